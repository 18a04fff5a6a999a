"""Users and grants (用户与授权)."""

import pytest

from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from unions.access.models import Grant
from unions.access.roles import RIGHTS, Act, Role, roles_for
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


def test_a_grant_reaches_its_whole_subtree_and_nothing_else() -> None:
    district = UnionFactory()
    street, other = UnionFactory(parent=district, street=True), UnionFactory(parent=district, street=True)
    below = UnionFactory(parent=street, grassroots=True)

    clerk = person(Role.CLERK, street)

    assert set(Union.objects.visible_to(clerk)) == {street, below}
    assert [clerk.may(Act.CHANGE, union) for union in (district, street, below, other)] == [False, True, True, False]


def test_without_a_grant_nothing_is_seen() -> None:
    UnionFactory()

    assert Union.objects.visible_to(UserFactory()).count() == 0


def test_several_grants_add_up() -> None:
    first, second = UnionFactory(), UnionFactory()
    user = person(Role.CLERK, first)
    Grant.objects.create(user=user, union=second, role=Role.READER)

    assert set(Union.objects.visible_to(user, Act.VIEW)) == {first, second}
    assert set(Union.objects.visible_to(user, Act.CHANGE)) == {first}


def test_home_is_the_highest_union_granted() -> None:
    district = UnionFactory()
    street = UnionFactory(parent=district, street=True)
    user = person(Role.CLERK, street)
    Grant.objects.create(user=user, union=district, role=Role.READER)

    assert user.home == district


def test_administrators_and_auditors_see_no_ledger() -> None:
    assert not RIGHTS[Role.ADMINISTRATOR] & {Act.VIEW, Act.CHANGE}
    assert RIGHTS[Role.AUDITOR] == {Act.AUDIT}


def test_only_clerks_change_rows() -> None:
    assert roles_for(Act.CHANGE) == (Role.CLERK,)
