"""Identifiers (标识号)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from unions.organisations.rules import (
    CREDIT_SIGNS,
    birthday_of,
    credit_check_digit,
    half_width,
    id_check_digit,
    is_female,
    mask_id_number,
    mask_name,
    validate_credit_code,
    validate_id_number,
    validate_phone,
    validate_union_credit_code,
)

STANDARD_EXAMPLE = "11010519491231002X"  # GB 11643-1999, appendix


def test_the_standards_own_identity_number_is_valid() -> None:
    validate_id_number(STANDARD_EXAMPLE)

    assert birthday_of(STANDARD_EXAMPLE) == date(1949, 12, 31)
    assert is_female(STANDARD_EXAMPLE)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 999), st.integers(0, 9))
def test_any_changed_digit_is_noticed(born: date, serial: int, slip: int) -> None:
    first = f"110105{born:%Y%m%d}{serial:03d}"
    good = first + id_check_digit(first)
    slipped = good[:16] + str(slip) + good[17:]

    validate_id_number(good)
    if slipped != good:
        with pytest.raises(ValidationError, match="校验位"):
            validate_id_number(slipped)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("110105194912310", "身份证号应为18位，现在是15位。"),
        ("11010519491331002X", "身份证号第7至14位“19491331”不是日期，核对证件。"),
        ("11010518491231002X", "身份证号中的出生年份1849不在1900至2100之间，核对证件。"),
        ("1101051949123100AX", "身份证号前17位应为数字，末位应为数字或X。"),
        ("110105194912310021", "身份证号校验位不符，可能抄错了一位，对照证件逐位核对。"),
    ],
)
def test_a_wrong_identity_number_says_what_is_wrong(number: str, sentence: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        validate_id_number(number)

    assert wrong.value.messages == [sentence]


def test_a_known_credit_code_is_valid() -> None:
    validate_credit_code("91350100M000100Y43")


@given(st.text(CREDIT_SIGNS, min_size=17, max_size=17))
def test_the_check_digit_closes_a_credit_code(first: str) -> None:
    validate_credit_code(first + credit_check_digit(first))


@pytest.mark.parametrize("code", ["91350100M000100Y4", "91350100M000100Y44", "91350100I000100Y43"])
def test_a_wrong_credit_code_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        validate_credit_code(code)


def test_a_unions_code_starts_with_8() -> None:
    with pytest.raises(ValidationError, match="以8开头"):
        validate_union_credit_code("91350100M000100Y43")


@pytest.mark.parametrize("phone", ["13812345678", "0571-88001234", "057188001234", "0571-88001234-12", "88001234"])
def test_phones_are_mobile_or_landline(phone: str) -> None:
    validate_phone(phone)


@pytest.mark.parametrize("phone", ["1381234567", "12345", "0571 88001234", "十二"])
def test_what_is_no_phone_is_refused(phone: str) -> None:
    with pytest.raises(ValidationError):
        validate_phone(phone)


def test_masks_leave_only_what_tells_rows_apart() -> None:
    assert mask_id_number(STANDARD_EXAMPLE) == "110***********002X"
    assert [mask_name(name) for name in ("刘杰", "刘海娟", "欧阳海娟", "")] == ["刘某", "刘某某", "欧某某", ""]


def test_full_width_signs_become_half_width() -> None:
    assert half_width("　１２３ＡＢ（） ") == "123AB()"
