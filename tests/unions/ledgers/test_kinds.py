"""Editable lists of kinds (类别表), tried on kinds of activity."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from tests.factories.access import person
from tests.factories.activities import ActivityFactory, ActivityKindFactory, activity_kind
from tests.factories.organisations import UnionFactory
from unions.access.roles import Act, Role
from unions.activities import kinds
from unions.activities.models import Activity, ActivityKind
from unions.honours import kinds as honours
from unions.honours.models import HonourKind
from unions.ledgers.kinds import of_kind

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (["training"], ["training", "training.law", "training.law_school"]),
        (["training.law"], ["training.law"]),
        (["training.law", "info"], ["training.law", "info"]),
        ([], []),
    ],
)
def test_a_kind_holds_the_kinds_below_it_and_no_namesakes(codes: list[str], found: list[str]) -> None:
    for code in ("training", "training.law", "training.law_school", "info"):
        ActivityFactory(code=code)

    rows = Activity.objects.filter(of_kind(*codes)).order_by("pk")

    assert list(rows.values_list("kind__code", flat=True)) == found


def test_the_standard_kinds_are_installed_once_and_in_their_order() -> None:
    kinds.install(apps)
    kinds.install(apps)

    standing = list(ActivityKind.objects.values_list("code", flat=True))

    assert standing[:3] == ["training", "training.skill", "training.safety"]
    assert len(standing) == sum(1 + len(below) for _, below in kinds.STANDARD.values())


def test_the_standard_kinds_can_be_taken_out_again() -> None:
    kinds.install(apps)
    honours.install(apps)

    kinds.uninstall(apps)
    honours.uninstall(apps)

    assert not ActivityKind.objects.exists()
    assert not HonourKind.objects.exists()


def test_a_standard_kind_in_use_is_not_taken_out() -> None:
    ActivityFactory(code="meeting.regular")

    with pytest.raises(ProtectedError):
        kinds.uninstall(apps)


def test_an_added_kind_stands_behind_the_standard_ones_of_its_parent() -> None:
    added = ActivityKindFactory(name="厨艺培训", parent=activity_kind("training"))

    order = list(ActivityKind.objects.values_list("code", flat=True))

    assert added.code == "training.cypx"
    assert order.index("training.lecture") + 1 == order.index(added.code) == order.index("competition") - 1


def test_added_kinds_with_the_same_initials_get_different_codes() -> None:
    rows = [ActivityKind(name=name) for name in ("书法展", "数法展", "舒发展")]

    ActivityKind.objects.all().prepare(rows)

    assert [row.code for row in rows] == ["sfz", "sfz2", "sfz3"]


def test_a_kind_that_has_a_code_keeps_it() -> None:
    kind = ActivityKind(name="书法展", code="culture.calligraphy")

    ActivityKind.objects.all().prepare([kind])

    assert kind.code == "culture.calligraphy"


def test_a_kind_has_two_levels() -> None:
    union = UnionFactory()

    ActivityKind(name="书法展", union=union).full_clean()
    ActivityKind(name="叉车培训", union=union, parent=activity_kind("training")).full_clean()
    with pytest.raises(ValidationError, match="“技能培训”已是下级类别"):
        ActivityKind(name="叉车实训", union=union, parent=activity_kind("training.skill")).full_clean()


def test_kinds_of_the_district_are_seen_below_and_changed_there_only() -> None:
    district = UnionFactory()
    street = UnionFactory(parent=district, street=True)
    kind = ActivityKindFactory(union=district)
    clerk = person(Role.CLERK, street)

    seen = ActivityKind.objects.visible_to(clerk)
    changed = ActivityKind.objects.visible_to(clerk, Act.CHANGE)

    assert kind in seen
    assert activity_kind("info") in ActivityKind.objects.visible_to(clerk)
    assert list(changed) == []


def test_kinds_of_a_street_are_unknown_to_its_neighbour() -> None:
    district = UnionFactory()
    here, there = (UnionFactory(parent=district, street=True) for _ in range(2))
    kind = ActivityKindFactory(union=there)

    assert kind not in ActivityKind.objects.visible_to(person(Role.CLERK, here))


def test_an_administrator_sees_no_kinds() -> None:
    union = UnionFactory()
    activity_kind("info")

    assert not ActivityKind.objects.visible_to(person(Role.ADMINISTRATOR, union)).exists()


def test_nobody_may_change_a_standard_kind() -> None:
    clerk = person(Role.CLERK, UnionFactory())

    assert not clerk.may(Act.CHANGE, activity_kind("info").owner)


def test_an_added_kind_belongs_to_the_union_that_made_it() -> None:
    kind = ActivityKindFactory()

    assert kind.owner == kind.union
    assert str(kind) == kind.name
