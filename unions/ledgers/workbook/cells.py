"""What people type into a cell (单元格取值), read leniently, refused precisely. Pure functions.

Each takes what stands in the cell (text, a number or a truth value), gives the value or None for a blank, and raises
Unfit with a sentence that says what is wrong and how to mend it.
"""

import math
import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

Cell = str | float | bool

EARLIEST, LATEST = 1900, 2100
# Numbers below are years or days of month that somebody typed, not serial dates (10,000 is 1927-05-18).
FIRST_SERIAL, LAST_SERIAL = 10_000, 73_414
SERIAL_ORIGIN = date(1899, 12, 30)
KEPT_DIGITS = 10**15
LARGEST = 2_147_483_647
DASHES = frozenset({"-", "--", "—", "——", "/", "\\"})
YES = frozenset({"是", "√", "✓", "✔", "有", "对", "y", "yes", "true", "t", "1"})
NO = frozenset({"否", "×", "✗", "✘", "x", "无", "没有", "不是", "n", "no", "false", "f", "0"})

DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2})?)?", re.ASCII
)
SERIAL = re.compile(r"\d{5}", re.ASCII)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
MONTH_ONLY = re.compile(r"\d{4}\s*(?:[-/.年]\s*\d{1,2}\s*月?|年)?", re.ASCII)
SHORT_YEAR = re.compile(r"\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?", re.ASCII)
NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?", re.ASCII)
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Unfit(ValueError):
    """What stands in the cell does not fit the column; the text says why and what to write."""


def is_blank(value: Cell | None) -> bool:
    if isinstance(value, str):
        outer = value.strip()
        return not outer or not (outer.isprintable() or INVISIBLE.sub("", outer).strip())
    return value is None


def shown(value: Cell | None, longest: int = 24) -> str:
    """The value in quotation marks, cut to what a message can hold."""
    written = _written(value)
    return f"“{written if len(written) <= longest else written[:longest] + '…'}”"


def plain(value: Cell) -> str:
    """Half-width, without invisible signs and outer blanks: for numbers, dates and codes."""
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", _written(value))).strip()


def _written(value: Cell | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, float) and value.is_integer() and abs(value) < KEPT_DIGITS:
        return str(int(value))
    return str(value).upper() if isinstance(value, bool) else str(value)


def _absent(value: Cell | None) -> bool:
    """Blank, or one of the dashes that people put where there is nothing to write."""
    return is_blank(value) or (isinstance(value, str) and plain(value) in DASHES)


def text(value: Cell | None, longest: int | None = None, lines: bool = False) -> str:
    """Text without outer blanks; line breaks become blanks unless `lines`. Blank is the empty text."""
    if is_blank(value):
        return ""
    if _lost_digits(value):
        raise Unfit(f"{shown(value)}是数字格式，末几位已经丢失。该列须设为文本格式，重新填写完整的号码。")
    cleaned = _written(value).strip()
    if not cleaned.isprintable() or "  " in cleaned:
        cleaned = _cleaned(cleaned, lines)
    if longest and len(cleaned) > longest:
        raise Unfit(f"有{len(cleaned)}个字，超过{longest}个字的上限，需删去{len(cleaned) - longest}个字。")
    return cleaned


def _cleaned(written: str, lines: bool) -> str:
    """Without signs that nobody sees."""
    cleaned = INVISIBLE.sub("", written).replace("\r\n", "\n").replace("\r", "\n").strip()
    if CONTROL.search(cleaned):
        raise Unfit("含有看不见的控制字符。删去本格内容，重新输入。")
    return cleaned if lines else re.sub(r"\s+", " ", cleaned)


def code(value: Cell | None, longest: int | None = None) -> str:
    """A number that is no quantity, such as an identity number: half-width capitals without blanks."""
    written = text(value, longest)
    if not (written.isascii() and written.isalnum()):
        written = re.sub(r"\s", "", unicodedata.normalize("NFKC", written))
    return written.upper()


def _lost_digits(value: Cell | None) -> bool:
    return isinstance(value, float) and (not math.isfinite(value) or abs(value) >= KEPT_DIGITS)


def day(value: Cell | None) -> date | None:
    """A date, however it is written: 2024-01-05, 2024/1/5, 2024.1.5, 20240105, 2024年1月5日, an Excel serial."""
    if _absent(value):
        return None
    written = plain(value)  # type: ignore[arg-type]
    if not isinstance(value, bool) and SERIAL.fullmatch(written):
        return _from_serial(int(written), value)
    found = DATE.fullmatch(written) or COMPACT.fullmatch(written)
    if not found or isinstance(value, bool):
        raise Unfit(f"{shown(value)}{_not_a_date(written)}")
    year, month, day_of_month = (int(part) for part in found.groups())
    try:
        read = date(year, month, day_of_month)
    except ValueError:
        raise Unfit(f"{shown(value)}这一天不存在，核对月份和日子。") from None
    return _plausible(read, value)


def _from_serial(serial: int, value: Cell | None) -> date:
    if not FIRST_SERIAL <= serial <= LAST_SERIAL:
        raise Unfit(f"{shown(value)}{_not_a_date('')}")
    return SERIAL_ORIGIN + timedelta(days=serial)


def _plausible(read: date, value: Cell | None) -> date:
    if not EARLIEST <= read.year <= LATEST:
        raise Unfit(f"{shown(value)}的年份不在{EARLIEST}至{LATEST}之间，核对年份。")
    return read


def _not_a_date(written: str) -> str:
    if SHORT_YEAR.fullmatch(written):
        return "的年份只有两位，写成四位，如2024-01-05。"
    if MONTH_ONLY.fullmatch(written):
        return "缺少月份或日子，写成2024-01-05的样子。"
    return "不是日期，写成2024-01-05的样子。"


def number(value: Cell | None, places: int = 2, digits: int = 14, unit: str = "") -> Decimal | None:
    """An exact number with at most `places` decimals; thousands commas, ￥ and the column's own unit may stand."""
    if _absent(value):
        return None
    amount = _amount(value, unit)
    if amount.adjusted() >= digits - places:
        raise Unfit(f"{shown(value)}太大，整数部分最多{digits - places}位，核对单位。")
    rounded = round(amount, places)
    if abs(rounded - amount) > Decimal("1e-9"):
        allowed = f"的小数超过{places}位，四舍五入后再填。" if places else "应为整数，没有小数。"
        raise Unfit(f"{shown(value)}{allowed}")
    return rounded + 0  # no minus zero


def whole(value: Cell | None, unit: str = "") -> int | None:
    """A count."""
    if _absent(value):
        return None
    amount = _amount(value, unit)
    if amount != amount.to_integral_value():
        raise Unfit(f"{shown(value)}应为整数，没有小数。")
    if abs(amount) > LARGEST:
        raise Unfit(f"{shown(value)}太大，最多填{LARGEST}，核对单位。")
    return int(amount)


def _amount(value: Cell | None, unit: str) -> Decimal:
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        raise Unfit(f"{shown(value)}不是数字，只填数字。")
    written = plain(value).replace(" ", "").removeprefix("¥")  # type: ignore[arg-type]
    written = written.removesuffix(unit) if unit else written
    if not isinstance(value, str):
        written = str(value)
    elif not NUMBER.fullmatch(written):
        raise Unfit(f"{shown(value)}{_not_a_number(written)}")
    try:
        return Decimal(written.replace(",", ""))
    except InvalidOperation:
        raise Unfit(f"{shown(value)}不是数字，只填数字。") from None


def _not_a_number(written: str) -> str:
    mistaken = written.upper().replace("O", "0").replace("L", "1").replace("I", "1")
    if NUMBER.fullmatch(mistaken) and re.search("[0-9]", written):
        return f"含有字母，改为数字，如{mistaken}。"
    digits = re.fullmatch(r"\D*?(-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)\D*", written)
    if digits and not re.search("[万亿千百%]", written):
        return f"不是数字，只填数字，如{digits[1]}。"
    return "不是数字，只填数字，不带文字和单位。"


def truth(value: Cell | None) -> bool | None:
    """是 or 否, also √ × 有 无 and Excel's TRUE and FALSE."""
    if is_blank(value):
        return None
    written = plain(value).casefold()  # type: ignore[arg-type]
    if written in YES:
        return True
    if written in NO:
        return False
    raise Unfit(f"{shown(value)}认不出是或否，填“是”或“否”。")
