"""Counting everybody once (去重): how many different ones the figures of several units are about.

Filings keep marks of whom each figure is about (reports.filing.marks), so nobody is named here.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from reports.catalogue.measures import TOLD_APART
from reports.filing.marks import unpacked
from reports.filing.models import FrozenMarks
from reports.totals.cells import Cell

CHUNK = 100  # figures read at a time


def told_apart(cells: Iterable[Cell]) -> dict[str, Decimal]:
    """How many different ones figures of the same code are about together, by code: one query, of which the marks of
    one code at a time are held."""
    asked: dict[str, set[int]] = defaultdict(set)
    for cell in cells:
        if cell.measure in TOLD_APART:
            asked[cell.code].add(cell.filing_id)
    found = dict.fromkeys(asked, Decimal(0))
    filings = {filing for of in asked.values() for filing in of}
    rows = FrozenMarks.objects.filter(code__in=asked, filing__in=filings).order_by("code")
    columns = rows.values_list("code", "filing_id", "marks", "batches").iterator(chunk_size=CHUNK)
    for code, kept in groupby(columns, itemgetter(0)):
        found[code] = _different((marks, batches) for _, filing, marks, batches in kept if filing in asked[code])
    return found


def _different(kept: Iterable[tuple[bytes | memoryview, Decimal]]) -> Decimal:
    seen: set[int] = set()
    number = Decimal(0)
    for marks, batches in kept:
        seen.update(unpacked(marks))
        number += batches
    return len(seen) + number
