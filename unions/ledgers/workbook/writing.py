"""Writing workbooks (写工作簿): sheets are streamed row by row, and a text is never a formula.

A workbook of 100,000 rows takes seconds and little memory, where openpyxl takes half a minute.
"""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from types import TracebackType
from typing import IO, Any, Self

from unions.ledgers.workbook.markup import (
    CONTENT_TYPES,
    OVERRIDE,
    PACKAGE_RELATIONS,
    RELATION,
    RELATIONS,
    SHEET,
    STYLES,
    WORKBOOK,
    WORKSHEET_END,
    WORKSHEET_START,
    quoted,
)

LONGEST_CELL = 32_767
CUT = "……（内容过长，其余见系统）"
FIRST_TRUE_SERIAL = date(1900, 3, 1)  # Excel counts a day that did not exist before it
SERIAL_ORIGIN = date(1899, 12, 30)
FLUSHED_ROWS = 500
LAST_ROW = 100_000  # down to which drop-downs and help reach


class Style(IntEnum):
    """Places in the table of styles in markup.py."""

    GENERAL = 0
    HEAD = 1
    REQUIRED_HEAD = 2
    TEXT = 3
    DAY = 4
    WHOLE = 5
    AMOUNT = 6
    FAULT = 7
    PROSE = 8
    TITLE = 9


@dataclass(frozen=True)
class Look:
    """How a column of a sheet looks and helps: its drop-down is a range of another sheet."""

    label: str
    width: float
    style: Style = Style.GENERAL
    required: bool = False
    options: str = ""
    prompt: str = ""


@dataclass(frozen=True)
class Marked:
    """A value in a red cell."""

    value: Any


class Book:
    """An .xlsx file under way; leaving the context finishes it."""

    def __init__(self, file: "str | IO[bytes]") -> None:
        self.archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3)
        self.titles: list[tuple[str, bool]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._finish()
        self.archive.close()

    def sheet(self, title: str, looks: Sequence[Look], rows: Iterable[Sequence[Any]], hidden: bool = False) -> int:
        """A sheet with a frozen row of headings; gives the number of rows below it."""
        return self._write(title, looks, rows, head=True, hidden=hidden)

    def prose(self, title: str, width: float, lines: Iterable[tuple[str, Style]]) -> None:
        """A sheet of one column of text."""
        self._write(title, [Look("", width, Style.PROSE)], ([line] for line in lines), head=False, hidden=False)

    def _write(
        self, title: str, looks: Sequence[Look], rows: Iterable[Sequence[Any]], *, head: bool, hidden: bool
    ) -> int:
        self.titles.append((title, hidden))
        number = 0
        with self.archive.open(f"xl/worksheets/sheet{len(self.titles)}.xml", "w") as part:
            part.write(_start(looks, head, first=len(self.titles) == 1).encode())
            styles = [look.style for look in looks]
            pieces = [_head(looks)] if head else []
            for number, row in enumerate(rows, start=1):
                pieces.append(_row(number + head, row, styles))
                if not number % FLUSHED_ROWS:
                    part.write("".join(pieces).encode())
                    pieces.clear()
            part.write(("".join(pieces) + _end(looks, head)).encode())
        return number

    def _finish(self) -> None:
        numbered = list(enumerate(self.titles, start=1))
        sheets = "".join(
            SHEET.format(title=quoted(title), number=number, state="hidden" if hidden else "visible")
            for number, (title, hidden) in numbered
        )
        relations = "".join(
            RELATION.format(number=number, kind="worksheet", target=f"worksheets/sheet{number}.xml")
            for number, _title in numbered
        )
        styles = RELATION.format(number=len(numbered) + 1, kind="styles", target="styles.xml")
        overrides = "".join(OVERRIDE.format(number=number) for number, _title in numbered)
        parts = {
            "[Content_Types].xml": CONTENT_TYPES.format(sheets=overrides),
            "_rels/.rels": PACKAGE_RELATIONS,
            "xl/workbook.xml": WORKBOOK.format(sheets=sheets),
            "xl/_rels/workbook.xml.rels": RELATIONS.format(relations=relations + styles),
            "xl/styles.xml": STYLES,
        }
        for name, part in parts.items():
            self.archive.writestr(name, part)


def _start(looks: Sequence[Look], head: bool, first: bool) -> str:
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if head else ""
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{look.width}" style="{look.style}" customWidth="1"/>'
        for at, look in enumerate(looks, start=1)
    )
    return WORKSHEET_START.format(pane=pane, columns=columns, selected=int(first))


def _head(looks: Sequence[Look]) -> str:
    heads = [Style.REQUIRED_HEAD if look.required else Style.HEAD for look in looks]
    return _row(1, [f"{look.label}{'*' if look.required else ''}" for look in looks], heads)


def _row(number: int, values: Sequence[Any], styles: Sequence[Style]) -> str:
    cells = "".join(
        _cell(f"{LETTERS[at]}{number}", value, style)
        for at, (value, style) in enumerate(zip(values, styles, strict=True))
        if value is not None and value != ""
    )
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: Any, style: Style) -> str:
    match value:
        case str():
            return _text(place, value, style)
        case date() if value >= FIRST_TRUE_SERIAL:
            return f'<c r="{place}" s="{style}"><v>{(value - SERIAL_ORIGIN).days}</v></c>'
        case int() | float() | Decimal():
            return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
        case Marked():
            return _cell(place, value.value if value.value not in (None, "") else " ", Style.FAULT)
        case (own_value, Style() as own):
            return _cell(place, own_value, own)
    return _cell(place, str(value), style)


def _text(place: str, text: str, style: Style) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f'<c r="{place}" s="{int(style)}" t="inlineStr"><is><t{kept}>{quoted(_cut(text))}</t></is></c>'


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT


def _end(looks: Sequence[Look], head: bool) -> str:
    last = LETTERS[len(looks) - 1]
    filtered = f'<autoFilter ref="A1:{last}1"/>' if head else ""
    rules = [_rule(at, look) for at, look in enumerate(looks) if look.options or look.prompt]
    validations = f'<dataValidations count="{len(rules)}">{"".join(rules)}</dataValidations>' if rules else ""
    return WORKSHEET_END.format(filtered=filtered, validations=validations)


def _rule(at: int, look: Look) -> str:
    """A drop-down, or just the help that appears beside a cell."""
    area = f'sqref="{LETTERS[at]}2:{LETTERS[at]}{LAST_ROW}"'
    helping = f' showInputMessage="1" prompt="{quoted(look.prompt[:250])}"' if look.prompt else ""
    if not look.options:
        return f'<dataValidation allowBlank="1"{helping} {area}/>'
    return (
        f'<dataValidation type="list" allowBlank="1" errorStyle="warning"{helping} {area}>'
        f"<formula1>{quoted(look.options)}</formula1></dataValidation>"
    )


def _letters() -> list[str]:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [*alphabet, *(first + second for first in alphabet[:9] for second in alphabet)]


LETTERS = _letters()
