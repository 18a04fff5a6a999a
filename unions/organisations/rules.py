"""Identifiers (标识号): checks, what they tell, and how they are masked on screen."""

import re
from datetime import date
from operator import mul

from django.core.exceptions import ValidationError

ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS = "10X98765432"
CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|\d{7,8}")


def half_width(value: str) -> str:
    """Full-width digits, letters and signs as half-width ones, without outer blanks."""
    if value.isascii():
        return value.strip()
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in value).replace("\u3000", " ").strip()


def id_check_digit(first_17: str) -> str:
    """Check character of a resident identity number (GB 11643-1999)."""
    return ID_CHECKS[sum(map(mul, map(int, first_17), ID_WEIGHTS)) % 11]


def credit_check_digit(first_17: str) -> str:
    """Check character of a unified social credit code (GB 32100-2015)."""
    total = sum(CREDIT_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(first_17))
    return CREDIT_SIGNS[(31 - total % 31) % 31]


def birthday_of(id_number: str) -> date:
    """The birthday in an identity number; ValueError when there is no such day."""
    return date(int(id_number[6:10]), int(id_number[10:12]), int(id_number[12:14]))


def is_female(id_number: str) -> bool:
    return int(id_number[16]) % 2 == 0


def validate_id_number(value: str) -> None:
    """GB 11643-1999. The place code is not judged: numbers keep the codes of counties long dissolved."""
    if len(value) != 18:
        raise ValidationError(f"身份证号应为18位，现在是{len(value)}位。")
    if not re.fullmatch(r"\d{17}[\dX]", value):
        raise ValidationError("身份证号前17位应为数字，末位应为数字或X。")
    try:
        born = birthday_of(value)
    except ValueError:
        raise ValidationError(f"身份证号第7至14位“{value[6:14]}”不是日期，核对证件。") from None
    if not 1900 <= born.year <= 2100:
        raise ValidationError(f"身份证号中的出生年份{born.year}不在1900至2100之间，核对证件。")
    if id_check_digit(value[:17]) != value[17]:
        raise ValidationError("身份证号校验位不符，可能抄错了一位，对照证件逐位核对。")


def validate_credit_code(value: str) -> None:
    """GB 32100-2015, 18 characters."""
    if len(value) != 18:
        raise ValidationError(f"统一社会信用代码应为18位，现在是{len(value)}位。")
    wrong = sorted({sign for sign in value if sign not in CREDIT_SIGNS})
    if wrong:
        raise ValidationError(f"统一社会信用代码不使用“{'、'.join(wrong)}”，核对证书。")
    if credit_check_digit(value[:17]) != value[17]:
        raise ValidationError("统一社会信用代码校验位不符，可能抄错了一位，对照证书核对。")


def validate_union_credit_code(value: str) -> None:
    """A union's own code is registered by a federation and starts with 8 (GB 32100-2015, 登记管理部门 8)."""
    if not value.startswith("8"):
        raise ValidationError("工会的统一社会信用代码以8开头；以9开头的是企业的代码，应填在用人单位台账。")
    validate_credit_code(value)


def validate_phone(value: str) -> None:
    if not PHONE.fullmatch(value):
        raise ValidationError(f"“{value}”不是电话号码，手机写11位，座机写成0571-88001234。")


def mask_id_number(value: str) -> str:
    """First three and last four characters."""
    return f"{value[:3]}{'*' * (len(value) - 7)}{value[-4:]}" if len(value) > 7 else "*" * len(value)


def mask_tail(value: str) -> str:
    """All but the last four characters, for bank cards."""
    return "*" * max(len(value) - 4, 0) + value[-4:]


def mask_name(value: str) -> str:
    """刘海娟 → 刘某某: the family name alone, as posted notices do."""
    return value[:1] + "某" * min(max(len(value) - 1, 1), 2) if value else value
