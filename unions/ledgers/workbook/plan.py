"""What an import would do (导入计划): new, changed and unchanged rows of each sheet, or the faults that forbid it."""

from dataclasses import dataclass, field
from typing import Any

from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.columns import SheetColumn
from unions.ledgers.workbook.faults import Fault


@dataclass(slots=True)
class Change:
    """A stored row as it will be, with its columns as they were."""

    number: int  # of the row in the sheet
    row: Any
    before: dict[str, Any]
    after: dict[str, Any]
    told: list[tuple[str, str, str]]  # heading, what it was, what it becomes


@dataclass
class SheetPlan:
    """What one sheet would do to one ledger."""

    ledger: Ledger
    sheet: str
    columns: tuple[SheetColumn, ...] = ()
    new: list[Any] = field(default_factory=list)  # rows with provisional keys below 0
    changed: list[Change] = field(default_factory=list)
    unchanged: int = 0

    @property
    def rows(self) -> int:
        return len(self.new) + len(self.changed) + self.unchanged

    @property
    def changes(self) -> int:
        return len(self.new) + len(self.changed)


@dataclass
class Plan:
    """What a workbook would do; nothing is written while there are faults."""

    sheets: list[SheetPlan] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return sum(sheet.rows for sheet in self.sheets)

    @property
    def changes(self) -> int:
        return sum(sheet.changes for sheet in self.sheets)
