"""Adding up (汇总): what the approved papers of the units below a union come to, from their frozen figures alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256

from django.core.cache import cache

from reports.figures.compute import Figures
from reports.figures.models import Target
from reports.indicators.making import catalogue_of
from reports.indicators.models import PREFIX
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.totals.cells import Cell, Cells, cells_of
from reports.totals.coverage import Coverage, coverage_of
from reports.totals.marks import told_apart
from reports.totals.sums import Sums
from reports.totals.ways import Way
from unions.organisations.models import Union

KEPT = 24 * 60 * 60  # seconds
WITHOUT_OWN = "不含本级台账。"


@dataclass(frozen=True)
class Totals:
    """What the approved units of `union` come to; `units` are their frozen figures, corrections included. `ways` says
    of every code how its total was made up, or why it has none; `notes` what a reader must know of it."""

    union: Union
    period: Period
    kind: Kind
    coverage: Coverage
    figures: Figures
    units: Mapping[Union, Cells]
    ways: Mapping[str, Way]
    notes: Mapping[str, tuple[str, ...]]

    @property
    def line(self) -> str:
        """What every total says of itself, on screen, in files and in prose: whose reports it is made of."""
        return f"{self.coverage.line}{WITHOUT_OWN if self.units else ''}"

    @cached_property
    def distinct(self) -> dict[str, Decimal]:
        """去重数: everybody once, over all units, by code; one query, read as a stream. Filings never change, so what
        was counted of the same ones is kept."""
        asked = [cells[code] for cells in self.units.values() for code in self._marked if code in cells]
        key = sha256(repr([(cell.filing, cell.number) for cell in asked]).encode()).hexdigest()
        found: dict[str, Decimal] | None = cache.get(f"distinct-{key}")
        if found is None:
            found = told_apart(asked)
            cache.set(f"distinct-{key}", found, KEPT)
        return found

    @property
    def _marked(self) -> list[str]:
        return [code for code, way in self.ways.items() if way in (Way.APART, Way.ONCE)]

    @cached_property
    def repeated(self) -> dict[str, Decimal]:
        """How often a sum counts somebody whom another unit has counted too; none where it is 0."""
        found = {code: self._of_rows(code) - number for code, number in self.distinct.items() if code in self.figures}
        return {code: number for code, number in found.items() if number > 0}

    def _of_rows(self, code: str) -> Decimal:
        """The sum of what the rows say, where units print something else."""
        return sum((_counted(cells[code]) for cells in self.units.values() if code in cells), Decimal(0))

    @property
    def left_out(self) -> list[tuple[str, str]]:
        """Codes of figures that have no total, and why."""
        return [(code, way.value) for code, way in self.ways.items() if code not in self.figures]


def totals_of(union: Union, period: Period, kind: Kind) -> Totals:
    """The totals of the approved units below a union: the same few queries for any number of them."""
    coverage = coverage_of(union, period, kind)
    units = cells_of(coverage.reports[one] for one in coverage.approved)
    catalogue = [one.code for one in catalogue_of(union, period)] if units else []
    targets = {row.code: row for row in Target.objects.filter(union=union).of_periods([period])} if units else {}
    sums = Sums(units)
    for code in _codes(catalogue, units.values()):
        sums.add(code, targets.get(code))
    return Totals(union, period, kind, coverage, sums.figures, units, sums.ways, sums.notes)


def _counted(cell: Cell) -> Decimal:
    reading = cell.reading if cell.says_more else None
    return reading.computed if reading and isinstance(reading.computed, Decimal) else cell.value or Decimal(0)


def _codes(catalogue: Sequence[str], units: Iterable[Cells]) -> list[str]:
    """Codes in the order of the catalogue; then what is in it no more. What a unit made for itself is its own."""
    found = dict.fromkeys(code for cells in units for code in cells)
    gone = [code for code in found if code not in set(catalogue) and not code.startswith(PREFIX)]
    return [*(code for code in catalogue if code in found), *gone]
