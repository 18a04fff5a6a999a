"""From cells to values (单元格转换), a column at a time: equal cells are read once, faults keep their place."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from unions.ledgers.workbook.cells import Cell, Unfit, is_blank
from unions.ledgers.workbook.columns import SheetColumn
from unions.ledgers.workbook.faults import Fault
from unions.ledgers.workbook.finders import Finders
from unions.ledgers.workbook.scan import column_number
from unions.ledgers.workbook.tables import Table

# In place of a value: nothing typed, something that does not fit, what is stored already.
BLANK, BAD, SAME = object(), object(), object()
UNCACHED = "公式没有算出结果。在Excel中打开并保存一次，或改填数值。"
ERROR = "公式出错（#N/A、#REF!之类）。改正公式，或改填数值。"
MERGED = "是合并的单元格。取消合并，每格各填各的。"


class Values:
    """The values of a table's columns, and which rows have faults in which columns."""

    def __init__(self, table: Table, finders: Finders) -> None:
        self.table = table
        self.finders = finders
        lines = list(table.rows())
        self.numbers = [number for number, _line in lines]
        self.lines = [line for _number, line in lines]
        self.read: dict[str, list[Any]] = {}
        self.bad: dict[int, set[str]] = {}  # place of the row → names of faulty columns
        self.faults: list[Fault] = []
        self.spoilt = _spoilt(table)

    def __len__(self) -> int:
        return len(self.lines)

    def cell(self, place: int, column: SheetColumn) -> Cell:
        at = self.table.where.get(column.name)
        return "" if at is None else self.lines[place][at]

    def fault(self, place: int, column: SheetColumn | None, message: str) -> None:
        cell = self.cell(place, column) if column else ""
        self.faults.append(self.table.fault(self.numbers[place], column, message, cell))
        self.bad.setdefault(place, set()).add(column.name if column else "")

    def convert(self, column: SheetColumn, same: Sequence[bool] | None = None) -> None:
        """Read one column of the sheet; cells that are `same` as stored are left alone."""
        at = self.table.where[column.name]
        cells = [line[at] for line in self.lines]
        asked = [cell for place, cell in enumerate(cells) if not same[place]] if same else cells
        values = list(self._readings(column, asked))
        if same:
            fresh = iter(values)
            values = [SAME if unchanged else next(fresh) for unchanged in same]
        for place in self._unfit(values, at):
            values[place] = self._bad(place, column, values[place])
        self.read[column.name] = values

    def _readings(self, column: SheetColumn, asked: Sequence[Cell]) -> Iterable[Any]:
        """What each cell means; equal texts are read once."""
        read = self.finders.of(column).find if column.is_reference else column.read
        if words := self.table.readings.get(column.name):
            asked = [words.get(cell, cell) if type(cell) is str else cell for cell in asked]
        texts = dict.fromkeys(cell for cell in asked if type(cell) is str)  # in the order of the sheet
        if column.is_reference:
            self.finders.of(column).load(texts)
        meaning = {text: _attempt(read, text) for text in texts}
        if {*map(type, asked)} <= {str}:
            return map(meaning.__getitem__, asked)  # type: ignore[arg-type]
        return [meaning[cell] if type(cell) is str else _attempt(read, cell) for cell in asked]

    def _unfit(self, values: list[Any], at: int) -> list[int]:
        """Places of values that do not fit, among them cells that have no value of their own."""
        if self.spoilt:
            for place, number in enumerate(self.numbers):
                values[place] = self.spoilt.get((number, at), values[place])
        return (
            [place for place, value in enumerate(values) if type(value) is Unfit] if Unfit in map(type, values) else []
        )

    def _bad(self, place: int, column: SheetColumn, unfit: Unfit) -> Any:
        if message := str(unfit):
            self.fault(place, column, message)
        self.bad.setdefault(place, set()).add(column.name)
        return BAD


def _attempt(read: Callable[[Cell], Any], cell: Cell) -> Any:
    try:
        value = read(cell)
    except Unfit as unfit:
        return unfit
    return BLANK if value is None or value == "" else value


def _spoilt(table: Table) -> dict[tuple[int, int], Unfit]:
    """Cells without a value of their own: row number and column from 0 → why; no words for the rest of an area."""
    spoilt = {}
    for references, why in ((table.sheet.uncached, UNCACHED), (table.sheet.errors, ERROR)):
        for reference in references:
            letters = reference.rstrip("0123456789")
            spoilt[int(reference[len(letters) :]), column_number(letters) - 1] = Unfit(why)
    used = set(table.where.values())
    for top, left, bottom, right in table.sheet.merged:
        if top > table.head and left in used and not is_blank(table.sheet.rows[top][left]):
            area = [(row + 1, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
            spoilt |= dict.fromkeys(area, Unfit("")) | {area[0]: Unfit(MERGED)}
    return spoilt
