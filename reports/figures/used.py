"""Rows of which figures are made (所用记录), with what each row brings to each figure: one query a ledger."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from reports.catalogue.kinds import Counted, Indicator, Scope, Told
from reports.catalogue.measures import Given, Measure
from reports.figures.conditions import Questions, positions
from reports.figures.models import ToldFigure
from reports.figures.typed import TypedFigures
from reports.periods import Period
from unions.organisations.models import Union

Amounts = dict[str, str | None]  # by the code of the figure


@dataclass(frozen=True)
class Used:
    """The rows of one ledger, by their ids."""

    ledger: type[Model]
    rows: dict[int, Amounts]


def used(indicators: Iterable[Indicator], union: Union, period: Period) -> list[Used]:
    """The rows behind counted and told figures, by ledger; ledgers without any are left out."""
    books: dict[type[Model], list[Counted]] = defaultdict(list)
    told = []
    for indicator in indicators:
        if isinstance(indicator, Counted):
            books[indicator.of].append(indicator)
        elif isinstance(indicator, Told):
            told.append(indicator)
    counted = [Used(ledger, _counted(asked, union, period)) for ledger, asked in books.items()]
    return [one for one in (*counted, Used(ToldFigure, _told(told, union, period))) if one.rows]


def measure_of(indicator: Indicator) -> Measure | None:
    """How the rows of a figure are put together; None where it is not made of rows."""
    if isinstance(indicator, Counted):
        return indicator.measure
    return Given() if isinstance(indicator, Told) else None


def ledger_of(indicator: Indicator) -> str:
    """The label of the model whose rows a figure is made of; empty where it is not made of rows."""
    if isinstance(indicator, Counted):
        return indicator.of._meta.label_lower
    return ToldFigure._meta.label_lower if isinstance(indicator, Told) else ""


def _counted(indicators: Sequence[Counted], union: Union, period: Period) -> dict[int, Amounts]:
    conditions = {one.code: _condition(one, union, period) for one in indicators}
    asked = Questions(conditions.values())
    measures = list(dict.fromkeys(one.measure for one in indicators))
    rows = _answered(indicators[0].of, union, asked, measures)
    answers = asked.answers(rows)
    found: dict[int, Amounts] = defaultdict(dict)
    for one in indicators:
        column = 1 + len(asked.asked) + measures.index(one.measure)
        for at in positions(asked.holds(conditions[one.code], answers)):
            found[rows[at][0]][one.code] = one.measure.kept(rows[at][column])
    return found


def _condition(indicator: Counted, union: Union, period: Period) -> Q:
    ledger: Any = indicator.of
    own = Q(**{ledger.path_lookup(): union.path}) if indicator.scope is Scope.OWN else Q()
    return indicator.condition(period) & own


def _answered(ledger: Any, union: Union, asked: Questions, measures: Iterable[Measure]) -> Sequence[Any]:
    """All rows of the union: the id, the answers, what each measure takes."""
    taken = {f"m{at}": measure.amount() for at, measure in enumerate(measures)}
    rows: QuerySet[Any] = ledger.objects.within(union).order_by("pk").annotate(**asked.columns(), **taken)
    return list(rows.values_list("pk", *asked.columns(), *taken))


def _told(indicators: Sequence[Told], union: Union, period: Period) -> dict[int, Amounts]:
    """What the union told itself, else the highest typed figures below it."""
    typed = TypedFigures(union, (period,))
    found: dict[int, Amounts] = defaultdict(dict)
    for one in indicators:
        own = typed.told(union.path, one.code, period)
        below = typed.told_below(union.path, one.code, period) if one.adds_up else []
        overridden = typed.override(union.path, one.code, period)
        for row in [own] if own and not overridden else below:
            found[row.pk][one.code] = str(row.value)
    return found
