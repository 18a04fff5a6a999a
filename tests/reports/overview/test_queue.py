"""The queue of a paper: who stands where, what is looked at first, what may be approved unopened."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.overview.lines import Group, Line
from reports.overview.papers import Paper, chosen, papers_of
from reports.overview.queue import Queue, queue_of
from reports.periods import Period
from reports.workflow.remarks import Acceptance
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import (
    YEAR,
    approved,
    handed_up,
    remark_on,
    report_for,
    report_in,
    returned,
    small_street,
    task_for,
)
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
TODAY = date(2015, 1, 12)


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云岭区总工会")


def street(district: Union, name: str, **told: Any) -> Union:
    return UnionFactory(name=f"{name}街道总工会", short_name=name, street=True, parent=district, **told)


def queue(district: Union) -> Queue:
    return queue_of(chosen(papers_of(district), district, YEAR, Kind.SUMMARY), TODAY)


def line(district: Union) -> Line:
    (only,) = queue(district).lines
    return only


def filing(report: Report, *findings: dict[str, Any]) -> Filing:
    """A filing of the present round without figures."""
    number = f"{report.pk:08d}{report.round:04d}"
    return Filing.objects.create(
        report=report, round=report.round, code=number, digest="", paper={}, findings=list(findings)
    )


def odd(code: str, text: str = "") -> dict[str, Any]:
    return {"level": "odd", "codes": [code], "text": text}


def at(day: int) -> datetime:
    return datetime(2015, 1, day, 9, tzinfo=timezone.get_current_timezone())


def test_what_has_something_to_look_at_comes_first_then_what_waits_longest(district: Union) -> None:
    waits = {"东关": (9, ()), "南山": (8, ()), "西溪": (11, (odd("members.present", "并入一家"),)), "北湖": (7, ())}
    for name, (day, findings) in waits.items():
        filing(report_in(State.SUBMITTED, street(district, name), submitted_at=at(day)), *findings)
    for state in (State.APPROVED, State.NOT_STARTED, State.RETURNED, State.DRAFTING):
        report_in(state, street(district, state.label))

    names = [one.union.shown for one in queue(district).lines]

    assert names == ["西溪", "北湖", "南山", "东关", "已退回", "填报中", "未开始", "已通过"]


def test_the_next_report_is_the_first_that_somebody_else_submitted(district: Union) -> None:
    reviewer = person("reviewer", district)
    report_in(State.SUBMITTED, street(district, "东关"), submitted_at=at(8), submitted_by=reviewer)
    other = report_in(State.SUBMITTED, street(district, "南山"), submitted_at=at(9))

    assert queue(district).next_for(reviewer) == other
    assert queue(district).next_for(person("reviewer", district)) != other


def test_units_are_counted_by_group(district: Union) -> None:
    for state, number in zip(State, (3, 2, 2, 1, 1), strict=True):
        for n in range(number):
            street(district, f"{state.label}{n}")
    task = task_for(district, deadline=date(2015, 1, 11))
    for assignment in task.assignments.all():
        report_in(
            State(next(s for s in State if s.label == assignment.report.union.shown[:3])), assignment.report.union
        )
    task.assignments.filter(report__union__short_name="未开始0").update(excused="今年新设")
    task.assignments.filter(report__union__short_name="填报中0").update(own_deadline=date(2015, 1, 20))

    found = queue(district)

    assert {group: len(lines) for group, lines in found.groups.items()} == {
        Group.ALL: 9, Group.WAITING: 2, Group.MISSING: 4, Group.RETURNED: 1, Group.APPROVED: 1, Group.OVERDUE: 4,
    }  # fmt: skip
    assert (found.asked, len(found.approved), sum(one.is_urged for one in found.lines)) == (8, 1, 5)


def test_without_a_task_all_units_below_owe_the_paper(district: Union) -> None:
    street(district, "东关")
    report_in(State.DRAFTING, street(district, "南山"))
    street(district, "西溪", established_on=date(2015, 2, 1))

    assert [(one.union.shown, one.state, one.is_asked) for one in queue(district).lines] == [
        ("南山", State.DRAFTING, True),
        ("东关", State.NOT_STARTED, True),
    ]


def test_reports_beside_a_task_appear_and_do_not_count(district: Union) -> None:
    street(district, "东关")
    task_for(district)
    report_in(State.SUBMITTED, street(district, "南山"))
    report_for(street(district, "西溪"))  # somebody looked for it, nothing more
    report_in(State.SUBMITTED, district)

    found = queue(district)

    assert {(one.union.shown, one.is_asked) for one in found.lines} == {
        ("东关", True), ("南山", False), ("云岭区总工会", False),
    }  # fmt: skip
    assert found.asked == 1


def test_members_come_from_what_was_handed_up(district: Union) -> None:
    union = small_street(district, members=2)
    filed = handed_up(report_for(union))
    filed.figures.filter(code="members.present").update(last_year=Decimal(1))

    one = line(district)

    assert (one.members.value, one.growth, one.is_jump, one.errors, one.unexplained) == (2, 100, True, 0, 0)
    assert (one.contact, one.phone, one.last.act) == (one.report.submitted_by.name, "0571-8612", "submit")


def test_only_approved_units_are_in_the_total(district: Union) -> None:
    for members in (2, 3):
        approved(report_for(small_street(district, members=members, name=f"{members}街道总工会")))
    handed_up(report_for(small_street(district, members=4, name="四街道总工会")))

    found = queue(district)

    assert (found.members, found.growth, len(found.approved), found.asked) == (5, None, 2, 3)


def test_a_returned_report_tells_how_many_remarks_are_answered(district: Union) -> None:
    report = returned(report_for(small_street(district)), "核对会员人数", "补写女职工工作")
    report.remarks.filter(text="核对会员人数").update(answer="已核对")

    one = line(district)

    assert (len(one.remarks), one.answered, one.filing.round) == (2, 1, 1)


@pytest.mark.parametrize(
    ("findings", "accepted", "reason"),
    [
        ((), (), ""),
        ((odd("members.present", "并入一家"),), ("members.present",), ""),
        ((odd("members.present", "并入一家"),), (), "还有1项要看"),
        ((odd("members.present"),), ("members.present",), "有1处异常没有说明"),
        (({"level": "error", "codes": [], "text": ""},), (), "有1处错误"),
    ],
)
def test_a_report_is_clean_when_nothing_is_left_to_look_at(
    district: Union, findings: tuple[dict[str, Any], ...], accepted: tuple[str, ...], reason: str
) -> None:
    report = report_in(State.SUBMITTED, street(district, "东关"))
    filing(report, *findings)
    reviewer = person("reviewer", district)
    for code in accepted:
        Acceptance.objects.create(report=report, round=1, code=code, by=reviewer)

    assert line(district).why_not_clean(reviewer) == reason


def test_acceptances_and_remarks_of_an_earlier_round_do_not_count(district: Union) -> None:
    report = report_in(State.SUBMITTED, street(district, "东关"))
    reviewer = person("reviewer", district)
    Acceptance.objects.create(report=report, round=1, code="members.present", by=reviewer)
    remark_on(report, "核对")
    Report.objects.update(round=2)
    report.refresh_from_db()
    filing(report, odd("members.present", "并入一家"))

    assert line(district).why_not_clean(reviewer) == "还有1项要看"


def test_a_remark_or_another_state_keeps_a_report_from_being_clean(district: Union) -> None:
    reviewer = person("reviewer", district)
    report = report_in(State.SUBMITTED, street(district, "东关"), submitted_by=reviewer)
    remark_on(report, "核对")

    assert line(district).why_not_clean(reviewer) == "是你自己提交的，由别的审核人办理，有1条审核意见"
    Report.objects.update(state=State.DRAFTING)
    assert line(district).why_not_clean(reviewer) == "现为“填报中”"


def test_days_count_to_the_deadline_and_beyond(district: Union) -> None:
    early, late, waits = (street(district, name) for name in ("东关", "南山", "西溪"))
    task = task_for(district, deadline=date(2015, 1, 10))
    task.assignments.filter(report__union=waits).update(own_deadline=date(2015, 1, 13))
    for union, day in ((early, 10), (late, 12)):
        report_in(State.SUBMITTED, union, submitted_at=at(day))

    found = {one.union.shown: (one.days_left(TODAY), one.days_late) for one in queue(district).lines}

    assert found == {"东关": (None, 0), "南山": (None, 2), "西溪": (1, 0)}


@pytest.mark.parametrize(("asked", "found"), [("东关", 1), ("dgjd", 1), ("DG", 1), ("街道", 2), ("xx", 0), ("", 2)])
def test_units_are_found_by_name_and_initials(district: Union, asked: str, found: int) -> None:
    street(district, "东关"), street(district, "南山")

    assert len(queue(district).found(asked)) == found


def test_papers_are_the_tasks_and_the_reports_of_the_units_below(district: Union) -> None:
    union = street(district, "东关")
    report_for(union, Period.year(2013))
    report_for(union, Period.half(2014, 1))
    task = task_for(district)
    report_for(district, Period.year(2012))

    papers = papers_of(district)

    assert [(str(one.period), one.task) for one in papers] == [("2014", task), ("2014H1", None), ("2013", None)]
    assert papers[0].label == "2014年工作总结，2015-01-15截止"
    assert chosen(papers, district, Period.year(2011), Kind.PLAN) == Paper(district, Period.year(2011), Kind.PLAN)


@pytest.mark.parametrize("units", [1, 4])
def test_the_queue_takes_the_same_queries_for_any_number_of_units(
    district: Union, units: int, django_assert_num_queries: Any
) -> None:
    for number in range(units):
        filing(report_in(State.SUBMITTED, street(district, f"东关{number}")))
        report_in(State.DRAFTING, street(district, f"南山{number}"))
    paper = papers_of(district)[0]

    with django_assert_num_queries(12):
        queue_of(paper, TODAY)
