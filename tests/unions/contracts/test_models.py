"""Collective contracts (集体合同)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.contracts import ContractCoverageFactory, ContractFactory
from tests.factories.enterprises import CoverageFactory, EnterpriseFactory, covered
from tests.factories.organisations import UnionFactory
from unions.contracts.models import CollectiveContract, unions_with_contract, with_contract
from unions.enterprises.models import Enterprise, non_public, unionised
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
Kind = CollectiveContract.Kind
START, END = date(2014, 1, 1), date(2014, 12, 31)
LATER = date(2015, 1, 1)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (START, 1), (END, 1), (LATER, 0)])
def test_contracts_signed_in_a_year_include_both_edges(day, counted):
    ContractFactory(signed_on=day, expires_on=date(2016, 1, 1))

    assert CollectiveContract.objects.signed(START, END).count() == counted


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        ({"signed_on": END}, True),
        ({"signed_on": LATER}, False),
        ({"expires_on": END}, True),
        ({"expires_on": date(2014, 12, 30)}, False),
        ({"ended_on": END}, False),
        ({"ended_on": LATER}, True),
    ],
)
def test_contract_runs_from_signing_until_it_expires_or_is_ended(fields, runs):
    ContractFactory(**fields)

    assert CollectiveContract.objects.running(END).exists() == runs


@pytest.mark.parametrize(
    ("fields", "effective_on"),
    [
        ({"filed_on": date(2014, 3, 10)}, date(2014, 3, 25)),
        ({"filed_on": date(2014, 3, 10), "approved_on": date(2014, 3, 14)}, date(2014, 3, 14)),
        ({"approved_on": date(2014, 3, 14)}, date(2014, 3, 14)),
        ({}, None),
    ],
)
def test_contract_takes_effect_fifteen_days_after_filing_or_as_the_office_said(fields, effective_on):
    assert ContractFactory(**fields).effective_on == effective_on


@given(
    filed_on=st.none() | st.dates(START, END),
    approved_on=st.none() | st.dates(START, END),
    day=st.dates(START, END),
)
def test_in_force_agrees_with_the_day_of_effect(filed_on, approved_on, day):
    CollectiveContract.objects.all().delete()
    dates = {"filed_on": filed_on, "approved_on": approved_on}
    contract = ContractFactory(signed_on=START, expires_on=date(2016, 12, 31), **dates)

    in_force = CollectiveContract.objects.in_force(day).exists()

    assert in_force == (contract.effective_on is not None and contract.effective_on <= day)


@pytest.mark.parametrize(
    ("day", "is_due"),
    [
        (date(2014, 11, 27), False),
        (date(2014, 11, 28), True),
        (date(2015, 2, 28), True),
        (date(2015, 3, 1), False),
    ],
)
def test_contract_is_due_soon_three_months_before_it_expires(day, is_due):
    ContractFactory(expires_on=date(2015, 2, 28))

    assert CollectiveContract.objects.due_soon(day).exists() == is_due


def test_days_left_are_none_once_expired():
    contract = ContractFactory(expires_on=date(2015, 2, 28))

    assert [contract.days_left(day) for day in (date(2015, 2, 27), date(2015, 3, 5))] == [1, 0]


def test_own_and_regional_contracts_cover_an_enterprise_once(django_assert_num_queries):
    street = UnionFactory(street=True)
    enterprise = covered(street)
    ContractFactory(union=street, enterprise=enterprise, wage=True)
    ContractCoverageFactory(contract__union=street, contract__wage=True, enterprise=enterprise)
    covered(street)
    covered(street, state_owned=True)

    with django_assert_num_queries(1):
        counts = Enterprise.objects.within(street).aggregate(
            part=Count("pk", filter=unionised(END) & non_public() & with_contract(END, Kind.WAGE)),
            whole=Count("pk", filter=unionised(END) & non_public()),
        )

    assert counts == {"part": 1, "whole": 2}


@pytest.mark.parametrize(
    ("fields", "is_under"),
    [
        ({}, True),
        ({"until": END}, False),
        ({"until": LATER}, True),
        ({"contract__expires_on": date(2014, 12, 30)}, False),
        ({"contract__ended_on": END}, False),
    ],
)
def test_regional_contract_covers_while_it_runs_and_until_the_enterprise_leaves(fields, is_under):
    ContractCoverageFactory(**fields)

    assert Enterprise.objects.filter(with_contract(END, Kind.GENERAL)).exists() == is_under


def test_contracts_of_other_kinds_do_not_count():
    ContractFactory(women_only=True)

    assert not Enterprise.objects.filter(with_contract(END, Kind.WAGE, Kind.GENERAL)).exists()
    assert Enterprise.objects.filter(with_contract(END, Kind.WAGE, Kind.WOMEN)).exists()


def test_union_has_a_contract_when_an_enterprise_it_covers_has_one():
    coverage = CoverageFactory(union=UnionFactory(grassroots=True))
    CoverageFactory(union=UnionFactory(grassroots=True))
    ContractFactory(union=coverage.union, enterprise=coverage.enterprise, wage=True)

    assert list(Union.objects.filter(unions_with_contract(END, Kind.WAGE))) == [coverage.union]


def test_kinds_and_scopes_are_those_of_the_law():
    assert Kind.labels == [
        "综合集体合同",
        "工资专项集体合同",
        "女职工专项集体合同",
        "劳动安全卫生专项集体合同",
        "其他专项集体合同",
    ]
    assert CollectiveContract.Scope.labels == ["企业", "区域性", "行业性"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"expires_on": date(2014, 3, 1)}, "到期日期应晚于签订日期。"),
        ({"filed_on": date(2014, 2, 28)}, "报送备案日期早于签订日期，核对其中一项。"),
        ({"ended_on": date(2014, 2, 28)}, "提前终止日期早于签订日期，核对其中一项。"),
        ({"employees": 30, "women": 31}, "女职工人数多于覆盖职工人数，核对其中一项。"),
        ({"adopted_due": 30, "adopted_present": 31}, "实到代表多于应到代表，核对其中一项。"),
        ({"adopted_present": 30, "adopted_votes": 31}, "赞成票多于实到代表，核对其中一项。"),
        ({"enterprise": None}, "企业的集体合同应填签订单位。"),
        ({"scope": "sector"}, "区域性、行业性合同不填签订单位，在覆盖单位里逐家列出。"),
        (
            {"adopted_on": date(2014, 3, 2)},
            "草案先经职代会通过再签订；现在职代会通过日期晚于签订日期，核对其中一项。",
        ),
        (
            {"expires_on": date(2017, 5, 1)},
            "集体合同期限为1至3年，2014-03-01签订的最迟到2017-04-30，核对到期日期。",
        ),
    ],
)
def test_a_contract_agrees_with_itself(fields, sentence):
    given = {"union": UnionFactory(), "enterprise": EnterpriseFactory(), **fields}

    assert faults(ContractFactory.build(**given)) == [sentence]


def test_three_years_are_counted_from_the_day_of_effect():
    fields = {"union": UnionFactory(), "enterprise": EnterpriseFactory(), "filed_on": date(2014, 3, 10)}

    ContractFactory.build(expires_on=date(2017, 3, 25), **fields).full_clean()

    assert len(faults(ContractFactory.build(expires_on=date(2017, 3, 26), **fields))) == 1


def test_a_number_is_used_once_in_a_union():
    contract = ContractFactory()
    again = ContractFactory.build(union=contract.union, number=contract.number, enterprise=contract.enterprise)

    assert faults(again) == ["本工会已有这个合同编号。"]


def test_a_contract_of_one_enterprise_covers_no_others():
    coverage = ContractCoverageFactory.build(contract=ContractFactory(), enterprise=EnterpriseFactory())

    assert faults(coverage) == ["企业的集体合同只有签订单位，不列覆盖单位。"]


def test_an_enterprise_is_covered_once_by_a_contract():
    coverage = ContractCoverageFactory()
    again = ContractCoverageFactory.build(contract=coverage.contract, enterprise=coverage.enterprise)

    assert faults(again) == ["这家单位已列在该合同的覆盖单位里。"]


def test_covered_women_are_among_the_covered():
    coverage = ContractCoverageFactory.build(
        contract=ContractFactory(regional=True), enterprise=EnterpriseFactory(), employees=30, women=31
    )

    assert faults(coverage) == ["女职工人数多于覆盖职工人数，核对其中一项。"]


def test_rows_read_as_people_name_them():
    coverage = ContractCoverageFactory(contract__number="区域〔2014〕1号", enterprise__name="宁丰机械厂")

    assert str(coverage) == "区域〔2014〕1号：宁丰机械厂"
