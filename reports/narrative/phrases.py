"""Turns of phrase that depend on numbers (措辞): growth, targets, shares and lists."""

from collections.abc import Sequence
from decimal import Decimal

from reports.numbers import Number, spoken, written

HUNDRED = 100
COUNTED_APART = 50  # below this many a difference says more than a percentage
MANIFOLD = 3  # from this many times on a multiple says more than a percentage
SETS_ITSELF_APART = "》”"
MONEY = ("元", "万元")  # a difference would change its unit within the sentence


def compared(now: Number | None, before: Number | None, *, rate: bool = False) -> str:
    """How a figure moved against the same period of last year; empty where there is no figure."""
    if now is None:
        return ""
    if before is None:
        return "上年同期无数据"
    if now == before:
        return "与上年同期持平"
    if rate:
        return points(now, before)
    if before == 0:
        return f"上年同期为0，增加{written(now)}"
    return moved(now, before) or "与上年同期基本持平"


def points(now: Number, before: Number) -> str:
    """How a rate moved, in percentage points."""
    return f"{'提高' if now > before else '下降'}{written(abs(Decimal(now) - before))}个百分点"


def moved(now: Number, before: Number) -> str:
    """The change in percent with one decimal; empty where it rounds to nothing."""
    percent = f"{abs(Decimal(now) - before) * HUNDRED / before:.1f}"
    return f"同比{'增长' if now > before else '下降'}{percent}%" if percent != "0.0" else ""


def grown(now: Number, before: Number, unit: str, decimals: int = 0) -> str:
    """`compared` in the words of a paper; empty where the year before had none, so that nothing reads 上年同期为0."""
    if not before:
        return ""
    if now == before or unit == "%":
        return f"{'同比' if now != before else ''}{compared(now, before, rate=True)}"
    if max(now, before) < COUNTED_APART and unit not in MONEY:
        return f"同比{'增加' if now > before else '减少'}{spoken(abs(Decimal(now) - before), unit, decimals)}"
    if now >= before * MANIFOLD:
        return f"是上年同期的{written(Decimal(now) / before, 1)}倍"
    return compared(now, before).replace(".0%", "%")


def achieved(actual: Number, target: Number, target_words: str) -> str:
    """How far a target was met; empty where none was set."""
    if not target:
        return ""
    if actual > target:
        return f"超额完成{target_words}的目标任务"
    if actual == target:
        return f"完成{target_words}的目标任务"
    return f"完成{target_words}目标任务的{share(actual, target)}"


def share(part: Number, whole: Number, decimals: int = 1) -> str:
    """38.5%; empty where the whole is nothing."""
    return f"{written(Decimal(part) * HUNDRED / whole, decimals)}%" if whole else ""


def listing(names: Sequence[str]) -> str:
    """甲、乙、丙; 《》 and “” stand side by side without a mark."""
    said = ""
    for name in names:
        apart = said and not (said[-1] in SETS_ITSELF_APART and name[0] in "《“")
        said += f"、{name}" if apart else name
    return said


def before_number(names: Sequence[str], number: int) -> str:
    """Names as they stand before their number: 甲、乙2家, 甲、乙、丙等3家, 甲等3家.

    Empty for a name that is its own number, and for more names than the number allows.
    """
    if len(names) > number or number < 2:
        return ""
    return listing(names) if len(names) == number == 2 or not names else f"{listing(names)}等"


def together(names: Sequence[str]) -> str:
    """甲, 甲和乙, 甲、乙和丙."""
    return "和".join(filter(None, ["、".join(names[:-1]), *names[-1:]]))


def bare(text: str) -> str:
    """A sentence that somebody wrote, without the mark at its end."""
    return text.strip().rstrip("。；;，,.")


def closed(text: str) -> str:
    """The same with its full stop."""
    return f"{bare(text)}。"
