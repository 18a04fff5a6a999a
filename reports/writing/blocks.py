"""A paper as it is worked on (编写页): its themes in the order of the paper, each with what it needs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import pairwise

from reports.documents.document import Block as Printed
from reports.documents.document import Heading, numbered
from reports.narrative.compose import Section, compose, written
from reports.narrative.facts import Facts
from reports.narrative.names import Names, Remark
from reports.narrative.outline import themes_of, usual
from reports.narrative.themes import Theme
from reports.narrative.tokens import plain, seen
from reports.narrative.voice import openings
from reports.proofreading.notes import Mark, Note
from reports.proofreading.proofread import proofread
from reports.writing.actions import Living
from reports.writing.book import Material
from reports.writing.codes import code
from reports.writing.models import Passage
from reports.writing.spans import Line, changes, lines, missing

QUIET = (Mark.BOUND, Mark.BY_HAND)


@dataclass(frozen=True)
class Block:
    """One theme: the text that is printed, and how it stands to the ledgers."""

    facts: Facts
    theme: Theme
    generated: str
    passage: Passage | None
    may_vary: bool

    @property
    def code(self) -> str:
        return code(self.theme)

    @property
    def name(self) -> str:
        return self.theme.value.name

    @property
    def is_own(self) -> bool:
        return bool(self.passage and self.passage.text)

    @property
    def text(self) -> str:
        return self.passage.text if self.passage and self.passage.text else self.generated

    @property
    def version(self) -> int:
        return self.passage.version if self.passage else 0

    @property
    def done(self) -> bool:
        return bool(self.passage and self.passage.done)

    @property
    def seen(self) -> dict[str, str]:
        return self.passage.seen if self.passage else {}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return lines(self.text, self.facts.readings, self.seen, self.notes)

    @cached_property
    def now_written(self) -> tuple[Line, ...]:
        """What the ledgers would make of the theme now."""
        return lines(self.generated, self.facts.readings)

    @cached_property
    def changes(self) -> tuple[tuple[str, str, str], ...]:
        return changes(self.text, self.facts.readings, self.seen)

    @cached_property
    def missing(self) -> int:
        return missing(self.text, self.facts.readings)

    @property
    def differs(self) -> bool:
        """Whether the ledgers would now write something else than when the clerk began his own text."""
        based_on = self.passage.based_on if self.passage else ""
        return self.is_own and bool(self.generated) and self._timeless(self.generated) != self._timeless(based_on)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        found = proofread(self.text, self.facts.readings, said(self.facts.names), self.facts.goals) if self.text else ()
        return tuple(note for note in found if note.mark not in QUIET)

    @cached_property
    def length(self) -> int:
        """Characters as printed."""
        return len(plain(self.text, self.facts.readings).replace("\n", ""))

    @property
    def state(self) -> tuple[str, str]:
        """How it stands, in a word, and the look of that word."""
        if not self.text:
            return "没有内容", ""
        if self.missing or self.changes or self.differs:
            return "待看", "warn"
        return ("已写完", "ok") if self.done else ("自己写的" if self.is_own else "按台账", "")

    @property
    def living(self) -> Living:
        return Living(seen(self.text, self.facts.readings), self.generated)

    def _timeless(self, text: str) -> str:
        """Without the words for the time, which take turns through the whole paper."""
        for word in filter(None, openings(self.facts.period)):
            text = text.replace(word, "")
        return text


@dataclass(frozen=True)
class Chapter:
    """A heading with its number, and the themes below it."""

    level: int
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Draft:
    """A whole paper as it is worked on."""

    chapters: tuple[Chapter, ...]
    silent: tuple[Block, ...]  # themes for which there is nothing to say yet
    left_out: tuple[Theme, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for chapter in self.chapters for block in chapter.blocks)

    @property
    def done(self) -> int:
        return sum(block.done for block in self.blocks)

    @property
    def length(self) -> int:
        return sum(block.length for block in self.blocks)

    @property
    def to_see(self) -> tuple[Block, ...]:
        """Themes where something waits for the clerk."""
        return tuple(block for block in self.blocks if block.changes or block.missing or block.differs or block.notes)

    @property
    def is_proved(self) -> bool:
        """Whether no number of the paper lacks a source, moved or is not there: the proof has nothing to list."""
        return not any(block.notes or block.changes or block.missing for block in self.blocks)

    @property
    def noted(self) -> int:
        return sum(len(block.notes) for block in self.blocks)

    def find(self, theme: Theme) -> Block | None:
        return next((block for block in (*self.blocks, *self.silent) if block.theme is theme), None)

    def beside(self, theme: Theme) -> tuple[Block | None, Block | None]:
        """The themes before and after one, as the paper is printed."""
        blocks = self.blocks
        rows = zip((None, *blocks[:-1]), blocks, (*blocks[1:], None), strict=True)
        return next(((before, after) for before, one, after in rows if one.theme is theme), (None, None))


def said(names: Names) -> tuple[str, ...]:
    """Names and sentences of rows: the numbers in them have their source there."""
    listed = (one for field in fields(names) for one in getattr(names, field.name))
    return tuple(one.text if isinstance(one, Remark) else one for one in listed)


def draft_of(facts: Facts, material: Material) -> Draft:
    """The paper, theme by theme, in the order in which it is printed."""
    generated = {theme: "\n".join(text) for theme, text in written(facts, material.phrasebook).items()}
    themes = themes_of(usual(facts))
    sections = compose(facts, material.phrasebook, material.outline, material.passages, material.chosen)
    blocks = {theme: _block(facts, material, theme, generated.get(theme, "")) for theme in themes}
    chapters = tuple(_chapters(sections, blocks))
    shown = {block.theme for chapter in chapters for block in chapter.blocks}
    left_out = tuple(entry.theme for entry in material.outline if entry.left_out and entry.theme in blocks)
    silent = tuple(block for theme, block in blocks.items() if theme not in shown and theme not in left_out)
    return Draft(chapters, silent, left_out)


def _block(facts: Facts, material: Material, theme: Theme, generated: str) -> Block:
    may_vary = any(phrase.variants and phrase.suits(facts) for phrase in material.phrasebook.of(theme))
    return Block(facts, theme, generated, material.kept.get(theme), may_vary)


def _chapters(sections: Sequence[Section], blocks: Mapping[Theme, Block]) -> Iterator[Chapter]:
    headings: list[Printed] = [Heading(section.level, section.heading) for section in sections if section.heading]
    numbers = iter(number for number, _ in numbered(headings))
    shown: set[Theme] = set()
    for section, following in pairwise((*sections, None)):
        assert section is not None
        heading = f"{next(numbers)}{section.heading}" if section.heading else ""
        if _stands_alone(section, following):
            yield Chapter(section.level, heading, ())
        elif fresh := [theme for theme in section.themes if theme not in shown]:
            shown.update(fresh)
            yield Chapter(section.level, heading, tuple(blocks[theme] for theme in fresh))


def _stands_alone(section: Section, following: Section | None) -> bool:
    """Whether a heading has no text because each of its themes has a heading of its own below it."""
    return not section.paragraphs and following is not None and following.themes != section.themes
