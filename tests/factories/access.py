"""People who sign in (用户)."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"user{n}")
    name = "陈丽华"
    password = factory.django.Password("gonghui-2014")


def person(role: Role | str, union: Union, **fields: Any) -> User:
    """A user who holds one role at one union."""
    user = UserFactory(**fields)
    Grant.objects.create(user=user, role=Role(role), union=union)
    return user
