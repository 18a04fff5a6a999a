"""Profiles of areas (辖区概况)."""

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.profiles.models import Profile


class ProfileFactory(DjangoModelFactory[Profile]):
    class Meta:
        model = Profile

    union = factory.SubFactory(UnionFactory)
    year = factory.Sequence(lambda n: 1990 + n % 100)
