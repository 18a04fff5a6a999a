"""The reports that tests begin with are real ones."""

import pytest

from reports.filing.models import Filing
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event
from reports.workflow.states import State
from tests.factories.organisations import UnionFactory
from tests.factories.reports import (
    approved,
    clerk_of,
    handed_up,
    report_for,
    report_in,
    returned,
    small_street,
    task_for,
)
from unions.organisations.models import UnionKind

pytestmark = pytest.mark.django_db


def test_reports_are_handed_up_returned_and_approved() -> None:
    street = small_street()
    report = report_for(street)

    first = handed_up(report)
    back = returned(report, "核对会员数", {"text": "人数偏多", "code": "members.present", "said": "2人"})
    done = approved(report)

    assert (first.round, first.report.submitted_by, first.rows.count() > 2) == (1, clerk_of(street), True)
    assert (back.state, [one.code for one in Remark.objects.all()]) == (State.RETURNED, ["", "members.present"])
    assert (done.state, done.round, Filing.objects.count()) == (State.APPROVED, 2, 2)


def test_a_task_has_an_assignment_for_each_union_below() -> None:
    district = UnionFactory(kind=UnionKind.DISTRICT)
    streets = [UnionFactory(kind=UnionKind.STREET, parent=district) for _ in range(2)]

    task = task_for(district, indicators=["members.present"])

    assert [one.report.union for one in task.assignments.all()] == streets
    assert not Event.objects.exists()


def test_a_report_can_stand_in_any_state() -> None:
    street = small_street(members=0)

    assert [report_in(state, street).state for state in State] == list(State)
