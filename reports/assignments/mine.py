"""What somebody hands up (填报任务): his assignments, each with what is next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F
from django.urls import reverse

from reports.assignments.models import Assignment, AssignmentQuerySet
from reports.assignments.reminders import how_long
from reports.narrative.facts import Kind
from reports.workflow.addresses import query_of
from reports.workflow.notices import clerks_of_each
from reports.workflow.remarks import Remark
from reports.workflow.states import State
from unions.access.models import User
from unions.access.roles import Act

SOON = 7  # days before a deadline from which it is pointed out


@dataclass(frozen=True)
class Step:
    """What is next: a button; `starts` says that pressing it begins the work."""

    label: str
    url: str
    starts: bool = False


@dataclass(frozen=True)
class Errand:
    """One report that somebody hands up; `remarks` were told to him with the last return."""

    assignment: Assignment
    today: date
    remarks: int = 0

    @property
    def state(self) -> State:
        return State(self.assignment.report.state)

    @property
    def is_overdue(self) -> bool:
        return self.assignment.is_overdue(self.today)

    @property
    def is_near(self) -> bool:
        days = (self.assignment.deadline - self.today).days
        return self.assignment.is_missing and 0 <= days <= SOON

    @property
    def how_long(self) -> str:
        """还有6天 or 已逾期3天; empty once nothing is owed."""
        return how_long(self.assignment.deadline, self.today) if self.assignment.is_missing else ""

    @property
    def query(self) -> str:
        """The paper as a query of an address."""
        report = self.assignment.report
        return query_of(report.union, report.period, Kind(report.kind))

    @property
    def step(self) -> Step | None:
        """None where nothing is asked any more."""
        if self.assignment.excused:
            return None
        report = self.assignment.report
        page = reverse("report", args=[report.pk])
        match self.state:
            case State.NOT_STARTED:
                return Step("开始填报", reverse("task-start", args=[self.assignment.pk]), starts=True)
            case State.DRAFTING:
                return Step("继续填报", f"{reverse('figures')}{self.query}")
            case State.RETURNED:
                return Step(f"修改{self.remarks}条意见", page)
        return Step("查看", page)


def errands_of(user: User, today: date) -> list[Errand]:
    """What this person has to hand up now: what he owes first, by deadline."""
    errands = _errands(_mine(user, _reach(user).current(today)), today)
    return sorted(errands, key=lambda one: (not one.assignment.is_missing, one.assignment.deadline))


def nearest(errands: Sequence[Errand], user: User) -> Errand | None:
    """The first of his own union, else the first of all."""
    own = [one for one in errands if one.assignment.report.union == user.home]
    return next(iter(own or errands), None)


def past_of(user: User, today: date) -> list[Errand]:
    """What he has handed up in earlier tasks, the newest first."""
    rows = _reach(user).past(today).order_by("-task__end", "report__union__path")
    return _errands(_mine(user, rows), today)


def _reach(user: User) -> AssignmentQuerySet:
    return Assignment.objects.visible_to(user, Act.SUBMIT).with_report()


def _mine(user: User, rows: Iterable[Assignment]) -> list[Assignment]:
    """Of these, the ones of unions for which nobody nearer hands up."""
    found = list(rows)
    clerks = clerks_of_each([one.report.union for one in found])
    return [one for one in found if user in clerks[one.report.union_id]]


def _errands(rows: list[Assignment], today: date) -> list[Errand]:
    counted = _remarks([one.report_id for one in rows if one.report.state == State.RETURNED])
    return [Errand(one, today, counted.get(one.report_id, 0)) for one in rows]


def _remarks(returned: list[int]) -> dict[int, int]:
    """How many remarks came back with each of these reports."""
    told = Remark.objects.filter(report__in=returned, round=F("report__round")).order_by()
    return dict(told.values_list("report").annotate(Count("pk"))) if returned else {}
