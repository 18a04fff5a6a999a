"""Proposals (建议): what the numbers of an earlier summary would be as typed figures; the clerk decides."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from reports.catalogue.kinds import Fixed, Indicator, Year
from reports.catalogue.units import Unit
from reports.earlier.aims import Aims
from reports.earlier.universals import universals
from reports.proofreading.calling import Figure
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.naming import Guess, Namer, is_sure, namer_of
from reports.proofreading.scan import scan
from reports.proofreading.surroundings import sentence_of

MOST, MOST_STATEMENTS, MOST_GUESSES = 300, 100, 5
WHOLE = Decimal(100)
LEAST_OF_ALL = 0.42  # a statement without a number needs a better guess than a number
LEAST_OF_NAMES = 0.3
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
    guesses: tuple[Indicator, ...] = ()  # best first
    is_target: bool = False
    is_next: bool = False  # of the following period
    is_sure: bool = False
    twin: int | None = None  # place in the list of an earlier proposal that says the same

    @property
    def guess(self) -> Indicator | None:
        return self.guesses[0] if self.guesses else None


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
    reader, aims = Reader(text, catalogue), Aims(text, is_plan)
    mentions = scan(text)
    said = [one for one in mentions if one.value is not None and not text.startswith(CUT_OFF, one.end)]
    found = [*reader.numbers(said[:MOST]), *reader.statements()]
    found = sorted({(one.start, one.guess): one for one in found}.values(), key=lambda one: (one.start, one.end))
    listed = (replace(one, is_target=aims.at(one.start), is_next=aims.is_next(one.start)) for one in found[:MOST])
    masked = tuple(
        Gap(one.start, one.end, text[one.start : one.end])
        for one in mentions
        if one.sort is Sort.FIGURE and one.value is None
    )
    left_over = sum(one.sort is Sort.FIGURE for one in said[MOST:])
    return Proposals(tuple(_with_twins(listed)), masked, tuple(_cut_off(text)), left_over)


class Reader:
    """Reads a text with the figures that may be typed: days, years and fixed figures may not."""

    def __init__(self, text: str, catalogue: Sequence[Indicator]) -> None:
        typed = [one for one in catalogue if not isinstance(one, Year | Fixed) and one.unit is not Unit.DAY]
        self.text = text
        self.indicators = {one.code: one for one in typed}
        self.namer: Namer = namer_of(tuple(Figure(one.code, one.label, one.unit, one.kind) for one in typed))

    def numbers(self, mentions: Sequence[Mention]) -> Iterator[Proposal]:
        for guessed in self.namer.read(self.text, mentions):
            mention, guesses = guessed.mention, guessed.guesses
            if mention.value is not None and self._is_told(mention, guesses):
                yield Proposal(
                    start=mention.start,
                    end=mention.end,
                    value=mention.value,
                    unit=mention.unit,
                    value_max=mention.value_max,
                    comparator=mention.comparator,
                    guesses=self._meant(guesses),
                    is_sure=is_sure(guesses),
                )

    def statements(self) -> Iterator[Proposal]:
        """100% where a text says that all have something; nothing where no rate is about it."""
        for said in islice(universals(self.text), MOST_STATEMENTS):
            told: set[str] = set()
            for piece in said.pieces:
                guesses = self.namer.guesses(piece, Unit.PERCENT)
                if guesses and guesses[0].score >= LEAST_OF_ALL and guesses[0].code not in told:
                    told.add(guesses[0].code)
                    meant, sure = self._meant(guesses), is_sure(guesses)
                    yield Proposal(said.start, said.end, WHOLE, Unit.PERCENT, guesses=meant, is_sure=sure)

    def _is_told(self, mention: Mention, guesses: Sequence[Guess]) -> bool:
        """Whether a number counts something: ordinals, names, lengths of time only where a figure is about them."""
        if mention.sort is Sort.FIGURE:
            return True
        if mention.sort is Sort.ORDINAL:
            return mention.unit in ("届", "次")
        good = bool(guesses) and guesses[0].score >= LEAST_OF_NAMES
        if mention.sort is Sort.DATE:
            return good and self.indicators[guesses[0].code].unit is Unit.YEARS
        return good and bool(mention.unit)

    def _meant(self, guesses: Sequence[Guess]) -> tuple[Indicator, ...]:
        return tuple(self.indicators[one.code] for one in guesses[:MOST_GUESSES])


def _cut_off(text: str) -> Iterator[Gap]:
    """The sentences that end in the middle."""
    for found in CUT_END.finditer(text):
        start = sentence_of(text, found.start(), found.end())[0]
        yield Gap(start, found.end(), text[start : found.end()])


def _with_twins(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """A fact said twice is pointed out: it is told once."""
    said: dict[tuple[object, ...], int] = {}
    for place, one in enumerate(proposals):
        key = (one.guess and one.guess.code, one.value, one.value_max, one.unit, one.is_target, one.is_next)
        yield replace(one, twin=said.get(key)) if one.guess else one
        said.setdefault(key, place)
