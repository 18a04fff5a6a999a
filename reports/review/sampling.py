"""Looking into the ledgers (台账抽查): the frozen rows of a figure, page by page or some drawn at random."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random, randrange
from typing import Any

from django.core.paginator import Page, Paginator

from reports.catalogue.readings import Reading
from reports.filing.models import FrozenFigure, FrozenRow
from reports.filing.reading import frozen_rows, reading_of
from reports.review.looking import Look
from reports.review.marks import Mark
from unions.ledgers.display import NOTHING

ROWS = 50
DRAWN = 10
SEEDS = 10**6


@dataclass(frozen=True)
class Line:
    """A row as it was handed up, what it brings, and the reviewer's mark on it."""

    row: FrozenRow
    cells: tuple[tuple[str, str], ...]
    amount: str
    mark: Mark


@dataclass(frozen=True)
class Sample:
    """Rows behind one figure. `seed` says which were drawn, None when all are shown page by page."""

    figure: FrozenFigure
    reading: Reading
    title: str
    heads: Sequence[str]
    lines: tuple[Line, ...]
    count: int
    page: "Page[FrozenRow] | None"
    seed: int | None

    @property
    def columns(self) -> int:
        return len(self.heads) + 1


def choices(look: Look) -> list[tuple[str, list[Reading]]]:
    """Figures that are made of rows, under the titles of their ledgers."""
    found: dict[str, list[Reading]] = {}
    for code, figure in look.figures.items():
        if figure.ledger and look.readings[code].value:
            title = ledgers_of(figure, look).get(figure.ledger, {}).get("title", figure.ledger)
            found.setdefault(title, []).append(look.readings[code])
    return list(found.items())


def sample(look: Look, code: str, seed: int | None, page: str) -> Sample | None:
    """The rows of a figure; None where it has none. The same seed draws the same rows."""
    figure = look.figures.get(code)
    if figure is None or not figure.ledger:
        return None
    kept = ledgers_of(figure, look).get(figure.ledger, {"title": "", "heads": []})
    rows, shown = frozen_rows(figure), None
    if seed is None:
        shown = Paginator(rows, ROWS).get_page(page)
        found, count = list(shown), shown.paginator.count
    else:
        ids = list(rows.values_list("pk", flat=True))
        drawn = Random(seed).sample(ids, min(DRAWN, len(ids)))
        found, count = list(FrozenRow.objects.filter(pk__in=drawn)), len(ids)
    lines = tuple(_lines(look, figure, found, kept["heads"]))
    return Sample(figure, reading_of(figure), kept["title"], kept["heads"], lines, count, shown, seed)


def another_seed() -> int:
    return randrange(SEEDS)


def ledgers_of(figure: FrozenFigure, look: Look) -> dict[str, Any]:
    """Titles and headings of the ledgers as they were where the figure stands."""
    ledgers: dict[str, Any] = figure.filing.ledgers or look.filing.ledgers
    return ledgers


def _lines(look: Look, figure: FrozenFigure, rows: Sequence[FrozenRow], heads: Sequence[str]) -> Iterator[Line]:
    number = str(figure.number)
    for row in rows:
        cells = tuple(zip(heads, row.cells, strict=False))
        mark = look.marks.at_row(figure.code, row.ledger, row.row)
        yield Line(row, cells, row.amounts[number] or NOTHING, mark)
