"""Readings: change, growth and completion."""

from datetime import date
from decimal import Decimal

import pytest

from reports.catalogue.measures import Value
from reports.catalogue.readings import Reading, as_json
from reports.catalogue.units import Unit


def reading(value: Value | None, last_year: Value | None = None, unit: Unit = Unit.PERSON, **more: object) -> Reading:
    said = {"code": "a.b", "label": "甲", "decimals": 1, "kind": "flow"}
    return Reading(value=value, last_year=last_year, unit=unit, **said, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figure", "change", "growth"),
    [
        (reading(Decimal(110), Decimal(100)), Decimal(10), Decimal(10)),
        (reading(Decimal(110), Decimal(0)), Decimal(110), None),
        (reading(Decimal(110)), None, None),
        (reading(None, Decimal(100)), None, None),
        (reading(Decimal(95), Decimal(90), Unit.PERCENT), Decimal(5), None),
        (reading(date(2014, 5, 1), date(2013, 5, 1), Unit.DAY), None, None),
    ],
)
def test_change_is_in_the_unit_and_growth_in_percent(
    figure: Reading, change: Decimal | None, growth: Decimal | None
) -> None:
    assert (figure.change, figure.growth) == (change, growth)


@pytest.mark.parametrize(("target", "completion"), [(Decimal(50), Decimal(116)), (Decimal(0), None), (None, None)])
def test_completion_is_actual_over_target(target: Decimal | None, completion: Decimal | None) -> None:
    assert reading(Decimal(58), target=target).completion == completion


@pytest.mark.parametrize(
    ("value", "plain"),
    [(Decimal("13.0"), 13), (Decimal("95.5"), 95.5), (None, None), (date(2014, 5, 1), "2014-05-01")],
)
def test_other_programs_read_numbers_as_people_type_them(value: Value | None, plain: object) -> None:
    assert as_json(reading(value))["value"] == plain
