from datetime import date

import pytest

from members.people.models import Member
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.place import Place
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Place:
    """A place with a firm of 60 and, from 2012, one of 40 with a union."""
    street = UnionFactory(street=True)
    place = Place(Book(), Draw(7), street, "望江街道", 2012, ("望江",))
    place.single(place.firm("锦程汽配", 60), date(2009, 3, 5))
    place.single(place.firm("宏远机械", 40), date(2012, 4, 12))
    return place


def test_as_many_join_as_were_asked_for(place):
    members = join(place, 2012, 45, women=20)
    place.book.write()

    assert Member.objects.joined_between(date(2012, 1, 1), date(2012, 12, 31)).count() == len(members) == 45
    assert Member.objects.women().count() == 20


def test_most_join_where_a_union_was_founded(place):
    join(place, 2012, 40)

    assert [len(firm.roll) for firm in place.firms] == [8, 32]


def test_no_more_join_than_are_employed(place):
    with pytest.raises(ValueError, match="不能发展200名会员"):
        join(place, 2012, 200)


def test_those_who_leave_had_joined_before(place):
    join(place, 2010, 30)

    leave(place, 2012, 5)
    place.book.write()

    gone = Member.objects.exclude(change_kind="joined")
    assert gone.count() == 5
    assert {member.changed_on.year for member in gone} == {2012}
