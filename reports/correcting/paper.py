"""The words of a corrected paper (更正后的文稿): what was handed up, said again with other figures, and nothing else.

The texts of a filing keep their figures as tokens, so that the same code that printed them prints them again. It is
proved first that it still does: with the figures that were handed up it has to give the very same paper.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reports.catalogue.readings import Reading
from reports.correcting.cells import Cell
from reports.documents.assemble import MEMBERS, MEMBERS_COURSE, annexes_of, blocks_of, facts_of
from reports.documents.document import Block, Chart, Document, Paragraph, Series
from reports.filing.models import Filing
from reports.filing.reading import document_of, overlaid
from reports.indicators.making import catalogue_of
from reports.narrative.compose import Passages, Section, drafted
from reports.narrative.facts import Kind
from reports.narrative.facts import Reading as Goal
from reports.narrative.themes import Theme
from reports.narrative.tokens import MISSING, plain
from reports.periods import Period
from reports.writing.book import Material, material_of
from unions.access.refusal import Refused

Readings = Mapping[str, Reading]
REOPEN = "这几项不能只改数：由上级重新打开报告，改好再提交。"


@dataclass(frozen=True)
class CorrectedPaper:
    document: Document
    sections: tuple[dict[str, Any], ...]
    changes: tuple[tuple[str, str], ...]  # paragraphs that read otherwise: before and after


def corrected_paper(filing: Filing, old: Readings, cells: Iterable[Cell]) -> CorrectedPaper:
    """The paper of `filing` with these cells. Raises Refused where more than their numbers would have to change."""
    new = {cell.code: cell.new for cell in cells}
    now = overlaid([old, new])
    document, sections = document_of(filing), _sections(filing)
    _must_print_the_same(filing, document, sections, old)
    _must_not_be_told_otherwise(filing, sections, old, new)
    blocks = blocks_of(sections, now)
    changes = _changes(document.blocks, blocks, new)
    course = _members(document, filing.report.period, old, now)
    annexes = annexes_of(Kind(filing.report.kind), now, course, document.coverage)
    return CorrectedPaper(
        replace(document, blocks=blocks, annexes=annexes),
        tuple(_said(kept, section, now) for kept, section in zip(filing.paper["sections"], sections, strict=True)),
        tuple((before.text, after.text) for before, after in changes),
    )


def changed_words(filing: Filing, old: Readings, cells: Iterable[Cell]) -> tuple[tuple[str, str], ...]:
    """The paragraphs that will read otherwise, without the proofs that accepting asks for; no query."""
    new = {cell.code: cell.new for cell in cells}
    blocks = blocks_of(_sections(filing), overlaid([old, new]))
    return tuple((before.text, after.text) for before, after in _changes(document_of(filing).blocks, blocks, new))


def _sections(filing: Filing) -> tuple[Section, ...]:
    kept = filing.paper["sections"]
    if not all("texts" in one for one in kept):
        raise Refused(f"《{filing.report}》报出时还没有留下可以更正的文稿。{REOPEN}")
    return tuple(Section(one["level"], one["heading"], tuple(one["texts"])) for one in kept)


def _must_print_the_same(filing: Filing, document: Document, sections: Iterable[Section], old: Readings) -> None:
    annexes = annexes_of(Kind(filing.report.kind), old, _course(document), document.coverage)
    if (blocks_of(sections, old), annexes) != (document.blocks, document.annexes):
        raise Refused(f"《{filing.report}》报出以后系统换过写法，更正会带动别的文字。{REOPEN}")


def _must_not_be_told_otherwise(filing: Filing, sections: Iterable[Section], old: Readings, new: Readings) -> None:
    """Whether a sentence is told at all, and in which words, hangs on figures too, and on names that go with them."""
    drafts = _Drafts(filing, sections, old)
    before = drafts.with_figures(old)
    if drafts.with_figures(overlaid([old, new])) == before:
        return
    alone = [one for code, one in new.items() if drafts.with_figures(overlaid([old, {code: one}])) != before]
    named = "”“".join(one.label for one in alone or new.values())
    raise Refused(f"不能这样更正：“{named}”一改，文稿里的句子要换说法，或者句中的名单要跟着改。{REOPEN}")


class _Drafts:
    """What would be written with other figures, all else being as it is now."""

    def __init__(self, filing: Filing, sections: Iterable[Section], old: Readings) -> None:
        report = filing.report
        self.union, self.period, self.kind = report.union, report.period, Kind(report.kind)
        self.material = material_of(self.union, self.period, self.kind, catalogue_of(self.union, self.period))
        self.passages = _handed_up(self.material, sections)
        self.facts = facts_of(self.union, self.period, self.kind, dict(old), self.material.points)

    def with_figures(self, readings: Readings) -> dict[Theme, str]:
        goals = tuple(_aiming(readings[goal.code], goal) for goal in self.facts.goals)
        facts = replace(self.facts, readings=readings, goals=goals)
        told = drafted(facts, self.material.phrasebook, self.passages, self.material.chosen)
        return {theme: "".join(texts) for theme, texts in told.items()}


def _aiming(reading: Reading, goal: Goal) -> Reading:
    return replace(reading, target=goal.target, target_max=goal.target_max, target_comparator=goal.target_comparator)


def _handed_up(material: Material, sections: Iterable[Section]) -> Passages:
    """Passages that went up as they are now: nothing that the figures say changes a word in them."""
    handed_up = {text for section in sections for text in section.paragraphs}
    return {theme: texts for theme, texts in material.passages.items() if handed_up.issuperset(texts)}


def _changes(before: Iterable[Block], after: Iterable[Block], new: Readings) -> list[tuple[Paragraph, Paragraph]]:
    """The paragraphs that read otherwise; refused unless only words of the corrected figures differ."""
    pairs = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    found = [(one, other) for one, other in pairs if isinstance(one, Paragraph) and isinstance(other, Paragraph)]
    if len(found) < len(pairs) or not all(_differ_in(one, other, new) for one, other in found):
        raise Refused(f"不能这样更正：文稿里别的文字也会跟着变。{REOPEN}")
    lost = {run.figure for _, other in found for run in other.runs if run.text == MISSING and run.figure in new}
    if lost:
        named = "”“".join(new[code].label for code in sorted(lost))
        raise Refused(f"不能这样更正：文稿里写到“{named}”，更正以后这一句没有数可写。{REOPEN}")
    return found


def _differ_in(one: Paragraph, other: Paragraph, new: Readings) -> bool:
    if len(one.runs) != len(other.runs):
        return False
    return all(run == changed or run.figure in new for run, changed in zip(one.runs, other.runs, strict=True))


def _members(document: Document, period: Period, old: Readings, now: Readings) -> Chart | None:
    """The course of the members with this year's corrected number; the years before stay as they were handed up."""
    chart = _course(document)
    if chart is None or period != Period.year(period.end.year) or old[MEMBERS].value == now[MEMBERS].value:
        return chart
    (line,) = chart.series
    return replace(chart, series=(Series(line.name, (*line.values[:-1], now[MEMBERS].number)),))


def _course(document: Document) -> Chart | None:
    blocks = [block for annex in document.annexes for block in annex.blocks]
    return next((one for one in blocks if isinstance(one, Chart) and one.title == MEMBERS_COURSE), None)


def _said(kept: dict[str, Any], section: Section, readings: Readings) -> dict[str, Any]:
    return {**kept, "paragraphs": [plain(text, readings) for text in section.paragraphs]}
