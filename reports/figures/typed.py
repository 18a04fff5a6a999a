"""What people typed for a union and for those below it (填报数、更正数、目标数), read in three queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from reports.figures.models import Override, Target, ToldFigure, Typed, TypedQuerySet
from reports.periods import Period
from unions.organisations.models import Union

Row = TypeVar("Row", bound=Typed)
Key = tuple[str, Period]  # code and period
Sheet = dict[Key, dict[str, Row]]  # by the path of the union, in the order of the tree


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
        self.periods = tuple(periods)
        self._told = self._sheet(ToldFigure.objects.within(union))
        self._overrides = self._sheet(Override.objects.within(union))
        self._targets = self._sheet(Target.objects.within(union))

    def _sheet(self, rows: "TypedQuerySet[Row]") -> "Sheet[Row]":
        sheet: Sheet[Row] = defaultdict(dict)
        named = {(period.start, period.end): period for period in self.periods}
        for row in rows.of_periods(self.periods).select_related("union").order_by("union__path"):
            sheet[row.code, named[row.start, row.end]][row.union.path] = row
        return sheet

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
