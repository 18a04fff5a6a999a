"""Gifts of aid, applications, donation drives, visits to homes (帮扶)."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from members.aid.applications import MedicalApplication, StudyApplication
from members.aid.donations import DonationDrive, Purpose
from members.aid.models import Aid, AidKind, Occasion
from members.aid.visits import HomeVisit, Target
from members.hardship.codes import Relation
from tests.factories.hardship import FileFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import PreparedFactory


class AidFactory(DjangoModelFactory[Aid]):
    class Meta:
        model = Aid

    class Params:
        study = factory.Trait(kind=AidKind.STUDY, occasion=Occasion.SCHOOL)
        urgent = factory.Trait(kind=AidKind.URGENT)
        spring_round = factory.Trait(
            kind=AidKind.CONSOLATION, occasion=Occasion.SPRING, person="", households=36, people=36, times=36
        )

    union = factory.SubFactory(UnionFactory)
    kind = AidKind.LIVING
    given_on = date(2014, 6, 18)
    person = factory.Sequence(lambda n: f"陈秀英{n}")
    amount = Decimal("500.00")


class StudyApplicationFactory(PreparedFactory[StudyApplication]):
    class Meta:
        model = StudyApplication

    file = factory.SubFactory(FileFactory)
    applied_on = date(2014, 8, 1)
    name = factory.Sequence(lambda n: f"刘晓宇{n}")
    relation = Relation.SON
    school = "浙江工业大学"


class MedicalApplicationFactory(PreparedFactory[MedicalApplication]):
    class Meta:
        model = MedicalApplication

    file = factory.SubFactory(FileFactory)
    applied_on = date(2014, 8, 1)
    name = factory.Sequence(lambda n: f"周桂兰{n}")
    relation = Relation.SPOUSE
    disease = "02"
    own_spending = Decimal("38000.00")


class DonationDriveFactory(DjangoModelFactory[DonationDrive]):
    class Meta:
        model = DonationDrive

    union = factory.SubFactory(UnionFactory)
    title = factory.Sequence(lambda n: f"金秋助学募捐（第{n}次）")
    purpose = Purpose.STUDY
    held_on = date(2014, 8, 20)
    amount = Decimal("2000.00")


class HomeVisitFactory(DjangoModelFactory[HomeVisit]):
    class Meta:
        model = HomeVisit

    union = factory.SubFactory(UnionFactory)
    visited_on = date(2014, 5, 12)
    target = Target.UNEMPLOYED
    person = factory.Sequence(lambda n: f"孙国强{n}")
