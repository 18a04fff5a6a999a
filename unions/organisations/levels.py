"""Levels (级别): who organises, commends or checks, from the nation down to the union itself."""

from django.db import models
from django.db.models import Q


class Level(models.TextChoices):
    """Highest first; the order is the rank."""

    NATIONAL = "national", "全国"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    NEW_AREA = "new_area", "新区级"
    DISTRICT = "district", "区级"
    COUNTY = "county", "县级"
    BUREAU = "bureau", "分局级"
    STREET = "street", "街道级"
    OWN = "own", "本级"


def at_least(level: Level, lookup: str = "level") -> Q:
    """Rows at `level` or above it (…级及以上)."""
    levels = list(Level)
    return Q(**{f"{lookup}__in": levels[: levels.index(level) + 1]})
