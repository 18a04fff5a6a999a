"""Proof-reading (数字校对): each number of a text is bound to a figure, told by hand with a source, or questioned."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial

from reports.narrative.facts import Reading
from reports.narrative.phrases import bare
from reports.narrative.tokens import BY_HAND, TOKEN
from reports.proofreading.around import CLAUSES, SENTENCES, Stretches, arounds
from reports.proofreading.characters import folded
from reports.proofreading.directions import Claim, claims
from reports.proofreading.judgement import WISHES, Place, Readings, on_claim, on_number
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.naming import Namer
from reports.proofreading.notes import Mark, Note
from reports.proofreading.scan import scan


def proofread(
    text: str, readings: Readings, rows: Collection[str] = (), goals: Iterable[Reading] = ()
) -> tuple[Note, ...]:
    """Notes on the numbers of a text, in order.

    `rows` are sentences that stand in a ledger (亮点, 问题, 打算): their numbers have their source there.
    `goals` are the figures of the next period, for which targets are set already.
    """
    proof = Proof(text, readings, {goal.code: goal for goal in goals})
    told = _told_by_rows(text, rows)
    places = [place for place in proof.places() if place.token or place.mention.start not in told]
    typed = [place.mention for place in places if not place.token]
    said = [claim for claim in claims(folded(text), typed) if claim.start not in told]
    settled = {claim.amount.start for claim in said if claim.amount}
    events: list[Place | Claim] = [*said, *(place for place in places if place.mention.start not in settled)]
    for event in sorted(events, key=_start):
        proof.read(event)
    return tuple(sorted((*_by_hand(text), *proof.notes), key=lambda note: (note.start, note.end)))


@dataclass(frozen=True, slots=True)
class Named:
    """What a namer needs of a figure; the same for every union, so that namers can be kept."""

    code: str
    label: str
    unit: str


class Proof:
    """A text as it is read, with the figure that its sentence told last: 同比增长 speaks of that."""

    def __init__(self, text: str, readings: Readings, goals: Readings) -> None:
        self.text, self.readings, self.goals = text, readings, goals
        self.notes: list[Note] = []
        self._namer = _namer(frozenset(Named(one.code, one.label, one.unit) for one in readings.values()))
        self._sentences, self._clauses = Stretches(SENTENCES, text), Stretches(CLAUSES, text)
        self._subject, self._sentence = "", 0

    def places(self) -> list[Place]:
        """Numbers and tokens in their order; tokens part the words around numbers as numbers do."""
        codes = {found.start(): found for found in TOKEN.finditer(self.text)}
        tokens = [Mention(*found.span(), found[0], Sort.FIGURE) for found in codes.values()]
        mentions = sorted((*scan(self.text), *tokens), key=lambda mention: mention.start)
        places = []
        for mention, around in zip(mentions, arounds(self.text, mentions), strict=True):
            sentence = self.text[self._sentences.start(mention.start) : _clause_ends(self.text, mention.end)]
            if token := codes.get(mention.start):
                places.append(Place(mention, sentence, token=token["code"]))
            elif mention.sort is Sort.FIGURE:
                named = partial(self._namer.named, mention, around.near)
                places.append(Place(mention, sentence, self._namer.guesses(mention, around), named))
        return places

    def read(self, event: Place | Claim) -> None:
        sentence = self._sentences.start(_start(event))
        if sentence != self._sentence:
            self._sentence, self._subject = sentence, ""
        new = self._judged(event, self.readings.get(self._subject))
        self.notes += new
        self._subject = next((note.code for note in new if note.code), self._subject)

    def _judged(self, event: Place | Claim, subject: Reading | None) -> list[Note]:
        if isinstance(event, Claim):
            wished = WISHES.search(self.text, self._sentences.start(event.start), event.start)
            return on_claim(self.text, event, None if wished else self._changed(event) or subject)
        if event.token:
            return [Note(event.mention.start, event.mention.end, event.mention.text, Mark.BOUND, code=event.token)]
        return [on_number(event, subject, self.readings, self.goals)]

    def _changed(self, claim: Claim) -> Reading | None:
        """What the words before a claim name: 会员人数同比增长."""
        clause = self.text[self._clauses.start(claim.start) : claim.start]
        return self.readings.get(self._namer.named(Mention(claim.start, claim.end, "", Sort.FIGURE), clause))


@lru_cache(maxsize=8)
def _namer(figures: frozenset[Named]) -> Namer:
    return Namer(sorted(figures, key=lambda figure: figure.code))


def _start(event: Place | Claim) -> int:
    return event.start if isinstance(event, Claim) else event.mention.start


def _by_hand(text: str) -> list[Note]:
    """Numbers that somebody vouches for."""
    found = [found for found in BY_HAND.finditer(text) if not TOKEN.fullmatch(found[0])]
    return [Note(*one.span(), one["typed"], Mark.BY_HAND) for one in found]


def _clause_ends(text: str, start: int) -> int:
    found = CLAUSES.search(text, start)
    return found.start() if found else len(text)


def _told_by_rows(text: str, rows: Collection[str]) -> set[int]:
    """Where a text says word for word what a row says."""
    spans = ((text.find(said), len(said)) for said in map(bare, rows) if said)
    return {place for start, length in spans if start >= 0 for place in range(start, start + length)}
