"""What the tests know about all ledgers (台账测试共用): a valid row of each, and how its form is filled in."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.db import models
from factory.django import DjangoModelFactory

import tests.factories
from tests.factories.organisations import UnionFactory
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.organisations.models import Union, UnionKind

LEDGERS = [ledger.slug for ledger in books()]


@cache
def factories() -> dict[type[models.Model], type[DjangoModelFactory[Any]]]:
    """The factory of each model."""
    modules = [import_module(f"tests.factories.{m.name}") for m in iter_modules(tests.factories.__path__)]
    return {
        made._meta.model: made
        for module in modules
        for made in vars(module).values()
        if isinstance(made, type) and issubclass(made, DjangoModelFactory) and made._meta.model
    }


def make(ledger: Ledger, union: Union, **fields: Any) -> Any:
    """A row of `ledger` that belongs to `union`."""
    if ledger.model is Union:
        return UnionFactory(parent=union, kind=UnionKind.SINGLE, **fields)
    return factories()[ledger.model](**{owner(ledger): union}, **fields)


def owner(ledger: Ledger) -> str:
    """The factory's argument that says whose the row is."""
    return ledger.model.owned_by  # type: ignore[attr-defined]


def typed(form: Any) -> dict[str, str]:
    """What a person would type to leave the form as it shows."""
    values = {}
    for box in form:
        if box.value() is True:
            values[box.html_name] = "on"
            continue
        value = box.field.widget.format_value(box.field.prepare_value(box.value()))
        value = value[0] if isinstance(value, list) and value else value
        if value not in (None, "", []):
            values[box.html_name] = str(value)
    return values
