"""Proposals (建议): what the numbers of an earlier summary would be as typed figures; the clerk decides."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from reports.catalogue.kinds import Indicator
from reports.catalogue.units import Unit
from reports.earlier.aims import Aims
from reports.earlier.guessing import Guess, Names, is_sure, names_of
from reports.earlier.surroundings import BESIDE, Surroundings, Words, around, sentence_of
from reports.earlier.universals import universals
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.scan import scan

MOST, MOST_STATEMENTS = 300, 100
WHOLE = Decimal(100)
LEAST_OF_ALL = 0.42  # a statement without a number needs a better guess than a number
LEAST_OF_NAMES = 0.3
EACH = re.compile(r"(?P<items>[^，。；：、]{1,12}(?:、[^，。；：、]{1,8})+)各$")
CUT_OFF = "…"
CUT_END = re.compile(r"……$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One fact of the text as a figure; `start` and `end` are the place of its number."""

    start: int
    end: int
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    comparator: str = ""
    guesses: tuple[Guess, ...] = ()
    is_target: bool = False
    is_next: bool = False  # of the following period
    is_sure: bool = False
    twin: int | None = None  # place in the list of an earlier proposal that says the same

    @property
    def guess(self) -> Indicator | None:
        return self.guesses[0].indicator if self.guesses else None


@dataclass(frozen=True, slots=True)
class Gap:
    """A number that somebody masked, or words that were cut off: nothing is read there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Proposals:
    found: tuple[Proposal, ...]
    masked: tuple[Gap, ...]
    cut: tuple[Gap, ...]
    left_over: int = 0  # numbers beyond the most that a page can take


def propose(text: str, catalogue: Sequence[Indicator], *, is_plan: bool = False) -> Proposals:
    """What a cleaned text says, in its order."""
    names, aims = names_of(tuple(catalogue)), Aims(text, is_plan)
    mentions = scan(text)
    said = [one for one in mentions if one.value is not None and not text.startswith(CUT_OFF, one.end)]
    found = [*_numbers(text, said[:MOST], names), *_statements(text, names)]
    found = sorted({(one.start, one.guess): one for one in found}.values(), key=lambda one: (one.start, one.end))
    listed = (replace(one, is_target=aims.at(one.start), is_next=aims.is_next(one.start)) for one in found[:MOST])
    masked = tuple(
        Gap(one.start, one.end, text[one.start : one.end])
        for one in mentions
        if one.sort is Sort.FIGURE and one.value is None
    )
    left_over = sum(one.sort is Sort.FIGURE for one in said[MOST:])
    return Proposals(tuple(_with_twins(listed)), masked, tuple(_cut_off(text)), left_over)


def _cut_off(text: str) -> Iterator[Gap]:
    """The sentences that end in the middle."""
    for found in CUT_END.finditer(text):
        start = sentence_of(text, found.start(), found.end())[0]
        yield Gap(start, found.end(), text[start : found.end()])


def _numbers(text: str, mentions: Sequence[Mention], names: Names) -> Iterator[Proposal]:
    figures = [one for one in mentions if one.sort is Sort.FIGURE]
    starts = [one.start for one in figures]
    last, until = "", 0
    for mention in mentions:
        last = last if mention.start < until else ""
        at = bisect(starts, mention.start)
        for surroundings in _listed(around(text, mention, figures[max(at - 2, 0) : at + 1])):
            guesses = names.guesses(surroundings, mention.unit, last)
            if _is_told(mention, guesses):
                yield _proposal(mention, guesses)
                last = guesses[0].indicator.code if guesses else ""
                until = sentence_of(text, mention.start, mention.end)[1]


def _listed(surroundings: Surroundings) -> list[Surroundings]:
    """技师、技工各2名 are two facts: the words of each item apart."""
    found = EACH.search(surroundings.before)
    if not found:
        return [surroundings]
    others = tuple(words for words in surroundings.words if words.text != surroundings.before)
    items = found["items"].split("、")
    return [replace(surroundings, before=item, words=(Words(item, BESIDE), *others)) for item in items]


def _is_told(mention: Mention, guesses: Sequence[Guess]) -> bool:
    """Whether a number counts something: ordinals, names and lengths of time only where a figure is about them."""
    if mention.sort is Sort.FIGURE:
        return True
    if mention.sort is Sort.ORDINAL:
        return mention.unit in ("届", "次")
    if mention.sort is Sort.DATE:
        return any(one.indicator.unit is Unit.YEARS and one.score >= LEAST_OF_NAMES for one in guesses[:1])
    return bool(mention.unit) and bool(guesses) and guesses[0].score >= LEAST_OF_NAMES


def _proposal(mention: Mention, guesses: tuple[Guess, ...]) -> Proposal:
    assert mention.value is not None
    return Proposal(
        start=mention.start,
        end=mention.end,
        value=mention.value,
        unit=mention.unit,
        value_max=mention.value_max,
        comparator=mention.comparator,
        guesses=guesses,
        is_sure=is_sure(guesses),
    )


def _statements(text: str, names: Names) -> Iterator[Proposal]:
    """100% where a text says that all have something; nothing where no rate is about it."""
    for said in islice(universals(text), MOST_STATEMENTS):
        told: set[str] = set()
        for piece in said.pieces:
            guesses = names.guesses(piece, Unit.PERCENT)
            if guesses and guesses[0].score >= LEAST_OF_ALL and guesses[0].indicator.code not in told:
                told.add(guesses[0].indicator.code)
                yield Proposal(said.start, said.end, WHOLE, Unit.PERCENT, guesses=guesses, is_sure=is_sure(guesses))


def _with_twins(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """A fact said twice is pointed out: it is told once."""
    said: dict[tuple[object, ...], int] = {}
    for place, one in enumerate(proposals):
        key = (one.guess and one.guess.code, one.value, one.value_max, one.unit, one.is_target, one.is_next)
        yield replace(one, twin=said.get(key)) if one.guess else one
        said.setdefault(key, place)
