"""What a row is asked before it is written (核对规则): the model's rules, and that nothing stands there twice."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from unions.ledgers.workbook.cells import shown
from unions.ledgers.workbook.columns import SheetColumn
from unions.ledgers.workbook.conditions import conditions
from unions.ledgers.workbook.rows import Rows
from unions.ledgers.workbook.stored import Key
from unions.ledgers.workbook.uniqueness import Unique, taken, unique_columns

TICKED = 1000
Tick = Callable[[int], None]
Told = Iterator[tuple[str, str]]  # column name or "", what is wrong


def ask(rows: Rows, tick: Tick) -> None:
    """Ask every new and changed row; the answers are faults of `rows.values`."""
    tell = _teller(rows.model)
    rules = conditions(rows.model)
    for asked, (place, row) in enumerate(rows.touched()):
        if not asked % TICKED:
            tick(asked)
        if place not in rows.values.bad:
            for name, message in tell(row):
                _fault(rows, place, (name,), message)
        bad = rows.values.bad.get(place, set())
        for rule in rules:
            if not (bad & rule.names) and rule.is_broken(row):
                _fault(rows, place, rule.names, rule.message)
    for unique in unique_columns(rows.model):
        _ask_once(rows, unique)


def _teller(model: type[models.Model]) -> Callable[[Any], Told]:
    """How rows of this model tell what is wrong with them."""
    if hasattr(model, "faults"):
        return _by_faults
    return _by_clean if model.clean is not models.Model.clean else lambda row: iter(())


def _by_faults(row: Any) -> Told:
    """A model that is imported in large numbers says its faults without asking the database."""
    faults = row.faults()
    if not faults and hasattr(row, "fill_in"):
        row.fill_in()
    return iter(faults.items())


def _by_clean(row: Any) -> Told:
    try:
        row.clean()
    except ValidationError as wrong:
        told = wrong.error_dict if hasattr(wrong, "error_dict") else {NON_FIELD_ERRORS: wrong.error_list}
        for name, errors in told.items():
            for error in errors:
                yield "" if name == NON_FIELD_ERRORS else name, error.messages[0]


def _fault(rows: Rows, place: int, names: "frozenset[str] | tuple[str, ...]", message: str) -> None:
    """A fault at the last of these columns that the sheet has; all of them count as faulty then."""
    rows.values.fault(place, _last(rows, names), message)
    rows.values.bad[place] |= set(names)


def _last(rows: Rows, names: "frozenset[str] | tuple[str, ...]") -> SheetColumn | None:
    present = [column for column in rows.table.columns if column.name in names and column.name in rows.table.where]
    return max(present, key=lambda column: rows.table.where[column.name], default=None)


def _ask_once(rows: Rows, unique: Unique) -> None:
    """Faults for rows that repeat an earlier row of the sheet or a stored one."""
    keys: dict[int, Key] = {}
    for place, row in rows.touched():
        if not (rows.values.bad.get(place, set()) & set(unique.names)) and (key := unique.key(row)):
            keys[place] = key
    stored = taken(rows.model, unique, list(keys.values()))
    moved = {rows.by_place[place].pk for place in rows.before}
    first: dict[Key, int] = {}
    for place, key in keys.items():
        others = stored.get(key, set()) - moved - {rows.by_place[place].pk}
        if key in first:
            number = rows.values.numbers[first[key]]
            _fault(rows, place, unique.names, f"与第{number}行重复，只留一行或改正其中一行。")
        elif others:
            _fault(rows, place, unique.names, _taken(rows, place, unique))
        first.setdefault(key, place)


def _taken(rows: Rows, place: int, unique: Unique) -> str:
    """The model's own words, where it has some."""
    if "%(" not in unique.message:
        return unique.message
    column = _last(rows, unique.names)
    return f"{shown(rows.values.cell(place, column)) if column else ''}已登记在另一条记录里，核对后改正。"
