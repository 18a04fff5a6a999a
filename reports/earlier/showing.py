"""How a summary and its proposals stand on the page (页面上的正文和建议)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.catalogue.readings import Reading
from reports.earlier.forms import ProposalForm
from reports.earlier.models import Excerpt
from reports.earlier.propose import Proposal
from reports.figures.models import Typed
from reports.numbers import spoken
from reports.proofreading.measures import converted, suits
from reports.proofreading.surroundings import sentence_of

MOST_AROUND = 46  # signs of the sentence on each side of the number
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; `number` is that of the proposal it belongs to, 0 for plain words."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """A number in its sentence."""

    before: str
    number: str
    after: str


@dataclass(frozen=True)
class Line:
    """A proposal as it stands in the list."""

    number: int
    form: ProposalForm
    marked: Marked
    known: str  # what is known of the first guess already
    agrees: bool
    twin: int  # number of the proposal that says the same, 0 for none
    is_ticked: bool

    @property
    def proposal(self) -> Proposal:
        return self.form.proposal

    @property
    def is_sure(self) -> bool:
        """Whether it is ticked with one click: the guess is good, and it says something new."""
        return _is_sure(self.proposal, self.agrees)


@dataclass(frozen=True, slots=True)
class Taken:
    """A figure of a confirmed summary."""

    excerpt: Excerpt
    figure: Typed | None
    marked: Marked


def paragraphs(text: str, marks: Iterable[tuple[int, int, int]]) -> list[list[Piece]]:
    """The text by paragraphs, each number (place, end, number) apart; of overlapping ones the first."""
    pieces, at = [], 0
    for start, end, number in sorted(marks):
        if start >= at:
            pieces += [Piece(text[at:start]), Piece(text[start:end], number)]
            at = end
    return list(_by_paragraph([*pieces, Piece(text[at:])]))


def _by_paragraph(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        paragraph.append(Piece(first, piece.number))
        for other in others:
            yield [one for one in paragraph if one.text]
            paragraph = [Piece(other, piece.number)]
    yield [one for one in paragraph if one.text]


def marked(text: str, start: int, end: int) -> Marked:
    """The sentence around a number, cut where it is long."""
    first, last = sentence_of(text, start, end)
    before, after = text[first:start], text[end:last].rstrip("\n")
    if len(before) > MOST_AROUND:
        before = ELLIPSIS + before[-MOST_AROUND:]
    if len(after) > MOST_AROUND:
        after = after[:MOST_AROUND] + ELLIPSIS
    return Marked(before, text[start:end], after)


def lines(text: str, forms: Iterable[ProposalForm], figures: Mapping[str, Reading], *, tick: bool) -> list[Line]:
    """The proposals with what is known already: the ledgers' figure of that year, or what somebody typed.

    `tick` marks the sure ones of a list that was not sent yet.
    """
    return [_line(text, form, figures, tick) for form in forms]


def _line(text: str, form: ProposalForm, figures: Mapping[str, Reading], tick: bool) -> Line:
    proposal = form.proposal
    reading = figures.get(proposal.guess.code) if proposal.guess and not proposal.is_next else None
    known, value = _known(reading, proposal.is_target)
    twin = 0 if proposal.twin is None else proposal.twin + 1
    agrees = reading is not None and value is not None and _says(proposal, reading, value)
    is_ticked = bool(form["use"].value()) if form.is_bound else tick and _is_sure(proposal, agrees)
    return Line(form.number, form, marked(text, proposal.start, proposal.end), known, agrees, twin, is_ticked)


def _is_sure(proposal: Proposal, agrees: bool) -> bool:
    return proposal.is_sure and proposal.twin is None and not agrees


def _known(reading: Reading | None, is_target: bool) -> tuple[str, Decimal | None]:
    """What is known of a figure, in words, and as a number."""
    value = None if reading is None else reading.target if is_target else reading.value
    if reading is None or not isinstance(value, Decimal) or (not value and not reading.told and not is_target):
        return "", None
    comparator = "" if is_target else reading.comparator
    said = spoken(value, str(reading.unit), reading.decimals, comparator, separators=True)
    origin = "目标数" if is_target else "填报数" if reading.told else "台账"
    return f"{origin}已有{said}", value


def _says(proposal: Proposal, reading: Reading, value: Decimal) -> bool:
    said = converted(proposal.value, proposal.unit, reading.unit) if suits(proposal.unit, reading.unit) else None
    return said is not None and round(said, reading.decimals) == value
