"""The words around a number (上下文): its own clause, what stands before it in the sentence, its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.proofreading.mentions import Mention, Sort

SENTENCE = "。！？!?\n"
CLAUSE = "，。；：！？,;:!?\n"
CLAUSES = re.compile(f"[{CLAUSE}]")
LIST = re.compile(r"[、和及与]")
HAN = re.compile(r"[\u4e00-\u9fff]")
REACH = 400  # no sentence is longer
FAR = 120  # characters; nothing further away says what a number counts


@dataclass(frozen=True, slots=True)
class Around:
    """`near` is before and after the number in its clause, `beside` the clause before it."""

    near: str
    beside: str = ""
    earlier: str = ""
    heading: str = ""


def arounds(text: str, mentions: Sequence[Mention], heading: str = "") -> tuple[Around, ...]:
    """The words around each mention of a text, in their order; words between two figures are shared out."""
    ends = [0]
    for mention in mentions:
        ends.append(mention.end if mention.sort is Sort.FIGURE else ends[-1])
    starts = [len(text)]
    for mention in reversed(mentions):
        starts.append(mention.start if mention.sort is Sort.FIGURE else starts[-1])
    bounds = zip(mentions, ends, reversed(starts[:-1]), strict=False)
    found: list[Around] = []
    for mention, left, right in bounds:
        around = _around(text, mention, left, right, heading)
        again = found and not around.near.strip() and left and text[left : mention.start] in ("、", "和", "及")
        found.append(found[-1] if again else around)  # 居民320户、900人
    return tuple(found)


def _around(text: str, mention: Mention, left: int, right: int, heading: str) -> Around:
    sentence = begins(SENTENCE, text, mention.start, max(0, mention.start - FAR))
    between, until = left > sentence, right < len(text)
    after = _share(text[mention.end : min(right, mention.end + FAR)], 0, between=until)
    before = _share(text[max(sentence, left) : mention.start], -1, between=between)
    if between and before == text[left : mention.start] and HAN.match(after):
        before = ""  # 3个区域9个片区: the words between belong to the first
    if mention.sort is Sort.NAME:
        return Around(mention.text, f"{before} {after}", "", heading)
    own = mention.start - len(before)
    clause = begins(CLAUSE, text, own - 1, sentence)
    return Around(f"{before} {after}", text[clause:own], text[sentence:clause], heading)


def begins(marks: str, text: str, end: int, start: int = 0) -> int:
    """Where the stretch after the last of the marks begins that reaches to `end`."""
    start = max(start, end - REACH)
    return max(start, *(text.rfind(mark, start, max(end, start)) + 1 for mark in marks))


def _share(gap: str, side: int, *, between: bool) -> str:
    """The words beside a number up to the mark before or behind them; lists are parted between two figures only."""
    for breaks in (CLAUSES, LIST) if between else (CLAUSES,):
        parts = breaks.split(gap)
        if len(parts) > 1:
            return parts[side]
    return gap
