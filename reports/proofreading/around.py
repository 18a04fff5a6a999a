"""The words around a number (上下文): its own clause, what stands before it in the sentence, its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.proofreading.mentions import Mention, Sort

SENTENCE = re.compile(r"[。！？!?\n]")
CLAUSE = re.compile(r"[，。；：！？,;:!?\n]")
LIST = re.compile(r"[、和及与]")
HAN = re.compile(r"[\u4e00-\u9fff]")
FAR = 120  # characters; nothing further away says what a number counts


@dataclass(frozen=True, slots=True)
class Around:
    """`near` is before and after the number in its clause, `beside` the clause before it."""

    near: str
    beside: str = ""
    earlier: str = ""
    heading: str = ""


def arounds(text: str, mentions: Sequence[Mention], heading: str = "") -> tuple[Around, ...]:
    """The words around each mention of a text, in their order; words between two numbers are shared out."""
    places = [place for place, mention in enumerate(mentions) if mention.sort is not Sort.NUMBERING]
    found = [Around("", heading=heading)] * len(mentions)
    for at, place in enumerate(places):
        left = mentions[places[at - 1]].end if at else 0
        right = mentions[places[at + 1]].start if at + 1 < len(places) else len(text)
        found[place] = _around(text, mentions[place], left, right, heading)
    return tuple(found)


def _around(text: str, mention: Mention, left: int, right: int, heading: str) -> Around:
    sentence = _start(SENTENCE, text, mention.start)
    after = _share(text[mention.end : min(right, mention.end + FAR)], 0)
    before = _share(text[max(sentence, left, mention.start - FAR) : mention.start], -1)
    if left > sentence and before == text[left : mention.start] and HAN.match(after):
        before = ""  # 3个区域9个片区: the words between belong to the first
    own = mention.start - len(before)
    clause = max(sentence, _start(CLAUSE, text, own - 1))
    name = mention.text if mention.sort is Sort.NAME else ""
    return Around(f"{before}{name} {after}", text[clause:own], text[sentence:clause], heading)


def _start(breaks: re.Pattern[str], text: str, end: int) -> int:
    """Where the stretch begins that reaches to `end`."""
    start = max(0, end - FAR)
    return max((found.end() for found in breaks.finditer(text, start, max(end, 0))), default=start)


def _share(gap: str, side: int) -> str:
    """The words between two numbers that belong to one of them: up to the mark between them, or all."""
    for breaks in (CLAUSE, LIST):
        parts = breaks.split(gap)
        if len(parts) > 1:
            return parts[side]
    return gap
