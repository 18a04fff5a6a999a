"""One statement for the whole catalogue (一次取数): a grouped query per ledger, joined by UNION ALL.

Every row of the answer is one ledger and one union; its columns are the aggregates of that ledger's indicators as
text, filled up with NULLs, so that ledgers with different columns fit under each other.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet, TextField, Value
from django.db.models.functions import Substr

from reports.catalogue.kinds import Counted, Scope
from reports.catalogue.measures import Value as Measured
from reports.periods import Period
from unions.organisations.models import Union

Ask = tuple[Counted, Period]
Answers = dict[str, dict[tuple[str, Period], Measured | None]]  # union path → (code, period) → value

NOTHING = Value(None, output_field=TextField())


def ask(asks: Iterable[Ask], union: Union, depth: int) -> Answers:
    """The values of `asks` over the rows of `union`, by the unions at `depth`; rows kept higher up are told
    under the union that keeps them."""
    books: dict[type[Model], list[Ask]] = defaultdict(list)
    for indicator, period in asks:
        books[indicator.of].append((indicator, period))
    answers: Answers = defaultdict(dict)
    if books:
        for number, path, *texts in _statement(books, union, depth):
            _note(answers[path], list(books.values())[number], texts)
    return answers


def _statement(books: dict[type[Model], list[Ask]], union: Union, depth: int) -> QuerySet[Any]:
    widest = max(map(len, books.values()))
    queries = [
        _query(number, ledger, columns, union, depth, widest) for number, (ledger, columns) in enumerate(books.items())
    ]
    return queries[0].union(*queries[1:], all=True)


def _query(
    number: int, ledger: Any, columns: list[Ask], union: Union, depth: int, widest: int
) -> "QuerySet[Any, tuple[Any, ...]]":
    lookup = ledger.path_lookup()
    place = Substr(lookup, 1, depth)
    texts = {
        f"c{at}": _column(indicator, period, Q(**{lookup: place})) for at, (indicator, period) in enumerate(columns)
    }
    blanks = {f"c{at}": NOTHING for at in range(len(columns), widest)}
    grouped = ledger.objects.within(union).order_by().values(union_path=place)
    told: QuerySet[Any, tuple[Any, ...]] = grouped.annotate(book_number=Value(number), **texts, **blanks).values_list(
        "book_number", "union_path", *(f"c{at}" for at in range(widest))
    )
    return told


def _column(indicator: Counted, period: Period, own: Q) -> Any:
    where = indicator.condition(period)
    return indicator.measure.column(where & own if indicator.scope is Scope.OWN else where)


def _note(answer: dict[tuple[str, Period], Measured | None], columns: list[Ask], texts: list[str | None]) -> None:
    for (indicator, period), text in zip(columns, texts, strict=False):
        answer[indicator.code, period] = indicator.measure.read(text, period.end)
