"""Enterprises, headcounts, coverages (用人单位)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count, Sum
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.enterprises import (
    CoverageFactory,
    EnterpriseFactory,
    HeadcountFactory,
    StandstillFactory,
    covered,
    credit_code,
)
from tests.factories.organisations import UnionFactory
from unions.enterprises.codes import EconomicType, Nature
from unions.enterprises.models import (
    Coverage,
    Enterprise,
    Headcount,
    above_scale,
    business,
    employees_at_least,
    newest,
    non_public,
    operating,
    unionised,
    women_at_least,
)

pytestmark = pytest.mark.django_db
START, END = date(2014, 1, 1), date(2014, 12, 31)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


@pytest.mark.parametrize(
    ("opened_on", "closed_on", "is_known"),
    [
        (None, None, True),
        (END, None, True),
        (date(2015, 1, 1), None, False),
        (None, date(2015, 1, 1), True),
        (None, END, False),
    ],
)
def test_enterprise_is_known_from_its_opening_until_it_closes(opened_on, closed_on, is_known):
    EnterpriseFactory(opened_on=opened_on, closed_on=closed_on)

    assert Enterprise.objects.known(END).exists() == is_known


@pytest.mark.parametrize(
    ("since", "until", "operates"),
    [
        (END, None, False),
        (date(2015, 1, 1), None, True),
        (date(2014, 6, 1), END, True),
        (date(2014, 6, 1), date(2015, 1, 1), False),
    ],
)
def test_enterprise_does_not_operate_while_it_stands_still(since, until, operates):
    StandstillFactory(since=since, until=until)

    assert Enterprise.objects.operating(END).exists() == operates


@pytest.mark.parametrize(
    ("since", "until", "is_unionised"),
    [
        (END, None, True),
        (date(2015, 1, 1), None, False),
        (START, END, False),
        (START, date(2015, 1, 1), True),
    ],
)
def test_enterprise_is_unionised_while_a_union_covers_it(since, until, is_unionised):
    CoverageFactory(since=since, until=until)

    assert Enterprise.objects.unionised(END).exists() == is_unionised


def test_a_dissolved_union_covers_nobody():
    CoverageFactory(union=UnionFactory(dissolved_on=END))

    assert not Enterprise.objects.unionised(END).exists()
    assert Enterprise.objects.unionised(date(2014, 12, 30)).exists()


def test_an_enterprise_covered_twice_is_counted_once():
    enterprise = CoverageFactory().enterprise
    CoverageFactory(union=UnionFactory(), enterprise=enterprise)

    counted = Enterprise.objects.aggregate(n=Count("pk", filter=unionised(END)))

    assert counted == {"n": 1}
    assert (Coverage.objects.in_force(END).count(), Coverage.objects.in_force(END).enterprises()) == (2, 1)


@pytest.mark.parametrize(("since", "is_new"), [(START, True), (END, True), (date(2013, 12, 31), False)])
def test_newly_unionised_are_those_first_covered_within_the_period(since, is_new):
    CoverageFactory(since=since)

    assert Enterprise.objects.newly_unionised(START, END).exists() == is_new


def test_an_enterprise_that_changes_its_union_is_not_new():
    enterprise = CoverageFactory(since=date(2010, 5, 1), until=date(2014, 3, 1)).enterprise
    CoverageFactory(union=UnionFactory(), enterprise=enterprise, since=date(2014, 3, 1))

    assert not Enterprise.objects.newly_unionised(START, END).exists()


def test_unionisation_rate_of_a_street_is_taken_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    for _ in range(3):
        covered(street)
    covered(street, closed=True)
    EnterpriseFactory(union=street)

    with django_assert_num_queries(1):
        counts = Enterprise.objects.within(street).aggregate(
            part=Count("pk", filter=operating(END) & unionised(END)), whole=Count("pk", filter=operating(END))
        )

    assert counts == {"part": 3, "whole": 4}


@pytest.mark.parametrize(
    ("nature", "economic_type", "is_non_public"),
    [
        (Nature.PRIVATE, "", True),
        (Nature.HONG_KONG_MACAO_TAIWAN, "", True),
        (Nature.FOREIGN, "", True),
        (Nature.INDIVIDUAL, "", True),
        (Nature.STATE, "", False),
        (Nature.STATE, EconomicType.PRIVATE, False),
        (Nature.OTHER_LIMITED, "", False),
        (Nature.OTHER_LIMITED, EconomicType.PRIVATE, True),
        (Nature.OTHER_LIMITED, EconomicType.STATE, False),
        (Nature.OFFICE, "", False),
    ],
)
def test_non_public_goes_by_nature_and_for_mixed_companies_by_economic_type(nature, economic_type, is_non_public):
    EnterpriseFactory(nature=nature, economic_type=economic_type)

    assert Enterprise.objects.non_public().exists() == is_non_public
    assert Enterprise.objects.filter(non_public()).exists() == is_non_public


def test_offices_and_institutions_are_no_businesses():
    EnterpriseFactory(nature=Nature.OFFICE)
    EnterpriseFactory(nature=Nature.INSTITUTION)
    works = EnterpriseFactory(state_owned=True)

    assert list(Enterprise.objects.filter(business())) == [works]


def test_above_scale_are_those_marked_so():
    EnterpriseFactory()
    big = EnterpriseFactory(big=True)

    assert list(Enterprise.objects.filter(above_scale())) == [big]


def test_official_code_lists_are_complete():
    assert (len(Nature), len(EconomicType), len(Enterprise.Industry)) == (20, 9, 20)
    assert "".join(Enterprise.Industry.values) == "ABCDEFGHIJKLMNOPQRST"
    assert (Nature("170").label, Nature("161").label) == ("私营企业", "国有控股公司")


def test_employees_are_summed_over_the_newest_headcounts():
    street = UnionFactory(street=True)
    for employees in (60, 40):
        enterprise = EnterpriseFactory(union=street)
        HeadcountFactory(enterprise=enterprise, as_of=date(2013, 12, 31), employees=30)
        HeadcountFactory(enterprise=enterprise, as_of=END, employees=employees)
        HeadcountFactory(enterprise=enterprise, as_of=date(2015, 1, 1), employees=500)

    counts = Headcount.objects.within(street).aggregate(n=Sum("employees", filter=newest(END)))

    assert counts == {"n": 100}
    assert Headcount.objects.newest(date(2014, 12, 30)).employees() == 60


@pytest.mark.parametrize(("women", "reaches"), [(9, False), (10, True)])
def test_ten_women_are_counted_at_the_newest_headcount(women, reaches):
    enterprise = HeadcountFactory(as_of=date(2013, 12, 31), women=30).enterprise
    HeadcountFactory(enterprise=enterprise, as_of=END, women=women)

    assert Enterprise.objects.filter(women_at_least(10, END)).exists() == reaches


@pytest.mark.parametrize(("employees", "reaches"), [(99, False), (100, True)])
def test_a_hundred_employees_are_reached_at_a_hundred(employees, reaches):
    HeadcountFactory(as_of=END, employees=employees)

    assert Enterprise.objects.filter(employees_at_least(100, END)).exists() == reaches
    assert not Enterprise.objects.filter(employees_at_least(100, date(2014, 12, 30))).exists()


def test_list_shows_the_newest_headcount():
    enterprise = HeadcountFactory(as_of=END, employees=75).enterprise
    HeadcountFactory(enterprise=enterprise, as_of=START, employees=60)

    assert Enterprise.objects.for_list().get().newest_employees == 75


def test_enterprises_covered_by_new_unions_are_counted_apart():
    new = UnionFactory(established_on=date(2014, 5, 20))
    for _ in range(2):
        covered(new)
    covered(UnionFactory())

    assert Coverage.objects.of_unions_founded(START, END).enterprises() == 2


@pytest.mark.parametrize("counted", ["women", "migrants"])
def test_part_of_the_employees_is_not_more_than_all(counted):
    headcount = HeadcountFactory.build(enterprise=EnterpriseFactory(), employees=10, women=0, migrants=0)
    setattr(headcount, counted, 11)

    (sentence,) = faults(headcount)

    assert sentence.endswith("人数多于职工人数，核对其中一项。")


def test_an_open_coverage_is_not_opened_again():
    coverage = CoverageFactory()
    again = CoverageFactory.build(union=coverage.union, enterprise=coverage.enterprise, since=END)

    assert faults(again) == ["该工会正在覆盖这家单位，先给原来的一行填覆盖结束日期。"]


def test_coverage_ends_after_it_starts():
    coverage = CoverageFactory.build(union=UnionFactory(), enterprise=EnterpriseFactory(), until=date(2010, 5, 1))

    assert faults(coverage) == ["覆盖结束日期应晚于覆盖开始日期。"]


def test_standstill_ends_after_it_starts():
    standstill = StandstillFactory.build(enterprise=EnterpriseFactory(), until=date(2014, 6, 1))

    assert faults(standstill) == ["恢复日期应晚于起始日期。"]


def test_enterprise_closes_after_it_opens():
    enterprise = EnterpriseFactory.build(union=UnionFactory(), opened_on=END, closed_on=START)

    assert faults(enterprise) == ["关闭或迁出日期早于开业日期，核对其中一项。"]


def test_a_unions_credit_code_is_not_an_enterprises():
    enterprise = EnterpriseFactory.build(union=UnionFactory(), credit_code=credit_code(1, start="81330104"))

    assert faults(enterprise) == ["以8开头的是工会的统一社会信用代码，应填在工会组织台账；这里填单位营业执照上的代码。"]


def test_two_enterprises_do_not_share_a_credit_code():
    EnterpriseFactory(credit_code=credit_code(1))
    again = EnterpriseFactory.build(union=UnionFactory(), credit_code=credit_code(1))

    assert faults(again) == ["这个信用代码已登记在另一家单位，可能是重复登记。"]


def test_enterprises_without_a_credit_code_stand_side_by_side():
    EnterpriseFactory.create_batch(2, credit_code=None)

    assert Enterprise.objects.count() == 2


def test_rows_read_as_people_name_them():
    enterprise = EnterpriseFactory(name="宁丰机械厂")
    coverage = CoverageFactory(union=UnionFactory(name="枫林街道总工会"), enterprise=enterprise)

    assert str(enterprise) == "宁丰机械厂"
    assert str(coverage) == "枫林街道总工会：宁丰机械厂"
    assert str(HeadcountFactory(enterprise=enterprise)) == "宁丰机械厂 2013-12-31：60人"
    assert str(StandstillFactory(enterprise=enterprise)) == "宁丰机械厂停产停业"


@given(st.integers(0, 9_999_999))
def test_factory_codes_pass_the_check_of_real_ones(number):
    enterprise = Enterprise(name="厂", nature=Nature.PRIVATE, credit_code=credit_code(number))

    enterprise.clean_fields(exclude=["union"])
