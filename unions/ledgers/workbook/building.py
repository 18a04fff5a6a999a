"""New rows from the values of a sheet (新增行): a column at a time, as the sheet is read."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count, repeat
from typing import Any

from django.db import models
from django.db.models.base import ModelState

from unions.ledgers.workbook.columns import SheetColumn
from unions.ledgers.workbook.values import BAD, BLANK, Values

REQUIRED = "必填，还空着。"
provisional = count(-1, -1)  # keys of rows that are not stored yet, until they get their own


def new_rows(
    model: Any, values: Values, columns: Sequence[SheetColumn], places: Sequence[int], given: Mapping[str, Any]
) -> list[Any]:
    """Rows of the model for these places of the sheet; what the sheet does not say is as given, or the default."""
    if not places:
        return []
    present = {column.name: column for column in columns}
    for column in columns:
        if column.required and column.name not in given:
            _require(values, column, places)
    fields = model._meta.concrete_fields
    arguments = [_arguments(field, present.get(field.name), values, places, given) for field in fields]
    names = [field.attname for field in fields]
    rows = [_made(model, names, told) for told in zip(*arguments, strict=False)]
    for field in fields:
        if isinstance(field, models.ForeignKey) and (field.name in present or field.name in given):
            _link(field, rows, _targets(present.get(field.name), values, places, given.get(field.name)))
    return rows


def stored_value(value: Any) -> Any:
    """What the column itself holds: of a row that is pointed at, its key."""
    return value.pk if isinstance(value, models.Model) else value


def _require(values: Values, column: SheetColumn, places: Sequence[int]) -> None:
    read = values.read[column.name]
    for place in places:
        if read[place] is BLANK:
            values.fault(place, column, REQUIRED)


def _arguments(
    field: Any, column: SheetColumn | None, values: Values, places: Sequence[int], given: Mapping[str, Any]
) -> Iterable[Any]:
    """One column of the new rows."""
    if field.primary_key:
        return provisional
    default = _defaults(field, given, len(places))
    if column is None:
        return default
    told = [values.read[column.name][place] for place in places]
    if column.is_reference:
        told = [stored_value(value) for value in told]
    return [own if value is BLANK or value is BAD else value for value, own in zip(told, default, strict=True)]


def _defaults(field: Any, given: Mapping[str, Any], number: int) -> Iterable[Any]:
    """A default that is reckoned is reckoned anew for every row."""
    own = given.get(field.name, field.default if field.has_default() else None)
    if callable(own):
        return [own() for _ in range(number)]
    return repeat(stored_value(own) if field.name in given else field.get_default(), number)


def _made(model: Any, names: Sequence[str], values: Iterable[Any]) -> Any:
    """A new row without the signals and descriptors of the model's constructor, which take longest of all."""
    row = model.__new__(model)
    row.__dict__.update(zip(names, values, strict=True), _state=ModelState())
    return row


def _targets(column: SheetColumn | None, values: Values, places: Sequence[int], given: Any) -> Iterable[Any]:
    if column is None:
        return repeat(given, len(places))
    told = (values.read[column.name][place] for place in places)
    return [value if isinstance(value, models.Model) else given for value in told]


def _link(field: Any, rows: Sequence[Any], targets: Iterable[Any]) -> None:
    """Let rows know the rows they point at, so that asking them takes no query."""
    for row, target in zip(rows, targets, strict=True):
        if target is not None:
            field.set_cached_value(row, target)
