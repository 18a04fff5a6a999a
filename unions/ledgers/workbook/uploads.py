"""Uploads on their way into the ledgers (导入办理): received, examined, then carried out or dropped."""

import hashlib
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from django.core.files.base import File

from unions.access.models import User
from unions.access.refusal import Refused
from unions.ledgers.books import books
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import apply, counted
from unions.ledgers.workbook.check import check, checked
from unions.ledgers.workbook.faults import Fault
from unions.ledgers.workbook.plan import Plan, SheetPlan
from unions.ledgers.workbook.reading import Unreadable, read
from unions.ledgers.workbook.repaired import write_repaired
from unions.ledgers.workbook.scope import Scope
from unions.organisations.models import Union

KEPT_FAULTS = 500
KEPT_CHANGES = 50
SLICE = 1024 * 1024
Tick = Callable[[int], None]


def digest(path: Path) -> str:
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(SLICE):
            sha.update(piece)
    return sha.hexdigest()


def import_file(path: Path, union: Union, by: User, tick: Tick = lambda rows: None) -> tuple[Plan, Batch | None]:
    """Read, check and write a file in one go; no batch where there are faults or nothing to do."""
    plan = check(read(path), Scope(union, by), tuple(books()), tick)
    if plan.faults or not plan.changes:
        return plan, None
    batch = Batch(union=union, user=by, file_name=path.name[:200], digest=digest(path))
    return plan, apply(plan, batch, by=by, tick=tick)


def receive(file: "File[Any]", union: Union, by: User, *, name: str) -> Batch:
    """Keep an uploaded file under a name that nobody guesses, until it is imported or dropped."""
    batch = Batch(union=union, user=by, file_name=str(file.name)[:200])
    batch.file.save(name, file, save=False)
    batch.digest = digest(Path(batch.file.path))
    batch.save()
    return batch


def drop(batch: Batch) -> None:
    """Give up an import that was not written; the file with its numbers goes."""
    _forget(batch)
    Batch.objects.filter(pk=batch.pk).exclude(state__in=(Batch.State.APPLIED, Batch.State.UNDONE)).delete()


def _forget(batch: Batch) -> None:
    if batch.file:
        batch.file.delete(save=False)


def examine(batch: Batch) -> Batch:
    """Check a received file and keep what the page tells: numbers, faults, examples of changes."""
    path = Path(batch.file.path)
    try:
        plan = check(read(path), Scope(batch.union, batch.user), tuple(books()), lambda rows: _progress(batch, rows))
    except Unreadable as refusal:
        batch.state, batch.message = Batch.State.FAILED, str(refusal)
        _forget(batch)
    else:
        batch.state = Batch.State.FAULTY if plan.faults else Batch.State.CHECKED
        batch.rows = batch.done = plan.rows
        batch.counts = told(plan)
        batch.message = ""
    batch.save()
    return batch


def _progress(batch: Batch, rows: int) -> None:
    batch.done = rows
    batch.save(update_fields=["done"])


def carry_out(batch: Batch, *, by: User) -> Batch:
    """Write a checked file; it is checked anew, since the ledgers may have changed.

    Raises Refused when it has faults by now or is not waiting for this.
    """
    if not Batch.objects.filter(pk=batch.pk, state=Batch.State.CHECKED).update(state=Batch.State.WAITING):
        raise Refused(f"“{batch}”不是待确认的导入，可能已经导入或放弃。刷新页面看它现在的状态。")
    try:
        plan = check(read(Path(batch.file.path)), Scope(batch.union, by), tuple(books()))
        batch.counts = told(plan)
        apply(plan, batch, by=by)
    except Refused as refusal:
        batch.state = Batch.State.FAULTY if batch.counts.get("fault_count") else Batch.State.CHECKED
        batch.message = str(refusal)
        batch.save()
        raise
    _forget(batch)
    batch.save(update_fields=["file"])
    return batch


def repaired(batch: Batch, file: Any) -> None:
    """A copy of the uploaded file with its faults marked."""
    plan, rows = checked(read(Path(batch.file.path)), Scope(batch.union, batch.user), tuple(books()))
    write_repaired(file, rows, plan.faults)


def told(plan: Plan) -> dict[str, Any]:
    """What a page shows of a plan, as plain values; identity numbers stand masked."""
    return {
        "sheets": [counted(sheet) for sheet in plan.sheets],
        "notes": plan.notes,
        "fault_count": len(plan.faults),
        "faults": [_told_fault(fault) for fault in plan.faults[:KEPT_FAULTS]],
        "changes": list(islice(chain.from_iterable(map(_told_changes, plan.sheets)), KEPT_CHANGES)),
    }


def _told_fault(fault: Fault) -> dict[str, Any]:
    return {
        "sheet": fault.sheet,
        "row": fault.row,
        "letter": fault.letter,
        "column": fault.column,
        "value": fault.value[:80],
        "message": fault.message,
    }


def _told_changes(sheet: SheetPlan) -> Iterator[dict[str, Any]]:
    for change in sheet.changed:
        for column, before, after in change.told:
            place = {"sheet": sheet.sheet, "row": change.number, "text": str(change.row)[:80]}
            yield {**place, "column": column, "before": before[:80], "after": after[:80]}
