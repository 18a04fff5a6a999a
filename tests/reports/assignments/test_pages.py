"""Pages of tasks: who sees them, what their buttons do, and what is next for a clerk."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.assignments.desk import stages_of
from reports.assignments.mine import Errand
from reports.assignments.models import Assignment, Task
from reports.catalogue.checks import Finding, Level, Rule
from reports.explanations.explaining import Explained
from reports.explanations.tally import Tally
from reports.filing.models import Filing
from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Event, Report
from reports.workflow.states import State
from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import approved, clerk_of, report_for, returned, reviewer_of, small_street, task_for
from unions.access.models import Grant
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25


@pytest.fixture(autouse=True)
def _january() -> Any:
    with time_machine.travel("2015-01-18 09:00 +0800", tick=False):
        yield


@pytest.fixture
def district() -> Union:
    return UnionFactory(kind=UnionKind.DISTRICT, name="云溪区总工会", code="YX")


@pytest.fixture
def street(district: Union) -> Union:
    return UnionFactory(kind=UnionKind.STREET, parent=district, name="枫林街道总工会", code="FL")


@pytest.fixture
def task(street: Union, district: Union) -> Task:
    UnionFactory(kind=UnionKind.STREET, parent=district, name="望江街道总工会")
    return task_for(district)


@pytest.fixture
def reviewer(client: Client, district: Union) -> Client:
    client.force_login(person("reviewer", district))
    return client


def unit(task: Task, number: int = 0) -> Assignment:
    return list(task.assignments.with_report())[number]


def warnings(answer: Any) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


def act(client: Client, task: Task, name: str, *units: Assignment, **told: str) -> Any:
    data = {"act": name, "unit": [one.pk for one in units], **told}
    return client.post(reverse("task", args=[task.pk]), data, follow=True)


@pytest.mark.parametrize("role", [role for role in Role.values if role != "reviewer"])
def test_pages_of_tasks_are_for_reviewers(role, client, task, district):
    client.force_login(person(role, district))

    for name, args in (("tasks", []), ("task-add", []), ("task", [task.pk]), ("task-change", [task.pk])):
        assert client.get(reverse(name, args=args)).status_code == 404
        assert client.post(reverse(name, args=args)).status_code == 404


def test_a_task_of_somebody_else_is_not_found(client, task):
    client.force_login(person("reviewer", UnionFactory(kind=UnionKind.DISTRICT)))

    assert client.get(reverse("task", args=[task.pk])).status_code == 404
    assert act(client, task, "close").status_code == 404
    assert list(client.get(reverse("tasks")).context["page"]) == []


def test_the_list_counts_units_by_how_they_stand(reviewer, task, street):
    Assignment.objects.filter(pk=unit(task, 1).pk).update(excused="年中成立")
    page = reviewer.get(reverse("tasks"))

    (listed,) = page.context["page"]
    assert (listed.asked, listed.missing, listed.waiting, listed.approved) == (1, 1, 0, 0)
    assert "逾期1家" in page.text
    Assignment.objects.filter(pk=unit(task).pk).update(own_deadline=date(2015, 1, 31))
    assert "进行中" in reviewer.get(reverse("tasks")).text


def test_tasks_of_unions_below_stand_apart(reviewer, task, street):
    UnionFactory(kind=UnionKind.COMMUNITY, parent=street)
    below = task_for(street)

    assert list(reviewer.get(reverse("tasks"), {"whose": "below"}).context["page"]) == [below]
    assert list(reviewer.get(reverse("tasks")).context["page"]) == [task]


def test_an_empty_list_says_why_and_what_to_do(reviewer):
    assert "还没有布置过任务" in reviewer.get(reverse("tasks")).text
    assert "下级还没有布置过任务" in reviewer.get(reverse("tasks"), {"whose": "below"}).text


@pytest.mark.parametrize(
    ("tab", "names"),
    [
        ("all", ["枫林街道总工会", "望江街道总工会"]),
        ("overdue", ["枫林街道总工会"]),
        ("missing", ["枫林街道总工会"]),
        ("waiting", ["望江街道总工会"]),
        ("excused", []),
        ("nonsense", ["枫林街道总工会", "望江街道总工会"]),
    ],
)
def test_units_are_narrowed_to_a_state(tab, names, reviewer, task):
    Report.objects.filter(pk=unit(task, 1).report_id).update(state=State.SUBMITTED, submitted_by=UserFactory())

    page = reviewer.get(reverse("task", args=[task.pk]), {"tab": tab})

    assert [line.assignment.report.union.name for line in page.context["page"]] == names
    assert page.status_code == 200


def test_a_unit_shows_its_last_act_and_days_overdue(reviewer, task):
    act(reviewer, task, "urge", unit(task))

    page = reviewer.get(reverse("task", args=[task.pk]))

    line = page.context["page"][0]
    assert (line.days_late, line.last.act) == (3, "urge")
    assert "催办 <span" in page.text


@pytest.mark.parametrize("count", [2, 30])
def test_a_task_takes_few_queries_for_any_number_of_units(
    count, reviewer, task, district, django_assert_max_num_queries
):
    UnionFactory.create_batch(count, kind=UnionKind.STREET, parent=district)
    reviewer.post(reverse("task", args=[task.pk]), {"act": "assign"})

    for page in (reverse("task", args=[task.pk]), reverse("tasks")):
        with django_assert_max_num_queries(16):
            assert reviewer.get(page).status_code == 200


def test_ticked_units_are_urged_and_the_others_left_alone(reviewer, task):
    answer = act(reviewer, task, "urge", unit(task))

    assert warnings(answer) == ["已催办1家，消息送到了填报人。"]
    assert list(Event.objects.values_list("report", flat=True)) == [unit(task).report_id]
    again = act(reviewer, task, "urge", unit(task))
    assert warnings(again) == ["没有催办枫林街道总工会（09:00催办过，一小时以后再催）。"]


def test_all_that_owe_are_urged_at_once(reviewer, task):
    assert warnings(act(reviewer, task, "urge-all")) == ["已催办2家，消息送到了填报人。"]
    Report.objects.update(state=State.SUBMITTED, submitted_by=UserFactory())
    assert warnings(act(reviewer, task, "urge-all")) == ["没有催办：没有未提交的单位。"]


def test_many_refusals_are_counted(reviewer, task, district):
    UnionFactory.create_batch(10, kind=UnionKind.STREET, parent=district)
    act(reviewer, task, "assign")
    act(reviewer, task, "urge-all")

    (told,) = warnings(act(reviewer, task, "urge-all"))

    assert told.endswith("等12家（09:00催办过，一小时以后再催）。")


@pytest.mark.parametrize("name", ["urge", "excuse", "deadline", "ask"])
def test_without_a_ticked_unit_nothing_is_done(name, reviewer, task):
    other = task_for(UnionFactory(kind=UnionKind.DISTRICT), name="别处")
    strange = Assignment.objects.create(task=other, report=report_for(UnionFactory()))

    for units in ((), (strange,)):
        answer = act(reviewer, task, name, *units, reason="年中成立", day="2015-01-31")
        assert warnings(answer) == ["没有办理：先在左边勾选单位。"]


def test_deadlines_and_excuses_are_given_from_the_page(reviewer, task):
    first = unit(task)

    assert warnings(act(reviewer, task, "deadline", first, day="2015年1月31日")) == ["期限改为2015-01-31：1家。"]
    assert warnings(act(reviewer, task, "deadline", first, day="2015-02-30")) != []
    assert unit(task).own_deadline == date(2015, 1, 31)
    assert warnings(act(reviewer, task, "deadline", first)) == ["期限改回任务的期限：1家。"]
    assert warnings(act(reviewer, task, "excuse", first)) == ["没有免报：写明理由再办。"]
    assert warnings(act(reviewer, task, "excuse", first, reason="年中成立")) == ["免报：1家。"]
    assert warnings(act(reviewer, task, "ask", first)) == ["取消免报：1家。"]
    assert warnings(act(reviewer, task, "ask", first))[0].startswith("没有改动")


def test_a_task_is_ended_resumed_and_given_to_new_units(reviewer, task, district):
    UnionFactory(kind=UnionKind.STREET, parent=district, name="新街道")

    assert warnings(act(reviewer, task, "assign")) == ["已补派1家。"]
    assert warnings(act(reviewer, task, "assign")) == ["没有要补派的单位。"]
    assert "不再催办" in warnings(act(reviewer, task, "close"))[0]
    assert "恢复任务" in reviewer.get(reverse("task", args=[task.pk])).text
    assert warnings(act(reviewer, task, "resume")) == ["“2014年工作总结”已恢复。"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("urge", {}),
        ("urge-all", {}),
        ("deadline", {"day": "2015-01-31"}),
        ("excuse", {"reason": "年中成立"}),
        ("ask", {}),
        ("assign", {}),
    ],
)
def test_a_task_that_has_ended_asks_for_nothing_more(name, told, reviewer, task, district):
    Assignment.objects.filter(pk=unit(task, 1).pk).update(excused="撤并")
    UnionFactory(kind=UnionKind.STREET, parent=district, name="新街道")
    act(reviewer, task, "close")
    before = list(Assignment.objects.values())

    (said,) = warnings(act(reviewer, task, name, *task.assignments.all(), **told))

    assert "结束" in said
    assert list(Assignment.objects.values()) == before
    assert not Event.objects.exists()


def test_the_page_of_a_task_that_has_ended_offers_no_such_act(reviewer, task, district):
    UnionFactory(kind=UnionKind.STREET, parent=district, name="新街道")
    act(reviewer, task, "close")

    page = reviewer.get(reverse("task", args=[task.pk]))

    offered = [name for name in ("urge", "urge-all", "deadline", "excuse", "ask", "assign") if f'"{name}"' in page.text]
    assert (offered, [line.is_changeable for line in page.context["page"]]) == ([], [False, False])
    assert reverse("task-change", args=[task.pk]) not in page.text
    assert 'value="resume"' in page.text


def test_a_task_that_has_ended_is_not_changed(reviewer, task):
    change = reverse("task-change", args=[task.pk])
    act(reviewer, task, "close")

    assert warnings(reviewer.get(change, follow=True)) == ["“2014年工作总结”已经结束，不能修改：先恢复任务。"]
    answer = reviewer.post(change, {"name": "总结", "deadline": "2015-01-31", "version": "1"})

    assert (answer.status_code, Task.objects.get(pk=task.pk).deadline) == (409, date(2015, 1, 15))
    assert "已经结束，没有办理：先恢复任务。" in answer.text


def test_an_unknown_act_is_not_found(reviewer, task):
    assert act(reviewer, task, "delete").status_code == 404


NEW = {"kind": "summary", "period": "2014", "deadline": "2015-01-31", "kinds": ["street"]}


def test_a_task_is_opened_from_the_form(reviewer, street):
    told = NEW | {"indicators": ["members.present"], "sections": ["organisation"], "note": "写实在的。"}

    answer = reviewer.post(reverse("task-add"), told, follow=True)

    task = Task.objects.get()
    assert warnings(answer) == ["“2014年工作总结”已布置给1家单位，消息送到了填报人。"]
    assert (task.name, task.deadline, task.indicators, task.sections) == (
        "2014年工作总结",
        date(2015, 1, 31),
        ["members.present"],
        ["organisation"],
    )


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"deadline": "2015-01-17"}, "报送期限2015-01-17已经过去"),
        ({"deadline": ""}, "还没有填写报送期限。"),
        ({"period": "custom"}, "“从”和“到”都要填"),
        ({"period": "custom", "start": "2015-01-05", "end": "2015-01-01"}, "结束日期2015-01-01早于开始日期"),
        ({"period": "custom", "start": "2015-13-05", "end": "2015-01-01"}, "2015-13-05"),
        ({"kinds": []}, "还没有选布置给哪一类单位。"),
        ({"indicators": ["nonsense"]}, "不在必报指标的选项里"),
        ({"sections": ["nonsense"]}, "不在必写章节的选项里"),
        ({"sections": ["guidance", "aid", "focus"]}, "工作总结里没有“指导思想”“工作重点”，去掉勾选"),
        ({"sections": ["problems"], "kind": "plan"}, "工作思路和目标里没有“存在问题”"),
        ({"kind": "letter", "sections": ["aid"]}, "不在文种的选项里"),
    ],
)
def test_what_is_wrong_is_told_and_the_input_stays(told, fault, reviewer, street):
    answer = reviewer.post(reverse("task-add"), NEW | {"name": "总结"} | told)

    assert answer.status_code == 422
    assert fault in answer.text
    assert 'value="总结"' in answer.text
    assert not Task.objects.exists()


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ({"period": "2015H1"}, Period.half(2015, 1)),
        ({"period": "2014Q4"}, Period.quarter(2014, 4)),
        ({"period": "2014S"}, Period.statistical_year(2014)),
        (
            {"period": "custom", "start": "2014-01-01", "end": "2014-08-31"},
            Period.between(date(2014, 1, 1), date(2014, 8, 31)),
        ),
    ],
)
def test_any_period_can_be_asked_for(told, period, reviewer, street):
    reviewer.post(reverse("task-add"), NEW | told)

    assert Task.objects.get().period == period


def test_a_second_task_for_the_same_paper_is_refused_in_the_form(reviewer, task):
    answer = reviewer.post(reverse("task-add"), NEW)

    assert (answer.status_code, Task.objects.count()) == (422, 1)
    assert "已经布置过2014年工作总结" in answer.text


def test_a_new_task_follows_that_of_the_year_before(reviewer, task):
    Task.objects.update(indicators=["members.present"], sections=["organisation"], note="写实在的。")

    page = reviewer.get(reverse("task-add"))
    blank = reviewer.get(reverse("task-add"), {"blank": "1"})

    initial = page.context["form"].initial
    assert (initial["name"], initial["period"], initial["deadline"]) == ("2015年工作总结", "2015", date(2016, 1, 15))
    assert (initial["indicators"], initial["sections"], initial["kinds"]) == (
        ["members.present"],
        ["organisation"],
        ["street"],
    )
    assert "沿用了《2014年工作总结》的设置" in page.text
    assert (blank.context["form"].initial["period"], blank.context["form"].initial.get("note")) == ("2014", None)


def test_a_task_of_an_odd_period_is_followed_too(reviewer, district, street):
    task_for(district, Period.between(date(2014, 1, 1), date(2014, 8, 31)), name="前八个月情况")

    page = reviewer.get(reverse("task-add"))

    assert page.context["form"].initial["name"] == "2015年1—8月工作总结"
    assert '<option value="2015-01-01..2015-08-31" selected' in page.text


def test_a_task_can_be_opened_for_a_union_below_but_not_elsewhere(reviewer, street):
    elsewhere = UnionFactory(kind=UnionKind.DISTRICT)

    assert reviewer.get(reverse("task-add"), {"union": "FL"}).context["union"] == street
    assert reviewer.get(reverse("task-add"), {"union": elsewhere.code}).status_code == 404


def test_a_union_without_others_below_is_told_so(client, street):
    client.force_login(person("reviewer", street))

    assert "下面还没有单位" in client.get(reverse("task-add")).text


def test_a_task_is_changed_and_an_old_page_refused(reviewer, task):
    told = {"name": "总结", "deadline": "2015-01-31", "version": "1"}
    change = reverse("task-change", args=[task.pk])

    assert 'value="2014年工作总结"' in reviewer.get(change).text
    assert warnings(reviewer.post(change, told, follow=True)) == ["“总结”已保存。"]
    assert reviewer.post(change, told).status_code == 409
    assert reviewer.post(change, told | {"deadline": "?"}).status_code == 422
    assert "不在必写章节的选项里" in reviewer.post(change, told | {"sections": ["guidance"]}).text


def my_tasks(client: Client, **query: str) -> list[tuple[str, str]]:
    return [
        (one.assignment.report.union.name, one.step and one.step.label)
        for one in client.get(reverse("my-tasks"), query).context["page"]
    ]


@pytest.mark.parametrize("role", ["reviewer", "reader", "auditor"])
def test_own_tasks_are_for_clerks(role, client, task, street):
    client.force_login(person(role, street))

    assert client.get(reverse("my-tasks")).status_code == 404
    assert client.post(reverse("task-start", args=[unit(task).pk])).status_code == 404


@pytest.mark.parametrize(
    ("state", "label", "url"),
    [
        (State.NOT_STARTED, "开始填报", "/my-tasks/{unit}/start/"),
        (State.DRAFTING, "继续填报", "/figures/?union=FL&period=2014"),
        (State.SUBMITTED, "查看", "/reports/{report}/"),
        (State.RETURNED, "修改0条意见", "/reports/{report}/"),
        (State.APPROVED, None, ""),
    ],
)
def test_each_task_has_one_button_for_what_is_next(state, label, url, client, task, street):
    client.force_login(person("clerk", street))
    Report.objects.filter(pk=unit(task).report_id).update(state=state, submitted_by=UserFactory())

    page = client.get(reverse("my-tasks"))

    found = [(one.step.label, one.step.url) for one in page.context["page"]]
    where = url.format(unit=unit(task).pk, report=unit(task).report_id)
    assert found == ([(label, where)] if label else [])


def test_work_begins_with_the_button(client, task, street):
    client.force_login(person("clerk", street))
    start = reverse("task-start", args=[unit(task).pk])

    for _ in range(2):
        assert client.post(start).url == "/figures/?union=FL&period=2014"

    assert unit(task).report.state == State.DRAFTING
    assert Event.objects.count() == 1
    assert client.post(reverse("task-start", args=[unit(task, 1).pk])).status_code == 404


def test_remarks_that_were_told_are_counted(client):
    street = small_street()
    task = task_for(street.parent)
    returned(report_for(street), "核对会员人数", "补写维权")
    client.force_login(clerk_of(street))

    (errand,) = client.get(reverse("my-tasks")).context["page"]

    assert (errand.remarks, errand.step.label) == (2, "修改2条意见")
    assert Message.objects.to(clerk_of(street)).get().text.endswith("退回修改，有2条审核意见。")
    assert task.assignments.count() == Filing.objects.count() == 1


def test_an_excused_unit_sees_why_and_no_button(client, task, street):
    Assignment.objects.filter(pk=unit(task).pk).update(excused="年中成立")
    client.force_login(person("clerk", street))

    page = client.get(reverse("my-tasks"))

    assert page.context["page"][0].step is None
    assert "年中成立" in page.text


def test_tasks_that_are_over_stand_among_the_earlier_ones(client, task, street, district):
    closed = task_for(district, Period.year(2013), closed_at=timezone.now())
    client.force_login(person("clerk", street))

    assert my_tasks(client) == [("枫林街道总工会", "开始填报")]
    (past,) = client.get(reverse("my-tasks"), {"which": "past"}).context["page"]
    assert past.assignment.task == closed


def test_an_approved_report_is_over_once_its_day_has_passed(client):
    street = small_street()
    task_for(street.parent)
    approved(report_for(street), by=reviewer_of(report_for(street)))
    client.force_login(clerk_of(street))

    assert my_tasks(client) == []
    assert my_tasks(client, which="past") == [("枫林街道总工会", "查看")]


def test_a_clerk_hands_up_for_units_without_anybody_of_their_own(client, street):
    UnionFactory(kind=UnionKind.COMMUNITY, parent=street, name="甲社区工会")
    own = UnionFactory(kind=UnionKind.COMMUNITY, parent=street, name="乙社区工会")
    task_for(street)
    person("clerk", own)
    client.force_login(person("clerk", street))

    page = client.get(reverse("my-tasks"))

    assert [one.assignment.report.union.name for one in page.context["page"]] == ["甲社区工会"]
    assert page.context["is_mixed"]


def test_without_tasks_the_page_says_so(client, street):
    client.force_login(person("clerk", street))

    assert "现在没有要报的任务" in client.get(reverse("my-tasks")).text
    assert "还没有以前的任务" in client.get(reverse("my-tasks"), {"which": "past"}).text


@pytest.mark.parametrize("count", [1, 15])
def test_own_tasks_take_few_queries(count, client, street, django_assert_max_num_queries):
    UnionFactory.create_batch(count, kind=UnionKind.COMMUNITY, parent=street)
    task_for(street)
    client.force_login(person("clerk", street))

    with django_assert_max_num_queries(10):
        assert len(client.get(reverse("my-tasks")).context["page"]) == count


def test_the_workbench_shows_the_nearest_task_and_how_far_it_is(client, task, street, django_assert_max_num_queries):
    clerk = person("clerk", street)
    client.force_login(clerk)

    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(reverse("workbench"))

    assert (page.context["errand"].assignment, page.context["scope"].period) == (unit(task), Period.year(2014))
    assert [stage.label for stage in page.context["stages"]] == [
        "汇总指标", "校核问题", "编写总结", "提交审核", "审核定稿",
    ]  # fmt: skip
    assert "已逾期3天" in page.text
    assert "开始填报" in page.text


def test_the_strip_tells_what_became_of_the_report(client):
    street = small_street()
    task_for(street.parent, sections=["organisation"])
    report = report_for(street)
    returned(report, "核对会员人数")
    client.force_login(clerk_of(street))

    page = client.get(reverse("workbench"))
    stages = page.context["stages"]
    assert "按审核意见修改" in page.text
    assert [(one.said, one.look) for one in stages[2:4]] == [("已写完0/1节", ""), ("已退回，1条意见", "bad")]

    Report.objects.update(state=State.APPROVED)
    Task.objects.update(deadline=date(2015, 1, 31))
    stages = client.get(reverse("workbench")).context["stages"]
    assert [one.look for one in stages[2:]] == ["done"] * 3
    assert [one.said for one in stages[3:]] == ["已提交", "已通过，可以下载"]


def test_the_workbench_counts_only_what_is_owed_beside_the_nearest(client, street):
    names = ("甲", "乙", "丙", "丁")
    below = [UnionFactory(kind=UnionKind.COMMUNITY, parent=street, name=f"{name}社区工会") for name in names]
    task_for(street)
    Assignment.objects.filter(report__union=below[3]).update(excused="并入甲社区")
    client.force_login(person("clerk", street))

    page = client.get(reverse("workbench"))

    assert page.context["others"] == 2
    assert "另有2项要填报" in page.text


def test_the_workbench_counts_figures_as_their_page_does(client):
    street = small_street()
    task_for(street.parent)
    client.force_login(clerk_of(street))

    figures = client.get(reverse("figures"), {"union": street.code, "period": "2014"})

    assert client.get(reverse("workbench")).context["known"] == len(figures.context["sheet"].lines)


def test_the_workbench_of_another_paper_shows_no_steps(client, task, street):
    client.force_login(person("clerk", street))

    page = client.get(reverse("workbench"), {"period": "2013"})

    assert page.context["scope"].period == Period.year(2013)
    assert page.context["stages"] == ()
    assert page.context["errand"].assignment == unit(task)


def test_the_workbench_counts_what_waits_for_a_reviewer(reviewer, task, district, django_assert_max_num_queries):
    Report.objects.filter(pk=unit(task, 1).report_id).update(state=State.SUBMITTED, submitted_by=UserFactory())

    with django_assert_max_num_queries(MOST_QUERIES):
        page = reviewer.get(reverse("workbench"))

    told = page.context["reviewing"]
    assert (told.waiting, told.missing, told.overdue, told.corrections) == (1, 1, 1, 0)
    assert "等你办理" in page.text


def test_kinds_of_papers_each_have_their_task(reviewer, district, street):
    task_for(district)

    reviewer.post(reverse("task-add"), NEW | {"kind": "plan", "period": "2015"})

    assert set(Task.objects.values_list("kind", flat=True)) == {Kind.SUMMARY, Kind.PLAN}


def test_the_workbench_of_somebody_who_does_both_takes_few_queries(client, street, django_assert_max_num_queries):
    UnionFactory(kind=UnionKind.COMMUNITY, parent=street)
    task_for(street.parent)
    both = person("clerk", street)
    Grant.objects.create(user=both, role=Role.REVIEWER, union=street)
    task_for(street)
    Report.objects.update(state=State.RETURNED, submitted_by=both)
    client.force_login(both)

    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(reverse("workbench"))

    assert (page.context["reviewing"].missing, page.context["others"]) == (1, 1)


@pytest.mark.parametrize(
    ("found", "steps"),
    [
        ((True, True, False), [("2个错误待处理", "bad"), ("改正和说明以后可以提交", "")]),
        ((False, False), [("2处异常待说明", "part"), ("改正和说明以后可以提交", "")]),
        ((), [("没有问题", "done"), ("可以核对提交", "part")]),
    ],
)
def test_the_steps_say_what_blocks_the_report(found, steps, task):
    rules = {level is Level.ERROR: Rule("one", level, "规则", "一条规则。", lambda _: iter(())) for level in Level}
    findings = tuple(Explained(Finding(rules[is_error], "标题", "一句话。", ())) for is_error in found)

    stages = stages_of(Errand(unit(task), date(2015, 1, 18)), 0, Tally(findings))

    assert [(one.said, one.look) for one in (stages[1], stages[3])] == steps
    assert (stages[0].said, stages[0].look) == ("0项已算出", "")
