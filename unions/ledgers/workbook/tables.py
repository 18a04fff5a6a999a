"""Recognising sheets (认表): which ledger a sheet belongs to, by its name or its headings, and where its rows are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.cells import Cell, is_blank
from unions.ledgers.workbook.columns import SheetColumn, sheet_columns
from unions.ledgers.workbook.faults import Fault, column_letter
from unions.ledgers.workbook.heading import Found, Heading, find
from unions.ledgers.workbook.reading import Sheet

ROW_NUMBER = Heading("pk", "系统编号")
GUIDE_SHEET, LIST_SHEET = "说明", "选项"
OWN_SHEETS = (GUIDE_SHEET, LIST_SHEET)
TOTALS = frozenset({"合计", "总计", "小计", "共计"})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PASSED_OVER = ("序号", "问题与改法")  # the sheet's own numbering, and what a repaired copy says
LONGEST_TOTAL = 8  # 合　　计
NAMED_COLUMNS = 8
FEWEST_HEADINGS = 3  # of a sheet that goes by another name


Special = Callable[[int, Sheet], "list[Table]"]


@dataclass(frozen=True)
class Table:
    """The rows of one ledger in one sheet."""

    place: int  # of the sheet among the tabs
    sheet: Sheet
    ledger: Ledger
    columns: tuple[SheetColumn, ...]
    where: Mapping[str, int]  # column name → column of the sheet, from 0; "pk" is 系统编号
    head: int  # the row of the headings, from 0
    given: Mapping[str, Any] = field(default_factory=dict)  # values of columns that the sheet does not have
    key: tuple[str, ...] = ()  # instead of the ledger's
    readings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # column → the sheet's own words → value
    repeats: bool = False  # one row of the ledger may stand in several rows of the sheet

    @property
    def natural_key(self) -> tuple[str, ...]:
        return self.key or self.ledger.key

    def label(self, column: SheetColumn) -> str:
        """The heading as it stands in the sheet."""
        at = self.where.get(column.name)
        typed = str(self.sheet.rows[self.head][at]) if at is not None else column.label
        return typed.strip().splitlines()[0].strip("* ") or column.label

    def rows(self) -> Iterable[tuple[int, list[Cell]]]:
        """Row number as people count and cells, of every row that is filled in."""
        used = tuple(self.where.values())
        first = used[0]
        title = self.sheet.rows[self.head][first]
        unread = {int(place.lstrip(LETTERS)) for place in self.sheet.uncached | self.sheet.errors}
        seen: set[tuple[Cell, ...]] = set()
        for number, row in enumerate(self.sheet.rows[self.head + 1 :], start=self.head + 2):
            if row[first] == title or _is_total(row):
                continue
            if is_blank(row[first]) and number not in unread and all(is_blank(row[column]) for column in used):
                continue
            if self.repeats:
                share = tuple(row[column] for column in used)
                if share in seen:
                    continue
                seen.add(share)
            yield number, row

    def fault(self, number: int, column: SheetColumn | None, message: str, cell: Cell = "") -> Fault:
        """A fault of a row, or of the sheet where `number` is 0."""
        at = self.where.get(column.name, -1) + 1 if column else 0
        label = self.label(column) if column else ""
        value = column.masked(cell) if column else str(cell)
        if column and column.is_sealed and not is_blank(cell):
            message = message.replace(str(cell), value)
        return Fault(self.place, self.sheet.title, number, at, label, value, message)


def _is_total(row: Sequence[Cell]) -> bool:
    first = next(filter(None, row), "")
    return isinstance(first, str) and len(first) <= LONGEST_TOTAL and "".join(first.split()) in TOTALS


def recognise(
    sheets: Sequence[Sheet], ledgers: Sequence[Ledger], special: Special = lambda place, sheet: []
) -> tuple[list[Table], list[Fault], list[str]]:
    """The tables of a workbook, the faults of its headings, and what people should know about the rest.

    `special` gives the tables of a sheet that is laid out for several ledgers at once.
    """
    tables: list[Table] = []
    faults: list[Fault] = []
    notes: list[str] = []
    for place, sheet in enumerate(sheets):
        if sheet.title in OWN_SHEETS or not sheet.rows:
            continue
        if not sheet.visible:
            notes.append(f"「{sheet.title}」是隐藏的工作表，没有导入。")
            continue
        if several := special(place, sheet):
            tables += several
        elif found := _ledger_of(sheet, ledgers):
            tables.append(_table(place, sheet, *found))
            faults += _heading_faults(tables[-1], found[1])
            notes += _notes(sheet, found[1])
        elif named := _by_title(sheet, ledgers):
            faults.append(Fault(place, sheet.title, 0, 0, "", "", _no_heading(named)))
        elif len(sheet.rows[0]) > 1:  # a list of options has one column
            notes.append(f"「{sheet.title}」不是台账，没有导入。")
    return tables, faults, notes


def _ledger_of(sheet: Sheet, ledgers: Sequence[Ledger]) -> tuple[Ledger, Found] | None:
    named = _by_title(sheet, ledgers)
    if named:
        found = find(sheet.rows, headings(named))
        return (named, found) if found else None
    candidates = [(ledger, found) for ledger in ledgers if (found := find(sheet.rows, headings(ledger)))]
    good = [pair for pair in candidates if _fits(*pair)]
    return max(good, key=lambda pair: _score(*pair), default=None)


def _by_title(sheet: Sheet, ledgers: Sequence[Ledger]) -> Ledger | None:
    return next((ledger for ledger in ledgers if sheet_title(ledger) == sheet.title.strip()), None)


def sheet_title(ledger: Ledger) -> str:
    """The ledger's title as Excel allows it: 31 characters, no signs of its own."""
    return ledger.title.translate({ord(sign): "、" for sign in "[]:*?/\\"})[:31]


def headings(ledger: Ledger) -> tuple[Heading, ...]:
    return (ROW_NUMBER, *(column.heading for column in sheet_columns(ledger)))


def _fits(ledger: Ledger, found: Found) -> bool:
    """A sheet under another name has at least three known headings, and more known than unknown."""
    known = len(found.columns)
    return known >= FEWEST_HEADINGS and known >= len(found.unknown) and not found.missing(headings(ledger))


def _score(ledger: Ledger, found: Found) -> tuple[int, int]:
    return len(found.columns), -len(headings(ledger))


def _table(place: int, sheet: Sheet, ledger: Ledger, found: Found) -> Table:
    return Table(place, sheet, ledger, sheet_columns(ledger), found.columns, found.row)


def _heading_faults(table: Table, found: Found) -> list[Fault]:
    row = found.row + 1
    title = table.sheet.title
    faults = [
        Fault(table.place, title, row, columns[1] + 1, label, label, _repeated(columns))
        for label, columns in found.repeated
    ]
    faults += [
        Fault(table.place, title, row, column + 1, label, label, f"台账的单位是「{expected}」，换算后改列名。")
        for column, label, expected in found.other_unit
    ]
    missing = [] if "pk" in found.columns else found.missing(headings(table.ledger))
    return faults + [
        Fault(table.place, title, row, 0, "", "", f"没有必填的「{heading.label}」列，补上这一列。")
        for heading in missing
        if heading.key not in table.given
    ]


def _repeated(columns: Sequence[int]) -> str:
    letters = "、".join(column_letter(column + 1) for column in columns)
    return f"{letters}列的列名相同，只留一列，其余改名或删除。"


def _no_heading(ledger: Ledger) -> str:
    labels = "」「".join(column.label for column in sheet_columns(ledger)[:3])
    return f"没有找到列名所在的行。首行应是「{labels}」等列名，可对照模板补上。"


def _notes(sheet: Sheet, found: Found) -> list[str]:
    notes = []
    if unknown := [label for _column, label in found.unknown if label not in PASSED_OVER]:
        labels = "」「".join(unknown[:NAMED_COLUMNS])
        more = "等" if len(unknown) > NAMED_COLUMNS else ""
        notes.append(f"「{sheet.title}」的「{labels}」{more}列不在台账中，没有导入。")
    if sheet.hidden_rows:
        notes.append(f"「{sheet.title}」有{sheet.hidden_rows}个隐藏的行，也会导入。")
    if sheet.formulas - sheet.uncached:
        notes.append(f"「{sheet.title}」有{len(sheet.formulas - sheet.uncached)}个公式，按算出的结果导入。")
    return notes
