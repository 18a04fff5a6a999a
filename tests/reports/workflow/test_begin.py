"""Work on a paper begins with the first thing that is written for it (开始填报)."""

import pytest

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.workflow.actions import begin
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from reports.writing.actions import Living, Place, write
from tests.factories.access import person
from tests.factories.reports import YEAR, clerk_of, report_in, small_street
from unions.access.roles import Role

pytestmark = pytest.mark.django_db


def test_the_first_text_begins_the_report_and_the_second_does_not() -> None:
    street = small_street(members=0)
    place = Place(street, YEAR, Kind.SUMMARY, Theme.ORGANISATION)

    for version, text in enumerate(("先写一段。", "再写一段。")):
        write(place, text, by=clerk_of(street), version=version, living=Living({}))

    assert Report.objects.get().state == State.DRAFTING
    assert [event.act for event in Event.objects.all()] == [Act.START]


@pytest.mark.parametrize("state", [state for state in State if state is not State.NOT_STARTED])
def test_what_has_begun_stays_as_it_is(state: State) -> None:
    street = small_street(members=0)
    report_in(state, street)

    assert begin(street, YEAR, Kind.SUMMARY, by=clerk_of(street)).state == state
    assert not Event.objects.exists()


def test_somebody_who_hands_nothing_up_begins_nothing() -> None:
    street = small_street(members=0)

    assert begin(street, YEAR, Kind.SUMMARY, by=person(Role.REVIEWER, street)).state == State.NOT_STARTED
