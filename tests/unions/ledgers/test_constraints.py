"""Constraints that many ledgers share (约束): the edges where a row is just allowed."""

from datetime import date

import pytest
from django.db import IntegrityError

from tests.factories.activities import ActivityFactory
from tests.factories.innovations import InnovationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "dates",
    [
        {"adopted_on": date(2014, 3, 3), "completed_on": date(2014, 3, 3)},
        {"completed_on": date(2014, 12, 1)},
        {},
    ],
)
def test_dates_may_fall_on_one_day_or_be_left_out(dates: dict[str, date]) -> None:
    assert InnovationFactory(proposed_on=date(2014, 3, 3), **dates).pk


@pytest.mark.parametrize(
    "dates",
    [
        {"adopted_on": date(2014, 3, 2)},
        {"completed_on": date(2014, 3, 2)},
        {"adopted_on": date(2014, 5, 2), "completed_on": date(2014, 5, 1)},
    ],
)
def test_dates_out_of_order_are_refused(dates: dict[str, date]) -> None:
    with pytest.raises(IntegrityError):
        InnovationFactory(proposed_on=date(2014, 3, 3), **dates)


@pytest.mark.parametrize("counts", [{"people": 40, "women": 40}, {"women": 12}, {"people": 40}])
def test_a_part_may_equal_its_whole_and_stand_without_it(counts: dict[str, int]) -> None:
    assert ActivityFactory(**counts).pk


def test_a_part_larger_than_its_whole_is_refused() -> None:
    with pytest.raises(IntegrityError):
        ActivityFactory(people=40, women=41)


def test_negative_money_is_refused() -> None:
    with pytest.raises(IntegrityError):
        ActivityFactory(cost=-1)
