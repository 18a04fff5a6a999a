"""The book that a demo is written in (演示账本): rows wait here and are stored together, parents first."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from graphlib import TopologicalSorter
from typing import Any, TypeVar

from django.db import models

from unions.activities.models import ActivityKind
from unions.enterprises.models import Enterprise
from unions.enterprises.places import Area
from unions.honours.models import HonourKind
from unions.ledgers.workbook.bulk import insert
from unions.organisations.models import Union

Row = TypeVar("Row", bound=models.Model)


@cache
def date_columns(model: type[models.Model]) -> frozenset[str]:
    return frozenset(field.name for field in model._meta.concrete_fields if isinstance(field, models.DateField))


@cache
def relations(model: type[models.Model]) -> tuple[Any, ...]:
    return tuple(field for field in model._meta.concrete_fields if field.many_to_one)


class Book:
    """Rows by ledger; dates may be given as text, and unions, enterprises and kinds by their short names."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[models.Model]] = defaultdict(list)
        self.named: dict[tuple[type[models.Model], str], models.Model] = {}
        for kinds in (ActivityKind, HonourKind):
            self.named.update({(kinds, kind.code): kind for kind in kinds.objects.all()})

    def add(self, model: type[Row], **values: Any) -> Row:
        """A new row, written by the next `write()`."""
        for name in date_columns(model) & values.keys():
            if isinstance(values[name], str):
                values[name] = date.fromisoformat(values[name])
        for field in relations(model):
            if isinstance(short := values.get(field.name), str):
                values[field.name] = self.named[field.related_model, short]
        row = model(**values)
        self.rows[model].append(row)
        return row

    def name(self, row: models.Model, short: str) -> None:
        """Let later rows point at this one by its short name."""
        key = type(row), short
        if key in self.named:
            raise ValueError(f"“{short}”重名")
        self.named[key] = row

    def union(self, short: str) -> Union:
        return self.named[Union, short]  # type: ignore[return-value]

    def enterprise(self, short: str) -> Enterprise:
        return self.named[Enterprise, short]  # type: ignore[return-value]

    def area(self, short: str) -> Area:
        return self.named[Area, short]  # type: ignore[return-value]

    def named_like(self, model: type[Row], start: str) -> list[Row]:
        """Rows of a ledger whose short names begin so, in the order in which they were named."""
        return [row for (of, short), row in self.named.items() if of is model and short.startswith(start)]  # type: ignore[misc]

    def write(self) -> None:
        """Store what waits, in few statements."""
        for model in self._parents_first():
            for rows in _generations(self.rows.pop(model)):
                _link(rows)
                prepare = getattr(model._default_manager.all(), "prepare", None)
                if prepare:
                    prepare(rows)
                insert(rows)

    def _parents_first(self) -> list[type[models.Model]]:
        above = {
            model: {field.related_model for field in relations(model)} & self.rows.keys() - {model}
            for model in self.rows
        }
        return list(TopologicalSorter(above).static_order())


def _generations(rows: list[models.Model]) -> Iterator[list[models.Model]]:
    """Rows of a tree, a level at a time; all rows at once where the ledger is no tree."""
    own = [field for field in relations(type(rows[0])) if field.related_model is type(rows[0])]
    while rows:
        waiting = {id(row) for row in rows}
        later = [
            row
            for row in rows
            if any(field.is_cached(row) and id(field.get_cached_value(row)) in waiting for field in own)
        ]
        behind = {id(row) for row in later}
        yield [row for row in rows if id(row) not in behind]
        rows = later


def _link(rows: list[models.Model]) -> None:
    """Relations were given as objects, which have their keys only now."""
    for field in relations(type(rows[0])):
        for row in rows:
            if field.is_cached(row) and (other := field.get_cached_value(row)) is not None:
                row.__dict__[field.attname] = other.pk  # set by its descriptor, the object would be forgotten
