"""Check constraints asked of rows in memory (约束条件): the model's own, without a query per row."""

import operator
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.models import CheckConstraint, F, Q

Truth = bool | None  # None is unknown, as in SQL: something compared with nothing
Ask = Callable[[models.Model], Truth]
COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda value, among: value in among,
    "range": lambda value, ends: ends[0] <= value <= ends[1],
    "startswith": lambda value, start: str(value).startswith(start),
}


@dataclass(frozen=True)
class Condition:
    """What must hold in every row, which columns it reads, and what is said where it does not."""

    names: frozenset[str]
    ask: Ask
    message: str

    def is_broken(self, row: models.Model) -> bool:
        return self.ask(row) is False


@cache
def conditions(model: type[models.Model]) -> tuple[Condition, ...]:
    """The check constraints of a model; raises ImproperlyConfigured for one that rows cannot be asked."""
    return tuple(
        Condition(frozenset(names(rule.condition)), compiled(model, rule.condition), str(rule.violation_error_message))
        for rule in model._meta.constraints
        if isinstance(rule, CheckConstraint) and isinstance(rule.condition, Q)
    )


def names(condition: Q) -> Iterator[str]:
    """The columns a condition reads."""
    for child in condition.children:
        if isinstance(child, Q):
            yield from names(child)
        elif isinstance(child, tuple):
            yield child[0].partition("__")[0]
            if isinstance(child[1], F):
                yield str(child[1].name)  # type: ignore[attr-defined]


def compiled(model: type[models.Model], condition: Q) -> Ask:
    """The condition as a question to a row."""
    asks = [
        compiled(model, child) if isinstance(child, Q) else _comparison(model, child) for child in condition.children
    ]
    joined = _joined(asks, decisive=condition.connector == Q.OR)
    return _not(joined) if condition.negated else joined


def _comparison(model: type[models.Model], child: Any) -> Ask:
    if not isinstance(child, tuple):
        raise ImproperlyConfigured(f"a row in memory cannot be asked {child!r}")
    name, _, lookup = child[0].partition("__")
    left = _value_of(model, name)
    if lookup == "isnull" or (lookup in ("", "exact") and child[1] is None):
        wanted = child[1] is not False
        return lambda row: (left(row) is None) == wanted
    if (lookup or "exact") not in COMPARED:
        raise ImproperlyConfigured(f"a row in memory cannot be asked {child[0]}")
    other = child[1]
    right = _value_of(model, other.name) if isinstance(other, F) else lambda row: other  # type: ignore[attr-defined]
    return _compared(COMPARED[lookup or "exact"], left, right)


def _value_of(model: type[models.Model], name: str) -> Callable[[models.Model], Any]:
    field: Any = model._meta.pk if name == "pk" else model._meta.get_field(name)
    return operator.attrgetter(field.attname)


def _compared(compare: Callable[[Any, Any], bool], left: Ask, right: Ask) -> Ask:
    def ask(row: models.Model) -> Truth:
        one, other = left(row), right(row)
        return None if one is None or other is None else compare(one, other)

    return ask


def _joined(asks: list[Ask], decisive: bool) -> Ask:
    """OR is decided by one truth, AND by one untruth."""

    def ask(row: models.Model) -> Truth:
        answers = [one(row) for one in asks]
        if decisive in answers:
            return decisive
        return None if None in answers else not decisive

    return ask


def _not(asked: Ask) -> Ask:
    def ask(row: models.Model) -> Truth:
        answer = asked(row)
        return None if answer is None else not answer

    return ask
