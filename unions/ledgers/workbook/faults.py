"""Faults of a workbook (问题清单): all of them at once, each with its place and its cure."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDEST = 40


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to mend. Row 0 is the sheet as a whole; identity numbers stand masked in `value` and `message`."""

    place: int  # of the sheet among the tabs
    sheet: str
    row: int
    number: int  # of the column, from 1; 0 is the row as a whole
    column: str
    value: str
    message: str

    @property
    def letter(self) -> str:
        return column_letter(self.number) if self.number else ""

    @property
    def where(self) -> str:
        """「工会会员」第12行C列「签订日期」"""
        row = f"第{self.row}行" if self.row else ""
        column = f"{self.letter}列「{self.column}」" if self.number else ""
        return f"「{self.sheet}」{row}{column}"

    def __str__(self) -> str:
        return f"{self.where}：{self.message}"


def column_letter(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def table(faults: Iterable[Fault]) -> str:
    """The faults as columns of text, a Chinese character counting two."""
    heads = ("工作表", "行", "列", "列名", "内容", "问题与改法")
    lines = [(f.sheet, str(f.row or ""), f.letter, f.column, _cut(f.value), f.message) for f in sorted(faults)]
    return grid([heads, *lines])


def grid(lines: Sequence[Sequence[str]]) -> str:
    """Text in columns under a rule; the last column is as long as it is."""
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * size for size in widths]
    return "\n".join(_line(line, widths) for line in [lines[0], rule, *lines[1:]])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(cells, widths, strict=True)).rstrip()


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if width(flat) <= WIDEST else f"{flat[: WIDEST // 2]}…"
