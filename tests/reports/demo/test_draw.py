from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.demo.draw import Draw, share, workday
from unions.organisations.rules import (
    birthday_of,
    is_female,
    validate_credit_code,
    validate_id_number,
    validate_phone,
    validate_union_credit_code,
)


@given(st.integers(0, 5000), st.lists(st.integers(0, 90), min_size=1).filter(any))
def test_shares_add_up_to_the_whole(total, weights):
    parts = share(total, weights)

    assert sum(parts) == total
    assert all(part >= 0 for part in parts)


@given(st.dates(date(2000, 1, 4), date(2020, 12, 31)))
def test_a_workday_is_the_day_itself_or_the_friday_before(day):
    found = workday(day)

    assert found.weekday() < 5
    assert 0 <= (day - found).days <= 2


@given(st.dates(date(1950, 1, 1), date(1995, 12, 31)), st.booleans())
def test_an_identity_number_is_valid_and_tells_birthday_and_sex(born, female):
    number = Draw(7).id_number(born, female)

    validate_id_number(number)
    assert (birthday_of(number), is_female(number)) == (born, female)


def test_nobody_gets_the_identity_number_of_another():
    draw = Draw(7)

    numbers = [draw.id_number(date(1980, 5, 6), female=True) for _ in range(300)]

    assert len(set(numbers)) == 300


def test_credit_codes_are_valid_in_their_registers():
    draw = Draw(7)

    validate_union_credit_code(draw.credit_code("union"))
    validate_credit_code(draw.credit_code("enterprise"))


def test_telephone_numbers_are_valid():
    draw = Draw(7)

    validate_phone(draw.mobile())
    validate_phone(draw.landline())


@pytest.mark.parametrize("number", [1, 7])
def test_the_same_number_draws_alike(number):
    first, second = Draw(number), Draw(number)

    assert [first.person() for _ in range(20)] == [second.person() for _ in range(20)]
