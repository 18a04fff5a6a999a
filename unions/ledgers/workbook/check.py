"""Checking a workbook (检查工作簿): all its faults at once, or the plan of what it would write."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.asking import ask
from unions.ledgers.workbook.faults import Fault
from unions.ledgers.workbook.finders import Finders
from unions.ledgers.workbook.official import official_tables
from unions.ledgers.workbook.plan import Change, Plan, SheetPlan
from unions.ledgers.workbook.quiet import uncollected
from unions.ledgers.workbook.reading import Sheet
from unions.ledgers.workbook.rows import Rows
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import Table, recognise
from unions.trail.record import changed, snapshot

Tick = Callable[[int], None]
NOTHING = "文件里没有认出任何台账。工作表的名称和首行列名要与模板一致，可下载模板对照。"


def check(sheets: Sequence[Sheet], scope: Scope, ledgers: Sequence[Ledger], tick: Tick = lambda rows: None) -> Plan:
    """What the workbook would do within `scope`; `tick` hears how many rows are checked so far."""
    return checked(sheets, scope, ledgers, tick)[0]


@uncollected()
def checked(
    sheets: Sequence[Sheet], scope: Scope, ledgers: Sequence[Ledger], tick: Tick = lambda rows: None
) -> tuple[Plan, list[Rows]]:
    """The same with every row as it was read, for a repaired copy."""
    tables, faults, notes = recognise(sheets, ledgers, lambda at, sheet: official_tables(at, sheet, ledgers, scope))
    if not tables and not faults:
        faults = [Fault(0, sheets[0].title if sheets else "", 0, 0, "", "", NOTHING)]
    plan = Plan(faults=faults, notes=notes)
    finders = Finders(scope)
    read: list[Rows] = []
    for table in in_order(tables):
        rows = Rows(table, scope, finders)
        ask(rows, partial(_on, tick, plan.rows))
        plan.sheets.append(_planned(rows))
        read.append(rows)
        plan.faults += _untold(plan.faults, rows.values.faults)
        tick(plan.rows)
    plan.faults.sort()
    return plan, read


def _untold(told: list[Fault], faults: list[Fault]) -> list[Fault]:
    """Without faults of cells that another ledger of the same sheet has told of."""
    cells = {(fault.place, fault.row, fault.number) for fault in told if fault.number}
    return [fault for fault in faults if (fault.place, fault.row, fault.number) not in cells]


def _on(tick: Tick, done: int, asked: int) -> None:
    tick(done + asked)


def in_order(tables: Sequence[Table]) -> list[Table]:
    """Tables after those that their rows point at."""
    placed: list[Table] = []

    def place(table: Table, above: tuple[Table, ...]) -> None:
        if table in placed or table in above:
            return
        targets: set[Any] = {column.field.related_model for column in table.columns if column.is_reference}
        for other in tables:
            if other.ledger.model in targets:
                place(other, (*above, table))
        placed.append(table)

    for table in tables:
        place(table, ())
    return placed


def _planned(rows: Rows) -> SheetPlan:
    plan = SheetPlan(rows.table.ledger, rows.table.sheet.title, rows.table.columns)
    plan.new = [rows.by_place[place] for place in rows.new]
    for place, before in rows.before.items():
        row = rows.by_place[place]
        old, new = changed(before, snapshot(row))
        plan.changed.append(Change(rows.values.numbers[place], row, old, new, rows.told.get(place, [])))
    plan.unchanged = len(rows.by_place) - plan.changes
    return plan
