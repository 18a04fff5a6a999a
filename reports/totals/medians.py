"""Medians (中位数): what is usual among the units that report to the same union."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from django.db.models import F

from reports.catalogue.units import Unit
from reports.filing.models import FrozenFigure
from reports.narrative.facts import Kind
from reports.totals.coverage import Coverage, coverage_of
from reports.workflow.reports import Report
from reports.workflow.states import State

HANDED_UP = (State.SUBMITTED, State.APPROVED)
Line = tuple[str, Decimal, Decimal | None, str]  # code, value, last year, unit of measure


@dataclass(frozen=True)
class Median:
    """`growth` is in percent, None for rates and where nobody has a year before; `units` says of how many."""

    value: Decimal
    growth: Decimal | None
    units: int


def medians(report: Report) -> dict[str, Median]:
    """Medians by code over the newest filings, submitted or approved, of the unit and of those beside it; nothing
    where no union is above. The same few queries for any number of units."""
    above = report.union.parent
    return medians_among(coverage_of(above, report.period, Kind(report.kind))) if above else {}


def medians_among(coverage: Coverage) -> dict[str, Median]:
    """The same over the units that report to one union; one query."""
    asked = [coverage.reports[one] for one in (*coverage.approved, *coverage.missing) if one in coverage.reports]
    return medians_of_lines(_lines(one for one in asked if one.state in HANDED_UP))


def medians_of_lines(lines: Iterable[Line]) -> dict[str, Median]:
    """Medians of the figures of several units, by code."""
    values: dict[str, list[Decimal]] = defaultdict(list)
    growths: dict[str, list[Decimal]] = defaultdict(list)
    for code, value, before, unit in lines:
        values[code].append(value)
        if before and unit != Unit.PERCENT:
            growths[code].append((value - before) / before * 100)
    return {
        code: Median(median(told), median(growths[code]) if code in growths else None, len(told))
        for code, told in values.items()
    }


def _lines(reports: Iterable[Report]) -> list[Line]:
    """What stands in the newest filings; of each figure the last word, as corrections keep what they correct only."""
    asked = [report.pk for report in reports]
    figures = FrozenFigure.objects.filter(filing__report__in=asked, filing__round=F("filing__report__round"))
    columns = figures.order_by("filing__correction").values_list(
        "filing__report_id", "code", "value", "last_year", "stored__unit__as"
    )
    found = {(report, code): (value, before, unit) for report, code, value, before, unit in columns}
    return [(code, value, before, unit) for (_, code), (value, before, unit) in found.items() if value is not None]
