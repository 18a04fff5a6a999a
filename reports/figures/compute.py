"""Taking figures (取数): the whole catalogue for one union, or for each of its children."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from reports.catalogue.kinds import Counted, Fixed, Indicator, Ratio, Told, Year
from reports.catalogue.measures import Value
from reports.catalogue.readings import Reading
from reports.figures.approved import Said, approved
from reports.figures.models import ToldFigure
from reports.figures.statement import Answers, ask
from reports.figures.typed import TypedFigures
from reports.periods import Period
from unions.organisations.models import Union
from unions.organisations.paths import STEP

Figures = dict[str, Reading]
NOTHING_APPROVED: Mapping[tuple[str, str], Said] = MappingProxyType({})


def take(catalogue: Iterable[Indicator], union: Union, period: Period) -> Figures:
    """Every indicator for a union and all below it, with last year's value and the target."""
    wanted, periods = tuple(catalogue), (period, period.previous())
    answers = ask(_asks(wanted, periods), union, len(union.path))
    last_year = approved(_codes(wanted), [union], period.previous())
    return _Sheet(union.path, answers, TypedFigures(union, periods), periods, last_year).readings(wanted)


def take_children(catalogue: Iterable[Indicator], union: Union, period: Period) -> dict[Union, Figures]:
    """Every indicator for each child with all below it, and under `union` for its own rows (本级): the parts
    of which what adds up is the sum."""
    wanted, periods = tuple(catalogue), (period, period.previous())
    answers = ask(_asks(wanted, periods), union, len(union.path) + STEP)
    typed = TypedFigures(union, periods)
    own = _Sheet(union.path, answers, None, periods)
    children = Union.objects.within(union).filter(depth=union.depth + 1).order_by("path")
    last_year = approved(_codes(wanted), children, period.previous())
    sheets = {child: _Sheet(child.path, answers, typed, periods, last_year) for child in children}
    return {place: sheet.readings(wanted) for place, sheet in {union: own, **sheets}.items()}


def course(indicator: Indicator, union: Union, periods: Sequence[Period]) -> list[Decimal]:
    """One counted indicator over several periods, in one statement; 0 where nothing is kept."""
    assert isinstance(indicator, Counted)
    answers = ask([(indicator, period) for period in periods], union, len(union.path)).get(union.path, {})
    found = [answers.get((indicator.code, period), indicator.measure.read(None, period.end)) for period in periods]
    return [_number(indicator.rounded(value)) or Decimal(0) for value in found]


def _codes(wanted: Sequence[Indicator]) -> set[str]:
    """Of indicators and of the parts of rates."""
    rates = (one for one in wanted if isinstance(one, Ratio))
    return {one.code for one in wanted} | {part.code for rate in rates for part in (rate.part, rate.whole)}


def _asks(wanted: Iterable[Indicator], periods: Iterable[Period]) -> list[tuple[Counted, Period]]:
    counted: dict[str, Counted] = {}
    for indicator in wanted:
        parts = (indicator.part, indicator.whole) if isinstance(indicator, Ratio) else (indicator,)
        counted.update({part.code: part for part in parts if isinstance(part, Counted)})
    former = {one.formerly.code: one.formerly for one in counted.values() if one.formerly}
    return [(indicator, period) for indicator in (*counted.values(), *former.values()) for period in periods]


@dataclass(frozen=True)
class _Point:
    """What one indicator says of one period, before it is rounded."""

    value: Value | None
    computed: Value | None = None
    part: Value | None = None
    whole: Value | None = None
    told: ToldFigure | None = None
    told_parts: int = 0
    reason: str = ""
    approved: bool = False  # it is what the approved report says, and something else than would be said now

    @property
    def is_told(self) -> bool:
        return self.told is not None or self.told_parts > 0


class _Sheet:
    """The figures of one union."""

    def __init__(
        self,
        path: str,
        answers: Answers,
        typed: TypedFigures | None,
        periods: tuple[Period, Period],
        last_year: Mapping[tuple[str, str], Said] = NOTHING_APPROVED,
    ) -> None:
        self.path, self.answers, self.typed, self.last_year = path, answers.get(path, {}), typed, last_year
        self.now, self.before = periods
        self.points: dict[tuple[str, Period], _Point] = {}

    def readings(self, wanted: Iterable[Indicator]) -> Figures:
        return {indicator.code: self._reading(indicator) for indicator in wanted}

    def _reading(self, indicator: Indicator) -> Reading:
        point, before = self._point(indicator, self.now), self._point(indicator, self.before)
        told = point.told
        target = self.typed and self.typed.target(self.path, indicator.code, self.now)
        return Reading(
            code=indicator.code,
            label=indicator.label,
            unit=indicator.unit,
            decimals=indicator.decimals,
            kind=indicator.kind,
            value=indicator.rounded(point.value),
            last_year=indicator.rounded(before.value),
            last_year_computed=indicator.rounded(before.computed) if before.computed != before.value else None,
            last_year_approved=before.approved,
            last_year_reported=self._reported(indicator),
            part=_number(point.part),
            whole=_number(point.whole),
            target=_number(indicator.rounded(target.value)) if target else None,
            target_max=_number(indicator.rounded(target.value_max)) if target else None,
            target_comparator=target.comparator if target else "",
            told=point.is_told,
            told_from=told.source if told else "",
            told_parts=point.told_parts,
            told_aside=self._aside(indicator),
            comparator=told.comparator if told else "",
            value_max=_number(indicator.rounded(told.value_max)) if told else None,
            computed=indicator.rounded(point.computed) if point.computed != point.value else None,
            reason=point.reason,
        )

    def _reported(self, indicator: Indicator) -> Value | None:
        """Last year by its own definition, where that was another."""
        former = indicator.formerly if isinstance(indicator, Counted) else None
        return former.rounded(self._counted(former, self.before)) if former else None

    def _aside(self, indicator: Indicator) -> int:
        """Typed figures of unions below that a figure made of rows leaves aside."""
        if self.typed is None or not isinstance(indicator, Counted):
            return 0
        return self.typed.aside(self.path, indicator.code, self.now)

    def _point(self, indicator: Indicator, period: Period) -> _Point:
        key = indicator.code, period
        if key not in self.points:
            point = self._typed_over(indicator, period, self._computed(indicator, period))
            self.points[key] = self._approved_over(indicator, point) if period == self.before else point
        return self.points[key]

    def _approved_over(self, indicator: Indicator, point: _Point) -> _Point:
        """What the approved report of last year says, with what would be said of last year now beside it; but for
        figures that were counted otherwise then, since like is compared with like."""
        said, version = self.last_year.get((self.path, indicator.code), (None, 0))
        if said is None or version != indicator.version or (isinstance(indicator, Counted) and indicator.formerly):
            return point
        if indicator.rounded(said) == indicator.rounded(point.value):
            return point
        return replace(point, value=said, computed=point.value, approved=True)

    def _computed(self, indicator: Indicator, period: Period) -> _Point:
        match indicator:
            case Counted():
                value = self._counted(indicator, period)
                return _Point(value, value)
            case Ratio():
                return self._ratio(indicator, period)
            case Told():
                return self._told_below(indicator, period)
            case Fixed():
                return _Point(indicator.value, indicator.value)
            case Year():
                return _Point(Decimal(period.end.year), Decimal(period.end.year))
        raise TypeError(indicator)

    def _counted(self, indicator: Counted, period: Period) -> Value | None:
        return self.answers.get((indicator.code, period), indicator.measure.read(None, period.end))

    def _ratio(self, indicator: Ratio, period: Period) -> _Point:
        part, whole = self._point(indicator.part, period), self._point(indicator.whole, period)
        value = indicator.of(part.value, whole.value)
        told = sum(point.told_parts or point.is_told for point in (part, whole))
        return _Point(value, value, part.value, whole.value, told_parts=told)

    def _told_below(self, indicator: Told, period: Period) -> _Point:
        below = self.typed.told_below(self.path, indicator.code, period) if self.typed and indicator.adds_up else []
        return _Point(sum((row.value for row in below), Decimal(0)) if below else None, told_parts=len(below))

    def _typed_over(self, indicator: Indicator, period: Period, point: _Point) -> _Point:
        if self.typed is None:
            return point
        if override := self.typed.override(self.path, indicator.code, period):
            return _Point(override.value, point.value, point.part, point.whole, reason=override.reason)
        if told := self.typed.told(self.path, indicator.code, period):
            return _Point(told.value, point.computed, point.part, point.whole, told=told)
        return point


def _number(value: Value | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
