"""The tree of unions (工会组织)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.organisations import UnionFactory
from unions.organisations.models import RANKS, Union, UnionKind

pytestmark = pytest.mark.django_db


def test_a_union_stands_below_its_parent() -> None:
    district = UnionFactory()
    streets = [UnionFactory(parent=district, street=True) for _ in range(2)]
    group = UnionFactory(parent=streets[0], kind=UnionKind.GROUP)

    assert [union.depth for union in (district, streets[0], group)] == [1, 2, 3]
    assert list(Union.objects.within(streets[0])) == [streets[0], group]
    assert district.contains(group)
    assert not streets[1].contains(group)


def test_many_unions_find_their_places_at_once() -> None:
    district = UnionFactory()
    street = Union(name="枫林街道总工会", kind="street", code="S", parent=district, established_on=date(2001, 1, 1))
    union = Union(name="机关工会", kind="office", code="O", parent=street, established_on=date(2001, 1, 1))

    Union.objects.all().prepare([street, union])

    assert union.path.startswith(street.path)
    assert street.path.startswith(district.path)


@pytest.mark.parametrize(("day", "stands"), [(date(2012, 4, 30), 0), (date(2012, 5, 1), 1), (date(2013, 3, 1), 0)])
def test_a_union_stands_from_its_founding_to_the_day_before_its_end(day: date, stands: int) -> None:
    UnionFactory(established_on=date(2012, 5, 1), dissolved_on=date(2013, 3, 1))

    assert Union.objects.standing(day).count() == stands


def test_a_parent_is_of_a_higher_or_equal_level() -> None:
    group = UnionFactory(kind=UnionKind.GROUP)
    street = Union(name="枫林街道总工会", kind="street", code="S1", parent=group, established_on=date(2001, 1, 1))

    with pytest.raises(ValidationError, match="“工会小组”不能做“街道总工会”的上级"):
        street.full_clean(exclude=["path", "depth"])


def test_every_kind_has_a_rank() -> None:
    assert set(RANKS) == set(UnionKind)


def test_unions_are_found_by_pinyin_initials() -> None:
    assert UnionFactory(name="望江社区工会").initials == "wjsqgh"
