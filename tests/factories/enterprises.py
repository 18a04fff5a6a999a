"""Employers, their headcounts and coverages, areas, buildings, visits (用人单位)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.enterprises.models import Coverage, Enterprise, Headcount, Standstill
from unions.enterprises.places import Area, Building, Liaison
from unions.enterprises.visits import Visit
from unions.organisations.models import Union
from unions.organisations.rules import credit_check_digit


def credit_code(number: int, start: str = "91330104") -> str:
    """A valid credit code of a company (or, by its `start`, of another body)."""
    first = f"{start}MA{number:07d}"
    return first + credit_check_digit(first)


class EnterpriseFactory(DjangoModelFactory[Enterprise]):
    class Meta:
        model = Enterprise

    class Params:
        foreign = factory.Trait(nature=Enterprise.Nature.FOREIGN)
        state_owned = factory.Trait(nature=Enterprise.Nature.STATE)
        big = factory.Trait(above_scale=True)
        closed = factory.Trait(opened_on=date(2005, 3, 1), closed_on=date(2013, 6, 30))

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"丰平机械{n}厂")
    nature = Enterprise.Nature.PRIVATE


class HeadcountFactory(DjangoModelFactory[Headcount]):
    class Meta:
        model = Headcount

    enterprise = factory.SubFactory(EnterpriseFactory)
    as_of = date(2013, 12, 31)
    employees = 60
    women = 20
    migrants = 10


class StandstillFactory(DjangoModelFactory[Standstill]):
    class Meta:
        model = Standstill

    enterprise = factory.SubFactory(EnterpriseFactory)
    kind = Standstill.Kind.STOPPED
    since = date(2014, 6, 1)


class CoverageFactory(DjangoModelFactory[Coverage]):
    class Meta:
        model = Coverage

    union = factory.SubFactory(UnionFactory)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    since = date(2010, 5, 1)


class AreaFactory(DjangoModelFactory[Area]):
    class Meta:
        model = Area

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"第{n}片区")


class LiaisonFactory(DjangoModelFactory[Liaison]):
    class Meta:
        model = Liaison

    area = factory.SubFactory(AreaFactory)
    name = "周建国"
    since = date(2012, 1, 1)


class BuildingFactory(DjangoModelFactory[Building]):
    class Meta:
        model = Building

    class Params:
        fine = factory.Trait(grade=Building.Grade.FINE)

    union = factory.SubFactory(UnionFactory)
    name = factory.Sequence(lambda n: f"华丽国际{n}号楼")


class VisitFactory(DjangoModelFactory[Visit]):
    class Meta:
        model = Visit

    union = factory.SubFactory(UnionFactory)
    enterprise = factory.SubFactory(EnterpriseFactory, union=factory.SelfAttribute("..union"))
    visited_on = date(2014, 3, 12)
    purpose = Visit.Purpose.FOUNDING


def covered(union: Union, **fields: object) -> Enterprise:
    """An enterprise that `union` covers."""
    return CoverageFactory(union=union, enterprise=EnterpriseFactory(union=union, **fields)).enterprise
