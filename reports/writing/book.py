"""What a paper is composed with besides its facts (成文材料): phrases in force, the outline, own passages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reports.catalogue.kinds import Indicator
from reports.indicators.book import phrases_in
from reports.narrative.compose import Passages
from reports.narrative.facts import Kind, Level
from reports.narrative.library import PHRASEBOOK
from reports.narrative.outline import Entry, Outline
from reports.narrative.phrasebook import EVERY_LEVEL, Phrase, Phrasebook
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.workflow.models import Point
from reports.writing.chosen import by_theme
from reports.writing.codes import theme_of
from reports.writing.kept import kept_for
from reports.writing.models import OutlineEntry, Passage, Wording, texts
from unions.organisations.models import Union


@dataclass(frozen=True)
class Material:
    phrasebook: Phrasebook
    outline: Outline
    passages: Passages
    kept: Mapping[Theme, Passage]  # every theme that somebody decided something about
    entries: tuple[OutlineEntry, ...]  # the rows of the outline
    wordings: tuple[Wording, ...]  # the nearest and newest last
    points: tuple[Point, ...]  # what the clerk noted down for the paper, in his order
    chosen: Passages  # words of units below, added to what is said of a theme


def material_of(union: Union, period: Period, kind: Kind, catalogue: Iterable[Indicator]) -> Material:
    """The material of one paper, in one query; indicators that a union made for itself bring their sentences."""
    rows = kept_for(union, period, kind)
    kept = {theme_of(row.theme): row for row in rows.passages}
    turns = {theme: row.turn for theme, row in kept.items() if row.turn}
    library = PHRASEBOOK.with_added(phrases_in(catalogue))
    phrasebook = turned(reworded(library, rows.wordings), turns)
    return Material(
        phrasebook,
        outlined(rows.outline),
        texts(rows.passages),
        kept,
        rows.outline,
        rows.wordings,
        rows.points,
        by_theme(rows.chosen),
    )


def outlined(rows: Iterable[OutlineEntry]) -> Outline:
    return tuple(Entry(theme_of(row.theme), row.heading, row.joined, row.left_out) for row in rows)


def reworded(phrasebook: Phrasebook, wordings: Iterable[Wording]) -> Phrasebook:
    """The phrases with these wordings; of several for one phrase the last counts."""
    last = {wording.key: wording for wording in wordings}
    known = {phrase.key for phrase in phrasebook.phrases}
    changed = (_as_worded(phrase, last.get(phrase.key)) for phrase in phrasebook.phrases)
    added = (phrase_of(wording) for key, wording in last.items() if key not in known and not wording.off)
    return Phrasebook(tuple(phrase for phrase in changed if phrase)).with_added(added)


def turned(phrasebook: Phrasebook, turns: Mapping[Theme, int]) -> Phrasebook:
    """The phrases of some themes in the words that come so many places later."""
    return Phrasebook(tuple(_turned(phrase, turns.get(phrase.theme, 0)) for phrase in phrasebook.phrases))


def _as_worded(phrase: Phrase, wording: Wording | None) -> Phrase | None:
    if wording is None:
        return phrase
    first, *others = sayings(wording)
    return None if wording.off else replace(phrase, text=first, variants=tuple(others))


def phrase_of(wording: Wording) -> Phrase:
    first, *others = sayings(wording)
    levels = frozenset(map(Level, wording.levels)) or EVERY_LEVEL
    return Phrase(
        wording.key,
        theme_of(wording.theme),
        first,
        tuple(others),
        levels=levels,
        kinds=tuple(map(Kind, wording.kinds)),
        paragraph=wording.paragraph,
    )


def sayings(wording: Wording) -> list[str]:
    """A line is one way of saying it."""
    return wording.text.splitlines() or [""]


def _turned(phrase: Phrase, turn: int) -> Phrase:
    words = (phrase.text, *phrase.variants)
    turn %= len(words)
    first, *others = (*words[turn:], *words[:turn])
    return replace(phrase, text=first, variants=tuple(others)) if turn else phrase
