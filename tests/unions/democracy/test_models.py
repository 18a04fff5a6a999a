"""Congresses and disclosures (民主管理)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count

from tests.factories.democracy import (
    CongressCoverageFactory,
    CongressFactory,
    DisclosureFactory,
    ResolutionFactory,
)
from tests.factories.enterprises import EnterpriseFactory, covered
from tests.factories.organisations import UnionFactory
from unions.democracy.models import (
    Congress,
    Disclosure,
    held_congress,
    under_regional_congress,
    with_congress,
    with_disclosure,
)
from unions.enterprises.models import Enterprise, unionised

pytestmark = pytest.mark.django_db
START, END = date(2014, 1, 1), date(2014, 12, 31)
LATER = date(2015, 1, 1)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (START, 1), (END, 1), (LATER, 0)])
def test_congresses_of_a_year_include_both_edges(day, counted):
    CongressFactory(held_on=day)

    assert Congress.objects.held(START, END).count() == counted


def test_a_congress_of_members_is_no_congress_of_employees():
    CongressFactory(of_members=True)
    own = CongressFactory()

    assert list(Congress.objects.of_employees()) == [own]


@pytest.mark.parametrize(("since", "has_one"), [(END, True), (LATER, False), (None, False)])
def test_enterprise_has_a_congress_from_the_day_it_was_set_up(since, has_one):
    EnterpriseFactory(congress_since=since)

    assert Enterprise.objects.filter(with_congress(END)).exists() == has_one


@pytest.mark.parametrize(("held_on", "has_one"), [(END, True), (LATER, False)])
def test_enterprise_that_held_a_congress_has_one(held_on, has_one):
    CongressFactory(held_on=held_on)

    assert Enterprise.objects.filter(with_congress(END)).exists() == has_one


@pytest.mark.parametrize(
    ("held_on", "until", "is_covered"),
    [(END, None, True), (LATER, None, False), (START, END, False), (START, LATER, True)],
)
def test_regional_congress_covers_an_enterprise_until_it_leaves(held_on, until, is_covered):
    coverage = CongressCoverageFactory(congress__held_on=held_on, until=until)

    assert Enterprise.objects.filter(under_regional_congress(END)).exists() == is_covered
    assert not Enterprise.objects.filter(with_congress(END), pk=coverage.enterprise_id).exists()


def test_enterprises_whose_congress_met_in_the_year_are_counted_once():
    congress = CongressFactory(held_on=START)
    CongressFactory(union=congress.union, enterprise=congress.enterprise, held_on=END)
    CongressFactory(held_on=LATER)

    assert list(Enterprise.objects.filter(held_congress(START, END))) == [congress.enterprise]


@pytest.mark.parametrize(("since", "discloses"), [(END, True), (LATER, False), (None, False)])
def test_enterprise_discloses_from_the_day_it_began(since, discloses):
    EnterpriseFactory(disclosure_since=since)

    assert Enterprise.objects.filter(with_disclosure(END)).exists() == discloses


def test_enterprise_that_disclosed_once_discloses():
    DisclosureFactory(published_on=END)

    assert Enterprise.objects.filter(with_disclosure(END)).exists()
    assert not Enterprise.objects.filter(with_disclosure(date(2014, 12, 30))).exists()


def test_rates_over_unionised_enterprises_are_taken_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    both = covered(street, disclosure_since=START)
    CongressCoverageFactory(congress__union=street, enterprise=both)
    covered(street)
    EnterpriseFactory(union=street, disclosure_since=START)

    with django_assert_num_queries(1):
        counts = Enterprise.objects.within(street).aggregate(
            disclosing=Count("pk", filter=unionised(END) & with_disclosure(END)),
            regional=Count("pk", filter=unionised(END) & under_regional_congress(END)),
            whole=Count("pk", filter=unionised(END)),
        )

    assert counts == {"disclosing": 1, "regional": 1, "whole": 2}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"delegates": 30, "present": 31}, "实到代表多于应到代表，核对其中一项。"),
        ({"delegates": 30, "women_delegates": 31}, "女代表多于应到代表，核对其中一项。"),
        ({"delegates": 30, "present": 19}, "实到19人，不足应到30人的三分之二，会议不能召开，核对人数。"),
        ({"reported_on": date(2014, 1, 19)}, "报上级工会日期早于召开日期，核对其中一项。"),
        ({"enterprise": None}, "企业的职代会应填召开单位。"),
        ({"scope": "region"}, "区域、行业的会议不填召开单位，在覆盖单位里逐家列出。"),
    ],
)
def test_a_congress_agrees_with_itself(fields, sentence):
    given = {"union": UnionFactory(), "enterprise": EnterpriseFactory(), **fields}

    assert faults(CongressFactory.build(**given)) == [sentence]


def test_two_thirds_present_is_enough():
    CongressFactory.build(union=UnionFactory(), enterprise=EnterpriseFactory(), delegates=30, present=20).full_clean()


def test_a_congress_of_members_needs_no_enterprise():
    CongressFactory.build(union=UnionFactory(), of_members=True, scope="enterprise").full_clean()


def test_a_congress_of_one_enterprise_covers_no_others():
    congress = CongressFactory()
    coverage = CongressCoverageFactory.build(congress=congress, enterprise=EnterpriseFactory())

    assert faults(coverage) == ["企业的职代会只有召开单位，不列覆盖单位。"]


def test_an_enterprise_is_covered_once_by_a_congress():
    coverage = CongressCoverageFactory()
    again = CongressCoverageFactory.build(congress=coverage.congress, enterprise=coverage.enterprise)

    assert faults(again) == ["这家单位已列在该次会议的覆盖单位里。"]


def test_a_topic_is_resolved_once():
    resolution = ResolutionFactory()
    again = ResolutionFactory.build(congress=resolution.congress, topic=resolution.topic)

    assert faults(again) == ["该次会议已有同一审议事项。"]


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (START, 1), (END, 1), (LATER, 0)])
def test_disclosures_of_a_year_include_both_edges(day, counted):
    DisclosureFactory(published_on=day)

    assert Disclosure.objects.published(START, END).count() == counted


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"enterprise": None}, "厂务公开应填公开单位。"),
        ({"removed_on": date(2014, 7, 9)}, "撤下日期早于公开日期，核对其中一项。"),
        ({"opinions": 3, "answered": 4}, "答复意见多于收到意见，核对其中一项。"),
    ],
)
def test_a_disclosure_agrees_with_itself(fields, sentence):
    given = {"union": UnionFactory(), "enterprise": EnterpriseFactory(), **fields}

    assert faults(DisclosureFactory.build(**given)) == [sentence]


def test_a_village_discloses_without_an_enterprise():
    DisclosureFactory.build(union=UnionFactory(), enterprise=None, kind=Disclosure.Kind.VILLAGE).full_clean()


def test_rows_read_as_people_name_them():
    coverage = CongressCoverageFactory(congress__name="第一届一次区域职代会", enterprise__name="宁丰机械厂")

    assert str(coverage) == "第一届一次区域职代会：宁丰机械厂"
    assert str(ResolutionFactory(topic="工资协议草案")) == "工资协议草案"
    assert str(DisclosureFactory()) == "上半年业务招待费使用情况"
