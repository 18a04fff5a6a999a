"""Rows behind the main figures (指标背后的记录), as plain values for the workbook of the summary."""

from collections.abc import Iterator
from itertools import islice

from reports.catalogue import find
from reports.catalogue.kinds import Counted
from reports.catalogue.main import MAIN
from reports.periods import Period
from unions.ledgers.books import books
from unions.ledgers.display import shown
from unions.organisations.models import Union

MOST = 1000  # rows of one figure; the whole ledger is exported from its list
Listing = tuple[str, tuple[str, ...], list[tuple[str, ...]]]  # name, headings, rows


def rows_behind(union: Union, period: Period) -> Iterator[Listing]:
    """The rows of each main figure that has some; sealed columns are masked as on screen."""
    for indicator in map(find, MAIN):
        if isinstance(indicator, Counted) and (listing := _listing(indicator, union, period)):
            yield listing


def _listing(indicator: Counted, union: Union, period: Period) -> Listing | None:
    ledger = books().of(indicator.of)
    assert ledger is not None, indicator.code
    found = indicator.rows(union, period).for_list().order_by("pk")  # type: ignore[attr-defined]
    rows = [tuple(shown(ledger, column, row) for column in ledger.listed) for row in islice(found.iterator(), MOST + 1)]
    if not rows:
        return None
    heads = tuple(ledger.label(column) for column in ledger.listed)
    more = (
        [(f"只列前{MOST}行，全部见“{ledger.title}”台账的导出。", *[""] * (len(heads) - 1))] if len(rows) > MOST else []
    )
    return indicator.label, heads, [*rows[:MOST], *more]
