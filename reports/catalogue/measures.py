"""Measures (计量): how rows become a number or a day.

A measure gives a conditional aggregate, so that one grouped query takes many; every aggregate is read as text,
so that queries over different ledgers fit into one statement.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Any

from django.db.models import Expression, F, Q, TextField, aggregates
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

Value = Decimal | date
DAYS_IN_A_YEAR = Decimal("365.25")


@dataclass(frozen=True)
class Measure(ABC):
    """Base of all measures; `adds_up` says whether the figures of parts sum to the figure of the whole."""

    adds_up = False

    @abstractmethod
    def aggregate(self, where: Q) -> Any:
        """The aggregate over the rows that meet `where`."""

    def column(self, where: Q) -> Expression:
        """The aggregate as text."""
        return Cast(self.aggregate(where), TextField())

    def read(self, text: str | None, day: date) -> Value | None:
        """The value that the text of an aggregate stands for, seen on `day`."""
        return None if text is None else Decimal(text)


@dataclass(frozen=True)
class Count(Measure):
    """How many rows."""

    adds_up = True

    def aggregate(self, where: Q) -> Any:
        return aggregates.Count("pk", filter=where)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)


@dataclass(frozen=True)
class Distinct(Measure):
    """How many different values of a column: enterprises, unions, persons."""

    of: str | Combinable

    def aggregate(self, where: Q) -> Any:
        return aggregates.Count(self.of, filter=where, distinct=True)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)


@dataclass(frozen=True)
class Levels(Distinct):
    """Levels of a tree: how many different values, and one more below them."""

    def read(self, text: str | None, day: date) -> Value:
        levels = int(text or 0)
        return Decimal(levels + 1 if levels else 0)


@dataclass(frozen=True)
class Sum(Measure):
    """A column added up; `per` turns 元 into 万元."""

    of: str | Combinable
    per: int = 1
    adds_up = True

    def aggregate(self, where: Q) -> Any:
        return aggregates.Sum(self.of, filter=where)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0) / self.per


@dataclass(frozen=True)
class Apart(Measure):
    """Recipients told apart: rows about one of them by who it is, batches by their count."""

    key: Any
    count: str
    single: Q

    def aggregate(self, where: Q) -> Any:
        ones = aggregates.Count(self.key, filter=where & self.single & Q(**{f"{self.count}__gte": 1}), distinct=True)
        return ones + aggregates.Sum(self.count, filter=where & ~self.single, default=0)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)


@dataclass(frozen=True)
class Largest(Measure):
    of: str

    def aggregate(self, where: Q) -> Any:
        return aggregates.Max(self.of, filter=where)


@dataclass(frozen=True)
class Earliest(Measure):
    """The first day in a date column."""

    of: str

    def aggregate(self, where: Q) -> Any:
        return aggregates.Min(F(self.of), filter=where)

    def read(self, text: str | None, day: date) -> Value | None:
        return date.fromisoformat(text) if text else None


@dataclass(frozen=True)
class YearsSince(Earliest):
    """Years begun since the first day in a date column: 1年11个月 counts as 2."""

    def read(self, text: str | None, day: date) -> Value | None:
        first = super().read(text, day)
        if not isinstance(first, date):
            return None
        return ((day - first).days / DAYS_IN_A_YEAR).quantize(Decimal(1), ROUND_CEILING)
