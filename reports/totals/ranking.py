"""Units in their order (排名): by one figure, ties told equally."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from reports.totals.cells import Cell
from unions.ledgers.display import NOTHING
from unions.organisations.models import Union


@dataclass(frozen=True)
class Place:
    """Where a unit stands. `cell` is None where it has no such figure, `rank` where that is no number."""

    union: Union
    cell: Cell | None
    rank: int | None = None
    tied: bool = False
    share: Decimal | None = None  # of the total, in percent

    @property
    def value(self) -> Decimal | None:
        return self.cell.value if self.cell else None

    @property
    def said(self) -> str:
        if self.rank is None:
            return NOTHING
        return f"{'并列' if self.tied else ''}第{self.rank}"


def ranked(units: Mapping[Union, Cell | None], whole: Decimal | None = None) -> list[Place]:
    """From the highest to the lowest, those without a number last; `whole` is what they add up to."""
    values = {one: cell.value for one, cell in units.items() if cell and cell.value is not None}
    alike = Counter(values.values())
    above = accumulate((alike[value] for value in sorted(alike, reverse=True)), initial=1)
    ranks = dict(zip(sorted(alike, reverse=True), above, strict=False))
    numbered = [
        Place(one, units[one], ranks[value], alike[value] > 1, _share(value, whole)) for one, value in values.items()
    ]
    unnumbered = [Place(one, cell) for one, cell in units.items() if one not in values]
    return [*sorted(numbered, key=lambda place: place.rank or 0), *unnumbered]


def _share(value: Decimal, whole: Decimal | None) -> Decimal | None:
    return value / whole * 100 if whole else None
