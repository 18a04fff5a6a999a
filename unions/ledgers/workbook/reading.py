"""Reading an upload (读取工作簿): the parent's side of the child process that parses it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from unions.ledgers.workbook.child import WALL_SECONDS, Unreadable, hear, module
from unions.ledgers.workbook.gate import SAVE_AGAIN, Limits
from unions.ledgers.workbook.quiet import uncollected

UNREADABLE = f"文件无法读取。{SAVE_AGAIN}"

Cell = str | float | bool


@dataclass(frozen=True)
class Sheet:
    """A sheet as typed: rows from A1 on, and the cells whose value was not simply typed."""

    title: str
    rows: list[list[Cell]] = field(default_factory=list)
    visible: bool = True
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first row, column, last row, column, from 0
    formulas: frozenset[str] = frozenset()
    uncached: frozenset[str] = frozenset()  # formulas without a stored result: read as blank
    errors: frozenset[str] = frozenset()  # #N/A, #REF! …: read as blank
    hidden_rows: int = 0


def read(path: Path, limits: Limits | None = None) -> tuple[Sheet, ...]:
    """The sheets of the workbook at `path`. Raises Unreadable; this process never parses the file."""
    limits_told = json.dumps(asdict(limits or Limits()))
    return listen(module("unions.ledgers.workbook.parsing", str(path.resolve()), limits_told))


def listen(command: list[str], wall_seconds: float = WALL_SECONDS) -> tuple[Sheet, ...]:
    """What the child says of a workbook."""
    return hear(command, _gather, UNREADABLE, wall_seconds)


@uncollected()
def _gather(lines: Iterable[bytes]) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    for line in lines:
        told: Any = json.loads(line)
        if isinstance(told, list):
            sheets[-1].rows.extend(told)
        elif "refused" in told:
            raise Unreadable(told["refused"], told["sentence"])
        elif "end" in told:
            return tuple(sheets)
        else:
            sheets.append(_sheet(told))
    raise Unreadable("unreadable", UNREADABLE)


def _sheet(told: dict[str, Any]) -> Sheet:
    return Sheet(
        title=told["title"],
        visible=told["visible"],
        merged=tuple(tuple(area) for area in told["merged"]),
        formulas=frozenset(told["formulas"]),
        uncached=frozenset(told["uncached"]),
        errors=frozenset(told["errors"]),
        hidden_rows=told["hidden_rows"],
    )
