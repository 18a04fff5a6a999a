"""Summaries of earlier years (往年总结)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from reports.earlier.models import EarlierSummary
from tests.factories.access import UserFactory
from tests.factories.organisations import UnionFactory


class EarlierSummaryFactory(DjangoModelFactory[EarlierSummary]):
    class Meta:
        model = EarlierSummary

    union = factory.SubFactory(UnionFactory)
    start = date(2013, 1, 1)
    end = date(2013, 12, 31)
    name = "2013年工作总结"
    text = "今年新建工会组织13家，发展会员873人。"
    by = factory.SubFactory(UserFactory)
