"""What is looked at before a paper goes up (核对单): its figures, what is explained, what is sent."""

from dataclasses import dataclass
from functools import cached_property

from reports.catalogue.main import MAIN
from reports.catalogue.readings import Reading
from reports.documents.assemble import Paper, summary_of
from reports.explanations.explaining import Explained
from reports.figures.used import used
from reports.filing.actions import fingerprint
from reports.filing.freezing import with_parts
from reports.filing.readiness import Heap, Hindrance, Readiness, readiness_of
from reports.filing.worklist import Mending
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report
from unions.access.models import User
from unions.organisations.models import Union


@dataclass(frozen=True)
class Sheet:
    """A paper as it would go up now."""

    paper: Paper
    readiness: Readiness

    @cached_property
    def faults(self) -> tuple[Hindrance, ...]:
        return self.readiness.faults

    @property
    def heaps(self) -> tuple[Heap, ...]:
        return self.readiness.heaps

    @property
    def explained(self) -> list[Explained]:
        return [one for one in self.readiness.findings if one.explanation]

    @property
    def mendings(self) -> tuple[Mending, ...]:
        return self.readiness.mendings

    @property
    def main(self) -> list[tuple[Reading, bool]]:
        """The main figures that say something, and whether something is explained about them."""
        told = {code for one in self.explained for code in one.finding.codes}
        readings = (self.paper.figures[code] for code in MAIN if code in self.paper.figures)
        return [(one, one.code in told) for one in readings if one.value or one.last_year]

    @cached_property
    def figures(self) -> int:
        """Figures that say something."""
        return sum(one.value is not None for one in self.paper.figures.values())

    @cached_property
    def words(self) -> int:
        """Characters of the paper, annexes and all."""
        return len(self.paper.document.words())

    @cached_property
    def seen(self) -> str:
        return fingerprint(self.paper)


def sheet_of(report: Report) -> Sheet:
    paper = summary_of(report.union, report.period, Kind(report.kind))
    return Sheet(paper, readiness_of(report, paper))


def rows_of(union: Union, period: Period) -> int:
    """Rows of ledgers that would be kept with the paper."""
    return sum(len(one.rows) for one in used(with_parts(catalogue_of(union, period)), union, period))


def signers(report: Report, user: User) -> dict[str, str]:
    """Leader and phone as they were last time, else as the union's own row and the clerk's say."""
    handed_up = Report.objects.filter(union=report.union).exclude(leader="").order_by("-submitted_at")
    before = report if report.leader else handed_up.first()
    if before:
        return {"leader": before.leader, "phone": before.phone}
    return {"leader": report.union.chair, "phone": user.phone or report.union.phone}
