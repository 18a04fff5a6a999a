"""Papers and figures as JSON and back (存为JSON): what is restored equals what was stored, field by field.

A value of a class is an object that names its class under `is`; what has its default is left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import (
    Align,
    Annex,
    Chart,
    Column,
    Document,
    Heading,
    Imprint,
    Kind,
    Paragraph,
    Plot,
    Run,
    Series,
    Signature,
    Table,
)

IS = "is"
SHAPES = (Annex, Chart, Column, Document, Heading, Imprint, Paragraph, Reading, Run, Series, Signature, Table)
CLASSES: Mapping[str, type[Any]] = {shape.__name__: shape for shape in SHAPES}
# Names that were once stored are eternal.
VALUES: Mapping[str, Callable[[str], Any]] = {
    "Align": Align,
    "Kind": Kind,
    "Plot": Plot,
    "Unit": Unit,
    "date": date.fromisoformat,
    "Decimal": Decimal,
}


def plain(value: Any) -> Any:
    """`value` as JSON holds it."""
    if is_dataclass(value):
        told = {field.name: getattr(value, field.name) for field in fields(value)}
        return {IS: type(value).__name__} | {
            field.name: plain(told[field.name]) for field in fields(value) if told[field.name] != _default(field)
        }
    if isinstance(value, Enum | date | Decimal):
        return {IS: type(value).__name__, "as": value.value if isinstance(value, Enum) else str(value)}
    return [plain(one) for one in value] if isinstance(value, tuple | list) else value


def restored(value: Any) -> Any:
    """The value that JSON holds."""
    if isinstance(value, list):
        return tuple(restored(one) for one in value)
    if not isinstance(value, dict):
        return value
    if (name := value[IS]) in VALUES:
        return VALUES[name](value["as"])
    return CLASSES[name](**{key: restored(one) for key, one in value.items() if key != IS})


def _default(field: "Field[Any]") -> Any:
    return field.default if field.default is not MISSING else field
