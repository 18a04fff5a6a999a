"""Every state, act and role over the real pages: what is offered, and what a crafted request gets.

The table itself is spelt out in tests/reports/workflow/test_states.py; here it is held at the addresses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import pytest
from django.db.models import Max
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.assignments.models import Task
from reports.correcting.models import Correction
from reports.correcting.slips import ask, cells_of
from reports.filing.models import Filing
from reports.workflow.reports import Event, Report
from reports.workflow.states import BY_ACT, Act, State
from tests.factories.people import MemberFactory
from tests.factories.reports import YEAR, approved, clerk_of, remark_on, report_for, small_street, task_for
from tests.reports.workflow.test_states import PLACES, WANTED, somebody
from unions.access.roles import Role
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
ANSWERS = {200, 302, 404, 409, 422}  # never a 500, whatever was asked


@dataclass(frozen=True)
class Desk:
    """Somebody before a report."""

    client: Client
    report: Report
    slip: Correction

    def post(self, name: str, *args: int, **told: object) -> HttpResponse:
        return self.client.post(reverse(name, args=args), {"version": self.report.version, **told})

    def page(self, name: str, *args: int, query: str = "") -> str:
        answer = self.client.get(reverse(name, args=args) + query)
        return answer.text if answer.status_code == 200 else ""

    def has_button(self, value: str, name: str, pk: int) -> bool:
        """Whether the page has a button of that value which can be pressed."""
        return re.search(rf'value="{value}"(?![^>]*disabled)', self.page(name, pk)) is not None

    @property
    def above(self) -> Union:
        assert self.report.union.parent
        return self.report.union.parent

    @property
    def query(self) -> str:
        return f"?union={self.above.code}&period={YEAR}"

    @property
    def own_query(self) -> str:
        return f"?union={self.report.union.code}&period={YEAR}"


def submit(desk: Desk) -> HttpResponse:
    """As the form has it where there is one, else as somebody makes it up."""
    address = f"{reverse('submit')}{desk.own_query}"
    shown = desk.client.get(address)
    form = shown.context.get("form") if shown.status_code == 200 else None
    hidden = form.initial if form else {"token": "6f1f8b5e-2f5c-4e0e-9a63-0d7d1f1f7a11", "seen": "0" * 64}
    told = {"version": desk.report.version, **hidden, "leader": "王建国", "phone": "", "agreed": "on"}
    return desk.client.post(address, told)


def urge(desk: Desk) -> HttpResponse:
    return desk.client.post(f"{reverse('reviews-urge')}{desk.query}", {"report": desk.report.pk})


def approve_many(desk: Desk) -> HttpResponse:
    tick = {"report": f"{desk.report.pk}-{desk.report.version}"}
    return desk.client.post(f"{reverse('reviews-approve')}{desk.query}", tick)


CRAFTED: dict[Act, Callable[[Desk], HttpResponse]] = {
    Act.START: lambda desk: desk.post("report", desk.report.pk, act="start"),
    Act.SUBMIT: submit,
    Act.WITHDRAW: lambda desk: desk.post("report", desk.report.pk, act="withdraw"),
    Act.OPEN: lambda desk: desk.post("review", desk.report.pk, act="open"),
    Act.SEND_BACK: lambda desk: desk.post("review", desk.report.pk, act="send_back"),
    Act.APPROVE: lambda desk: desk.post("review", desk.report.pk, act="approve"),
    Act.REOPEN: lambda desk: desk.post("reopen", desk.report.pk, reason="漏报了两家"),
    Act.CORRECT: lambda desk: desk.post("correction", desk.slip.pk, act="accept"),
    Act.URGE: urge,
}
# Where each act is offered, and by which words of the page.
OFFERED: dict[Act, Callable[[Desk], bool]] = {
    Act.START: lambda desk: desk.has_button("start", "report", desk.report.pk),
    Act.SUBMIT: lambda desk: 'name="agreed"' in desk.page("submit", query=desk.own_query),
    Act.WITHDRAW: lambda desk: desk.has_button("withdraw", "report", desk.report.pk),
    Act.OPEN: lambda desk: desk.has_button("open", "review", desk.report.pk),
    Act.APPROVE: lambda desk: desk.has_button("approve", "review", desk.report.pk),
    Act.SEND_BACK: lambda desk: desk.has_button("send_back", "review", desk.report.pk),
    Act.REOPEN: lambda desk: reverse("reopen", args=[desk.report.pk]) in desk.page("report", desk.report.pk),
    Act.CORRECT: lambda desk: desk.has_button("accept", "correction", desk.slip.pk),
    Act.URGE: lambda desk: (
        f'form="urge" name="report" value="{desk.report.pk}"' in desk.page("reviews", query=desk.query)
    ),
}


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def slip(street: Union) -> Correction:
    """Of a report that was really handed up and approved under a task; somebody joined whom it lacks."""
    assert street.parent
    task_for(street.parent)
    report = approved(report_for(street))
    MemberFactory(union=street, joined_on=YEAR.end, changed_on=YEAR.end)
    return ask(report, [one.code for one in cells_of(report)], "漏报了一人", by=clerk_of(street))


def stand(report: Report, state: State, *, remarked: bool = False) -> None:
    """Put the report into a state, as if nobody had looked at it since it last went up."""
    Event.objects.filter(report=report, act=Act.URGE).delete()  # a second reminder has to wait for an hour
    declined = Correction.objects.filter(report=report, state=Correction.State.DECLINED)  # as reopening does
    declined.update(state=Correction.State.WAITING, decided_by=None, decided_at=None)
    Report.objects.filter(pk=report.pk).update(
        state=state,
        opened_at=None,
        decided_at=timezone.now(),
        round=Filing.objects.filter(report=report).aggregate(last=Max("round"))["last"],
    )
    report.refresh_from_db()
    report.remarks.all().delete()
    if remarked:
        remark_on(report, "改正人数")


def done(desk: Desk, deed: Callable[[Desk], HttpResponse]) -> list[str]:
    """What came of a request, as the events have it."""
    before = Event.objects.filter(report=desk.report).count()
    assert deed(desk).status_code in ANSWERS
    return [event.act for event in Event.objects.filter(report=desk.report).order_by("pk")[before:]]


@pytest.mark.parametrize(("role", "place"), list(product(Role.values, PLACES)))
def test_each_role_gets_at_the_pages_what_the_table_says(
    client: Client, street: Union, slip: Correction, role: str, place: str
) -> None:
    report = Report.objects.select_related("union__parent").get(pk=slip.report_id)
    client.force_login(somebody(role, place, street))
    desk = Desk(client, report, slip)

    for state, act in product(State, Act):
        wanted = act in WANTED.get((role, place), {}).get(state, set())
        stand(report, state, remarked=act is Act.SEND_BACK)
        assert OFFERED[act](desk) == wanted, (state, act, "offered")
        acts = done(desk, CRAFTED[act])
        report.refresh_from_db()
        assert acts == ([act] if wanted else []), (state, act)
        assert report.state == ((BY_ACT[act].target or state) if wanted else state)


@pytest.mark.parametrize("state", list(State))
def test_many_are_approved_only_while_they_wait(client: Client, street: Union, slip: Correction, state: State) -> None:
    report = Report.objects.select_related("union__parent").get(pk=slip.report_id)
    client.force_login(somebody("reviewer", "above", street))
    stand(report, state)

    acts = done(Desk(client, report, slip), approve_many)

    assert acts == ([Act.APPROVE] if state is State.SUBMITTED else [])


def test_a_submitter_decides_nothing_on_his_own_report(client: Client, street: Union, slip: Correction) -> None:
    report = Report.objects.select_related("union__parent").get(pk=slip.report_id)
    user = somebody("reviewer", "above", street)
    client.force_login(user)
    for act in (Act.APPROVE, Act.SEND_BACK):
        stand(report, State.SUBMITTED, remarked=act is Act.SEND_BACK)
        Report.objects.update(submitted_by=user)
        desk = Desk(client, report, slip)

        assert not OFFERED[act](desk)
        assert done(desk, CRAFTED[act]) == []
    assert done(desk, approve_many) == []


def test_a_closed_task_urges_nobody(client: Client, street: Union, slip: Correction) -> None:
    report = Report.objects.select_related("union__parent").get(pk=slip.report_id)
    client.force_login(somebody("reviewer", "above", street))
    stand(report, State.DRAFTING)
    Task.objects.update(closed_at=timezone.now())
    desk = Desk(client, report, slip)

    assert (OFFERED[Act.URGE](desk), done(desk, urge)) == (False, [])
