"""Breakdowns of a figure (分项): by the unions below, and by the values of a column of its ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from reports.catalogue.kinds import Counted, Indicator
from reports.catalogue.readings import Reading
from reports.figures.compute import take_children
from reports.periods import Period
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.kinds import Kind
from unions.organisations.models import Union

MOST = 30  # values of a column in a table; the rest are one line
NOTHING = "未填"
REST = "其余"


@dataclass(frozen=True)
class Share:
    """One part of a figure; `key` is how an address names it, empty where it has no rows of its own."""

    label: str
    value: Decimal
    percent: Decimal | None
    key: str = ""


@dataclass(frozen=True)
class Breakdown:
    column: str
    label: str
    shares: tuple[Share, ...]
    total: Decimal
    adds_up: bool  # whether the shares make up the figure


def by_union(indicator: Indicator, union: Union, period: Period) -> list[tuple[Union, Reading]]:
    """The figure of each union directly below, and under `union` of its own rows; those that have something to say."""
    parts = take_children([indicator], union, period)
    told = [(place, figures[indicator.code]) for place, figures in parts.items()]
    return [(place, reading) for place, reading in told if reading.value or (reading.last_year and place != union)]


def columns_of(ledger: Ledger) -> tuple[Column, ...]:
    """Columns whose values part the rows: code lists, 是 and 否, kinds."""
    return tuple(column for column in ledger.columns if _parts(ledger, column))


def _parts(ledger: Ledger, column: Column) -> bool:
    field = ledger.model_field(column)
    if field is None or column.name == ledger.part_of:
        return False
    if isinstance(field, models.ForeignKey):
        return issubclass(field.related_model, Kind) or (column.filter and field.related_model not in (Union, None))
    return bool(field.choices) or isinstance(field, models.BooleanField)


def by_column(indicator: Counted, ledger: Ledger, column: Column, union: Union, period: Period) -> Breakdown:
    """The measure of the figure for each value of a column, largest first."""
    rows: QuerySet[Any] = indicator.rows(union, period).order_by()
    grouped = rows.values_list(column.name).annotate(measured=indicator.measure.column(Q()))
    found = {key: indicator.rounded(indicator.measure.read(text, period.end)) for key, text in grouped}
    values = {key: value for key, value in found.items() if isinstance(value, Decimal) and value}
    total = sum(values.values(), Decimal(0))
    names = _names(ledger, column, values)
    shares = [
        Share(names.get(key, NOTHING), value, _percent(value, total), _key(key))
        for key, value in sorted(values.items(), key=lambda pair: -pair[1])
    ]
    return Breakdown(column.name, ledger.label(column), _shortened(shares, total), total, indicator.measure.adds_up)


def _shortened(shares: list[Share], total: Decimal) -> tuple[Share, ...]:
    if len(shares) <= MOST:
        return tuple(shares)
    rest = sum((share.value for share in shares[MOST:]), Decimal(0))
    return (*shares[:MOST], Share(REST, rest, _percent(rest, total)))


def _percent(value: Decimal, total: Decimal) -> Decimal | None:
    return value / total * 100 if total else None


def _key(value: Any) -> str:
    """As an address says it; rows without a value are named too."""
    return {None: "-", "": "-", True: "true", False: "false"}.get(value, str(value))


def _names(ledger: Ledger, column: Column, values: Iterable[Any]) -> dict[Any, str]:
    field = ledger.model_field(column)
    if isinstance(field, models.ForeignKey):
        rows = field.related_model._default_manager.in_bulk([key for key in values if key is not None])
        return {key: str(row) for key, row in rows.items()}
    if isinstance(field, models.BooleanField):
        return {True: "是", False: "否"}
    return {key: str(label) for key, label in (field.flatchoices if field else ()) if key not in (None, "")}


def of_value(ledger: Ledger, column: Column, key: str, rows: QuerySet[Any]) -> tuple[Q, str]:
    """The rows with a value that an address names, and the value's name. Raises KeyError for another.

    What no row of the figure points at is not named: it may be another union's.
    """
    field = ledger.model_field(column)
    if key == "-":
        blank = Q(**{f"{column.name}__isnull": True})
        return (blank | Q(**{column.name: ""}) if isinstance(field, models.CharField) else blank), NOTHING
    stored: Any = {"true": True, "false": False}[key] if isinstance(field, models.BooleanField) else key
    if isinstance(field, models.ForeignKey):
        stored = {str(one): one for one in rows.order_by().values_list(column.name, flat=True).distinct()}[key]
    return Q(**{column.name: stored}), _names(ledger, column, [stored])[stored]
