"""Typed figures (填报数、目标数、更正数)."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from reports.figures.models import Override, Target, ToldFigure, Typed
from reports.indicators import loaded
from tests.factories.access import UserFactory
from tests.factories.organisations import UnionFactory


class TypedFactory(DjangoModelFactory[Typed]):
    class Meta:
        abstract = True

    union = factory.SubFactory(UnionFactory)
    start = date(2014, 1, 1)
    end = date(2014, 12, 31)
    code = factory.Sequence(lambda n: loaded.typed()[n % len(loaded.typed())].code)
    value = Decimal(30)


class ToldFigureFactory(TypedFactory):
    class Meta:
        model = ToldFigure

    source = "社区台账"
    by = factory.SubFactory(UserFactory)


class TargetFactory(TypedFactory):
    class Meta:
        model = Target

    set_by = factory.SelfAttribute("union")


class OverrideFactory(TypedFactory):
    class Meta:
        model = Override

    reason = "一家尚未录入"
    by = factory.SubFactory(UserFactory)
