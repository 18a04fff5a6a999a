"""Statements about all (全称说法): 全部, 各, 每个, 所有, 全覆盖 say 100% of a rate without a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.proofreading.surroundings import (
    BESIDE,
    HEADING_ABOVE,
    SENTENCE_END,
    Surroundings,
    Words,
    clause_of,
    heading_above,
)

ALL = re.compile(
    r"全覆盖|全部(?!落实)|所有(?!制|权|者)|普遍(?=建立|签订|实行|推行)|均(?=已|建|实|签|设|有)|(?<![体整])都(?=建|实|签|设|能|得|有|参)"
    r"|每一?[个家名位户]|(?<![、上下在内外])各(?=工会|基层工会|企业|社区|村|单位|街道)|在各(?=工会|基层工会|企业|社区|村|单位)"
)
OBJECTS = re.compile(r"[、和及]")
MOST_CLAUSES_ON = 3
CARRIED_ON = re.compile(r"^(?:企业|单位|还|并|也|同时|均|都|工会|女职工|百人|规模)")


@dataclass(frozen=True, slots=True)
class Universal:
    """A word that says all, and what it is said of: one piece for each thing that is done everywhere."""

    start: int
    end: int
    text: str
    pieces: tuple[Surroundings, ...]


def universals(text: str) -> Iterator[Universal]:
    """The statements about all, one a sentence."""
    said_until = 0
    for found in ALL.finditer(text):
        if found.start() < said_until:
            continue
        clauses, said_until = _clauses(text, found)
        yield Universal(found.start(), found.end(), found[0], tuple(_pieces(text, found.start(), clauses)))


def _clauses(text: str, found: re.Match[str]) -> tuple[list[str], int]:
    """The clause with the word, and those that go on with it."""
    start, end = clause_of(text, found.start(), found.end())
    clauses = [text[start:end]]
    for _further in range(MOST_CLAUSES_ON):
        if end >= len(text) or SENTENCE_END.match(text[end]) or text[end] != "，":
            break
        start, following = clause_of(text, end + 1, end + 1)
        if not CARRIED_ON.match(text[start:following]):
            break
        clauses.append(text[start:following])
        end = following
    return clauses, end


def _pieces(text: str, at: int, clauses: list[str]) -> Iterator[Surroundings]:
    heading = Words(heading_above(text, at), HEADING_ABOVE)
    for clause in clauses:
        objects = [piece for piece in OBJECTS.split(clause) if len(piece) > 1]
        for said in objects:
            words = (Words(said, BESIDE), Words(clause, BESIDE / 2), heading)
            yield Surroundings(clause, said, "", clause, words)
