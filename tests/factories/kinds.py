"""Kinds of editable lists (类别)."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from tests.factories.organisations import UnionFactory
from unions.ledgers.kinds import Standard, install


def standard(model: Any, kinds: Standard, code: str) -> Any:
    """The standard kind with this code; the list is written first where migrations have not done it."""
    if not model.objects.filter(code=code).exists():
        install(model, kinds)
    return model.objects.get(code=code)


class KindFactory(DjangoModelFactory[Any]):
    """A kind that a union added."""

    class Meta:
        abstract = True

    union = factory.SubFactory(UnionFactory)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        row = model_class(*args, **kwargs)
        model_class.objects.all().prepare([row])
        row.save(force_insert=True)
        return row
