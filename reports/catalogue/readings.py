"""Readings (指标值): what an indicator says of one union and one period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from reports.catalogue.measures import Value
from reports.catalogue.units import Unit


@dataclass(frozen=True)
class Reading:
    """One figure as it is printed, with all that was needed to judge it."""

    code: str
    label: str
    unit: Unit
    decimals: int
    kind: str
    value: Value | None  # rounded to `decimals`
    last_year: Value | None = None
    last_year_computed: Value | None = None  # what last year's rows say now, where another value is compared with
    last_year_approved: bool = False  # last year is what its report says, and the ledgers say something else now
    last_year_reported: Value | None = None  # by last year's own definition, where it was another
    part: Decimal | None = None  # of a ratio
    whole: Decimal | None = None
    target: Decimal | None = None
    target_max: Decimal | None = None  # the upper end of a range to be reached
    target_comparator: str = ""
    told: bool = False  # typed by hand, or contains what was
    told_from: str = ""  # the source of a typed figure
    told_parts: int = 0  # how many typed figures of unions below are in the sum
    told_aside: int = 0  # how many are not, as rows are counted and typed figures never enter a sum of rows
    comparator: str = ""
    value_max: Decimal | None = None  # the upper end of a typed range
    computed: Value | None = None  # what the rows say, where something else is printed
    reason: str = ""  # why

    @property
    def number(self) -> Decimal:
        """The value for arithmetic; 0 where there is none."""
        return self.value if isinstance(self.value, Decimal) else Decimal(0)

    @property
    def change(self) -> Decimal | None:
        """Against the same period last year, in the figure's own unit."""
        if isinstance(self.value, Decimal) and isinstance(self.last_year, Decimal):
            return self.value - self.last_year
        return None

    @property
    def growth(self) -> Decimal | None:
        """Growth in percent; None for rates, which compare in points, and where last year was 0."""
        if self.change is None or self.unit is Unit.PERCENT or not isinstance(self.last_year, Decimal):
            return None
        return self.change / self.last_year * 100 if self.last_year else None

    @property
    def is_lacking(self) -> bool:
        """Whether a figure that must be there is not; a rate of nothing is no omission."""
        return self.value is None and not (self.kind == "ratio" and self.whole == 0)

    @property
    def completion(self) -> Decimal | None:
        """Actual ÷ target in percent."""
        return self.number / self.target * 100 if self.target and self.value is not None else None


def as_json(reading: Reading) -> dict[str, Any]:
    """A figure as other programs read it; days as 2014-05-01."""
    named = {"code": reading.code, "label": reading.label, "unit": str(reading.unit), "kind": reading.kind}
    names = ("value", "value_max", "part", "whole", "target", "target_max", "last_year")
    values = {name: _plain(getattr(reading, name)) for name in names}
    return {**named, **values, "told": reading.told}


def _plain(value: Value | None) -> int | float | str | None:
    """Decimals as the number that people would type."""
    if isinstance(value, date):
        return value.isoformat()
    if value is None or value != int(value):
        return None if value is None else float(value)
    return int(value)
