"""What pages of corrections show (更正页面内容): figures that moved, what goes with them, which words change."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reports.catalogue.readings import Reading
from reports.correcting.cells import Cell, goes_along, hindrance
from reports.correcting.models import Correction
from reports.documents.document import Paragraph
from reports.filing.drift import Beside, Drift
from reports.filing.models import Filing
from reports.filing.reading import document_of
from reports.tables import spoken


@dataclass(frozen=True)
class Choice:
    """A figure that may be put on a slip: `why_not` says why it may not, `others` what goes along.

    Its rows open on the page of changes: together they would take a query for every ledger.
    """

    drift: Drift
    why_not: str
    others: tuple[str, ...]


def choices(beside: Beside) -> list[Choice]:
    """Everything that moved since the filing, in the order of the catalogue."""
    return [Choice(one, hindrance(one), _others(beside, one)) for one in beside.moved.values()]


def changes_of(correction: Correction, base: Filing) -> list[tuple[str, str]]:
    """The paragraphs that a correction changed."""
    assert correction.filing is not None
    pairs = zip(document_of(base).blocks, document_of(correction.filing).blocks, strict=True)
    return [(b.text, a.text) for b, a in pairs if b != a and isinstance(b, Paragraph) and isinstance(a, Paragraph)]


def typed_by_hand(filing: Filing, cells: Iterable[Cell]) -> list[tuple[str, str]]:
    """Figures whose old number somebody typed into the words as well, each with the paragraph: it will not follow."""
    paragraphs = [block for block in document_of(filing).blocks if isinstance(block, Paragraph)]
    said = [(one.text, "\n".join(run.text for run in one.runs if not run.figure)) for one in paragraphs]
    found = []
    for cell in (one for one in cells if one.old.value is not None):
        number = re.compile(rf"(?<![\d.,])(?:{'|'.join(_spellings(cell.old))})")
        found += [(cell.old.label, text) for text, typed in said if number.search(typed)]
    return found


def _spellings(reading: Reading) -> list[str]:
    """As papers write a figure, and as screens show it to whoever types it."""
    return [re.escape(spoken(reading, separators=separators)) for separators in (False, True)]


def _others(beside: Beside, drift: Drift) -> tuple[str, ...]:
    if hindrance(drift):
        return ()
    along = goes_along(beside, [drift.code])
    return tuple(beside.old[code].label for code in beside.kept if code in along)
