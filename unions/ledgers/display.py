"""How a value reads on screen (显示): one place for lists, details, history and sheets."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models
from django.utils import timezone

from unions.access.sealed import SealedField, unseal
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.worded import Worded

NOTHING = "—"


def begun(text: str, most: int) -> str:
    """The first characters of a text that stands elsewhere in full."""
    return text if len(text) <= most else f"{text[:most]}……"


def shown(ledger: Ledger, column: Column, row: models.Model) -> str:
    """The text of one cell; sealed values are masked."""
    field = ledger.model_field(column)
    if field is None:
        value = getattr(row, column.name)
        return spelt(value() if callable(value) else value)
    if isinstance(field, Worded):
        return field.words_of(row)
    if isinstance(field, SealedField):
        stored = getattr(row, field.attname)
        return field.mask(stored) if stored else NOTHING
    if field.choices:
        return _labels(field).get(getattr(row, field.attname), NOTHING)
    return _spelt(field, getattr(row, column.name))


@cache
def _labels(field: "models.Field[Any, Any]") -> dict[Any, str]:
    """The words of a choice by its value; choices stand in the code, so they are put together once."""
    return {value: str(label) for value, label in field.flatchoices}


def _spelt(field: "models.Field[Any, Any]", value: Any) -> str:
    """Small whole numbers are years and ordinals here: 2014, not 2,014."""
    is_ordinal = isinstance(field, models.PositiveSmallIntegerField) and value is not None
    return str(value) if is_ordinal else spelt(value)


def spelt(value: Any) -> str:
    """Numbers with thousands, days as 2024-01-05, 是 and 否, a dash for nothing."""
    match value:
        case None | "":
            return NOTHING
        case bool():
            return "是" if value else "否"
        case int():
            return signed(f"{value:,}")
        case Decimal() | float():
            return signed(f"{value:,.2f}")
        case datetime():
            return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
    return str(value)


def signed(text: str) -> str:
    """With a true minus sign."""
    return text.replace("-", "\u2212")


def recorded(field: "models.Field[Any, Any]", value: Any, names: dict[Any, str]) -> str:
    """A trail entry's value of a column; `names` are the texts of the rows that foreign keys point at."""
    if value in (None, ""):
        return NOTHING
    if isinstance(field, Worded):
        return field.in_words(field.to_python(value))
    if isinstance(field, SealedField):
        return field.mask(unseal(value, field.place))
    if isinstance(field, models.ForeignKey):
        return names.get((field.related_model, value), f"编号{value}")
    if field.choices:
        return _labels(field).get(value, str(value))
    return _spelt(field, field.to_python(value))
