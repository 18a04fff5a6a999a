"""What clerks say about oddities (异常说明)."""

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from reports.explanations.models import Explanation
from tests.factories.access import UserFactory
from tests.factories.organisations import UnionFactory


class ExplanationFactory(DjangoModelFactory[Explanation]):
    class Meta:
        model = Explanation

    union = factory.SubFactory(UnionFactory)
    start = date(2014, 1, 1)
    end = date(2014, 12, 31)
    finding = "jump:rights.reception_received"
    sentence = "30人，上年同期100人；变化超过50%，需说明原因。"
    text = "接待室改由街道办统一接待。"
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(timezone.now)
