"""Filters of a ledger's list (查询条件)."""

import pytest

from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.organisations import UnionFactory
from unions.access.roles import Role
from unions.activities.ledger import ACTIVITIES
from unions.activities.models import Activity
from unions.ledgers.filters import filter_class


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "found"), [("true", [True]), ("false", [False]), ("", [False, True])])
def test_yes_and_no_are_asked_for(typed: str, found: list[bool]) -> None:
    union = UnionFactory()
    for is_free in (False, True):
        ActivityFactory(union=union, is_free=is_free)

    rows = filter_class(ACTIVITIES)({"is_free": typed}, Activity.objects.all(), user=person(Role.CLERK, union)).qs

    assert list(rows.order_by("pk").values_list("is_free", flat=True)) == found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "found"), [("培训", ["training.skill", "training.law_school"]), ("例会", ["meeting.regular"])]
)
def test_the_name_of_an_upper_kind_finds_the_kinds_below_it(typed: str, found: list[str]) -> None:
    union = UnionFactory()
    for code in ("training.skill", "training.law_school", "meeting.regular"):
        ActivityFactory(union=union, code=code)

    rows = filter_class(ACTIVITIES)({"kind": typed}, Activity.objects.all(), user=person(Role.CLERK, union)).qs

    assert list(rows.order_by("pk").values_list("kind__code", flat=True)) == found
