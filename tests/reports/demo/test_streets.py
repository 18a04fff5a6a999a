from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from django.db.models import F

from members.aid.models import Aid
from members.people.models import Member
from reports.catalogue import BY_CODE
from reports.demo import district_p
from reports.figures.models import Target
from unions.enterprises.models import Coverage
from unions.organisations.models import GRASSROOTS, Union

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def streets(django_db_setup, django_db_blocker) -> Iterator[dict[str, Union]]:
    """Streets of the second district by their codes."""
    with django_db_blocker.unblock(), transaction.atomic():
        district_p.build()
        yield {f"SEED-{letter}": Union.objects.get(code=f"SEED-{letter}") for letter in "CDEH"}
        transaction.set_rollback(True)


def test_unions_of_firms_hang_below_the_communities_of_their_street(streets):
    for street in streets.values():
        grassroots = Union.objects.within(street).filter(kind__in=GRASSROOTS)

        assert grassroots.exists()
        assert not grassroots.filter(parent=street).exists()


def test_nobody_joined_before_his_union_was_founded(streets):
    for street in streets.values():
        assert not Member.objects.within(street).filter(joined_on__lt=F("union__established_on")).exists()


def test_one_union_of_a_park_covers_many_firms(streets):
    park = Union.objects.within(streets["SEED-H"]).get(kind=Union.Kind.PARK)

    assert Coverage.objects.filter(union=park).count() > 1


def test_targets_are_set_by_the_district_for_figures_that_there_are(streets):
    targets = Target.objects.filter(union__in=streets.values())

    assert {target.code for target in targets} - BY_CODE.keys() == set()
    assert {target.set_by.code for target in targets} == {"SEED-P"}


def test_nobody_is_aided_before_his_file_is_opened(streets):
    given = Aid.objects.within(streets["SEED-H"]).filter(given_on__range=(date(2022, 1, 1), date(2023, 12, 31)))

    assert given.exists()
    assert not given.filter(given_on__lt=F("file__opened_on")).exists()
