"""A street and its clerk (街道和经办人)."""

import pytest

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind


@pytest.fixture
def street() -> Union:
    return UnionFactory(kind=UnionKind.STREET, name="望江街道总工会", code="330102001")


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street)
