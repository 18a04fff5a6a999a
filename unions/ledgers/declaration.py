"""What a ledger is (台账声明): one declaration gives list, form, sheet, export, totals, rights and menu entry.

Labels, types, units and code lists come from the model, so nothing is spelt twice; a wrong name fails at start.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured
from django.db import models

from unions.access.roles import Act
from unions.access.sealed import SealedField

EVERY_ACT = (Act.VIEW, Act.ADD, Act.CHANGE, Act.REMOVE, Act.IMPORT, Act.EXPORT)


@dataclass(frozen=True)
class Column:
    """A column of a ledger: a field of the model, or a property that lists and exports show."""

    name: str
    label: str = ""  # only for properties; a field has its own
    listed: bool = True  # shown in the list; other columns stand in form, detail and sheet
    search: bool = False
    filter: bool = False
    total: bool = False
    aliases: tuple[str, ...] = ()  # what other sheets call it


# Rows as they were and as they are written now → what is to be kept of them.
Outgrown = Callable[[Sequence[tuple[Any, Any]]], Sequence[models.Model]]


@dataclass(frozen=True)
class Deed:
    """What can be done with a row besides changing it (办理): a button on its page that leads to a page of its own."""

    label: str
    address: Callable[[Any], str]
    offered: Callable[[Any, Any], bool]  # to a person, for a row as it is now
    is_awaited: bool = False  # what the row waits for: the button that stands out


@dataclass(frozen=True, eq=False)
class Ledger:
    """One book: its model, its columns by section of the form, and what may be done with it."""

    model: type[models.Model]
    title: str
    slug: str
    sections: Mapping[str, tuple[Column, ...]]
    counter: str = "条"  # the measure word of a row: 家, 人, 份
    group: str = "台账管理"  # heading in the menu
    icon: str = "journal"
    dated: str = ""  # the date column by which rows belong to a period, for filters and exports
    lasting: bool = False  # rows stand on after that date: an export holds all that began by the period's last day
    key: tuple[str, ...] = ()  # natural key: the columns by which an imported row is recognised
    order: tuple[Any, ...] = ()  # default order of the list; the model's where empty
    part_of: str = ""  # the field that points at the row this one is a part of (明细)
    empty: str = ""  # what an empty ledger says: why, and what to do first
    acts: tuple[Act, ...] = EVERY_ACT
    deeds: tuple[Deed, ...] = ()
    outgrown: Outgrown | None = None  # rows of a part list that keep what a change writes over
    columns: tuple[Column, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", tuple(c for cs in self.sections.values() for c in cs))
        self._check()

    def _check(self) -> None:
        named = [self.dated, self.part_of, *self.key, *(c.name for c in self.columns)]
        wrong = [n for n in named if n and not (self._find(n) or hasattr(self.model, n))]
        unlabelled = [c.name for c in self.columns if not c.label and not self._find(c.name)]
        if wrong or unlabelled:
            raise ImproperlyConfigured(f"{self.slug}: no field {wrong}, no label {unlabelled}")

    def _find(self, name: str) -> "models.Field[Any, Any] | None":
        try:
            found = self.model._meta.get_field(name)
        except FieldDoesNotExist:
            return None
        return found if isinstance(found, models.Field) else None

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def model_field(self, column: Column) -> "models.Field[Any, Any] | None":
        """The model's field, None for a property."""
        return self._find(column.name)

    def label(self, column: Column) -> str:
        found = self.model_field(column)
        return column.label or str(found.verbose_name if found else column.name)

    @cached_property
    def written(self) -> tuple[Column, ...]:
        """Columns that people write: in the form and in the sheet."""
        return tuple(c for c in self.columns if (f := self.model_field(c)) is not None and f.editable)

    @cached_property
    def listed(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.listed)

    @cached_property
    def searched(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.search)

    @cached_property
    def filtered(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.filter)

    @cached_property
    def totalled(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.total)

    def is_sealed(self, column: Column) -> bool:
        return isinstance(self.model_field(column), SealedField)

    def is_number(self, column: Column) -> bool:
        kinds = (models.IntegerField, models.DecimalField, models.FloatField)
        found = self.model_field(column)
        return isinstance(found, kinds) and not found.choices if found else column.total

    def allows(self, act: Act) -> bool:
        return act in self.acts
