"""The clerk's own points (问题与打算)."""

import pytest

from reports.periods import Period
from reports.workflow.models import Point
from tests.factories.points import PointFactory

pytestmark = pytest.mark.django_db


def test_points_belong_to_their_period() -> None:
    point = PointFactory()
    PointFactory(start="2013-01-01", end="2013-12-31")

    assert list(Point.objects.of_period(Period.year(2014))) == [point]
    assert str(point) == f"存在问题：{point.text}"
