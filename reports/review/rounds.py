"""Two rounds side by side (两次提交对照): what became of each remark, and everything else that moved."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from django.db.models import Q

from reports.catalogue.readings import Reading
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.paragraphs import Place, placed
from reports.filing.reading import frozen_figures_of, reading_of
from reports.narrative.themes import Theme
from reports.review.remarking import Pin
from reports.tables import before as last_year_of
from reports.tables import goal, spoken
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act
from reports.writing.spans import Line, Span
from reports.writing.versions import Change
from reports.writing.versions import compared as differences
from unions.ledgers.display import NOTHING

ALIKE = 0.5  # of two paragraphs, from which one is what became of the other
NUMBERS = re.compile(r"[0-9.,%]+")
GONE = "已删去"
WHOLE = "整篇报告"
Paragraph = tuple[Place, str]
Rows = dict[tuple[str, int | None], FrozenRow]


@dataclass(frozen=True)
class Cell:
    """One column of a row, then and now."""

    head: str
    before: str
    now: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.now


@dataclass(frozen=True)
class Answered:
    """A remark with what stood there, what stands there now, and what the clerk answered."""

    remark: Remark
    label: str
    before: str
    now: str
    cells: tuple[Cell, ...] = ()
    pin: Pin | None = None  # where it stands now, None where it is gone

    @property
    def is_changed(self) -> bool:
        return self.before != self.now

    @property
    def is_gone(self) -> bool:
        return self.pin is None


@dataclass(frozen=True)
class MovedFigure:
    """A figure that says something else; None where it was not there, or is not there any more. `asides` are what
    moved beside the value itself."""

    code: str
    before: Reading | None
    now: Reading | None
    asides: tuple[str, ...] = ()

    @property
    def reading(self) -> Reading:
        found = self.now or self.before
        assert found is not None
        return found

    @property
    def before_told(self) -> str:
        return spoken(self.before) if self.before else NOTHING

    @property
    def has_other_value(self) -> bool:
        return self.before is None or self.now is None or _value(self.before) != _value(self.now)


@dataclass(frozen=True)
class MovedParagraph:
    """A paragraph that reads otherwise; without `before` it is new, without `now` it is gone."""

    place: Place
    before: str
    now: str

    @property
    def label(self) -> str:
        return named(self.place)

    @property
    def pieces(self) -> list[tuple[Change, Line]]:
        """What went and what came, word by word."""
        (said,) = differences(self.before, self.now)
        return [(piece.change, (Span(piece.text),)) for piece in said]

    @property
    def is_reworded(self) -> bool:
        """Whether words changed, and not numbers alone."""
        return NUMBERS.sub("0", self.before) != NUMBERS.sub("0", self.now)


@dataclass(frozen=True)
class Rounds:
    """This submission beside the one that was sent back or reopened before it."""

    before: Filing
    now: Filing
    answers: tuple[Answered, ...]
    figures: tuple[MovedFigure, ...]
    paragraphs: tuple[MovedParagraph, ...]

    @property
    def count(self) -> int:
        return len(self.answers) + len(self.figures) + len(self.paragraphs)

    @cached_property
    def moved(self) -> dict[str, MovedFigure]:
        """Unasked changes of figures, by code."""
        return {one.code: one for one in self.figures}

    @cached_property
    def answered(self) -> dict[str, list[Answered]]:
        """Remarks on figures and on rows behind them, by the code of the figure."""
        found: dict[str, list[Answered]] = {}
        for one in self.answers:
            if one.remark.code:
                found.setdefault(one.remark.code, []).append(one)
        return found


def compared(report: Report, number: int | None = None, remarks: Sequence[Remark] | None = None) -> Rounds | None:
    """Submission `number` of a report, the present one if none is named, beside the last one before it that was sent
    back or reopened; None for a first submission. Rounds that were withdrawn nobody has looked at.

    `remarks` are all of the report, where somebody has read them already.
    """
    asked = report.round if number is None else number
    looked_at = Event.objects.filter(report=report, act__in=(Act.SEND_BACK, Act.REOPEN), round__lt=asked)
    last = Q(round__in=looked_at.order_by("-round").values("round")[:1])
    filings = list(Filing.objects.filter(last | Q(round=asked), report=report).order_by("correction"))
    before = next((one for one in reversed(filings) if one.round != asked), None)
    now = next((one for one in filings if one.round == asked), None)
    if before is None or now is None:
        return None
    before.report = now.report = report
    told = remarks_of(report) if remarks is None else remarks
    return _Comparison(before, now, [one for one in told if one.round == before.round]).rounds()


def remarks_of(report: Report) -> list[Remark]:
    """All remarks of a report, those of the reviewers alone too."""
    return list(Remark.objects.filter(report=report).select_related("by", "answered_by"))


def named(place: Place) -> str:
    """A paragraph as people say it: 组织建设第2段."""
    return f"{name_of(place.theme)}第{place.number}段"


def name_of(theme: str) -> str:
    """A theme as people say it; one that there is no more as it was stored."""
    return Theme[theme].value.name if theme in Theme.__members__ else theme


class _Comparison:
    """Both submissions, read once."""

    def __init__(self, before: Filing, now: Filing, remarks: Sequence[Remark]) -> None:
        self.before, self.now, self.remarks = before, now, remarks
        figures = frozen_figures_of([before, now])
        self.figures_before, self.figures_now = figures[before.pk], figures[now.pk]
        self.paragraphs = tuple(_fates(_paragraphs(before), _paragraphs(now)))
        self.rows_before, self.rows_now = _rows(before, now, remarks)

    def rounds(self) -> Rounds:
        asked = {one.code for one in self.remarks if one.code and one.row is None}
        pinned = {Place(one.theme, one.paragraph or 0) for one in self.remarks if one.theme}
        answers = tuple(self._answered(one) for one in self.remarks)
        moved_all = moved_figures(self.figures_before, self.figures_now)
        figures = tuple(one for one in moved_all if one.code not in asked)
        moved = ((old, new) for old, new in self.paragraphs if not old or old[0] not in pinned)
        return Rounds(self.before, self.now, answers, figures, tuple(_moved(moved)))

    def _answered(self, remark: Remark) -> Answered:
        if remark.row is not None:
            return self._row(remark)
        if remark.theme:
            return self._paragraph(remark)
        return self._figure(remark) if remark.code else Answered(remark, WHOLE, "", "", pin=Pin())

    def _figure(self, remark: Remark) -> Answered:
        old, new = (_reading(kept.get(remark.code)) for kept in (self.figures_before, self.figures_now))
        label = (new or old).label if new or old else remark.code  # type: ignore[union-attr]
        said = spoken(new) if new else GONE
        pin = Pin(remark.code) if new else None
        return Answered(remark, label, spoken(old) if old else remark.said, said, pin=pin)

    def _row(self, remark: Remark) -> Answered:
        """The cells of the row then and now; a row that counts in no figure any more is gone."""
        key = (remark.ledger, remark.row)
        old, new = self.rows_before.get(key), self.rows_now.get(key)
        kept = self.now.ledgers.get(remark.ledger) or self.before.ledgers.get(remark.ledger) or {"title": remark.ledger}
        before, now = _cells(old), _cells(new)
        cells = tuple(
            Cell(head, before.get(head, NOTHING), now.get(head, NOTHING)) for head in dict.fromkeys([*before, *now])
        )
        before_said, said = _line(before) if old else remark.said, _line(now) if new else "不再计入"
        pin = Pin.of(remark) if new else None
        shown = cells if old and new else ()
        return Answered(remark, f"{kept['title']}：{_name(old or new)}", before_said, said, shown, pin)

    def _paragraph(self, remark: Remark) -> Answered:
        if remark.paragraph is None:
            label, said = name_of(remark.theme), _text(self.now, remark.theme)
            return Answered(remark, label, _text(self.before, remark.theme), said or GONE, pin=Pin() if said else None)
        place = Place(remark.theme, remark.paragraph)
        new = next((new for old, new in self.paragraphs if old and old[0] == place), None)
        pin = Pin(theme=new[0].theme, paragraph=new[0].number) if new else None
        return Answered(remark, named(place), remark.said, new[1] if new else GONE, pin=pin)


def moved_figures(before: Mapping[str, FrozenFigure], now: Mapping[str, FrozenFigure]) -> Iterator[MovedFigure]:
    """Every figure that says something else, in the order of the catalogue."""
    for code in dict.fromkeys([*now, *before]):
        old, new = before.get(code), now.get(code)
        if old and new and old.stored == new.stored:
            continue
        moved = MovedFigure(code, *(before_now := (_reading(old), _reading(new))), _asides(*before_now))
        if (moved.has_other_value or moved.asides) and _says_something(moved):
            yield moved


def _reading(figure: FrozenFigure | None) -> Reading | None:
    return reading_of(figure) if figure else None


def _value(reading: Reading) -> tuple[object, ...]:
    return reading.value, reading.value_max, reading.comparator


def _says_something(moved: MovedFigure) -> bool:
    return any(one and (one.value or one.last_year or one.target) for one in (moved.before, moved.now))


def _asides(old: Reading | None, new: Reading | None) -> tuple[str, ...]:
    """What moved beside the value, in words."""
    if old is None or new is None:
        return ()
    pairs = {
        "上年同期": (last_year_of(old), last_year_of(new)),
        "目标": (goal(old), goal(new)),
        "改数原因": (old.reason or NOTHING, new.reason or NOTHING),
        "数字来源": (old.told_from or NOTHING, new.told_from or NOTHING),
    }
    return tuple(f"{name}：{before} → {now}" for name, (before, now) in pairs.items() if before != now)


def _paragraphs(filing: Filing) -> list[Paragraph]:
    return list(placed(filing.paper["sections"]))


def _text(filing: Filing, theme: str) -> str:
    return "\n".join(text for place, text in _paragraphs(filing) if place.theme == theme)


def _fates(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[tuple[Paragraph | None, Paragraph | None]]:
    """Each paragraph with what became of it; None on one side for what is gone or new."""
    matcher = SequenceMatcher(None, [text for _, text in old], [text for _, text in new], autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        pairs = zip(old[first:last], new[start:end], strict=True) if tag == "equal" else None
        yield from pairs or _paired(old[first:last], new[start:end])


def _paired(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[tuple[Paragraph | None, Paragraph | None]]:
    """The likest of the new ones for each of the old ones; at the same place whatever it says."""
    left = list(new)
    for one in old:
        likeness = {other: _likeness(one, other) for other in left}
        best = max(likeness, key=likeness.__getitem__, default=None)
        if best and likeness[best] >= ALIKE:
            left.remove(best)
            yield one, best
        else:
            yield one, None
    yield from ((None, one) for one in left)


def _likeness(one: Paragraph, other: Paragraph) -> float:
    alike = SequenceMatcher(None, one[1], other[1], autojunk=False).ratio()
    return max(alike, ALIKE) if one[0] == other[0] else alike


def _moved(pairs: Iterable[tuple[Paragraph | None, Paragraph | None]]) -> Iterator[MovedParagraph]:
    for old, new in pairs:
        before, now = old[1] if old else "", new[1] if new else ""
        if before != now and (shown := new or old):
            yield MovedParagraph(shown[0], before, now)


def _rows(before: Filing, now: Filing, remarks: Iterable[Remark]) -> tuple[Rows, Rows]:
    """The rows of these remarks as both submissions hold them, corrections included; one query, none without such."""
    asked = {one.row for one in remarks if one.row is not None}
    rounds = {before.round: before.correction, now.round: now.correction}
    found: dict[int, Rows] = {number: {} for number in rounds}
    if asked:
        kept = FrozenRow.objects.filter(filing__report=now.report, filing__round__in=rounds, row__in=asked)
        for row in kept.select_related("filing").defer("filing__paper").order_by("filing__correction"):
            if row.filing.correction <= rounds[row.filing.round]:
                found[row.filing.round][row.ledger, row.row] = row
    return found[before.round], found[now.round]


def _cells(row: FrozenRow | None) -> Mapping[str, str]:
    """The cells of a row by their headings."""
    return dict(zip(row.filing.ledgers[row.ledger]["heads"], row.cells, strict=True)) if row else {}


def _line(cells: Mapping[str, str]) -> str:
    return "；".join(f"{head}：{cell}" for head, cell in cells.items() if cell != NOTHING)


def _name(row: FrozenRow | None) -> str:
    """What a row is called: its first words."""
    return "，".join([cell for cell in row.cells if cell != NOTHING][:2]) if row else "已不在"
