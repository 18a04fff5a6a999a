"""Conditions worked out outside the database (条件推算): each question is asked once, AND, OR and NOT are done here.

A set of rows, or of groups of rows, is an integer with one bit for each.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import reduce
from operator import and_, or_, xor
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q

JOINED_BY = {Q.AND: and_, Q.OR: or_, Q.XOR: xor}


class Questions:
    """What some conditions ask of a row; the answers stand behind the first column of a query."""

    def __init__(self, conditions: Iterable[Q]) -> None:
        self.asked = {_key(leaf): leaf for condition in conditions for leaf in leaves(condition)}  # keeps them alive
        self.places = {key: at for at, key in enumerate(self.asked, start=1)}

    def columns(self) -> "dict[str, ExpressionWrapper[Q]]":
        """The questions as columns of a query."""
        return {f"q{at}": ExpressionWrapper(Q(leaf), BooleanField()) for at, leaf in enumerate(self.asked.values())}

    def answers(self, rows: Sequence[Sequence[Any]]) -> list[int]:
        """All rows, and those for which each question is answered yes."""
        return [bits(row[at] for row in rows) if at else (1 << len(rows)) - 1 for at in range(1 + len(self.asked))]

    def holds(self, condition: Q, answers: Sequence[int]) -> int:
        """The rows in which `condition` holds."""
        parts = [
            self.holds(leaf, answers) if isinstance(leaf, Q) else answers[self.places[_key(leaf)]]
            for leaf in condition.children
        ]
        everywhere = answers[0]
        found = reduce(JOINED_BY[condition.connector], parts) if parts else everywhere
        return everywhere & ~found if condition.negated else found


def leaves(condition: Q) -> Iterator[Any]:
    for child in condition.children:
        if isinstance(child, Q):
            yield from leaves(child)
        else:
            yield child


def bits(truths: Iterable[Any]) -> int:
    return int("".join("1" if truth else "0" for truth in truths)[::-1] or "0", 2)


def positions(held: int) -> Iterator[int]:
    """Which bits are set."""
    return (at for at, digit in enumerate(bin(held)[:1:-1]) if digit == "1")


def _key(leaf: Any) -> Hashable:
    """The same for the same question: lookups by what they say, subqueries by what they are."""
    if isinstance(leaf, tuple) and isinstance(leaf[1], Hashable):
        return leaf
    return id(leaf)
