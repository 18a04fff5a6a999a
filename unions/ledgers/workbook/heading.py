"""Finding the row of headings (表头) by its labels, wherever it stands and in whatever order its columns are."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from unions.ledgers.workbook.cells import Cell

SEARCHED_ROWS = 30
# Words in brackets that change what a number means: 金额（万元） must not be read as 金额（元）.
UNITS = frozenset(
    ["元", "千元", "万元", "亿元", "人", "人次", "户", "户次", "家", "份", "册", "场", "次", "期", "㎡", "亩"]
)


@dataclass(frozen=True)
class Heading:
    """A column that is looked for: its label, what else it is called, and whether a sheet must have it."""

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Found:
    """Where the headings stand. Rows and columns count from 0."""

    row: int
    columns: Mapping[str, int]
    repeated: tuple[tuple[str, tuple[int, ...]], ...] = ()  # label as typed, its columns
    unknown: tuple[tuple[int, str], ...] = ()  # column, label as typed
    other_unit: tuple[tuple[int, str, str], ...] = ()  # column, label as typed, label as expected

    def missing(self, headings: Sequence[Heading]) -> tuple[Heading, ...]:
        return tuple(h for h in headings if h.required and h.key not in self.columns)


def find(rows: Sequence[Sequence[Cell]], headings: Sequence[Heading]) -> Found | None:
    """The first of the rows that name most headings; None when no row names two (or the only one)."""
    names = _names(headings)
    best: Found | None = None
    for place, row in enumerate(islice(rows, SEARCHED_ROWS)):
        found = _match(place, row, names, headings)
        if len(found.columns) > (len(best.columns) if best else 0):
            best = found
    enough = min(2, len(headings))
    return best if best and len(best.columns) >= enough else None


def signature(label: str) -> str:
    """A label without required marks, numbering, blanks, line breaks and kinds of brackets."""
    half = unicodedata.normalize("NFKC", label)
    return re.sub(r"[\s*•:]|^\d+[.、]", "", half)


def _names(headings: Sequence[Heading]) -> dict[str, Heading]:
    """Exact names first; names without their brackets only where they are nobody else's."""
    names: dict[str, Heading] = {}
    for heading in headings:
        for label in (heading.label, *heading.aliases):
            names.setdefault(signature(label), heading)
    for heading in headings:
        names.setdefault(_bare(signature(heading.label)), heading)
    return names


def _match(place: int, row: Sequence[Cell], names: Mapping[str, Heading], headings: Sequence[Heading]) -> Found:
    where: dict[str, list[int]] = {}
    unknown, other_unit = [], []
    for column, cell in enumerate(row):
        if not isinstance(cell, str) or not cell.strip():
            continue
        heading = next((names[reading] for reading in _readings(cell) if reading in names), None)
        if heading is None:
            unknown.append((column, _flat(cell)))
        elif _unit(cell) != _unit(heading.label) and _unit(cell):
            other_unit.append((column, _flat(cell), heading.label))
        else:
            where.setdefault(heading.key, []).append(column)
    repeated = tuple((_flat(str(row[columns[0]])), tuple(columns)) for columns in where.values() if len(columns) > 1)
    columns = {heading.key: where[heading.key][0] for heading in headings if heading.key in where}
    return Found(place, columns, repeated, tuple(unknown), tuple(other_unit))


def _readings(cell: str) -> Iterator[str]:
    """The label as typed, then without notes in brackets, then only its first line."""
    first_line = cell.strip().splitlines()[0]
    for label in (cell, first_line):
        yield signature(label)
        yield _bare(signature(label))


def _bare(label: str) -> str:
    return re.sub(r"[(\[【].*?[)\]】]", "", label)


def _unit(label: str) -> str:
    """The unit of measure in brackets, if that is what stands there."""
    noted = re.findall(r"\(([^()]*)\)", signature(label))
    return next((note for note in noted if note in UNITS), "")


def _flat(cell: str) -> str:
    return " ".join(cell.split())
