"""Whether a printed paper still holds (校验): its code tells which submission it is and how that stands today."""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from django.http import HttpRequest
from django.utils import timezone

from reports.catalogue.readings import Reading
from reports.filing.freezing import CODE_LENGTH
from reports.filing.models import Filing
from reports.filing.reading import document_of, frozen_figures, in_force, reading_of
from reports.workflow.states import State
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


@dataclass(frozen=True)
class Found:
    """A paper that was asked about; `cells` are the figures that another paper has corrected."""

    filing: Filing
    title: str
    standing: Standing
    cells: tuple[tuple[Reading, Reading], ...] = ()


def standing_of(filing: Filing) -> Standing:
    """How a submission stands now."""
    report = filing.report
    if report.state == State.APPROVED:
        is_last = (filing.round, filing.correction) == (report.round, report.correction)
        return Standing.CURRENT if is_last else Standing.CORRECTED
    is_waiting = report.state == State.SUBMITTED and filing.round == report.round
    return Standing.DRAFT if is_waiting else Standing.VOID


def look_up(asked: str) -> Found | None:
    """The paper with that code, as people copy it: in small letters, with blanks and hyphens."""
    code = re.sub(r"[\s-]", "", asked).upper()[: CODE_LENGTH + 1]
    filing = Filing.objects.select_related("report__union").filter(code=code).first()
    if filing is None:
        return None
    standing = standing_of(filing)
    cells = _corrected(filing) if standing is Standing.CORRECTED else ()
    return Found(filing, document_of(filing).name, standing, cells)


def count_miss(request: HttpRequest) -> None:
    note(UNKNOWN, _who(request), by=None, union=None)


def is_tired(request: HttpRequest) -> bool:
    """Whether too many unknown codes have come from there of late; a right code is answered all the same, so that
    nobody can keep others from asking."""
    since = timezone.now() - WITHIN
    return Entry.objects.filter(act=UNKNOWN, object_text=_who(request), at__gte=since).count() >= TRIES


def _who(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


def _corrected(filing: Filing) -> tuple[tuple[Reading, Reading], ...]:
    """Figures that differ in the submission that was approved: this paper's and that one's."""
    now = in_force(filing.report)
    assert now is not None, filing
    ours, theirs = frozen_figures(filing), frozen_figures(now)
    pairs = ((reading_of(figure), reading_of(theirs[code])) for code, figure in ours.items() if code in theirs)
    return tuple((old, new) for old, new in pairs if (old.value, old.value_max) != (new.value, new.value_max))
