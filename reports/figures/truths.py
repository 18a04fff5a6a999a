"""Truth tables (真值表): for ledgers whose figures ask other ledgers, such as enterprises and their contracts.

Conditional aggregates would ask the same few questions of every row a hundred times. Here each question is asked
once: the rows are grouped by the answers, and the figures are put together from the groups.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr

from reports.catalogue.kinds import Scope
from reports.catalogue.measures import Measure
from reports.figures.conditions import Questions, leaves, positions
from reports.figures.prepared import Answer, Ask, Prepared, read, somewhere
from unions.organisations.models import Union

Groups = Sequence[Sequence[Any]]


def asks_elsewhere(asks: Iterable[Ask]) -> bool:
    """Whether a truth table fits: some condition has a subquery, and every figure adds up over groups of rows."""
    asks = list(asks)
    subqueries = any(not isinstance(leaf, tuple) for ask in asks for leaf in leaves(ask[0].condition(ask[1])))
    return subqueries and all(indicator.measure.adds_up for indicator, _ in asks)


class Truths:
    """The figures of one ledger, by the unions at `depth`."""

    def __init__(self, ledger: Any, asks: Sequence[Ask], depth: int) -> None:
        place = Substr(ledger.path_lookup(), 1, depth)
        self.conditions = [(ask, _condition(ask, Q(**{ledger.path_lookup(): place}))) for ask in asks]
        self.questions = Questions(condition for _, condition in self.conditions)
        measures = dict.fromkeys(indicator.measure for indicator, _ in asks)
        self.measures = {measure: at for at, measure in enumerate(measures, start=1 + len(self.questions.asked))}
        self.prepared = Prepared.of(_query(ledger, place, self.questions, list(measures)))

    def answers(self, union: Union) -> dict[str, Answer]:
        groups = self.prepared.rows(union)
        held = self.questions.answers(groups)
        answers: dict[str, Answer] = defaultdict(dict)
        for ask, condition in self.conditions:
            for path, total in self._totals(groups, ask[0].measure, self.questions.holds(condition, held)):
                answers[path][ask[0].code, ask[1]] = read(ask, str(total))
        return answers

    def _totals(self, groups: Groups, measure: Measure, held: int) -> Iterable[tuple[str, Decimal]]:
        totals: dict[str, Decimal] = defaultdict(Decimal)
        for at in positions(held):
            totals[groups[at][0]] += Decimal(groups[at][self.measures[measure]] or 0)
        return totals.items()


def _query(ledger: Any, place: Any, asked: Questions, measures: Sequence[Measure]) -> "QuerySet[Any, Any]":
    questions = asked.columns()
    sums = {f"m{at}": measure.column(Q()) for at, measure in enumerate(measures)}
    rows: QuerySet[Any] = ledger.objects.filter(somewhere(ledger)).order_by()
    grouped: QuerySet[Any] = rows.values(union_path=place, **questions).annotate(**sums)
    return grouped.values_list("union_path", *questions, *sums)


def _condition(ask: Ask, own: Q) -> Q:
    indicator, period = ask
    where = indicator.condition(period)
    return where & own if indicator.scope is Scope.OWN else where
