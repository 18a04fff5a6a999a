"""Ten people at the same moment: one wins, on both databases."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.overview.deciding import approve
from reports.overview.papers import Paper
from reports.overview.queue import queue_of
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import UnionKind
from unions.trail.models import Entry

PEOPLE = 10
YEAR = Period.year(2025)
TODAY = date(2026, 1, 10)

pytestmark = pytest.mark.django_db(transaction=True)
Deed = Callable[[User, Report], bool]


@pytest.fixture
def report() -> Report:
    """A report that waits, without a remark and without anything to look at."""
    street = UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))
    submitted = move(report_of(street, YEAR, Kind.SUMMARY), Act.SUBMIT, by=person("clerk", street))
    Filing.objects.create(report=submitted, round=1, code="ABCDEFGHJKLM", digest="", paper={})
    return submitted


def reviewers(report: Report) -> list[User]:
    return [person("reviewer", report.union.parent) for _ in range(PEOPLE)]


def by_move(act: Act) -> Deed:
    """The act as everybody makes it who has the page before him."""

    def deed(user: User, page: Report) -> bool:
        try:
            move(page, act, by=user, comment="写明的理由")
        except Refused:
            return False
        return True

    return deed


def by_bulk(user: User, page: Report) -> bool:
    """Approving as one of many."""
    lines = queue_of(Paper(page.union.parent, YEAR, Kind.SUMMARY), TODAY).lines
    (outcome,) = approve(lines, {page.pk: page.version}, by=user)
    return not outcome.refusal


def by_post(user: User, page: Report) -> bool:
    """Approving as one of many, through the page."""
    client = Client()
    client.force_login(user)
    address = f"{reverse('reviews-approve')}?union={page.union.parent.code}&period={YEAR}"
    answer = client.post(address, {"report": f"{page.pk}-{page.version}"}, follow=True)
    return "已通过1个单位" in answer.text  # not the contexts: clients in other threads would write into them


def at_once(report: Report, deeds: Sequence[tuple[User, Deed]]) -> list[bool]:
    """Everybody reads the page, then all click at the same moment."""
    start = Barrier(len(deeds))

    def click(number: int) -> bool:
        someone, deed = deeds[number]
        user = User.objects.get(pk=someone.pk)
        page = Report.objects.select_related("union__parent").get(pk=report.pk)
        start.wait()
        try:
            return deed(user, page)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(click, range(len(deeds))))


def decisions(report: Report) -> list[str]:
    """What was done after it went up, as the events and the trail have it: both tell the same."""
    events = Event.objects.filter(report=report).exclude(act=Act.SUBMIT).order_by("pk")
    told = Entry.objects.filter(ledger="reports.report", object_id=report.pk).exclude(act="提交").order_by("pk")
    assert [event.get_act_display() for event in events] == [entry.act for entry in told]
    return [event.act for event in events]


@pytest.mark.parametrize("act", [Act.APPROVE, Act.SEND_BACK])
def test_one_of_ten_reviewers_decides(report: Report, act: Act) -> None:
    people = reviewers(report)
    if act is Act.SEND_BACK:
        Remark.objects.create(report=report, round=report.round, text="改正人数", by=people[0])

    won = at_once(report, [(user, by_move(act)) for user in people])

    report.refresh_from_db()
    assert (won.count(True), decisions(report)) == (1, [act])
    assert report.state == {Act.APPROVE: State.APPROVED, Act.SEND_BACK: State.RETURNED}[act]


def test_either_the_clerk_withdraws_or_a_reviewer_approves(report: Report) -> None:
    clerks = [person("clerk", report.union) for _ in range(PEOPLE // 2)]
    deeds = [(user, by_move(Act.WITHDRAW)) for user in clerks]
    deeds += [(user, by_move(Act.APPROVE)) for user in reviewers(report)[: PEOPLE // 2]]

    won = at_once(report, deeds)

    report.refresh_from_db()
    (done,) = decisions(report)
    assert won.count(True) == 1
    assert (done, report.state) in {(Act.WITHDRAW, State.DRAFTING), (Act.APPROVE, State.APPROVED)}


@pytest.mark.parametrize("has_remark", [True, False])
def test_either_it_is_approved_or_sent_back(report: Report, has_remark: bool) -> None:
    people = reviewers(report)
    if has_remark:
        Remark.objects.create(report=report, round=report.round, text="改正人数", by=people[0])
    acts = [Act.APPROVE, Act.SEND_BACK] * (PEOPLE // 2)

    won = at_once(report, [(user, by_move(act)) for user, act in zip(people, acts, strict=True)])

    report.refresh_from_db()
    assert won.count(True) == 1
    assert report.state == (State.RETURNED if has_remark else State.APPROVED)
    assert decisions(report) == [Act.SEND_BACK if has_remark else Act.APPROVE]


@pytest.mark.parametrize("ways", [(by_move(Act.APPROVE), by_bulk), (by_move(Act.APPROVE), by_post), (by_post, by_post)])
def test_a_report_is_approved_once_by_itself_or_as_one_of_many(report: Report, ways: tuple[Deed, Deed]) -> None:
    deeds = list(ways) * (PEOPLE // 2)

    won = at_once(report, list(zip(reviewers(report), deeds, strict=True)))

    report.refresh_from_db()
    assert (won.count(True), decisions(report), report.state) == (1, [Act.APPROVE], State.APPROVED)


def test_a_report_is_reopened_once(report: Report) -> None:
    people = reviewers(report)
    approved = move(report, Act.APPROVE, by=people[0])

    won = at_once(approved, [(user, by_move(Act.REOPEN)) for user in people])

    assert won.count(True) == 1
    assert Counter(decisions(report)) == {Act.APPROVE: 1, Act.REOPEN: 1}
