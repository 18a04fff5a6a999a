"""Writing rows by hand (新增、修改、删除、恢复): one transaction, a right, a trace."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import F, ProtectedError

from unions.access.models import User
from unions.access.owned import sign
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.access.sealed import SealedField, unseal
from unions.ledgers.declaration import Ledger
from unions.ledgers.models import Batch, Submission
from unions.trail.models import Entry
from unions.trail.record import append, changed, entry, record, snapshot

SAME_MOMENT = "没有保存：刚刚有人存了同样的、或与它冲突的一条。到列表里核对，再决定要不要存。"


class Overtaken(Refused):
    """Somebody else saved the row in the meantime."""


@transaction.atomic
def add(ledger: Ledger, row: models.Model, *, by: User, token: UUID) -> models.Model:
    """Write a new row; the same `token` again returns the row it made the first time.

    Raises Refused when `by` may not add rows to the row's union, and when somebody wrote its like at the same moment.
    """
    if made := _made(row, by, token):
        return made
    type(row)._default_manager.all().prepare([row])  # type: ignore[attr-defined]
    _allow(ledger, row, Act.ADD, by)
    sign([row], by)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            Submission.objects.create(token=token, user=by, ledger=row._meta.label_lower, object_id=row.pk)
    except IntegrityError:
        if made := _made(row, by, token):  # the same form sent twice at the same moment
            return made
        raise Refused(SAME_MOMENT) from None
    record("新增", row, by=by, after=snapshot(row))
    return row


def _made(row: models.Model, by: User, token: UUID) -> models.Model | None:
    """The row that this form made before."""
    made = Submission.objects.filter(token=token, user=by, ledger=row._meta.label_lower).first()
    return type(row)._default_manager.get(pk=made.object_id) if made else None


@transaction.atomic
def change(ledger: Ledger, row: models.Model, *, by: User, version: int, reason: str = "") -> dict[str, Any]:
    """Write a changed row and return what changed, column → new value.

    Raises Overtaken when the row is no longer at `version`, Refused when `by` may change neither the union that
    holds the row now nor the one it would go to.
    """
    rows = type(row)._default_manager
    stored = rows.select_for_update(of=("self",)).filter(pk=row.pk).first()
    if stored is None:
        raise Overtaken("这条记录刚刚被删除，不能再保存。可在“操作记录”中恢复后再改。")
    _allow(ledger, stored, Act.CHANGE, by)
    _allow(ledger, row, Act.CHANGE, by)
    before, after = changed(snapshot(stored), snapshot(row))
    if not after:
        return {}
    if not rows.filter(pk=row.pk, version=version).update(version=F("version") + 1):
        raise Overtaken(_overtaken(row))
    row.version = version + 1  # type: ignore[attr-defined]
    sign([row], by)
    try:
        with transaction.atomic():
            row.save(force_update=True)
    except IntegrityError:
        raise Refused(SAME_MOMENT) from None
    keep_outgrown(ledger, [(stored, row)])
    record("修改", row, by=by, before=before, after=after, reason=reason)
    return after


def keep_outgrown(ledger: Ledger, changes: Sequence[tuple[Any, Any]], batch: Batch | None = None) -> None:
    """Write down what changed rows, as they were and as they are, leave behind; of each state once."""
    kept = ledger.outgrown(changes) if ledger.outgrown else ()
    for row in kept:
        row.batch = batch  # type: ignore[attr-defined]
    if kept:
        type(kept[0])._default_manager.bulk_create(kept, ignore_conflicts=True)


@transaction.atomic
def remove(ledger: Ledger, row: models.Model, *, by: User, reason: str) -> None:
    """Delete a row; the trail keeps it whole, so that it can be restored.

    Raises Refused when other rows stand on it, and when it is settled.
    """
    _allow(ledger, row, Act.REMOVE, by)
    if is_settled(row):
        raise Refused(f"“{row}”已经办结，不能删除。")
    told = entry("删除", row, by=by, before=snapshot(row), reason=reason)
    try:
        row.delete()
    except ProtectedError as held:
        others = {str(other._meta.verbose_name) for other in held.protected_objects}
        raise Refused(f"“{row}”还有{'、'.join(sorted(others))}与它相连，先处理这些记录再删除。") from held
    append([told])


@transaction.atomic
def restore(ledger: Ledger, removed: Entry, *, by: User) -> models.Model:
    """Bring a deleted row back under its old number.

    Raises Refused when the row is there already.
    """
    model = ledger.model
    if model._default_manager.filter(pk=removed.object_id).exists():
        raise Refused(f"“{removed.object_text}”已经恢复过了。")
    row = model(pk=removed.object_id, **opened(model, removed.before))
    model._default_manager.all().prepare([row])  # type: ignore[attr-defined]
    _allow(ledger, row, Act.ADD, by)
    row.full_clean(validate_unique=True)
    row.save(force_insert=True)
    record("恢复", row, by=by, after=snapshot(row))
    return row


def opened(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """Values of a trail entry as the columns' own types, sealed ones opened."""
    fields = {f.attname: f for f in model._meta.concrete_fields}
    return {
        name: unseal(value, field.place)
        if value and isinstance(field := fields[name], SealedField)
        else fields[name].to_python(value)
        for name, value in values.items()
        if name in fields
    }


def is_settled(row: models.Model) -> bool:
    """Whether the row has come to its end: it is neither changed nor deleted any more. Most ledgers know no end."""
    return bool(getattr(row, "is_settled", False))


def _allow(ledger: Ledger, row: models.Model, act: Act, by: User) -> None:
    if not (ledger.allows(act) and by.may(act, row.owner)):  # type: ignore[attr-defined]
        raise Refused(f"你没有在“{row.owner}”办理这件事的权限，可联系上级工会管理员开通。")  # type: ignore[attr-defined]


def _overtaken(row: models.Model) -> str:
    last = Entry.objects.about(row).select_related("user").first()
    who = f"{last.user} {last.at:%H:%M}" if last and last.user else "别人"
    return f"{who}改过“{row}”，你的修改没有保存。核对下面的新内容后再改一次。"
