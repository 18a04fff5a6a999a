"""Days (时间): 2014年9月2日, 3月8日, 7月份, 五一, 3.8妇女节, 上半年, 近两年."""

import re
from collections.abc import Callable

from reports.proofreading.comparators import BEFORE, INSIDE
from reports.proofreading.mentions import Day, Mention, Sort
from reports.proofreading.numerals import CHARACTERS, DIGITS, NUMBER, neighbours, value_of
from reports.proofreading.units import DAYS_AND_YEARS, UNIT

SMALL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
TO = r"\s?(?:[—\-~]{1,2}|至|到|、)\s?"
YEAR = r"(?:(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})"
MASKED = r"(?:\d{0,3}[xX×*＊]{1,4}|\d{4})"

FULL = re.compile(
    rf"(?P<year>{YEAR})\s?年(?:度|代)?(?:底|初|末)?"
    rf"(?:\s?(?P<month>{SMALL})\s?月(?:份|[底初末]|[上中下]旬)?(?:\s?(?P<day>{SMALL})\s?[日号])?)?"
    rf"(?:{TO}(?:{YEAR}年)?(?:{SMALL}月)?(?:{SMALL}[日号])?(?<=[年月日号]))?"
)
SPAN_OF_YEARS = re.compile(rf"(?P<year>{YEAR})(?:[—\-~]{{1,2}}|至|到){YEAR}(?=\s?(?:学?年))(?:\s?学?年度?)")
NUMERIC = re.compile(
    rf"(?P<year>{YEAR})[-./](?P<month>\d{{1,2}})(?:[-./](?P<day>\d{{1,2}}))?(?![\d.])(?:\s{{1,2}}\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?"
)
CLOCK = re.compile(r"\d{1,2}[:：]\d{2}(?::\d{2})?(?!\d)|\d{1,2}时(?:\d{1,2}分)?(?=[，。、—\-至整许开始到])")
MONTH = re.compile(
    rf"(?P<month>{SMALL})(?:{TO}{SMALL})?\s?月(?!\s?一[\u4e00-\u9fff])(?:份|[底初末]|[上中下]旬)?"
    rf"(?:\s?(?P<day>{SMALL})\s?[日号](?:{TO}(?:{SMALL}月)?{SMALL}[日号])?)?"
)
MASKED_DAY = re.compile(rf"{MASKED}年(?:度|[\dxX×*]{{1,2}}月[底初末份]?(?:[\dxX×*]{{1,2}}日)?)?")
SHORT_YEAR = re.compile(r"(?P<year>0\d|[5-9]\d)年(?!来|以来|间|代)")
DAY = re.compile(rf"(?P<day>{SMALL})(?:{TO}{SMALL})?日")
POINTED = re.compile(
    rf"(?P<month>1[0-2]|0?[1-9])[.·•](?P<day>3[01]|[12]\d|0?[1-9])(?!\d|\s?(?:{UNIT}|[百千万亿多余]))(?=[”\"」]?[\u4e00-\u9fff]{{0,8}}[节日])"
)
HALF = re.compile(r"[上下]半[年月]|第?[一二三四1-4]季度|[一两二三四]个季度")
DECADE = re.compile(r"(?:[二2]十世纪|20世纪|上世纪)?[1-9一二三四五六七八九][0十]年代")
LENGTH = re.compile(
    rf"(?P<before>近|约|大约)?(?P<number>{NUMBER})(?P<odd>[多余])?\s?(?P<unit>{DAYS_AND_YEARS})(?P<half>半)?(?!级)(?P<more>[多余])?"
)
FEASTS: dict[str, tuple[int, int]] = {
    "元旦": (1, 1), "三八": (3, 8), "五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1),
    "八一": (8, 1), "国庆": (10, 1), "十一": (10, 1), "双十一": (11, 11),
}  # fmt: skip
FEAST = re.compile(
    rf"(?P<feast>元旦|国庆|双十一|(?<![{CHARACTERS}第])(?:三八|五一|五四|六一|七一|八一)(?![{CHARACTERS}]|年|人|家|个|名|户|月|日)"
    r"|十一(?=[”\"」']|期间|前[夕后]?|节|假|黄金|长假|国庆))"
)


def _length(found: re.Match[str]) -> Mention | None:
    """近两年, 3个月, 一两天: a length of time, which ledgers do not count."""
    value, high = neighbours(found["number"]) or (value_of(found["number"]), None)
    if value is None:
        return None
    exactness = BEFORE.get(found["before"]) or INSIDE.get(found["odd"] or found["more"], "")
    return Mention(found.start(), found.end(), "", Sort.DATE, value, high, found["unit"], exactness)


def _dated(found: re.Match[str]) -> Mention | None:
    parts = found.groupdict()
    year, month, day = (_small(parts.get(name)) for name in ("year", "month", "day"))
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    known = Day(_century(year), month, day) if year or month or day else None
    return Mention(found.start(), found.end(), "", Sort.DATE, day=known)


def _feast(found: re.Match[str]) -> Mention:
    return Mention(found.start(), found.end(), "", Sort.DATE, day=Day(None, *FEASTS[found["feast"]]))


def _small(word: str | None) -> int | None:
    """A year, month or day; the digits of 二〇一四 stand side by side."""
    if not word:
        return None
    if len(word) == 4 and not word.isascii():
        return int("".join(str(DIGITS[digit]) for digit in word))
    value = value_of(word)
    return None if value is None else int(value)


def _century(year: int | None) -> int | None:
    if year is None or year >= 100:
        return year
    return year + (1900 if year >= 50 else 2000)


RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Mention | None]], ...] = (
    (SPAN_OF_YEARS, _dated),
    (FULL, _dated),
    (NUMERIC, _dated),
    (MASKED_DAY, _dated),
    (SHORT_YEAR, _dated),
    (CLOCK, _dated),
    (POINTED, _dated),
    (HALF, _dated),
    (DECADE, _dated),
    (FEAST, _feast),
    (MONTH, _dated),
    (DAY, _dated),
    (LENGTH, _length),
)


def a_day(text: str, at: int) -> Mention | None:
    """The date or length of time that begins here."""
    for pattern, told in RULES:
        if (found := pattern.match(text, at)) and (mention := told(found)):
            return mention
    return None
