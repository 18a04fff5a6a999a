"""Rows laid down by an upper union (上级下发)."""

import pytest

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.standards import SchemeFactory
from unions.access.handed_down import lineage
from unions.access.roles import Role
from unions.standards.models import Scheme

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    district = UnionFactory()
    street = UnionFactory(street=True, parent=district)
    return district, street, UnionFactory(street=True, parent=district)


def test_lineage_names_a_union_and_all_above_it():
    assert lineage("000100020003") == ("0001", "00010002", "000100020003")


def test_those_below_see_what_upper_unions_laid_down_and_not_what_a_neighbour_did(tree):
    above, own, strange = (SchemeFactory(union=union) for union in tree)

    seen = Scheme.objects.visible_to(person(Role.CLERK, tree[1]))

    assert set(seen) == {above, own}
    assert strange not in seen


def test_those_below_change_only_their_own(tree):
    _, own, _ = (SchemeFactory(union=union) for union in tree)

    assert list(Scheme.objects.visible_to(person(Role.CLERK, tree[1]), "change")) == [own]


def test_an_auditor_sees_none(tree):
    SchemeFactory(union=tree[0])

    assert not Scheme.objects.visible_to(person(Role.AUDITOR, tree[1])).exists()


def test_a_union_is_held_to_its_own_and_upper_rows(tree):
    above, own, _ = (SchemeFactory(union=union) for union in tree)

    assert set(Scheme.objects.all().valid_for(tree[1])) == {above, own}
