"""Hardship files, their households and proceedings, low-income standards (困难职工)."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from members.hardship.codes import CloseReason, Level, Relation, Standing, State, Subject
from members.hardship.household import HouseholdMember, Proceeding
from members.hardship.models import HardshipFile
from members.hardship.standards import LowIncomeStandard
from tests.factories.organisations import UnionFactory
from tests.factories.people import PreparedFactory, identity


class StandardFactory(DjangoModelFactory[LowIncomeStandard]):
    class Meta:
        model = LowIncomeStandard

    union = factory.SubFactory(UnionFactory)
    amount = Decimal("600.00")
    effective_on = factory.Sequence(lambda n: date(2014, 1 + n % 12, 1 + n // 12 % 28))


class FileFactory(PreparedFactory[HardshipFile]):
    class Meta:
        model = HardshipFile

    class Params:
        open = factory.Trait(state=State.OPEN, opened_on=date(2014, 3, 20), level=Level.DEEP)
        lifted = factory.Trait(
            state=State.LIFTED,
            opened_on=date(2012, 3, 20),
            closed_on=date(2014, 11, 5),
            close_reason=CloseReason.LIFTED,
        )
        enterprise_in_difficulty = factory.Trait(subject=Subject.ENTERPRISE, name="丰平车轮厂", id_number="")

    union = factory.SubFactory(UnionFactory)
    name = "刘杰"
    id_number = factory.Sequence(lambda n: identity(200_000 + n, born=date(1972, 11, 3)))
    applied_on = date(2012, 3, 1)
    household_size = 3


class HouseholdMemberFactory(PreparedFactory[HouseholdMember]):
    class Meta:
        model = HouseholdMember

    class Params:
        student = factory.Trait(relation=Relation.SON, standing=Standing.STUDENT, place="城关镇第二中学")

    file = factory.SubFactory(FileFactory)
    name = factory.Sequence(lambda n: f"刘小{n}")
    relation = Relation.SPOUSE


class ProceedingFactory(DjangoModelFactory[Proceeding]):
    class Meta:
        model = Proceeding

    file = factory.SubFactory(FileFactory)
    kind = Proceeding.Kind.VISIT
    done_on = factory.Sequence(lambda n: date(2014, 1 + n % 12, 1 + n // 12 % 28))
    opinion = "一家三口，靠爱人打零工生活，情况属实。"
