"""滨河区 2014 is exact whatever its streets have already."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from reports.demo import district, district_n, users
from reports.demo.book import Book
from reports.demo.district_n_balance import FACTS, Balance
from reports.demo.place import Place
from reports.figures.models import Override, ToldFigure
from unions.activities.models import Activity
from unions.honours.models import Honour
from unions.ledgers.kinds import of_kind

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker) -> Iterator[Place]:
    """The district on nothing but itself, built once for the tests that only look."""
    with django_db_blocker.unblock(), transaction.atomic():
        place = district.found(Book())
        place.book.write()
        users.admit(users.FIRST)
        district_n.build(place)
        yield place
        transaction.set_rollback(True)


def test_the_district_is_exact_on_nothing_but_itself(built: Place) -> None:
    balance = Balance(built.union)

    assert {code: balance.stored(code) for code in FACTS} == FACTS


def test_the_rate_is_corrected_with_a_reason_and_comes_near_by_itself(built: Place) -> None:
    rate, balance = Override.objects.get(code="unions.rate"), Balance(built.union)

    parts = (balance.stored(code) for code in ("unions.enterprises_operating", "basics.operating_enterprises"))
    assert (str(rate.value), bool(rate.reason), *parts) == ("92.2800", True, 1776, 1925)
    load = ToldFigure.objects.get(code="staff.liaison_load")
    assert (load.value, load.value_max) == (30, 40)


def test_the_year_before_was_somewhat_smaller(built: Place) -> None:
    own = Honour.objects.filter(level="own", awarded_on__year__in=(2013, 2014))
    contests = Activity.objects.filter(of_kind("competition.skill"))
    counts = [
        (own.filter(awarded_on__year=y).count(), contests.filter(started_on__year=y).count()) for y in (2013, 2014)
    ]
    assert counts == [(96, 7), (112, 9)]
