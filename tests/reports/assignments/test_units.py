"""Deadlines and excuses of single units, and urging them."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from reports.assignments.models import Assignment, Task
from reports.assignments.reminders import how_long, urge
from reports.assignments.units import ask_again, excuse, set_deadline
from reports.messages.models import Message
from reports.workflow.reports import Event, Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import task_for
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
LATER = date(2015, 1, 31)


@pytest.fixture(autouse=True)
def _january() -> Any:
    with time_machine.travel("2015-01-18 09:00 +0800", tick=False):
        yield


@pytest.fixture
def task() -> Task:
    district = UnionFactory(kind=UnionKind.DISTRICT, name="云溪区总工会")
    for name in ("甲街道", "乙街道", "丙街道"):
        UnionFactory(kind=UnionKind.STREET, parent=district, name=name)
    return task_for(district)


@pytest.fixture
def reviewer(task: Task) -> User:
    return person("reviewer", task.union)


def units_of(task: Task) -> list[Assignment]:
    return list(task.assignments.with_report())


def in_state(one: Assignment, state: State) -> None:
    Report.objects.filter(pk=one.report_id).update(state=state, submitted_by=person("clerk", one.owner))


def test_a_unit_gets_a_deadline_of_its_own_and_the_tasks_again(task, reviewer):
    first, other, _ = units_of(task)
    clerk = person("clerk", first.owner)

    assert set_deadline([first], LATER, by=reviewer) == 1
    assert set_deadline([first], LATER, by=reviewer) == 0
    assert [one.deadline for one in units_of(task)][:2] == [LATER, date(2015, 1, 15)]
    assert set_deadline([first, other], None, by=reviewer) == 1
    assert [entry.act for entry in Entry.objects.order_by("pk")] == ["单独期限", "取消单独期限"]
    assert Entry.objects.latest("pk").union == first.owner
    assert list(Message.objects.to(clerk).values_list("text", flat=True)) == [
        "“2014年工作总结”你单位的期限改为2015年1月15日。",
        "“2014年工作总结”你单位的期限改为2015年1月31日。",
    ]


def test_a_unit_is_excused_with_a_reason_and_asked_again(task, reviewer):
    first = units_of(task)[0]
    clerk = person("clerk", first.owner)

    with pytest.raises(Refused, match="写明理由"):
        excuse([first], "  ", by=reviewer)
    assert excuse([first], "年中成立。", by=reviewer) == 1
    assert (task.assignments.asked().count(), task.assignments.missing().count()) == (2, 2)
    assert ask_again(units_of(task), by=reviewer) == 1
    assert task.assignments.asked().count() == 3
    assert list(Message.objects.to(clerk).order_by("pk").values_list("text", flat=True)) == [
        "“2014年工作总结”你单位免报：年中成立。",
        "“2014年工作总结”你单位要报，期限2015年1月15日。",
    ]


@pytest.mark.parametrize("state", [State.SUBMITTED, State.APPROVED])
def test_what_has_gone_up_keeps_its_deadline(state, task, reviewer):
    first = units_of(task)[0]
    in_state(first, state)

    assert set_deadline([first], LATER, by=reviewer) == 0
    assert excuse([first], "年中成立", by=reviewer) == 0
    assert not Entry.objects.exists()


def test_only_reviewers_of_who_opened_it_agree_such_things(task):
    first = units_of(task)[0]

    for user in (person("clerk", task.union), person("reviewer", first.owner)):
        for act in (set_deadline, excuse):
            with pytest.raises(Refused, match="不能改这项任务"):
                act([first], LATER if act is set_deadline else "年中成立", by=user)


def test_many_units_are_urged_and_each_tells_what_came_of_it(task, reviewer):
    first, second, third = units_of(task)
    clerk = person("clerk", first.owner)
    in_state(second, State.SUBMITTED)
    excuse([third], "年中成立", by=reviewer)

    results = urge(units_of(task), by=reviewer)

    assert [one.refusal for one in results] == [
        "",
        "《乙街道2014年工作总结》现为“待审核”，不能催办",
        "免报",
    ]
    assert Message.objects.to(clerk).get().text == (
        "云溪区总工会陈丽华催办《甲街道2014年工作总结》：期限2015年1月15日，已逾期3天。"
    )
    assert Entry.objects.filter(act="催办").count() == 1


def test_a_unit_is_urged_once_an_hour(task, reviewer):
    first = units_of(task)[0]

    assert urge([first], by=reviewer)[0].refusal == ""
    assert urge(units_of(task)[:1], by=person("reviewer", task.union))[0].refusal == "09:00催办过，一小时以后再催"
    Event.objects.update(at=timezone.now() - timedelta(hours=1))
    assert urge(units_of(task)[:1], by=reviewer)[0].refusal == ""


def test_nobody_is_urged_for_a_task_that_has_ended(task, reviewer):
    Task.objects.filter(pk=task.pk).update(closed_at=timezone.now())

    assert {one.refusal for one in urge(units_of(task), by=reviewer)} == {"任务已经结束"}


def test_a_stranger_urges_nobody(task):
    results = urge(units_of(task), by=person("clerk", task.union))

    assert all("由上级办理" in one.refusal for one in results)
    assert not Event.objects.exists()


@pytest.mark.parametrize(("day", "told"), [(15, "还有3天"), (18, "今天到期"), (20, "已逾期2天")])
def test_how_long_there_is(day, told):
    assert how_long(date(2015, 1, 18), date(2015, 1, day)) == told
