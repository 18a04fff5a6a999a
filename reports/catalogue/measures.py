"""Measures (计量): how rows become a number or a day.

A measure gives a conditional aggregate, so that one grouped query takes many; every aggregate is read as text,
so that queries over different ledgers fit into one statement. It also says what each row brings to the figure, and
how a figure is put together again from that: frozen rows prove their figure long after the ledgers have changed.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Any, ClassVar

from django.db.models import Case, CharField, Expression, F, Q, TextField, When, aggregates
from django.db.models import Value as Constant
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat

from unions.access.sealed import blind

Value = Decimal | date
Amounts = Sequence[str | None]
DAYS_IN_A_YEAR = Decimal("365.25")
MARK = "#"  # an amount that begins with it tells whom the row is about
MARK_LENGTH = 12
TOLD_APART = ("distinct", "apart")  # measures whose rows bring marks


def mark(text: str) -> str:
    """Tells one from another without saying who it is."""
    return MARK + blind(text)[:MARK_LENGTH]


def rounded(value: Value | None, decimals: int) -> Value | None:
    """As it is printed."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) if isinstance(value, Decimal) else value


@dataclass(frozen=True)
class Measure(ABC):
    """Base of all measures; `adds_up` says whether the figures of parts sum to the figure of the whole."""

    name: ClassVar[str]  # stored with frozen figures and eternal
    adds_up = False
    per = 1

    @abstractmethod
    def aggregate(self, where: Q) -> Any:
        """The aggregate over the rows that meet `where`."""

    def column(self, where: Q) -> Expression:
        """The aggregate as text."""
        return Cast(self.aggregate(where), TextField())

    def read(self, text: str | None, day: date) -> Value | None:
        """The value that the text of an aggregate stands for, seen on `day`."""
        return None if text is None else Decimal(text)

    @abstractmethod
    def amount(self) -> Any:
        """What one row brings, as an expression."""

    def kept(self, amount: Any) -> str | None:
        """The same as the text that is kept of it."""
        return None if amount is None else str(amount)

    @abstractmethod
    def gathered(self, amounts: Amounts) -> str | None:
        """The text that the aggregate gives over rows that bring these amounts."""


@dataclass(frozen=True)
class Count(Measure):
    """How many rows."""

    name = "count"
    adds_up = True

    def aggregate(self, where: Q) -> Any:
        return aggregates.Count("pk", filter=where)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)

    def amount(self) -> Any:
        return Constant(1)

    def gathered(self, amounts: Amounts) -> str:
        return str(len(amounts))


@dataclass(frozen=True)
class Distinct(Measure):
    """How many different values of a column: enterprises, unions, persons."""

    name = "distinct"
    of: str | Combinable

    def aggregate(self, where: Q) -> Any:
        return aggregates.Count(self.of, filter=where, distinct=True)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)

    def amount(self) -> Any:
        return F(self.of) if isinstance(self.of, str) else self.of

    def kept(self, amount: Any) -> str | None:
        return None if amount is None else mark(str(amount))

    def gathered(self, amounts: Amounts) -> str:
        return str(len(set(_told(amounts))))


@dataclass(frozen=True)
class Levels(Distinct):
    """Levels of a tree: how many different values, and one more below them."""

    name = "levels"

    def read(self, text: str | None, day: date) -> Value:
        levels = int(text or 0)
        return Decimal(levels + 1 if levels else 0)


@dataclass(frozen=True)
class Sum(Measure):
    """A column added up; `per` turns 元 into 万元."""

    name = "sum"
    of: str | Combinable
    per: int = 1
    adds_up = True

    def aggregate(self, where: Q) -> Any:
        return aggregates.Sum(self.of, filter=where)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0) / self.per

    def amount(self) -> Any:
        return F(self.of) if isinstance(self.of, str) else self.of

    def gathered(self, amounts: Amounts) -> str:
        return str(sum(map(Decimal, _told(amounts)), Decimal(0)))


@dataclass(frozen=True)
class Apart(Measure):
    """Recipients told apart: rows about one of them by who it is, batches by their count."""

    name = "apart"
    key: Any
    count: str
    single: Q

    def aggregate(self, where: Q) -> Any:
        ones = aggregates.Count(self.key, filter=where & self.single & Q(**{f"{self.count}__gte": 1}), distinct=True)
        return ones + aggregates.Sum(self.count, filter=where & ~self.single, default=0)

    def read(self, text: str | None, day: date) -> Value:
        return Decimal(text or 0)

    def amount(self) -> Any:
        who = Concat(Constant(MARK), Cast(self.key, CharField()), output_field=TextField())
        named = self.single & Q(**{f"{self.count}__gte": 1})
        nobody = Constant(None, TextField())
        return Case(When(named, who), When(self.single, nobody), default=Cast(self.count, TextField()))

    def kept(self, amount: Any) -> str | None:
        text = super().kept(amount)
        return mark(text.removeprefix(MARK)) if text and text.startswith(MARK) else text

    def gathered(self, amounts: Amounts) -> str:
        who = {amount for amount in _told(amounts) if amount.startswith(MARK)}
        batches = (Decimal(amount) for amount in _told(amounts) if amount not in who)
        return str(sum(batches, Decimal(len(who))))


@dataclass(frozen=True)
class Largest(Measure):
    name = "largest"
    of: str

    def aggregate(self, where: Q) -> Any:
        return aggregates.Max(self.of, filter=where)

    def amount(self) -> Any:
        return F(self.of)

    def gathered(self, amounts: Amounts) -> str | None:
        return max(_told(amounts), key=Decimal, default=None)


@dataclass(frozen=True)
class Earliest(Measure):
    """The first day in a date column."""

    name = "earliest"
    of: str

    def aggregate(self, where: Q) -> Any:
        return aggregates.Min(F(self.of), filter=where)

    def read(self, text: str | None, day: date) -> Value | None:
        return date.fromisoformat(text) if text else None

    def amount(self) -> Any:
        return F(self.of)

    def gathered(self, amounts: Amounts) -> str | None:
        return min(_told(amounts), default=None)


@dataclass(frozen=True)
class YearsSince(Earliest):
    """Years begun since the first day in a date column: 1年11个月 counts as 2."""

    name = "years_since"

    def read(self, text: str | None, day: date) -> Value | None:
        first = super().read(text, day)
        if not isinstance(first, date):
            return None
        return ((day - first).days / DAYS_IN_A_YEAR).quantize(Decimal(1), ROUND_CEILING)


@dataclass(frozen=True)
class Given(Measure):
    """What people typed, added up; nothing where nobody did."""

    name = "given"
    of: str = "value"

    def aggregate(self, where: Q) -> Any:
        return aggregates.Sum(self.of, filter=where)

    def amount(self) -> Any:
        return F(self.of)

    def gathered(self, amounts: Amounts) -> str | None:
        told = _told(amounts)
        return str(sum(map(Decimal, told))) if told else None


def named(name: str, per: int = 1) -> Measure:
    """A measure by which frozen amounts are put together, by its stored name; it asks no column."""
    apart = Apart("", "", Q())
    known = (Count(), Distinct(""), Levels(""), Sum("", per), apart, Largest(""), Earliest(""), YearsSince(""), Given())
    return next(measure for measure in known if measure.name == name)


def _told(amounts: Amounts) -> list[str]:
    return [amount for amount in amounts if amount is not None]
