"""A paper composed (成文): themes become sections, thin ones share a heading, openings take turns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial, reduce
from itertools import cycle
from types import MappingProxyType

from reports.narrative.facts import Facts, Kind
from reports.narrative.library import PHRASEBOOK
from reports.narrative.outline import Outline, chapters_of
from reports.narrative.paragraphs import Text, flowing, length
from reports.narrative.phrasebook import Phrasebook
from reports.narrative.sections import features, lead, outlook
from reports.narrative.themes import CHAPTERS, Chapter, Theme
from reports.narrative.voice import openings

THIN = 40  # characters; a chapter with fewer stands under the heading of the one before it
SLIGHT = 60  # characters; a theme with fewer runs on with its neighbour
FULL = 350  # characters from which a chapter has headings of the second level
OPENING = "{^}"
WORTH_NAMING = 28  # characters from which a heading names a theme that shares it
MOST_NAMED = 2  # themes in one heading
PROFILE = next(chapter for chapter in CHAPTERS if Theme.PROFILE in chapter.themes)
APART = (Theme.LEAD, Theme.PROFILE, Theme.PROBLEMS, Theme.PLANS)
TITLES = {Kind.SUMMARY: "工作总结", Kind.REPORT: "工作汇报材料", Kind.PLAN: "工作思路和目标"}

Passages = Mapping[Theme, Text]
NO_PASSAGES: Passages = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 1 or 2 and the paragraphs below it; the introduction has no heading."""

    level: int
    heading: str
    paragraphs: Text
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Themes under one heading, with their text; `main` are those that the heading names."""

    themes: tuple[Theme, ...]
    main: tuple[Theme, ...]
    text: Text
    names: Mapping[Theme, str] = field(default_factory=dict)

    def heading(self, *, extended: bool = False) -> str:
        """The words of the themes; a single one may be extended to the two phrases of a first level."""
        named = self.main[:MOST_NAMED]
        said = [self.names.get(theme) or theme.value.heading for theme in named]
        if extended and len(named) == 1:
            said.append(named[0].value.extension)
        return "，".join(filter(None, said))


def title(facts: Facts) -> tuple[str, ...]:
    """The title, line by line."""
    return (facts.reporter.name, f"{facts.period.label}{TITLES[facts.kind]}")


def written(facts: Facts, phrasebook: Phrasebook = PHRASEBOOK) -> dict[Theme, Text]:
    """What is written of each theme before anybody changes it, its figures as tokens."""
    told = _drafted(facts, phrasebook)
    words = cycle(openings(facts.period))
    return {theme: _opened(told[theme], words) for theme in Theme if theme in told}


def compose(
    facts: Facts, phrasebook: Phrasebook = PHRASEBOOK, outline: Outline = (), passages: Passages = NO_PASSAGES
) -> tuple[Section, ...]:
    """The whole paper, its figures as tokens; `passages` stand instead of what would be written."""
    chapters = chapters_of(outline)
    wanted = {theme for chapter in chapters for theme in chapter.themes}
    told = {theme: text for theme, text in _drafted(facts, phrasebook, passages).items() if text and theme in wanted}
    joined = _chapters(facts, told, chapters, joining=not outline)
    sections = (section for chapter, parts in joined for section in _sections(facts, chapter, parts))
    words = cycle(openings(facts.period))
    return tuple(replace(section, paragraphs=_opened(section.paragraphs, words)) for section in sections)


def _drafted(facts: Facts, phrasebook: Phrasebook, passages: Passages = NO_PASSAGES) -> dict[Theme, Text]:
    """The text of each theme that has something to say, its openings still to be filled."""
    told = {theme: text for theme in Theme if (text := phrasebook.text(theme, facts))}
    own = {
        Theme.FEATURES: features.features(facts, phrasebook),
        Theme.PROBLEMS: outlook.problems(facts),
        Theme.PLANS: outlook.plans(facts),
    }
    told = {theme: text for theme, text in {**told, **own, **passages}.items() if text}
    following = [theme for theme in Theme if theme in told]
    return {Theme.LEAD: lead.lead(facts, following), **told}


def _chapters(
    facts: Facts, told: Mapping[Theme, Text], outlined: Iterable[Chapter], *, joining: bool
) -> list[tuple[Chapter, list[Part]]]:
    """Chapters that have something to say, each in parts; a thin chapter joins the one before it."""
    chapters: list[tuple[Chapter, list[Part]]] = []
    for chapter in outlined:
        spoken = [theme for theme in chapter.themes if theme in told]
        parts = _parts(facts, [Part((theme,), (theme,), told[theme], chapter.names) for theme in spoken])
        if parts and joining and chapters and _joins(facts, chapters[-1], chapter, parts):
            before, others = chapters[-1]
            chapters[-1] = (chapter if before is PROFILE else before, _parts(facts, [*others, *parts]))
        elif parts:
            chapters.append((chapter, parts))
    return chapters


def _joins(facts: Facts, before: tuple[Chapter, list[Part]], chapter: Chapter, parts: Sequence[Part]) -> bool:
    """Whether a chapter is too thin to stand alone, or the state of the area before it is."""
    if chapter.themes[0] in APART or before[0].themes[0] is Theme.LEAD:
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
    return Part(one.themes + other.themes, named, flowing(facts, one.text + other.text, WORTH_NAMING), one.names)


def _sections(facts: Facts, chapter: Chapter, parts: Sequence[Part]) -> Iterator[Section]:
    if chapter.themes[0] is Theme.LEAD:
        yield Section(1, "", parts[0].text, parts[0].themes)
    elif len(parts) > 1 and chapter.heading and _length(facts, parts) >= FULL:
        yield Section(1, chapter.heading, (), tuple(theme for part in parts for theme in part.themes))
        yield from (Section(2, part.heading(), part.text, part.themes) for part in parts)
    else:
        whole = reduce(partial(_together, facts), parts)
        yield Section(1, chapter.given or whole.heading(extended=True), whole.text, whole.themes)


def _length(facts: Facts, parts: Iterable[Part]) -> int:
    return sum(length(facts, *part.text) for part in parts)


def _opened(paragraphs: Text, words: Iterator[str]) -> Text:
    """Words for the time take turns through the whole paper, one a paragraph and each once a section."""
    said: set[str] = set()
    return tuple(_fill(paragraph, words, said) for paragraph in paragraphs)


def _fill(paragraph: str, words: Iterator[str], said: set[str]) -> str:
    if OPENING not in paragraph:
        return paragraph
    word = next(words)
    first = "" if word in said else word
    said.add(word)
    return paragraph.replace(OPENING, first, 1).replace(OPENING, "")
