"""Reports on their way (报告): a small street, its task, and reports that were really handed up, returned, approved.

`report_in(State.SUBMITTED)` is one row and costs nothing: for pages and moves that need no filing. The others go the
real way: a submission of the small street takes a fraction of a second.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from reports.assignments.models import Assignment, Task
from reports.catalogue.checks import check
from reports.explanations.explaining import explained
from reports.figures.compute import take
from reports.filing.actions import submit
from reports.filing.models import Filing
from reports.filing.readiness import NotReady
from reports.filing.worklist import answer, last_remarks
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from tests.factories.access import UserFactory, person
from tests.factories.activities import ActivityFactory
from tests.factories.explanations import ExplanationFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind

YEAR = Period.year(2014)
LEADER = "王建国"


def small_street(district: Union | None = None, *, members: int = 2, **told: Any) -> Union:
    """A street under a district (a new one, if none is named) with some members and one activity of 2014."""
    above = district or UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")
    street = UnionFactory(**{"name": "枫林街道总工会", "kind": UnionKind.STREET, "parent": above} | told)
    for _ in range(members):
        MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    ActivityFactory(union=street, started_on=date(2014, 4, 8))
    return street


def task_for(union: Union, period: Period = YEAR, **told: Any) -> Task:
    """A task that `union` (the one above) opens, with a report and an assignment for each union directly below it.

    `told` are columns of the task: deadline, indicators, sections, kind, name, note, opened_by.
    """
    given = {"kind": Kind.SUMMARY, "deadline": period.end + timedelta(days=15), "name": f"{period.label}工作总结"}
    columns = given | {"opened_by": told.get("opened_by") or UserFactory()} | told
    task = Task.objects.create(union=union, start=period.start, end=period.end, **columns)
    for child in Union.objects.filter(parent=union):
        Assignment.objects.create(task=task, report=report_of(child, period, Kind(task.kind)))
    return task


def report_for(union: Union, period: Period = YEAR, kind: Kind = Kind.SUMMARY) -> Report:
    """The report of a union, not begun unless something was done to it before."""
    return report_of(union, period, kind)


def report_in(state: State, union: Union, period: Period = YEAR, **told: Any) -> Report:
    """A report that stands in `state` without ever having been handed up: no filing, no events."""
    unsubmitted = state in (State.NOT_STARTED, State.DRAFTING)
    given = {} if unsubmitted else {"submitted_by": UserFactory(), "round": 1}
    report = report_of(union, period, Kind(told.pop("kind", Kind.SUMMARY)))
    Report.objects.filter(pk=report.pk).update(**{"state": state} | given | told)
    return Report.objects.get(pk=report.pk)


def clerk_of(union: Union) -> User:
    """A clerk of the union, the same at every call."""
    return _holder(Role.CLERK, union)


def reviewer_of(report: Report) -> User:
    """A reviewer above the union of the report (of the union itself where nothing is above), the same at every call."""
    return _holder(Role.REVIEWER, report.union.parent or report.union)


def handed_up(report: Report, by: User | None = None, leader: str = LEADER, phone: str = "0571-8612") -> Filing:
    """Really hand the report up, as a clerk of its union unless `by` is another.

    Oddities are explained and remarks answered as far as that stands in the way; errors raise NotReady.
    """
    fresh, clerk = Report.objects.get(pk=report.pk), by or clerk_of(report.union)
    try:
        return submit(fresh, by=clerk, leader=leader, phone=phone)
    except NotReady:
        explain_all(report, by=clerk)
        answer_all(report, by=clerk)
    return submit(fresh, by=clerk, leader=leader, phone=phone)


def explain_all(report: Report, by: User | None = None, text: str = "已逐项核对，情况属实。") -> None:
    """An explanation for every oddity that has none."""
    union, period = report.union, report.period
    findings = check(take(catalogue_of(union, period), union, period).values())
    for one in explained(union, period, findings):
        if one.is_open:
            told = {"finding": one.finding.key, "sentence": one.finding.sentence, "text": text}
            span = {"start": period.start, "end": period.end}
            ExplanationFactory(union=union, by=by or clerk_of(union), **span, **told)


def answer_all(report: Report, by: User | None = None, text: str = "已核对，数字无误。") -> None:
    """An answer to every remark of the last round that has none."""
    for remark in last_remarks(report).filter(answer=""):
        answer(remark, text, by=by or clerk_of(report.union))


def approved(report: Report, by: User | None = None) -> Report:
    """The report approved by a reviewer above; handed up first unless it is."""
    return move(_submitted(report), Act.APPROVE, by=by or reviewer_of(report))


def returned(report: Report, *remarks: str | Mapping[str, Any], by: User | None = None) -> Report:
    """The report sent back with these remarks on its round; handed up first unless it is.

    A remark is its text, or columns of Remark: `{"text": "人数偏多", "code": "members.present", "said": "2人"}`.
    """
    submitted, reviewer = _submitted(report), by or reviewer_of(report)
    remark_on(submitted, *(remarks or ("核对会员人数",)), by=reviewer)
    return move(submitted, Act.SEND_BACK, by=reviewer)


def remark_on(report: Report, *remarks: str | Mapping[str, Any], by: User | None = None) -> Sequence[Remark]:
    """Remarks on the present round, of which the union below knows nothing until the report is sent back."""
    reviewer = by or reviewer_of(report)
    told = [{"text": one} if isinstance(one, str) else one for one in remarks]
    return [Remark.objects.create(report=report, round=report.round, by=reviewer, **one) for one in told]


def _submitted(report: Report) -> Report:
    fresh = Report.objects.select_related("union__parent").get(pk=report.pk)
    return fresh if fresh.state == State.SUBMITTED else handed_up(fresh).report


def _holder(role: Role, union: Union) -> User:
    grant = Grant.objects.filter(role=role, union=union).select_related("user").order_by("pk").first()
    return grant.user if grant else person(role, union)
