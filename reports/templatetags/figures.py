"""How figures read in tables (指标显示): thousands, true minus signs, a dash for nothing."""

from datetime import date
from decimal import Decimal

from django import template

from reports.catalogue.measures import Value
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.numerals import chinese_date
from reports.numbers import spoken as said
from reports.numbers import written
from unions.ledgers.display import NOTHING, signed

register = template.Library()


def _table(value: Value | None, decimals: int) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, date):
        return value.isoformat()
    return signed(written(value, decimals, separators=True))


def _plus(value: Decimal | None, decimals: int, unit: str = "") -> str:
    if value is None:
        return NOTHING
    text = _table(value, decimals) + unit
    return f"+{text}" if value > 0 else text


@register.filter
def unit_of(reading: Reading) -> str:
    return "" if reading.unit in (Unit.DAY, Unit.YEAR) else str(reading.unit)


@register.filter
def now(reading: Reading) -> str:
    if reading.unit is Unit.YEAR and isinstance(reading.value, Decimal):
        return str(reading.value)
    return _table(reading.value, reading.decimals)


@register.filter
def before(reading: Reading) -> str:
    return _table(reading.last_year, reading.decimals)


@register.filter
def computed(reading: Reading) -> str:
    return _table(reading.computed, reading.decimals)


@register.filter
def difference(reading: Reading) -> str:
    if reading.unit is Unit.PERCENT:
        return _plus(reading.change, reading.decimals, "个百分点")
    return _plus(reading.change, reading.decimals)


@register.filter
def growth(reading: Reading) -> str:
    return _plus(reading.growth, 1, "%")


@register.filter
def goal(reading: Reading) -> str:
    return _table(reading.target, reading.decimals)


@register.filter
def spoken(reading: Reading) -> str:
    """As prose says it, with its unit."""
    if isinstance(reading.value, date):
        return chinese_date(reading.value)
    if reading.value is None:
        return NOTHING
    return said(reading.value, str(reading.unit), reading.decimals, reading.comparator)
