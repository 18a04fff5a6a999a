"""A task at a glance (任务进度): each unit with its state, deadline, last act, and in which tabs it stands."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Max

from reports.assignments.models import Assignment, Task
from reports.workflow.reports import Event
from reports.workflow.states import UNFILED, State


class Tab(StrEnum):
    """What a list of units may be narrowed to; the value stands in the address."""

    ALL = "all"
    MISSING = "missing"
    OVERDUE = "overdue"
    RETURNED = "returned"
    WAITING = "waiting"
    APPROVED = "approved"
    EXCUSED = "excused"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Tab.ALL: "全部",
    Tab.MISSING: "未提交",
    Tab.OVERDUE: "逾期",
    Tab.RETURNED: "已退回",
    Tab.WAITING: "待审核",
    Tab.APPROVED: "已通过",
    Tab.EXCUSED: "免报",
}
BY_STATE = {State.RETURNED: Tab.RETURNED, State.SUBMITTED: Tab.WAITING, State.APPROVED: Tab.APPROVED}


@dataclass(frozen=True)
class Line:
    """One unit under a task; `last` is what was done to its report last."""

    assignment: Assignment
    last: Event | None
    today: date

    @property
    def state(self) -> State:
        return State(self.assignment.report.state)

    @property
    def days_late(self) -> int:
        """Days since the deadline of what has not gone up (天)."""
        return (self.today - self.assignment.deadline).days if self.assignment.is_overdue(self.today) else 0

    @property
    def is_changeable(self) -> bool:
        """Whether a reminder, a deadline or an excuse still makes sense."""
        return self.state in UNFILED and not self.assignment.task.closed_at

    @property
    def tabs(self) -> tuple[Tab, ...]:
        if self.assignment.excused:
            return (Tab.ALL, Tab.EXCUSED)
        late = (Tab.OVERDUE,) if self.days_late else ()
        return (Tab.ALL, BY_STATE.get(self.state, Tab.MISSING), *late)


@dataclass(frozen=True)
class Board:
    task: Task
    tabs: dict[Tab, list[Line]]

    @property
    def lines(self) -> list[Line]:
        return self.tabs[Tab.ALL]

    @property
    def asked(self) -> int:
        """How many units owe a report (家)."""
        return len(self.lines) - len(self.tabs[Tab.EXCUSED])

    @property
    def owing(self) -> list[Assignment]:
        """What has not gone up, for urging all at once."""
        return [line.assignment for line in self.lines if line.assignment.is_missing]


def board_of(task: Task, today: date) -> Board:
    """Two queries for any number of units."""
    assignments = list(task.assignments.with_report())
    last = last_events(one.report_id for one in assignments)
    tabs: dict[Tab, list[Line]] = defaultdict(list)
    for one in assignments:
        one.task = task
        line = Line(one, last.get(one.report_id), today)
        for tab in line.tabs:
            tabs[tab].append(line)
    return Board(task, tabs)


def last_events(reports: Iterable[int]) -> dict[int, Event]:
    """The newest event of each report, with who did it."""
    newest = Event.objects.filter(report__in=list(reports)).order_by().values("report").annotate(last=Max("pk"))
    return {event.report_id: event for event in Event.objects.filter(pk__in=newest.values("last")).select_related("by")}
