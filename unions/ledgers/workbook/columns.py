"""A ledger's columns in a sheet (表列): label, what a cell means, and how a value is written into a cell."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models

from unions.access.sealed import SealedField
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.worded import Worded
from unions.ledgers.workbook import cells
from unions.ledgers.workbook.cells import Cell, Unfit, shown
from unions.ledgers.workbook.choices import Choices
from unions.ledgers.workbook.heading import UNITS, Heading
from unions.organisations.rules import (
    validate_credit_code,
    validate_id_number,
    validate_phone,
    validate_union_credit_code,
)

ROW_NUMBER = "系统编号"
CODES = (validate_credit_code, validate_id_number, validate_phone, validate_union_credit_code)
Written = str | int | Decimal | date | None


@dataclass(frozen=True)
class SheetColumn:
    """One written column of a ledger as it stands in a sheet."""

    name: str
    label: str
    field: Any
    heading: Heading
    required: bool

    @property
    def is_reference(self) -> bool:
        return isinstance(self.field, models.ForeignKey)

    @property
    def is_sealed(self) -> bool:
        return isinstance(self.field, SealedField)

    @cached_property
    def unit(self) -> str:
        note = self.label.rpartition("（")[2].removesuffix("）")
        return note if note in UNITS else ""

    @cached_property
    def blank(self) -> Any:
        """What an empty cell means for a stored row: nothing, in the column's own way."""
        if self.field.null:
            return None
        return self.field.get_default() if self.field.has_default() else ""

    @cached_property
    def read(self) -> Callable[[Cell], Any]:
        """From a cell that is not blank to the value that is stored. Raises Unfit. Not for references."""
        reader = self.field.read_cell if isinstance(self.field, Worded) else _reader(self)
        return partial(_checked, reader, _checks(self.field))

    def written(self, row: models.Model) -> Written:
        """What stands in the cell for a stored row; sealed values are masked."""
        value = getattr(row, self.name)
        if value is None or value == "":
            return None
        if isinstance(self.field, Worded):
            return self.field.cell_of(row)
        if self.is_sealed:
            return str(self.field.mask(value))
        if self.field.choices:
            return str(self.labels.get(value, value))
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, models.Model):
            return findable(value)
        return value if isinstance(value, int | Decimal | date) else str(value)

    @cached_property
    def labels(self) -> dict[Any, str]:
        return {stored: str(label) for stored, label in self.field.flatchoices if stored not in (None, "")}

    def masked(self, value: Cell) -> str:
        """The cell for a message: identity numbers are never repeated in full."""
        written = cells.plain(value)
        return str(self.field.mask(written)) if self.is_sealed else written


def findable(row: models.Model) -> str:
    """What a cell says of a row it points at, so that the row is found again; never a sealed value."""
    text = str(row)
    fields = [row._meta.get_field(name) for name in getattr(row, "found_by", ())]
    names = [str(getattr(row, field.name) or "") for field in fields if not isinstance(field, SealedField)]
    return text if text in names else next(filter(None, names), text)


def sheet_columns(ledger: Ledger) -> tuple[SheetColumn, ...]:
    """The columns of a ledger's sheet; files cannot stand in a cell."""
    return tuple(
        _sheet_column(ledger, column)
        for column in ledger.written
        if not isinstance(ledger.model_field(column), models.FileField)
    )


def _sheet_column(ledger: Ledger, column: Column) -> SheetColumn:
    field: Any = ledger.model_field(column)
    # Without a union a row belongs to the one that imports it.
    required = not (field.blank or field.null or field.has_default()) and not is_own_union(field)
    label = ledger.label(column)
    heading = Heading(column.name, label, tuple(column.aliases), required)
    return SheetColumn(column.name, label, field, heading, required)


def is_own_union(field: Any) -> bool:
    """Whether the column says which union keeps the row."""
    return field.name == "union" and getattr(field.model, "owned_by", "") == "union"


def _reader(column: SheetColumn) -> Callable[[Cell], Any]:
    field = column.field
    if field.choices:
        return Choices(column.labels.items()).find
    if column.is_sealed or any(check in field.validators for check in CODES):
        return partial(cells.code, longest=field.max_length)
    match field:
        case models.BooleanField():
            return cells.truth
        case models.DateField():
            return cells.day
        case models.DecimalField():
            return partial(cells.number, places=field.decimal_places, digits=field.max_digits, unit=column.unit)
        case models.IntegerField():
            return partial(cells.whole, unit=column.unit)
        case models.CharField():
            return partial(cells.text, longest=field.max_length)
    return partial(cells.text, lines=True)


def _checks(field: Any) -> tuple[Callable[[Any], None], ...]:
    return tuple(check for check in field.validators if not isinstance(check, MaxLengthValidator))


def _checked(reader: Callable[[Cell], Any], checks: tuple[Callable[[Any], None], ...], value: Cell) -> Any:
    read = reader(value)
    if read is None or read == "":
        return read
    for check in checks:
        if isinstance(check, MinValueValidator | MaxValueValidator):
            _limit(check, read, value)
            continue
        try:
            check(read)
        except ValidationError as wrong:
            raise Unfit(wrong.messages[0]) from None
    return read


def _limit(check: MinValueValidator | MaxValueValidator, read: Any, value: Cell) -> None:
    limit = check.limit_value() if callable(check.limit_value) else check.limit_value
    if isinstance(check, MinValueValidator) and read < limit:
        raise Unfit(f"{shown(value)}小于{limit}，核对后重填。" if limit else f"{shown(value)}是负数，应为0或正数。")
    if isinstance(check, MaxValueValidator) and read > limit:
        raise Unfit(f"{shown(value)}大于{limit}，核对后重填。")
