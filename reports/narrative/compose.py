"""A paper composed (成文): themes become sections, thin ones share a heading, openings take turns."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, length
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
from reports.narrative.themes import CHAPTERS, Theme
from reports.narrative.voice import openings

THIN = 90  # characters below which a chapter joins the one before it
FULL = 130  # characters from which a theme deserves a heading of its own within its chapter
OPENING = "{^}"
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


Told = list[tuple[Theme, Text]]  # the themes of one chapter that have something to say


def title(facts: Facts) -> tuple[str, ...]:
    """The title, line by line."""
    return (facts.reporter.name, f"{facts.period.label}工作总结")


def compose(facts: Facts) -> tuple[Section, ...]:
    """The whole paper, its figures as tokens."""
    told = {theme: text for theme, write in WRITERS.items() if (text := write(facts))}
    told[Theme.LEAD] = lead.lead(facts, [theme for theme in Theme if theme in told])
    chapters = _joined(facts, ([(theme, told[theme]) for theme in themes if theme in told] for themes in CHAPTERS))
    sections = [section for chapter in chapters for section in _sections(facts, chapter)]
    return tuple(_opened(facts, sections))


def _joined(facts: Facts, chapters: Iterable[Told]) -> list[Told]:
    """Chapters with something to say; a thin one stands under the heading of the one before it."""
    joined: list[Told] = []
    for chapter in filter(None, chapters):
        alone = chapter[0][0] in APART or not joined or joined[-1][0][0] in APART
        if not alone and _length(facts, chapter) < THIN:
            joined[-1] = [*joined[-1], *chapter]
        else:
            joined.append(chapter)
    return joined


def _sections(facts: Facts, chapter: Told) -> Iterator[Section]:
    theme, text = chapter[0]
    if theme is Theme.LEAD:
        yield Section(1, "", text)
    elif len(chapter) > 1 and all(length(facts, *text) >= FULL for _, text in chapter):
        yield Section(1, _heading(chapter), ())
        yield from (Section(2, _heading([part]), part[1]) for part in chapter)
    else:
        yield Section(1, _heading(chapter), tuple(paragraph for _, text in chapter for paragraph in text))


def _heading(chapter: Told) -> str:
    wordings = [theme.value for theme, _ in chapter]
    if len(wordings) == 1:
        return "，".join(filter(None, (wordings[0].heading, wordings[0].extension)))
    return ("，" if len(wordings) == 2 else "、").join(wording.heading for wording in wordings)


def _length(facts: Facts, chapter: Told) -> int:
    return sum(length(facts, *text) for _, text in chapter)


def _opened(facts: Facts, sections: Iterable[Section]) -> Iterator[Section]:
    """Words for the time take turns through the whole paper, so that no two sentences running open alike."""
    words = cycle(openings(facts.period))
    for section in sections:
        opened = tuple(_fill(paragraph, words) for paragraph in section.paragraphs)
        yield Section(section.level, section.heading, opened)


def _fill(paragraph: str, words: Iterator[str]) -> str:
    head, *rest = paragraph.split(OPENING)
    return head + "".join(next(words) + part for part in rest)
