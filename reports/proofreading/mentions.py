"""Mentions (文中数字): a number that stands in a text, what sort it is and what it says."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Sort(StrEnum):
    """What a number is there for; only FIGURE counts something."""

    FIGURE = "数据"
    ORDINAL = "序数"
    DATE = "时间"
    NUMBERING = "编号"
    NAME = "名称"


@dataclass(frozen=True, slots=True)
class Day:
    """As much of a date as a text gives."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with its comparator and measure word; `end` is exclusive.

    `value` is in `unit`, without 千, 万 and 亿: 0.95万元 is 9500 元. Persons are 人, whatever 名 or 位 the text has.
    A date that is a length of time (近两年) and a name that counts itself (八有) have a value as well.
    """

    start: int
    end: int
    text: str
    sort: Sort
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    comparator: str = ""
    day: Day | None = None
