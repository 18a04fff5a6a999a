"""Kinds of indicator (指标口径): each is data that says which rows count, when, and how.

Two indicators are the same when they are one object: prepared statements are kept by them.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Model, Q, QuerySet

from reports.catalogue.measures import Count, Measure, Value, rounded
from reports.catalogue.units import Unit
from reports.periods import Period

if TYPE_CHECKING:
    from unions.organisations.models import Union

Between = Callable[[date, date], Q]
OnDay = Callable[[date], Q]


class Scope(StrEnum):
    SUBTREE = "subtree"  # the union and everything below it
    OWN = "own"  # the union's own rows only


@dataclass(frozen=True, kw_only=True, eq=False)
class Indicator:
    """What a figure means. `code` is stored and eternal; `source` says in words what counts (口径)."""

    kind: ClassVar[str]
    code: str
    label: str
    unit: Unit
    source: str
    decimals: int = 0
    section: str = ""  # the theme, where the code does not begin with it
    sentence: str = ""  # the pattern in which papers tell it, where the library of phrases has none
    version: int = 1  # of the definition; a new one when the same rows would give another figure

    @property
    def theme(self) -> str:
        return self.section or self.code.partition(".")[0]

    def rounded(self, value: Value | None) -> Value | None:
        """As it is printed."""
        return rounded(value, self.decimals)


@dataclass(frozen=True, kw_only=True, eq=False)
class Counted(Indicator, ABC):
    """An indicator that is a measure of ledger rows; the same rows are its drill-down."""

    of: type[Model]
    where: Q = field(default_factory=Q)
    measure: Measure = field(default_factory=Count)
    scope: Scope = Scope.SUBTREE
    formerly: "Counted | None" = None  # how last year counted, where that was otherwise; its code is no figure's

    @abstractmethod
    def dated(self, period: Period) -> Q:
        """Which rows the period asks for."""

    def condition(self, period: Period) -> Q:
        return self.dated(period) & self.where

    def rows(self, union: "Union", period: Period) -> QuerySet[Any]:
        """The rows behind the figure."""
        ledger: Any = self.of
        rows: QuerySet[Any] = ledger.objects.within(union).filter(self.condition(period))
        return rows.filter(**{ledger.path_lookup(): union.path}) if self.scope is Scope.OWN else rows


@dataclass(frozen=True, kw_only=True, eq=False)
class Stock(Counted):
    """时点数: read on the period's last day."""

    kind = "stock"
    at: OnDay

    def dated(self, period: Period) -> Q:
        return self.at(period.end)


@dataclass(frozen=True, kw_only=True, eq=False)
class Flow(Counted):
    """时期数: what happened from the period's first day to its last."""

    kind = "flow"
    between: Between

    def dated(self, period: Period) -> Q:
        return self.between(period.start, period.end)


@dataclass(frozen=True, kw_only=True, eq=False)
class Recent(Flow):
    """近几年数: what happened in the year of the period's last day, up to that day, and the `years - 1` before."""

    kind = "recent"
    years: int = 2

    def dated(self, period: Period) -> Q:
        return self.between(date(period.end.year - self.years + 1, 1, 1), period.end)


@dataclass(frozen=True, kw_only=True, eq=False)
class Cumulative(Counted):
    """累计数: what happened up to the period's last day."""

    kind = "cumulative"
    by: OnDay

    def dated(self, period: Period) -> Q:
        return self.by(period.end)


@dataclass(frozen=True, kw_only=True, eq=False)
class Prior(Counted):
    """上年度: rows of the year before the one in which the period ends, such as grades commended this year."""

    kind = "prior"
    year: str

    def dated(self, period: Period) -> Q:
        return Q(**{self.year: period.end.year - 1})


@dataclass(frozen=True, kw_only=True, eq=False)
class Ratio(Indicator):
    """比率: part ÷ whole, both indicators of their own; None where the whole is 0."""

    kind = "ratio"
    part: Indicator
    whole: Indicator
    unit: Unit = Unit.PERCENT

    def of(self, part: Value | None, whole: Value | None) -> Decimal | None:
        if not isinstance(part, Decimal) or not isinstance(whole, Decimal) or not whole:
            return None
        return part / whole * (100 if self.unit is Unit.PERCENT else 1)


@dataclass(frozen=True, kw_only=True, eq=False)
class Told(Indicator):
    """填报数: no ledger has it; a clerk types it and says where it comes from."""

    kind = "told"
    adds_up: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Fixed(Indicator):
    """规定数: set by the rule that the indicator names, the same for every union."""

    kind = "fixed"
    value: Decimal


@dataclass(frozen=True, kw_only=True, eq=False)
class Year(Indicator):
    """年度: the year the report is about."""

    kind = "year"
    unit: Unit = Unit.YEAR


def on(column: str) -> Between:
    """Rows whose date column lies within the period."""
    return lambda start, end: Q(**{f"{column}__range": (start, end)})


def in_last_quarter(between: Between) -> Between:
    """The same rows, but only of the quarter in which the period ends (期末所在季度)."""

    def within(start: date, end: date) -> Q:
        first = end.replace(month=(end.month - 1) // 3 * 3 + 1, day=1)
        return between(max(start, first), end)

    return within


def by(column: str) -> OnDay:
    """Rows whose date column is not after the day."""
    return lambda day: Q(**{f"{column}__lte": day})


def in_year(column: str) -> OnDay:
    """Rows kept by the year, for the year of the day."""
    return lambda day: Q(**{column: day.year})
