"""Rows that must not occur twice (不重复): within the sheet and against what is stored, in a few queries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q, UniqueConstraint

from unions.ledgers.workbook.conditions import Ask, compiled
from unions.ledgers.workbook.stored import Key, chunks


@dataclass(frozen=True)
class Unique:
    """Columns whose values together occur once among the rows that meet the condition."""

    names: tuple[str, ...]
    attributes: tuple[str, ...]
    condition: Q | None
    ask: Ask | None
    message: str

    def key(self, row: models.Model) -> Key | None:
        """What must not occur twice; None for a row that is not concerned."""
        key = tuple(getattr(row, name) for name in self.attributes)
        if None in key or (self.ask and self.ask(row) is not True):
            return None
        return key


def unique_columns(model: type[models.Model]) -> list[Unique]:
    """Unique columns that people write, and the model's unique constraints."""
    single = [f for f in model._meta.concrete_fields if f.unique and f.editable and not f.primary_key]
    rules = [Unique((f.name,), (f.attname,), None, None, str(f.error_messages["unique"])) for f in single]
    together = [rule for rule in model._meta.constraints if isinstance(rule, UniqueConstraint)]
    return rules + [_together(model, rule) for rule in together]


def _together(model: type[models.Model], rule: UniqueConstraint) -> Unique:
    fields: list[Any] = [model._meta.get_field(name) for name in rule.fields]
    ask = compiled(model, rule.condition) if rule.condition else None
    return Unique(
        tuple(rule.fields), tuple(f.attname for f in fields), rule.condition, ask, str(rule.violation_error_message)
    )


def taken(model: type[models.Model], rule: Unique, keys: Sequence[Key]) -> dict[Key, set[int]]:
    """Which of these keys are stored, and by which rows; every stored row counts, seen or not."""
    found: dict[Key, set[int]] = {}
    for number, key in _stored(model, rule, set(keys)):
        found.setdefault(key, set()).add(number)
    return found


def _stored(model: type[models.Model], rule: Unique, keys: set[Key]) -> Iterator[tuple[int, Key]]:
    if not keys:
        return
    telling = max(range(len(rule.attributes)), key=lambda at: len({key[at] for key in keys}))
    rows = model._base_manager.filter(rule.condition or Q())
    for some in chunks(list({key[telling] for key in keys})):
        asked = rows.filter(**{f"{rule.attributes[telling]}__in": some})
        for number, *key in asked.values_list("pk", *rule.attributes).iterator():
            if tuple(key) in keys:
                yield number, tuple(key)
