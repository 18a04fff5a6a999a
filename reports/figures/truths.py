"""Truth tables (真值表): for ledgers whose figures ask other ledgers, such as enterprises and their contracts.

Conditional aggregates would ask the same few questions of every row a hundred times. Here each question is asked
once: the rows are grouped by the answers, and the figures are put together from the groups. A set of groups is an
integer with one bit a group, so that a condition is worked out by AND, OR and NOT.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import and_, or_, xor
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.db.models.functions import Substr

from reports.catalogue.kinds import Scope
from reports.catalogue.measures import Measure
from reports.figures.prepared import Answer, Ask, Prepared, read, somewhere
from unions.organisations.models import Union

JOINED_BY = {Q.AND: and_, Q.OR: or_, Q.XOR: xor}
Groups = Sequence[Sequence[Any]]


def asks_elsewhere(asks: Iterable[Ask]) -> bool:
    """Whether a truth table fits: some condition has a subquery, and every figure adds up over groups of rows."""
    asks = list(asks)
    subqueries = any(not isinstance(leaf, tuple) for ask in asks for leaf in _leaves(ask[0].condition(ask[1])))
    return subqueries and all(indicator.measure.adds_up for indicator, _ in asks)


class Truths:
    """The figures of one ledger, by the unions at `depth`."""

    def __init__(self, ledger: Any, asks: Sequence[Ask], depth: int) -> None:
        place = Substr(ledger.path_lookup(), 1, depth)
        self.conditions = [(ask, _condition(ask, Q(**{ledger.path_lookup(): place}))) for ask in asks]
        questions = {_key(leaf): leaf for _, condition in self.conditions for leaf in _leaves(condition)}
        self.questions = {key: at for at, key in enumerate(questions, start=1)}
        measures = dict.fromkeys(indicator.measure for indicator, _ in asks)
        self.measures = {measure: at for at, measure in enumerate(measures, start=1 + len(questions))}
        self.leaves = list(questions.values())  # keeps what is known by its identity alive
        self.prepared = Prepared.of(_query(ledger, place, self.leaves, list(measures)))

    def answers(self, union: Union) -> dict[str, Answer]:
        groups = self.prepared.rows(union)
        truths = [_bits(bool(row[at]) for row in groups) for at in range(1 + len(self.questions))]
        answers: dict[str, Answer] = defaultdict(dict)
        for ask, condition in self.conditions:
            for path, total in self._totals(groups, ask[0].measure, self._holds(condition, truths)):
                answers[path][ask[0].code, ask[1]] = read(ask, str(total))
        return answers

    def _holds(self, condition: Q, truths: Sequence[int]) -> int:
        """The groups in which `condition` holds."""
        parts = [
            self._holds(leaf, truths) if isinstance(leaf, Q) else truths[self.questions[_key(leaf)]]
            for leaf in condition.children
        ]
        everywhere = truths[0]  # a row without a union there is none
        found = reduce(JOINED_BY[condition.connector], parts) if parts else everywhere
        return everywhere & ~found if condition.negated else found

    def _totals(self, groups: Groups, measure: Measure, held: int) -> Iterable[tuple[str, Decimal]]:
        totals: dict[str, Decimal] = defaultdict(Decimal)
        for at in _positions(held):
            totals[groups[at][0]] += Decimal(groups[at][self.measures[measure]] or 0)
        return totals.items()


def _query(ledger: Any, place: Any, leaves: Sequence[Any], measures: Sequence[Measure]) -> "QuerySet[Any, Any]":
    questions = {f"q{at}": ExpressionWrapper(Q(leaf), BooleanField()) for at, leaf in enumerate(leaves)}
    sums = {f"m{at}": measure.column(Q()) for at, measure in enumerate(measures)}
    rows: QuerySet[Any] = ledger.objects.filter(somewhere(ledger)).order_by()
    grouped: QuerySet[Any] = rows.values(union_path=place, **questions).annotate(**sums)
    return grouped.values_list("union_path", *questions, *sums)


def _condition(ask: Ask, own: Q) -> Q:
    indicator, period = ask
    where = indicator.condition(period)
    return where & own if indicator.scope is Scope.OWN else where


def _leaves(condition: Q) -> Iterator[Any]:
    for child in condition.children:
        if isinstance(child, Q):
            yield from _leaves(child)
        else:
            yield child


def _key(leaf: Any) -> Hashable:
    """The same for the same question: lookups by what they say, subqueries by what they are."""
    if isinstance(leaf, tuple) and isinstance(leaf[1], Hashable):
        return leaf
    return id(leaf)


def _bits(truths: Iterable[bool]) -> int:
    return sum(1 << at for at, truth in enumerate(truths) if truth)


def _positions(bits: int) -> Iterator[int]:
    """Which bits are set."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
