"""Visits to homes (入户走访)."""

from datetime import date

import pytest

from members.aid.visits import HomeVisit, Target
from tests.factories.aid import HomeVisitFactory
from tests.factories.hardship import FileFactory

pytestmark = pytest.mark.django_db


def test_visits_of_a_year_by_whom_they_were_paid_to() -> None:
    unemployed = HomeVisitFactory()
    HomeVisitFactory(target=Target.HARDSHIP)
    HomeVisitFactory(visited_on=date(2013, 5, 12))
    year = HomeVisit.objects.visited_between(date(2014, 1, 1), date(2014, 12, 31))

    assert list(year.of_target(Target.UNEMPLOYED)) == [unemployed]


def test_a_visit_says_whom_it_was_paid_to() -> None:
    filed = HomeVisitFactory(file=FileFactory(name="刘杰"), person="")
    round_ = HomeVisitFactory(person="", households=12)

    assert (filed.visited, round_.visited) == ("刘杰", "12户失业人员")
    assert str(HomeVisitFactory(person="孙国强")) == "2014-05-12 孙国强"
