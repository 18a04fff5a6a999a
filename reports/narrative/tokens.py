"""Figures inside a text (文中指标): {unions.founded} stays live until the report is frozen.

{code}         the figure in words: 13家
{code:aspect}  what else can be said of it: grown 同比增加4家, achieved 超额完成…;
               of a day: month 2014年4月, inmonth 7月, onday 3月8日, half 上半年
{code:all|词}  the words, as long as the rate is 100 %: 全部
{code:named|词}  the words, as long as the figure is the number in them: 八有
{code|词}      the words, which stand for the figure
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.documents.document import Kind, Run
from reports.narrative.facts import Reading
from reports.narrative.wording import said

TOKEN = re.compile(r"\{(?P<code>[a-z_]+\.[a-z0-9_]+)(?::(?P<aspect>[a-z]+))?(?:\|(?P<words>[^{}]+))?\}")
MISSING = "〔暂缺〕"

Readings = Mapping[str, Reading]


class State(StrEnum):
    """How the editor marks a piece of text."""

    TEXT = "text"
    LIVE = "live"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; `token` is what stands in the source for the words of a figure."""

    text: str
    token: str = ""
    code: str = ""
    state: State = State.TEXT


def words(found: re.Match[str], readings: Readings) -> str:
    """What a token says; empty where the figure is missing, zero or does not bear the words."""
    reading = readings.get(found["code"])
    return said(reading, found["aspect"] or "", found["words"] or "") if reading else ""


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
    for found in TOKEN.finditer(text):
        cut.append(Piece(text[at : found.start()]))
        cut.append(_figure(found, words(found, readings), before or {}))
        at = found.end()
    return tuple(piece for piece in (*cut, Piece(text[at:])) if piece.text)


def plain(text: str, readings: Readings) -> str:
    """The text as it is read."""
    return "".join(piece.text for piece in pieces(text, readings))


def runs(text: str, readings: Readings) -> tuple[Run, ...]:
    """The text as it is printed, its figures bound to their codes."""
    return tuple(Run(piece.text, piece.code, _origin(readings.get(piece.code))) for piece in pieces(text, readings))


def _figure(found: re.Match[str], now: str, before: Mapping[str, str]) -> Piece:
    if not now:
        return Piece(MISSING, found[0], found["code"], State.MISSING)
    changed = before.get(found[0], now) != now
    return Piece(now, found[0], found["code"], State.CHANGED if changed else State.LIVE)


def _is_amount(found: re.Match[str], readings: Readings) -> bool:
    reading = readings.get(found["code"])
    return reading is not None and reading.unit in ("元", "万元") and not found["aspect"] and not found["words"]


def _origin(reading: Reading | None) -> Kind:
    if reading is None:
        return Kind.TEXT
    if reading.reason:
        return Kind.OVERRIDE
    return Kind.TOLD if reading.told else Kind.LIVE
