"""Document → XLSX (Excel 工作簿): the words, the figures as numbers, and the rows behind them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import INDENT, Document, Heading, numbered, printable, prove
from reports.tables import unit

Plain = str | int | Decimal | date | None  # whole numbers of Python are years and ordinals, without thousands

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
    widths: Sequence[int] = ()
    line: str = ""  # stands above the head, and with it on every page


def tabulated(document: Document, sheets: Iterable[Sheet]) -> bytes:
    """Tables alone, under the name of the paper that they belong to."""
    book = _Book()
    for sheet in sheets:
        book.write_table(sheet)
    book.write_overflow()
    book.describe(document)
    return book.saved()


def rendered(
    document: Document,
    readings: Iterable[Reading],
    sources: Mapping[str, str] | None = None,
    sheets: Iterable[Sheet] = (),
) -> bytes:
    """The paper as a workbook; `sources` says by code what a figure counts."""
    book = _Book()
    book.write_text(document)
    book.write_table(Sheet(FIGURES, HEADS, figure_rows(readings, sources or {}), WIDTHS, document.coverage))
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
        heads = {INDENT + n + block.text for n, block in numbered(document.blocks) if isinstance(block, Heading)}
        for line in map(printable, document.lines()):
            font = Font(bold=True, size=16) if line in document.title else Font(bold=line in heads)
            for piece in _pieces(line):
                sheet.append([self._cell(sheet, part, font) for part in piece.split("\t")])
        written = "".join(str(cell.value or "") for row in sheet.iter_rows() for cell in row)
        prove(document.words(), written, "XLSX")

    def write_table(self, table: Sheet) -> None:
        """A head that stays in sight and is printed on every page, with the line above it, and rows."""
        sheet, head = self.book.create_sheet(table.name), 1
        if table.line:
            sheet.append([self._cell(sheet, table.line, BOLD)])
            sheet["A1"].alignment, head = Alignment(), 2
        sheet.append([self._cell(sheet, label, BOLD) for label in table.heads])
        for row in table.rows:
            sheet.append([self._cell(sheet, value) for value in row])
        for number in range(1, len(table.heads) + 1):
            letter = sheet.cell(1, number).column_letter
            sheet.column_dimensions[letter].width = table.widths[number - 1] if table.widths else 16
        sheet.freeze_panes, sheet.print_title_rows = f"B{head + 1}", f"1:{head}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True

    def write_overflow(self) -> None:
        """What no cell can hold, in pieces."""
        if self.overflow:
            sheet = self.book.create_sheet(OVERFLOW)
            sheet.column_dimensions["A"].width = 90
            for text in self.overflow:
                for piece in _pieces(text):
                    sheet.append([self._cell(sheet, piece)])

    def describe(self, document: Document) -> None:
        """Properties of the file: the paper's own, nothing of the machine it was made on."""
        told = self.book.properties
        told.title, told.creator, told.lastModifiedBy = document.name, document.signature.unit, document.signature.unit
        told.created = datetime.combine(document.imprint.made_on, time())

    def saved(self) -> bytes:
        file = BytesIO()
        self.book.save(file)
        return file.getvalue()

    def _cell(self, sheet: Worksheet, value: Plain, font: Font | None = None) -> Cell:
        """One cell; text stays text, whatever sign it begins with."""
        cell = Cell(sheet, row=1, column=1)  # where it stands is said when its row is appended
        if isinstance(value, str):
            cell.value = self._short(printable(value))
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        else:
            cell.value = value
            cell.number_format = format_of(value)
        if font:
            cell.font = font
        return cell

    def _short(self, text: str) -> str:
        if len(text) <= MOST:
            return text
        self.overflow.append(text)
        return SEE_OVERFLOW


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), MOST):
        yield text[start : start + MOST]


def format_of(value: int | Decimal | date | None) -> str:
    match value:
        case Decimal():
            places = max(-int(value.normalize().as_tuple().exponent), 0)
            return "#,##0" + ("." + "0" * places if places else "")
        case date():
            return "yyyy-mm-dd"
    return "0"


def figure_rows(readings: Iterable[Reading], sources: Mapping[str, str]) -> Iterator[tuple[Plain, ...]]:
    """The figures that say something; rates differ from last year in percentage points, the unit of the row."""
    for reading in readings:
        if reading.value or reading.last_year or reading.target:
            source = _origin(reading, sources.get(reading.code, ""))
            yield (reading.label, unit(reading), *_compared(reading), source)


def _compared(reading: Reading) -> tuple[Plain, ...]:
    """Now, last year, change, growth, target, completion; years and days are compared with nothing."""
    if reading.unit in (Unit.YEAR, Unit.DAY):
        value = int(reading.value) if isinstance(reading.value, Decimal) else reading.value
        return (value, None, None, None, None, None)
    growth, completion = _tenths(reading.growth), _tenths(reading.completion)
    return (reading.value, reading.last_year, reading.change, growth, reading.target, completion)


def _tenths(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _origin(reading: Reading, source: str) -> str:
    """What the figure counts, and whose word stands behind it where it was typed."""
    comparator = f"（{reading.comparator}）" if reading.comparator else ""
    told = f"手工填报{comparator}：{reading.told_from}" if reading.told_from else ""
    parts = f"含下级填报{reading.told_parts}项" if reading.told_parts else ""
    return "；".join(filter(None, (source, told, parts, reading.reason and f"更正：{reading.reason}")))
