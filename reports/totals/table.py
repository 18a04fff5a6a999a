"""Totals as lines of a table (汇总表): by theme, with what is usual and who is highest and lowest."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.catalogue import THEMES
from reports.catalogue.main import MAIN
from reports.catalogue.readings import Reading
from reports.totals.adding import Totals
from reports.totals.medians import Median, medians_of
from reports.totals.ranking import Place, ranked
from reports.totals.ways import Way
from unions.organisations.models import Union


@dataclass(frozen=True)
class Extreme:
    """The highest or the lowest value, and who has it."""

    value: Decimal
    unions: tuple[Union, ...]

    @property
    def said(self) -> str:
        first = self.unions[0].shown
        return first if len(self.unions) == 1 else f"{first}等{len(self.unions)}个"


@dataclass(frozen=True)
class Line:
    reading: Reading
    median: Median | None
    highest: Extreme | None  # None where all are alike
    lowest: Extreme | None
    distinct: Decimal | None  # everybody counted once
    repeated: Decimal | None  # how often the sum counts somebody again
    notes: tuple[str, ...]

    @property
    def usual(self) -> Decimal | None:
        return self.median.value if self.median else None


Themed = Sequence[tuple[str, Sequence[Line]]]


@dataclass(frozen=True)
class LeftOut:
    """A figure that has no total."""

    code: str
    label: str
    unit: str
    why: str
    distinct: Decimal | None


def lines_of(totals: Totals) -> list[tuple[str, list[Line]]]:
    """Totals that say something under the names of their themes."""
    medians = medians_of(totals.units.values())
    return [
        (label, [_line(totals, reading, medians.get(reading.code)) for reading in readings])
        for label, readings in by_theme(totals)
    ]


def by_theme(totals: Totals) -> list[tuple[str, list[Reading]]]:
    """The same without what is told of each."""
    themes: dict[str, list[Reading]] = defaultdict(list)
    for code, reading in totals.figures.items():
        if _is_told(reading):
            themes[_theme(totals, code)].append(reading)
    return [(label, themes[theme]) for theme, label in THEMES.items() if themes[theme]]


def left_out(totals: Totals) -> list[LeftOut]:
    """What is not added up and why; what is the same everywhere goes without saying."""
    return [
        LeftOut(code, like.label, like.unit, why, totals.distinct.get(code))
        for code, why in totals.left_out
        if totals.ways[code] is not Way.SAME and (like := _said(totals, code))
    ]


def codes_of(totals: Totals, theme: str) -> list[str]:
    """The codes of a theme that say something, the main figures where it names none."""
    asked = MAIN if theme not in THEMES else [code for code in totals.figures if _theme(totals, code) == theme]
    return [code for code in asked if code in totals.figures and _is_told(totals.figures[code])]


def places_of(totals: Totals, code: str) -> list[Place]:
    """The units that are in the totals, ranked by one figure, with their shares of what adds up."""
    cells = {one: cells.get(code) for one, cells in totals.units.items()}
    is_whole = totals.ways[code].is_added
    return ranked(cells, totals.figures[code].number if is_whole and code in totals.figures else None)


def _line(totals: Totals, reading: Reading, median: Median | None) -> Line:
    code = reading.code
    values = {one: cells[code].value for one, cells in totals.units.items() if code in cells}
    highest, lowest = _extremes({one: value for one, value in values.items() if value is not None})
    return Line(
        reading,
        median,
        highest,
        lowest,
        totals.distinct.get(code),
        totals.repeated.get(code),
        totals.notes[code],
    )


def _extremes(values: Mapping[Union, Decimal]) -> tuple[Extreme | None, Extreme | None]:
    if len(set(values.values())) < 2:
        return None, None
    highest, lowest = (
        Extreme(end, tuple(one for one, value in values.items() if value == end))
        for end in (max(values.values()), min(values.values()))
    )
    return highest, lowest


def _theme(totals: Totals, code: str) -> str:
    return next(cells[code].theme for cells in totals.units.values() if code in cells)


def _is_told(reading: Reading) -> bool:
    return bool(reading.value or reading.last_year or reading.target)


def _said(totals: Totals, code: str) -> Reading | None:
    """One of the figures of a code, where any of them says something."""
    found: Sequence[Reading] = [cells[code].reading for cells in totals.units.values() if code in cells]
    return next((reading for reading in found if reading.value), None)
