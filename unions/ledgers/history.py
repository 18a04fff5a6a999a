"""The history of a row (修改记录), read from the trail."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from unions.ledgers.declaration import Ledger
from unions.ledgers.display import recorded
from unions.trail.models import Entry


@dataclass(frozen=True)
class Step:
    """One act on the row, with what it changed: column, before, after."""

    entry: Entry
    act: str
    who: str
    at: datetime
    reason: str
    changes: tuple[tuple[str, str, str], ...]


def history(ledger: Ledger, entries: Iterable[Entry]) -> list[Step]:
    entries = list(entries)
    fields = {f.attname: f for f in ledger.model._meta.concrete_fields}
    names = _names(fields, entries)
    return [_step(entry, fields, names) for entry in entries]


def _step(entry: Entry, fields: dict[str, Any], names: dict[Any, str]) -> Step:
    shown = entry.after if entry.before else {}
    changes = tuple(
        (
            str(fields[name].verbose_name),
            recorded(fields[name], entry.before.get(name), names),
            recorded(fields[name], value, names),
        )
        for name, value in shown.items()
        if name in fields
    )
    return Step(entry, entry.act, str(entry.user or "系统"), entry.at, entry.reason, changes)


def _names(fields: dict[str, Any], entries: list[Entry]) -> dict[Any, str]:
    """Texts of every row that foreign keys in the entries point at: one query a model."""
    wanted: dict[type[models.Model], set[Any]] = {}
    for entry in entries:
        for values in (entry.before, entry.after):
            for name, value in values.items():
                field = fields.get(name)
                if isinstance(field, models.ForeignKey) and value:
                    wanted.setdefault(field.related_model, set()).add(value)
    return {
        (model, pk): str(row)
        for model, pks in wanted.items()
        for pk, row in model._default_manager.in_bulk(pks).items()
    }
