"""Writing the trail (记录操作), in the same transaction as the act."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from unions.access.models import User
from unions.access.sealed import SealedField, seal
from unions.organisations.derived import Derived
from unions.organisations.models import Union
from unions.trail.models import Chain, Entry
from unions.trail.request import current_request

UNTOLD = {"version", "batch", "path", "depth"}


def snapshot(row: models.Model) -> dict[str, Any]:
    """The row's own columns as plain values."""
    fields = [f for f in row._meta.concrete_fields if f.name not in UNTOLD and not f.primary_key]
    return {f.attname: _plain(getattr(row, f.attname)) for f in fields if not isinstance(f, Derived)}


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The parts of two snapshots that differ."""
    names = [name for name in after if before.get(name) != after[name]]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def entry(
    act: str,
    row: models.Model,
    *,
    by: User | None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Entry:
    """An entry about one row, not yet stored; sealed columns are sealed in it too."""
    return Entry(
        user=by,
        union=row.owner,  # type: ignore[attr-defined]
        act=act,
        ledger=row._meta.label_lower,
        object_id=row.pk,
        object_text=str(row)[:200],
        before=_sealed(row, before or {}),
        after=_sealed(row, after or {}),
        reason=reason[:500],
    )


def record(act: str, row: models.Model, *, by: User | None, **told: Any) -> Entry:
    """Store one entry; call it inside the transaction of the act."""
    new = entry(act, row, by=by, **told)
    append([new])
    return new


def note(act: str, what: str, *, by: User | None, union: Union | None, **told: Any) -> Entry:
    """Store an entry about no single row: a sign-in, an export, an import."""
    new = Entry(user=by, union=union, act=act, object_text=what[:200], **told)
    append([new])
    return new


@transaction.atomic
def append(entries: list[Entry]) -> None:
    """Chain and store entries in their order.

    Rows first, the chain last: whoever holds the chain must not wait for a row whose writer waits for the chain.
    """
    if not entries:
        return
    chain, _ = Chain.objects.select_for_update().get_or_create(pk=1)
    now = timezone.now()
    for entry in entries:
        entry.at = now
        entry.request_id = current_request.get()
        entry.seal_after(chain.head)
        chain.head = entry.hash
    Entry.objects.bulk_create(entries, batch_size=1000)
    chain.save(update_fields=["head"])


def verify() -> int | None:
    """The id of the first entry that does not fit the chain, -1 where the last are missing, None when all fit."""
    previous = ""
    for entry in Entry.objects.order_by("pk").iterator():
        stored = entry.hash
        entry.seal_after(previous)
        if entry.hash != stored:
            return entry.pk
        previous = stored
    chain = Chain.objects.filter(pk=1).first()
    return None if previous == (chain.head if chain else "") else -1


def _sealed(row: models.Model, values: Mapping[str, Any]) -> dict[str, Any]:
    places = {f.attname: f.place for f in row._meta.concrete_fields if isinstance(f, SealedField)}
    return {name: seal(v, places[name]) if v and name in places else v for name, v in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
