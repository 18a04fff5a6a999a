"""Taking an import back (撤回导入): rows it made go, rows it changed become what they were, later work stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction

from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import opened
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import CHANGED, reason
from unions.ledgers.workbook.bulk import update
from unions.organisations.derived import Derived
from unions.trail.models import Entry
from unions.trail.record import append, changed, entry, note, snapshot

DAYS = 7


@dataclass
class Undone:
    """How many rows went, came back to what they were, or stayed because somebody worked on them since."""

    removed: int = 0
    restored: int = 0
    kept: int = 0

    def __str__(self) -> str:
        kept = f"；{self.kept}条导入后又有人改过或引用，保留不动" if self.kept else ""
        return f"已撤回：删除新增的{self.removed}条，还原修改的{self.restored}条{kept}。"


def undo(batch: Batch, *, by: User, now: datetime) -> Undone:
    """Take a batch back.

    Raises Refused when it was not imported, too long ago, or when `by` may not import there.
    """
    with transaction.atomic():
        batch = Batch.objects.select_for_update().select_related("union").get(pk=batch.pk)
        _allow(batch, by, now)
        undone = Undone()
        ledgers = [books().by_slug(sheet["slug"]) for sheet in batch.counts["sheets"]]
        for ledger in reversed(ledgers):
            _restore(ledger, batch, by, undone)
            _remove(ledger, batch, undone)
        batch.state, batch.message = Batch.State.UNDONE, str(undone)
        batch.save()
        note("撤回导入", batch.file_name, by=by, union=batch.union, reason=f"{reason(batch)}，{undone}")
    return undone


def _allow(batch: Batch, by: User, now: datetime) -> None:
    if not by.may(Act.IMPORT, batch.union):
        raise Refused(f"你没有在“{batch.union}”撤回导入的权限，可联系上级工会管理员开通。")
    if batch.state != Batch.State.APPLIED:
        raise Refused(f"“{batch}”现在是“{batch.get_state_display()}”，不能撤回。")
    if now > batch.at + timedelta(days=DAYS):
        raise Refused(f"“{batch}”导入已超过{DAYS}天，不能整批撤回。可在台账里逐条修改或删除。")


def _remove(ledger: Ledger, batch: Batch, undone: Undone) -> None:
    """Rows that the batch made, except those that were changed since or that rows which stay point at."""
    made = ledger.model._base_manager.filter(batch=batch)
    going = made.filter(version=1)
    while staying := {key for relation in _relations(ledger.model) for key in _leaned_on(relation, going)}:
        going = going.exclude(pk__in=staying)
    count = going.count()
    undone.kept += made.count() - count
    undone.removed += count
    going.delete()


def _relations(model: type[models.Model]) -> list[Any]:
    """Columns of other rows that point at rows of this model."""
    pointing: list[Any] = [
        relation for relation in model._meta.get_fields(include_hidden=True) if relation.auto_created
    ]
    return [relation.field for relation in pointing if relation.one_to_many or relation.one_to_one]


def _leaned_on(field: Any, rows: models.QuerySet[Any]) -> Iterator[int]:
    """Keys of `rows` that other rows point at; what the batch made of other kinds is gone by now."""
    pointing = field.model._base_manager.filter(**{f"{field.name}__in": rows})
    if field.model is rows.model:
        pointing = pointing.exclude(pk__in=rows)
    return pointing.order_by().values_list(field.attname, flat=True).distinct().iterator()


def _restore(ledger: Ledger, batch: Batch, by: User, undone: Undone) -> None:
    """Rows that the batch changed and nobody since."""
    label = ledger.model._meta.label_lower
    entries = {e.object_id: e for e in Entry.objects.filter(act=CHANGED, ledger=label, reason=reason(batch))}
    told = []
    for row in ledger.model._base_manager.filter(pk__in=entries):
        if _still(row, entries[row.pk]):
            told.append(_turned_back(row, entries[row.pk], by, batch))
    _forget(ledger, batch, [entry.object_id for entry in told])
    undone.restored += len(told)
    undone.kept += len(entries) - len(told)
    append(told)


def _forget(ledger: Ledger, batch: Batch, restored: list[Any]) -> None:
    """What the import kept of rows that are again what they were."""
    if ledger.outgrown is None:
        return
    for part in books().parts_of(ledger):
        made = part.model._base_manager.filter(batch=batch, version=1)
        made.filter(**{f"{part.part_of}__in": restored}).delete()


def _still(row: Any, told: Entry) -> bool:
    now = opened(type(row), told.after)
    return all(getattr(row, name) == value for name, value in now.items())


def _turned_back(row: Any, told: Entry, by: User, batch: Batch) -> Entry:
    before = snapshot(row)
    for name, value in opened(type(row), told.before).items():
        setattr(row, name, value)
    names = [f.name for f in row._meta.concrete_fields if f.attname in told.before or isinstance(f, Derived)]
    update([row], names)
    old, new = changed(before, snapshot(row))
    return entry("撤回导入", row, by=by, before=old, after=new, reason=reason(batch))
