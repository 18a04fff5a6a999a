"""Figures that plans aim at."""

from datetime import date
from decimal import Decimal

import pytest

from reports.catalogue import find
from reports.figures.compute import take
from reports.periods import Period
from tests.factories.democracy import CongressFactory
from tests.factories.enterprises import CoverageFactory, EnterpriseFactory
from tests.factories.honours import HonourFactory
from tests.factories.organisations import UnionFactory
from tests.factories.standards import DocumentFactory
from unions.democracy.models import Congress
from unions.enterprises.models import Enterprise
from unions.organisations.levels import Level
from unions.organisations.models import Union
from unions.standards.models import Document

YEAR = Period.year(2014)

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True)


def value(union: Union, code: str) -> object:
    return take([find(code)], union, YEAR)[code].value


def organised(street: Union) -> Enterprise:
    firm = EnterpriseFactory(union=street, big=True)
    CoverageFactory(union=UnionFactory(parent=street, grassroots=True), enterprise=firm, since=date(2012, 1, 9))
    return firm


def test_congresses_of_large_firms_are_told_for_each_of_them(street: Union) -> None:
    first, second = organised(street), organised(street)
    for firm, month in ((first, 1), (first, 7), (second, 3)):
        same = {"scope": Congress.Scope.ENTERPRISE, "kind": Congress.Kind.DELEGATES, "enterprise": firm}
        CongressFactory(union=street, held_on=date(2014, month, 9), **same)

    assert value(street, "democracy.congresses_each_above_scale") == Decimal("1.5")


def test_a_firm_with_two_pioneering_teams_counts_once(street: Union) -> None:
    firm = EnterpriseFactory(union=street)
    for _ in range(2):
        HonourFactory(union=street, level=Level.CITY, enterprise=firm)
    HonourFactory(union=street, level=Level.DISTRICT, enterprise=EnterpriseFactory(union=street))

    assert value(street, "honours.pioneers_city") == 1


def test_a_plan_bears_the_day_on_which_it_was_issued(street: Union) -> None:
    below = UnionFactory(parent=street, community=True)
    plan = {"category": Document.Category.PLAN, "title": "2014年工会工作思路和目标"}
    DocumentFactory(union=street, issued_on=date(2014, 2, 18), **plan)
    DocumentFactory(union=below, issued_on=date(2014, 1, 8), **plan)

    assert value(street, "standards.plan_signed_on") == date(2014, 2, 18)
