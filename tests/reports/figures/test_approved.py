"""Last year as its approved report says it, whatever became of the ledgers since."""

from datetime import date
from typing import Any

import pytest

from members.people.models import Member
from reports.catalogue import CATALOGUE, find
from reports.catalogue.readings import Reading
from reports.correcting.slips import accept, ask, cells_of
from reports.figures.compute import take, take_children
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.figures import OverrideFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import approved, clerk_of, handed_up, report_for, reviewer_of, small_street
from unions.ledgers.actions import remove
from unions.ledgers.books import books
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
NEXT = Period.year(2015)


@pytest.fixture
def street() -> Union:
    return small_street(members=3)


def joined(street: Union) -> Member:
    return MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))


def members(street: Union) -> Reading:
    return take(CATALOGUE, street, NEXT)["members.joined"]


def before(reading: Reading) -> tuple[Any, Any, bool]:
    return reading.last_year, reading.last_year_computed, reading.last_year_approved


def test_last_year_is_what_its_approved_report_says(street: Union) -> None:
    approved(report_for(street))
    joined(street)

    assert before(members(street)) == (3, 4, True)


def test_nothing_is_said_of_it_where_the_ledgers_say_the_same(street: Union) -> None:
    approved(report_for(street))

    assert before(members(street)) == (3, None, False)


def test_a_report_that_waits_or_was_reopened_says_nothing(street: Union) -> None:
    report = report_for(street)
    handed_up(report)
    joined(street)
    assert before(members(street)) == (4, None, False)

    report = approved(report)
    assert before(members(street)) == (3, 4, True)
    move(report, Act.REOPEN, by=reviewer_of(report), comment="漏报了一人")

    assert before(members(street)) == (4, None, False)


def test_a_plan_says_nothing_of_the_past(street: Union) -> None:
    approved(report_for(street, kind=Kind.PLAN))
    joined(street)

    assert before(members(street)) == (4, None, False)


def test_corrections_count(street: Union) -> None:
    report = approved(report_for(street))
    joined(street)
    slip = ask(report, [one.code for one in cells_of(report)], "漏报了一人", by=clerk_of(street))
    accept(slip, by=reviewer_of(report))
    ledger = books().of(Member)
    assert ledger is not None
    remove(ledger, Member.objects.filter(union=street).latest("pk"), by=clerk_of(street), reason="误删")

    assert before(members(street)) == (4, 3, True)


def test_what_was_typed_later_for_last_year_stands_beside_it(street: Union) -> None:
    approved(report_for(street))
    OverrideFactory(union=street, code="members.joined", value=9)

    assert before(members(street)) == (3, 9, True)


def test_each_child_has_its_own(street: Union, django_assert_num_queries: Any) -> None:
    other = small_street(street.parent, members=1, name="柳林街道总工会")
    approved(report_for(street))
    joined(street), joined(other)

    indicator = find("members.joined")
    assert street.parent is not None
    with django_assert_num_queries(1 + 1 + 1 + 1):  # the ledger; what people typed; the children; last year's reports
        parts = take_children([indicator], street.parent, NEXT)

    said = {union.pk: before(figures["members.joined"]) for union, figures in parts.items()}
    assert said[street.pk] == (3, 4, True)
    assert said[other.pk] == (2, None, False)


def test_what_was_counted_otherwise_is_not_compared_with(street: Union) -> None:
    report = approved(report_for(street))
    joined(street)
    report.filings.get().figures.filter(code="members.joined").update(version=9)

    assert before(members(street)) == (4, None, False)


def test_growth_and_the_next_report_compare_with_it(street: Union) -> None:
    approved(report_for(street))
    joined(street)
    for _ in range(6):
        MemberFactory(union=street, joined_on=date(2015, 5, 1), changed_on=date(2015, 5, 1))

    reading = members(street)
    assert (reading.value, reading.change) == (6, 3)
    filing = handed_up(Report.objects.get(pk=report_for(street, NEXT).pk))
    assert filing.figures.get(code="members.joined").last_year == 3  # a member who was entered late hinders nobody
