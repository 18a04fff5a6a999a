"""Indicators that unions make (自设指标、指标口径)."""

from typing import Any

import factory
from factory.django import DjangoModelFactory

from reports.indicators.models import Definition, OwnIndicator
from tests.factories.organisations import UnionFactory


class OwnIndicatorFactory(DjangoModelFactory[OwnIndicator]):
    """Counts what a year brings; it has a code as if it came through the form."""

    class Meta:
        model = OwnIndicator

    union = factory.SubFactory(UnionFactory)
    label = factory.Sequence(lambda n: f"夜校{n}培训期数")
    unit = "期"
    theme = "training"
    kind = OwnIndicator.Kind.FLOW
    sentence = "举办夜校{数}[，{同比}]"
    from_year = 2010

    @classmethod
    def _create(cls, model_class: type[OwnIndicator], *args: Any, **fields: Any) -> OwnIndicator:
        row = model_class(*args, **fields)
        OwnIndicator.objects.prepare([row])
        row.save(force_insert=True)
        return row


class DefinitionFactory(DjangoModelFactory[Definition]):
    class Meta:
        model = Definition

    indicator = factory.SubFactory(OwnIndicatorFactory)
    from_year = 2010
    ledger = "activities"
