"""The outline of a paper (提纲): which themes stand where, under which headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.narrative.facts import Facts, Kind
from reports.narrative.themes import CHAPTERS, OF_INTENTIONS, OF_PLAN, OF_PROBLEMS, OF_REPORT, Chapter, Theme
from reports.narrative.voice import is_of_problems


@dataclass(frozen=True, slots=True)
class Entry:
    """A theme and where it stands; `joined` is under the heading of the entry before it."""

    theme: Theme
    heading: str = ""
    joined: bool = False
    left_out: bool = False


Outline = tuple[Entry, ...]


def usual(facts: Facts) -> tuple[Chapter, ...]:
    """The chapters of a paper for which nobody made an outline."""
    if facts.kind is Kind.PLAN:
        return OF_PLAN if any(reading.target is not None for reading in facts.readings.values()) else OF_INTENTIONS
    if facts.kind is Kind.SUMMARY:
        return CHAPTERS
    return OF_PROBLEMS if is_of_problems(facts) else OF_REPORT


def themes_of(chapters: Iterable[Chapter]) -> tuple[Theme, ...]:
    return tuple(theme for chapter in chapters for theme in chapter.themes)


def chapters_of(outline: Outline, facts: Facts) -> tuple[Chapter, ...]:
    """The chapters that an outline asks for; without one the usual ones.

    Themes that it does not name follow at the end; the introduction always stands first.
    """
    chapters = usual(facts)
    if not outline:
        return chapters
    named, known = {entry.theme for entry in outline}, themes_of(chapters)
    entries = [entry for entry in outline if entry.theme in known]
    entries += [Entry(theme) for theme in known if theme not in named]
    return tuple(_chapters(sorted(entries, key=lambda entry: entry.theme is not Theme.LEAD)))


def _chapters(entries: Iterable[Entry]) -> Iterator[Chapter]:
    chapter: Chapter | None = None
    for entry in entries:
        if entry.left_out:
            continue
        if chapter and entry.joined and not chapter.bare:
            names = {**chapter.names, entry.theme: entry.heading} if entry.heading else chapter.names
            chapter = replace(chapter, themes=(*chapter.themes, entry.theme), names=names)
            continue
        if chapter:
            yield _headed(chapter)
        chapter = Chapter((entry.theme,), given=entry.heading, bare=entry.theme is Theme.LEAD)
    if chapter:
        yield _headed(chapter)


def _headed(chapter: Chapter) -> Chapter:
    """With the usual heading above its themes, where they usually stand together."""
    together = (one.heading for one in CHAPTERS if set(chapter.themes) <= set(one.themes))
    return replace(chapter, heading=chapter.given or next(together, ""))
