"""The queue of a paper (审核队列): all its units with what a reviewer asks of them, in a fixed number of queries."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db.models import F, Max, prefetch_related_objects

from reports.filing.reading import frozen_figures_of, in_force_of
from reports.overview.lines import Group, Line, order
from reports.overview.papers import Paper, assignments_of
from reports.review.counting import codes_to_look_at
from reports.totals.coverage import coverage_of
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Event, Report, ReportQuerySet
from reports.workflow.states import UNFILED, State
from reports.writing.models import Passage
from unions.access.models import User
from unions.organisations.models import Union

MEMBERS = "members.present"


@dataclass(frozen=True)
class Queue:
    """The lines of a paper in the order in which they are worked off."""

    paper: Paper
    lines: tuple[Line, ...]
    today: date

    @cached_property
    def groups(self) -> dict[Group, list[Line]]:
        found: dict[Group, list[Line]] = {group: [] for group in Group}
        for line in self.lines:
            for group in line.groups(self.today):
                found[group].append(line)
        return found

    @property
    def approved(self) -> list[Line]:
        return [line for line in self.lines if line.is_asked and line.is_approved]

    @property
    def asked(self) -> int:
        """How many units owe a report (个)."""
        return sum(line.is_asked for line in self.lines)

    @property
    def members(self) -> Decimal | None:
        """Members of the approved units (人)."""
        return _sum(line.members.value for line in self.approved if line.members)

    @property
    def growth(self) -> Decimal | None:
        """Of the approved units that have a figure of last year, in percent."""
        both = [one.members for one in self.approved if one.members and one.members.last_year is not None]
        now, before = _sum(one.value for one in both), _sum(one.last_year for one in both)
        return (now - before) / before * 100 if now is not None and before else None

    def next_for(self, user: User) -> Report | None:
        """The report that this person looks at next; his own waits for somebody else."""
        waiting = (line.report for line in self.groups[Group.WAITING])
        return next((one for one in waiting if one and one.submitted_by_id != user.pk), None)

    def found(self, asked: str) -> tuple[Line, ...]:
        """The lines of units with these words in their names, or these pinyin initials."""
        return tuple(line for line in self.lines if _is_named(line.union, asked)) if asked else self.lines


def queue_of(paper: Paper, today: date) -> Queue:
    """The units that owe the paper, and others below the union that have written one all the same."""
    coverage = coverage_of(paper.union, paper.period, paper.kind)
    asked = {*coverage.approved, *coverage.missing}
    strays = list(_strays(paper, [one.pk for one in coverage.reports.values()]))
    reports = {**coverage.reports, **{one.union: one for one in strays}}
    units = [*coverage.approved, *coverage.missing, *coverage.excused, *(one.union for one in strays)]
    known = _Known(paper, list(reports.values()))
    lines = [known.line(unit, reports.get(unit), is_asked=unit in asked) for unit in dict.fromkeys(units)]
    return Queue(paper, tuple(sorted(lines, key=order)), today)


def _strays(paper: Paper, known: Iterable[int]) -> ReportQuerySet:
    """Reports that nobody asked for; one that was merely looked for is none."""
    found = paper.reports().exclude(pk__in=known).exclude(state=State.NOT_STARTED)
    return found.select_related("union")


class _Known:
    """What is known of the reports of a paper: one query a sort of thing."""

    def __init__(self, paper: Paper, reports: Sequence[Report]) -> None:
        self.paper = paper
        ids = [report.pk for report in reports]
        prefetch_related_objects(reports, "submitted_by")
        shown = [report for report in reports if report.state in HANDED_UP]
        self.filings = in_force_of(shown)
        self.figures = frozen_figures_of(self.filings.values(), [MEMBERS]) if self.filings else {}
        self.assignments = assignments_of(reports)
        self.to_look_at = codes_to_look_at(one for one in self.filings.values() if one.report.state == State.SUBMITTED)
        self.accepted = _accepted(ids)
        self.remarks = _remarks(ids)
        self.events = _last_events(ids)
        self.written = _written(paper, [one.union for one in reports if one.state in UNFILED])

    def line(self, union: Union, report: Report | None, *, is_asked: bool) -> Line:
        if report is None:
            return Line(union, is_asked=is_asked)
        filing, assignment = self.filings.get(report.pk), self.assignments.get(report.pk)
        return Line(
            union=union,
            report=report,
            assignment=assignment,
            is_asked=is_asked,
            filing=filing,
            members=self.figures[filing.pk].get(MEMBERS) if filing else None,
            to_look_at=self.to_look_at.get(report.pk, frozenset()),
            accepted=frozenset(self.accepted[report.pk]),
            remarks=tuple(self.remarks[report.pk]),
            written=self.written[union.pk],
            sections=len(self.paper.task.sections) if self.paper.task else 0,
            last=self.events.get(report.pk),
            findings=tuple(filing.findings) if filing else (),
        )


HANDED_UP = (State.SUBMITTED, State.RETURNED, State.APPROVED)


def _accepted(ids: Iterable[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    of_round = Acceptance.objects.filter(report__in=ids, round=F("report__round"))
    for report, code in of_round.values_list("report", "code"):
        found[report].add(code)
    return found


def _remarks(ids: Iterable[int]) -> dict[int, list[Remark]]:
    """Remarks on the present round."""
    found: dict[int, list[Remark]] = defaultdict(list)
    for remark in Remark.objects.filter(report__in=ids, round=F("report__round")):
        found[remark.report_id].append(remark)
    return found


def _last_events(ids: Iterable[int]) -> dict[int, Event]:
    newest = Event.objects.filter(report__in=ids).order_by().values("report").annotate(last=Max("pk"))
    found = Event.objects.filter(pk__in=newest.values("last")).select_related("by")
    return {event.report_id: event for event in found}


def _written(paper: Paper, unions: Iterable[Union]) -> Counter[int]:
    """Sections that are ticked off, by union; of those that the task asks for, where it names any."""
    done = Passage.objects.filter(
        union__in=unions, start=paper.period.start, end=paper.period.end, kind=paper.kind, done=True
    )
    if paper.task and paper.task.sections:
        done = done.filter(theme__in=paper.task.sections)
    return Counter(done.values_list("union", flat=True))


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    numbers = [value for value in values if value is not None]
    return sum(numbers, Decimal(0)) if numbers else None


def _is_named(union: Union, asked: str) -> bool:
    text = asked.strip()
    return text in union.name or text in union.short_name or text.lower() in union.initials
