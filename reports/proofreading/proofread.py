"""Proof-reading (数字校对): each number of a text is bound to a figure, told by hand with a source, or questioned."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from reports.narrative.facts import Reading
from reports.narrative.phrases import bare
from reports.narrative.tokens import BY_HAND, TOKEN
from reports.proofreading.around import CLAUSES, SENTENCE, Around, arounds, begins
from reports.proofreading.characters import folded
from reports.proofreading.directions import Claim, claims
from reports.proofreading.judgement import Place, Readings, on_claim, on_number
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.naming import Namer
from reports.proofreading.notes import Mark, Note
from reports.proofreading.scan import scan

SURE = 0.6  # from which score on words alone name a figure


@dataclass(frozen=True, slots=True)
class Named:
    """What a namer needs of a figure; the same for every union, so that namers can be kept."""

    code: str
    label: str
    unit: str


def proofread(
    text: str, readings: Readings, rows: Collection[str] = (), goals: Iterable[Reading] = ()
) -> tuple[Note, ...]:
    """Notes on the numbers of a text, in order.

    `rows` are sentences that stand in a ledger (亮点, 问题, 打算): their numbers have their source there.
    `goals` are the figures of the next period, for which targets are set already.
    """
    places = _places(text, _namer(frozenset(Named(one.code, one.label, one.unit) for one in readings.values())))
    settled = _told_by_rows(text, rows)
    typed = [place for place in places if place.mention.start not in settled and not place.token]
    said = claims(folded(text), [place.mention for place in typed])
    settled |= {claim.amount.start for claim in said if claim.amount}
    told = [place for place in places if place.token or place.mention.start not in settled]
    reading = Proof(text, readings, {goal.code: goal for goal in goals})
    events: list[Place | Claim] = [*told, *said]
    for event in sorted(events, key=_start):
        reading.read(event)
    return tuple(sorted((*_by_hand(text), *reading.notes), key=lambda note: (note.start, note.end)))


@dataclass(slots=True)
class Proof:
    """A text as it is read, with the figure that its sentence told last: 同比增长 speaks of that."""

    text: str
    readings: Readings
    goals: Readings
    notes: list[Note] = field(default_factory=list)
    subject: str = ""
    sentence: int = 0

    def read(self, event: Place | Claim) -> None:
        sentence = begins(SENTENCE, self.text, _start(event))
        if sentence != self.sentence:
            self.sentence, self.subject = sentence, ""
        new = self._judged(event, self.readings.get(self.subject))
        self.notes += new
        self.subject = next((note.code for note in new if note.code), self.subject)

    def _judged(self, event: Place | Claim, subject: Reading | None) -> list[Note]:
        if isinstance(event, Claim):
            return on_claim(self.text, event, subject)
        if event.token:
            return [Note(event.mention.start, event.mention.end, event.mention.text, Mark.BOUND, code=event.token)]
        return [on_number(event, subject, self.readings, self.goals)]


def _start(event: Place | Claim) -> int:
    return event.start if isinstance(event, Claim) else event.mention.start


@lru_cache(maxsize=8)
def _namer(figures: frozenset[Named]) -> Namer:
    return Namer(sorted(figures, key=lambda figure: figure.code))


def _by_hand(text: str) -> list[Note]:
    """Numbers that somebody vouches for."""
    found = [found for found in BY_HAND.finditer(text) if not TOKEN.fullmatch(found[0])]
    return [Note(*one.span(), one["typed"], Mark.BY_HAND) for one in found]


def _places(text: str, namer: Namer) -> list[Place]:
    """Numbers and tokens in their order; tokens part the words around numbers as numbers do."""
    codes = {found.start(): found for found in TOKEN.finditer(text)}
    tokens = [Mention(*found.span(), found[0], Sort.FIGURE) for found in codes.values()]
    mentions = sorted((*scan(text), *tokens), key=lambda mention: mention.start)
    places = []
    for mention, around in zip(mentions, arounds(text, mentions), strict=True):
        sentence = text[begins(SENTENCE, text, mention.start) : _clause_ends(text, mention.end)]
        if token := codes.get(mention.start):
            places.append(Place(mention, sentence, token=token["code"]))
        elif mention.sort is Sort.FIGURE:
            places.append(Place(mention, sentence, namer.guesses(mention, around), _named(namer, mention, around)))
    return places


def _clause_ends(text: str, start: int) -> int:
    found = CLAUSES.search(text, start)
    return found.start() if found else len(text)


def _named(namer: Namer, mention: Mention, around: Around) -> str:
    best = namer.guesses(mention, Around(around.near))[:1]
    return best[0].code if best and best[0].score >= SURE else ""


def _told_by_rows(text: str, rows: Collection[str]) -> set[int]:
    """Where a text says word for word what a row says."""
    spans = ((text.find(said), len(said)) for said in map(bare, rows) if said)
    return {place for start, length in spans if start >= 0 for place in range(start, start + length)}
