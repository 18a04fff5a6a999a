"""Activities, those who took part, accidents (活动)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories.activities import AccidentFactory, ActivityFactory, ParticipationFactory, PhotoFactory
from unions.activities.choices import Audience
from unions.activities.models import CADRES, LAID_OFF, WOMEN, Accident, Activity

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


@pytest.mark.parametrize(
    ("day", "counted"),
    [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2014, 12, 31), 1), (date(2015, 1, 1), 0)],
)
def test_an_activity_falls_into_the_period_in_which_it_begins(day: date, counted: int) -> None:
    ActivityFactory(started_on=day)

    assert Activity.objects.held_between(*YEAR).count() == counted


def test_sessions_of_single_rows_and_batches_add_up() -> None:
    ActivityFactory(code="training.law")
    ActivityFactory(code="training.law", sessions=2)
    ActivityFactory(code="meeting.regular", sessions=4)

    assert Activity.objects.of_kind("training").times() == 3


def test_no_activities_were_held_no_times() -> None:
    assert Activity.objects.all().times() == 0


@pytest.mark.parametrize(
    ("who", "audiences"),
    [
        (CADRES, [Audience.CADRES, Audience.NEW_CADRES]),
        (LAID_OFF, [Audience.LAID_OFF, Audience.LAID_OFF_WOMEN]),
        (WOMEN, [Audience.WOMEN, Audience.LAID_OFF_WOMEN]),
    ],
)
def test_an_audience_holds_its_special_groups(who: Any, audiences: list[Audience]) -> None:
    for audience in Audience:
        ActivityFactory(audience=audience)

    found = Activity.objects.filter(who).order_by("pk")

    assert list(found.values_list("audience", flat=True)) == audiences


def test_activities_are_found_by_audience() -> None:
    ActivityFactory()
    course = ActivityFactory(audience=Audience.MIGRANTS)

    assert list(Activity.objects.for_audience(Audience.MIGRANTS)) == [course]


def test_featured_activities_are_those_marked() -> None:
    featured = ActivityFactory(is_featured=True, highlight="职工读书会读完了一整部书。")
    ActivityFactory()

    assert list(Activity.objects.featured()) == [featured]


def test_an_activity_is_named_with_its_day() -> None:
    assert str(ActivityFactory(title="一季度例会", started_on=date(2014, 3, 31))) == "一季度例会（2014-03-31）"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"ended_on": date(2014, 5, 19)}, "结束日期早于开始日期"),
        ({"people": 3, "women": 4}, "其中女性多于参加人数"),
        ({"findings": 3, "rectified": 4}, "已整改多于发现隐患"),
        ({"cost": -1}, "经费支出不能是负数"),
        ({"sessions": 0}, "场次至少是1"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    activity = ActivityFactory()
    for name, value in wrong.items():
        setattr(activity, name, value)

    with pytest.raises(ValidationError, match=sentence):
        activity.full_clean()


def test_an_activity_of_the_same_name_and_day_is_told_to_be_there() -> None:
    first = ActivityFactory()
    second = ActivityFactory.build(union=first.union, title=first.title, kind=first.kind)

    with pytest.raises(ValidationError, match="这一天已登记同名活动"):
        second.full_clean()


def test_an_enterprise_takes_part_in_an_activity_once() -> None:
    first = ParticipationFactory()

    with pytest.raises(IntegrityError):
        ParticipationFactory(activity=first.activity, enterprise=first.enterprise)


def test_those_who_took_part_belong_to_the_union_of_the_activity() -> None:
    part = ParticipationFactory()

    assert part.owner == part.activity.union
    assert str(part) == f"{part.enterprise}（{part.activity}）"


def test_a_photo_is_called_by_its_caption_or_its_activity() -> None:
    activity = ActivityFactory(title="篮球赛", started_on=date(2014, 4, 30))

    assert str(PhotoFactory.build(activity=activity)) == "篮球赛（2014-04-30）照片"
    assert str(PhotoFactory.build(activity=activity, caption="决赛现场")) == "决赛现场"


@pytest.mark.parametrize(("day", "counted"), [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2015, 1, 1), 0)])
def test_an_accident_counts_in_the_period_in_which_it_happened(day: date, counted: int) -> None:
    AccidentFactory(happened_on=day)

    assert Accident.objects.happened_between(*YEAR).count() == counted


def test_an_accident_is_closed_after_it_happened() -> None:
    accident = AccidentFactory.build(happened_on=date(2014, 7, 8), closed_on=date(2014, 7, 7))

    with pytest.raises(ValidationError, match="结案日期早于发生日期"):
        accident.full_clean(exclude=["union"])


def test_an_accident_is_named_with_its_day() -> None:
    assert str(AccidentFactory.build(summary="叉车碰伤一人")) == "2014-07-08 叉车碰伤一人"
