"""Rows behind figures: what they bring makes up every figure."""

from typing import Any

import pytest

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted
from reports.catalogue.measures import named
from reports.figures.used import used
from reports.periods import Period
from tests.reports.figures.naive import measured
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
COUNTED = [indicator for indicator in CATALOGUE if isinstance(indicator, Counted)]


@pytest.mark.parametrize(("code", "year"), [("SEED-A", 2012), ("SEED-K", 2014), ("SEED-N", 2014)])
def test_the_rows_make_up_every_counted_figure(demo_district: None, code: str, year: int) -> None:
    union, period = Union.objects.get(code=code), Period.year(year)
    amounts: dict[str, dict[int, str | None]] = {one.code: {} for one in COUNTED}
    for one in used(COUNTED, union, period):
        for pk, brought in one.rows.items():
            for figure, amount in brought.items():
                amounts[figure][pk] = amount

    found = {
        one.code: (set(amounts[one.code]), _together(one, list(amounts[one.code].values()), period)) for one in COUNTED
    }

    assert found == {
        one.code: (
            set(one.rows(union, period).values_list("pk", flat=True)),
            one.rounded(measured(one, union, period)),
        )
        for one in COUNTED
    }


def _together(one: Counted, amounts: list[str | None], period: Period) -> Any:
    """By the stored name of the measure alone, as frozen figures are."""
    measure = named(one.measure.name, one.measure.per)
    return one.rounded(measure.read(measure.gathered(amounts), period.end))
