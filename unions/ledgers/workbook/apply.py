"""Carrying out a plan (执行导入): all or nothing, with a batch that can be undone and a trail."""

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from itertools import groupby
from typing import Any

from django.db import IntegrityError, transaction

from unions.access.models import User
from unions.access.owned import sign
from unions.access.refusal import Refused
from unions.ledgers.actions import keep_outgrown, opened
from unions.ledgers.models import Batch
from unions.ledgers.workbook.bulk import insert, number, update
from unions.ledgers.workbook.plan import Change, Plan, SheetPlan
from unions.ledgers.workbook.quiet import uncollected
from unions.organisations.derived import Derived
from unions.trail.record import append, entry, note, snapshot

Tick = Callable[[int], None]
CHANGED = "修改"
OVERTAKEN = "检查之后台账又有变动，没有写入任何内容。重新检查这个文件后再导入。"


@uncollected()
def apply(plan: Plan, batch: Batch, *, by: User, tick: Tick = lambda rows: None) -> Batch:
    """Write the plan under `batch`; `tick` hears how many rows are written so far.

    Raises Refused when the plan has faults, or when stored rows have changed since it was made.
    """
    if plan.faults:
        raise Refused(f"文件有{len(plan.faults)}处问题，没有写入任何内容。逐项改正后再导入。")
    try:
        with transaction.atomic():
            _write(plan, batch, by, tick)
    except IntegrityError:
        raise Refused(OVERTAKEN) from None
    return batch


def _write(plan: Plan, batch: Batch, by: User, tick: Tick) -> None:
    batch.state, batch.rows = Batch.State.APPLIED, plan.rows
    batch.counts = {**batch.counts, "sheets": [counted(sheet) for sheet in plan.sheets]}
    batch.save()
    done = 0
    for sheet in plan.sheets:
        sign((*sheet.new, *(change.row for change in sheet.changed)), by)
        _insert(sheet, batch, lambda written, done=done: tick(done + written))  # type: ignore[misc]
        done += len(sheet.new)
        _update(sheet, batch, by)
        done += len(sheet.changed)
        tick(done)
    told = {sheet["title"]: f"新增{sheet['new']}，修改{sheet['changed']}" for sheet in batch.counts["sheets"]}
    note("导入", batch.file_name, by=by, union=batch.union, after=told, reason=reason(batch))


def counted(sheet: SheetPlan) -> dict[str, Any]:
    """What a batch remembers of a sheet."""
    numbers = {"new": len(sheet.new), "changed": len(sheet.changed), "unchanged": sheet.unchanged}
    return {"slug": sheet.ledger.slug, "title": sheet.ledger.title, **numbers}


def reason(batch: Batch) -> str:
    """Ties entries of the trail to their batch."""
    return f"导入批次{batch.pk}"


def _insert(sheet: SheetPlan, batch: Batch, tick: Tick) -> None:
    rows = parents_first(sheet.new)
    for row in rows:
        row.pk, row.batch_id = None, batch.pk
    number(rows)
    _settle(sheet, rows)
    sheet.ledger.model._default_manager.all().prepare(rows)  # type: ignore[attr-defined]
    insert(rows, tick)


def _settle(sheet: SheetPlan, rows: Iterable[Any]) -> None:
    """What pointed at rows of the same workbook points at their true keys."""
    references = [column.field for column in sheet.columns if column.is_reference]
    for row in rows:
        for field in references:
            if (getattr(row, field.attname) or 0) < 0:
                setattr(row, field.name, field.get_cached_value(row))  # the key alone would let go of the row


def parents_first(rows: Sequence[Any]) -> list[Any]:
    """Rows after those of the same sheet that they point at."""
    own = [f for f in type(rows[0])._meta.concrete_fields if f.related_model is type(rows[0])] if rows else []
    waiting = {row.pk: row for row in rows}
    placed: list[Any] = []

    def place(row: Any) -> None:
        if waiting.pop(row.pk, None) is None:
            return
        for field in own:
            if above := waiting.get(getattr(row, field.attname)):
                place(above)
        placed.append(row)

    if not own:
        return list(rows)
    for row in rows:
        place(row)
    return placed


def _update(sheet: SheetPlan, batch: Batch, by: User) -> None:
    if not sheet.changed:
        return
    _settle(sheet, (change.row for change in sheet.changed))
    for names, changes in groupby(sorted(sheet.changed, key=_names), key=_names):
        rows = [change.row for change in changes]
        if update(rows, names) < len(rows):
            raise Refused(OVERTAKEN)
    if sheet.ledger.outgrown:
        keep_outgrown(sheet.ledger, [(_as_it_was(change), change.row) for change in sheet.changed], batch)
    append([_entry(change, batch, by) for change in sheet.changed])


def _as_it_was(change: Change) -> Any:
    row = copy(change.row)
    for name, value in opened(type(row), change.before).items():
        setattr(row, name, value)
    return row


def _names(change: Change) -> list[str]:
    """The changed columns, those derived from other columns, and those that say who changed them."""
    fields = change.row._meta.concrete_fields
    signed = getattr(change.row, "signed", None) or ()
    return sorted(
        field.name
        for field in fields
        if field.attname in change.after or isinstance(field, Derived) or field.name in signed
    )


def _entry(change: Change, batch: Batch, by: User) -> Any:
    now = snapshot(change.row)
    after = {name: now[name] for name in change.after}
    return entry(CHANGED, change.row, by=by, before=change.before, after=after, reason=reason(batch))
