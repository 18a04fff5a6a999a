"""The words around a number (上下文): its own clause, what stands before it in the sentence, its heading."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.proofreading.mentions import Mention, Sort

SENTENCES = re.compile(r"[。！？!?\n]")
CLAUSES = re.compile(r"[，。；：！？,;:!?\n]")
LIST = re.compile(r"[、和及与]")
HAN = re.compile(r"[\u4e00-\u9fff]")
FAR = 120  # characters; nothing further away says what a number counts


class Stretches:
    """A text cut behind each of the marks."""

    def __init__(self, marks: re.Pattern[str], text: str) -> None:
        self._ends = [0, *(found.end() for found in marks.finditer(text))]

    def start(self, place: int) -> int:
        """Where the stretch begins that a place lies in, or ends at."""
        return self._ends[bisect_right(self._ends, max(place, 0)) - 1]


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
    cut = Stretches(SENTENCES, text), Stretches(CLAUSES, text)
    found: list[Around] = []
    for mention, left, right in bounds:
        around = replace(_around(text, mention, (left, right), cut), heading=heading)
        again = found and not around.near.strip() and left and text[left : mention.start] in ("、", "和", "及")
        found.append(found[-1] if again else around)  # 居民320户、900人
    return tuple(found)


def _around(text: str, mention: Mention, others: tuple[int, int], cut: tuple[Stretches, Stretches]) -> Around:
    """`others` are where the figure before ends and the one behind begins."""
    (left, right), (sentences, clauses) = others, cut
    sentence = max(sentences.start(mention.start), mention.start - FAR)
    after = _share(text[mention.end : min(right, mention.end + FAR)], 0, between=right < len(text))
    before = _share(text[max(sentence, left) : mention.start], -1, between=left > sentence)
    if left > sentence and before == text[left : mention.start] and HAN.match(after):
        before = ""  # 3个区域9个片区: the words between belong to the first
    if mention.sort is Sort.NAME:
        return Around(mention.text, f"{before} {after}")
    own = mention.start - len(before)
    clause = max(clauses.start(own - 1), sentence)
    return Around(f"{before} {after}", text[clause:own], text[sentence:clause])


def _share(gap: str, side: int, *, between: bool) -> str:
    """The words beside a number up to the mark before or behind them; lists are parted between two figures only."""
    for breaks in (CLAUSES, LIST) if between else (CLAUSES,):
        parts = breaks.split(gap)
        if len(parts) > 1:
            return parts[side]
    return gap
