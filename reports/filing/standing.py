"""Whether a printed paper still holds (校验): its code tells which submission it is and how that stands today."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.http import HttpRequest
from django.utils import timezone

from reports.catalogue.readings import Reading
from reports.filing.models import Filing, IssuedDraft
from reports.filing.reading import (
    CODE_LENGTH,
    Kept,
    document_of,
    frozen_figures,
    in_force,
    is_untouched,
    reading_of,
)
from reports.narrative.facts import Kind
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.trail.address import address_of
from unions.trail.models import Entry
from unions.trail.record import note

TRIES = 30
WITHIN = timedelta(minutes=15)
UNKNOWN = "校验未果"


class Standing(StrEnum):
    CURRENT = "现行"
    CORRECTED = "已更正"
    DRAFT = "草稿"
    VOID = "作废"
    ALTERED = "对不上"


SAYS = {
    Standing.CURRENT: "上级已审核通过，这份文稿有效{nth}。",
    Standing.CORRECTED: "后来有更正，以更正后的文稿为准。",
    Standing.DRAFT: "已经提交，上级还没有审核通过，数字可能再改。",
    Standing.VOID: "已退回或撤回，这份文稿不再有效。",
    Standing.ALTERED: "系统里留存的内容与提交时的摘要对不上，不能作为依据，联系上级工会核对纸质件。",
}


@dataclass(frozen=True)
class Found:
    """A paper that was asked about; `cells` are the figures that the paper in force says otherwise, `in_force` is the
    code of that one."""

    title: str
    union: str
    period: str
    standing: Standing
    made_on: date
    which: str
    says: str
    cells: tuple[tuple[Reading, Reading], ...] = ()
    in_force: str = ""


def standing_of(filing: Filing) -> Standing:
    """How a submission stands now, if it is what was handed up."""
    report = filing.report
    if report.state == State.APPROVED:
        return Standing.CURRENT if filing.is_newest else Standing.CORRECTED
    is_waiting = report.state == State.SUBMITTED and filing.round == report.round
    return Standing.DRAFT if is_waiting else Standing.VOID


def look_up(asked: str) -> Found | None:
    """The paper with that code, as people copy it: in small letters, with blanks and hyphens."""
    code = re.sub(r"[\s-]", "", asked).upper()[: CODE_LENGTH + 1]
    filing = Filing.objects.select_related("report__union").filter(code=code).first()
    if filing:
        return _handed_up(filing)
    draft = IssuedDraft.objects.select_related("union").filter(code=code).first()
    return _handed_out(draft) if draft else None


def _handed_up(filing: Filing) -> Found:
    report, kept = filing.report, frozen_figures(filing)
    standing = standing_of(filing) if is_untouched(filing, kept) else Standing.ALTERED
    now = in_force(report) if standing is Standing.CORRECTED else None
    return Found(
        document_of(filing).name,
        report.union.name,
        report.period.label,
        standing,
        timezone.localdate(filing.made_at),
        f"第{filing.round}次提交{_nth(filing)}",
        SAYS[standing].format(nth=f"，已含第{filing.correction}次更正" if filing.correction else ""),
        _corrected(kept, now) if now else (),
        now.code if now else "",
    )


def _handed_out(draft: IssuedDraft) -> Found:
    """A draft; once the report is approved it says which paper counts."""
    reports = Report.objects.filter(union=draft.union, state=State.APPROVED).of_period(draft.period, Kind(draft.kind))
    report = reports.select_related("union").first()
    now = in_force(report) if report else None
    return Found(
        draft.title,
        draft.union.name,
        draft.period.label,
        Standing.DRAFT,
        draft.made_on,
        "没有提交" if draft.state == Standing.DRAFT else f"{draft.state}，不是报送的文稿",
        "单位已有审核通过的定稿，以定稿为准。" if now else "数字随台账变动，不作为依据。",
        in_force=now.code if now else "",
    )


def _nth(filing: Filing) -> str:
    return f"，第{filing.correction}次更正" if filing.correction else ""


def count_miss(request: HttpRequest) -> None:
    note(UNKNOWN, address_of(request), by=None, union=None)


def is_tired(request: HttpRequest) -> bool:
    """Whether too many unknown codes have come from there of late; a right code is answered all the same, so that
    nobody can keep others from asking."""
    since = timezone.now() - WITHIN
    return Entry.objects.filter(act=UNKNOWN, object_text=address_of(request), at__gte=since).count() >= TRIES


def _corrected(ours: Kept, now: Filing) -> tuple[tuple[Reading, Reading], ...]:
    """Figures that differ in the paper in force: this paper's and that one's."""
    theirs = frozen_figures(now)
    pairs = ((reading_of(figure), reading_of(theirs[code])) for code, figure in ours.items() if code in theirs)
    return tuple((old, new) for old, new in pairs if (old.value, old.value_max) != (new.value, new.value_max))
