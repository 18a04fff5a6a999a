"""Adding up (汇总): what the approved papers of the units below a union come to, from their frozen figures alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from reports.catalogue.readings import Reading
from reports.figures.compute import Figures
from reports.figures.models import Target
from reports.filing.models import Filing
from reports.filing.reading import Kept, frozen_figures_of, in_force_of, reading_of
from reports.indicators.making import catalogue_of
from reports.indicators.models import PREFIX
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.totals.coverage import Coverage, coverage_of
from reports.totals.marks import told_apart
from reports.totals.sums import Sums
from reports.totals.ways import Way
from unions.organisations.models import Union

Parts = dict[Union, Figures]


@dataclass(frozen=True)
class Totals:
    """What the approved units of `union` come to. `parts` are their figures as they were handed up, corrections
    included; `frozen` are the same as they are stored. `ways` says of every code how it was made up, or why not."""

    union: Union
    period: Period
    kind: Kind
    coverage: Coverage
    figures: Figures
    parts: Parts
    frozen: dict[Union, Kept]
    ways: dict[str, Way]
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def distinct(self) -> dict[str, Decimal]:
        """去重数: everybody once, over all units, by code; one query, read as a stream."""
        asked = [code for code, way in self.ways.items() if way in (Way.APART, Way.ONCE)]
        return told_apart(kept[code] for kept in self.frozen.values() for code in asked if code in kept)

    @cached_property
    def repeated(self) -> dict[str, Decimal]:
        """How often a sum counts somebody whom another unit has counted too; none where it is 0."""
        found = {code: self._of_rows(code) - number for code, number in self.distinct.items() if code in self.figures}
        return {code: number for code, number in found.items() if number > 0}

    def _of_rows(self, code: str) -> Decimal:
        """The sum of what the rows say, where units print something else."""
        readings = [figures[code] for figures in self.parts.values() if code in figures]
        said = [one.computed if isinstance(one.computed, Decimal) else one.number for one in readings]
        return sum(said, Decimal(0))

    @property
    def left_out(self) -> list[tuple[str, str]]:
        """Labels of figures that have no total, and why."""
        out = {code: way.value for code, way in self.ways.items() if code not in self.figures}
        return [(self._any(code).label, why) for code, why in out.items()]

    def _any(self, code: str) -> Reading:
        return next(figures[code] for figures in self.parts.values() if code in figures)


def totals_of(union: Union, period: Period, kind: Kind) -> Totals:
    """The totals of the approved units below a union: the same few queries for any number of them."""
    coverage = coverage_of(union, period, kind)
    filings = filings_of(coverage)
    kept = frozen_figures_of(filings.values())
    frozen = {one: kept[filing.pk] for one, filing in filings.items()}
    catalogue = [one.code for one in catalogue_of(union, period)] if frozen else []
    codes = _codes(catalogue, frozen.values())
    parts = {one: {code: reading_of(kept[code]) for code in codes if code in kept} for one, kept in frozen.items()}
    targets = {row.code: row for row in Target.objects.filter(union=union).of_periods([period])} if frozen else {}
    sums = Sums(frozen, parts)
    for code in codes:
        sums.add(code, targets.get(code))
    return Totals(union, period, kind, coverage, sums.figures, parts, frozen, sums.ways, sums.notes)


def filings_of(coverage: Coverage) -> dict[Union, Filing]:
    """The filing in force of each approved unit."""
    reports = {one: coverage.reports[one] for one in coverage.approved}
    found = in_force_of(reports.values())
    return {one: found[report.pk] for one, report in reports.items() if report.pk in found}


def _codes(catalogue: Sequence[str], frozen: Iterable[Kept]) -> list[str]:
    """Codes in the order of the catalogue; then what is in it no more. What a unit made for itself is its own."""
    found = dict.fromkeys(code for kept in frozen for code in kept)
    gone = [code for code in found if code not in set(catalogue) and not code.startswith(PREFIX)]
    return [*(code for code in catalogue if code in found), *gone]
