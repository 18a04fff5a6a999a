"""Naming (认指标): which figure the words around a number speak of."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from reports.proofreading.around import Around
from reports.proofreading.concepts import SILENT, concepts, reader
from reports.proofreading.mentions import Mention, Sort

FAMILIES = (
    frozenset(("人", "人次")),
    frozenset(("家", "个", "户", "所", "处", "幢", "座", "间")),
    frozenset(("次", "场", "期", "项", "个", "类", "种", "轮")),
    frozenset(("份", "条", "件", "篇", "册", "本", "个", "家", "起", "例", "项", "块")),
    frozenset(("元", "万元")),
    frozenset(("年", "年度")),
)
KIN = 0.8  # 12家 for a figure in 户
# How much a word weighs by where it stands, and how much one that the label has not.
NEAR, BESIDE, EARLIER, HEADING = 1.0, 0.45, 0.25, 0.15
STRANGE = {NEAR: 0.5, BESIDE: 0.12, EARLIER: 0.03, HEADING: 0.0}
UNMET = 0.5
SURE = 0.6  # from which score on words alone name a figure
ASIDE = 0.4  # what stands in brackets in a label


class Labelled(Protocol):
    """An indicator or a reading."""

    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def unit(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Guess:
    """A figure that may be meant; 1 is as sure as words can make it."""

    code: str
    score: float


class Namer:
    """Knows a set of figures by their labels."""

    def __init__(self, figures: Iterable[Labelled]) -> None:
        self._units = {figure.code: str(figure.unit) for figure in figures}
        self._concepts = concepts()
        labels = {figure.code: figure.label for figure in figures}
        lexicon = reader(self._concepts)
        own = {word for label in labels.values() for word in _left_over(label, lexicon)}
        self._reader = reader((*self._concepts, *own))
        keys = {code: self._key(label) for code, label in labels.items()}
        spread = Counter(concept for key in keys.values() for concept in key)
        self._weights = {concept: math.log(1 + len(keys) / times) for concept, times in spread.items()}
        self._telling = {
            code: max([*key][::-1], key=self._weights.__getitem__, default="") for code, key in keys.items()
        }
        self._shares: dict[str, dict[str, float]] = defaultdict(dict)
        for code, key in keys.items():
            for concept, share in key.items():
                self._shares[concept][code] = share * self._weights[concept]
        self._whole = {code: sum(self._shares[concept][code] for concept in key) for code, key in keys.items()}

    def guesses(self, mention: Mention, around: Around) -> tuple[Guess, ...]:
        """The figures that may be meant, best first."""
        scores, wanted = self._scores(self._said(around)), _wanted(mention)
        fitting = ((code, score * _fit(mention.sort, wanted, self._units[code])) for code, score in scores.items())
        found = [Guess(code, round(score, 3)) for code, score in fitting if score > 0]
        return tuple(sorted(found, key=lambda guess: -guess.score))

    def named(self, mention: Mention, words: str) -> str:
        """The code of the figure that the words name beyond doubt: they tell what sets it apart from all others."""
        best = self.guesses(mention, Around(words))[:1]
        if not best or best[0].score < SURE:
            return ""
        return best[0].code if self._telling[best[0].code] in self._told(words) else ""

    def _scores(self, said: Mapping[str, float]) -> dict[str, float]:
        """How much of each label is said, against what it lacks and what else is said."""
        met: dict[str, float] = defaultdict(float)
        known: dict[str, float] = defaultdict(float)
        strange = 0.0
        for concept, strength in said.items():
            against = self._weights.get(concept, 0) * STRANGE[strength]
            strange += against
            for code, share in self._shares.get(concept, {}).items():
                met[code] += share * strength
                known[code] += against
        return {
            code: got / (got + UNMET * (self._whole[code] - got) + strange - known[code]) for code, got in met.items()
        }

    def _key(self, label: str) -> dict[str, float]:
        """The concepts of a label; those in brackets count less."""
        head, _, aside = label.partition("（")
        return dict.fromkeys(self._told(aside), ASIDE) | dict.fromkeys(self._told(head), 1.0)

    def _told(self, text: str) -> dict[str, None]:
        """The concepts of a text, in order."""
        words = (found[0] for found in self._reader.finditer(text))
        return dict.fromkeys(concept for word in words for concept in sorted(self._concepts.get(word, {word})))

    def _said(self, around: Around) -> Mapping[str, float]:
        said: dict[str, float] = {}
        parts = (around.heading, HEADING), (around.earlier, EARLIER), (around.beside, BESIDE), (around.near, NEAR)
        for text, strength in parts:
            said |= dict.fromkeys(self._told(text), strength)
        return said


def _left_over(label: str, lexicon: re.Pattern[str]) -> list[str]:
    """The words of a label that the field's table does not know."""
    rest = lexicon.sub(" ", label)
    for word in SILENT:
        rest = rest.replace(word, " ")
    quoted = re.findall(r"“([^”]+)”", label)
    return quoted + [word for word in re.split(r"[\s（）“”、，]+", rest) if len(word) >= 2]


def _wanted(mention: Mention) -> str:
    """The unit that a figure must have to be meant; dates and named numbers have none of their own."""
    if mention.sort is Sort.DATE and mention.day:
        return "日期" if mention.day.month else "年度"
    return "" if mention.sort is Sort.NAME else mention.unit


@cache
def _fit(sort: Sort, wanted: str, unit: str) -> float:
    """How well the unit of a figure suits a number."""
    if sort is Sort.NAME:
        return float(unit in ("项", "个"))
    if unit == wanted:
        return 1
    if sort is Sort.DATE:
        return 0
    return KIN if not wanted or any({unit, wanted} <= family for family in FAMILIES) else 0
