"""Drift (定稿以后的变动): what a figure that was handed up would be now, and which rows make the difference."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cached_property

from django.db.models import Q

from reports.catalogue.kinds import Indicator
from reports.catalogue.readings import Reading
from reports.figures.compute import take
from reports.figures.used import ledger_of, used
from reports.filing.freezing import with_parts
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.reading import Kept, frozen_figures, reading_of
from reports.indicators.making import catalogue_of
from unions.organisations.models import Union
from unions.trail.models import VIEWED, Entry

Rows = dict[int, str | None]  # what each row of a figure brings, by its id


class Effect(StrEnum):
    ADDED = "新增"
    REMOVED = "减少"
    CHANGED = "改动"


@dataclass(frozen=True)
class Moved:
    """A row that came into a figure, went out of it, or brings something else now; `entry` is the newest act on it
    since, None where another row brought it about. `is_elsewhere`: it has gone to a union outside the report's, and
    what is done to it there is nobody's business here."""

    ledger: str
    row: int
    effect: Effect
    before: str | None = None
    now: str | None = None
    entry: Entry | None = None
    is_elsewhere: bool = False


@dataclass(frozen=True)
class Drift:
    """A figure that would be another now. `now` is None where nobody counts it any more."""

    code: str
    frozen: Reading
    now: Reading | None
    redefined: bool = False
    rows: tuple[Moved, ...] = ()


@dataclass(frozen=True)
class Beside:
    """A filing beside what the ledgers give now: the same few queries for any number of figures."""

    filing: Filing
    kept: Kept
    indicators: Mapping[str, Indicator]  # the definitions now in force, those of the parts of rates as well
    now: Mapping[str, Reading]

    @classmethod
    def of(cls, filing: Filing) -> "Beside":
        report = filing.report
        indicators = {one.code: one for one in with_parts(catalogue_of(report.union, report.period))}
        now = take(indicators.values(), report.union, report.period)
        return cls(filing, frozen_figures(filing), indicators, now)

    @cached_property
    def old(self) -> dict[str, Reading]:
        """The figures as they were handed up."""
        return {code: reading_of(figure) for code, figure in self.kept.items()}

    @cached_property
    def moved(self) -> dict[str, Drift]:
        """Those that read otherwise now, without their rows; in the order of the catalogue."""
        return {
            code: Drift(code, said, self.now.get(code), _redefined(self.kept[code], self.indicators))
            for code, said in self.old.items()
            if not _same(said, self.now.get(code))
        }

    def with_rows(self, drifts: Collection[Drift]) -> list[Drift]:
        """What makes the difference: two queries, and one for each ledger of these figures."""
        asked = [one.code for one in drifts if one.code in self.indicators]
        moved = _moved(self.filing, [self.kept[code] for code in asked], [self.indicators[code] for code in asked])
        return [replace(one, rows=moved.get(one.code, ())) for one in drifts]


def drift(filing: Filing) -> list[Drift]:
    """The figures of a submission that the ledgers, as they stand, no longer give, with the rows that make the
    difference; in the order of the catalogue."""
    beside = Beside.of(filing)
    return beside.with_rows(beside.moved.values())


def _redefined(figure: FrozenFigure, indicators: Mapping[str, Indicator]) -> bool:
    return figure.code in indicators and indicators[figure.code].version != figure.version


def _same(frozen: Reading, now: Reading | None) -> bool:
    return now is not None and _said(frozen) == _said(now)


def _said(reading: Reading) -> tuple[object, ...]:
    return reading.value, reading.value_max, reading.comparator


def _moved(
    filing: Filing, figures: Sequence[FrozenFigure], indicators: Sequence[Indicator]
) -> dict[str, tuple[Moved, ...]]:
    """The rows that make the difference, by code: three queries and one a ledger."""
    before, now = _frozen_amounts(figures), _present_amounts(filing, indicators)
    ledgers = {one.code: ledger_of(one) for one in indicators}
    moved = {code: _differences(ledger, before[code], now[code]) for code, ledger in ledgers.items()}
    entries = _entries(filing, [one for found in moved.values() for one in found])
    here = filing.report.union
    return {
        code: tuple(_told(one, entries.get((one.ledger, one.row)), here) for one in found)
        for code, found in moved.items()
    }


def _told(one: Moved, newest: Entry | None, here: Union) -> Moved:
    """With the newest act on the row, if it was done within `here`."""
    if newest is None or (newest.union and here.contains(newest.union)):
        return replace(one, entry=newest)
    return replace(one, is_elsewhere=True)


def _frozen_amounts(figures: Sequence[FrozenFigure]) -> dict[str, Rows]:
    codes: dict[int, dict[str, str]] = defaultdict(dict)  # by the filing in which each figure stands
    for figure in figures:
        codes[figure.filing_id][str(figure.number)] = figure.code
    found: dict[str, Rows] = defaultdict(dict)
    ledgers = {figure.ledger for figure in figures}
    rows = FrozenRow.objects.filter(filing__in=codes, ledger__in=ledgers).values_list("filing", "row", "amounts")
    for place, row, amounts in rows.iterator():
        for number in codes[place].keys() & amounts:
            found[codes[place][number]][row] = amounts[number]
    return found


def _present_amounts(filing: Filing, indicators: Sequence[Indicator]) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(dict)
    for one in used(indicators, filing.report.union, filing.report.period):
        for row, amounts in one.rows.items():
            for code, amount in amounts.items():
                found[code][row] = amount
    return found


def _differences(ledger: str, before: Rows, now: Rows) -> list[Moved]:
    gone = [Moved(ledger, row, Effect.REMOVED, before[row]) for row in sorted(before.keys() - now)]
    new = [Moved(ledger, row, Effect.ADDED, None, now[row]) for row in sorted(now.keys() - before)]
    both = [row for row in sorted(before.keys() & now) if not _equal(before[row], now[row])]
    return [*gone, *new, *(Moved(ledger, row, Effect.CHANGED, before[row], now[row]) for row in both)]


def _equal(before: str | None, now: str | None) -> bool:
    """Databases say 350 and 350.00 of the same amount."""
    try:
        return before == now or Decimal(before or "") == Decimal(now or "")
    except InvalidOperation:
        return False


def _entries(filing: Filing, moved: Sequence[Moved]) -> dict[tuple[str, int | None], Entry]:
    """The newest act on each row since the filing was made."""
    rows: dict[str, set[int]] = defaultdict(set)
    for one in moved:
        rows[one.ledger].add(one.row)
    about = Q(pk__in=[])
    for ledger, ids in rows.items():
        about |= Q(ledger=ledger, object_id__in=ids)
    since = Entry.objects.filter(about, at__gte=filing.made_at).exclude(act=VIEWED)
    return {(entry.ledger, entry.object_id): entry for entry in since.select_related("user", "union").order_by("pk")}
