"""A copy to mend (改错副本): good cells tidied, faulty ones red, with what to do at the end of each row."""

from collections.abc import Iterator, Sequence
from typing import IO, Any

from unions.ledgers.workbook.columns import SheetColumn
from unions.ledgers.workbook.faults import Fault
from unions.ledgers.workbook.rows import Rows
from unions.ledgers.workbook.tables import GUIDE_SHEET, ROW_NUMBER, sheet_title
from unions.ledgers.workbook.template import Lists, looks
from unions.ledgers.workbook.writing import Book, Look, Marked, Style

PROBLEM = Look("问题与改法", 60, Style.PROSE)


def write_repaired(file: "str | IO[bytes]", read: Sequence[Rows], faults: Sequence[Fault]) -> None:
    """Every recognised row in the shape of the template."""
    ledgers = [rows.table.ledger for rows in read]
    lists = Lists(ledgers)
    with Book(file) as book:
        book.prose(GUIDE_SHEET, 100, _guide(faults))
        for rows in read:
            own = [fault for fault in faults if fault.place == rows.table.place]
            heads = [*looks(rows.table.ledger, lists), Look(ROW_NUMBER.label, 10), PROBLEM]
            book.sheet(sheet_title(rows.table.ledger), heads, _lines(rows, own))
        lists.write(book)


def _guide(faults: Sequence[Fault]) -> Iterator[tuple[str, Style]]:
    yield f"共{len(faults)}处问题", Style.TITLE
    yield f"红色的格要改，改法写在每行最后一列“{PROBLEM.label}”里。改好后直接上传本文件，最后一列不用删。", Style.PROSE
    for fault in faults:
        yield str(fault), Style.PROSE


def _lines(rows: Rows, faults: Sequence[Fault]) -> Iterator[list[Any]]:
    told: dict[int, list[str]] = {}
    for fault in faults:
        told.setdefault(fault.row, []).append(f"「{fault.column}」{fault.message}" if fault.column else fault.message)
    for place, number in enumerate(rows.values.numbers):
        cells = [_cell(rows, place, column) for column in rows.table.columns]
        yield [*cells, rows.row_number(place), "\n".join(told.get(number, ()))]


def _cell(rows: Rows, place: int, column: SheetColumn) -> Any:
    cell = rows.values.cell(place, column)
    if column.name in rows.values.bad.get(place, ()):
        return Marked(cell)
    if column.is_sealed or place not in rows.by_place:
        return cell
    return column.written(rows.by_place[place])
