from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import tables
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.numbers import COMPARATORS, spoken, written


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "words"),
    [
        (873, "人", 0, "873人"),
        (0, "家", 0, "0家"),
        (Decimal("95.5"), "%", 1, "95.5%"),
        (Decimal("95.00"), "%", 2, "95%"),
        (Decimal("4.46"), "个百分点", 1, "4.5个百分点"),
        (12345, "人次", 0, "12345人次"),
        (10000, "册", 0, "1万册"),
        (120000, "人次", 0, "12万人次"),
        (9500, "元", 0, "9500元"),
        (Decimal("9500.50"), "元", 0, "9500.5元"),
        (10000, "元", 0, "1万元"),
        (5758000, "元", 0, "575.8万元"),
        (57583, "元", 0, "5.76万元"),
        (Decimal("22.680"), "万元", 0, "22.68万元"),
        (Decimal("0.95"), "万元", 2, "9500元"),
    ],
)
def test_figures_are_spoken_as_prose_says_them(value, unit, decimals, words):
    assert spoken(value, unit, decimals) == words


@pytest.mark.parametrize(
    ("value", "unit", "comparator", "words"),
    [
        (300, "人", "近", "近300人"),
        (300, "人", "约", "约300人"),
        (1000, "条", "余", "1000余条"),
        (1000, "条", "多", "1000多条"),
        (95, "%", "以上", "95%以上"),
        (570000, "元", "余", "57万余元"),
        (9000, "元", "余", "9000余元"),
    ],
)
def test_a_comparator_stands_where_it_belongs(value, unit, comparator, words):
    assert spoken(value, unit, 0, comparator) == words


def test_an_unknown_comparator_is_a_mistake():
    with pytest.raises(ValueError, match="大概"):
        spoken(1, "人", 0, "大概")


@pytest.mark.parametrize(
    ("value", "decimals", "digits"),
    [
        (Decimal("0.125"), 2, "0.13"),
        (Decimal("-0.004"), 2, "0"),
        (1200, 0, "1200"),
        (Decimal("1E+3"), 0, "1000"),
        (Decimal("-2.50"), 2, "-2.5"),
    ],
)
def test_digits_are_rounded_half_up_without_trailing_zeros(value, decimals, digits):
    assert written(value, decimals) == digits


def test_separators_are_for_tables():
    assert written(Decimal("1234567.5"), 1, separators=True) == "1,234,567.5"


@given(st.decimals(-(10**12), 10**12, places=4), st.integers(0, 4))
def test_what_is_written_is_the_value_as_rounded(value, decimals):
    digits = written(value, decimals)

    assert abs(Decimal(digits) - value) <= Decimal("0.5").scaleb(-decimals)
    assert not digits.startswith("-0") or Decimal(digits) != 0


@given(st.decimals(1, 10**9, places=2), st.sampled_from(COMPARATORS))
def test_money_says_the_same_amount_in_either_unit(yuan, comparator):
    assert spoken(yuan, "元", 0, comparator) == spoken(yuan / 10_000, "万元", 0, comparator)


def test_screens_say_thousands_and_papers_do_not():
    reading = Reading("members.present", "会员人数", Unit.PERSON, 0, "stock", Decimal(8502), comparator="余")

    assert (spoken(reading.number, "人"), tables.spoken(reading)) == ("8502人", "8,502余人")
    assert tables.spoken(reading, separators=False) == "8502余人"
