"""At the same moment: one task is opened, one reminder goes out, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from reports.assignments.models import Assignment, Task
from reports.assignments.opening import Terms, assign_later, open_task
from reports.assignments.reminders import urge
from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Event
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import task_for
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union, UnionKind

PEOPLE = 5
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def street() -> Union:
    return UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))


def at_once(union: Union, act: Any) -> list[bool]:
    """Whether each of several reviewers of the union got through who do this at the same moment."""
    people, start = [person("reviewer", union).pk for _ in range(PEOPLE)], Barrier(PEOPLE)

    def one(pk: int) -> bool:
        user = User.objects.get(pk=pk)
        start.wait()
        try:
            return bool(act(user))
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        return list(pool.map(one, people))


def test_a_task_is_opened_by_one_of_many(street):
    terms = Terms("2014年工作总结", date(2015, 1, 15))
    clerk = person("clerk", street)

    won = at_once(street.parent, lambda by: open_task(street.parent, Period.year(2014), Kind.SUMMARY, terms, by=by))

    assert (won.count(True), Task.objects.count(), Assignment.objects.count()) == (1, 1, 1)
    assert Message.objects.to(clerk).count() == 1


def test_a_unit_that_came_later_gets_the_task_once(street):
    task = task_for(street.parent)
    UnionFactory(kind=UnionKind.STREET, parent=street.parent)

    won = at_once(street.parent, lambda by: assign_later(task, by=by))

    assert (won.count(True), Assignment.objects.count()) == (1, 2)


def test_a_unit_is_urged_by_one_of_many(street):
    task_for(street.parent)

    won = at_once(street.parent, lambda by: not urge(Assignment.objects.with_report(), by=by)[0].refusal)

    assert (won.count(True), Event.objects.count()) == (1, 1)
