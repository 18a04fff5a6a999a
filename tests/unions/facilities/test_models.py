"""Facilities and their platforms (阵地)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories.facilities import FacilityFactory, PlatformFactory
from unions.facilities.choices import FacilityKind
from unions.facilities.models import STUDIOS, Facility

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "opened"), [(date(2013, 5, 7), 0), (date(2013, 5, 8), 1), (date(2014, 9, 29), 1), (date(2014, 9, 30), 0)]
)
def test_a_facility_is_open_from_its_opening_to_the_day_before_its_closing(day: date, opened: int) -> None:
    FacilityFactory(closed=True)

    assert Facility.objects.open_on(day).count() == opened


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2015, 1, 1), 0)])
def test_a_facility_is_new_in_the_period_in_which_it_opened(day: date, counted: int) -> None:
    FacilityFactory(opened_on=day)

    assert Facility.objects.opened_between(date(2014, 1, 1), date(2014, 12, 31)).count() == counted


def test_facilities_are_found_by_kind() -> None:
    point = FacilityFactory(kind=FacilityKind.SERVICE_POINT)
    FacilityFactory()

    assert list(Facility.objects.of_kind(FacilityKind.SERVICE_POINT)) == [point]


def test_studios_are_led_by_models_or_by_skilled_workers() -> None:
    studio = FacilityFactory(studio=True)
    FacilityFactory()

    assert list(Facility.objects.filter(STUDIOS)) == [studio]


def test_a_platform_stands_once_in_its_facility() -> None:
    first = PlatformFactory()

    with pytest.raises(IntegrityError):
        PlatformFactory(facility=first.facility)


def test_a_platform_belongs_to_the_union_of_its_facility() -> None:
    platform = PlatformFactory()

    assert (platform.owner, str(platform)) == (platform.facility.union, "法律援助")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"accepted_on": date(2013, 5, 7)}, "验收日期早于启用日期"),
        ({"closed_on": date(2013, 5, 7)}, "停用日期早于启用日期"),
        ({"area": -1}, "面积和投入资金不能是负数"),
        ({"investment": -1}, "面积和投入资金不能是负数"),
        ({"stars": 6}, "星级填1至5"),
        ({"stars": 0}, "星级填1至5"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    facility = FacilityFactory.build(**wrong)

    with pytest.raises(ValidationError, match=sentence):
        facility.full_clean(exclude=["union"])


def test_a_facility_may_be_accepted_before_it_closes_or_after() -> None:
    assert FacilityFactory(closed=True, accepted_on=date(2014, 11, 1), stars=5).pk


def test_a_facility_is_called_by_its_name() -> None:
    facility = FacilityFactory(name="望江职工书屋")

    assert (str(facility), facility.initials) == ("望江职工书屋", "wjzgsw")
