"""The paper of a union from approved reports (按已通过的报告成文): its figures are totals, and it names the units."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from reports.catalogue.kinds import Fixed, Indicator, Year
from reports.catalogue.main import MAIN
from reports.catalogue.names import Narrowed, names_of
from reports.catalogue.readings import Reading
from reports.documents.assemble import Paper, composed, summary_of
from reports.documents.behind import Listing
from reports.figures.compute import Figures, take
from reports.filing.models import FrozenRow
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.tables import now
from reports.totals.adding import Totals, totals_of
from reports.totals.cells import Cells
from unions.organisations.models import Union

BY_UNIT = "各单位主要指标"
SAID = "本文数字取自各单位已通过审核的报告。"
NOTHING_YET = "有单位审核通过以后，这里才有内容。"


class Basis(StrEnum):
    """Where the figures of a paper come from."""

    LEDGERS = "ledgers"
    REPORTS = "reports"

    @property
    def label(self) -> str:
        return {Basis.LEDGERS: "台账现数", Basis.REPORTS: "已通过的报告"}[self]


@dataclass(frozen=True)
class TotalPaper(Paper):
    """A paper whose figures are sums of approved reports; behind them stand these."""

    totals: Totals | None = None

    def listings(self) -> Iterator[Listing]:
        """Each unit's share of the main figures."""
        units = self.totals.units if self.totals else {}
        codes = [code for code in MAIN if any(code in cells for cells in units.values())]
        labels = (self.figures[code].label for code in codes)
        rows = [(union.shown, *(_said(cells, code) for code in codes)) for union, cells in units.items()]
        if rows:
            yield BY_UNIT, ("单位", *labels), rows


def paper_on(basis: Basis, union: Union, period: Period, kind: Kind) -> Paper:
    """The paper of a union with its figures from the ledgers as they stand, or from approved reports."""
    return summary_of(union, period, kind) if basis is Basis.LEDGERS else paper_of_totals(union, period, kind)


def paper_of_totals(union: Union, period: Period, kind: Kind) -> TotalPaper:
    """The paper of a union from the approved reports below it; before anything is approved it says so and no more."""
    catalogue = catalogue_of(union, period)
    totals = totals_of(union, period, kind)
    figures = _figures(catalogue, totals, union, period)
    names = names_of(union, period, kept_in(totals)) if totals.units else None
    line = f"{SAID}{totals.line}{'' if totals.units else NOTHING_YET}"
    return TotalPaper(**vars(composed(union, period, kind, catalogue, figures, names, line)), totals=totals)


def kept_in(totals: Totals) -> Narrowed:
    """Rows that the approved reports were made of: what came later, or from elsewhere, is not named."""
    filings = {cell.filing_id for cells in totals.units.values() for cell in cells.values()}

    def kept(rows: QuerySet[Any]) -> QuerySet[Any]:
        frozen = FrozenRow.objects.filter(filing__in=filings, ledger=rows.model._meta.label_lower)
        return rows.filter(pk__in=frozen.values("row"))

    return kept


def _figures(catalogue: tuple[Indicator, ...], totals: Totals, union: Union, period: Period) -> Figures:
    """The totals; numbers that stand in the name of something are no sums and stay, all else says nothing."""
    named = take((one for one in catalogue if isinstance(one, Fixed | Year)), union, period)
    return {one.code: totals.figures.get(one.code) or named.get(one.code) or _nothing(one) for one in catalogue}


def _nothing(indicator: Indicator) -> Reading:
    return Reading(indicator.code, indicator.label, indicator.unit, indicator.decimals, indicator.kind, None)


def _said(cells: Cells, code: str) -> str:
    return now(cells[code].reading) if code in cells else ""
