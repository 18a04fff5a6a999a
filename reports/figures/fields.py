"""Columns of typed figures (填报栏目): an indicator by its name, a period by the year that people write."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from reports.indicators import loaded
from reports.indicators.known import called, named, read_code, with_note
from reports.indicators.models import PREFIX
from reports.periods import Period
from unions.ledgers.fields import DayField, LookupInput
from unions.ledgers.worded import Worded
from unions.ledgers.workbook import cells
from unions.ledgers.workbook.cells import Cell, Unfit, plain


class IndicatorInput(LookupInput):
    """Proposes indicators while one types."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__("", attrs)

    def address(self) -> str:
        return reverse("indicator-lookup")


class IndicatorBox(forms.CharField):
    """An indicator by its name or code."""

    widget = IndicatorInput

    def prepare_value(self, value: Any) -> Any:
        is_code = value in loaded.by_code() or str(value or "").startswith(PREFIX)
        return with_note(value) if is_code else value

    def to_python(self, value: Any) -> str:
        try:
            return read_code(str(value)) if value else ""
        except Unfit as wrong:
            raise ValidationError(str(wrong)) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.prepare_value(initial) != self.prepare_value(data))


class IndicatorCode(Worded, models.CharField[str, str]):
    """The code of an indicator, which people know by its name."""

    def read_cell(self, cell: Cell) -> str:
        return read_code(cell)

    def words_of(self, row: models.Model) -> str:
        return named(getattr(row, self.attname), row).label

    def in_words(self, value: Any) -> str:
        return named(value).label

    def cell_of(self, row: models.Model) -> str:
        """Names of own indicators may be another union's too; their codes are not."""
        code = str(getattr(row, self.attname))
        known = loaded.by_code()
        return known[code].label if code in known else code

    def found_by(self, text: str) -> Q:
        return called(text)

    def formfield(self, **kwargs: Any) -> Any:
        told = {name: value for name, value in kwargs.items() if name == "error_messages"}
        return IndicatorBox(label=str(self.verbose_name), max_length=self.max_length, help_text=self.help_text, **told)


class PeriodBox(DayField):
    """A day, or a year or quarter that stands for its first or last day."""

    def __init__(self, *args: Any, end: bool = False, **kwargs: Any) -> None:
        self.end = end
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> date | None:
        period = written_period(value) if isinstance(value, str) else None
        return super().to_python(value) if period is None else period.end if self.end else period.start


class PeriodDay(Worded, models.DateField[Any, Any]):
    """The first or last day of a period; 2014 stands for the year's."""

    is_end = False

    def read_cell(self, cell: Cell) -> date | None:
        period = written_period(plain(cell))
        return cells.day(cell) if period is None else period.end if self.is_end else period.start

    def cell_of(self, row: models.Model) -> date:
        day: date = getattr(row, self.attname)
        return day

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{**kwargs, "form_class": PeriodBox, "end": self.is_end})


class PeriodStart(PeriodDay):
    pass


class PeriodEnd(PeriodDay):
    is_end = True


def written_period(text: str) -> Period | None:
    """The period that a text names, None where it is a day or nothing."""
    try:
        return Period.said(text)
    except ValueError:
        return None
