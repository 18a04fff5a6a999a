"""Proof-reading (数字校对): each number of a text is bound to a figure, told by hand with a source, or questioned."""

from collections.abc import Collection, Iterable
from functools import partial

from reports.narrative.facts import Reading
from reports.narrative.phrases import bare
from reports.narrative.tokens import BY_HAND, TOKEN
from reports.proofreading.calling import Figure
from reports.proofreading.characters import folded
from reports.proofreading.directions import Claim, claims
from reports.proofreading.judgement import WISHES, Place, Readings, on_claim, on_number
from reports.proofreading.mentions import Mention, Sort
from reports.proofreading.naming import namer_of
from reports.proofreading.notes import Mark, Note
from reports.proofreading.scan import scan
from reports.proofreading.surroundings import clause_of, sentence_of


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


class Proof:
    """A text as it is read, with the figure that its sentence told last: 同比增长 speaks of that."""

    def __init__(self, text: str, readings: Readings, goals: Readings) -> None:
        self.text, self.readings, self.goals = text, readings, goals
        self.notes: list[Note] = []
        figures = [Figure(one.code, one.label, one.unit) for one in readings.values()]
        self._namer = namer_of(tuple(sorted(figures, key=lambda figure: figure.code)))
        self._words = folded(text)
        self._subject, self._sentence = "", 0

    def places(self) -> list[Place]:
        """Numbers and tokens in their order; tokens part the words around numbers as numbers do."""
        codes = {found.start(): found["code"] for found in TOKEN.finditer(self.text)}
        tokens = [Mention(*found.span(), found[0], Sort.FIGURE) for found in TOKEN.finditer(self.text)]
        mentions = sorted((*scan(self.text), *tokens), key=lambda mention: mention.start)
        places: dict[int, Place] = {}
        for guessed in self._namer.read(self._words, mentions, codes):
            mention, words = guessed.mention, guessed.surroundings
            if token := codes.get(mention.start):
                places[mention.start] = Place(mention, token=token)
            elif mention.sort is Sort.FIGURE:
                before = places.get(mention.start)
                guesses = (*before.guesses, *guessed.guesses) if before else guessed.guesses
                named = partial(self._namer.named, words.before + words.after, mention.unit)
                places[mention.start] = Place(mention, words.sentence + words.clause, guesses, named)
        return [*places.values()]

    def read(self, event: Place | Claim) -> None:
        sentence = self._begin(event)
        if sentence != self._sentence:
            self._sentence, self._subject = sentence, ""
        new = self._judged(event, self.readings.get(self._subject))
        self.notes += new
        self._subject = next((note.code for note in new if note.code), self._subject)

    def _judged(self, event: Place | Claim, subject: Reading | None) -> list[Note]:
        if isinstance(event, Claim):
            wished = WISHES.search(self.text, self._begin(event), event.start)
            return on_claim(self.text, event, None if wished else self._changed(event) or subject)
        if event.token:
            return [Note(event.mention.start, event.mention.end, event.mention.text, Mark.BOUND, code=event.token)]
        return [on_number(event, subject, self.readings, self.goals)]

    def _changed(self, claim: Claim) -> Reading | None:
        """What the words before a claim name: 会员人数同比增长."""
        start, _end = clause_of(self._words, claim.start, claim.start)
        return self.readings.get(self._namer.named(self._words[start : claim.start]))

    def _begin(self, event: Place | Claim) -> int:
        """Where the sentence of an event begins."""
        start = _start(event)
        return sentence_of(self._words, start, start)[0]


def _start(event: Place | Claim) -> int:
    return event.start if isinstance(event, Claim) else event.mention.start


def _by_hand(text: str) -> list[Note]:
    """Numbers that somebody vouches for."""
    found = [found for found in BY_HAND.finditer(text) if not TOKEN.fullmatch(found[0])]
    return [Note(*one.span(), one["typed"], Mark.BY_HAND) for one in found]


def _told_by_rows(text: str, rows: Collection[str]) -> set[int]:
    """Where a text says word for word what a row says."""
    spans = ((text.find(said), len(said)) for said in map(bare, rows) if said)
    return {place for start, length in spans if start >= 0 for place in range(start, start + length)}
