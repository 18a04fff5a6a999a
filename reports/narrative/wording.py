"""A figure in words (指标说法): 873人, 第十二届, 2014年4月, 30—40个, 同比增加4家, 超额完成50家的目标任务."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from reports.documents.numerals import chinese, chinese_date
from reports.narrative.facts import Reading
from reports.narrative.phrases import achieved, grown
from reports.numbers import TEN_THOUSAND, spoken, written

WHOLE = 100
MOST_SPELT = 99
JUNE = 6
SAID_TWICE = ("%", "元", "万元")  # units that both ends of a range have
REACHING = "达"  # said by the sentence, not by the figure
NUMERALS = {"双": 2, "两": 2} | {chinese(number): number for number in range(1, 11)}


def tells(reading: Reading) -> bool:
    """Whether prose may mention a figure: there is a value, and it is not zero."""
    return bool(reading.value)


def told(readings: Mapping[str, Reading], code: str) -> bool:
    """Whether prose may mention the figure of a code."""
    return code in readings and tells(readings[code])


def number(readings: Mapping[str, Reading], code: str) -> Decimal:
    """The figure of a code for arithmetic; 0 where there is none."""
    value = readings[code].value if code in readings else None
    return value if isinstance(value, Decimal) else Decimal(0)


def goal(reading: Reading) -> str:
    """What is to be reached, its number as a token: 新建工会组织50家."""
    label = reading.label.removesuffix("数").removesuffix("人").removesuffix(reading.unit)
    return f"{label}{'达到' if reading.unit == '%' else ''}{{{reading.code}:target}}"


def said(reading: Reading, aspect: str = "", words: str = "") -> str:
    """What a token says of a figure; empty where the figure does not bear it."""
    if aspect in AIMS:
        return AIMS[aspect](reading, words) if reading.target is not None else ""
    if aspect not in ASPECTS:
        raise ValueError(f"Nothing is known of {aspect!r}.")
    return ASPECTS[aspect](reading, words) if tells(reading) else ""


def speak(reading: Reading, number: Decimal, comparator: str = "") -> str:
    """A number in the unit of a figure: its target, its value last year."""
    return spoken(number, reading.unit, reading.decimals, "" if comparator == REACHING else comparator)


def _value(reading: Reading, words: str) -> str:
    value = reading.value
    if words or value is None:
        return words
    if isinstance(value, date):
        return chinese_date(value)
    if reading.unit == "届":
        return f"第{chinese(int(value))}届"
    if reading.value_max is not None:
        return _span(reading, value, reading.value_max)
    return speak(reading, value, reading.comparator)


def _span(reading: Reading, least: Decimal, most: Decimal) -> str:
    """30—40个; 4%—6%, 5万元—10万元."""
    first = speak(reading, least) if reading.unit in SAID_TWICE else spoken(least, "", reading.decimals)
    return f"{first}—{speak(reading, most)}"


def _month(reading: Reading, words: str) -> str:
    return f"{reading.value.year}年{reading.value.month}月" if isinstance(reading.value, date) else ""


def _in_month(reading: Reading, words: str) -> str:
    """7月, within the year that the paper is of."""
    return f"{reading.value.month}月" if isinstance(reading.value, date) else ""


def _on_day(reading: Reading, words: str) -> str:
    """3月8日, within the year that the paper is of."""
    return f"{reading.value.month}月{reading.value.day}日" if isinstance(reading.value, date) else ""


def _half(reading: Reading, words: str) -> str:
    """上半年, where the day is too exact to be worth saying."""
    return f"{'上' if reading.value.month <= JUNE else '下'}半年" if isinstance(reading.value, date) else ""


def _ordinal(reading: Reading, words: str) -> str:
    """第一次: which of a row it is."""
    value = _exact(reading)
    if not value:
        return ""
    return f"第{chinese(int(value)) if value <= MOST_SPELT else written(value)}{reading.unit}"


def _myriad(reading: Reading, words: str) -> str:
    """Money in 万元 whatever the amount, as long as two decimals do not round it."""
    value = _exact(reading)
    if value is None:
        return ""
    myriads = value / (1 if reading.unit == "万元" else TEN_THOUSAND)
    return f"{written(myriads)}万元" if myriads == round(myriads, 2) else ""


def _all(reading: Reading, words: str) -> str:
    """The words of 100 %, such as 全部."""
    return words if reading.unit == "%" and _exact(reading) == WHOLE else ""


def _named(reading: Reading, words: str) -> str:
    """The words of a programme that counts itself: 八有 as long as there are eight."""
    return words if NUMERALS.get(words.strip("“")[:1]) == _exact(reading) else ""


def _grown(reading: Reading, words: str) -> str:
    now, before = _exact(reading), reading.last_year
    if now is None or not isinstance(before, Decimal):
        return ""
    return grown(now, before, reading.unit, reading.decimals)


def _achieved(reading: Reading, words: str) -> str:
    now, target = _exact(reading), reading.target
    return achieved(now, target, speak(reading, target)) if now is not None and target else ""


def _met(reading: Reading, words: str) -> str:
    """That a target was met, without saying once more what it was."""
    now, target = _exact(reading), reading.target
    if now is None or not target or now < target:
        return ""
    return "超过预定目标" if now > target else "实现预定目标"


def _exact(reading: Reading) -> Decimal | None:
    """The value if it may be reckoned with: a number, not a range, not 近 or 余."""
    vague = reading.comparator not in ("", REACHING) or reading.value_max is not None
    return reading.value if isinstance(reading.value, Decimal) and not vague else None


def _nearly(reading: Reading, words: str) -> str:
    """近两年: years not quite full."""
    years = _exact(reading)
    if not years:
        return ""
    spelt = chinese(int(years)) if years == int(years) <= MOST_SPELT else written(years)
    return f"近{'两' if years == 2 else spelt}{reading.unit}"


def _target(reading: Reading, words: str) -> str:
    """What is to be reached: 20家, 1—2期."""
    target = reading.target
    if not target:
        return ""
    if reading.target_max is not None:
        return _span(reading, target, reading.target_max)
    return speak(reading, target, reading.target_comparator)


def _target_all(reading: Reading, words: str) -> str:
    """The words of 100 % where that is to be reached."""
    return words if reading.unit == "%" and reading.target == WHOLE else ""


def _target_none(reading: Reading, words: str) -> str:
    """The words of nothing where there is to be none: 零."""
    return words if reading.target == 0 else ""


AIMS: dict[str, Callable[[Reading, str], str]] = {
    "target": _target,
    "target_all": _target_all,
    "target_none": _target_none,
}
ASPECTS: dict[str, Callable[[Reading, str], str]] = {
    "": _value,
    "month": _month,
    "inmonth": _in_month,
    "onday": _on_day,
    "half": _half,
    "ordinal": _ordinal,
    "myriad": _myriad,
    "all": _all,
    "named": _named,
    "grown": _grown,
    "achieved": _achieved,
    "met": _met,
    "nearly": _nearly,
}
