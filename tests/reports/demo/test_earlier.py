"""The earlier summary of the demo (演示区的往年总结)."""

import pytest

from reports.catalogue import CATALOGUE
from reports.demo.earlier import TEXT
from reports.earlier.clean import cleaned
from reports.earlier.models import EarlierSummary
from reports.earlier.propose import propose
from reports.figures.models import ToldFigure


@pytest.mark.django_db
def test_it_waits_for_its_clerk(demo_district: None) -> None:
    summary = EarlierSummary.objects.get()

    assert (summary.union.code, summary.name, summary.is_waiting) == ("SEED-G", "2005年工作总结", True)
    assert not ToldFigure.objects.filter(start__year=2005).exists()


def test_every_number_of_it_is_proposed_with_an_indicator() -> None:
    found = propose(TEXT, CATALOGUE).found

    assert cleaned(TEXT) == TEXT
    assert [one.value for one in found if not one.guess] == []
    assert sum(one.is_sure for one in found) >= 6
