"""Units of texts and units of indicators (单位换算): which suit each other, and a value told in another."""

from decimal import Decimal
from functools import cache

MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "千元": Decimal(1_000), "亿元": Decimal(100_000_000)}
AREA = {"平方米": Decimal(1), "亩": Decimal("666.6667"), "公顷": Decimal(10_000), "平方公里": Decimal(1_000_000)}
SCALES = (MONEY, AREA)
DAYS = frozenset({"日期", "年度", "年"})
RATES = frozenset({"%", "个百分点", "‰", "倍"})
PERSONS = frozenset({"人", "人次", "名", "位"})
LIKE = (
    frozenset({"家", "个", "户", "所"}),
    frozenset({"期", "场", "次", "场次", "轮", "项"}),
    frozenset({"份", "册", "本", "条", "件", "篇"}),
    frozenset({"起", "件", "例", "宗"}),
    frozenset({"项", "个", "条", "类", "种"}),
    frozenset({"处", "个"}),
    frozenset({"门", "个"}),
    frozenset({"项", "有", "清", "亮", "健全", "上墙", "位一体", "牌", "级", "个"}),
)
SAME, SCALED, LIKELY, OF_PERSONS, ODD = 1.0, 0.95, 0.9, 0.85, 0.65


@cache
def suits(unit: str, wanted: str) -> float:
    """How well a number with `unit` suits an indicator in `wanted`: from 0, not at all, to 1."""
    if unit == wanted:
        return SAME
    if any(unit in scale and wanted in scale for scale in SCALES):
        return SCALED
    if _is_measured(unit) or _is_measured(wanted):
        return 0.0
    if unit in PERSONS and wanted in PERSONS:
        return OF_PERSONS
    if unit in PERSONS or wanted in PERSONS:
        return ODD if unit in ("", "个", "户", "家") else 0.0
    return LIKELY if any(unit in like and wanted in like for like in LIKE) else ODD


def agrees(unit: str, wanted: str) -> bool:
    """Whether a number with `unit` may be told in `wanted` at all: counting words are as people like them."""
    return suits(unit, wanted) > 0 or not (_is_measured(unit) or _is_measured(wanted))


def _is_measured(unit: str) -> bool:
    """Whether a unit measures rather than counts: money, area, a rate, a day."""
    return unit in RATES or unit in DAYS or any(unit in scale for scale in SCALES)


def converted(value: Decimal, unit: str, wanted: str) -> Decimal:
    """The value in the indicator's unit: 9500元 is 0.95万元. Counting words only name what is counted."""
    for scale in SCALES:
        if unit in scale and wanted in scale:
            return value * scale[unit] / scale[wanted]
    return value
