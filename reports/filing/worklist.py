"""The work list of a report that was sent back (修改清单): each remark, what stood there, what stands there now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from reports.catalogue.readings import Reading
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.reading import reading_of
from reports.narrative.themes import Theme
from reports.tables import spoken
from reports.workflow.remarks import Remark, RemarkQuerySet
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.display import NOTHING, shown
from unions.ledgers.workbook.cells import CONTROL
from unions.organisations.models import Union
from unions.trail.models import Entry
from unions.trail.record import record

ANSWERED = "答复审核意见"
LONGEST = 500  # characters of one answer
ALIKE = 0.3  # from which a paragraph counts as what became of another
GONE, ELSEWHERE, SILENT = "已删去", "已移出本单位", "没有数"

Sections = Sequence[Mapping[str, Any]]  # as kept with a filing: themes and paragraphs
Row = tuple[str, int]


@dataclass(frozen=True)
class Mending:
    """One remark that waits for the clerk: `said` is what stood there, `now` what stands there, both in words."""

    remark: Remark
    place: str
    said: str
    now: str
    is_changed: bool
    url: str  # where it is mended; nothing for a remark on the whole paper

    @property
    def is_answered(self) -> bool:
        return bool(self.remark.answer)

    @property
    def is_done(self) -> bool:
        return self.is_changed or self.is_answered


def last_remarks(report: Report) -> RemarkQuerySet:
    """The remarks of the last round that was sent back with any, as the union may read them."""
    told = Remark.objects.filter(report=report).told()
    newest = told.order_by("-round").values("round")[:1]
    return told.filter(round__in=newest).select_related("by", "answered_by")


def work_list(
    report: Report, figures: Mapping[str, Reading], sections: Sections, remarks: Iterable[Remark] | None = None
) -> tuple[Mending, ...]:
    """What is left to do of the last remarks, judged by these figures and words; the same few queries for any number.

    What was changed or answered ticks itself off.
    """
    found = tuple(last_remarks(report) if remarks is None else remarks)
    if not found:
        return ()
    filing = Filing.objects.get(report=report, round=found[0].round, correction=0)
    filing.report = report
    judge = _Judge(filing, figures, sections, found)
    return tuple(map(judge.mending, found))


@transaction.atomic
def answer(remark: Remark, text: str, *, by: User) -> Remark:
    """Say what was done about a remark, or why nothing; an empty text takes the answer back.

    Raises Refused for an answer that says nothing, when `by` hands up nothing at the union, and when the report has
    gone up again.
    """
    report, said = remark.report, " ".join(CONTROL.sub(" ", text).split())
    if not by.may(Act.SUBMIT, report.union):
        raise Refused(f"你不能答复《{report}》的审核意见：由{report.union.shown}经办人答复。")
    if len(said) > LONGEST:
        raise Refused(f"答复超过{LONGEST}个字，没有保存：删短以后再保存。")
    if said == remark.answer:
        return remark
    if said:
        must_say_something(said, "没有保存", "写明改在哪里，或者为什么不用改")
    signed = {"answered_by": by, "answered_at": timezone.now()} if said else {"answered_by": None, "answered_at": None}
    open_ones = Remark.objects.told().filter(pk=remark.pk, report__state__in=UNFILED, answer=remark.answer)
    if not open_ones.filter(round__in=last_remarks(report).values("round")).update(answer=said, **signed):
        raise Refused("没有保存：报告已经提交，或刚刚有人答复过。刷新后再看。")
    record(ANSWERED, report, by=by, before=_told(remark, remark.answer), after=_told(remark, said))
    remark.refresh_from_db()
    return remark


def _told(remark: Remark, said: str) -> dict[str, str]:
    return {"意见": remark.text, "答复": said}


class _Judge:
    """Holds the remarks on one filing against what stands now."""

    def __init__(
        self, filing: Filing, figures: Mapping[str, Reading], sections: Sections, remarks: Iterable[Remark]
    ) -> None:
        self.filing, self.report, self.figures, self.sections = filing, filing.report, figures, sections
        self.paragraphs = [text for section in sections for text in section["paragraphs"]]
        codes = {remark.code for remark in remarks if remark.code}
        self.frozen = (
            {one.code: one for one in FrozenFigure.objects.filter(filing=filing).coded(codes)} if codes else {}
        )
        rows = {(remark.ledger, remark.row) for remark in remarks if remark.row is not None}
        self.then = _cells_then(filing, rows) if rows else {}
        self.now = _cells_now(rows, self.report.union)
        self.touched = _touched(filing, rows) if rows else set()

    def mending(self, remark: Remark) -> Mending:
        if remark.row is not None:
            return self._of_row(remark, remark.row)
        if remark.code:
            return self._of_figure(remark)
        if remark.theme:
            return self._of_paragraph(remark) if remark.paragraph is not None else self._of_theme(remark)
        return Mending(remark, "全文", remark.said, "", is_changed=False, url="")

    def _of_figure(self, remark: Remark) -> Mending:
        then, now = self._reading(remark.code), self.figures.get(remark.code)
        is_changed = _value(then) != _value(now)
        url = f"{reverse('figure-rows', args=[remark.code])}{self.report.query}"
        return Mending(remark, self._label(remark), remark.said or _words(then), _words(now), is_changed, url)

    def _of_row(self, remark: Remark, pk: int) -> Mending:
        key, ledger = (remark.ledger, pk), books().by_label(remark.ledger)
        then, now = self.then.get(key, ()), self.now.get(key)
        is_changed = not now or key in self.touched or (bool(then) and now != then)
        place = f"{self._label(remark)}，{ledger.title if ledger else '台账'}记录"
        said = remark.said or _told_by(then)
        told = GONE if now is None else _told_by(now) if now else ELSEWHERE
        return Mending(remark, place, said, told, is_changed, self._row_url(ledger, key))

    def _of_paragraph(self, remark: Remark) -> Mending:
        said = remark.said or self._paragraph(remark)
        is_changed = said not in self.paragraphs
        near = get_close_matches(said, self.paragraphs, n=1, cutoff=ALIKE) if is_changed else [said]
        return Mending(
            remark, self._theme_place(remark), said, near[0] if near else GONE, is_changed, self._writing(remark)
        )

    def _of_theme(self, remark: Remark) -> Mending:
        said = remark.said or _section(self.filing.paper["sections"], remark.theme)
        before, now = _section(self.filing.paper["sections"], remark.theme), _section(self.sections, remark.theme)
        return Mending(remark, self._theme_place(remark), said, now or GONE, before != now, self._writing(remark))

    def _reading(self, code: str) -> Reading | None:
        return reading_of(self.frozen[code]) if code in self.frozen else None

    def _label(self, remark: Remark) -> str:
        reading = self._reading(remark.code) or self.figures.get(remark.code)
        return reading.label if reading else remark.code

    def _theme_place(self, remark: Remark) -> str:
        name = Theme[remark.theme.upper()].value.name
        return f"{name}第{remark.paragraph}段" if remark.paragraph is not None else name

    def _paragraph(self, remark: Remark) -> str:
        """The paragraph of that number, through all sections that begin with the theme."""
        told = [
            text for one in self.filing.paper["sections"] if _begins(one, remark.theme) for text in one["paragraphs"]
        ]
        return told[remark.paragraph - 1] if remark.paragraph and remark.paragraph <= len(told) else ""

    def _writing(self, remark: Remark) -> str:
        theme = remark.theme.lower()
        return f"{reverse('writing')}{self.report.query}&theme={theme}#{theme}"

    def _row_url(self, ledger: Ledger | None, key: Row) -> str:
        """The form of the row, which leads back to the work list; gone rows have none."""
        if ledger is None or not self.now.get(key):
            return ""
        back = urlencode({"back": reverse("report", args=[self.report.pk])})
        return f"{reverse(f'{ledger.slug}-change', args=[key[1]])}?{back}"


def _value(reading: Reading | None) -> tuple[Any, ...] | None:
    return (reading.value, reading.value_max, reading.comparator) if reading else None


def _words(reading: Reading | None) -> str:
    return SILENT if reading is None or reading.value is None else spoken(reading)


def _begins(section: Mapping[str, Any], theme: str) -> bool:
    return bool(section["themes"]) and section["themes"][0].upper() == theme.upper()


def _section(sections: Sections, theme: str) -> str:
    return "\n".join(text for one in sections if _begins(one, theme) for text in one["paragraphs"])


def _told_by(cells: Iterable[str]) -> str:
    return "，".join([text for text in cells if text != NOTHING][:4])


def _cells_then(filing: Filing, rows: Iterable[Row]) -> dict[Row, tuple[str, ...]]:
    kept = FrozenRow.objects.filter(filing=filing, row__in={row for _, row in rows})
    return {(one.ledger, one.row): tuple(one.cells) for one in kept}


def _cells_now(rows: set[Row], union: Union) -> dict[Row, tuple[str, ...]]:
    """The rows that are still there, as lists show them, without a word of those that `union` does not hold any more;
    a query a ledger."""
    return {key: cells for label in {label for label, _ in rows} for key, cells in _of_ledger(label, rows, union)}


def _of_ledger(label: str, rows: set[Row], union: Union) -> Iterator[tuple[Row, tuple[str, ...]]]:
    if ledger := books().by_label(label):
        found: Any = ledger.model._default_manager
        for row in found.filter(pk__in={pk for name, pk in rows if name == label}).for_list():
            listed = ledger.listed if union.contains(row.owner) else ()
            yield (label, row.pk), tuple(shown(ledger, column, row) for column in listed)


def _touched(filing: Filing, rows: set[Row]) -> set[Row]:
    """Rows of which the trail says that they were written since, also in columns that lists do not show."""
    since = Entry.objects.filter(at__gt=filing.made_at, object_id__in={pk for _, pk in rows})
    return rows & set(since.filter(ledger__in={label for label, _ in rows}).values_list("ledger", "object_id"))
