"""Correction slips (更正单): asked for by the union, accepted or declined above, dropped by whoever asked."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from reports.correcting.cells import Cell, cells_for, frozen_cells, must_agree
from reports.correcting.models import Correction
from reports.correcting.paper import CorrectedPaper, changed_words, corrected_paper
from reports.filing.drift import Beside, Drift
from reports.filing.freezing import freeze_corrected
from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.messages.send import tell
from reports.workflow.actions import move
from reports.workflow.notices import clerks_of, reviewers_above
from reports.workflow.reports import Report
from reports.workflow.states import BY_ACT, Act, State
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act as Right
from unions.trail.record import record

LONGEST = 500  # characters of a reason and of an answer


@dataclass(frozen=True)
class Proposal:
    """What a slip would make of the filing in force."""

    base: Filing
    cells: tuple[Cell, ...]
    paper: CorrectedPaper
    beside: Beside

    def stored(self) -> list[dict[str, Any]]:
        return [cell.stored() for cell in self.cells]


def cells_of(report: Report) -> list[Drift]:
    """What of the filing in force the ledgers no longer give, in the order of the catalogue."""
    filing = in_force(report)
    return list(Beside.of(filing).moved.values()) if filing else []


@dataclass(frozen=True)
class Prospect:
    """What a slip that waits would change, as it stands now."""

    beside: Beside
    cells: tuple[Cell, ...]

    def fits(self, correction: Correction) -> bool:
        return [cell.stored() for cell in self.cells] == correction.cells

    def changes(self) -> tuple[tuple[str, str], ...]:
        return changed_words(self.beside.filing, self.beside.old, self.cells)


def propose(report: Report, codes: Collection[str]) -> Proposal:
    """The filing in force with these figures, and what goes with them, as the ledgers give them now.

    Raises Refused where that would be no whole paper.
    """
    found = prospect(report, codes)
    base, beside = found.beside.filing, found.beside
    return Proposal(base, found.cells, corrected_paper(base, beside.old, found.cells), beside)


def prospect(report: Report, codes: Collection[str]) -> Prospect:
    """The cells alone. Raises Refused where they cannot be corrected or would contradict the others."""
    base = in_force(report)
    if base is None or report.state != State.APPROVED:
        state = State(report.state).label
        raise Refused(f"没有提出更正：《{report}》现为“{state}”，通过以后才用更正单；没有通过的，改好再提交。")
    beside = Beside.of(base)
    cells = cells_for(beside, codes)
    must_agree(beside, cells)
    return Prospect(beside, cells)


def chosen(correction: Correction) -> list[str]:
    """The figures that were asked for; the others on the slip go along with these."""
    return [cell["code"] for cell in correction.cells if cell["chosen"]]


def may_ask(user: User, report: Report) -> bool:
    return report.state == State.APPROVED and user.may(Right.SUBMIT, report.union)


def may_decide(user: User, correction: Correction) -> bool:
    """Whoever reviews the union, but never who asked."""
    is_waiting = correction.state == Correction.State.WAITING
    return is_waiting and user.pk != correction.asked_by_id and _reviews(user, correction)


def may_drop(user: User, correction: Correction) -> bool:
    return correction.state == Correction.State.WAITING and user.may(Right.SUBMIT, correction.report.union)


@transaction.atomic
def ask(report: Report, codes: Collection[str], reason: str, *, by: User) -> Correction:
    """Ask the union above to correct these figures of an approved report; one slip waits at a time."""
    if not by.may(Right.SUBMIT, report.union):
        raise Refused(f"你不能更正《{report}》：更正由本单位有提交权限的人提出。")
    reason = reason.strip()[:LONGEST]
    must_say_something(reason, "没有提出更正", "写明更正理由：为什么报错、怎么发现的")
    report = _held(report)
    cells = propose(report, codes).stored()
    slip = Correction(report=report, reason=reason, cells=cells, asked_by=by)
    try:
        with transaction.atomic():
            slip.save(force_insert=True)
    except IntegrityError:
        raise Refused(f"没有提出更正：《{report}》已有一份更正单在等审核，办完再提下一份。") from None
    record("申请更正", report, by=by, after=_told(slip), reason=reason)
    text = f"{report.union.shown}申请更正《{report}》的{_named(slip)}，等你审核。"
    tell(reviewers_above(report.union, besides=by), text, _page(slip))
    return slip


@transaction.atomic
def accept(correction: Correction, *, by: User, answer: str = "") -> Filing:
    """Correct the report as the slip says: what comes of it holds these figures with their rows, and all the words.

    Raises Refused where the ledgers have moved on since, as then something else would be kept than was asked for.
    """
    report = _held(correction.report)
    if by.pk == correction.asked_by_id:
        raise Refused("这份更正单是你提出的，由别的审核人审核。")
    _decide(correction, Correction.State.ACCEPTED, by, answer)
    proposal = propose(report, chosen(correction))
    if proposal.stored() != correction.cells:
        raise Refused(f"没有更正：提出以后，台账或《{report}》又有变动，与更正单不符。由填报单位撤回，重新提出。")
    proposal.base.report = move(report, Act.CORRECT, by=by, comment=correction.reason)
    paper, figures = proposal.paper, frozen_cells(proposal.beside, proposal.cells)
    correction.filing = freeze_corrected(proposal.base, figures, paper.document, paper.sections)
    correction.save(update_fields=["filing"])
    text = f"《{report}》的{_named(correction)}已更正，这是第{report.correction}次更正。"
    tell(clerks_of(report.union, besides=by), text, _page(correction))
    return correction.filing


@transaction.atomic
def decline(correction: Correction, answer: str, *, by: User) -> None:
    """Leave the report as it is, and say why."""
    report = correction.report
    answer = answer.strip()[:LONGEST]
    must_say_something(answer, "没有退回更正单", "写明不采纳的理由，填报单位才知道怎么办")
    if not _reviews(by, correction):
        raise Refused(f"你不能审核《{report}》的更正单：由上级有审核权限的人办理。")
    if by.pk == correction.asked_by_id:
        raise Refused("这份更正单是你提出的，由别的审核人审核。")
    _held(report)
    _decline(correction, answer, by)


@transaction.atomic
def supersede(report: Report, answer: str, *, by: User) -> None:
    """Decline the slip that waits, whoever asked for it: a report that was reopened has nothing left to correct.

    The right to do so is that of reopening, which `move` has asked about.
    """
    if waiting := Correction.objects.waiting().filter(report=report).select_related("report__union__parent").first():
        _decline(waiting, answer.strip()[:LONGEST], by)


@transaction.atomic
def drop(correction: Correction, *, by: User) -> None:
    """Take a slip back that nobody has decided."""
    report = correction.report
    if not by.may(Right.SUBMIT, report.union):
        raise Refused(f"你不能撤回《{report}》的更正单：由本单位有提交权限的人办理。")
    _held(report)
    _decide(correction, Correction.State.DROPPED, by, "")
    record("撤回更正", report, by=by, before=_told(correction))


def _held(report: Report) -> Report:
    """The report as it stands, which nobody moves until this transaction ends: reopening takes it first as well, and
    slips after it. Without joins, as PostgreSQL drops a locked row whose writer changes; and not against rows that
    merely point at it."""
    held = Report.objects.select_for_update(no_key=True).get(pk=report.pk)
    held.union = report.union
    return held


def _decline(correction: Correction, answer: str, by: User) -> None:
    report = correction.report
    _decide(correction, Correction.State.DECLINED, by, answer)
    record("不采纳更正", report, by=by, before=_told(correction), reason=answer)
    text = f"《{report}》的更正单没有采纳：{answer.rstrip('。')}。"
    tell(clerks_of(report.union, besides=by), text, _page(correction))


def _reviews(user: User, correction: Correction) -> bool:
    return BY_ACT[Act.CORRECT].open_to(user, correction.report.union)


def _decide(correction: Correction, state: Correction.State, by: User, answer: str) -> None:
    """One conditional UPDATE: of several people who decide at the same moment one wins."""
    told = {"state": state, "decided_by": by, "decided_at": timezone.now(), "answer": answer.strip()[:LONGEST]}
    if not Correction.objects.waiting().filter(pk=correction.pk).update(**told):
        correction.refresh_from_db()
        raise Refused(f"这份更正单现为“{correction.get_state_display()}”，不能再办。")
    correction.refresh_from_db()


def _told(slip: Correction) -> dict[str, Any]:
    """The cells as the trail keeps them."""
    return {cell["label"]: f"{cell['old']} → {cell['new']}" for cell in slip.cells}


def _named(slip: Correction) -> str:
    first = f"“{slip.cells[0]['label']}”"
    return first if len(slip.cells) == 1 else f"{first}等{len(slip.cells)}项指标"


def _page(slip: Correction) -> str:
    return reverse("correction", args=[slip.pk])
