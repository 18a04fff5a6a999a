"""Numbers of forms: what is none is no fault of the site, however long it is."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from reports.asked import number
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.reports import clerk_of, report_in, reviewer_of, small_street, task_for
from unions.access.roles import Role

ENDLESS = "9" * 5000  # Python itself refuses to read so many digits


@pytest.mark.parametrize("text", ["", "-1", "1.5", "x", "²", "1" * 19, ENDLESS])
def test_what_names_no_row_is_no_number(text: str) -> None:
    assert number(text) is None


def test_the_longest_number_fits_a_row() -> None:
    assert number("9" * 18) == 10**18 - 1 < 2**63
    assert number("0") == 0


def _forms(report: Report) -> Iterator[tuple[str, dict[str, str]]]:
    """Forms of reviewers with a number in them."""
    paper = f"?union={report.union.parent.code if report.union.parent else ''}&period=2014"
    task = reverse("task", args=[report.assignment.task_id])
    yield f"{reverse('reviews-approve')}{paper}", {"report": f"{ENDLESS}-1"}
    yield f"{reverse('reviews-approve')}{paper}", {"report": f"{report.pk}-{ENDLESS}"}
    yield reverse("reopen", args=[report.pk]), {"version": ENDLESS, "reason": "漏报了两家"}
    yield reverse("review", args=[report.pk]), {"act": "approve", "version": ENDLESS}
    yield task, {"act": "urge", "unit": ENDLESS}
    yield task, {"act": "urge", "unit": "9" * 25}
    yield reverse("messages"), {"message": ENDLESS}


@pytest.mark.django_db
def test_endless_numbers_do_nothing(client: Client) -> None:
    street = small_street()
    task_for(street.parent)
    report = report_in(State.SUBMITTED, street)
    client.force_login(reviewer_of(report))

    assert {client.post(address, told).status_code for address, told in _forms(report)} == {302}
    assert Report.objects.get(pk=report.pk).state == State.SUBMITTED


@pytest.mark.django_db
def test_endless_versions_move_nothing(client: Client) -> None:
    report = report_in(State.SUBMITTED, small_street())
    client.force_login(clerk_of(report.union))
    address = reverse("report", args=[report.pk])

    assert client.post(address, {"act": "withdraw", "version": ENDLESS}).status_code == 302
    assert client.post(address, {"act": "answer", "remark": ENDLESS, "text": "已改"}).status_code == 404
    assert Report.objects.get(pk=report.pk).state == State.SUBMITTED


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/check/?code=%00", "/check/?%00=1", "/calendar/%00.ics"])
def test_a_nul_reaches_no_query_of_pages_that_are_open_to_anybody(client: Client, address: str) -> None:
    page = client.get(address)

    assert page.status_code == 400
    assert "回到工作台" in page.text


@pytest.mark.django_db
def test_a_nul_in_a_form_changes_nothing(client: Client) -> None:
    report = report_in(State.APPROVED, small_street())
    client.force_login(person(Role.REVIEWER, report.union.parent))
    told = {"version": report.version, "reason": "漏报\0"}

    assert client.post(reverse("reopen", args=[report.pk]), told).status_code == 400
    assert Report.objects.get(pk=report.pk).state == State.APPROVED
