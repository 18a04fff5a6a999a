"""Low-income standards (低保标准)."""

from datetime import date
from decimal import Decimal

import pytest

from members.hardship.standards import LowIncomeStandard
from tests.factories.access import person
from tests.factories.hardship import StandardFactory
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db


def test_the_newest_standard_of_the_nearest_union_above_holds() -> None:
    city = UnionFactory(kind="city")
    district = UnionFactory(parent=city)
    street = UnionFactory(street=True, parent=district)
    StandardFactory(union=city, amount=Decimal(700), effective_on=date(2014, 9, 1))
    StandardFactory(union=district, amount=Decimal(560), effective_on=date(2013, 7, 1))
    newest = StandardFactory(union=district, amount=Decimal(600), effective_on=date(2014, 7, 1))
    StandardFactory(amount=Decimal(900), effective_on=date(2014, 7, 1))

    assert LowIncomeStandard.objects.at(street, date(2014, 12, 31)) == newest
    assert LowIncomeStandard.objects.at(street, date(2014, 6, 30)).amount == Decimal(560)  # type: ignore[union-attr]
    assert LowIncomeStandard.objects.at(street, date(2013, 6, 30)) is None


def test_everybody_below_reads_the_standard_of_the_district_and_nobody_there_changes_it() -> None:
    standard = StandardFactory()
    clerk = person("clerk", UnionFactory(street=True, parent=standard.union))

    assert list(LowIncomeStandard.objects.visible_to(clerk)) == [standard]
    assert list(LowIncomeStandard.objects.visible_to(clerk, "change")) == []


def test_a_standard_says_since_when_and_how_much() -> None:
    assert str(StandardFactory(effective_on=date(2014, 7, 1))) == "2014-07-01起每人每月600.00元"
