"""Cells of a correction (更正的数): which figures change, and which others have to go with them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reports.catalogue.checks import Finding, Level, check
from reports.catalogue.kinds import Ratio
from reports.catalogue.readings import Reading
from reports.filing.drift import Beside, Drift
from reports.filing.freezing import frozen
from reports.filing.models import FrozenFigure
from reports.filing.reading import overlaid
from reports.tables import spoken, told
from unions.access.refusal import Refused

AS_HANDED_UP = (
    *("label", "unit", "decimals", "last_year", "last_year_computed"),
    *("last_year_approved", "last_year_reported"),
    *("target", "target_max", "target_comparator"),
)
PARTS = 4  # decimals of the parts of a rate


@dataclass(frozen=True)
class Cell:
    """One figure of a slip; `chosen` is False where it goes along with one that was chosen."""

    old: Reading
    new: Reading
    chosen: bool = True

    @property
    def code(self) -> str:
        return self.old.code

    def stored(self) -> dict[str, Any]:
        """As the slip keeps it."""
        words = {"old": in_words(self.old), "new": in_words(self.new)}
        return {"code": self.code, "label": self.old.label, **words, "chosen": self.chosen}


def in_words(reading: Reading) -> str:
    """A figure as the slip says it; a rate with its part and whole."""
    if reading.part is None or reading.whole is None:
        return spoken(reading)
    return f"{spoken(reading)}（{told(reading.part, PARTS)}÷{told(reading.whole, PARTS)}）"


def hindrance(drift: Drift) -> str:
    """Why a figure that moved cannot be put on a slip; empty where it can."""
    if drift.now is None:
        return "现在不再统计"
    return "口径已改，与报出时不是同一个数" if drift.redefined else ""


def cells_for(beside: Beside, codes: Collection[str]) -> tuple[Cell, ...]:
    """The chosen figures as the ledgers give them now, with what goes along, in the order of the catalogue.

    A rate stays what it is, its part ÷ its whole: with a rate come its part and whole where they moved, and with any
    figure come the rates in which it is. Raises Refused for what has not moved and for what cannot be corrected.
    """
    _must_be_correctable(beside, codes)
    taken = {*codes, *goes_along(beside, codes)}
    found = {code: _mended(beside, code, taken) for code in beside.kept if code in taken}
    return tuple(Cell(beside.old[code], new, code in codes) for code, new in found.items())


def frozen_cells(beside: Beside, cells: Iterable[Cell]) -> list[FrozenFigure]:
    """The figures to be kept in place of the old ones, under the numbers of these."""
    return [frozen(beside.kept[cell.code].number, beside.indicators[cell.code], cell.new) for cell in cells]


def goes_along(beside: Beside, codes: Collection[str]) -> set[str]:
    """What else is on a slip with these figures."""
    return _with_rates(beside, _with_parts(beside, codes)) - set(codes)


def must_agree(beside: Beside, cells: Iterable[Cell]) -> None:
    """Raises Refused where the figures contradict each other once these are corrected.

    What was there at the beginning is asked of the ledgers: a row that is taken out of this year's stock is out of
    last year's too, although last year stands as it was handed up.
    """
    known = {finding.key for finding in _errors(beside.old)}
    after = overlaid([beside.old, {cell.code: _with_opening(cell.new, beside.now[cell.code]) for cell in cells}])
    if wrong := [finding for finding in _errors(after) if finding.key not in known]:
        sentences = "；".join(f"{one.title}（{one.sentence.rstrip('。')}）" for one in wrong)
        raise Refused(f"不能这样更正：只改选中的数，各数之间就对不上，{sentences}。把相关的数一并选上。")


def _must_be_correctable(beside: Beside, codes: Collection[str]) -> None:
    moved = beside.moved
    if not codes:
        raise Refused("没有提出更正：还没有选要更正的指标，至少选一项。")
    if [code for code in codes if code not in moved]:
        raise Refused("不能这样更正：选中的指标里有的已经和台账一致。刷新后重新选。")
    if barred := [f"“{moved[code].frozen.label}”{why}" for code in codes if (why := hindrance(moved[code]))]:
        raise Refused(f"不能这样更正：{'；'.join(barred)}。去掉这几项；确实要改的，由上级重新打开报告。")


def _with_parts(beside: Beside, codes: Collection[str]) -> set[str]:
    """With chosen rates the parts of them that moved."""
    moved, taken, waiting = beside.moved, set(codes), list(codes)
    while waiting:
        rate = beside.kept[waiting.pop()]
        new = {part for part in (rate.part_code, rate.whole_code) if part in moved} - taken
        taken |= new
        waiting += new
    return taken


def _with_rates(beside: Beside, codes: Collection[str]) -> set[str]:
    """With every figure the rates in which it is, but for rates that somebody typed."""
    rates = [figure for figure in beside.kept.values() if figure.part_code and not _is_typed(beside, figure.code)]
    taken = set(codes)
    while new := {rate.code for rate in rates if {rate.part_code, rate.whole_code} & taken} - taken:
        taken |= new
    return taken


def _is_typed(beside: Beside, code: str) -> bool:
    reading = beside.now.get(code)
    return reading is None or bool(reading.reason or reading.told_from)


def _mended(beside: Beside, code: str, taken: Collection[str]) -> Reading:
    """What a figure reads now; a rate is reckoned from those of its parts that are corrected and those that are not.

    Last year, the target and the words stay as they were handed up.
    """
    old, now = beside.old[code], beside.now[code]
    kept = replace(now, **{name: getattr(old, name) for name in AS_HANDED_UP})
    figure, rate = beside.kept[code], beside.indicators[code]
    if not isinstance(rate, Ratio) or _is_typed(beside, code):
        return kept
    part = now.part if figure.part_code in taken else old.part
    whole = now.whole if figure.whole_code in taken else old.whole
    return replace(kept, part=part, whole=whole, value=rate.rounded(rate.of(part, whole)))


def _with_opening(new: Reading, now: Reading) -> Reading:
    computed, is_approved = now.last_year_computed, now.last_year_approved
    return replace(new, last_year=now.last_year, last_year_computed=computed, last_year_approved=is_approved)


def _errors(readings: Mapping[str, Reading]) -> list[Finding]:
    return [finding for finding in check(readings.values()) if finding.level is Level.ERROR]
