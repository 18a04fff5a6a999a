"""Unions of the tree (工会)."""

from datetime import date
from typing import Any

import factory
from factory.django import DjangoModelFactory

from unions.organisations.models import Union, UnionKind


class UnionFactory(DjangoModelFactory[Union]):
    class Meta:
        model = Union

    class Params:
        street = factory.Trait(kind=UnionKind.STREET)
        community = factory.Trait(kind=UnionKind.COMMUNITY)
        grassroots = factory.Trait(kind=UnionKind.SINGLE)

    name = factory.Sequence(lambda n: f"枫林{n}街道总工会")
    kind = UnionKind.DISTRICT
    code = factory.Sequence(lambda n: f"U{n:06d}")
    parent = None
    established_on = date(2001, 5, 1)

    @classmethod
    def _create(cls, model_class: type[Union], *args: Any, **kwargs: Any) -> Union:
        union = model_class(*args, **kwargs)
        Union.objects.all().prepare([union])
        union.save(force_insert=True)
        return union
