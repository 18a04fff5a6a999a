"""Periods: parsing, names, and the same length a year earlier."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.periods import Period

YEARS = st.integers(1951, 2100)
DAYS = st.dates(date(1951, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "start", "end", "label"),
    [
        ("2014", "2014-01-01", "2014-12-31", "2014年"),
        ("2014H1", "2014-01-01", "2014-06-30", "2014年上半年"),
        ("2014H2", "2014-07-01", "2014-12-31", "2014年下半年"),
        ("2014q3", "2014-07-01", "2014-09-30", "2014年第三季度"),
        ("2014S", "2013-10-01", "2014-09-30", "2013年10月—2014年9月"),
        ("2014-01-01..2014-08-31", "2014-01-01", "2014-08-31", "2014年1—8月"),
        (" 2016-02-01..2016-02-29 ", "2016-02-01", "2016-02-29", "2016年2月"),
        ("2013-01-01..2014-12-31", "2013-01-01", "2014-12-31", "2013—2014年"),
        ("2014-03-05..2014-04-06", "2014-03-05", "2014-04-06", "2014年3月5日—2014年4月6日"),
    ],
)
def test_period_is_read_as_commands_write_it(text, start, end, label):
    period = Period.parse(text)

    assert (str(period.start), str(period.end), period.label) == (start, end, label)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("去年", "“去年”不是期间，写成2014、2014H1、2014Q3、2014S（截至9月30日的统计年度）或2013-10-01..2014-09-30。"),
        (
            "2014H3",
            "“2014H3”不是期间，写成2014、2014H1、2014Q3、2014S（截至9月30日的统计年度）或2013-10-01..2014-09-30。",
        ),
        ("2014-02-30..2014-03-01", "“2014-02-30..2014-03-01”不是期间：没有2014-02-30这一天。"),
        ("2014-03-01..2014-02-01", "“2014-03-01..2014-02-01”不是期间：结束日期2014-02-01早于开始日期2014-03-01。"),
        ("1900", "“1900”不是期间：年份应在1950至2100之间。"),
        ("1950S", "“1950S”不是期间：年份应在1950至2100之间。"),
    ],
)
def test_what_is_no_period_is_refused_in_a_sentence(text, fault):
    with pytest.raises(ValueError, match=r"不是期间") as refused:
        Period.parse(text)

    assert str(refused.value) == fault


@given(YEARS)
def test_quarters_tile_the_year(year):
    quarters = [Period.quarter(year, number) for number in (1, 2, 3, 4)]

    assert (quarters[0].start, quarters[-1].end) == (date(year, 1, 1), date(year, 12, 31))
    assert all(later.start == earlier.end + timedelta(days=1) for earlier, later in pairwise(quarters))


@given(YEARS)
def test_halves_and_statistical_years_follow_each_other(year):
    first, second = Period.half(year, 1), Period.half(year, 2)
    before, now = Period.statistical_year(year - 1), Period.statistical_year(year)

    assert (first.start, second.end) == (Period.year(year).start, Period.year(year).end)
    assert [second.start - first.end, now.start - before.end] == [timedelta(days=1)] * 2


@given(st.tuples(DAYS, DAYS).map(sorted))
def test_a_name_leads_back_to_its_period(days):
    period = Period.between(*days)

    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2014", "2013"),
        ("2014H2", "2013H2"),
        ("2014Q1", "2013Q1"),
        ("2014S", "2013S"),
        ("2016-02-01..2016-02-29", "2015-02-01..2015-02-28"),
        ("2017-01-01..2017-02-28", "2016-01-01..2016-02-29"),
        ("2014-03-05..2014-04-06", "2013-03-05..2013-04-06"),
    ],
)
def test_previous_is_the_same_length_a_year_earlier(text, earlier):
    assert Period.parse(text).previous() == Period.parse(earlier)


@given(DAYS.filter(lambda day: day.year < 2100))
def test_the_following_period_leads_back(day):
    period = Period.between(day.replace(day=1), day)

    later = period.following()

    assert (later.start, later.previous().start) == (date(day.year + 1, day.month, 1), period.start)


def test_days_lie_in_a_period_from_the_first_to_the_last():
    july = Period.parse("2014-07-01..2014-07-31")

    assert [date(2014, 6, 30) in july, date(2014, 7, 1) in july, date(2014, 7, 31) in july] == [False, True, True]
    assert date(2014, 8, 1) not in july
