"""Sums of figures of several units (合计), and what a reader must know of each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.catalogue.measures import Value, rounded
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.figures.compute import Figures
from reports.figures.models import Target
from reports.filing.models import FrozenFigure
from reports.filing.reading import Kept
from reports.numbers import spoken, written
from reports.totals.ways import Way, way_of
from unions.organisations.models import Union

Given = dict[Union, Reading]
SET_BY_RULE = ("fixed", "year")


class Sums:
    """Totals by code, in the order in which they were asked for; `ways` says how each was made up, or why not."""

    def __init__(self, frozen: Mapping[Union, Kept], parts: Mapping[Union, Figures]) -> None:
        self.frozen, self.parts = frozen, parts
        self.figures: Figures = {}
        self.ways: dict[str, Way] = {}
        self.notes: dict[str, tuple[str, ...]] = {}

    def add(self, code: str, target: Target | None) -> None:
        """Make up the total of one figure; `target` is the union's own, else those of all units together."""
        given = self._given(code)
        like, figure = next(reversed(given.values())), self._any(code)
        way = self.ways[code] = way_of(figure, like)
        if way is Way.RATE:
            total = self._rate(like, figure)
        elif not way.is_added:
            return
        elif len({one.unit for one in given.values()}) > 1:
            self.ways[code] = Way.OTHERWISE
            return
        else:
            total = _sum(like, given.values())
        aims = [] if way is Way.RATE else [one.target for one in given.values()]
        self.figures[code] = _aimed(total, target, aims)
        self.notes[code] = tuple(self._notes(code, given, aims if target is None else ()))

    def _given(self, code: str) -> Given:
        return {one: figures[code] for one, figures in self.parts.items() if code in figures}

    def _any(self, code: str) -> FrozenFigure:
        return next(kept[code] for kept in self.frozen.values() if code in kept)

    def _rate(self, like: Reading, figure: FrozenFigure) -> Reading:
        """From the parts and the wholes of the units that have both."""
        codes = figure.part_code, figure.whole_code
        pairs = [
            (figures[codes[0]], figures[codes[1]])
            for figures in self.parts.values()
            if all(code in figures and isinstance(figures[code].value, Decimal) for code in codes)
        ]
        if not pairs:
            return _total(like, None, None, 0)
        sides = list(zip(*pairs, strict=True))
        part, whole = (_side(side[0], [one.value for one in side]) for side in sides)
        before = (_side(side[0], [one.last_year for one in side]) for side in sides)
        told = sum(one.told or other.told for one, other in pairs)
        rate = _total(like, _divided(like, part, whole), _divided(like, *before), told)
        return replace(rate, part=part, whole=whole)

    def _notes(self, code: str, given: Given, aims: Sequence[Decimal | None]) -> Iterator[str]:
        total = self.figures[code]
        is_rate = self.ways[code] is Way.RATE
        if lacking := [one for one in self.parts if one not in given or (given[one].value is None and not is_rate)]:
            yield f"没有{_names(lacking)}的数"
        if told := [one for one, reading in given.items() if reading.told]:
            yield f"含手工填报：{_names(told)}"
        if loose := [f"{one.shown}{_spoken(reading)}" for one, reading in given.items() if _is_loose(reading)]:
            yield f"含不确切的数：{'、'.join(loose)}"
        if overridden := [one for one, reading in given.items() if reading.reason]:
            yield f"{'不' if is_rate else ''}含更正数：{_names(overridden)}"
        if said := versions({one: kept[code].version for one, kept in self.frozen.items() if code in kept}):
            yield said
        if total.last_year is None and any(one.last_year is not None for one in given.values()):
            yield "有的单位没有上年数，不比较"
        if total.target is None and any(aim is not None for aim in aims):
            yield "有的单位没有定目标，目标不相加"


def added(values: Iterable[Value | None]) -> Decimal | None:
    """The sum; None where one of them is missing, as it would be compared with something else."""
    found = list(values)
    numbers = [one for one in found if isinstance(one, Decimal)]
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


def _sum(like: Reading, given: Iterable[Reading]) -> Reading:
    known = [one for one in given if one.value is not None]
    value, last_year = added(one.value for one in known), added(one.last_year for one in known)
    return _total(like, value, last_year, sum(one.told for one in known))


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


def _aimed(total: Reading, own: Target | None, aims: Sequence[Decimal | None]) -> Reading:
    """The union's own target goes before what its units aim at together."""
    if own is None:
        return replace(total, target=added(aims))
    return replace(total, target=own.value, target_max=own.value_max, target_comparator=own.comparator)


def _divided(like: Reading, part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    if part is None or not whole:
        return None
    return part / whole * (100 if like.unit is Unit.PERCENT else 1)


def _side(like: Reading, values: Sequence[Value | None]) -> Decimal | None:
    """The parts or the wholes of several units; what a rule sets is the same for all."""
    if like.kind not in SET_BY_RULE:
        return added(values)
    return values[0] if isinstance(values[0], Decimal) else None


def _is_loose(reading: Reading) -> bool:
    return bool(reading.comparator) or reading.value_max is not None


def _spoken(reading: Reading) -> str:
    least = f"{written(reading.number, reading.decimals)}—" if reading.value_max is not None else ""
    value = reading.number if reading.value_max is None else reading.value_max
    return least + spoken(value, reading.unit, reading.decimals, reading.comparator)


def _names(unions: Iterable[Union]) -> str:
    return "、".join(one.shown for one in unions)
