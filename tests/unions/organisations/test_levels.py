"""Levels (级别)."""

import pytest

from tests.factories.honours import HonourFactory
from unions.honours.models import Honour
from unions.organisations.levels import Level, at_least


@pytest.mark.django_db
def test_a_level_and_those_above_it() -> None:
    for level in (Level.STREET, Level.NATIONAL, Level.DISTRICT, Level.OWN):
        HonourFactory(level=level)

    found = Honour.objects.filter(at_least(Level.DISTRICT)).order_by("pk")

    assert list(found.values_list("level", flat=True)) == [Level.NATIONAL, Level.DISTRICT]


def test_the_nation_stands_above_all() -> None:
    assert next(iter(Level)) == Level.NATIONAL
    assert list(Level)[-1] == Level.OWN
