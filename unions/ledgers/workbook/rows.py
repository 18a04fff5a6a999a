"""The rows of one table (逐行核对): stored ones recognised and compared, new ones built."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models

from unions.access.sealed import blind
from unions.ledgers.display import spelt
from unions.ledgers.workbook import cells
from unions.ledgers.workbook.building import REQUIRED, new_rows, stored_value
from unions.ledgers.workbook.cells import Cell, Unfit, is_blank
from unions.ledgers.workbook.columns import SheetColumn, Written, is_own_union
from unions.ledgers.workbook.finders import Finders
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.stored import Key, Stored
from unions.ledgers.workbook.tables import ROW_NUMBER, Table
from unions.ledgers.workbook.values import BAD, BLANK, SAME, Values
from unions.organisations.models import Union
from unions.trail.record import snapshot

REPARENTED = "已登记的工会不能用导入改换上级。改回原来的上级，或在「工会组织」里办理。"


class Rows:
    """Every filled row of a table as a row of the model, with what it was before where it is stored."""

    def __init__(self, table: Table, scope: Scope, finders: Finders) -> None:
        self.table = table
        self.model: Any = table.ledger.model
        self.values = Values(table, finders)
        self.given = {**_given(table, scope), **table.given}
        self.stored_rows = Stored(table.natural_key, scope.held(self.model))
        self.by_place: dict[int, Any] = {}
        self.lost: set[int] = set()  # places that are told to be nobody's or somebody else's row
        self.claimed: dict[int, int] = {}  # key of a stored row → its place in the sheet
        self.numbered: set[int] = set()  # places recognised by 系统编号: their blanks are meant
        self.before: dict[int, dict[str, Any]] = {}  # stored rows that the sheet changes
        self.told: dict[int, list[tuple[str, str, str]]] = {}  # heading, what it was, what it becomes
        self.new: list[int] = []
        self._read(finders)

    def _read(self, finders: Finders) -> None:
        """Other ledgers' rows are looked up first; columns that point within this one wait for its new rows."""
        present = [column for column in self.table.columns if column.name in self.table.where]
        own = [column for column in present if column.field.related_model is self.model]
        others = [column for column in present if column not in own]
        self._recognise_by_number()
        for column in others:
            self.values.convert(column, self._same(column))
        self._recognise_by_key()
        self._compare(others)
        self.new = [place for place in range(len(self.values)) if place not in self.by_place and place not in self.lost]
        new = new_rows(self.model, self.values, others, self.new, self.given)
        self.by_place |= dict(zip(self.new, new, strict=True))
        finders.bring([self.by_place[place] for place in (*self.new, *self.before)])
        for column in own:
            self._point_within(column)

    def _recognise_by_number(self) -> None:
        """Rows that an export has named by 系统编号."""
        if "pk" not in self.table.where:
            return
        at = self.table.where["pk"]
        numbers = {place: n for place, line in enumerate(self.values.lines) if (n := self._number(place, line[at]))}
        found = self.stored_rows.by_number(numbers.values())
        for place, number in numbers.items():
            if number in found:
                self._claim(place, found[number])
            else:
                self._lose(place, None, f"没有{ROW_NUMBER.label}为{number}的记录，可能已删除。要新增，把这一格清空。")
        self.numbered |= self.by_place.keys()

    def _number(self, place: int, cell: Cell) -> int | None:
        try:
            return cells.whole(cell)
        except Unfit as unfit:
            self._lose(place, None, f"{unfit}{ROW_NUMBER.label}由系统填写，新增的行留空。")
        return None

    def _lose(self, place: int, column: SheetColumn | None, message: str) -> None:
        self.values.fault(place, column, message)
        self.lost.add(place)

    def _claim(self, place: int, row: models.Model) -> None:
        """One stored row answers to one row of the sheet."""
        first = self.claimed.setdefault(row.pk, place)
        if first == place:
            self.by_place[place] = row
        else:
            self._lose(place, None, f"与第{self.values.numbers[first]}行是同一条记录，只留一行。")

    def _same(self, column: SheetColumn) -> list[bool] | None:
        if not self.numbered:
            return None
        return [
            place in self.numbered and _is_same(self.values.cell(place, column), column.written(self.by_place[place]))
            for place in range(len(self.values))
        ]

    def _recognise_by_key(self) -> None:
        """Rows that carry the natural key of a stored one, and rows that repeat another's."""
        keys = self._keys()
        found = self.stored_rows.by_key(keys.values())
        first: dict[Key, int] = {}
        for place, key in keys.items():
            if key in first:
                self._lose(place, *self._repeats(first[key]))
            elif key in found:
                self._claim(place, found[key])
            first.setdefault(key, place)

    def _repeats(self, first: int) -> tuple[SheetColumn | None, str]:
        key = [c for c in self.table.columns if c.name in self.table.natural_key and c.name in self.table.where]
        labels = "、".join(f"「{column.label}」" for column in key)
        return key[-1] if key else None, f"与第{self.values.numbers[first]}行重复，{labels}相同，只留一行。"

    def _keys(self) -> dict[int, Key]:
        """The natural keys of the rows whose key is known, by their places."""
        columns = [column for name in self.table.natural_key for column in self.table.columns if column.name == name]
        if not columns or len(columns) < len(self.table.natural_key):
            return {}
        keys = enumerate(zip(*map(self._parts, columns), strict=True))
        aside = self.numbered | self.lost
        return {place: key for place, key in keys if place not in aside and BAD not in key}

    def _parts(self, column: SheetColumn) -> list[Any]:
        """A column's share in each key; BAD where it is not known."""
        given = self.given.get(column.name, BAD if column.required else column.blank)
        read = self.values.read.get(column.name) or [BLANK] * len(self.values)
        parts = [given if value is BLANK else value for value in read]
        if column.is_reference:
            return [stored_value(part) for part in parts]
        return [blind(part) if type(part) is str else BAD for part in parts] if column.is_sealed else parts

    def _compare(self, columns: Sequence[SheetColumn]) -> None:
        """Put the sheet's values into the stored rows."""
        for place in self.claimed.values():
            row = self.by_place[place]
            for column in columns:
                value = self.values.read[column.name][place]
                if value is BLANK and place in self.numbered:
                    value = self._blanked(place, column)
                if value is not BLANK and value is not BAD and value is not SAME:
                    self._put(place, row, column, value)

    def _blanked(self, place: int, column: SheetColumn) -> Any:
        """A cell that was emptied on purpose."""
        if not column.required and not is_own_union(column.field):
            return column.blank
        self.values.fault(place, column, REQUIRED)
        return BAD

    def _put(self, place: int, row: Any, column: SheetColumn, value: Any) -> None:
        if getattr(row, column.field.attname) == stored_value(value):
            return
        if self.model is Union and column.name == "parent":
            self.values.fault(place, column, REPARENTED)
            return
        self.before.setdefault(place, snapshot(row))
        was = spelt(column.written(row))
        setattr(row, column.name, value)
        self.told.setdefault(place, []).append((self.table.label(column), was, spelt(column.written(row))))

    def _point_within(self, column: SheetColumn) -> None:
        """A column that points at rows of the same ledger: the sheet's own rows are there by now."""
        self.values.convert(column, self._same(column))
        self._compare([column])
        for place in self.new:
            value = self.values.read[column.name][place]
            if isinstance(value, models.Model):
                setattr(self.by_place[place], column.name, value)

    def row_number(self, place: int) -> int | None:
        """系统编号 of a row that the sheet names by it."""
        return self.by_place[place].pk if place in self.numbered else None

    def touched(self) -> Iterator[tuple[int, Any]]:
        """New and changed rows with their places."""
        return ((place, self.by_place[place]) for place in sorted([*self.new, *self.before]))


def _given(table: Table, scope: Scope) -> dict[str, Any]:
    """Without a union a row belongs to the one that imports, and a new union stands below it."""
    own = {column.name: scope.union for column in table.columns if is_own_union(column.field)}
    return {**own, "parent": scope.union} if table.ledger.model is Union else own


def _is_same(cell: Cell, written: Written) -> bool:
    """Whether a cell still says what an export wrote into it."""
    if written is None or is_blank(cell):
        return written is None and is_blank(cell)
    if isinstance(written, date):
        return cell == written.isoformat()
    if isinstance(written, int | Decimal):
        return _amount(cell) == written
    return isinstance(cell, str) and cell.split() == written.split()


def _amount(cell: Cell) -> Decimal | None:
    try:
        return Decimal(str(cell))
    except InvalidOperation:
        return None
