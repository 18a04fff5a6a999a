"""Mutual insurance, health checks, services (会员服务)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from members.benefits.models import Benefit, Checkup, Insurance, InsuranceClaim, for_women
from tests.factories.benefits import BenefitFactory, CheckupFactory, InsuranceClaimFactory, InsuranceFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def test_people_insured_in_a_year_and_on_a_day() -> None:
    InsuranceFactory(people=120)
    InsuranceFactory(people=30, starts_on=date(2013, 7, 1), ends_on=date(2014, 6, 30))

    assert Insurance.objects.insured_between(*YEAR).people() == 120
    assert Insurance.objects.insured_on(date(2014, 6, 30)).people() == 30


def test_money_paid_out_in_a_year() -> None:
    InsuranceClaimFactory(amount=Decimal("3200.00"))
    InsuranceClaimFactory(paid_on=date(2013, 10, 15))

    assert InsuranceClaim.objects.paid_between(*YEAR).amount() == Decimal("3200.00")


def test_people_at_checks_and_services_are_counted_by_kind() -> None:
    CheckupFactory(people=85)
    CheckupFactory(people=40, kind=Checkup.Kind.WOMEN)
    BenefitFactory(people=60)
    BenefitFactory(held_on=date(2013, 1, 1))

    assert Checkup.objects.held_between(*YEAR).people() == 125
    assert Checkup.objects.filter(for_women()).people() == 40
    assert Benefit.objects.held_between(*YEAR).of_kind(Benefit.Kind.MIND).people() == 60


def test_a_claim_names_who_was_paid() -> None:
    with pytest.raises(ValidationError) as wrong:
        InsuranceClaimFactory.build(union=UnionFactory(), person="").full_clean()

    assert wrong.value.messages == ["选择会员或填写姓名；按批登记的，给付人次应多于1。"]
    assert InsuranceClaimFactory(member=MemberFactory(), person="").claimant == "刘海娟"
    assert InsuranceClaimFactory(person="", times=5).claimant == "5人次"


@pytest.mark.parametrize("named", [{"person": "钱素芬"}, {"person": "", "times": 5}])
def test_a_name_or_a_number_of_people_is_enough(named: dict[str, object]) -> None:
    InsuranceClaimFactory.build(union=UnionFactory(), **named).full_clean()


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"ends_on": date(2014, 6, 30)}, "保障结束日期早于开始日期，核对其中一项。"),
        ({"subsidy": Decimal(1)}, "工会补助多于互助保障金，核对其中一项。"),
    ],
)
def test_a_policy_ends_after_it_begins_and_costs_what_it_costs(fields: dict[str, object], fault: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        InsuranceFactory.build(union=UnionFactory(), **fields).full_clean()

    assert wrong.value.messages == [fault]


def test_rows_say_what_they_are() -> None:
    assert str(InsuranceFactory()) == "住院医疗 2014-07-01起"
    assert str(InsuranceClaimFactory(person="钱素芬")) == "2014-10-15 钱素芬"
    assert str(CheckupFactory()) == "2014-06-09 常规体检"
    assert str(BenefitFactory(title="心理减压讲座")) == "心理减压讲座"
