"""A whole template (整本模板): ten rows of every ledger, typed into one workbook, go into an empty street."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from tests.family import make
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import apply
from unions.ledgers.workbook.check import check
from unions.ledgers.workbook.columns import SheetColumn, sheet_columns
from unions.ledgers.workbook.reading import read
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import sheet_title
from unions.ledgers.workbook.template import Lists, looks
from unions.ledgers.workbook.writing import Book
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
ROWS = 10
# Where the factory's rows are alike, what makes one differ from the next.
TOLD_APART: dict[str, dict[str, Any]] = {
    "committees": {"established_on": lambda number: date(2010, 5, number + 1)},
    "allocations": {"voucher": "记{}号".format},
    "expenditures": {"voucher": "记{}号".format},
    "insurances": {"policy_no": "B{}".format},
    "checkups": {"held_on": lambda number: date(2014, 5, number + 1)},
}


def cell(column: SheetColumn, row: Any) -> Any:
    """Somebody who types knows every number in full, and names people by it."""
    value = getattr(row, column.name)
    if column.is_sealed:
        return value
    if column.is_reference and getattr(value, "id_number", ""):
        return value.id_number
    return column.written(row)


def typed(ledger: Ledger, street: Union) -> list[list[Any]]:
    """What stands in the street's book."""
    columns = sheet_columns(ledger)
    rows = ledger.model._default_manager.within(street).for_list()  # type: ignore[attr-defined]
    return [[cell(column, row) for column in columns] for row in rows if row != street]


def filled(path: Path, street: Union) -> dict[str, int]:
    """Write the workbook and leave the street as empty as it was; how many rows each ledger has."""
    with transaction.atomic():
        for ledger in books():
            for number in range(ROWS):
                make(ledger, street, **{name: tell(number) for name, tell in TOLD_APART.get(ledger.slug, {}).items()})
        sheets = {ledger: typed(ledger, street) for ledger in books()}
        transaction.set_rollback(True)
    lists = Lists(tuple(books()))
    with Book(str(path)) as book:
        for ledger, rows in sheets.items():
            book.sheet(sheet_title(ledger), looks(ledger, lists), rows)
        lists.write(book)
    return {ledger.slug: len(rows) for ledger, rows in sheets.items()}


def test_template_with_ten_rows_of_every_ledger_is_imported(tmp_path, street, clerk):
    written = filled(tmp_path / "T.xlsx", street)
    street.refresh_from_db()

    plan = check(read(tmp_path / "T.xlsx"), Scope(street, clerk), tuple(books()))
    apply(plan, Batch(union=street, user=clerk, file_name="T.xlsx", digest=""), by=clerk)

    assert min(written.values()) >= ROWS
    assert {
        ledger.slug: ledger.model._base_manager.filter(batch__isnull=False).count() for ledger in books()
    } == written
