"""Numerals (数词): the value of 二十, 2千, 1.5万, 575.8, 两百零三, 1,234."""

import re
from decimal import Decimal

DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
SPLIT = r"(?:[ \t]*\r?\n\s{0,4}(?=\d{1,4}\s?(?:%|[\u4e00-\u9fff])))?"  # a line that breaks within 95.5%
SCALED = r"(?:[百千万亿](?![克米瓦分])){0,2}"
ARABIC = rf"(?:\d+亿\d{{1,4}}万|\d+万\d{{1,4}}(?!\d)千?|\d+(?:,\d{{3}}(?!\d))*(?:\.{SPLIT}\d+)?{SCALED})"
CHARACTERS = "零〇一二两三四五六七八九十百千万亿"
CHINESE = rf"[{CHARACTERS}]{{1,12}}"
POINT = re.compile(r"点([〇零一二三四五六七八九]{1,4})([万亿]?)")  # 九十八点五, 一点五万
NUMBER = rf"(?:{ARABIC}|{CHINESE}(?:{POINT.pattern.replace('(', '(?:')})?)"
NEIGHBOURS = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])([十百千万]?)")
PARTS = re.compile(r"([\d.]+)([百千万亿]*)")
ARABIC_WORD = re.compile(rf"(?:{PARTS.pattern})+")


def value_of(word: str) -> Decimal | None:
    """The number that a numeral stands for; None where its characters make none, as in 八三三."""
    compact = re.sub(r"[\s,]", "", word)
    if ARABIC_WORD.fullmatch(compact):
        return sum((scaled(*part) for part in PARTS.findall(compact)), Decimal())
    whole, _, rest = compact.partition("点")
    number = _chinese(whole)
    if number is None or not rest:
        return None if number is None else Decimal(number)
    return _with_point(number, "点" + rest)


def _with_point(whole: int, rest: str) -> Decimal | None:
    found = POINT.fullmatch(rest)
    if found is None:
        return None
    digits = "".join(str(DIGITS[digit]) for digit in found[1])
    return scaled(f"{whole}.{digits}", found[2])


def scaled(digits: str, scales: str) -> Decimal:
    """5千万 of 5 and 千万."""
    value = Decimal(digits)
    for scale in scales:
        value *= SCALES[scale]
    return value


def neighbours(word: str) -> tuple[Decimal, Decimal] | None:
    """两三, 五六十: two digits side by side are a range."""
    found = NEIGHBOURS.fullmatch(word)
    if not found or DIGITS[found[2]] != DIGITS[found[1]] + 1:
        return None
    scale = SCALES.get(found[3], 1)
    return Decimal(DIGITS[found[1]] * scale), Decimal(DIGITS[found[2]] * scale)


def _chinese(word: str) -> int | None:
    for great in ("亿", "万"):
        head, mark, tail = word.partition(great)
        if mark:
            return _joined(_chinese(head or "一"), SCALES[great], tail)
    return _below_myriad(word)


def _joined(head: int | None, scale: int, tail: str) -> int | None:
    """一万二千; 一万二 is short for it."""
    if head is None:
        return None
    if len(tail) == 1 and tail in DIGITS:
        return head * scale + DIGITS[tail] * scale // 10
    rest = _chinese(tail) if tail else 0
    return None if rest is None or rest >= scale else head * scale + rest


def _below_myriad(word: str) -> int | None:
    """Digits each before its 千, 百 or 十, the last alone; 三百五 is short for 三百五十."""
    total, digit, last = 0, None, 10_000
    for character in word:
        if character in SCALES:
            scale = SCALES[character]
            if scale >= last or digit == 0:
                return None
            total, digit, last = total + (1 if digit is None else digit) * scale, None, scale
        elif digit:
            return None
        else:
            digit = DIGITS[character]
            last = 11 if digit == 0 and last > 11 else last
    short = last // 10 if last in (100, 1000) and digit else 1
    return total + (digit or 0) * short
