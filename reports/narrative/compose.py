"""A paper composed (成文): themes become sections, thin ones share a heading, openings take turns."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import cycle

from reports.narrative.facts import Facts, Kind
from reports.narrative.paragraphs import Text, flowing, length
from reports.narrative.sections import (
    achievement,
    aid,
    culture,
    democracy,
    employment,
    honours,
    lead,
    organisation,
    outlook,
    protection,
    rights,
)
from reports.narrative.themes import CHAPTERS, Chapter, Theme
from reports.narrative.voice import openings

THIN = 40  # characters; a chapter with fewer stands under the heading of the one before it
SLIGHT = 60  # characters; a theme with fewer runs on with its neighbour
FULL = 350  # characters from which a chapter has headings of the second level
OPENING = "{^}"
WORTH_NAMING = 28  # characters from which a heading names a theme that shares it
MOST_NAMED = 2  # themes in one heading
LEAD, PROFILE, *_ = CHAPTERS
APART = (Theme.LEAD, Theme.PROFILE, Theme.PROBLEMS, Theme.PLANS)

WRITERS: dict[Theme, Callable[[Facts], Text]] = {
    Theme.PROFILE: lead.profile,
    Theme.ORGANISATION: organisation.organisation,
    Theme.DEMOCRACY: democracy.democracy,
    Theme.CONTRACTS: democracy.contracts,
    Theme.ACHIEVEMENT: achievement.achievement,
    Theme.PROTECTION: protection.protection,
    Theme.WOMEN: protection.women,
    Theme.AID: aid.aid,
    Theme.EMPLOYMENT: employment.employment,
    Theme.RIGHTS: rights.rights,
    Theme.CULTURE: culture.culture,
    Theme.CADRES: culture.cadres,
    Theme.HONOURS: honours.honours,
    Theme.FEATURES: honours.features,
    Theme.PROBLEMS: outlook.problems,
    Theme.PLANS: outlook.plans,
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 1 or 2 and the paragraphs below it; the introduction has no heading."""

    level: int
    heading: str
    paragraphs: Text


@dataclass(frozen=True, slots=True)
class Part:
    """Themes under one heading, with their text; `main` are those that the heading names."""

    main: tuple[Theme, ...]
    text: Text

    def heading(self, *, extended: bool = False) -> str:
        """The words of the themes; a single one may be extended to the two phrases of a first level."""
        wordings = [theme.value for theme in self.main[:MOST_NAMED]]
        said = [wording.heading for wording in wordings]
        if extended and len(wordings) == 1:
            said.append(wordings[0].extension)
        return "，".join(filter(None, said))


def title(facts: Facts) -> tuple[str, ...]:
    """The title, line by line."""
    return (facts.reporter.name, f"{facts.period.label}{Kind.SUMMARY}")


def compose(facts: Facts) -> tuple[Section, ...]:
    """The whole paper, its figures as tokens."""
    told = {theme: text for theme, write in WRITERS.items() if (text := write(facts))}
    told[Theme.LEAD] = lead.lead(facts, [theme for theme in Theme if theme in told])
    sections = (section for chapter, parts in _chapters(facts, told) for section in _sections(facts, chapter, parts))
    return tuple(_opened(facts, sections))


def _chapters(facts: Facts, told: Mapping[Theme, Text]) -> list[tuple[Chapter, list[Part]]]:
    """Chapters that have something to say, each in parts; a thin chapter joins the one before it."""
    chapters: list[tuple[Chapter, list[Part]]] = []
    for chapter in CHAPTERS:
        parts = _parts(facts, [Part((theme,), told[theme]) for theme in chapter.themes if theme in told])
        if parts and chapters and _joins(facts, chapters[-1], chapter, parts):
            before, others = chapters[-1]
            chapters[-1] = (chapter if before is PROFILE else before, _parts(facts, [*others, *parts]))
        elif parts:
            chapters.append((chapter, parts))
    return chapters


def _joins(facts: Facts, before: tuple[Chapter, list[Part]], chapter: Chapter, parts: Sequence[Part]) -> bool:
    """Whether a chapter is too thin to stand alone, or the state of the area before it is."""
    if chapter.themes[0] in APART or before[0] is LEAD:
        return False
    return _length(facts, before[1] if before[0] is PROFILE else parts) < THIN


def _parts(facts: Facts, parts: Sequence[Part]) -> list[Part]:
    """A thin part runs on with the one before it, a thin first one with the second."""
    joined: list[Part] = []
    for part in parts:
        if joined and min(_length(facts, [part]), _length(facts, joined[-1:])) < SLIGHT:
            joined[-1] = _together(facts, joined[-1], part)
        else:
            joined.append(part)
    return joined


def _together(facts: Facts, one: Part, other: Part) -> Part:
    """Two parts as one; the heading names what is more than a clause."""
    worth = [part for part in (one, other) if _length(facts, [part]) >= WORTH_NAMING]
    named = tuple(theme for part in worth or [one] for theme in part.main)
    return Part(named, flowing(facts, one.text + other.text, WORTH_NAMING))


def _sections(facts: Facts, chapter: Chapter, parts: Sequence[Part]) -> Iterator[Section]:
    if chapter is LEAD:
        yield Section(1, "", parts[0].text)
    elif len(parts) > 1 and _length(facts, parts) >= FULL:
        yield Section(1, chapter.heading, ())
        yield from (Section(2, part.heading(), part.text) for part in parts)
    else:
        whole = reduce(partial(_together, facts), parts)
        yield Section(1, whole.heading(extended=True), whole.text)


def _length(facts: Facts, parts: Iterable[Part]) -> int:
    return sum(length(facts, *part.text) for part in parts)


def _opened(facts: Facts, sections: Iterable[Section]) -> Iterator[Section]:
    """Words for the time take turns through the whole paper, one a paragraph and each once a section."""
    words = cycle(openings(facts.period))
    for section in sections:
        said: set[str] = set()
        opened = tuple(_fill(paragraph, words, said) for paragraph in section.paragraphs)
        yield Section(section.level, section.heading, opened)


def _fill(paragraph: str, words: Iterator[str], said: set[str]) -> str:
    if OPENING not in paragraph:
        return paragraph
    word = next(words)
    first = "" if word in said else word
    said.add(word)
    return paragraph.replace(OPENING, first, 1).replace(OPENING, "")
