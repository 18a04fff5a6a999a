"""Mutual insurance, health checks, services to members (会员服务)."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from members.benefits.models import Benefit, Checkup, Insurance, InsuranceClaim, Product
from tests.factories.organisations import UnionFactory


class InsuranceFactory(DjangoModelFactory[Insurance]):
    class Meta:
        model = Insurance

    union = factory.SubFactory(UnionFactory)
    product = Product.HOSPITAL
    starts_on = date(2014, 7, 1)
    ends_on = date(2015, 6, 30)
    people = 120


class InsuranceClaimFactory(DjangoModelFactory[InsuranceClaim]):
    class Meta:
        model = InsuranceClaim

    union = factory.SubFactory(UnionFactory)
    product = Product.HOSPITAL
    person = factory.Sequence(lambda n: f"钱素芬{n}")
    paid_on = date(2014, 10, 15)
    amount = Decimal("3200.00")


class CheckupFactory(DjangoModelFactory[Checkup]):
    class Meta:
        model = Checkup

    union = factory.SubFactory(UnionFactory)
    held_on = date(2014, 6, 9)
    people = 85


class BenefitFactory(DjangoModelFactory[Benefit]):
    class Meta:
        model = Benefit

    union = factory.SubFactory(UnionFactory)
    kind = Benefit.Kind.MIND
    title = factory.Sequence(lambda n: f"心理减压讲座{n}")
    held_on = date(2014, 10, 10)
    people = 40
