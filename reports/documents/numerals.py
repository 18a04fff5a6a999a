"""Numbers that order a paper: headings and dates (结构序号和成文日期)."""

from datetime import date

DIGITS = "零一二三四五六七八九"
LEVELS = 4


def chinese(number: int) -> str:
    """`number` from 1 to 99 in Chinese numerals: 十, 十二, 二十, 三十五."""
    if not 1 <= number <= 99:
        raise ValueError(f"No Chinese numeral for {number}: 1 to 99 only.")
    tens, ones = divmod(number, 10)
    leading = "" if tens < 2 else DIGITS[tens]
    return leading + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def heading_number(level: int, number: int) -> str:
    """The mark of the nth heading of a level: 一、（一）1.（1）."""
    marks = {1: "{0}、", 2: "（{0}）", 3: "{1}.", 4: "（{1}）"}
    return marks[level].format(chinese(number), number)


def chinese_date(day: date) -> str:
    """2025年1月5日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


class Outline:
    """Counts headings as they come; a heading starts the count of the levels below it anew."""

    def __init__(self) -> None:
        self._counts = [0] * (LEVELS + 1)

    def next(self, level: int) -> str:
        """The mark of the next heading of this level."""
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (LEVELS - level)
        return heading_number(level, self._counts[level])
