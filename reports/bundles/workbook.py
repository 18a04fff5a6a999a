"""各单位指标: the frozen figures of all units in one workbook, a sheet a theme, units down and figures across."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.bundles.gathering import Gathered, Item, Missing
from reports.bundles.ticking import Tick
from reports.catalogue import THEMES
from reports.catalogue.basics import YEAR
from reports.catalogue.measures import Value
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import printable
from reports.documents.numerals import chinese_date
from reports.documents.xlsx import HEADS, WIDTHS, Plain, figure_rows, format_of
from reports.filing.models import FrozenFigure
from reports.filing.reading import frozen_figures_of, reading_of
from reports.numbers import BEFORE, UNSAID
from reports.tables import unit

AT_A_TIME = 10  # units whose figures are in hand
NOTE, OTHERS = "说明", "其他指标"
LONGEST = 31  # characters of the name of a sheet
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
BOLD = Font(bold=True)
PAIR = ("本期", "上年同期")


@dataclass(frozen=True, slots=True)
class Said:
    """What one unit says of one figure."""

    value: Value | None
    last_year: Value | None
    comparator: str = ""
    most: Decimal | None = None


@dataclass
class Column:
    """One figure over all units; it stands in the workbook when anybody says anything."""

    label: str
    theme: str
    said: dict[int, Said] = field(default_factory=dict)  # by the place of the unit


def make(gathered: Gathered, target: Path, folder: Path, tick: Tick, *, with_sheets: bool = False) -> list[Missing]:
    """Write the workbook to `target`."""
    book = Workbook(write_only=True)
    try:
        _write(book, gathered, tick, with_sheets)
    except BaseException:
        for sheet in book.worksheets:
            sheet.close()
        raise
    book.save(target)
    return []


def _write(book: Workbook, gathered: Gathered, tick: Tick, with_sheets: bool) -> None:
    """The note, the themes, the units."""
    _describe(book, gathered)
    columns: dict[str, Column] = {}
    for place, (item, figures) in enumerate(_figures(gathered.items)):
        readings = [reading_of(one) for one in figures]
        _take(columns, place, figures, readings)
        if with_sheets:
            _write_unit(book, item, readings, figures)
        tick.one()
    units = len(book.worksheets) - 1
    for theme, found in _themes(columns).items():
        _write_theme(book, theme, found, gathered.items)
        book.move_sheet(theme, offset=-units)  # their columns are known last, and they stand first


def _figures(items: Sequence[Item]) -> Iterator[tuple[Item, list[FrozenFigure]]]:
    """The figures of each unit, of a few units at a time."""
    for start in range(0, len(items), AT_A_TIME):
        some = items[start : start + AT_A_TIME]
        found = frozen_figures_of([item.filing for item in some])
        for item in some:
            yield item, list(found.pop(item.filing.pk).values())


def _take(columns: dict[str, Column], place: int, figures: list[FrozenFigure], readings: list[Reading]) -> None:
    for figure, reading in zip(figures, readings, strict=True):
        if (reading.value or reading.last_year) and figure.code != YEAR.code:  # the title says the year
            name = unit(reading)
            label = f"{reading.label}（{name}）" if name else reading.label
            column = columns.setdefault(figure.code, Column(label, THEMES.get(figure.theme, OTHERS)))
            column.said[place] = _said(reading)


def _said(reading: Reading) -> Said:
    """Years stand without thousands, as whole numbers of their own."""
    value: Any = reading.value
    if reading.unit is Unit.YEAR:
        return Said(int(value) if value else None, None)  # type: ignore[arg-type]
    return Said(value, reading.last_year, reading.comparator, reading.value_max)


def _themes(columns: dict[str, Column]) -> dict[str, list[Column]]:
    """By theme in the order of the report."""
    found: dict[str, list[Column]] = defaultdict(list)
    for column in columns.values():
        found[column.theme].append(column)
    return {name: found[name] for name in (*THEMES.values(), OTHERS) if name in found}


def _write_theme(book: Workbook, theme: str, columns: list[Column], items: Sequence[Item]) -> None:
    sheet = book.create_sheet(theme)
    sheet.freeze_panes = "B3"
    sheet.print_title_rows, sheet.print_title_cols = "1:2", "A:A"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    sheet.column_dimensions["A"].width = 30
    for place in range(len(columns)):
        first, last = get_column_letter(2 * place + 2), get_column_letter(2 * place + 3)
        sheet.column_dimensions[first].width = sheet.column_dimensions[last].width = 13
        sheet.merged_cells.ranges.add(f"{first}1:{last}1")
    labels = [text for one in columns for text in (one.label, "")]
    for heads in (["单位", *labels], ["", *PAIR * len(columns)]):
        sheet.append([_cell(sheet, head, BOLD) for head in heads])
    for place, item in enumerate(items):
        pairs = [_pair(sheet, one.said.get(place)) for one in columns]
        sheet.append([_cell(sheet, _name(item)), *chain.from_iterable(pairs)])


def _pair(sheet: Any, said: Said | None) -> tuple[Cell, Cell]:
    """Now and last year; who says nothing leaves both empty. A typed 近500 stays a number that reads 近500."""
    if said is None:
        return _cell(sheet, None), _cell(sheet, None)
    now = _cell(sheet, said.value)
    if said.most is not None:
        now = _cell(sheet, f"{said.value}—{said.most}")
    elif said.comparator and said.comparator not in UNSAID:
        plain, mark = now.number_format, f'"{said.comparator}"'
        now.number_format = f"{mark}{plain}" if said.comparator in BEFORE else f"{plain}{mark}"
    return now, _cell(sheet, said.last_year)


def _write_unit(book: Workbook, item: Item, readings: list[Reading], figures: list[FrozenFigure]) -> None:
    sheet = book.create_sheet(_sheet_name(book, item.name))
    sheet.freeze_panes = "B2"
    for place, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_cell(sheet, head, BOLD) for head in HEADS])
    for row in figure_rows(readings, {one.code: one.source for one in figures}):
        sheet.append([_cell(sheet, value) for value in row])


def _sheet_name(book: Workbook, name: str) -> str:
    """A name that Excel takes and no other sheet has."""
    plain = FORBIDDEN.sub("", name)[:LONGEST] or "单位"
    taken, tried, number = {one.title for one in book.worksheets} | {*THEMES.values(), OTHERS}, plain, 2
    while tried in taken:
        tried, number = f"{plain[: LONGEST - 4]}（{number}）", number + 1
    return tried


def _describe(book: Workbook, gathered: Gathered) -> None:
    """The first sheet: whose figures these are, who is in, who is not."""
    sheet = book.create_sheet(NOTE)
    for letter, width in zip("ABCDE", (8, 34, 14, 14, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    title = f"{gathered.union.name}{gathered.title}：各单位指标"
    sheet.append([_cell(sheet, title, Font(bold=True, size=14))])
    for line in (gathered.line, "数字是各单位报送稿里的，报送以后台账的改动不在内。"):
        sheet.append([_cell(sheet, line)])
    sheet.append([])
    sheet.append([_cell(sheet, head, BOLD) for head in ("序号", "单位", "状态", "第几次提交", "校验码")])
    for number, item in enumerate(gathered.items, 1):
        said = (number, item.name, item.note or "已通过", item.filing.round, item.filing.code)
        sheet.append([_cell(sheet, value) for value in said])
    for one in gathered.missing:
        sheet.append([_cell(sheet, value) for value in ("—", one.name, f"未收入：{one.why}")])
    sheet.append([])
    sheet.append([_cell(sheet, f"{chinese_date(timezone.localdate())}生成。")])
    book.properties.title, book.properties.creator = title, gathered.union.name


def _cell(sheet: Any, value: Plain, font: Font | None = None) -> Cell:
    """Text stays text, whatever sign it begins with."""
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.value = printable(value)
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=font is not None, vertical="center")
    else:
        cell.value = value
        cell.number_format = format_of(value if isinstance(value, int | Decimal | date) else None)
    if font:
        cell.font = font
    return cell


def _name(item: Item) -> str:
    return f"{item.name}（{item.note}）" if item.note else item.name
