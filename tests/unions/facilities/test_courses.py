"""The mobile classroom (流动课堂)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.factories.access import person
from tests.factories.facilities import CourseFactory, CourseOrderFactory
from tests.factories.organisations import UnionFactory
from unions.access.roles import Act, Role
from unions.facilities.courses import Course, CourseOrder

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


@pytest.mark.parametrize(
    ("day", "offered"), [(date(2014, 1, 9), 0), (date(2014, 1, 10), 1), (date(2014, 6, 29), 1), (date(2014, 6, 30), 0)]
)
def test_a_course_is_offered_from_its_listing_to_the_day_before_its_withdrawal(day: date, offered: int) -> None:
    CourseFactory(withdrawn_on=date(2014, 6, 30))

    assert Course.objects.offered_on(day).count() == offered


def test_categories_of_courses_are_counted_once() -> None:
    for category in ("商务礼仪", "心理", "心理"):
        CourseFactory(category=category)

    assert Course.objects.all().categories() == 2


def test_courses_of_the_district_can_be_ordered_below() -> None:
    district = UnionFactory()
    union = UnionFactory(parent=UnionFactory(parent=district, street=True), grassroots=True)
    course = CourseFactory(union=district)
    clerk = person(Role.CLERK, union)

    assert list(Course.objects.visible_to(clerk)) == [course]
    assert list(Course.objects.visible_to(clerk, Act.CHANGE)) == []


def test_unions_that_order_are_counted_once() -> None:
    order = CourseOrderFactory(held=True)
    CourseOrderFactory(union=order.union)
    CourseOrderFactory(requested_on=date(2015, 1, 1))

    assert CourseOrder.objects.unions_ordering() == 2


@pytest.mark.parametrize(("day", "counted"), [(date(2014, 12, 31), 1), (date(2015, 1, 1), 0), (None, 0)])
def test_a_lesson_counts_in_the_period_in_which_it_was_held(day: date | None, counted: int) -> None:
    CourseOrderFactory(held_on=day)

    assert CourseOrder.objects.taught_between(*YEAR).count() == counted


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"held_on": date(2014, 5, 25)}, "开课日期早于点单日期"), ({"people": 45}, "还要填开课日期")],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    order = CourseOrderFactory.build(**wrong)

    with pytest.raises(ValidationError, match=sentence):
        order.full_clean(exclude=["union", "course"])


def test_a_course_is_withdrawn_after_its_listing() -> None:
    course = CourseFactory.build(withdrawn_on=date(2014, 1, 9))

    with pytest.raises(ValidationError, match="下架日期早于上架日期"):
        course.full_clean(exclude=["union"])


def test_an_order_is_called_by_its_course_and_union() -> None:
    order = CourseOrderFactory.build(course__name="心理减压", union__name="雪松啤酒工会")

    assert str(order) == "心理减压（雪松啤酒工会）"
