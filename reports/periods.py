"""Periods (期间): two dates and a name."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Self

FIRST_YEAR, LAST_YEAR = 1950, 2100
HALVES = ("上", "下")
QUARTERS = ("一", "二", "三", "四")
SEPARATOR = ".."
FORMS = "2014、2014H1、2014Q3、2014S（截至9月30日的统计年度）或2013-10-01..2014-09-30"


@dataclass(frozen=True)
class Period:
    """The days from `start` to `end`, both included; the name is how people and commands write it."""

    name: str
    start: date
    end: date

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period as commands write it.

        Raises ValueError with a sentence for people.
        """
        for pattern, make in FORMATS.items():
            if found := re.fullmatch(pattern, text.strip().upper()):
                return cls._made(make, found.groups(), text)
        raise ValueError(f"“{text}”不是期间，写成{FORMS}。")

    @classmethod
    def said(cls, text: str) -> "Period":
        """Read a period as people write it: 2014年、2014年上半年、2014年第三季度、2014统计年度, or as commands do.

        Raises ValueError with a sentence for people.
        """
        plain = "".join(text.split()).removesuffix("度" if text.endswith("年度") else "")
        for word, sign in SAID.items():
            plain = plain.replace(word, sign)
        return cls.parse(plain)

    @classmethod
    def _made(cls, make: "Callable[..., Period]", parts: tuple[str, ...], text: str) -> "Period":
        try:
            made = make(cls, *parts)
        except ValueError as fault:
            raise ValueError(f"“{text}”不是期间：{fault}") from None
        if made.start.year < FIRST_YEAR or made.end.year > LAST_YEAR:
            raise ValueError(f"“{text}”不是期间：年份应在{FIRST_YEAR}至{LAST_YEAR}之间。")
        return made

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(f"{year}", date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def half(cls, year: int, number: int) -> Self:
        first = number * 6 - 5
        return cls(f"{year}H{number}", date(year, first, 1), _month_end(year, first + 5))

    @classmethod
    def quarter(cls, year: int, number: int) -> Self:
        first = number * 3 - 2
        return cls(f"{year}Q{number}", date(year, first, 1), _month_end(year, first + 2))

    @classmethod
    def statistical_year(cls, year: int) -> Self:
        """统计年度: from 1 October of the year before to 30 September."""
        return cls(f"{year}S", date(year - 1, 10, 1), date(year, 9, 30))

    @classmethod
    def between(cls, start: date, end: date) -> Self:
        """The period of two days, both included, under its shortest name."""
        if end < start:
            raise ValueError(f"结束日期{end}早于开始日期{start}。")
        regular = (cls.year(end.year), cls.statistical_year(end.year), *cls._within(end.year))
        named = next((p for p in regular if (p.start, p.end) == (start, end)), None)
        return named or cls(f"{start}{SEPARATOR}{end}", start, end)

    @classmethod
    def _within(cls, year: int) -> "tuple[Self, ...]":
        return (*(cls.half(year, n) for n in (1, 2)), *(cls.quarter(year, n) for n in (1, 2, 3, 4)))

    def __str__(self) -> str:
        return self.name

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def previous(self) -> Self:
        """The same length a year earlier (上年同期)."""
        return self.between(_year_earlier(self.start), _last_day_like(self.end, _year_earlier(self.end)))

    def following(self) -> Self:
        """The same length a year later, for plans."""
        return self.between(_year_later(self.start), _last_day_like(self.end, _year_later(self.end)))

    @property
    def label(self) -> str:
        """How prose says it: 2014年, 2014年第三季度, 2013年10月—2014年9月."""
        for pattern, say in LABELS.items():
            if found := re.fullmatch(pattern, self.name):
                return say(*found.groups())
        if self.start.day == 1 and self.end == _month_end(self.end.year, self.end.month):
            return self._label_of_months()
        return f"{_day(self.start)}—{_day(self.end)}"

    def _label_of_months(self) -> str:
        first, last = self.start, self.end
        if (first.month, last.month) == (1, 12):
            return f"{first.year}—{last.year}年"
        if first.year != last.year:
            return f"{first.year}年{first.month}月—{last.year}年{last.month}月"
        months = f"{first.month}" if first.month == last.month else f"{first.month}—{last.month}"
        return f"{first.year}年{months}月"


FORMATS: "dict[str, Callable[..., Period]]" = {
    r"([12]\d{3})": lambda cls, year: cls.year(int(year)),
    r"([12]\d{3})H([12])": lambda cls, year, number: cls.half(int(year), int(number)),
    r"([12]\d{3})Q([1-4])": lambda cls, year, number: cls.quarter(int(year), int(number)),
    r"([12]\d{3})S": lambda cls, year: cls.statistical_year(int(year)),
    r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)": lambda cls, start, end: cls.between(_read(start), _read(end)),
}
# In this order: the longer words first.
SAID = {
    **{f"年{half}半年": f"H{number}" for number, half in enumerate(HALVES, start=1)},
    **{f"{half}半年": f"H{number}" for number, half in enumerate(HALVES, start=1)},
    **{f"年第{quarter}季度": f"Q{number}" for number, quarter in enumerate(QUARTERS, start=1)},
    **{f"年{quarter}季度": f"Q{number}" for number, quarter in enumerate(QUARTERS, start=1)},
    **{f"{quarter}季度": f"Q{number}" for number, quarter in enumerate(QUARTERS, start=1)},
    "统计年": "S",
    "年": "",
}
LABELS: dict[str, Callable[..., str]] = {
    r"(\d{4})": lambda year: f"{year}年",
    r"(\d{4})H([12])": lambda year, number: f"{year}年{HALVES[int(number) - 1]}半年",
    r"(\d{4})Q([1-4])": lambda year, number: f"{year}年第{QUARTERS[int(number) - 1]}季度",
}


def _read(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"没有{text}这一天。") from None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _year_earlier(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, monthrange(day.year - 1, day.month)[1]))


def _year_later(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, monthrange(day.year + 1, day.month)[1]))


def _last_day_like(day: date, other: date) -> date:
    """`other`, moved to the end of its month when `day` ends its own."""
    return _month_end(other.year, other.month) if day == _month_end(day.year, day.month) else other


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
