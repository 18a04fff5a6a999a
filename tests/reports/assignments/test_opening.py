"""Opening tasks: every unit below gets its report, once, and its clerks are told."""

from datetime import date
from typing import Any

import pytest
import time_machine

from reports.assignments.models import Assignment, Task
from reports.assignments.opening import (
    Terms,
    assign_later,
    change_task,
    close_task,
    open_task,
    resume_task,
    unassigned,
)
from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)
TERMS = Terms("2014年工作总结", date(2015, 1, 15), ["members.present"], ["organisation"], "写实在的。")


@pytest.fixture(autouse=True)
def _january() -> Any:
    with time_machine.travel("2015-01-10 09:00 +0800", tick=False):
        yield


@pytest.fixture
def district() -> Union:
    return UnionFactory(kind=UnionKind.DISTRICT, name="云溪区总工会")


@pytest.fixture
def reviewer(district: Union) -> User:
    return person("reviewer", district)


def street(district: Union, name: str, **told: Any) -> Union:
    return UnionFactory(**{"kind": UnionKind.STREET, "parent": district, "name": name} | told)


def opened(district: Union, by: User, **told: Any) -> Task:
    return open_task(district, YEAR, Kind.SUMMARY, TERMS, by=by, **told)


def names(task: Task) -> list[str]:
    return [one.report.union.name for one in task.assignments.with_report()]


def test_each_union_directly_below_gets_its_report(district, reviewer):
    near, far = street(district, "甲街道"), street(district, "乙街道")
    UnionFactory(kind=UnionKind.COMMUNITY, parent=near)
    street(district, "已撤街道", dissolved_on=date(2014, 6, 1))
    begun = report_of(far, YEAR, Kind.SUMMARY)

    task = opened(district, reviewer)

    assert names(task) == ["甲街道", "乙街道"]
    assert [one.report.state for one in task.assignments.with_report()] == [State.NOT_STARTED] * 2
    assert task.assignments.filter(report=begun).exists()
    assert (task.indicators, task.sections, task.opened_by) == (["members.present"], ["organisation"], reviewer)


def test_opening_is_on_the_trail_and_told_to_the_clerks(district, reviewer):
    clerk = person("clerk", street(district, "甲街道"))
    street(district, "乙街道")
    above = person("clerk", district)

    task = opened(district, reviewer)

    (entry,) = Entry.objects.filter(act="布置任务")
    assert (entry.object_id, entry.after["units"], entry.after["deadline"]) == (task.pk, 2, "2015-01-15")
    told = "云溪区总工会布置了“2014年工作总结”，期限2015年1月15日。"
    assert set(Message.objects.values_list("user", "text", "url")) == {
        (clerk.pk, told, "/my-tasks/"),
        (above.pk, told, "/my-tasks/"),  # who hands up for the street that has nobody of its own
    }


def test_grassroots_unions_are_asked_where_there_are_no_others_or_when_chosen(district, reviewer):
    community = UnionFactory(kind=UnionKind.COMMUNITY, parent=district, name="社区工会")
    UnionFactory(kind=UnionKind.SINGLE, parent=district, name="机床厂工会")
    UnionFactory(kind=UnionKind.SINGLE, parent=community, name="面粉厂工会")

    assert names(opened(district, reviewer)) == ["社区工会"]
    assert names(opened(community, reviewer)) == ["面粉厂工会"]
    task = open_task(district, Period.year(2015), Kind.SUMMARY, TERMS, by=reviewer, kinds=["single"])
    assert names(task) == ["机床厂工会"]


def test_a_task_is_opened_once(district, reviewer):
    street(district, "甲街道")
    opened(district, reviewer)

    with pytest.raises(Refused, match="云溪区总工会已经布置过2014年工作总结"):
        opened(district, reviewer)
    assert Task.objects.count() == Assignment.objects.count() == 1


def test_a_task_for_nobody_is_refused_and_leaves_nothing(district, reviewer):
    with pytest.raises(Refused, match="下面没有可以布置的单位"):
        opened(district, reviewer)

    assert not Task.objects.exists()
    assert not Message.objects.exists()


@pytest.mark.parametrize("role", ["clerk", "reader", "administrator"])
def test_only_reviewers_of_the_union_open_tasks(role, district):
    below = street(district, "甲街道")

    for user in (person(role, district), person("reviewer", below)):
        with pytest.raises(Refused, match="由那里的审核人办理"):
            opened(district, user)


def test_a_street_opens_tasks_for_its_communities(district):
    above = street(district, "甲街道")
    UnionFactory(kind=UnionKind.COMMUNITY, parent=above, name="社区工会")

    assert names(opened(above, person("reviewer", above))) == ["社区工会"]


def test_opening_takes_the_same_queries_for_any_number_of_units(django_assert_max_num_queries):
    for number in (1, 20):
        district = UnionFactory(kind=UnionKind.DISTRICT)
        for _ in range(number):
            person("clerk", street(district, "街道"))
        reviewer = person("reviewer", district)
        with django_assert_max_num_queries(25):
            opened(district, reviewer)


def test_units_founded_later_are_given_the_task(district, reviewer):
    street(district, "甲街道")
    task = opened(district, reviewer)
    later = street(district, "新街道", established_on=date(2015, 1, 9))
    street(district, "明天的街道", established_on=date(2015, 1, 11))
    UnionFactory(kind=UnionKind.SINGLE, parent=district)
    clerk = person("clerk", later)

    assert list(unassigned(task, date(2015, 1, 10))) == [later]
    assert assign_later(task, by=reviewer) == 1
    assert assign_later(task, by=reviewer) == 0
    assert names(task) == ["甲街道", "新街道"]
    assert Message.objects.to(clerk).count() == 1
    assert Entry.objects.get(act="补派任务").reason == "新街道"


def test_a_unit_that_came_from_elsewhere_with_this_paper_is_not_asked_twice(district, reviewer):
    other = UnionFactory(kind=UnionKind.DISTRICT)
    moved = street(other, "丙街道")
    opened(other, person("reviewer", other))
    street(district, "甲街道")
    task = opened(district, reviewer)
    Union.objects.filter(pk=moved.pk).update(parent=district)

    assert list(unassigned(task, date(2015, 1, 10))) == []


def test_a_change_is_kept_and_a_new_deadline_told(district, reviewer):
    follows, own, done = (person("clerk", street(district, name)) for name in ("甲街道", "乙街道", "丙街道"))
    task = opened(district, reviewer)
    task.assignments.filter(report__union=own.home).update(own_deadline=date(2015, 1, 20))
    Report.objects.filter(union=done.home).update(state=State.APPROVED, submitted_by=done)
    Message.objects.all().delete()

    changed = change_task(task, Terms("总结", date(2015, 1, 25)), by=reviewer, version=1)

    assert (changed.name, changed.deadline, changed.indicators, changed.version) == ("总结", date(2015, 1, 25), [], 2)
    assert list(Message.objects.values_list("user", "text")) == [(follows.pk, "“总结”的期限改为2015年1月25日。")]
    assert Entry.objects.get(act="修改任务").after["deadline"] == "2015-01-25"


def test_a_change_from_an_old_page_is_refused(district, reviewer):
    street(district, "甲街道")
    task = opened(district, reviewer)
    change_task(task, Terms("总结", TERMS.deadline), by=reviewer, version=1)

    with pytest.raises(Refused, match="刚刚有人改过"):
        change_task(task, TERMS, by=reviewer, version=1)


def test_saving_without_a_change_leaves_no_trace(district, reviewer):
    street(district, "甲街道")
    task = opened(district, reviewer)

    change_task(task, TERMS, by=reviewer, version=1)

    assert not Entry.objects.filter(act="修改任务").exists()


def test_a_task_is_ended_and_resumed_once(district, reviewer):
    street(district, "甲街道")
    task = opened(district, reviewer)

    for act in (close_task, close_task, resume_task, resume_task):
        act(task, by=reviewer)

    assert list(Entry.objects.order_by("pk").values_list("act", flat=True)) == ["布置任务", "结束任务", "恢复任务"]
    task.refresh_from_db()
    assert task.closed_at is None
    with pytest.raises(Refused):
        close_task(task, by=person("clerk", district))
