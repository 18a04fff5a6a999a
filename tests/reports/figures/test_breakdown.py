"""Breakdowns (分项): the parts of a figure, by unions and by values, are the figure."""

from datetime import date
from decimal import Decimal

import pytest

from reports.catalogue import find
from reports.catalogue.kinds import Counted
from reports.figures.breakdown import NOTHING, REST, by_column, by_union, columns_of, of_value
from reports.figures.compute import take
from reports.periods import Period
from tests.factories.activities import ActivityFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from unions.activities.choices import Audience
from unions.activities.models import Activity
from unions.ledgers.books import books
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)
ACTIVITIES, MEMBERS = books().by_slug("activities"), books().by_slug("members")


def counted(code: str) -> Counted:
    indicator = find(code)
    assert isinstance(indicator, Counted)
    return indicator


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True)


def test_members_by_gender(street: Union) -> None:
    union = UnionFactory(parent=street, grassroots=True)
    for woman in (True, True, False):
        MemberFactory(union=union, woman=woman, joined_on=date(2014, 3, 1))

    parts = by_column(counted("members.present"), MEMBERS, MEMBERS.column("sex"), street, YEAR)

    assert [(share.label, share.value, share.key) for share in parts.shares] == [("女", 2, "female"), ("男", 1, "male")]
    assert (parts.total, parts.adds_up, parts.label) == (3, True, "性别")
    assert parts.shares[1].percent == Decimal(100) / 3


def test_kinds_are_named_and_measured_as_the_figure_is(street: Union) -> None:
    for code, people in (("training.skill", 30), ("training.law_school", 20)):
        ActivityFactory(union=street, code=code, people=people)

    indicator = counted("training.people")
    parts = by_column(indicator, ACTIVITIES, ACTIVITIES.column("kind"), street, YEAR)

    assert [share.value for share in parts.shares] == [30, 20]
    assert parts.total == take([indicator], street, YEAR)["training.people"].value
    for share in parts.shares:
        condition, name = of_value(ACTIVITIES, ACTIVITIES.column("kind"), share.key, Activity.objects.all())
        assert (name, indicator.rows(street, YEAR).filter(condition).count()) == (share.label, 1)


def test_rows_without_a_value_are_a_part_too(street: Union) -> None:
    ActivityFactory(union=street, audience="")
    ActivityFactory(union=street, audience=Audience.WORKERS)
    column = ACTIVITIES.column("audience")

    parts = by_column(counted("training.sessions"), ACTIVITIES, column, street, YEAR)

    assert {share.label: share.key for share in parts.shares} == {NOTHING: "-", Audience.WORKERS.label: "workers"}
    condition, _ = of_value(ACTIVITIES, column, "-", Activity.objects.all())
    assert counted("training.sessions").rows(street, YEAR).filter(condition).count() == 1


def test_yes_and_no_are_parts(street: Union) -> None:
    for is_free in (True, True, False):
        ActivityFactory(union=street, is_free=is_free)
    column = ACTIVITIES.column("is_free")

    parts = by_column(counted("training.sessions"), ACTIVITIES, column, street, YEAR)

    assert [(share.label, share.value, share.key) for share in parts.shares] == [("是", 2, "true"), ("否", 1, "false")]
    assert of_value(ACTIVITIES, column, "true", Activity.objects.all())[1] == "是"


def test_a_value_that_there_is_not_is_refused() -> None:
    for column, key in (("is_free", "x"), ("audience", "nobody"), ("kind", "9" * 30), ("kind", "x")):
        with pytest.raises(KeyError):
            of_value(ACTIVITIES, ACTIVITIES.column(column), key, Activity.objects.all())


def test_what_only_rows_of_others_point_at_has_no_name(street: Union) -> None:
    strange = ActivityFactory(union=UnionFactory())

    with pytest.raises(KeyError):
        of_value(ACTIVITIES, ACTIVITIES.column("kind"), str(strange.kind_id), Activity.objects.within(street))


def test_many_values_end_in_the_rest(street: Union, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.figures.breakdown.MOST", 1)
    for code in ("training.skill", "training.skill", "training.law_school"):
        ActivityFactory(union=street, code=code)

    parts = by_column(counted("training.sessions"), ACTIVITIES, ACTIVITIES.column("kind"), street, YEAR)

    assert [(share.value, share.key != "") for share in parts.shares] == [(2, True), (1, False)]
    assert parts.shares[-1].label == REST


def test_unions_below_and_own_rows_are_the_parts_of_the_whole(street: Union) -> None:
    community, quiet = (UnionFactory(parent=street, community=True) for _ in range(2))
    for union in (street, community, community):
        ActivityFactory(union=union)

    parts = by_union(counted("training.sessions"), street, YEAR)

    assert [(union, reading.value) for union, reading in parts] == [(street, 1), (community, 2)]
    assert quiet not in dict(parts)


def test_columns_that_part_rows_are_lists_kinds_and_yes_or_no() -> None:
    names = [column.name for column in columns_of(ACTIVITIES)]

    assert {"kind", "audience", "is_free"} <= set(names)
    assert not {"union", "title", "people", "started_on"} & set(names)
