"""Facilities, courses, partner units, associations (阵地)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.facilities.choices import FacilityKind
from unions.facilities.courses import Course, CourseOrder
from unions.facilities.models import Facility, Platform
from unions.facilities.partners import Association, PartnerUnit


class FacilityFactory(DjangoModelFactory[Facility]):
    class Meta:
        model = Facility

    class Params:
        studio = factory.Trait(kind=FacilityKind.MODEL_STUDIO, leader="王建国")
        closed = factory.Trait(closed_on=date(2014, 9, 30))

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"望江{n}社区职工书屋")
    kind = FacilityKind.BOOKROOM
    opened_on = date(2013, 5, 8)


class PlatformFactory(DjangoModelFactory[Platform]):
    class Meta:
        model = Platform

    facility = factory.SubFactory(FacilityFactory)
    name = "法律援助"


class CourseFactory(DjangoModelFactory[Course]):
    class Meta:
        model = Course

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"商务礼仪第{n}讲")
    category = "商务礼仪"
    listed_on = date(2014, 1, 10)


class CourseOrderFactory(DjangoModelFactory[CourseOrder]):
    class Meta:
        model = CourseOrder

    class Params:
        held = factory.Trait(held_on=date(2014, 6, 12), people=45)

    union = factory.SubFactory(UnionFactory)
    course = factory.SubFactory(CourseFactory, union=factory.SelfAttribute("..union"))
    requested_on = date(2014, 5, 26)


class PartnerUnitFactory(DjangoModelFactory[PartnerUnit]):
    class Meta:
        model = PartnerUnit

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"第{n}地质勘查院")
    kind = PartnerUnit.Kind.INSTITUTION
    joined_on = date(2012, 3, 1)


class AssociationFactory(DjangoModelFactory[Association]):
    class Meta:
        model = Association

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"女工编织{n}协会")
    established_on = date(2014, 3, 8)
