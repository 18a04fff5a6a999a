"""Areas, liaison officers, buildings (片区与楼宇)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.enterprises import AreaFactory, BuildingFactory, LiaisonFactory
from tests.factories.organisations import UnionFactory
from unions.enterprises.places import Area, Building, Liaison

pytestmark = pytest.mark.django_db
DAY = date(2014, 12, 31)


def faults(row):
    with pytest.raises(ValidationError) as fault:
        row.full_clean()
    return [sentence for sentences in fault.value.message_dict.values() for sentence in sentences]


def test_regions_hold_patches():
    region = AreaFactory()
    patches = AreaFactory.create_batch(3, union=region.union, parent=region)
    patches[0].full_clean()

    assert list(Area.objects.regions()) == [region]
    assert set(Area.objects.patches()) == set(patches)


def test_a_patch_holds_no_patches():
    patch = AreaFactory(name="第3片区", parent=AreaFactory())
    third = AreaFactory.build(union=patch.union, parent=patch)

    assert faults(third) == ["“第3片区”本身是片区，片区下不再分，应选它所属的区域。"]


def test_a_region_with_patches_does_not_become_a_patch():
    region = AreaFactory(name="东部")
    AreaFactory(union=region.union, parent=region)
    region.parent = AreaFactory(union=region.union)

    assert faults(region) == ["“东部”下已有片区，它是区域，不能再属于别的区域。"]


def test_an_area_is_not_part_of_itself():
    area = AreaFactory()
    area.parent = area

    assert faults(area) == ["片区不能属于自己。"]


@pytest.mark.parametrize(
    ("since", "until", "serves"),
    [(DAY, None, True), (date(2015, 1, 1), None, False), (date(2014, 1, 1), DAY, False)],
)
def test_liaison_serves_until_released(since, until, serves):
    LiaisonFactory(since=since, until=until)

    assert Liaison.objects.serving(DAY).exists() == serves


def test_liaison_ends_after_it_starts():
    liaison = LiaisonFactory.build(area=AreaFactory(), until=date(2012, 1, 1))

    assert faults(liaison) == ["联系结束日期应晚于联系开始日期。"]


@pytest.mark.parametrize(
    ("opened_on", "closed_on", "stands"),
    [(None, None, True), (DAY, None, True), (date(2015, 1, 1), None, False), (None, DAY, False)],
)
def test_building_stands_until_closed(opened_on, closed_on, stands):
    BuildingFactory(opened_on=opened_on, closed_on=closed_on)

    assert Building.objects.standing(DAY).exists() == stands


def test_fine_buildings_are_told_apart():
    BuildingFactory()
    fine = BuildingFactory(fine=True)

    assert list(Building.objects.fine()) == [fine]


def test_building_closes_after_it_opens():
    building = BuildingFactory.build(union=UnionFactory(), opened_on=DAY, closed_on=date(2014, 1, 1))

    assert faults(building) == ["停用日期早于启用日期，核对其中一项。"]


def test_places_read_as_their_names():
    area = AreaFactory(name="东部")

    assert str(area) == "东部"
    assert str(LiaisonFactory(area=area)) == "东部：周建国"
    assert str(BuildingFactory(name="华丽国际")) == "华丽国际"
