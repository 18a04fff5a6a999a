"""Counting everybody once (去重): how many different ones the frozen rows of several units are about.

Rows keep a mark of whom they are about (reports.catalogue.measures.mark), so nobody is named here. They are read as a
stream; a mark is kept as a number of eight bytes.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reports.catalogue.measures import MARK
from reports.filing.models import FrozenRow
from reports.totals.cells import Cell
from reports.totals.ways import TOLD_APART

CHUNK = 2000
ROOM = 100_000  # marks that may be kept before those that are told twice are dropped

Places = dict[tuple[int, str], list[tuple[str, str]]]  # by filing and ledger: numbers and codes of the figures


class Different:
    """Marks of one figure, and what batches without a mark bring."""

    def __init__(self) -> None:
        self.marks = array("Q")
        self.room = ROOM
        self.batches = Decimal(0)

    def take(self, amount: str) -> None:
        if not amount.startswith(MARK):
            self.batches += Decimal(amount)
            return
        self.marks.append(int(amount[len(MARK) :] or "0", 16))
        if len(self.marks) > self.room:
            self.marks = array("Q", set(self.marks))
            self.room = 2 * len(self.marks) + ROOM

    @property
    def number(self) -> Decimal:
        return len(set(self.marks)) + self.batches


def told_apart(cells: Iterable[Cell]) -> dict[str, Decimal]:
    """How many different ones figures of the same code are about together, by code: one query."""
    places = _places(cells)
    found: dict[str, Different] = defaultdict(Different)
    for filing, ledger, amounts in _rows(places):
        for number, code in places.get((filing, ledger), ()):
            if amount := amounts.get(number):
                found[code].take(amount)
    codes = dict.fromkeys(code for named in places.values() for _, code in named)
    return {code: found[code].number for code in codes}


def _places(cells: Iterable[Cell]) -> Places:
    places: Places = defaultdict(list)
    for cell in cells:
        if cell.measure in TOLD_APART:
            places[cell.filing_id, cell.ledger].append((str(cell.number), cell.code))
    return places


def _rows(places: Places) -> Iterator[tuple[int, str, dict[str, str | None]]]:
    filings, ledgers = {filing for filing, _ in places}, {ledger for _, ledger in places}
    rows = FrozenRow.objects.filter(filing__in=filings, ledger__in=ledgers).order_by()
    yield from rows.values_list("filing_id", "ledger", "amounts").iterator(chunk_size=CHUNK)
