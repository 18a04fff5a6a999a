"""Rows as evidence (凭据): what stands behind the figures now, as the screen shows it, sealed columns masked."""

from collections.abc import Iterator, Mapping
from typing import Any

from reports.figures.used import Used
from reports.filing.models import Filing, FrozenRow
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.display import shown

BATCH = 5000  # rows read and written at a time


def heads(found: list[Used]) -> dict[str, Any]:
    """Titles and headings of the ledgers, by label: kept once, not with every row."""
    ledgers = map(_ledger, found)
    return {
        ledger.model._meta.label_lower: {
            "title": ledger.title,
            "slug": ledger.slug,
            "heads": [ledger.label(column) for column in ledger.listed],
        }
        for ledger in ledgers
    }


def evidence(filing: Filing, found: list[Used], numbers: Mapping[str, int]) -> Iterator[list[FrozenRow]]:
    """The rows as they are shown now, in batches, not yet stored."""
    for used in found:
        ledger, ids = _ledger(used), sorted(used.rows)
        for start in range(0, len(ids), BATCH):
            yield list(_batch(filing, ledger, used, ids[start : start + BATCH], numbers))


def _batch(
    filing: Filing, ledger: Ledger, used: Used, ids: list[int], numbers: Mapping[str, int]
) -> Iterator[FrozenRow]:
    rows: Any = ledger.model._default_manager
    label = ledger.model._meta.label_lower
    for row in rows.filter(pk__in=ids).for_list().order_by("pk"):
        cells = [shown(ledger, column, row) for column in ledger.listed]
        amounts = {str(numbers[code]): amount for code, amount in used.rows[row.pk].items()}
        yield FrozenRow(filing=filing, ledger=label, row=row.pk, cells=cells, amounts=amounts)


def _ledger(used: Used) -> Ledger:
    ledger = books().of(used.ledger)
    assert ledger is not None, used.ledger
    return ledger
