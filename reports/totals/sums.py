"""Sums of figures of several units (合计), and what a reader must know of each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.catalogue.measures import rounded
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.figures.compute import Figures
from reports.figures.models import Target
from reports.indicators.models import PREFIX
from reports.numbers import spoken, written
from reports.totals.cells import Cell, Cells
from reports.totals.ways import Way, way_of
from unions.organisations.models import Union

Given = dict[Union, Cell]
Aims = Sequence[Decimal | None]
SET_BY_RULE = ("fixed", "year")


class Sums:
    """Totals by code, in the order in which they were asked for; `ways` says how each was made up, or why not."""

    def __init__(self, units: Mapping[Union, Cells]) -> None:
        self.units = units
        self.figures: Figures = {}
        self.ways: dict[str, Way] = {}
        self.notes: dict[str, tuple[str, ...]] = {}

    def add(self, code: str, target: Target | None) -> None:
        """Make up the total of one figure; `target` is the union's own, else those of all units together."""
        given = {one: cells[code] for one, cells in self.units.items() if code in cells}
        newest = next(reversed(given.values()))
        like = newest.reading
        way = self.ways[code] = _way(newest, like, given)
        if not (way is Way.RATE or way.is_added):
            return
        more = {one: cell.reading for one, cell in given.items() if cell.says_more}
        total = self._rate(like, newest) if way is Way.RATE else _sum(like, given, more)
        aims = [] if way is Way.RATE else [more[one].target if one in more else None for one in given]
        self.figures[code] = _aimed(total, target, aims)
        self.notes[code] = tuple(self._notes(code, given, more, () if target else aims))

    def _rate(self, like: Reading, rate: Cell) -> Reading:
        """From the parts and the wholes of the units that have both."""
        codes = rate.part_code, rate.whole_code
        pairs = [
            (cells[codes[0]], cells[codes[1]])
            for cells in self.units.values()
            if all(code in cells and cells[code].value is not None for code in codes)
        ]
        if not pairs:
            return _total(like, None, None, 0)
        sides = list(zip(*pairs, strict=True))
        part, whole = (_side(side, [one.value for one in side]) for side in sides)
        before = (_side(side, [one.last_year for one in side]) for side in sides)
        told = sum(any(one.says_more and one.reading.told for one in pair) for pair in pairs)
        return replace(_total(like, _divided(like, part, whole), _divided(like, *before), told), part=part, whole=whole)

    def _notes(self, code: str, given: Given, more: Mapping[Union, Reading], aims: Aims) -> Iterator[str]:
        total, is_rate = self.figures[code], self.ways[code] is Way.RATE
        if lacking := [one for one in self.units if one not in given or (given[one].value is None and not is_rate)]:
            yield f"没有{_names(lacking)}的数"
        if told := [one for one, reading in more.items() if reading.told]:
            yield f"含手工填报：{_names(told)}"
        if loose := [f"{one.shown}{_spoken(reading)}" for one, reading in more.items() if _is_loose(reading)]:
            yield f"含不确切的数：{'、'.join(loose)}"
        if overridden := [one for one, reading in more.items() if reading.reason]:
            yield f"{'不' if is_rate else ''}含更正数：{_names(overridden)}"
        if said := versions({one: cell.version for one, cell in given.items()}):
            yield said
        if total.last_year is None and any(cell.last_year is not None for cell in given.values()):
            yield "有的单位没有上年数，不比较"
        if total.target is None and any(aim is not None for aim in aims):
            yield "有的单位没有定目标，目标不相加"


def added(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None where one of them is missing, as it would be compared with something else."""
    found = list(values)
    numbers = [one for one in found if one is not None]
    return sum(numbers, Decimal(0)) if found and len(numbers) == len(found) else None


def versions(of: Mapping[Union, int]) -> str:
    """Who counts by which version of the definition; empty where all count alike."""
    counting: dict[int, list[Union]] = defaultdict(list)
    for union, version in of.items():
        counting[version].append(union)
    if len(counting) < 2:
        return ""
    rest = max(counting, key=_how_many(counting))
    others = [f"{_names(counting[version])}为第{version}版" for version in sorted(counting) if version != rest]
    return f"口径不同：{'，'.join(others)}，其余为第{rest}版"


def _how_many(counting: Mapping[int, Sequence[Union]]) -> Callable[[int], tuple[int, int]]:
    return lambda version: (len(counting[version]), version)


def _way(newest: Cell, like: Reading, given: Given) -> Way:
    """Figures of an indicator that a union has made may have been measured otherwise before it was changed."""
    way = way_of(newest.code, newest.measure, like)
    may_differ = way.is_added and newest.code.startswith(PREFIX)
    is_mixed = may_differ and len({cell.reading.unit for cell in given.values()}) > 1
    return Way.OTHERWISE if is_mixed else way


def _sum(like: Reading, given: Given, more: Mapping[Union, Reading]) -> Reading:
    known = [cell for cell in given.values() if cell.value is not None]
    value, last_year = added(cell.value for cell in known), added(cell.last_year for cell in known)
    return _total(like, value, last_year, sum(reading.told for reading in more.values()))


def _total(like: Reading, value: Decimal | None, last_year: Decimal | None, told: int) -> Reading:
    return Reading(
        code=like.code,
        label=like.label,
        unit=like.unit,
        decimals=like.decimals,
        kind=like.kind,
        value=rounded(value, like.decimals),
        last_year=rounded(last_year, like.decimals),
        told=bool(told),
        told_parts=told,
    )


def _aimed(total: Reading, own: Target | None, aims: Aims) -> Reading:
    """The union's own target goes before what its units aim at together."""
    if own is None:
        return replace(total, target=added(aims))
    return replace(total, target=own.value, target_max=own.value_max, target_comparator=own.comparator)


def _divided(like: Reading, part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    if part is None or not whole:
        return None
    return part / whole * (100 if like.unit is Unit.PERCENT else 1)


def _side(side: Sequence[Cell], values: Sequence[Decimal | None]) -> Decimal | None:
    """The parts or the wholes of several units; what a rule sets is the same for all."""
    return values[0] if side[0].reading.kind in SET_BY_RULE else added(values)


def _is_loose(reading: Reading) -> bool:
    return bool(reading.comparator) or reading.value_max is not None


def _spoken(reading: Reading) -> str:
    least = f"{written(reading.number, reading.decimals, separators=True)}—" if reading.value_max is not None else ""
    value = reading.number if reading.value_max is None else reading.value_max
    return least + spoken(value, reading.unit, reading.decimals, reading.comparator, separators=True)


def _names(unions: Iterable[Union]) -> str:
    return "、".join(one.shown for one in unions)
