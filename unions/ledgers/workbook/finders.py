"""The lookups of one workbook (本簿引用): one for each ledger that is pointed at, with the rows the workbook brings."""

from collections import defaultdict
from typing import Any

from django.db import models

from unions.ledgers.workbook.columns import SheetColumn, is_own_union
from unions.ledgers.workbook.lookups import Finder
from unions.ledgers.workbook.scope import Scope
from unions.organisations.models import Union


class Finders:
    """Finds what cells point at; rows brought by earlier sheets are found like stored ones."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.brought: dict[Any, list[Any]] = defaultdict(list)
        self.made: dict[tuple[Any, bool], Finder] = {}

    def bring(self, rows: list[Any]) -> None:
        if rows:
            self.brought[type(rows[0])] += rows

    def of(self, column: SheetColumn) -> Finder:
        model = column.field.related_model
        held = points_upwards(column.field)
        if (model, held) not in self.made:
            rows = self.scope.held(model) if held else self.scope.seen(model)
            self.made[model, held] = Finder(rows)
            for row in self.brought[model]:
                self.made[model, held].add(row)
        return self.made[model, held]


def points_upwards(field: "models.ForeignKey[Any, Any]") -> bool:
    """Whether the row belongs to what the column names: that must lie within the union that imports."""
    owner = str(getattr(field.model, "owned_by", "")).partition("__")[0]
    return is_own_union(field) or field.name == owner or (field.model is Union and field.name == "parent")
