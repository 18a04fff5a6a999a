"""What people write into papers (自写文段、提纲、区级句式)."""

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from reports.writing.models import Passage, Wording
from tests.factories.access import UserFactory
from tests.factories.organisations import UnionFactory


class PassageFactory(DjangoModelFactory[Passage]):
    class Meta:
        model = Passage

    union = factory.SubFactory(UnionFactory)
    start = date(2014, 1, 1)
    end = date(2014, 12, 31)
    kind = "summary"
    theme = "organisation"
    text = "新建工会{unions.founded}。"
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(timezone.now)


class WordingFactory(DjangoModelFactory[Wording]):
    class Meta:
        model = Wording

    union = factory.SubFactory(UnionFactory)
    key = "organisation.upgraded"
    theme = "organisation"
    text = "{*upgraded}已升格"
    from_year = 2014
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(timezone.now)
