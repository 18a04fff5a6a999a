from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from django.db.models import F, Q

from members.people.models import Member
from reports.demo import district, street_b
from reports.demo.book import Book
from unions.enterprises.models import Coverage, Enterprise, in_force
from unions.enterprises.visits import Visit
from unions.finance.models import MutualFund, fund_standing
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union

END = date(2013, 12, 31)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def street(django_db_setup, django_db_blocker) -> Iterator[Union]:
    """The street, below the district, loaded once for all tests here."""
    with django_db_blocker.unblock(), transaction.atomic():
        book = Book()
        street_b.load(book, district.found(book).union)
        book.write()
        yield Union.objects.get(code="SEED-B")
        transaction.set_rollback(True)


def test_a_union_that_moved_out_stays_in_the_book_of_the_street(street):
    change = UnionChange.objects.within(street).get(kind=UnionChange.Kind.MOVED_OUT)

    assert change.subject.parent == street.parent


def test_dissolved_unions_cover_nobody_and_have_no_members(street):
    gone = [change.subject for change in UnionChange.objects.filter(kind=UnionChange.Kind.DISSOLVED)]

    assert len(gone) == 2
    assert not Coverage.objects.filter(in_force(END), union__in=gone).exists()
    assert not Member.objects.present(END).filter(union__in=gone).exists()


def test_new_firms_were_called_on_before_their_union_was_founded(street):
    calls = Visit.objects.filter(result=Visit.Result.FOUNDED)

    assert calls.values("enterprise").distinct().count() == 25
    assert not calls.filter(visited_on__gte=F("enterprise__coverages__since")).exists()


def test_the_ten_firms_without_a_fund_have_no_union_either(street):
    funded = MutualFund.objects.filter(fund_standing(END)).values("enterprise")
    without = Enterprise.objects.within(street).known(END).exclude(pk__in=funded)

    assert without.count() == 10
    assert not without.unionised(END).exists()


def test_nobody_joined_before_his_union_was_founded(street):
    early = Q(joined_on__lt=F("union__established_on")) | Q(joined_on__gte=F("union__dissolved_on"))

    assert not Member.objects.filter(early).exists()
