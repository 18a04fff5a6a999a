"""The lookups of one workbook (本簿引用): one for each ledger that is pointed at, with the rows the workbook brings."""

from collections import defaultdict
from enum import Enum
from typing import Any

from django.db import models

from unions.ledgers.workbook.columns import SheetColumn, is_own_union
from unions.ledgers.workbook.lookups import Finder
from unions.ledgers.workbook.scope import Scope
from unions.organisations.models import Union


class Reach(Enum):
    """How far a cell may point."""

    HELD = "within the union that imports"
    SEEN = "wherever the importer may look"
    ANYWHERE = "at any union"


class Finders:
    """Finds what cells point at; rows brought by earlier sheets are found like stored ones."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.brought: dict[Any, list[Any]] = defaultdict(list)
        self.made: dict[tuple[Any, Reach], Finder] = {}

    def bring(self, rows: list[Any]) -> None:
        if rows:
            self.brought[type(rows[0])] += rows

    def of(self, column: SheetColumn) -> Finder:
        model, reach = column.field.related_model, _reach(column.field)
        if (model, reach) not in self.made:
            self.made[model, reach] = Finder(self._rows(model, reach))
            for row in self.brought[model]:
                self.made[model, reach].add(row)
        return self.made[model, reach]

    def _rows(self, model: Any, reach: Reach) -> models.QuerySet[Any]:
        if reach == Reach.HELD:
            return self.scope.held(model)
        return self.scope.seen(model) if reach == Reach.SEEN else model._default_manager.all()


def _reach(field: "models.ForeignKey[Any, Any]") -> Reach:
    if points_upwards(field):
        return Reach.HELD
    return Reach.ANYWHERE if field.name in getattr(field.model, "named_anywhere", ()) else Reach.SEEN


def points_upwards(field: "models.ForeignKey[Any, Any]") -> bool:
    """Whether the row belongs to what the column names: that must lie within the union that imports."""
    owner = str(getattr(field.model, "owned_by", "")).partition("__")[0]
    return is_own_union(field) or field.name == owner or (field.model is Union and field.name == "parent")
