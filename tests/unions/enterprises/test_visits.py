"""Visits to enterprises (走访企业)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.enterprises import EnterpriseFactory, VisitFactory
from tests.factories.organisations import UnionFactory
from unions.enterprises.models import Enterprise
from unions.enterprises.visits import Visit, noticed, to_new_enterprises

pytestmark = pytest.mark.django_db
START, END = date(2014, 1, 1), date(2014, 12, 31)


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (START, 1), (END, 1), (date(2015, 1, 1), 0)])
def test_visits_of_a_year_include_both_edges(day, counted):
    VisitFactory(visited_on=day)

    assert Visit.objects.made(START, END).count() == counted


def test_an_enterprise_visited_twice_is_one_enterprise():
    visit = VisitFactory()
    VisitFactory(union=visit.union, enterprise=visit.enterprise)

    assert (Visit.objects.count(), Visit.objects.made(START, END).enterprises()) == (2, 1)


def test_notices_are_counted_by_the_day_of_issue():
    VisitFactory(visited_on=date(2013, 12, 30), notice_issued_on=START, result=Visit.Result.NOTICED)
    VisitFactory(visited_on=END, notice_issued_on=date(2015, 1, 1), result=Visit.Result.NOTICED)

    assert Visit.objects.filter(noticed(START, END)).count() == 1


def test_new_enterprises_are_those_opened_in_the_period():
    for opened_on in (START, date(2013, 12, 31), None):
        VisitFactory(enterprise=EnterpriseFactory(opened_on=opened_on))

    found = Visit.objects.filter(to_new_enterprises(START, END))

    assert [visit.enterprise for visit in found] == list(Enterprise.objects.filter(opened_on=START))


def test_a_notice_is_not_issued_before_the_visit():
    visit = VisitFactory.build(union=UnionFactory(), enterprise=EnterpriseFactory(), notice_issued_on=date(2014, 3, 11))

    with pytest.raises(ValidationError, match="建会通知下达日期早于走访日期，核对其中一项。"):
        visit.full_clean()


def test_a_notice_has_a_date():
    visit = VisitFactory.build(union=UnionFactory(), enterprise=EnterpriseFactory(), result=Visit.Result.NOTICED)

    with pytest.raises(ValidationError, match="走访结果是“已下达建会通知”，应填通知下达日期。"):
        visit.full_clean()


def test_visit_reads_as_day_and_enterprise():
    assert str(VisitFactory(enterprise__name="宁丰机械厂")) == "2014-03-12走访宁丰机械厂"
