"""Figures of communities: quarters, first days, new firms, partners."""

from datetime import date

import pytest

from reports.catalogue import find
from reports.figures.compute import take
from reports.periods import Period
from tests.factories.activities import ActivityFactory
from tests.factories.enterprises import EnterpriseFactory, VisitFactory
from tests.factories.facilities import PartnerUnitFactory
from tests.factories.organisations import UnionFactory
from unions.activities.models import ActivityKind
from unions.organisations.models import Union

YEAR = Period.year(2014)

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True)


def value(union: Union, code: str, period: Period = YEAR) -> object:
    return take([find(code)], union, period)[code].value


def held(union: Union, kind: str, on: date, **more: object) -> None:
    ActivityFactory(union=union, kind=ActivityKind.objects.get(code=kind), started_on=on, **more)


def test_this_quarter_is_the_one_in_which_the_period_ends(street: Union) -> None:
    for day in (date(2014, 9, 30), date(2014, 10, 1), date(2014, 12, 31)):
        held(street, "partnership", day)

    assert value(street, "facilities.joint_events") == 3
    assert value(street, "facilities.joint_events_quarter") == 2
    assert value(street, "facilities.joint_events_quarter", Period.between(date(2014, 1, 1), date(2014, 9, 30))) == 1


def test_a_quarter_does_not_reach_back_before_the_period(street: Union) -> None:
    held(street, "partnership", date(2014, 10, 9))

    assert value(street, "facilities.joint_events_quarter", Period.between(date(2014, 11, 1), date(2014, 12, 31))) == 0


def test_the_day_of_an_activity_is_the_first_one_of_the_union_itself(street: Union) -> None:
    held(UnionFactory(parent=street), "training.startup", date(2014, 1, 9))
    held(street, "training.startup", date(2014, 4, 2))
    held(street, "training.startup", date(2014, 2, 10))

    assert value(street, "training.startup_on") == date(2014, 2, 10)


def test_what_is_given_out_for_family_planning_is_no_publicity(street: Union) -> None:
    held(street, "publicity.medicine", date(2014, 4, 2), copies=86)
    held(street, "publicity.law", date(2014, 5, 2), copies=300)

    assert value(street, "culture.copies") == 300
    assert value(street, "culture.medicine_copies") == 86


def test_a_new_firm_visited_twice_counts_once_and_an_old_one_not_at_all(street: Union) -> None:
    new = EnterpriseFactory(union=street, opened_on=date(2014, 3, 3))
    old = EnterpriseFactory(union=street, opened_on=date(2011, 3, 3))
    for firm, month in ((new, 4), (new, 8), (old, 5)):
        VisitFactory(union=street, enterprise=firm, visited_on=date(2014, month, 6))

    assert value(street, "unions.enterprises_visited") == 2
    assert value(street, "unions.new_enterprises_visited") == 1


def test_a_partner_may_move_away_and_stay_one(street: Union) -> None:
    PartnerUnitFactory(union=street, joined_on=date(2010, 1, 4))
    PartnerUnitFactory(union=street, joined_on=date(2010, 1, 4), moved_away_on=date(2013, 6, 3))
    PartnerUnitFactory(
        union=street, joined_on=date(2010, 1, 4), moved_away_on=date(2013, 6, 3), left_on=date(2013, 9, 2)
    )

    assert value(street, "facilities.partners") == 2
    assert value(street, "facilities.partners_away") == 1
