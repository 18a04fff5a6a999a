"""How figures stand in tables and on screens (表中数字): thousands, true minus signs, a dash for nothing."""

from datetime import date
from decimal import Decimal

from reports.catalogue.measures import Value
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.numerals import chinese_date
from reports.numbers import spoken as said
from reports.numbers import written
from unions.ledgers.display import NOTHING, signed


def now(reading: Reading) -> str:
    if reading.unit is Unit.YEAR and isinstance(reading.value, Decimal):
        return str(reading.value)
    return told(reading.value, reading.decimals)


def before(reading: Reading) -> str:
    return told(reading.last_year, reading.decimals)


def before_computed(reading: Reading) -> str:
    """What last year's rows say now, where something else is compared with."""
    return told(reading.last_year_computed, reading.decimals)


def before_reported(reading: Reading) -> str:
    """Last year as its own definition counted."""
    return told(reading.last_year_reported, reading.decimals)


def computed(reading: Reading) -> str:
    """What the rows say, where something else is printed."""
    return told(reading.computed, reading.decimals)


def difference(reading: Reading) -> str:
    """Against last year; rates differ in percentage points."""
    return _plus(reading.change, reading.decimals, "个百分点" if reading.unit is Unit.PERCENT else "")


def growth(reading: Reading) -> str:
    return growth_told(reading.growth)


def growth_told(percent: Decimal | None) -> str:
    """Growth in percent, with its sign."""
    return _plus(percent, 1, "%")


def goal(reading: Reading) -> str:
    target = told(reading.target, reading.decimals)
    return f"{target}—{told(reading.target_max, reading.decimals)}" if reading.target_max is not None else target


def completion(reading: Reading) -> str:
    """How much of the target is reached."""
    return NOTHING if reading.completion is None else f"{told(reading.completion, 1)}%"


def unit(reading: Reading) -> str:
    return "" if reading.unit in (Unit.DAY, Unit.YEAR) else str(reading.unit)


def told(value: Value | None, decimals: int) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, date):
        return value.isoformat()
    return signed(written(value, decimals, separators=True))


def spoken(reading: Reading, *, separators: bool = True) -> str:
    """With its unit, as screens say it; without separators as the words of a paper do."""
    if isinstance(reading.value, date):
        return chinese_date(reading.value)
    if reading.value is None:
        return NOTHING
    return said(reading.value, str(reading.unit), reading.decimals, reading.comparator, separators=separators)


def _plus(value: Decimal | None, decimals: int, behind: str) -> str:
    if value is None:
        return NOTHING
    text = told(value, decimals) + behind
    return f"+{text}" if value > 0 else text
