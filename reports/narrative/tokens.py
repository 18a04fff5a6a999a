"""Figures inside a text (文中指标): {unions.founded} stays live until the report is frozen.

{code}         the figure in words: 13家
{code:aspect}  what else can be said of it: grown 同比增加4家, achieved 超额完成…, met 超额完成目标,
               ordinal 第一次;
               of a day: month 2014年4月, inmonth 7月, onday 3月8日, half 上半年
{code:all|词}  the words, as long as the rate is 100 %: 全部
{code:named|词}  the words, as long as the figure is the number in them: 八有
{code|词}      the words, which stand for the figure
{code:target}  what is to be reached: 20家, 1—2期
{code:target_all|词}   the words, as long as 100 % are to be reached: 全部
{code:target_none|词}  the words, as long as there is to be none: 零
{35人|来源}    a number typed by hand (手工数) and where it comes from; prints the number

A figure that is told as 达 says so where it ends its clause and the sentence has not said it already.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.documents.document import Kind, Run
from reports.narrative.facts import Reading
from reports.narrative.wording import REACHING, said

TOKEN = re.compile(r"\{(?P<code>[a-z_]+\.[a-z0-9_]+)(?::(?P<aspect>[a-z_]+))?(?:\|(?P<words>[^{}]+))?\}")
BY_HAND = re.compile(r"\{(?P<typed>[^{}|]+)\|(?P<source>[^{}|]+)\}")
PIECE = re.compile(f"{TOKEN.pattern}|{BY_HAND.pattern}")
SAYS_REACHED = re.compile(r"(?:^|[达到占为至于在有是以对由，。、；：])$")
ENDS = re.compile(r"(?=[，。、；）]|$)")
MISSING = "〔暂缺〕"

Readings = Mapping[str, Reading]


class State(StrEnum):
    """How the editor marks a piece of text."""

    TEXT = "text"
    LIVE = "live"
    CHANGED = "changed"
    MISSING = "missing"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; `token` is what stands in the source for the words of a figure.

    `source` says where a number comes from that was typed by hand.
    """

    text: str
    token: str = ""
    code: str = ""
    state: State = State.TEXT
    source: str = ""


def words(found: re.Match[str], readings: Readings) -> str:
    """What a token says; empty where the figure is missing, zero or does not bear the words."""
    reading = readings.get(found["code"])
    told = said(reading, found["aspect"] or "", found["words"] or "") if reading else ""
    return f"{REACHING}{told}" if told and reading and _reaches(found, reading) else told


def codes(text: str) -> tuple[str, ...]:
    """The figures that a text mentions, in order, each once."""
    return tuple(dict.fromkeys(found["code"] for found in TOKEN.finditer(text)))


def seen(text: str, readings: Readings) -> dict[str, str]:
    """The words of each token of a text as they are now, for `pieces` to compare with later."""
    return {found[0]: words(found, readings) for found in TOKEN.finditer(text)}


def in_one_unit(text: str, readings: Readings) -> str:
    """Small amounts of money in 万元 as well, where the sentence has larger ones beside them."""
    amounts = {found[0]: words(found, readings) for found in TOKEN.finditer(text) if _is_amount(found, readings)}
    if not any("万" in amount for amount in amounts.values()):
        return text
    for token, amount in amounts.items():
        myriad = token.replace("}", ":myriad}")
        if "万" not in amount and plain(myriad, readings) != MISSING:
            text = text.replace(token, myriad)
    return text


def pieces(text: str, readings: Readings, before: Mapping[str, str] | None = None) -> tuple[Piece, ...]:
    """The text cut at its tokens; `before` is what was `seen` when somebody last read it over."""
    cut, at = [], 0
    for found in PIECE.finditer(text):
        cut.append(Piece(text[at : found.start()]))
        cut.append(_by_hand(found) if found["typed"] else _figure(found, words(found, readings), before or {}))
        at = found.end()
    return tuple(piece for piece in (*cut, Piece(text[at:])) if piece.text)


def plain(text: str, readings: Readings) -> str:
    """The text as it is read."""
    return "".join(piece.text for piece in pieces(text, readings))


def runs(text: str, readings: Readings) -> tuple[Run, ...]:
    """The text as it is printed, its figures bound to their codes."""
    return tuple(Run(piece.text, piece.code, _origin(piece, readings)) for piece in pieces(text, readings))


def _by_hand(found: re.Match[str]) -> Piece:
    return Piece(found["typed"], found[0], state=State.BY_HAND, source=found["source"])


def _reaches(found: re.Match[str], reading: Reading) -> bool:
    """Whether a figure told as 达 has to say so itself."""
    if reading.comparator != REACHING or found["aspect"] or found["words"]:
        return False
    return bool(ENDS.match(found.string, found.end()) and not SAYS_REACHED.search(found.string[: found.start()]))


def _figure(found: re.Match[str], now: str, before: Mapping[str, str]) -> Piece:
    if not now:
        return Piece(MISSING, found[0], found["code"], State.MISSING)
    changed = before.get(found[0], now) != now
    return Piece(now, found[0], found["code"], State.CHANGED if changed else State.LIVE)


def _is_amount(found: re.Match[str], readings: Readings) -> bool:
    reading = readings.get(found["code"])
    return reading is not None and reading.unit in ("元", "万元") and not found["aspect"] and not found["words"]


def _origin(piece: Piece, readings: Readings) -> Kind:
    if piece.state is State.BY_HAND:
        return Kind.TOLD
    reading = readings.get(piece.code)
    if reading is None:
        return Kind.TEXT
    if reading.reason:
        return Kind.OVERRIDE
    return Kind.TOLD if reading.told else Kind.LIVE
