"""Figures in templates (指标显示)."""

from datetime import date

from django import template

from reports import tables
from reports.catalogue.readings import Reading
from reports.documents.numerals import chinese_date
from reports.indicators.saving import Trial
from reports.numbers import spoken as said
from unions.ledgers.display import NOTHING

register = template.Library()
for name in ("now", "before", "computed", "difference", "growth", "goal"):
    register.filter(name, getattr(tables, name))
register.filter("unit_of", tables.unit)


@register.filter
def tried(trial: Trial) -> str:
    """What an indicator would say of a year, with its unit."""
    return NOTHING if trial.value is None else said(trial.value, trial.unit, 2)


@register.filter
def spoken(reading: Reading) -> str:
    """As prose says it, with its unit."""
    if isinstance(reading.value, date):
        return chinese_date(reading.value)
    if reading.value is None:
        return NOTHING
    return said(reading.value, str(reading.unit), reading.decimals, reading.comparator)
