"""What every ledger's sheet can do (台账通用测试): there and back, with nobody's columns forgotten."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.family import LEDGERS, make
from unions.access.models import User
from unions.enterprises.models import Enterprise
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import apply
from unions.ledgers.workbook.check import check
from unions.ledgers.workbook.columns import sheet_columns
from unions.ledgers.workbook.export import Extract, write_export
from unions.ledgers.workbook.plan import Plan
from unions.ledgers.workbook.reading import read
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import sheet_title
from unions.ledgers.workbook.template import Lists, looks
from unions.ledgers.workbook.writing import Book
from unions.organisations.models import Union
from unions.trail.record import snapshot

pytestmark = pytest.mark.django_db
ALWAYS = (date(1950, 1, 1), date(2100, 12, 31))


@pytest.fixture(params=LEDGERS)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return books().by_slug(request.param)


def exported(path: Path, union: Union, ledgers: Any) -> Path:
    write_export(str(path), Extract(union, *ALWAYS, name="2014年"), ledgers)
    return path


def written(path: Path, ledger: Ledger, rows: list[Any]) -> Path:
    """The rows typed into the template by somebody who knows every number in full."""
    columns = sheet_columns(ledger)
    lists = Lists([ledger])
    typed = [[getattr(row, c.name) if c.is_sealed else c.written(row) for c in columns] for row in rows]
    with Book(str(path)) as book:
        book.sheet(sheet_title(ledger), looks(ledger, lists), typed)
        lists.write(book)
    return path


def batch_of(path: Path, union: Union, user: User) -> Batch:
    return Batch.objects.create(union=union, user=user, file_name=path.name, digest="")


def checked(path: Path, union: Union) -> Plan:
    return check(read(path), Scope(union), tuple(books()))


def summary(plan: Plan) -> dict[str, Any]:
    return {
        "faults": [str(fault) for fault in plan.faults],
        "changes": [(change.before, change.after) for sheet in plan.sheets for change in sheet.changed],
        "new": sum(len(sheet.new) for sheet in plan.sheets),
        "unchanged": sum(sheet.unchanged for sheet in plan.sheets),
    }


def test_exported_rows_come_back_unchanged(tmp_path, street, ledger):
    for _ in range(2):
        make(ledger, street)
    path = exported(tmp_path / "a.xlsx", street, [ledger])

    plan = checked(path, street)

    held = ledger.model._default_manager.within(street).count()
    assert summary(plan) == {"faults": [], "changes": [], "new": 0, "unchanged": held}


def test_written_row_is_imported_as_it_was(tmp_path, street, clerk, ledger):
    row = make(ledger, street)
    before = unsigned(ledger.model._base_manager.get(pk=row.pk))
    path = written(tmp_path / "a.xlsx", ledger, [row])
    ledger.model._base_manager.filter(pk=row.pk).delete()

    plan = checked(path, street)
    apply(plan, batch_of(path, street, clerk), by=clerk)

    assert summary(plan) == {"faults": [], "changes": [], "new": 1, "unchanged": 0}
    assert unsigned(ledger.model._base_manager.get(batch__isnull=False)) == before


def unsigned(row: Any) -> dict[str, Any]:
    """The row without who wrote it: that is the one who imports it."""
    signed = [row._meta.get_field(name).attname for name in getattr(row, "signed", None) or ()]
    return {name: value for name, value in snapshot(row).items() if name not in signed}


def test_sheet_takes_the_same_queries_for_any_number_of_rows(tmp_path, street, ledger):
    make(ledger, street)
    few = queries(tmp_path / "few.xlsx", street, ledger)
    for _ in range(3):
        make(ledger, street)

    many = queries(tmp_path / "many.xlsx", street, ledger)

    assert many == few


def queries(path: Path, union: Union, ledger: Ledger) -> int:
    with CaptureQueriesContext(connection) as taken:
        checked(exported(path, union, [ledger]), union)
    return len(taken)


SIGNS = st.characters(categories=["Lo", "Ll", "Nd"]) | st.sampled_from("（）()“”、 -=+@_x0")
WORDS = st.text(SIGNS, min_size=1, max_size=30)
ROWS = st.lists(
    st.tuples(
        WORDS.map(str.strip).filter(bool),
        st.sampled_from(Enterprise.Nature.values),
        st.dates(date(1900, 1, 1), date(2100, 12, 31)) | st.none(),
        st.booleans(),
        WORDS,
    ),
    max_size=5,
    unique_by=lambda row: row[0],
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_what_was_typed_goes_out_and_comes_back_the_same(tmp_path, street, rows):
    enterprises = books().by_slug("enterprises")
    typed = [
        Enterprise(name=name, union=street, nature=nature, opened_on=day, above_scale=above_scale, address=place)
        for name, nature, day, above_scale, place in rows
    ]
    first = checked(written(tmp_path / "a.xlsx", enterprises, typed), street)
    again = checked(written(tmp_path / "b.xlsx", enterprises, first.sheets[0].new), street)

    assert (first.faults, again.faults, len(again.sheets[0].new)) == ([], [], len(rows))
    assert [snapshot(row) for row in again.sheets[0].new] == [snapshot(row) for row in first.sheets[0].new]
