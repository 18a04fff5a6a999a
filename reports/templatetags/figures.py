"""Figures in templates (指标显示)."""

from decimal import Decimal

from django import template

from reports import tables
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.indicators.saving import Trial
from reports.numbers import spoken as said
from unions.ledgers.display import NOTHING

register = template.Library()
LAST_YEAR = ("before", "before_computed", "before_reported")
NAMES = ("now", *LAST_YEAR, "computed", "difference", "growth", "goal", "completion")
for name in NAMES:
    register.filter(name, getattr(tables, name))
register.filter("spoken", tables.spoken)
register.filter("unit_of", tables.unit)


@register.filter
def of_figure(value: Decimal | None, reading: Reading) -> str:
    """A number with the decimals of a figure of which it is a part."""
    return tables.told(value, reading.decimals)


@register.filter
def usual(value: Decimal | None, reading: Reading) -> str:
    """A median: it may lie between two numbers."""
    return tables.told(value, reading.decimals + 1)


@register.filter
def amount(value: Decimal | None) -> str:
    """A number that is no figure of its own: the part of a rate, what was counted once."""
    return tables.told(value, 2)


@register.filter
def in_percent(value: Decimal | None) -> str:
    """A share of a whole."""
    return NOTHING if value is None else f"{tables.told(value, 1)}%"


@register.filter
def share_of(part: Reading, whole: Reading) -> str:
    """In percent; rates and what is compared with nothing have no shares."""
    if not whole.number or whole.unit is Unit.PERCENT or not isinstance(part.value, Decimal):
        return NOTHING
    return in_percent(part.value / whole.number * 100)


@register.filter
def tried(trial: Trial) -> str:
    """What an indicator would say of a year, with its unit."""
    return NOTHING if trial.value is None else said(trial.value, trial.unit, 2, separators=True)
