"""The clerk's own points (问题与打算)."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from reports.workflow.models import Point
from tests.factories.organisations import UnionFactory


class PointFactory(DjangoModelFactory[Point]):
    class Meta:
        model = Point

    union = factory.SubFactory(UnionFactory)
    start = date(2014, 1, 1)
    end = date(2014, 12, 31)
    kind = Point.Kind.PROBLEM
    text = factory.Sequence(lambda n: f"第{n}个问题")
