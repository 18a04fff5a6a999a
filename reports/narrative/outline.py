"""The outline of a paper (提纲): which themes stand where, under which headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.narrative.themes import CHAPTERS, Chapter, Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """A theme and where it stands; `joined` is under the heading of the entry before it."""

    theme: Theme
    heading: str = ""
    joined: bool = False
    left_out: bool = False


Outline = tuple[Entry, ...]


def chapters_of(outline: Outline) -> tuple[Chapter, ...]:
    """The chapters that an outline asks for; without one the usual ones.

    Themes that it does not name follow at the end; the introduction always stands first.
    """
    if not outline:
        return CHAPTERS
    named = {entry.theme for entry in outline}
    entries = [*outline, *(Entry(theme) for theme in Theme if theme not in named)]
    return tuple(_chapters(sorted(entries, key=lambda entry: entry.theme is not Theme.LEAD)))


def _chapters(entries: Iterable[Entry]) -> Iterator[Chapter]:
    chapter: Chapter | None = None
    for entry in entries:
        if entry.left_out:
            continue
        if chapter and entry.joined and chapter.themes[0] is not Theme.LEAD:
            names = {**chapter.names, entry.theme: entry.heading} if entry.heading else chapter.names
            chapter = replace(chapter, themes=(*chapter.themes, entry.theme), names=names)
            continue
        if chapter:
            yield _headed(chapter)
        chapter = Chapter((entry.theme,), given=entry.heading)
    if chapter:
        yield _headed(chapter)


def _headed(chapter: Chapter) -> Chapter:
    """With the usual heading above its themes, where they usually stand together."""
    usual = (one.heading for one in CHAPTERS if set(chapter.themes) <= set(one.themes))
    return replace(chapter, heading=chapter.given or next(usual, ""))
