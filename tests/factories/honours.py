"""Honours (荣誉)."""

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.kinds import KindFactory, standard
from tests.factories.organisations import UnionFactory
from unions.honours.kinds import STANDARD
from unions.honours.models import Honour, HonourKind
from unions.organisations.levels import Level


def honour_kind(code: str) -> Any:
    """The standard kind with this code."""
    return standard(HonourKind, STANDARD, code)


class HonourKindFactory(KindFactory):
    class Meta:
        model = HonourKind

    name = factory.Sequence(lambda n: f"服务之星{n}")


class HonourFactory(DjangoModelFactory[Honour]):
    class Meta:
        model = Honour

    class Params:
        code = "pioneer"
        applied = factory.Trait(awarded_on=None, applied_on=date(2014, 3, 10))
        passed = factory.Trait(awarded_on=None, passed_on=date(2014, 6, 5))

    union = factory.SubFactory(UnionFactory)
    kind = factory.LazyAttribute(lambda row: honour_kind(row.code))
    level = Level.DISTRICT
    year = 2014
    recipient_kind = Honour.RecipientKind.TEAM
    recipient = factory.Sequence(lambda n: f"装配{n}班")
    awarded_on = date(2014, 4, 28)
