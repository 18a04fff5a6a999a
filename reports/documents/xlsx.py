"""Document → XLSX (Excel 工作簿): the words, the figures as numbers, and the rows behind them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import INDENT, Document, numbered, printable, prove

Plain = str | Decimal | int | date | None

TEXT, FIGURES, OVERFLOW = "正文", "主要指标", "附页"
HEADS = ("指标", "单位", "本期", "上年同期", "增减", "增幅（%）", "目标", "完成率（%）", "来源")
WIDTHS = (36, 9, 14, 14, 14, 12, 14, 14, 60)
MOST = 32_000  # characters; Excel keeps 32,767 in a cell and drops the rest without a word
SEE_OVERFLOW = f"内容过长，见{OVERFLOW}"
BOLD = Font(bold=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows behind the figures, as plain values."""

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Plain]]


def rendered(
    document: Document,
    readings: Iterable[Reading],
    sources: Mapping[str, str] | None = None,
    sheets: Iterable[Sheet] = (),
) -> bytes:
    """The paper as a workbook; `sources` says by code what a figure counts."""
    book = _Book()
    book.write_text(document)
    book.write_table(Sheet(FIGURES, HEADS, _figures(readings, sources or {})), WIDTHS)
    for sheet in sheets:
        book.write_table(sheet)
    book.write_overflow()
    book.describe(document)
    return book.saved()


class _Book:
    def __init__(self) -> None:
        self.book = Workbook()
        self.book.remove(self.book.worksheets[0])
        self.overflow: list[str] = []

    def write_text(self, document: Document) -> None:
        """The paper line by line, proved to say the same words."""
        sheet = self.book.create_sheet(TEXT)
        sheet.column_dimensions["A"].width = 90
        heads = {INDENT + number + block.text for number, block in numbered(document.blocks) if number}
        for line in map(printable, document.lines()):
            cells = [self._cell(sheet, part) for part in _parts(line)]
            cells[0].font = Font(bold=True, size=16) if line in document.title else Font(bold=line in heads)
            sheet.append(cells)
        written = "".join(str(cell.value or "") for row in sheet.iter_rows() for cell in row)
        prove(document.words(), written, "XLSX")

    def write_table(self, table: Sheet, widths: Sequence[int] = ()) -> None:
        """A head that stays in sight and is printed on every page, and rows."""
        sheet = self.book.create_sheet(table.name)
        sheet.append([self._cell(sheet, head, BOLD) for head in table.heads])
        for row in table.rows:
            sheet.append([self._cell(sheet, value) for value in row])
        for number in range(1, len(table.heads) + 1):
            letter = sheet.cell(1, number).column_letter
            sheet.column_dimensions[letter].width = widths[number - 1] if widths else 16
        sheet.freeze_panes, sheet.print_title_rows = "B2", "1:1"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True

    def write_overflow(self) -> None:
        """What no cell can hold, in pieces."""
        if self.overflow:
            sheet = self.book.create_sheet(OVERFLOW)
            sheet.column_dimensions["A"].width = 90
            for text in self.overflow:
                sheet.append([self._cell(sheet, part) for part in _parts(text)])

    def describe(self, document: Document) -> None:
        """Properties of the file: the paper's own, nothing of the machine it was made on."""
        told = self.book.properties
        told.title, told.creator, told.lastModifiedBy = document.name, document.signature.unit, document.signature.unit
        told.created = datetime.combine(document.imprint.made_on, time(), UTC).replace(tzinfo=None)

    def saved(self) -> bytes:
        file = BytesIO()
        self.book.save(file)
        return file.getvalue()

    def _cell(self, sheet: Worksheet, value: Plain, font: Font | None = None) -> Cell:
        """One cell; text stays text, whatever sign it begins with."""
        cell = Cell(sheet)
        if isinstance(value, str):
            cell.value = self._short(printable(value))
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        else:
            cell.value = value
            cell.number_format = _format(value)
        if font:
            cell.font = font
        return cell

    def _short(self, text: str) -> str:
        if len(text) <= MOST:
            return text
        self.overflow.append(text)
        return SEE_OVERFLOW
