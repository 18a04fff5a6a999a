"""Naming (认指标): which figure the words around a number speak of.

What figures are called is compared with what stands around the number by pairs of neighbouring characters.
"""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log

from reports.proofreading.calling import Figure, called, without_counting
from reports.proofreading.measures import suits
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.surroundings import BESIDE, Surroundings, Words, around, sentence_of
from reports.proofreading.synonyms import plain

RECALL = 0.65  # what the name says and the text says too counts for more than what else the text says
SHORT = 4.0  # weight of a name that is half trusted when it is wholly said: 企业 says less than 发展会员
SURE, MARGIN = 0.62, 0.1
LEAST = 0.12
NEW = re.compile(r"新[增建签办发组设成]|又[创建开]|创办|成立了")
STANDING = re.compile(r"现有|已有|共有|原有|累计|至此")
FITTING, UNFITTING = 1.08, 0.85
SAME_THING, SAME_THEME = 1.15, 1.04
UNKNOWN = 0.35  # weight of a pair of characters that no name has, as a part of the rarest one's
EACH = re.compile(r"(?P<items>[^，。；：、]{1,12}(?:、[^，。；：、]{1,8})+)各$")


@dataclass(frozen=True, slots=True)
class Guess:
    """A figure that may be meant; 1 is as sure as words can make it."""

    code: str
    score: float


@dataclass(frozen=True, slots=True)
class Guessed:
    """A number with the figures that it may be, best first; one of a list (技师、技工各2名) is there for each item."""

    mention: Mention
    surroundings: Surroundings
    guesses: tuple[Guess, ...]


@dataclass(frozen=True)
class Name:
    """One way to call a figure, as pairs of characters."""

    place: int  # of the figure
    pairs: frozenset[str]


class Namer:
    """Every name of every figure, found by the pairs of characters it is made of."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        names = called(figures)
        self.called: dict[str, set[str]] = defaultdict(set)
        for code, said in names.items():
            for words in said:
                self.called[words].add(code)
        self.names = [
            Name(place, pairs(name))
            for place, figure in enumerate(figures)
            for name in sorted(names[figure.code])
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

    def read(self, text: str, mentions: Iterable[Mention], known: Mapping[int, str] | None = None) -> Iterator[Guessed]:
        """The mentions of a text with their guesses; `known` are the codes of those that are bound already."""
        told, known = list(mentions), known or {}
        figures = [one for one in told if one.sort is Sort.FIGURE]
        starts = [one.start for one in figures]
        last, until = "", 0
        for mention in told:
            last = last if mention.start < until else ""
            at = bisect(starts, mention.start)
            for surroundings in _listed(around(text, mention, figures[max(at - 2, 0) : at + 1])):
                code = known.get(mention.start)
                guesses = (Guess(code, 1.0),) if code else self.guesses(surroundings, wanted(mention), last)
                yield Guessed(mention, surroundings, guesses)
                if mention.sort is not Sort.DATE:
                    last = guesses[0].code if guesses else ""
                    until = sentence_of(text, mention.start, mention.end)[1]

    def guesses(self, surroundings: Surroundings, unit: str | None, last: str = "") -> tuple[Guess, ...]:
        """The likely figures, best first; without a unit in any; `last` is what the number before was."""
        heard = _heard(surroundings)
        near = {pair for words in surroundings.near for pair in pairs(plain(words.text))}
        near_whole = sum(self.weight.get(pair, self.unknown) for pair in near) or 1.0
        fits = self._fits("".join(words.text for words in surroundings.near), unit, last)
        best: dict[int, float] = {}
        for at in {at for pair in heard for at in self.holding.get(pair, ())}:
            place = self.names[at].place
            if fit := fits(place):
                best[place] = max(best.get(place, 0.0), fit * self._score(at, heard, near, near_whole))
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(Guess(self.figures[place].code, score) for place, score in ranked if score >= LEAST)

    def named(self, words: str, unit: str | None = None) -> str:
        """The code of the figure that the words name beyond doubt; empty where another may be meant."""
        exactly = self.called.get(plain(without_counting(words)), ())
        piece = Surroundings(words, words, "", words, (Words(words, BESIDE),))
        guesses = [one for one in self.guesses(piece, unit) if not exactly or one.code in exactly]
        return guesses[0].code if is_sure(guesses) or (guesses and len(exactly) == 1) else ""

    def _fits(self, said: str, unit: str | None, last: str) -> Callable[[int], float]:
        """How well a figure goes with the unit of a number, the time that is spoken of and the number before."""
        favoured, unlikely = _in_time(said)

        @cache
        def fit(place: int) -> float:
            figure = self.figures[place]
            suiting = 1.0 if unit is None else suits(unit, figure.unit)
            time = FITTING if figure.kind in favoured else UNFITTING if figure.kind in unlikely else 1.0
            return suiting and suiting * time * _going_on(figure.code, last)

        return fit

    def _score(self, at: int, heard: Mapping[str, float], near: set[str], near_whole: float) -> float:
        """How much of the name is said around the number, and how much of what is said there is the name."""
        own = self.names[at].pairs
        said = sum(self.weight[pair] * heard[pair] for pair in own if pair in heard) / self.whole[at]
        meant = sum(self.weight[pair] for pair in own & near) / near_whole
        return (RECALL * said + (1 - RECALL) * meant) * self.whole[at] / (self.whole[at] + SHORT)


@lru_cache(maxsize=32)
def namer_of(figures: tuple[Figure, ...]) -> Namer:
    """The namer of these figures; kept, because most unions have the same."""
    return Namer(figures)


def is_sure(guesses: Sequence[Guess]) -> bool:
    """Whether the first guess is good, and clearly better than the second."""
    if not guesses or guesses[0].score < SURE:
        return False
    return len(guesses) == 1 or guesses[0].score - guesses[1].score >= MARGIN


def pairs(text: str) -> frozenset[str]:
    """Neighbouring characters, two by two."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def wanted(mention: Mention) -> str:
    """The unit that a figure must suit to be meant."""
    if mention.sort is Sort.DATE and mention.day:
        return "日期" if mention.day.month else "年度"
    return mention.unit


def _listed(surroundings: Surroundings) -> list[Surroundings]:
    """技师、技工各2名 are two facts: the words of each item apart."""
    found = EACH.search(surroundings.before)
    if not found:
        return [surroundings]
    others = tuple(words for words in surroundings.words if words.text != surroundings.before)
    items = found["items"].split("、")
    return [replace(surroundings, before=item, words=(Words(item, BESIDE), *others)) for item in items]


def _in_time(said: str) -> tuple[Collection[str], Collection[str]]:
    """新增 speaks of what happened in the year, 现有 of what stands at its end: kinds that fit, and that do not."""
    if NEW.search(said):
        return ("flow",), ("stock",)
    if STANDING.search(said):
        return ("stock", "cumulative"), ("flow",)
    return (), ()


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
