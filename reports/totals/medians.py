"""Medians (中位数): what is usual among the units that report to the same union."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from reports.narrative.facts import Kind
from reports.totals.cells import Cells, cells_of
from reports.totals.coverage import Coverage, coverage_of
from reports.workflow.reports import Report
from reports.workflow.states import State

HANDED_UP = (State.SUBMITTED, State.APPROVED)
LEAST = 3  # units: of one it would be its value, of two the value of the other could be worked out


@dataclass(frozen=True)
class Median:
    """`growth` is in percent, None for rates and where too few have a year before; `units` says of how many."""

    value: Decimal
    growth: Decimal | None
    units: int

    @property
    def made_of(self) -> str:
        return f"{self.units}个单位的中位数"


def medians(report: Report, codes: Collection[str] | None = None) -> dict[str, Median]:
    """Medians by code over the newest filings, submitted or approved, of the unit and of those beside it; nothing
    where no union is above. The same few queries for any number of units; `codes` alone are read where they are
    named."""
    above = report.union.parent
    return medians_among(coverage_of(above, report.period, Kind(report.kind)), codes) if above else {}


def medians_among(coverage: Coverage, codes: Collection[str] | None = None) -> dict[str, Median]:
    """The same over the units that report to one union; one query."""
    asked = [coverage.reports[one] for one in (*coverage.approved, *coverage.missing) if one in coverage.reports]
    return medians_of(cells_of((one for one in asked if one.state in HANDED_UP), codes).values())


def medians_of(units: Iterable[Cells]) -> dict[str, Median]:
    """Medians of the figures of several units, by code; none of fewer units than would hide each other."""
    values: dict[str, list[Decimal]] = defaultdict(list)
    growths: dict[str, list[Decimal]] = defaultdict(list)
    for cell in (cell for cells in units for cell in cells.values()):
        if cell.value is None:
            continue
        values[cell.code].append(cell.value)
        if cell.last_year and not cell.part_code:
            growths[cell.code].append((cell.value - cell.last_year) / cell.last_year * 100)
    return {
        code: Median(middle, _middle(growths[code]), len(told))
        for code, told in values.items()
        if (middle := _middle(told)) is not None
    }


def _middle(values: Sequence[Decimal]) -> Decimal | None:
    return median(values) if len(values) >= LEAST else None
