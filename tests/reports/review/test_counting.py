"""What is to be looked at in many reports at once is what each review page shows."""

from datetime import date
from typing import Any

import pytest

from reports.filing.models import Filing
from reports.filing.reading import in_force_of
from reports.narrative.facts import Kind
from reports.overview.papers import Paper
from reports.overview.queue import queue_of
from reports.review.counting import codes_to_look_at
from reports.review.looking import Look
from reports.review.remarking import accept, remark
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.activities import ActivityFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import YEAR, approved, clerk_of, handed_up, report_for, returned, reviewer_of, small_street
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云岭区总工会")


def counted(*reports: Report) -> list[set[str]]:
    """By the count for many; it must be what the page of each says."""
    fresh = [Report.objects.select_related("union__parent").get(pk=report.pk) for report in reports]
    filings = in_force_of(fresh)
    found = codes_to_look_at(filings.values())
    pages = [{item.code for item in Look(filings[report.pk]).items} for report in fresh]
    assert [set(found[report.pk]) for report in fresh] == pages
    return pages


def street(district: Union, name: str = "枫林") -> Union:
    return small_street(district, name=f"{name}街道总工会")


def join(union: Union) -> None:
    MemberFactory(union=union, joined_on=date(2014, 6, 1), changed_on=date(2014, 6, 1))


def test_a_first_submission_has_what_the_checks_found(district: Union) -> None:
    filing = handed_up(report_for(street(district)))
    assert counted(filing.report) == [set()]

    odd = {"rule": "jump", "level": "odd", "text": "并入一家", "codes": ["members.present", "members.joined"]}
    Filing.objects.update(findings=[odd])

    assert counted(filing.report) == [{"members.present"}]


def test_a_second_one_has_what_was_asked_and_what_moved(district: Union) -> None:
    union, other = street(district), street(district, "望江")
    for one, code in ((union, "activities.training"), (other, "members.present")):
        returned(report_for(one), {"text": "核对", "code": code}, "写得再具体一些")
    join(union)

    reports = [handed_up(report_for(one)).report for one in (union, other)]

    first, second = counted(*reports)
    assert {"members.present", "members.joined"} <= first
    assert second == {"members.present"}


def test_a_round_that_was_withdrawn_nobody_has_looked_at(district: Union) -> None:
    union = street(district)
    report = returned(report_for(union), {"text": "核对", "code": "members.present"})
    handed = handed_up(report).report
    move(handed, Act.WITHDRAW, by=clerk_of(union))
    ActivityFactory(union=union, started_on=date(2014, 5, 1))

    (found,) = counted(handed_up(handed).report)

    assert "members.present" in found


def test_a_report_handed_up_again_after_a_withdrawal_is_a_first_one(district: Union) -> None:
    union = street(district)
    handed = handed_up(report_for(union)).report
    move(handed, Act.WITHDRAW, by=clerk_of(union))
    join(union)

    assert counted(handed_up(handed).report) == [set()]


def test_a_reopened_report_is_compared_with_what_was_approved(district: Union) -> None:
    union = street(district)
    report = approved(report_for(union))
    reopened = move(report, Act.REOPEN, by=reviewer_of(report), comment="漏报了两家")
    join(union)

    (found,) = counted(handed_up(reopened).report)

    assert "members.present" in found


def test_the_queue_counts_what_has_no_mark_yet(district: Union) -> None:
    union = street(district)
    returned(report_for(union), {"text": "核对", "code": "members.present"})
    join(union)
    report = handed_up(report_for(union)).report
    reviewer = reviewer_of(report)

    def open_items() -> int:
        (line,) = queue_of(Paper(district, YEAR, Kind.SUMMARY), date(2015, 1, 12)).lines
        look = Look(in_force_of([Report.objects.select_related("union__parent").get(pk=report.pk)])[report.pk])
        assert line.open_items == look.unseen
        return line.open_items

    before = open_items()
    accept(report, "members.present", by=reviewer)
    remark(report, "核对会员人数", by=reviewer, code="members.joined")

    assert open_items() == before - 2


@pytest.mark.parametrize("number", [1, 3])
def test_the_queries_are_the_same_for_any_number_of_reports(
    district: Union, number: int, django_assert_num_queries: Any
) -> None:
    reports = []
    for n in range(number):
        union = street(district, f"枫林{n}")
        returned(report_for(union), {"text": "核对", "code": "members.present"})
        join(union)
        reports.append(handed_up(report_for(union)).report)
    filings = in_force_of(reports)

    with django_assert_num_queries(4):
        codes_to_look_at(filings.values())
