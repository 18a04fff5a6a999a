"""What people typed for a union and for those below it (填报数、更正数、目标数), read in one statement."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db.models import CharField, DecimalField, QuerySet, Value
from django.db.models.functions import Cast

from reports.figures.models import Override, Target, ToldFigure, Typed
from reports.periods import Period
from unions.organisations.models import Union

Row = TypeVar("Row", bound=Typed)
Key = tuple[str, Period]  # code and period
Sheet = dict[Key, dict[str, Row]]  # by the path of the union, in the order of the tree
NO_RANGE = Cast(Value(None), DecimalField(max_digits=18, decimal_places=4))
UNSAID = Value("", output_field=CharField())


def highest(rows: Iterable[Row]) -> list[Row]:
    """Rows, given in the order of the tree, of unions that lie under no other of them."""
    found: list[Row] = []
    for row in rows:
        if not any(row.union.path.startswith(above.union.path) for above in found):
            found.append(row)
    return found


class TypedFigures:
    """Typed figures of `union` and its subtree."""

    def __init__(self, union: Union, periods: Iterable[Period]) -> None:
        self._told: Sheet[ToldFigure] = defaultdict(dict)
        self._overrides: Sheet[Override] = defaultdict(dict)
        self._targets: Sheet[Target] = defaultdict(dict)
        sheets: dict[type[Typed], Sheet[Any]] = {
            ToldFigure: self._told,
            Override: self._overrides,
            Target: self._targets,
        }
        named = {(period.start, period.end): period for period in periods}
        for row in _rows(union, tuple(named.values())):
            sheets[type(row)][row.code, named[row.start, row.end]][row.union.path] = row

    def told(self, path: str, code: str, period: Period) -> ToldFigure | None:
        return self._told[code, period].get(path)

    def told_below(self, path: str, code: str, period: Period) -> list[ToldFigure]:
        """The highest typed figures under a union: what is below one of them is in it already."""
        places = self._told[code, period].items()
        return highest(row for place, row in places if place.startswith(path) and place != path)

    def aside(self, path: str, code: str, period: Period) -> int:
        """How many figures are typed for unions below."""
        places = {*self._told[code, period], *self._overrides[code, period]}
        return sum(place.startswith(path) and place != path for place in places)

    def override(self, path: str, code: str, period: Period) -> Override | None:
        return self._overrides[code, period].get(path)

    def target(self, path: str, code: str, period: Period) -> Target | None:
        return self._targets[code, period].get(path)


def _rows(union: Union, periods: Sequence[Period]) -> list[Typed]:
    """The rows of the three ledgers in the order of the tree, with what figures need of them."""
    statements = (
        _columns(0, ToldFigure, union, periods, "value_max", "comparator", "source"),
        _columns(1, Override, union, periods, NO_RANGE, UNSAID, "reason"),
        _columns(2, Target, union, periods, "value_max", "comparator", UNSAID),
    )
    found = statements[0].union(*statements[1:], all=True)
    return [_row(*values) for values in sorted(found, key=lambda values: values[2])]


def _columns(
    number: int, model: type[Typed], union: Union, periods: Sequence[Period], *others: Any
) -> "QuerySet[Any, Any]":
    rows: Any = model._default_manager
    own = ("pk", "union__path", "code", "start", "end", "value")
    columns: QuerySet[Any, Any] = rows.within(union).of_periods(periods).order_by()
    return columns.values_list(Value(number), *own, *others)


def _row(number: int, pk: int, path: str, code: str, start: Any, end: Any, value: Any, *others: Any) -> Typed:
    value_max, comparator, words = others
    told: dict[str, Any] = {"pk": pk, "union": Union(path=path), "code": code, "start": start, "end": end}
    match number:
        case 0:
            return ToldFigure(**told, value=value, value_max=value_max, comparator=comparator, source=words)
        case 1:
            return Override(**told, value=value, reason=words)
    return Target(**told, value=value, value_max=value_max, comparator=comparator)
