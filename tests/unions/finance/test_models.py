"""Money of unions (经费)."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories.enterprises import EnterpriseFactory
from tests.factories.finance import AllocationFactory, DuesFactory, ExpenditureFactory, MutualFundFactory
from unions.enterprises.models import Enterprise
from unions.finance.models import Allocation, Dues, MutualFund, with_mutual_fund

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))
WHOLE_YEAR = {"started_on": YEAR[0], "ended_on": YEAR[1]}


def test_dues_fall_into_the_period_in_which_their_span_ends() -> None:
    year = DuesFactory(**WHOLE_YEAR)
    DuesFactory(started_on=date(2013, 1, 1), ended_on=date(2013, 12, 31))
    across = DuesFactory(started_on=date(2013, 10, 1), ended_on=date(2014, 9, 30))

    assert set(Dues.objects.due_within(*YEAR)) == {year, across}


@pytest.mark.parametrize(("paid", "arrears"), [("0", "3600"), ("3599.99", "0.01"), ("3600", "0"), ("4000", "0")])
def test_arrears_are_what_is_due_and_not_paid(paid: str, arrears: str) -> None:
    assert DuesFactory.build(due=Decimal(3600), paid=Decimal(paid)).arrears == Decimal(arrears)


def test_dues_of_one_span_are_kept_once() -> None:
    first = DuesFactory(**WHOLE_YEAR)

    with pytest.raises(IntegrityError):
        DuesFactory(union=first.union, **WHOLE_YEAR)


def test_money_received_and_granted_are_told_apart() -> None:
    received = AllocationFactory()
    granted = AllocationFactory(direction=Allocation.Direction.GRANTED)

    assert list(Allocation.objects.received()) == [received]
    assert list(Allocation.objects.granted()) == [granted]


@pytest.mark.parametrize(
    ("day", "standing"), [(date(2012, 8, 31), 0), (date(2012, 9, 1), 1), (date(2014, 5, 31), 1), (date(2014, 6, 1), 0)]
)
def test_a_fund_stands_from_its_founding_to_the_day_before_its_end(day: date, standing: int) -> None:
    MutualFundFactory(closed_on=date(2014, 6, 1))

    assert MutualFund.objects.standing(day).count() == standing
    assert Enterprise.objects.filter(with_mutual_fund(day)).count() == standing


def test_an_enterprise_that_closed_a_fund_and_began_another_has_one() -> None:
    works = EnterpriseFactory()
    MutualFundFactory(enterprise=works, closed_on=date(2013, 1, 1))
    MutualFundFactory(enterprise=works, established_on=date(2013, 1, 1))
    EnterpriseFactory()

    assert list(Enterprise.objects.filter(with_mutual_fund(date(2014, 12, 31)))) == [works]


def test_an_enterprise_has_one_fund_at_a_time() -> None:
    first = MutualFundFactory()

    with pytest.raises(IntegrityError):
        MutualFundFactory(enterprise=first.enterprise)


@pytest.mark.parametrize(
    ("row", "wrong", "sentence"),
    [
        (DuesFactory, {**WHOLE_YEAR, "ended_on": date(2013, 12, 31)}, "所属期止早于所属期起"),
        (DuesFactory, {"due": -1}, "应缴和已缴不能是负数"),
        (DuesFactory, {"paid": -1}, "应缴和已缴不能是负数"),
        (AllocationFactory, {"amount": -1}, "金额不能是负数"),
        (ExpenditureFactory, {"amount": -1}, "金额不能是负数"),
        (MutualFundFactory, {"closed_on": date(2012, 8, 31)}, "撤销日期早于建立日期"),
        (MutualFundFactory, {"balance_on": date(2012, 8, 31)}, "总额截至日期早于建立日期"),
        (MutualFundFactory, {"balance": -1}, "基金总额不能是负数"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(row: Any, wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        row.build(**wrong).full_clean(exclude=["union", "enterprise"])


def test_rows_of_money_are_called_by_what_they_are() -> None:
    assert str(DuesFactory.build(union__name="机关工会", **WHOLE_YEAR)) == "机关工会 会员会费 2014-01-01至2014-12-31"
    assert str(AllocationFactory.build()) == "收到 青江区总工会 20000.00元"
    assert str(ExpenditureFactory.build()) == "职工篮球赛器材 4800.00元"
    assert str(MutualFundFactory.build(enterprise__name="恒力机械厂")) == "恒力机械厂帮困基金"
