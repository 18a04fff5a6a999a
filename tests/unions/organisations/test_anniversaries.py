"""Terms counted in years (届满日)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unions.organisations.anniversaries import months_after, years_after, years_before

days = st.dates(date(1950, 1, 1), date(2100, 12, 31))
terms = st.sampled_from([1, 3, 5])


@pytest.mark.parametrize(
    ("day", "months", "ends"),
    [
        (date(2014, 8, 31), 6, date(2015, 2, 28)),
        (date(2014, 12, 1), 1, date(2015, 1, 1)),
        (date(2014, 5, 31), 1, date(2014, 6, 30)),
        (date(2014, 1, 15), 12, date(2015, 1, 15)),
    ],
)
def test_a_month_without_that_day_ends_the_term_on_its_last_day(day, months, ends):
    assert months_after(day, months) == ends


def test_a_term_from_leap_day_ends_on_the_last_of_february():
    assert years_after(date(2012, 2, 29), 3) == date(2015, 2, 28)
    assert years_before(date(2015, 2, 28), 3) == date(2012, 2, 29)


@given(days, terms)
def test_years_before_is_the_latest_beginning_that_has_ended(day, years):
    beginning = years_before(day, years)

    assert years_after(beginning, years) <= day
    assert years_after(beginning + timedelta(days=1), years) > day


@given(days, days, terms)
def test_asking_for_the_beginning_and_for_the_end_agree(elected, day, years):
    assert (years_after(elected, years) <= day) == (elected <= years_before(day, years))
