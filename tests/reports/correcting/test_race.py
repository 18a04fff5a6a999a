"""Slips and reopening at the same moment: no slip waits on a report that was reopened, on both databases."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from reports.correcting.models import Correction
from reports.correcting.slips import accept, ask, cells_of, decline, drop
from reports.review.reopening import reopen
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.people import MemberFactory
from tests.factories.reports import approved, clerk_of, report_for, small_street
from tests.racing import at_once
from unions.access.models import User

EACH = 3
WHY = "核对花名册时发现一人漏录"

pytestmark = pytest.mark.django_db(transaction=True)
Deed = Callable[[User, Report], object]


@pytest.fixture
def report() -> Report:
    """An approved report whose ledgers have moved on."""
    street = small_street()
    report = approved(report_for(street))
    MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    return report


def clicked(report: Report, deeds: Sequence[tuple[User, Deed]]) -> list[bool]:
    """Everybody reads the page, then all click at the same moment; who was not refused."""

    def click(someone: User, deed: Deed) -> Callable[[], object]:
        page = Report.objects.select_related("union__parent").get(pk=report.pk)
        return lambda: deed(User.objects.get(pk=someone.pk), page)

    return [not refusal for refusal in at_once([click(*one) for one in deeds])]


def reopening(user: User, page: Report) -> object:
    return reopen(page, "漏报会员要重新核对", by=user)


def on_the_slip(decide: Callable[[Correction, User], object]) -> Deed:
    return lambda user, page: decide(Correction.objects.select_related("report__union").get(report=page), user)


def test_no_slip_waits_on_a_report_that_is_reopened(report: Report) -> None:
    codes = [one.code for one in cells_of(report)]
    asking = [(person("clerk", report.union), lambda user, page: ask(page, codes, WHY, by=user))] * EACH
    above = [(person("reviewer", report.union.parent), reopening) for _ in range(EACH)]

    won = clicked(report, [*asking, *above])

    report.refresh_from_db()
    assert (won[EACH:].count(True), report.state) == (1, State.RETURNED)
    assert list(Correction.objects.waiting()) == []


@pytest.mark.parametrize(
    "decide",
    [
        lambda slip, user: accept(slip, by=user),
        lambda slip, user: decline(slip, "数字没有报错，不用更正", by=user),
        lambda slip, user: drop(slip, by=user),
    ],
    ids=["accept", "decline", "drop"],
)
def test_a_slip_is_decided_or_goes_with_the_reopening(
    report: Report, decide: Callable[[Correction, User], object]
) -> None:
    clerk = clerk_of(report.union)
    slip = ask(report, [one.code for one in cells_of(report)], WHY, by=clerk)
    reviewers = [person("reviewer", report.union.parent) for _ in range(2)]
    for user in reviewers:
        user.grants.create(union=report.union, role="clerk")

    won = clicked(report, [(reviewers[0], on_the_slip(decide)), (reviewers[1], reopening)])

    report.refresh_from_db()
    slip.refresh_from_db()
    assert any(won)
    assert slip.state != Correction.State.WAITING
    assert (report.state == State.RETURNED) is won[1]
    assert (report.correction == 1) is (slip.state == Correction.State.ACCEPTED)
