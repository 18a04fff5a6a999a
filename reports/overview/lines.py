"""A unit in the overview (总览的一行): how its report stands, and whether it can be approved without being opened."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.utils import timezone

from reports.assignments.models import Assignment
from reports.catalogue.checks import Level
from reports.filing.models import Filing, FrozenFigure
from reports.review.counting import turn
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import UNFILED, State
from unions.access.models import User
from unions.organisations.models import Union

ASKED = Decimal(10)  # percent of change in members that is pointed out


class Group(StrEnum):
    """The tabs of the overview."""

    ALL = "全部"
    WAITING = "待审核"
    MISSING = "未提交"
    RETURNED = "已退回"
    APPROVED = "已通过"
    OVERDUE = "逾期"


@dataclass(frozen=True)
class Line:
    """One unit and its report; what was handed up is told while it waits, was returned or is approved.

    `to_look_at` and `accepted` are codes of figures; `written` counts sections that the clerk has ticked off.
    """

    union: Union
    report: Report | None = None
    assignment: Assignment | None = None
    is_asked: bool = True  # whether it counts in n of N
    filing: Filing | None = None
    members: FrozenFigure | None = None
    to_look_at: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    remarks: tuple[Remark, ...] = ()
    written: int = 0
    sections: int = 0
    last: Event | None = None
    findings: tuple[dict[str, Any], ...] = field(default=(), repr=False)

    @property
    def deadline(self) -> date | None:
        return self.assignment.deadline if self.assignment else None

    @property
    def excused(self) -> str:
        return self.assignment.excused if self.assignment else ""

    @property
    def is_let_off(self) -> bool:
        """Whether it is excused, and has not handed up all the same."""
        return bool(self.excused) and self.state in UNFILED

    @property
    def state(self) -> State:
        return State(self.report.state) if self.report else State.NOT_STARTED

    @property
    def is_waiting(self) -> bool:
        return self.state is State.SUBMITTED

    @property
    def is_approved(self) -> bool:
        return self.state is State.APPROVED

    @property
    def is_handed_up(self) -> bool:
        """Whether there is something to be looked at: it waits, was returned or is approved."""
        return self.state not in (State.NOT_STARTED, State.DRAFTING)

    @property
    def is_urged(self) -> bool:
        """Whether it can be reminded of a report that has not gone up."""
        one = self.assignment
        return one is not None and not one.excused and not one.task.closed_at and self.state in UNFILED

    @cached_property
    def errors(self) -> int:
        return sum(one["level"] == Level.ERROR for one in self.findings)

    @cached_property
    def unexplained(self) -> int:
        return sum(one["level"] == Level.ODD and not one.get("text") for one in self.findings)

    @cached_property
    def open_items(self) -> int:
        remarked = {one.code for one in self.remarks if one.row is None}
        return len(self.to_look_at - self.accepted - remarked)

    @property
    def answered(self) -> int:
        """How many remarks the clerk has answered."""
        return sum(bool(one.answer) for one in self.remarks)

    @property
    def members_now(self) -> Decimal | None:
        """Members at the end of the period (人)."""
        return self.members.value if self.members else None

    @property
    def growth(self) -> Decimal | None:
        """Members against last year in percent."""
        now, before = (self.members.value, self.members.last_year) if self.members else (None, None)
        return (now - before) / before * 100 if now is not None and before else None

    @property
    def is_jump(self) -> bool:
        """Whether the number of members has changed so much that somebody asks."""
        return self.growth is not None and abs(self.growth) >= ASKED

    @property
    def contact(self) -> str:
        """Whom to call: who handed it up, else the contact of the union."""
        by = self.report.submitted_by if self.report else None
        return by.name if by else self.union.contact

    @property
    def phone(self) -> str:
        return (self.report.phone if self.report else "") or self.union.phone

    def groups(self, today: date) -> set[Group]:
        found = {Group.ALL}
        if self.is_let_off:
            return found
        by_state = {
            State.SUBMITTED: Group.WAITING,
            State.RETURNED: Group.RETURNED,
            State.APPROVED: Group.APPROVED,
        }
        found.add(by_state.get(self.state, Group.MISSING))
        return found | ({Group.OVERDUE} if self.is_overdue(today) else set())

    def is_overdue(self, today: date) -> bool:
        return self.assignment is not None and self.assignment.is_overdue(today)

    def days_left(self, today: date) -> int | None:
        """Days to the deadline of what has not gone up, less than 0 once it is overdue."""
        owes = self.deadline is not None and not self.excused and self.state in UNFILED
        return (self.deadline - today).days if owes and self.deadline else None

    @property
    def days_late(self) -> int:
        """Days after the deadline on which it first went up; what was returned and came again is not late for it."""
        if self.deadline is None or self.report is None or self.report.round != 1 or self.state in UNFILED:
            return 0
        handed_up = self.report.submitted_at
        return max((timezone.localdate(handed_up) - self.deadline).days, 0) if handed_up else 0

    def why_not_clean(self, by: User) -> str:
        """Why it is not approved unopened, in words for a list; empty for a clean report.

        Clean: waiting, without errors, unexplained oddities and remarks, and all that is to be looked at accepted.
        """
        report = self.report
        if report is None or not self.is_waiting:
            return f"现为“{self.state.label}”"
        reasons = {
            "是你自己提交的，由别的审核人办理": report.submitted_by_id == by.pk,
            f"有{self.errors}处错误": self.errors,
            f"有{self.unexplained}处异常没有说明": self.unexplained,
            f"有{len(self.remarks)}条审核意见": self.remarks,
            f"还有{self.open_items}项要看": self.open_items,
        }
        return "，".join(reason for reason, holds in reasons.items() if holds)


def order(line: Line) -> tuple[int, bool, float, str]:
    """What waits first, as it is taken up in turn; the rest by state and in the order of the tree."""
    place = len(PLACES) if line.is_let_off else PLACES[line.state]
    rest = (False, 0.0, line.union.path)
    return (place, *(turn(line.report, line.open_items) if line.report and line.is_waiting else rest))


PLACES = {
    State.SUBMITTED: 0,
    State.RETURNED: 1,
    State.DRAFTING: 2,
    State.NOT_STARTED: 3,
    State.APPROVED: 4,
}
