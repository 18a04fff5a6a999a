"""Innovations (创新成果)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.innovations.models import Innovation


class InnovationFactory(DjangoModelFactory[Innovation]):
    class Meta:
        model = Innovation

    class Params:
        adopted = factory.Trait(adopted_on=date(2014, 4, 2))
        completed = factory.Trait(kind=Innovation.Kind.RENEWAL, completed_on=date(2014, 10, 9))

    union = factory.SubFactory(UnionFactory)
    kind = Innovation.Kind.PROPOSAL
    title = factory.Sequence(lambda n: f"{n}号包装线改为连续作业")
    proposed_on = date(2014, 3, 3)
