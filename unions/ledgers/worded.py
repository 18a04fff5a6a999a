"""Columns that people know by other words (有说法的栏): a code by its name, a day by the year that begins with it."""

from datetime import date
from typing import Any

from django.db.models import Model, Q

from unions.ledgers.workbook.cells import Cell


class Worded:
    """What a model field adds when lists, sheets, filters and history do not show what it stores."""

    name: str

    def read_cell(self, cell: Cell) -> Any:
        """What a cell that is not blank stands for. Raises Unfit."""
        raise NotImplementedError

    def words_of(self, row: Model) -> str:
        """What a list shows of the row."""
        return self.in_words(getattr(row, self.name))

    def in_words(self, value: Any) -> str:
        """What a stored value is called."""
        return str(value)

    def cell_of(self, row: Model) -> str | date:
        """What stands in the sheet, where it is read back."""
        return self.words_of(row)

    def found_by(self, text: str) -> Q:
        """Rows whose words hold the text."""
        return Q(**{f"{self.name}__icontains": text})
