"""Printed pages as they lie on the table (量版面): lines with their place in mm, letters with their face."""

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import groupby
from typing import Any

import pdfplumber

MM = 25.4 / 72


@dataclass(frozen=True)
class Line:
    """Letters on one baseline."""

    letters: tuple[dict[str, Any], ...]

    @property
    def text(self) -> str:
        return "".join(letter["text"] for letter in self.letters)

    @property
    def baseline(self) -> float:
        """In points from the foot of the page."""
        return self.letters[0]["matrix"][5]

    @property
    def top(self) -> float:
        return min(letter["top"] for letter in self.letters) * MM

    @property
    def bottom(self) -> float:
        return max(letter["bottom"] for letter in self.letters) * MM

    @property
    def left(self) -> float:
        return self.letters[0]["x0"] * MM

    @property
    def right(self) -> float:
        return max(letter["x1"] for letter in self.letters) * MM

    @property
    def size(self) -> float:
        return round(self.letters[0]["size"], 2)

    @property
    def face(self) -> str:
        return self.letters[0]["fontname"].partition("+")[2]


@dataclass(frozen=True)
class Leaf:
    number: int
    page: Any

    @cached_property
    def lines(self) -> list[Line]:
        upright = [letter for letter in self.page.chars if letter["upright"]]
        rows = groupby(sorted(upright, key=_baseline), key=_baseline)
        return [Line(tuple(sorted(letters, key=lambda letter: letter["x0"]))) for _, letters in rows]

    @property
    def body(self) -> list[Line]:
        """Lines in the text area."""
        return [line for line in self.lines if line.bottom < 262]

    @property
    def folio(self) -> Line:
        return next(line for line in self.lines if line.text.startswith("— "))

    @property
    def imprint(self) -> Line:
        return next(line for line in self.lines if "校验码" in line.text)


def leaves(pdf: bytes) -> list[Leaf]:
    return [Leaf(number, page) for number, page in enumerate(pdfplumber.open(BytesIO(pdf)).pages, start=1)]


def _baseline(letter: dict[str, Any]) -> float:
    return -round(letter["matrix"][5], 1)
