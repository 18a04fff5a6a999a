"""What pages of corrections show (更正页面内容): figures that moved, with their rows and what goes with them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reports.correcting.cells import goes_along, hindrance
from reports.correcting.models import Correction
from reports.documents.document import Paragraph
from reports.filing.drift import Beside, Drift
from reports.filing.models import Filing
from reports.filing.moved import Shown, shown
from reports.filing.reading import document_of

LEDGERS = 2  # whose rows one page reads; those of others open on the page of changes


@dataclass(frozen=True)
class Choice:
    """A figure that may be put on a slip: `why_not` says why it may not, `others` what goes along."""

    one: Shown
    is_read: bool  # whether its rows were
    why_not: str
    others: tuple[str, ...]


def choices(beside: Beside) -> list[Choice]:
    """Everything that moved since the filing, in the order of the catalogue."""
    moved = list(beside.moved.values())
    read = _read(beside, moved)
    return [
        Choice(read.get(one.code) or Shown(one, ()), one.code in read, hindrance(one), _others(beside, one))
        for one in moved
    ]


def rows_of(beside: Beside, codes: Collection[str]) -> dict[str, Shown]:
    """The rows that moved some figures, by the codes of these."""
    return _read(beside, [one for code, one in beside.moved.items() if code in codes])


def changes_of(correction: Correction, base: Filing) -> list[tuple[str, str]]:
    """The paragraphs that a correction changed."""
    assert correction.filing is not None
    pairs = zip(document_of(base).blocks, document_of(correction.filing).blocks, strict=True)
    return [(b.text, a.text) for b, a in pairs if b != a and isinstance(b, Paragraph) and isinstance(a, Paragraph)]


def _read(beside: Beside, drifts: Sequence[Drift]) -> dict[str, Shown]:
    kept = beside.kept
    ledgers = list(dict.fromkeys(kept[one.code].ledger for one in drifts if kept[one.code].ledger))[:LEDGERS]
    here = [one for one in drifts if kept[one.code].ledger in (*ledgers, "")]
    return {one.drift.code: one for one in shown(beside, here)}


def _others(beside: Beside, drift: Drift) -> tuple[str, ...]:
    if hindrance(drift):
        return ()
    along = goes_along(beside, [drift.code])
    return tuple(beside.old[code].label for code in beside.kept if code in along)
