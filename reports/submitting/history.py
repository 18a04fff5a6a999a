"""Everything that was done to a report (办理经过): its rounds with remarks, answers and files."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from reports.catalogue.readings import Reading
from reports.documents.assemble import summary_of
from reports.figures.compute import take
from reports.filing.models import Filing, SignedCover
from reports.filing.sections import sections_of
from reports.filing.worklist import Mending, Sections, last_remarks, work_list
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED

Row = TypeVar("Row")


@dataclass(frozen=True)
class Round:
    """One submission: what went up, what corrections made of it, the remarks it came back with, the signed covers."""

    filing: Filing
    corrections: tuple[Filing, ...]
    remarks: tuple[Remark, ...]
    covers: tuple[SignedCover, ...]

    @property
    def number(self) -> int:
        return self.filing.round


def rounds_of(report: Report) -> list[Round]:
    """The newest first; three queries."""
    filings = list(Filing.objects.filter(report=report).defer("paper", "findings", "ledgers").order_by("-round", "pk"))
    for one in filings:
        one.report = report
    told = Remark.objects.filter(report=report).told().select_related("by", "answered_by")
    remarks = _grouped(told, "round")
    covers = _grouped(SignedCover.objects.filter(filing__report=report).select_related("by"), "filing_id")
    corrections = _grouped((one for one in filings if one.correction), "round")
    return [
        Round(one, tuple(corrections[one.round]), tuple(remarks[one.round]), tuple(covers[one.pk]))
        for one in filings
        if not one.correction
    ]


def _grouped(rows: Iterable[Row], name: str) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found


def mendings_of(report: Report) -> tuple[Mending, ...]:
    """What is left to do of the last remarks, while the clerk may still do it."""
    if report.state not in UNFILED:
        return ()
    remarks = tuple(last_remarks(report))
    if not remarks:
        return ()
    figures, sections = _stands_now(report, remarks)
    return work_list(report, figures, sections, remarks)


def _stands_now(report: Report, remarks: Iterable[Remark]) -> tuple[Mapping[str, Reading], Sections]:
    """The whole paper is written only where a remark is about its words."""
    if any(remark.theme for remark in remarks):
        paper = summary_of(report.union, report.period, Kind(report.kind))
        return paper.figures, sections_of(paper)
    codes = {remark.code for remark in remarks if remark.code}
    asked = [one for one in catalogue_of(report.union, report.period) if one.code in codes] if codes else []
    return (take(asked, report.union, report.period) if asked else {}), ()
