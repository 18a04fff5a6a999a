"""What pages of corrections show (更正页面内容): figures that moved, what goes with them, which words change."""

from dataclasses import dataclass

from reports.correcting.cells import goes_along, hindrance
from reports.correcting.models import Correction
from reports.documents.document import Paragraph
from reports.filing.drift import Beside, Drift
from reports.filing.models import Filing
from reports.filing.reading import document_of


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


def _others(beside: Beside, drift: Drift) -> tuple[str, ...]:
    if hindrance(drift):
        return ()
    along = goes_along(beside, [drift.code])
    return tuple(beside.old[code].label for code in beside.kept if code in along)
