"""Facilities (阵地): homes, reading rooms, service points, studios, discount partners and their platforms."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.facilities.choices import FacilityKind, HostKind, OfferCategory
from unions.ledgers.constraints import in_order, not_negative
from unions.organisations.derived import InitialsField


def open_on(day: date, lookup: str = "") -> Q:
    """Opened by `day` and not closed on it; `lookup` leads to the facility."""
    opened = Q(**{f"{lookup}opened_on__lte": day})
    return opened & (Q(**{f"{lookup}closed_on": None}) | Q(**{f"{lookup}closed_on__gt": day}))


def opened_between(start: date, end: date) -> Q:
    return Q(opened_on__range=(start, end))


def of_kind(*kinds: FacilityKind, lookup: str = "") -> Q:
    return Q(**{f"{lookup}kind__in": kinds})


STUDIOS = of_kind(FacilityKind.MODEL_STUDIO, FacilityKind.SKILL_STUDIO)


class FacilityQuerySet(OwnedQuerySet["Facility"]):
    def open_on(self, day: date) -> Self:
        return self.filter(open_on(day))

    def opened_between(self, start: date, end: date) -> Self:
        return self.filter(opened_between(start, end))

    def of_kind(self, *kinds: FacilityKind) -> Self:
        return self.filter(of_kind(*kinds))


class Facility(Owned):
    """One place that serves workers; area, investment, books and staff add up."""

    Kind = FacilityKind
    HostKind = HostKind
    OfferCategory = OfferCategory
    found_by = ("name",)

    name = models.CharField("名称", max_length=80)
    initials = InitialsField("拼音首字母", max_length=80, source="name", db_index=True)
    kind = models.CharField("类别", max_length=20, choices=FacilityKind)
    host_kind = models.CharField("设在", max_length=12, choices=HostKind, default=HostKind.UNION)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="所在单位", related_name="+"
    )
    opened_on = models.DateField("启用日期", help_text="揭牌、建成或签约的日期。")
    accepted_on = models.DateField("验收日期", null=True, blank=True)
    closed_on = models.DateField("停用日期", null=True, blank=True)
    stars = models.PositiveSmallIntegerField("星级（星）", null=True, blank=True)
    area = models.DecimalField("面积（平方米）", max_digits=10, decimal_places=2, null=True, blank=True)
    investment = models.DecimalField("投入资金（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    funding = models.CharField("资金来源", max_length=100, blank=True, help_text="如区工会、基层工会、企业行政。")
    books = models.PositiveIntegerField("藏书（册）", null=True, blank=True)
    staff = models.PositiveIntegerField("工作人员（人）", null=True, blank=True)
    keeper = models.CharField("管理员", max_length=40, blank=True)
    leader = models.CharField("领衔人", max_length=40, blank=True, help_text="工作室填。")
    category = models.CharField("服务类别", max_length=12, choices=OfferCategory, blank=True)
    offer = models.CharField("服务或优惠内容", max_length=200, blank=True)
    equipment = models.CharField("设施设备", max_length=200, blank=True)
    address = models.CharField("地址", max_length=120, blank=True)

    objects = FacilityQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "阵地"
        ordering = ["kind", "opened_on", "pk"]
        indexes = [models.Index(fields=["union", "kind"], name="facility_union_kind")]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "name"],
                name="facility_once",
                violation_error_message="这个阵地已经登记，改原来那一行即可。",
            ),
            in_order(
                "facility_accepted_after_opening",
                "opened_on",
                "accepted_on",
                message="验收日期早于启用日期，核对其中一项。",
            ),
            in_order(
                "facility_closed_after_opening",
                "opened_on",
                "closed_on",
                message="停用日期早于启用日期，核对其中一项。",
            ),
            not_negative("facility_amounts_not_negative", "area", "investment", message="面积和投入资金不能是负数。"),
            models.CheckConstraint(
                name="facility_one_to_five_stars",
                condition=Q(stars=None) | Q(stars__range=(1, 5)),
                violation_error_message="星级填1至5。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlatformQuerySet(OwnedQuerySet["Platform"]):
    def open_on(self, day: date) -> Self:
        return self.filter(open_on(day, "facility__"))

    def of_kind(self, *kinds: FacilityKind) -> Self:
        return self.filter(of_kind(*kinds, lookup="facility__"))


class Platform(Part):
    """A service that a facility offers under one roof (服务平台): 困难救助, 信访接待, 法律援助…"""

    owned_by = "facility__union"
    facility = models.ForeignKey(Facility, models.CASCADE, verbose_name="阵地", related_name="platforms")
    name = models.CharField("服务平台", max_length=40)
    note = models.CharField("服务内容", max_length=100, blank=True)

    objects = PlatformQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "服务平台"
        ordering = ["facility", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["facility", "name"],
                name="platform_once",
                violation_error_message="这个阵地已有同名的服务平台。",
            )
        ]

    def __str__(self) -> str:
        return self.name
