"""Calling (叫法): by which words a figure is known.

By its label, by the sentences of the phrase library that state it, and by the other words that writers have for it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reports.narrative.library import PHRASEBOOK
from reports.proofreading.synonyms import plain, written_otherwise

TAIL = re.compile(r"(?:数|人数|人次|次数|期数|场次|项数|户数|份数|件数|篇数|家数|金额|的企业)+(?=（|$)")
REMARK = re.compile(r"（([^）]*)）$")
QUOTED = re.compile(r"“([^”]+)”")
TOKEN = re.compile(r"\{([a-z_]+\.[a-z_0-9]+)[^{}]*\}")
BRACES = re.compile(r"\{[^{}]*\}")
CUT = re.compile(r"[，。；：、\[\]()<>]|//")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a namer needs of a figure; `kind` is that of its indicator, where it is known."""

    code: str
    label: str
    unit: str
    kind: str = ""


def called(figures: Iterable[Figure]) -> dict[str, set[str]]:
    """Names by code: the label without its counting word, what sentences of the library say, other words."""
    names = {figure.code: {*_labels(figure.label), *written_otherwise(figure.code)} for figure in figures}
    for code, words in _names_in_phrases():
        if code in names:
            names[code].add(words)
    return {code: set(map(plain, said)) for code, said in names.items()}


def without_counting(words: str) -> str:
    """会员人数 is 会员."""
    return TAIL.sub("", words)


def _labels(label: str) -> Iterable[str]:
    """The label without its counting word, with and without its remark, and what it has in quotation marks."""
    label = without_counting(label)
    return (REMARK.sub("", label), REMARK.sub(r"\1", label), *QUOTED.findall(label))


def _names_in_phrases() -> Iterable[tuple[str, str]]:
    """Code and words of every clause of the phrase library that states one figure."""
    for phrase in PHRASEBOOK.phrases:
        for pattern in (phrase.text, *phrase.variants):
            for clause in CUT.split(pattern):
                codes = {code for code in TOKEN.findall(clause) if ":" not in clause.partition(code)[2][:1]}
                name = BRACES.sub("", clause)
                if len(codes) == 1 and len(name) >= 2:
                    yield codes.pop(), name
