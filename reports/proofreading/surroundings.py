"""What stands around a number (上下文): the words that tell what it counts, and how near they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.proofreading.mentions import Mention, Sort

SENTENCE_END = re.compile(r"[。！？!?\n]")
# （站） and （点） are part of a name; the comma of 1,280 is part of a number.
CLAUSE_END = re.compile(
    r"[，：。！？!?；;\n—…]|(?<!\d)[,:]|[（(](?![^（）()]{1,3}[）)])|(?<![（(].)(?<![（(]..)(?<![（(]...)[）)]"
)
CLAUSES_BACK = (0.5, 0.35, 0.25)
BESIDE, BEHIND_ANOTHER, BESIDE_A_NAME, SENTENCE_BACK, HEADING_ABOVE = 1.0, 0.5, 0.4, 0.15, 0.25
LIST = re.compile(r"[、和及与]")
HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)([^。\n]{2,40})")
LINES_BACK = 60
FAR = 240  # signs; what is further away says nothing about a number


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of the text and how much it says about the number, from 0 to 1."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    clause: str  # the clause with the number itself
    before: str  # in the clause, since the last number
    after: str  # in the clause, up to the next number
    sentence: str  # up to the number
    words: tuple[Words, ...]

    @property
    def near(self) -> tuple[Words, ...]:
        return tuple(words for words in self.words if words.weight >= BEHIND_ANOTHER)


def around(text: str, mention: Mention, others: Sequence[Mention] = ()) -> Surroundings:
    """The words around a number; `others` are the figures next to it."""
    start, end = clause_of(text, mention.start, mention.end)
    last, before, after = _shared_out(text, mention, others, (start, end))
    is_name = mention.sort is Sort.NAME  # 八有 is its own name
    is_behind_another = bool(after) and (
        (text[last : mention.start] == before and last > start) or before.endswith("等")
    )
    sentence_start = _start(SENTENCE_END, text, start)
    words = [
        Words(mention.text if is_name else "", BESIDE),
        Words(after, BESIDE_A_NAME if is_name else BESIDE),
        Words(before, BESIDE_A_NAME if is_name else BEHIND_ANOTHER if is_behind_another else BESIDE),
        Words(text[start:last], BEHIND_ANOTHER - 0.1),
        *_clauses_back(text[sentence_start:start]),
        Words(text[_start(SENTENCE_END, text, max(sentence_start - 1, 0)) : sentence_start], SENTENCE_BACK),
        Words(heading_above(text, start), HEADING_ABOVE),
    ]
    told = tuple(one for one in words if one.text)
    return Surroundings(text[start:end], before, after, text[sentence_start : mention.start], told)


def _shared_out(
    text: str, mention: Mention, others: Sequence[Mention], clause: tuple[int, int]
) -> tuple[int, str, str]:
    """Where the figure before ends, and the words before and after that are the number's own: up to 、 and 和."""
    start, end = clause
    following = min((one.start for one in others if mention.end <= one.start < end), default=end)
    after = text[mention.end : following]
    after = LIST.split(after)[0] if following < end else after
    behind = [(one.start, one.end) for one in others if start <= one.start < mention.start]
    stops = [(start, start), *behind, (mention.start, mention.end)]
    if behind and not after and LIST.fullmatch(text[behind[-1][1] : mention.start]):
        stops.pop()  # 居民320户、900人: the words before the first are those of the second
    last, until = stops[-2][1], stops[-1][0]
    before = text[last:until]
    return last, LIST.split(before)[-1] if last > start else before, after


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause of a place begins and ends."""
    found = CLAUSE_END.search(text, end, end + FAR)
    return _start(CLAUSE_END, text, start), found.start() if found else min(end + FAR, len(text))


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a place begins and ends, its stop included."""
    found = SENTENCE_END.search(text, end, end + FAR)
    return _start(SENTENCE_END, text, start), found.end() if found else min(end + FAR, len(text))


def heading_above(text: str, at: int) -> str:
    """The words of the last numbered heading."""
    for _line in range(LINES_BACK):
        line = text.rfind("\n", 0, at) + 1
        if found := HEADING.match(text, line):
            return found[1]
        if not line:
            break
        at = line - 1
    return ""


def _start(stop: re.Pattern[str], text: str, before: int) -> int:
    first = max(before - FAR, 0)
    return next((place + 1 for place in range(before - 1, first - 1, -1) if stop.match(text, place)), first)


def _clauses_back(text: str) -> list[Words]:
    clauses = [clause for clause in CLAUSE_END.split(text) if clause]
    return [Words(clause, weight) for clause, weight in zip(reversed(clauses), CLAUSES_BACK, strict=False)]
