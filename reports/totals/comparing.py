"""Comparing units (单位对比): chosen figures of chosen units, as tables and as charts, and over the years."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import F, Q

from reports.catalogue.readings import Reading
from reports.documents.document import Chart, Plot, Series
from reports.filing.models import FrozenFigure
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.tables import unit
from reports.totals.adding import Totals
from reports.totals.medians import Median, medians_of
from reports.totals.ranking import Place, ranked
from reports.workflow.states import State
from unions.organisations.models import Union

MOST = 12  # figures, and units, that can be read side by side
LINES = 5  # of a chart over the years, whose names stand in one row
YEARS = 5
MEDIAN = "中位数"


@dataclass(frozen=True)
class Compared:
    """One figure of the chosen units; `total` and `median` are over all units that are approved."""

    total: Reading
    median: Median | None
    places: dict[Union, Place]

    @property
    def chart(self) -> Chart:
        usual = {MEDIAN: self.median.value} if self.median else {}
        bars = {one.shown: place.value for one, place in self.places.items()} | usual
        series = Series(self.total.label, tuple(bars.values()))
        return Chart(Plot.HBAR, self.total.label, unit(self.total), tuple(bars), (series,))


@dataclass(frozen=True)
class Years:
    """One figure over the years, None where nothing was approved."""

    like: Reading
    periods: tuple[Period, ...]
    units: dict[Union, tuple[Decimal | None, ...]]

    @property
    def chart(self) -> Chart:
        drawn = list(self.units.items())[:LINES]
        series = tuple(Series(one.shown, values) for one, values in drawn)
        labels = tuple(_short(period) for period in self.periods)
        return Chart(Plot.LINE, f"{self.like.label}（近{len(self.periods)}年）", unit(self.like), labels, series)

    @property
    def is_drawn(self) -> bool:
        """Whether there is any year to compare with."""
        told = [[value for value in values if value is not None] for values in self.units.values()]
        return any(len(values) > 1 for values in told)


def compared(totals: Totals, codes: Sequence[str], units: Sequence[Union]) -> list[Compared]:
    """Each of the chosen figures; ranks and shares are among all units, those without a paper have none."""
    medians = medians_of({code: cells[code] for code in codes if code in cells} for cells in totals.units.values())
    return [_compared(totals, code, units, medians.get(code)) for code in codes]


def _compared(totals: Totals, code: str, units: Sequence[Union], median: Median | None) -> Compared:
    total = totals.figures[code]
    whole = total.number if totals.ways[code].is_added else None
    places = {
        place.union: place for place in ranked({one: cells.get(code) for one, cells in totals.units.items()}, whole)
    }
    return Compared(total, median, {one: places.get(one, Place(one, None)) for one in units})


def years_of(like: Reading, units: Sequence[Union], period: Period, kind: Kind) -> Years:
    """The figure in the approved papers of the same period of the last years, as the last correction left it; one
    query."""
    periods = [period]
    while len(periods) < YEARS:
        periods.insert(0, periods[0].previous())
    spans = Q(pk__in=[])
    for one in periods:
        spans |= Q(filing__report__start=one.start, filing__report__end=one.end)
    figures = FrozenFigure.objects.filter(
        spans,
        code=like.code,
        filing__report__union__in=units,
        filing__report__kind=kind,
        filing__report__state=State.APPROVED,
        filing__round=F("filing__report__round"),
    ).order_by("filing__correction")
    columns = figures.values_list("filing__report__union_id", "filing__report__end", "value")
    told = {(union, end): value for union, end, value in columns}
    found = {one: tuple(told.get((one.pk, period.end)) for period in periods) for one in units}
    return Years(replace(like, value=None), tuple(periods), found)


def _short(period: Period) -> str:
    return period.label.removesuffix("度")
