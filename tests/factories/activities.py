"""Activities, those who took part, accidents (活动)."""

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.enterprises import EnterpriseFactory
from tests.factories.kinds import KindFactory, standard
from tests.factories.organisations import UnionFactory
from unions.activities.kinds import STANDARD
from unions.activities.models import Accident, Activity, ActivityKind, Participation, Photo


def activity_kind(code: str) -> Any:
    """The standard kind with this code."""
    return standard(ActivityKind, STANDARD, code)


class ActivityKindFactory(KindFactory):
    class Meta:
        model = ActivityKind

    name = factory.Sequence(lambda n: f"特色活动{n}")


class ActivityFactory(DjangoModelFactory[Activity]):
    class Meta:
        model = Activity

    class Params:
        code = "training.skill"

    union = factory.SubFactory(UnionFactory)
    title = factory.Sequence(lambda n: f"第{n}期家政技能培训")
    kind = factory.LazyAttribute(lambda row: activity_kind(row.code))
    started_on = date(2014, 5, 20)


class ParticipationFactory(DjangoModelFactory[Participation]):
    class Meta:
        model = Participation

    activity = factory.SubFactory(ActivityFactory)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..activity.union"))


class PhotoFactory(DjangoModelFactory[Photo]):
    class Meta:
        model = Photo

    activity = factory.SubFactory(ActivityFactory)
    file = factory.django.FileField(filename="篮球赛.jpg")


class AccidentFactory(DjangoModelFactory[Accident]):
    class Meta:
        model = Accident

    union = factory.SubFactory(UnionFactory)
    happened_on = date(2014, 7, 8)
    summary = factory.Sequence(lambda n: f"{n}号车间叉车碰伤")
