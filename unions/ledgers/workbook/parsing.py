"""The child process (读表进程) that parses an upload: gate, then calamine, under hard limits.

Run as `python -m unions.ledgers.workbook.parsing FILE LIMITS`. It writes JSON lines: a refusal, or for each sheet a
head followed by its rows in batches. It knows no Django, so that it starts fast and can die alone.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import python_calamine

from unions.ledgers.workbook.gate import SAVE_AGAIN, BadFile, Limits, inspect
from unions.ledgers.workbook.restraint import restrain
from unions.ledgers.workbook.scan import Extent

BATCH = 1000


def main(path: str, limits: str) -> None:
    """What the parent starts: limits on, then everything as JSON lines."""
    restrain()
    encode = json.JSONEncoder(ensure_ascii=False, default=plain).encode
    for line in parse(Path(path), Limits(**json.loads(limits))):
        sys.stdout.buffer.write(encode(line).encode() + b"\n")
    sys.stdout.buffer.flush()


def parse(path: Path, limits: Limits) -> Iterator[dict[str, Any] | list[Any]]:
    try:
        extents = inspect(path, limits)
        yield from sheets(path, extents)
        yield {"end": True}
    except BadFile as bad:
        yield {"refused": bad.code, "sentence": bad.sentence}
    except python_calamine.CalamineError:
        yield {"refused": "unreadable", "sentence": f"文件无法读取。{SAVE_AGAIN}"}


def sheets(path: Path, extents: dict[str, Extent]) -> Iterator[dict[str, Any] | list[Any]]:
    """Each sheet's head, then batches of its rows from A1 on."""
    with python_calamine.CalamineWorkbook.from_path(path) as workbook:
        for place, found in enumerate(workbook.sheets_metadata):
            if found.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_index(place)
            visible = found.visible == python_calamine.SheetVisibleEnum.Visible
            extent = extents.get(found.name, Extent())
            merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or []]
            yield {"title": found.name, "visible": visible, "merged": merged, **asdict(extent)}
            yield from batches(sheet)


def batches(sheet: python_calamine.CalamineSheet) -> Iterator[list[Any]]:
    left = [""] * sheet.start[1] if sheet.start else []  # calamine drops empty columns before the data
    rows = sheet.iter_rows()
    while batch := list(islice(rows, BATCH)):
        yield [left + row for row in batch] if left else batch


def plain(value: object) -> str:
    """Dates as people write them: 2024-01-05, and the time only where there is one."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    main(*sys.argv[1:])
