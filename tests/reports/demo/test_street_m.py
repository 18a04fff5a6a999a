"""文昌路街道 and 古槐社区: the rows that their papers rest on."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.db.models import Sum

from members.cases.models import Case
from members.employment.models import JobSeeker, Placement
from reports.demo import community_l, district_p, street_m
from reports.workflow.models import Point
from unions.contracts.models import CollectiveContract
from unions.democracy.models import Congress
from unions.facilities.models import Facility
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def street(django_db_setup, django_db_blocker) -> Iterator[Union]:
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(district_p, "DOCUMENTS", (community_l, street_m))
        district_p.build()
        yield Union.objects.get(code="SEED-M")
        transaction.set_rollback(True)


def test_every_community_has_a_station_since_the_month_of_the_centre(street):
    opened = dict(Facility.objects.within(street).filter(kind="rights_station").values_list("union", "opened_on"))

    assert len(opened) == len(street_m.COMMUNITIES)
    assert {(day.year, day.month) for day in opened.values()} == {(2014, 9)}


def test_nobody_was_heard_before_the_centre_was_opened(street):
    centre = Facility.objects.within(street).get(kind="rights_centre")

    assert not Case.objects.within(street).filter(received_on__lt=centre.opened_on).exists()


def test_fewer_people_find_work_than_register(street):
    for year in (2013, 2014):
        registered = JobSeeker.objects.within(street).filter(registered_on__year=year).aggregate(n=Sum("times"))["n"]
        placed = Placement.objects.within(street).filter(placed_on__year=year).aggregate(n=Sum("people"))["n"]

        assert placed < registered


def test_problems_stand_under_their_headings(street):
    headings = Point.objects.filter(union=street, kind=Point.Kind.PROBLEM).values_list("heading", flat=True)

    assert list(dict.fromkeys(headings.order_by("position"))) == [heading for heading, _ in street_m.PROBLEMS]


def test_the_first_congress_adopts_what_is_signed_on_its_day(street):
    community = Union.objects.get(code="SEED-L")
    held = Congress.objects.get(union=community)

    assert held.held_on > community.established_on
    assert set(CollectiveContract.objects.filter(union=community).values_list("signed_on", "adopted_on")) == {
        (held.held_on, held.held_on)
    }
