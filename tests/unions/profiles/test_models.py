"""Profiles of areas (辖区概况)."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.factories.profiles import ProfileFactory
from unions.profiles.models import Profile

pytestmark = pytest.mark.django_db


def test_an_area_has_one_profile_a_year() -> None:
    first = ProfileFactory(year=2014)
    ProfileFactory(year=2015, union=first.union)

    assert list(Profile.objects.filter(year=2014)) == [first]
    with pytest.raises(ValidationError, match="这一年的辖区概况已经登记"):
        ProfileFactory.build(union=first.union, year=2014).full_clean()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"households": 100, "poor_households": 101}, "低保户多于总户数"),
        ({"residents": 100, "disabled": 101}, "残疾人多于总人口"),
        ({"residents": 100, "unemployed": 101}, "失业人员多于总人口"),
        ({"buildings": 5, "fine_buildings": 6}, "优质楼宇多于商务楼宇"),
        ({"area": -1}, "面积不能是负数"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        ProfileFactory.build(**wrong).full_clean(exclude=["union"])


def test_a_profile_names_its_area_and_year() -> None:
    assert str(ProfileFactory.build(union__name="望江社区工会", year=2014)) == "望江社区工会2014年概况"
