"""The calendar of deadlines: whose days it shows, the file, and the secret address of a subscription."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from reports.assignments.models import Assignment, Task
from reports.assignments.subscription import SIGNER, key_of, owner_of
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import task_for
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _january() -> Any:
    with time_machine.travel("2015-01-10 09:00 +0800", tick=False):
        yield


@pytest.fixture
def street() -> Union:
    district = UnionFactory(kind=UnionKind.DISTRICT, name="云溪区总工会")
    return UnionFactory(kind=UnionKind.STREET, parent=district, name="枫林街道总工会")


@pytest.fixture
def task(street: Union) -> Task:
    UnionFactory(kind=UnionKind.STREET, parent=street.parent, name="望江街道总工会")
    return task_for(street.parent)


def listed(client: Client, month: str = "") -> list[tuple[date, str]]:
    page = client.get(reverse("calendar"), {"month": month})
    return [(one.day, one.title) for one, _ in page.context["listed"]]


def test_a_clerk_sees_the_days_of_his_union(client, task, street):
    client.force_login(person("clerk", street))

    assert listed(client) == [(date(2015, 1, 15), "2014年工作总结（枫林街道总工会）")]
    Assignment.objects.filter(report__union=street).update(own_deadline=date(2015, 2, 3))
    assert listed(client) == []
    assert listed(client, "2015-02") == [(date(2015, 2, 3), "2014年工作总结（枫林街道总工会）")]
    Assignment.objects.filter(report__union=street).update(excused="年中成立")
    assert listed(client, "2015-02") == []


def test_a_reviewer_sees_the_days_of_his_tasks_with_how_many_owe(client, task, street):
    client.force_login(person("reviewer", street.parent))
    Report.objects.filter(union=street).update(state=State.SUBMITTED, submitted_by=UserFactory())

    page = client.get(reverse("calendar"))

    assert [(one.title, one.missing, url) for one, url in page.context["listed"]] == [
        ("2014年工作总结（2家单位）", 1, f"/tasks/{task.pk}/")
    ]
    assert "1家未交" in page.text


def test_tasks_of_unions_below_are_theirs(client, task, street):
    UnionFactory(kind=UnionKind.COMMUNITY, parent=street)
    task_for(street, deadline=date(2015, 1, 12))
    client.force_login(person("reviewer", street.parent))

    assert [day for day, _ in listed(client)] == [date(2015, 1, 15)]


def test_the_month_is_a_table_of_weeks_from_monday(client, task, street):
    client.force_login(person("clerk", street))

    page = client.get(reverse("calendar"))

    weeks = page.context["weeks"]
    assert (weeks[0][0].day, weeks[-1][-1].day) == (date(2014, 12, 29), date(2015, 2, 1))
    assert [field.day.day for week in weeks for field in week if field.deadlines] == [15]
    assert [field.day.day for week in weeks for field in week if field.is_today] == [10]
    assert 'aria-current="date"' in page.text


@pytest.mark.parametrize("month", ["", "2015-13", "0001-01", "9999-12", "x"])
def test_what_is_no_month_is_this_month(month, client, street):
    client.force_login(person("clerk", street))

    assert client.get(reverse("calendar"), {"month": month}).context["month"] == date(2015, 1, 1)


def test_an_empty_month_tells_of_the_next_deadline(client, task, street):
    client.force_login(person("clerk", street))

    page = client.get(reverse("calendar"), {"month": "2014-11"})

    assert page.context["coming"].day == date(2015, 1, 15)
    assert "这个月没有期限" in page.text
    assert {"?month=2014-10", "?month=2014-12"} <= {part.split('"')[0] for part in page.text.split('href="')}


def test_the_file_holds_each_deadline_as_a_day_with_a_reminder(client, task, street):
    client.force_login(person("clerk", street))

    answer = client.get(reverse("calendar-file"))

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="deadlines.ics"'
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    (alarm,) = event.walk("VALARM")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2015, 1, 15), date(2015, 1, 16))
    assert event["summary"] == "报送期限：2014年工作总结（枫林街道总工会）"
    assert alarm["trigger"].to_ical() == b"-P2DT15H"  # at nine, three days before
    assert b"http" not in answer.content


def test_a_deadline_that_moves_keeps_its_name_in_the_file(client, task, street):
    client.force_login(person("clerk", street))

    def names() -> list[str]:
        events = Calendar.from_ical(client.get(reverse("calendar-file")).content).walk("VEVENT")
        return [str(event["uid"]) for event in events]

    before = names()
    Task.objects.update(deadline=date(2015, 1, 20))
    assert names() == before
    own = Assignment.objects.get(report__union=street)
    Assignment.objects.filter(pk=own.pk).update(own_deadline=date(2015, 2, 3))
    assert names() == [f"task-{task.pk}-{own.pk}@union-ledgers"]


def test_nobody_is_reminded_of_what_has_gone_up(client, task, street):
    client.force_login(person("clerk", street))
    Report.objects.update(state=State.SUBMITTED, submitted_by=UserFactory())

    calendar = Calendar.from_ical(client.get(reverse("calendar-file")).content)

    assert len(calendar.walk("VEVENT")) == 1
    assert calendar.walk("VALARM") == []


def test_a_program_reads_the_deadlines_under_the_secret_address(client, task, street):
    clerk = person("clerk", street)
    client.force_login(clerk)
    address = client.get(reverse("calendar")).context["address"]

    client.logout()
    answer = client.get(address.removeprefix("http://testserver"))

    assert "枫林街道总工会" in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("change", ["password", "is_active", "grants"])
def test_the_address_is_void_once_password_account_or_rights_are_gone(change, client, task, street):
    clerk = person("clerk", street)
    address = reverse("calendar-feed", args=[key_of(clerk)])
    assert client.get(address).status_code == 200

    if change == "grants":
        clerk.grants.all().delete()
    elif change == "password":
        clerk.set_password("neu-2015")
        clerk.save()
    else:
        clerk.is_active = False
        clerk.save()

    assert client.get(address).status_code == 404


def test_a_made_up_address_is_nobodys(client, street):
    clerk, other = person("clerk", street), person("clerk", street)
    swapped = SIGNER.sign_object([other.pk, "0" * 32])

    assert owner_of(key_of(clerk)) == clerk
    for key in ("x", "x:y", key_of(clerk)[:-1] + "?", swapped):
        assert owner_of(key) is None
        assert client.get(reverse("calendar-feed", args=[key])).status_code == 404


def test_the_calendar_is_for_people_who_may_look(client):
    client.force_login(person("auditor", UnionFactory()))

    assert client.get(reverse("calendar")).status_code == 404
    assert client.get(reverse("calendar-file")).status_code == 404


def test_the_calendar_takes_few_queries(client, street, django_assert_max_num_queries):
    UnionFactory.create_batch(20, kind=UnionKind.STREET, parent=street.parent)
    task_for(street.parent)
    client.force_login(person("reviewer", street.parent))

    with django_assert_max_num_queries(8):
        client.get(reverse("calendar"))
    with django_assert_max_num_queries(5):
        client.get(reverse("calendar-file"))


@pytest.mark.parametrize(("role", "url"), [("reader", ""), ("clerk", "/my-tasks/")])
def test_each_goes_on_where_he_may(role, url, client, task, street):
    client.force_login(person(role, street))

    page = client.get(reverse("calendar"))

    assert [address for _, address in page.context["listed"]] == [url]
    assert ('href="/my-tasks/"' in page.text) == (role == "clerk")
