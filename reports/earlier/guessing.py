"""Guessing the indicator (猜指标): which figure of the catalogue a number in a sentence most likely is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from reports.catalogue.kinds import Fixed, Indicator, Year
from reports.catalogue.units import Unit
from reports.earlier.measures import suits
from reports.earlier.surroundings import Surroundings
from reports.earlier.synonyms import plain, written_otherwise
from reports.narrative.library import PHRASEBOOK

MOST_GUESSES = 5
RECALL = 0.65  # what the name says and the text says too counts for more than what else the text says
SHORT = 4.0  # weight of a name that is half trusted when it is wholly said: 企业 says less than 发展会员
SURE, MARGIN = 0.62, 0.1
LEAST = 0.12
NEW = re.compile(r"新[增建签办发组设成]|又[创建开]|创办|成立了")
STANDING = re.compile(r"现有|已有|共有|原有|累计|至此")
FITTING, UNFITTING = 1.08, 0.85
SAME_THING, SAME_THEME = 1.15, 1.04
UNKNOWN = 0.35  # weight of a pair of characters that no name has, as a part of the rarest one's
TAIL = re.compile(r"(?:数|人数|人次|次数|期数|场次|项数|户数|份数|件数|篇数|家数|金额|的企业)+(?=（|$)")
REMARK = re.compile(r"（([^）]*)）$")
QUOTED = re.compile(r"“([^”]+)”")
TOKEN = re.compile(r"\{([a-z_]+\.[a-z_0-9]+)[^{}]*\}")
BRACES = re.compile(r"\{[^{}]*\}")
CUT = re.compile(r"[，。；：、\[\]()<>]|//")


@dataclass(frozen=True, slots=True)
class Guess:
    indicator: Indicator
    score: float  # from 0 to 1


@dataclass(frozen=True)
class Name:
    """One way to call an indicator, as pairs of characters."""

    place: int  # of the indicator in the catalogue
    pairs: frozenset[str]


class Names:
    """Every name of every indicator, found by the pairs of characters it is made of."""

    def __init__(self, catalogue: Sequence[Indicator]) -> None:
        self.catalogue = [one for one in catalogue if not isinstance(one, Year | Fixed) and one.unit is not Unit.DAY]
        called = _called(self.catalogue)
        self.names = [
            Name(place, pairs(name))
            for place, indicator in enumerate(self.catalogue)
            for name in sorted(called[indicator.code])
            if pairs(name)
        ]
        self.holding: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(self.names):
            for pair in name.pairs:
                self.holding[pair].append(at)
        count = len(self.names) + 1
        self.weight = {pair: log(count / len(holders)) for pair, holders in self.holding.items()}
        self.whole = [sum(self.weight[pair] for pair in name.pairs) for name in self.names]
        self.unknown = UNKNOWN * log(count)

    def guesses(self, surroundings: Surroundings, unit: str, last: str = "") -> tuple[Guess, ...]:
        """The likeliest indicators of a number with this unit, best first; `last` is what the number before was."""
        heard = _heard(surroundings)
        near = {pair for words in surroundings.near for pair in pairs(plain(words.text))}
        near_whole = sum(self.weight.get(pair, self.unknown) for pair in near) or 1.0
        said = "".join(words.text for words in surroundings.near)
        best: dict[int, float] = {}
        for at in {at for pair in heard for at in self.holding.get(pair, ())}:
            name = self.names[at]
            indicator = self.catalogue[name.place]
            fit = suits(unit, indicator.unit) * _in_time(indicator, said) * _going_on(indicator.code, last)
            if fit:
                score = fit * self._score(at, heard, near, near_whole)
                best[name.place] = max(best.get(name.place, 0.0), score)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(Guess(self.catalogue[place], score) for place, score in ranked[:MOST_GUESSES] if score >= LEAST)

    def _score(self, at: int, heard: Mapping[str, float], near: set[str], near_whole: float) -> float:
        """How much of the name is said around the number, and how much of what is said there is the name."""
        own = self.names[at].pairs
        said = sum(self.weight[pair] * heard[pair] for pair in own if pair in heard) / self.whole[at]
        meant = sum(self.weight[pair] for pair in own & near) / near_whole
        return (RECALL * said + (1 - RECALL) * meant) * self.whole[at] / (self.whole[at] + SHORT)


def is_sure(guesses: Sequence[Guess]) -> bool:
    """Whether the first guess is good, and clearly better than the second."""
    if not guesses or guesses[0].score < SURE:
        return False
    return len(guesses) == 1 or guesses[0].score - guesses[1].score >= MARGIN


@lru_cache(maxsize=32)
def names_of(catalogue: tuple[Indicator, ...]) -> Names:
    return Names(catalogue)


def pairs(text: str) -> frozenset[str]:
    """Neighbouring characters, two by two."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _in_time(indicator: Indicator, said: str) -> float:
    """新增 speaks of what happened in the year, 现有 of what stands at its end."""
    if NEW.search(said):
        return FITTING if indicator.kind == "flow" else UNFITTING if indicator.kind == "stock" else 1.0
    if STANDING.search(said):
        return FITTING if indicator.kind in ("stock", "cumulative") else UNFITTING if indicator.kind == "flow" else 1.0
    return 1.0


def _going_on(code: str, last: str) -> float:
    """A sentence goes on about one thing: 法律培训三期, 培训200人."""
    if not last or code == last:
        return 1.0
    stems = {code, code.rpartition("_")[0]} & {last, last.rpartition("_")[0]}
    if any("." in stem for stem in stems):
        return SAME_THING
    return SAME_THEME if code.partition(".")[0] == last.partition(".")[0] else 1.0


def _heard(surroundings: Surroundings) -> dict[str, float]:
    heard: dict[str, float] = {}
    for words in surroundings.words:
        for pair in pairs(plain(words.text)):
            heard[pair] = max(heard.get(pair, 0.0), words.weight)
    return heard


def _called(catalogue: Iterable[Indicator]) -> dict[str, set[str]]:
    """Names by code: the label without its counting word, what sentences of the library say, other words."""
    called: dict[str, set[str]] = defaultdict(set)
    for code, name in _names_in_phrases():
        called[code].add(plain(name))
    for indicator in catalogue:
        called[indicator.code].update(map(plain, _labels(indicator)))
        called[indicator.code].update(map(plain, written_otherwise(indicator.code)))
    return called


def _labels(indicator: Indicator) -> Iterable[str]:
    """The label without its counting word, with and without its remark, and what it has in quotation marks."""
    label = TAIL.sub("", indicator.label)
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
