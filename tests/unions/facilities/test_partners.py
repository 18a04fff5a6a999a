"""Partner units and associations (共建单位与协会)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.facilities import AssociationFactory, PartnerUnitFactory
from unions.facilities.partners import Association, PartnerUnit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "partners"), [(date(2012, 2, 29), 0), (date(2012, 3, 1), 1), (date(2014, 6, 30), 1), (date(2014, 7, 1), 0)]
)
def test_a_unit_is_a_partner_from_joining_to_the_day_before_it_leaves(day: date, partners: int) -> None:
    PartnerUnitFactory(left_on=date(2014, 7, 1))

    assert PartnerUnit.objects.partner_on(day).count() == partners


def test_a_unit_that_moved_away_may_stay_a_partner() -> None:
    faithful = PartnerUnitFactory(moved_away_on=date(2013, 10, 1))
    PartnerUnitFactory(moved_away_on=date(2015, 1, 1))
    PartnerUnitFactory()
    day = date(2014, 12, 31)

    assert list(PartnerUnit.objects.partner_on(day).moved_away_by(day)) == [faithful]


@pytest.mark.parametrize(
    ("day", "standing"), [(date(2014, 3, 7), 0), (date(2014, 3, 8), 1), (date(2014, 11, 30), 1), (date(2014, 12, 1), 0)]
)
def test_an_association_stands_from_its_founding_to_the_day_before_its_end(day: date, standing: int) -> None:
    AssociationFactory(dissolved_on=date(2014, 12, 1))

    assert Association.objects.standing(day).count() == standing


def test_a_partner_is_listed_once() -> None:
    first = PartnerUnitFactory(name="地质勘查院")

    with pytest.raises(ValidationError, match="这家单位已在共建单位台账中"):
        PartnerUnitFactory.build(union=first.union, name="地质勘查院").full_clean()


def test_ends_come_after_beginnings() -> None:
    with pytest.raises(ValidationError, match="结束共建日期早于开始共建日期"):
        PartnerUnitFactory.build(left_on=date(2012, 2, 1)).full_clean(exclude=["union"])
    with pytest.raises(ValidationError, match="撤销日期早于成立日期"):
        AssociationFactory.build(dissolved_on=date(2014, 3, 7)).full_clean(exclude=["union"])


def test_partners_and_associations_are_called_by_their_names() -> None:
    assert str(PartnerUnitFactory.build(name="地质勘查院")) == "地质勘查院"
    assert str(AssociationFactory.build(name="女工编织协会")) == "女工编织协会"
