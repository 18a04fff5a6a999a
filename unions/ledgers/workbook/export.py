"""Ledgers as a workbook (导出台账): what a union's books hold of a period, ready to be changed and imported again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from django.db import models
from django.db.models import Q

from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.columns import SheetColumn, sheet_columns
from unions.ledgers.workbook.tables import GUIDE_SHEET, ROW_NUMBER, sheet_title
from unions.ledgers.workbook.template import Lists, looks
from unions.ledgers.workbook.writing import Book, Look, Style
from unions.organisations.models import Union

FETCHED = 2000
KEEP_NUMBER = "系统用来认出这一行，不要改；新增的行留空。"
GUIDE = (
    f"最后一列“{ROW_NUMBER.label}”{KEEP_NUMBER}",
    "身份证号等号码已遮盖；不改号码就保留原样，要改就填写完整号码。",
    "改好后可以原样导入：没有改动的行会显示“无变化”。",
)


@dataclass(frozen=True)
class Extract:
    """Which rows: a union and all below it, the days from `start` to `end`, and who looks."""

    union: Union
    start: date
    end: date
    name: str = ""  # of the period
    user: User | None = None

    def rows(self, ledger: Ledger) -> models.QuerySet[Any]:
        """Rows of a ledger that belong to the period; a row without a date belongs to every period."""
        rows: Any = ledger.model._default_manager.all()
        rows = rows.within(self.union)
        if self.user:
            rows = rows.visible_to(self.user, Act.EXPORT)
        return rows.filter(self._of_period(ledger)).for_list()

    def _of_period(self, ledger: Ledger, path: str = "") -> Q:
        """Rows begun by the last day, and from the first day on unless they stand on; parts go with their whole."""
        if not ledger.dated:
            pointer: Any = ledger.model._meta.get_field(ledger.part_of) if ledger.part_of else None
            whole = books().of(pointer.related_model) if pointer else None
            return self._of_period(whole, f"{path}{ledger.part_of}__") if whole else Q()
        column = f"{path}{ledger.dated}"
        first = Q() if ledger.lasting else Q(**{f"{column}__gte": self.start})
        return Q(**{column: None}) | (Q(**{f"{column}__lte": self.end}) & first)


def write_export(file: "str | IO[bytes]", extract: Extract, ledgers: Sequence[Ledger]) -> dict[str, int]:
    """Write the ledgers of a union and a period; gives how many rows each has, by its slug."""
    return write_ledgers(file, f"{extract.union} {extract.name}台账", {one: extract.rows(one) for one in ledgers})


def write_ledgers(file: "str | IO[bytes]", title: str, rows: Mapping[Ledger, models.QuerySet[Any]]) -> dict[str, int]:
    """Write the ledgers that have rows; gives how many rows each has, by its slug."""
    counts = {ledger.slug: found.order_by().count() for ledger, found in rows.items()}
    filled = [ledger for ledger in rows if counts[ledger.slug]]
    lists = Lists(filled)
    with Book(file) as book:
        book.prose(GUIDE_SHEET, 100, _guide(title, filled, counts))
        for ledger in filled:
            book.sheet(sheet_title(ledger), [*looks(ledger, lists), NUMBER_LOOK], lines(ledger, rows[ledger]))
        lists.write(book)
    return counts


NUMBER_LOOK = Look(ROW_NUMBER.label, 10, Style.GENERAL, prompt=KEEP_NUMBER)


def lines(ledger: Ledger, rows: models.QuerySet[Any]) -> Iterator[list[Any]]:
    """The cells of each row; the last one is the row's number."""
    columns: tuple[SheetColumn, ...] = sheet_columns(ledger)
    for row in rows.iterator(chunk_size=FETCHED):
        yield [*(column.written(row) for column in columns), row.pk]


def _guide(title: str, ledgers: Sequence[Ledger], counts: Mapping[str, int]) -> Iterator[tuple[str, Style]]:
    yield title, Style.TITLE
    for number, line in enumerate(GUIDE, start=1):
        yield f"{number}. {line}", Style.PROSE
    for ledger in ledgers:
        yield f"{ledger.title}：{counts[ledger.slug]:,}{ledger.counter}", Style.PROSE
