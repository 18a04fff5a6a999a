from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction

from members.aid.models import Aid
from members.hardship.models import HardshipFile
from reports.catalogue.populations import organised, under_contract
from reports.demo import district, town_g
from reports.demo.book import Book
from unions.contracts.models import CollectiveContract
from unions.democracy.models import Disclosure, held_congress
from unions.elections.models import Officer, certified, inspector
from unions.enterprises.models import Enterprise
from unions.facilities.choices import FacilityKind
from unions.facilities.models import Facility
from unions.organisations.models import Union

Kind = CollectiveContract.Kind

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker) -> Iterator[Union]:
    """The town, below the district, loaded once for all tests here."""
    with django_db_blocker.unblock(), transaction.atomic():
        book = Book()
        town_g.load(book, district.found(book).union)
        book.write()
        yield Union.objects.get(code="SEED-G")
        transaction.set_rollback(True)


@pytest.mark.parametrize("year", range(2009, 2015))
@pytest.mark.parametrize("kind", [Kind.GENERAL, Kind.WAGE])
def test_no_firm_is_ever_without_a_contract(town, year, kind):
    day = date(year, 12, 31)

    assert not Enterprise.objects.filter(organised(day)).exclude(under_contract(day, kind)).exists()


def test_every_firm_met_and_disclosed_in_the_year(town):
    year = date(2010, 1, 1), date(2010, 12, 31)
    firms = Enterprise.objects.filter(organised(year[1]))

    assert firms.filter(held_congress(*year)).count() == firms.count() == 26
    assert Disclosure.objects.published(*year).values("enterprise").distinct().count() == 26


def test_one_inspector_of_twenty_has_no_certificate_yet(town):
    day = date(2010, 12, 31)
    without = Officer.objects.serving(day).filter(inspector()).exclude(certified(day)).get()

    assert without.union.established_on.year == day.year


def test_no_household_is_comforted_twice_in_a_year(town):
    assert not Aid.objects.repeated().filter(given_on__year=2010).exists()


def test_firms_in_difficulty_have_files_too(town):
    assert HardshipFile.objects.of_people().count() + 2 == HardshipFile.objects.count()


def test_the_pilot_home_stands_in_the_pilot_firm(town):
    home = Facility.objects.get(kind=FacilityKind.HOME, opened_on__year=2010)

    assert home.enterprise == Enterprise.objects.get(pilot=Enterprise.Pilot.HOME)
