"""The life of a report: every state, act and role comes out as the table of moves says."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, moves_open_to, report_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import BY_ACT, MOVES, Act, State, document
from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

DOCS = Path(__file__).parents[3] / "docs" / "states.md"
YEAR = Period.year(2025)
# Spelt out once more: what each role may do to the report of a street in each state.
WANTED = {
    ("clerk", "own"): {
        State.NOT_STARTED: {Act.START, Act.SUBMIT},
        State.DRAFTING: {Act.SUBMIT},
        State.SUBMITTED: {Act.WITHDRAW},
        State.RETURNED: {Act.SUBMIT},
    },
    ("reviewer", "above"): {
        State.NOT_STARTED: {Act.URGE},
        State.DRAFTING: {Act.URGE},
        State.RETURNED: {Act.URGE},
        State.SUBMITTED: {Act.OPEN, Act.SEND_BACK, Act.APPROVE},
        State.APPROVED: {Act.REOPEN, Act.CORRECT},
    },
    ("clerk", "above"): {
        State.NOT_STARTED: {Act.START, Act.SUBMIT},
        State.DRAFTING: {Act.SUBMIT},
        State.SUBMITTED: {Act.WITHDRAW},
        State.RETURNED: {Act.SUBMIT},
    },
}
PLACES = ("own", "above", "elsewhere")

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))


def somebody(role: str, place: str, street: Union) -> User:
    """Somebody with a role at the street, at the district above it, or at a street beside it."""
    beside = {"kind": UnionKind.STREET, "parent": street.parent}
    at = {"own": street, "above": street.parent}.get(place) or UnionFactory(**beside)
    return person(role, at)


def report_in(state: State, street: Union, submitter: User | None = None) -> Report:
    submitted = {} if state in (State.NOT_STARTED, State.DRAFTING) else {"submitted_by": submitter or UserFactory()}
    return Report.objects.create(
        union=street, kind=Kind.SUMMARY, start=date(2025, 1, 1), end=date(2025, 12, 31), state=state, **submitted
    )


def remarks(report: Report, *texts: str) -> None:
    """Let the report have these remarks on its present round, and no others."""
    report.remarks.all().delete()
    for text in texts:
        Remark.objects.create(report=report, round=report.round, text=text, by=report.submitted_by or UserFactory())


@pytest.mark.parametrize(("role", "place"), list(product(Role.values, PLACES)))
def test_each_role_can_make_the_moves_of_the_table_and_no_other(role, place, street):
    user = somebody(role, place, street)
    wanted = WANTED.get((role, place), {})

    for state in State:
        report = report_in(state, street)
        done = set()
        for act in Act:
            Report.objects.filter(pk=report.pk).update(state=state, opened_at=None, version=1)
            report.refresh_from_db()
            remarks(report, *["改正人数"] if act is Act.SEND_BACK else [])
            assert (act in {line.act for line in moves_open_to(user, report)}) == (act in wanted.get(state, set()))
            try:
                move(report, act, by=user, comment="写明的理由")
            except Refused:
                report.refresh_from_db()
                assert report.state == state
            else:
                done.add(act)
                assert report.state == (BY_ACT[act].target or state)
        assert done == wanted.get(state, set())
        report.delete()


def test_nobody_decides_on_what_he_submitted(street):
    user = somebody("reviewer", "above", street)
    report = report_in(State.SUBMITTED, street, submitter=user)

    for act in (Act.APPROVE, Act.SEND_BACK):
        with pytest.raises(Refused, match="你自己提交的"):
            move(report, act, by=user)
    assert {line.act for line in moves_open_to(user, report)} == {Act.OPEN}


def test_a_report_is_sent_back_with_remarks_and_approved_without(street):
    reviewer, report = somebody("reviewer", "above", street), report_in(State.SUBMITTED, street)

    with pytest.raises(Refused, match="至少写一条意见"):
        move(report, Act.SEND_BACK, by=reviewer)
    assert Act.SEND_BACK not in {line.act for line in moves_open_to(reviewer, report)}

    remarks(report, "改正人数")
    with pytest.raises(Refused, match="先删去这些意见"):
        move(report, Act.APPROVE, by=reviewer)
    assert Act.APPROVE not in {line.act for line in moves_open_to(reviewer, report)}
    assert move(report, Act.SEND_BACK, by=reviewer).state == State.RETURNED


def test_remarks_of_an_earlier_round_do_not_hold_up_the_next(street):
    clerk, reviewer = somebody("clerk", "own", street), somebody("reviewer", "above", street)
    report = move(report_of(street, YEAR, Kind.SUMMARY), Act.SUBMIT, by=clerk)
    remarks(report, "改正人数")
    move(move(report, Act.SEND_BACK, by=reviewer), Act.SUBMIT, by=clerk)

    with pytest.raises(Refused, match="至少写一条意见"):
        move(report, Act.SEND_BACK, by=reviewer)
    assert move(report, Act.APPROVE, by=reviewer).state == State.APPROVED


def test_remarks_are_the_reviewers_own_until_he_sends_the_report_back(street):
    report = move(report_of(street, YEAR, Kind.SUMMARY), Act.SUBMIT, by=somebody("clerk", "own", street))
    remarks(report, "改正人数")

    assert not Remark.objects.told()
    move(report, Act.SEND_BACK, by=somebody("reviewer", "above", street))
    assert [remark.text for remark in Remark.objects.told()] == ["改正人数"]


def test_a_report_is_withdrawn_only_until_the_reviewer_opens_it(street):
    clerk, reviewer = somebody("clerk", "own", street), somebody("reviewer", "above", street)
    report = move(report_of(street, YEAR, Kind.SUMMARY), Act.SUBMIT, by=clerk)
    move(report, Act.OPEN, by=reviewer)

    with pytest.raises(Refused, match="审核人已经打开"):
        move(report, Act.WITHDRAW, by=clerk)
    assert report.state == State.SUBMITTED


@pytest.mark.parametrize("act", [Act.REOPEN, Act.CORRECT])
def test_an_approved_report_is_touched_only_with_a_reason(act, street):
    reviewer = somebody("reviewer", "above", street)
    report = report_in(State.APPROVED, street)

    for comment in ("  ", "无", "改改改改改改"):
        with pytest.raises(Refused, match="写明理由"):
            move(report, act, by=reviewer, comment=comment)
    report.refresh_from_db()
    assert report.state == State.APPROVED


def test_a_union_without_one_above_is_reviewed_by_its_own_reviewers():
    district = UnionFactory(kind=UnionKind.DISTRICT)
    clerk, reviewer = somebody("clerk", "own", district), somebody("reviewer", "own", district)
    report = move(report_of(district, YEAR, Kind.SUMMARY), Act.SUBMIT, by=clerk)

    assert move(report, Act.APPROVE, by=reviewer).state == State.APPROVED


def test_what_was_done_stays_in_the_events_and_on_the_trail(street):
    clerk, reviewer = somebody("clerk", "own", street), somebody("reviewer", "above", street)
    report = report_of(street, YEAR, Kind.SUMMARY)

    move(report, Act.SUBMIT, by=clerk, leader="赵国平")
    remarks(report, "会员数与名册不符")
    move(report, Act.SEND_BACK, by=reviewer, comment="核对会员数")
    move(report, Act.SUBMIT, by=clerk, leader="赵国平")
    move(report, Act.APPROVE, by=reviewer)

    told = [(event.act, event.round, event.source, event.target) for event in Event.objects.filter(report=report)]
    assert told == [
        ("submit", 1, "not_started", "submitted"),
        ("send_back", 1, "submitted", "returned"),
        ("submit", 2, "returned", "submitted"),
        ("approve", 2, "submitted", "approved"),
    ]
    assert [entry.act for entry in Entry.objects.filter(ledger="reports.report").order_by("pk")] == [
        "提交", "退回修改", "提交", "通过",
    ]  # fmt: skip
    assert (report.leader, report.round, report.decided_by) == ("赵国平", 2, reviewer)


def test_a_move_from_an_old_page_is_refused(street):
    clerk = somebody("clerk", "own", street)
    page = report_of(street, YEAR, Kind.SUMMARY)
    other = Report.objects.get(pk=page.pk)
    move(other, Act.START, by=clerk)

    with pytest.raises(Refused, match="刚刚有人改动过"):
        move(page, Act.SUBMIT, by=clerk)


def test_every_state_can_be_left_and_reached():
    assert {source for line in MOVES for source in line.sources} == set(State)
    assert {line.target for line in MOVES} | {State.NOT_STARTED} == {*State, None}


def test_the_document_is_in_step_with_the_table():
    assert DOCS.read_text("utf-8") == document()
