"""Recognising rows that are stored already (认行): by 系统编号, else by the ledger's natural key."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models

from unions.access.sealed import SealedField
from unions.ledgers.workbook.lookups import index_of

ASKED_AT_ONCE = 2000
Key = tuple[Any, ...]


class Stored:
    """Rows of one ledger that an import may change."""

    def __init__(self, key: Sequence[str], rows: models.QuerySet[Any]) -> None:
        self.rows = rows
        self.fields: list[Any] = [rows.model._meta.get_field(name) for name in key]
        self.lookups = [_lookup(field) for field in self.fields]

    def by_number(self, numbers: Iterable[int]) -> dict[int, Any]:
        found: dict[int, Any] = {}
        for some in chunks(sorted(set(numbers))):
            found |= {row.pk: row for row in self.rows.filter(pk__in=some).for_list()}  # type: ignore[attr-defined]
        return found

    def by_key(self, keys: Iterable[Key]) -> dict[Key, Any]:
        """Rows that carry one of these keys; asked by the column that tells most of them apart."""
        wanted = set(keys)
        if not wanted or not self.fields:
            return {}
        telling = max(range(len(self.lookups)), key=lambda at: len({key[at] for key in wanted}))
        numbers = [
            number
            for some in chunks(list({key[telling] for key in wanted if key[telling] is not None}))
            for number, *key in self._asked(telling, some)
            if tuple(key) in wanted
        ]
        return {self.key_of(row): row for row in self.by_number(numbers).values()}

    def _asked(self, telling: int, some: Sequence[Any]) -> Iterator[Any]:
        asked = self.rows.filter(**{f"{self.lookups[telling]}__in": some})
        return asked.values_list("pk", *self.lookups).iterator()

    def key_of(self, row: models.Model) -> Key:
        """Values of the key's columns as they are looked for: sealed ones by their hash."""
        return tuple(getattr(row, lookup) for lookup in self.lookups)


def _lookup(field: Any) -> str:
    return str(index_of(field).name if isinstance(field, SealedField) else field.attname)


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[start : start + ASKED_AT_ONCE] for start in range(0, len(values), ASKED_AT_ONCE))
