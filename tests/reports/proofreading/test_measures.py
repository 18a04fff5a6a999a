"""Units of texts and of indicators (单位换算)."""

from decimal import Decimal

import pytest

from reports.proofreading.measures import agrees, converted, suits


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "told"),
    [
        ("8200", "元", "万元", "0.82"),
        ("3", "万元", "元", "30000"),
        ("2", "平方公里", "平方米", "2000000"),
        ("26", "户", "家", "26"),
    ],
)
def test_a_value_is_told_in_the_unit_of_its_indicator(value: str, unit: str, wanted: str, told: str) -> None:
    assert converted(Decimal(value), unit, wanted) == Decimal(told)


def test_units_suit_from_the_same_to_the_odd() -> None:
    fits = [suits("家", "家"), suits("元", "万元"), suits("户", "家"), suits("名", "人次"), suits("期", "家")]

    assert fits == sorted(fits, reverse=True)
    assert fits[-1] > 0


@pytest.mark.parametrize(("unit", "wanted"), [("%", "家"), ("元", "人"), ("家", "万元"), ("人", "%"), ("届", "日期")])
def test_what_is_measured_is_no_count(unit: str, wanted: str) -> None:
    assert (suits(unit, wanted), agrees(unit, wanted)) == (0, False)


def test_people_may_call_what_they_count_as_they_like() -> None:
    assert (suits("期", "人"), agrees("期", "人")) == (0, True)
