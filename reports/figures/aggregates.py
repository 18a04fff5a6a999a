"""Conditional aggregates (条件聚合): a grouped query per ledger, all in one statement by UNION ALL.

Every row of the answer is one ledger and one union. The figures stand in it as JSON lists of texts, so that
ledgers with different figures fit under each other.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django.db.models import Model, Q, QuerySet, Value
from django.db.models.functions import JSONArray, Substr

from reports.catalogue.kinds import Scope
from reports.figures.prepared import Answer, Ask, Prepared, read, somewhere
from unions.organisations.models import Union

CHUNK = 50  # PostgreSQL takes a hundred arguments a function


class Aggregates:
    """The figures of some ledgers, by the unions at `depth`."""

    def __init__(self, books: dict[type[Model], list[Ask]], depth: int) -> None:
        self.books = list(books.items())
        queries = [_query(at, ledger, asks, depth) for at, (ledger, asks) in enumerate(self.books)]
        self.prepared = Prepared.of(queries[0].union(*queries[1:], all=True)) if queries else None

    def answers(self, union: Union) -> dict[str, Answer]:
        answers: dict[str, Answer] = defaultdict(dict)
        for at, path, lists in self.prepared.rows(union) if self.prepared else ():
            _, asks = self.books[at]
            texts: Iterable[str | None] = chain.from_iterable(json.loads(lists))
            answers[path].update(
                {(ask[0].code, ask[1]): read(ask, text) for ask, text in zip(asks, texts, strict=True)}
            )
        return answers


def _query(at: int, ledger: Any, asks: Sequence[Ask], depth: int) -> "QuerySet[Any, tuple[Any, ...]]":
    place = Substr(ledger.path_lookup(), 1, depth)
    columns = [_column(ask, Q(**{ledger.path_lookup(): place})) for ask in asks]
    lists = (JSONArray(*columns[start : start + CHUNK]) for start in range(0, len(columns), CHUNK))
    rows: QuerySet[Any] = ledger.objects.filter(somewhere(ledger)).order_by()
    grouped: QuerySet[Any] = rows.values(union_path=place).annotate(book_number=Value(at), figures=JSONArray(*lists))
    return grouped.values_list("book_number", "union_path", "figures")


def _column(ask: Ask, own: Q) -> Any:
    indicator, period = ask
    where = indicator.condition(period)
    return indicator.measure.column(where & own if indicator.scope is Scope.OWN else where)
