"""Reading an upload (读取工作簿): the parent's side of the child process that parses it."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

from unions.access.refusal import Refused
from unions.ledgers.workbook.gate import SAVE_AGAIN, Limits
from unions.ledgers.workbook.quiet import uncollected

ROOT = Path(__file__).resolve().parents[3]
WALL_SECONDS = 120
UNREADABLE = f"文件无法读取。{SAVE_AGAIN}"

Cell = str | float | bool


class Unreadable(Refused):
    """The file is not read: broken, disguised, dangerous or too large. `code` is for the log."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


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
    command = [sys.executable, "-m", "unions.ledgers.workbook.parsing", str(path.resolve())]
    return listen([*command, json.dumps(asdict(limits or Limits()))])


def listen(command: list[str], wall_seconds: float = WALL_SECONDS) -> tuple[Sheet, ...]:
    """What the child says; whatever ends it early is one and the same refusal."""
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        clock = Timer(wall_seconds, child.kill)
        clock.start()
        try:
            return _gather(child.stdout or ())
        except json.JSONDecodeError:  # died in the middle of a line
            raise Unreadable("unreadable", UNREADABLE) from None
        finally:
            clock.cancel()
            child.kill()


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
