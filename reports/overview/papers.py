"""Papers that are under review (审核的文稿): one a period and kind, with the task that asks for it if there is one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from reports.assignments.models import Assignment, Task
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report, ReportQuerySet
from unions.organisations.models import Union

Key = tuple[date, date, str]


@dataclass(frozen=True)
class Paper:
    """What the units directly below `union` hand up for a period."""

    union: Union
    period: Period
    kind: Kind
    task: Task | None = None

    @property
    def key(self) -> str:
        """How an address names it."""
        return f"{self.period} {self.kind}"

    @property
    def label(self) -> str:
        until = f"，{self.task.deadline:%Y-%m-%d}截止" if self.task else ""
        return f"{self.period.label}{self.kind.label}{until}"

    @property
    def query(self) -> str:
        return f"?union={self.union.code}&period={self.period}&kind={self.kind}"

    def reports(self) -> ReportQuerySet:
        """Those of the units below, of units that were asked and have been moved since, and at the top its own."""
        asked = Q(union__parent=self.union) | Q(assignment__task__union=self.union)
        asked |= Q(union=self.union, union__parent=None)
        return Report.objects.of_period(self.period, self.kind).filter(asked)


def papers_of(union: Union) -> list[Paper]:
    """The papers that a union may look at, newest first; those with an open task before others of the same period."""
    tasks = {(task.start, task.end, task.kind): task for task in Task.objects.filter(union=union)}
    reports = Report.objects.filter(union__parent=union).order_by()
    found = {*tasks, *reports.values_list("start", "end", "kind").distinct()}
    return [_paper(union, key, tasks.get(key)) for key in sorted(found, key=lambda key: _place(key, tasks))]


def chosen(papers: Iterable[Paper], union: Union, period: Period, kind: Kind) -> Paper:
    """The paper of that period and kind, whether or not anybody asked for it."""
    asked = (period.start, period.end, kind)
    same = (one for one in papers if (one.period.start, one.period.end, one.kind) == asked)
    return next(same, Paper(union, period, kind))


def _paper(union: Union, key: Key, task: Task | None) -> Paper:
    start, end, kind = key
    return Paper(union, Period.between(start, end), Kind(kind), task)


def _place(key: Key, tasks: dict[Key, Task]) -> tuple[int, bool, date, int]:
    start, end, kind = key
    task = tasks.get(key)
    is_open = task is not None and task.closed_at is None
    return (-end.toordinal(), not is_open, start, list(Kind).index(Kind(kind)))


def assignments_of(reports: Iterable[Report]) -> dict[int, Assignment]:
    """The assignments of reports in hand, by the ids of these; one query."""
    known = {report.pk: report for report in reports}
    found = Assignment.objects.filter(report__in=known).select_related("task__union").order_by()
    for one in found:
        one.report = known[one.report_id]
    return {one.report_id: one for one in found}
