"""A paper composed (成文): themes become sections, thin ones share a heading, openings take turns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial, reduce
from itertools import cycle
from types import MappingProxyType

from reports.narrative.facts import Facts, Kind
from reports.narrative.library import PHRASEBOOK
from reports.narrative.outline import Outline, chapters_of, themes_of, usual
from reports.narrative.paragraphs import HEADING, Text, flowing, length
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
APART = (Theme.PROFILE, Theme.HONOURS, Theme.GUIDANCE, Theme.FOCUS, Theme.SPECIALS, Theme.PROBLEMS, Theme.PLANS)
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
        if len(self.main) > MOST_NAMED and not self.names and (shared := _heading_of(self.main)):
            return shared
        said = [self.names.get(theme) or theme.value.heading for theme in named]
        if extended and len(named) == 1:
            said.append(named[0].value.extension)
        return "，".join(filter(None, said))


def _heading_of(themes: Sequence[Theme]) -> str:
    """The heading of the chapter that usually holds all of them; empty where there is none."""
    return next((chapter.heading for chapter in CHAPTERS if set(themes) <= set(chapter.themes)), "")


def title(facts: Facts) -> tuple[str, ...]:
    """The title, line by line."""
    return (facts.reporter.name, f"{facts.period.label}{TITLES[facts.kind]}")


def written(facts: Facts, phrasebook: Phrasebook = PHRASEBOOK) -> dict[Theme, Text]:
    """What is written of each theme before anybody changes it, its figures as tokens."""
    told = drafted(facts, phrasebook)
    words = cycle(openings(facts.period))
    return {theme: _opened(text, words) for theme, text in told.items()}


def compose(
    facts: Facts,
    phrasebook: Phrasebook = PHRASEBOOK,
    outline: Outline = (),
    passages: Passages = NO_PASSAGES,
    added: Passages = NO_PASSAGES,
) -> tuple[Section, ...]:
    """The whole paper, its figures as tokens; `passages` stand instead of what would be written, `added` after it."""
    chapters = chapters_of(outline, facts)
    told = drafted(facts, phrasebook, passages, added)
    joined = _chapters(facts, told, chapters, joining=not outline)
    sections = (section for chapter, parts in joined for section in _sections(facts, chapter, parts))
    words = cycle(openings(facts.period))
    opened = (replace(section, paragraphs=_opened(section.paragraphs, words)) for section in sections)
    return tuple(piece for section in opened for piece in _cut(section))


def drafted(
    facts: Facts, phrasebook: Phrasebook, passages: Passages = NO_PASSAGES, added: Passages = NO_PASSAGES
) -> dict[Theme, Text]:
    """The text of each theme that has something to say, in the order of the paper, its openings still to be filled.

    Which sentences are told, and in which words, hangs on the figures; what these say does not stand in it.
    """
    told = {theme: text for theme in Theme if (text := phrasebook.text(theme, facts))}
    told |= _of_plan(facts, told) if facts.kind is Kind.PLAN else _of_past(facts, phrasebook)
    told = {**told, **passages}
    told |= {theme: (*told.get(theme, ()), *text) for theme, text in added.items()}
    told = {theme: text for theme, text in told.items() if text}
    following = [theme for theme in Theme if theme in told]
    opening = Theme.GUIDANCE if facts.kind is Kind.PLAN else Theme.LEAD
    first = (lead.guidance if facts.kind is Kind.PLAN else lead.lead)(facts, following)
    drafted = {opening: first, **told}
    return {theme: drafted[theme] for theme in themes_of(usual(facts)) if theme in drafted}


def _of_past(facts: Facts, phrasebook: Phrasebook) -> dict[Theme, Text]:
    return {
        Theme.FEATURES: features.features(facts, phrasebook),
        Theme.PROBLEMS: outlook.problems(facts),
        Theme.PLANS: outlook.plans(facts, phrasebook),
    }


def _of_plan(facts: Facts, told: Mapping[Theme, Text]) -> dict[Theme, Text]:
    said = [text for texts in told.values() for text in texts]
    return {
        Theme.FOCUS: outlook.focus(facts),
        Theme.TARGETS: outlook.other_targets(facts, said),
        Theme.SPECIALS: outlook.specials(facts),
    }


def _chapters(
    facts: Facts, told: Mapping[Theme, Text], outlined: Iterable[Chapter], *, joining: bool
) -> list[tuple[Chapter, list[Part]]]:
    """Chapters that have something to say, each in parts; a thin chapter joins the one before it."""
    chapters: list[tuple[Chapter, list[Part]]] = []
    for chapter in outlined:
        spoken = [theme for theme in chapter.themes if theme in told]
        single = [Part((theme,), (theme,), told[theme], chapter.names) for theme in spoken]
        parts = _kindred(facts, single) if chapter.given and joining else _parts(facts, single)
        if parts and joining and chapters and _joins(facts, chapters[-1], chapter, parts):
            before, others = chapters[-1]
            chapters[-1] = (chapter if before is PROFILE else before, _parts(facts, [*others, *parts]))
        elif parts:
            chapters.append((chapter, parts))
    return chapters


def _joins(facts: Facts, before: tuple[Chapter, list[Part]], chapter: Chapter, parts: Sequence[Part]) -> bool:
    """Whether a chapter is too thin to stand alone, or the state of the area before it is."""
    if chapter.themes[0] in APART or chapter.given or chapter.bare or before[0].bare:
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


def _kindred(facts: Facts, parts: Iterable[Part]) -> list[Part]:
    """Under a heading that stands in any case, themes run on only with those of their usual chapter."""
    joined: list[Part] = []
    last: Chapter | None = None
    for part in parts:
        usually = next((chapter for chapter in CHAPTERS if part.themes[0] in chapter.themes), last)
        if joined and usually is last:
            joined[-1] = replace(_together(facts, joined[-1], part), main=joined[-1].main + part.main)
        else:
            joined.append(part)
        last = usually
    return joined


def _together(facts: Facts, one: Part, other: Part) -> Part:
    """Two parts as one; the heading names what is more than a clause."""
    worth = [part for part in (one, other) if _length(facts, [part]) >= WORTH_NAMING]
    named = tuple(theme for part in worth or [one] for theme in part.main)
    text = one.text + other.text
    honoured = Theme.HONOURS in (one.themes[-1], other.themes[0])  # a paragraph of its own, however short
    return Part(one.themes + other.themes, named, text if honoured else flowing(facts, text, WORTH_NAMING), one.names)


def _sections(facts: Facts, chapter: Chapter, parts: Sequence[Part]) -> Iterator[Section]:
    heading = chapter.given or chapter.heading
    whole = reduce(partial(_together, facts), parts)
    if chapter.bare:
        yield Section(1, "", whole.text, whole.themes)
    elif len(parts) > 1 and heading and _length(facts, parts) >= FULL:
        yield Section(1, heading, (), whole.themes)
        yield from (Section(2, part.heading(), part.text, part.themes) for part in parts)
    else:
        yield Section(1, chapter.given or whole.heading(extended=True), whole.text, whole.themes)


def _cut(section: Section) -> Iterator[Section]:
    """The section cut at the headings in its text, which stand one level below its own."""
    pieces: list[tuple[str, list[str]]] = [(section.heading, [])]
    for paragraph in section.paragraphs:
        if found := HEADING.fullmatch(paragraph):
            pieces.append((found["words"], []))
        else:
            pieces[-1][1].append(paragraph)
    for place, (heading, paragraphs) in enumerate(pieces):
        yield Section(section.level + bool(place), heading, tuple(paragraphs), section.themes)


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
