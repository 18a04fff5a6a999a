import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.documents.numerals import DIGITS, Outline, chinese, chinese_date, heading_number


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九")],
)
def test_chinese_numerals_are_written_as_people_write_them(number, numeral):
    assert chinese(number) == numeral


@given(st.integers(1, 99))
def test_chinese_numerals_read_back(number):
    tens, _, ones = chinese(number).rpartition("十")
    read = DIGITS.index(ones) if ones else 0

    assert read + 10 * (DIGITS.index(tens or "一") if "十" in chinese(number) else 0) == number


@pytest.mark.parametrize("number", [0, 100, -1])
def test_chinese_numerals_end_at_99(number):
    with pytest.raises(ValueError, match="1 to 99"):
        chinese(number)


@pytest.mark.parametrize(("level", "mark"), [(1, "三、"), (2, "（三）"), (3, "3."), (4, "（3）")])
def test_each_level_has_its_mark(level, mark):
    assert heading_number(level, 3) == mark


def test_a_heading_starts_the_count_of_the_levels_below_anew():
    outline = Outline()

    marks = [outline.next(level) for level in (1, 2, 2, 3, 3, 4, 2, 3, 1, 2)]

    assert marks == ["一、", "（一）", "（二）", "1.", "2.", "（1）", "（三）", "1.", "二、", "（一）"]


@given(st.dates())
def test_dates_have_no_leading_zeros(day):
    assert chinese_date(day) == f"{day.year}年{day.month}月{day.day}日"
