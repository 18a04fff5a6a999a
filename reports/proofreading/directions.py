"""Directions (增减): 增长, 下降, 持平 in a text, and the amount by which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from reports.narrative.facts import Reading
from reports.narrative.phrases import grown
from reports.proofreading.agreement import equals, exactly
from reports.proofreading.mentions import Mention

UP = r"增长|增加|增多|增幅|提高|提升|上升|上涨|攀升"
DOWN = r"减少|下降|降低|降幅|回落|下滑"
THAN = r"同比|环比|(?:比|较|与|同|和)(?:上年|去年|前年|上一年)(?:度|同期)?(?:相比|比)?[，,]?"
BETWEEN = r"(?:了|率为|率达|幅度为|幅度达|为|达|近|约|超过|大幅|明显|有所|稳步|略有|显著|净)*\s?"
CHANGE = re.compile(rf"(?P<than>{THAN})?{BETWEEN}(?:(?P<up>{UP})|(?P<down>{DOWN}))(?P<to>到|至|为)?{BETWEEN}")
LEVEL = re.compile(rf"(?:{THAN}|(?:与|同|和)?(?:上年|去年)(?:度|同期)?)(?:基本)?(?:持平|相同|一致)")
TIMES = re.compile(r"是(?:上年|去年)(?:度|同期)?的\s?")
SHARES = ("%", "个百分点", "倍", "番")
HUNDRED = 100


class Way(Enum):
    UP = 1
    LEVEL = 0
    DOWN = -1

    @property
    def words(self) -> str:
        return {Way.UP: "增长", Way.LEVEL: "持平", Way.DOWN: "下降"}[self]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says of a change: which way, and by how much where it says so."""

    start: int
    end: int
    way: Way | None  # None where only a multiple is told: 是上年的2倍
    amount: Mention | None = None
    manifold: bool = False


def claims(text: str, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of a text, in order."""
    starts = {mention.start: mention for mention in mentions}
    found = [_change(match, starts) for match in CHANGE.finditer(text)]
    found += [Claim(match.start(), match.end(), Way.LEVEL) for match in LEVEL.finditer(text)]
    for match in TIMES.finditer(text):
        amount = starts.get(match.end())
        if amount and amount.unit == "倍":
            found.append(Claim(match.start(), amount.end, None, amount, manifold=True))
    return tuple(sorted((claim for claim in found if claim), key=lambda claim: claim.start))


def way_of(reading: Reading) -> Way | None:
    """Which way a figure went; None where there is no figure, or none of last year."""
    now, before = reading.value, reading.last_year
    if not isinstance(now, Decimal) or not isinstance(before, Decimal):
        return None
    return Way((now > before) - (now < before))


def holds(claim: Claim, reading: Reading) -> bool:
    """Whether a claim names the amount by which the figure changed; the way is judged apart."""
    now, before = exactly(reading.value, reading.unit), exactly(reading.last_year, reading.unit)
    amount = claim.amount
    if amount is None or now is None or before is None:
        return False
    return any(equals(amount, value) for value in _amounts(now, before, amount.unit, manifold=claim.manifold))


def _amounts(now: Decimal, before: Decimal, unit: str, *, manifold: bool) -> list[Decimal]:
    """What may be said of a change in a unit."""
    change = abs(now - before)
    if unit == "个百分点" or unit not in SHARES:
        return [change]
    if not before:
        return []
    if unit == "%":
        return [round(change * HUNDRED / before, places) for places in (1, 2, 0)]
    return [round(now / before if manifold else change / before, places) for places in (1, 2, 0)]


def in_words(reading: Reading) -> str:
    """同比增加4家, as our own prose says it; empty where there is nothing to say."""
    now, before = reading.value, reading.last_year
    if not isinstance(now, Decimal) or not isinstance(before, Decimal):
        return ""
    return grown(now, before, reading.unit, reading.decimals)


def _change(match: re.Match[str], starts: dict[int, Mention]) -> Claim | None:
    """增长12.5%, 同比增加4家, 同比增长; 增加岗位20个 and 提高水平 claim nothing."""
    amount = starts.get(match.end()) or starts.get(match.end() - len(_estimate(match)))
    compares = match["than"] is not None
    if amount is None or match["to"]:
        return Claim(match.start(), match.end(), _way(match)) if compares else None
    by = compares or amount.unit in SHARES
    return Claim(match.start(), amount.end, _way(match), amount) if by else None


def _estimate(match: re.Match[str]) -> str:
    """近 and 约 belong to the number that follows."""
    found = re.search(r"(?:近|约|超过)+$", match[0])
    return found[0] if found else ""


def _way(match: re.Match[str]) -> Way:
    return Way.UP if match["up"] else Way.DOWN
