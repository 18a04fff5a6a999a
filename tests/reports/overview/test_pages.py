"""Pages of the overview: the queue, the matrix, what is done to many reports at once."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.overview.lines import Group
from reports.overview.matrix import matrix_of
from reports.overview.papers import papers_of
from reports.periods import Period
from reports.workflow.actions import move
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import (
    handed_up,
    remark_on,
    report_for,
    report_in,
    returned,
    reviewer_of,
    small_street,
    task_for,
)
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云岭区总工会", code="YL")


@pytest.fixture
def reviewer(client: Client, district: Union) -> Any:
    user = person("reviewer", district)
    client.force_login(user)
    return user


def street(district: Union, name: str) -> Union:
    return UnionFactory(name=f"{name}街道总工会", short_name=name, street=True, parent=district)


def asked(**told: str) -> dict[str, str]:
    return {"union": "YL", "period": "2014", "kind": "summary", **told}


def ticked(*reports: Report) -> dict[str, list[str]]:
    return {"report": [f"{report.pk}-{report.version}" for report in reports]}


def told(answer: Any) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


@pytest.mark.parametrize("units", [1, 6])
@pytest.mark.parametrize("tab", ["", "waiting", "years"])
def test_pages_take_few_queries_for_any_number_of_units(
    client: Client, district: Union, reviewer: Any, units: int, tab: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(units):
        report = report_in(State(list(State)[number % 5]), street(district, f"东{number}"))
        Event.objects.create(
            report=report, act=Act.START, by=reviewer, round=0, source=State.NOT_STARTED, target=State.DRAFTING
        )
    handed_up(returned(report_for(small_street(district)), "核对会员人数"))  # a second round asks for the first
    task_for(district)

    with django_assert_max_num_queries(MOST_QUERIES):
        answer = client.get(reverse("reviews"), asked(tab=tab))

    assert answer.status_code == 200


def test_the_newest_paper_comes_first_and_another_can_be_chosen(client: Client, district: Union, reviewer: Any) -> None:
    union = street(district, "东关")
    for year in (2012, 2014):
        report_in(State.SUBMITTED, union, Period.year(year))

    assert client.get(reverse("reviews")).context["paper"].period == Period.year(2014)
    chosen = client.get(reverse("reviews"), {"union": "云岭区总工会", "paper": "2012 summary"})
    assert chosen.context["paper"].period == Period.year(2012)
    assert client.get(reverse("reviews"), asked(period="2010")).context["paper"].period == Period.year(2010)


@pytest.mark.parametrize("address", ["reviews", "reviews-approve"])
@pytest.mark.parametrize("role", ["clerk", "reader", "administrator", "auditor", "reviewer"])
def test_only_reviewers_of_the_union_get_there(client: Client, district: Union, role: str, address: str) -> None:
    other = UnionFactory(name="别的区总工会")
    client.force_login(person(role, other if role == "reviewer" else district))

    assert client.get(reverse(address), asked()).status_code == 404


@pytest.mark.parametrize("address", ["reviews-approve", "reviews-urge"])
def test_nothing_is_done_at_many_for_a_union_out_of_reach(client: Client, district: Union, address: str) -> None:
    report = report_in(State.SUBMITTED, street(district, "东关"))
    client.force_login(person("reviewer", street(district, "西溪")))

    answer = client.post(f"{reverse(address)}?union=YL&period=2014", ticked(report))

    report.refresh_from_db()
    assert (answer.status_code, report.state) == (404, State.SUBMITTED)


def test_a_person_with_another_home_reviews_where_he_may(client: Client, district: Union) -> None:
    union = street(district, "东关")
    user = person("clerk", district)
    user.grants.create(role="reviewer", union=union)
    client.force_login(user)

    assert client.get(reverse("reviews")).context["paper"].union == union


def test_tabs_and_search_narrow_the_table(client: Client, district: Union, reviewer: Any) -> None:
    report_in(State.SUBMITTED, street(district, "东关"))
    report_in(State.APPROVED, street(district, "南山"))
    report_in(State.APPROVED, street(district, "西溪"))

    def shown(**more: str) -> list[str]:
        return [line.union.shown for line, _ in client.get(reverse("reviews"), asked(**more)).context["lines"]]

    assert shown() == ["东关", "南山", "西溪"]
    assert shown(tab="approved") == ["南山", "西溪"]
    assert shown(tab="approved", q="xx") == ["西溪"]
    assert "没有名称含“zz”的单位" in client.get(reverse("reviews"), asked(q="zz")).text
    assert "没有这一状态的单位" in client.get(reverse("reviews"), asked(tab="returned")).text


def test_an_empty_overview_says_what_to_do(client: Client, district: Union, reviewer: Any) -> None:
    assert "布置任务" in client.get(reverse("reviews")).text
    assert "还没有单位报送" in client.get(reverse("reviews"), {"tab": "years"}).text


def test_where_no_task_is_set_the_way_to_one_is_shown(client: Client, district: Union, reviewer: Any) -> None:
    street(district, "桂苑街道总工会")
    way = f'href="{reverse("task-add")}"'

    before = client.get(reverse("reviews"), asked()).content.decode()
    task_for(district)
    after = client.get(reverse("reviews"), asked()).content.decode()

    assert (way in before, way in after) == (True, False)
    assert "个未提交、已退回）" in after


def test_the_total_says_how_many_are_approved(client: Client, district: Union, reviewer: Any) -> None:
    report_in(State.SUBMITTED, street(district, "东关"))
    report_in(State.APPROVED, street(district, "南山"))

    assert "已通过1个，共2个" in client.get(reverse("reviews"), asked()).text


def test_many_are_confirmed_first_with_those_that_cannot_and_why(
    client: Client, district: Union, reviewer: Any
) -> None:
    clean = handed_up(report_for(small_street(district, name="东关街道总工会"))).report
    remarked = handed_up(report_for(small_street(district, name="南山街道总工会"))).report
    remark_on(remarked, "核对会员人数")

    page = client.get(reverse("reviews-approve"), asked())

    assert [line.report for line in page.context["clean"]] == [clean]
    assert [(one.line.report, one.refusal) for one in page.context["others"]] == [(remarked, "有1条审核意见")]
    assert client.get(reverse("reviews-approve"), asked(report=str(remarked.pk))).context["clean"] == []
    assert Report.objects.filter(state=State.SUBMITTED).count() == 2


def test_each_of_many_is_approved_by_itself_and_the_outcome_told(
    client: Client, district: Union, reviewer: Any
) -> None:
    names = ("东关", "南山", "西溪", "北湖")
    clean, remarked, opened, own = (
        handed_up(report_for(small_street(district, name=f"{name}街道总工会"))).report for name in names
    )
    remark_on(remarked, "核对会员人数")
    Report.objects.filter(pk=own.pk).update(submitted_by=reviewer)
    ticks = ticked(clean, remarked, opened, own)
    move(Report.objects.get(pk=opened.pk), Act.OPEN, by=reviewer)  # somebody looks at it meanwhile

    answer = client.post(f"{reverse('reviews-approve')}?union=YL&period=2014", ticks, follow=True)

    assert told(answer) == [
        "已通过1个单位：东关街道总工会。",
        "西溪街道总工会没有通过：《西溪街道总工会2014年工作总结》刚刚有人改动过，刷新后再办。",
        "南山街道总工会没有通过：有1条审核意见。",
        "北湖街道总工会没有通过：是你自己提交的，由别的审核人办理。",
    ]
    assert list(Report.objects.filter(state=State.APPROVED)) == [clean]
    assert Entry.objects.filter(act="通过", object_id=clean.pk).count() == 1


@pytest.mark.parametrize("ticks", [{}, {"report": ["x", "7", "-", "12-y", "999999-1"]}])
def test_ticks_that_name_nothing_are_told(client: Client, district: Union, reviewer: Any, ticks: Any) -> None:
    answer = client.post(f"{reverse('reviews-approve')}?union=YL&period=2014", ticks, follow=True)

    assert told(answer) == ["没有可以办理的单位：刷新页面，看看现在的状态。"]


def test_units_are_urged_one_by_one_or_all_of_a_tab(client: Client, district: Union, reviewer: Any) -> None:
    late, returned, waits, excused = (street(district, name) for name in ("东关", "南山", "西溪", "北湖"))
    task = task_for(district, deadline=date(2999, 1, 15))
    report_in(State.RETURNED, returned)
    report_in(State.SUBMITTED, waits)
    task.assignments.filter(report__union=late).update(own_deadline=date(2015, 1, 10))
    task.assignments.filter(report__union=excused).update(excused="今年新设")
    address = f"{reverse('reviews-urge')}?union=YL&period=2014"

    def urged() -> list[str]:
        return list(
            Event.objects.filter(act=Act.URGE).order_by("pk").values_list("report__union__short_name", flat=True)
        )

    answer = client.post(address, {"report": report_for(returned).pk}, follow=True)
    assert (told(answer), urged()) == (["已催办1个单位：南山。"], ["南山"])
    client.post(address, {"all": "overdue"})
    assert urged() == ["南山", "东关"]
    client.post(address, {"report": [report_for(waits).pk, report_for(excused).pk]})
    assert urged() == ["南山", "东关"]


def test_the_matrix_shows_each_unit_over_the_years(client: Client, district: Union, reviewer: Any) -> None:
    old, new = (
        street(district, "东关"),
        UnionFactory(
            name="南山街道总工会", short_name="南山", street=True, parent=district, established_on=date(2014, 3, 1)
        ),
    )
    report_in(State.APPROVED, old, Period.year(2013))
    report_in(State.SUBMITTED, old)
    task = task_for(district)
    task.assignments.filter(report__union=new).update(excused="今年新设")

    matrix = client.get(reverse("reviews"), asked(tab="years")).context["matrix"]

    assert [str(column.paper.period) for column in matrix.columns] == ["2014", "2013", "2012", "2011", "2010"]
    assert [(column.approved, column.asked) for column in matrix.columns[:3]] == [(0, 1), (1, 1), (0, 1)]
    assert [[line and line.state for line in row.cells[:3]] for row in matrix.rows] == [
        [State.SUBMITTED, State.APPROVED, State.NOT_STARTED],
        [State.NOT_STARTED, None, None],
    ]
    assert matrix.rows[1].cells[0].is_let_off


@pytest.mark.parametrize("units", [1, 5])
def test_the_matrix_takes_three_queries(district: Union, units: int, django_assert_num_queries: Any) -> None:
    for number in range(units):
        union = street(district, f"东{number}")
        for year in range(2010, 2015):
            report_in(State.APPROVED, union, Period.year(year))
    papers = papers_of(district)

    with django_assert_num_queries(3):
        matrix = matrix_of(papers[0], papers)

    assert [(column.approved, column.asked) for column in matrix.columns] == [(units, units)] * 5


def test_the_next_one_is_never_ones_own(client: Client, district: Union, reviewer: Any) -> None:
    report_in(State.SUBMITTED, street(district, "东关"), submitted_by=reviewer)

    page = client.get(reverse("reviews"), asked())

    assert (page.context["first"], page.context["tabs"][1]) == (None, ("waiting", Group.WAITING, 1))
    assert reviewer_of(report_for(street(district, "西溪"))) == reviewer
