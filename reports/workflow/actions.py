"""Moving a report (办理报告): each move is one conditional UPDATE, an event and an entry on the trail."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.notices import announce
from reports.workflow.remarks import Remark, RemarkQuerySet
from reports.workflow.reports import Event, Report
from reports.workflow.states import BY_ACT, MOVES, Act, Condition, Move, State
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union
from unions.trail.record import record

COMMENT_LENGTH = 500
LACKING = {
    Condition.REMARKED: "《{report}》还没有审核意见，不能{label}：至少写一条意见，让填报单位知道改什么。",
    Condition.UNREMARKED: "《{report}》本次提交有审核意见，不能{label}：退回修改，或先删去这些意见。",
}


def report_of(union: Union, period: Period, kind: Kind) -> Report:
    """The report of a union for a period, which begins to exist when somebody first looks for it."""
    found, _ = Report.objects.get_or_create(union=union, start=period.start, end=period.end, kind=kind)
    return found


def begin(union: Union, period: Period, kind: Kind, *, by: User) -> Report:
    """Note that work on a paper has begun; no act where it has, or where `by` hands nothing up."""
    report = report_of(union, period, kind)
    if report.state == State.NOT_STARTED and BY_ACT[Act.START].open_to(by, union):
        with suppress(Refused):  # somebody else began at the same moment
            return move(report, Act.START, by=by)
    return report


def moves_open_to(user: User, report: Report) -> tuple[Move, ...]:
    """What this person can do to the report as it stands."""
    return tuple(move for move in MOVES if _fits(move, report, user) and move.open_to(user, report.union))


@transaction.atomic
def move(report: Report, act: Act, *, by: User, comment: str = "", **changes: Any) -> Report:
    """Make one move of the table; `changes` are further columns that go with it.

    Raises Refused when the report has moved on, when `by` may not, or without the reason that the move needs. Of
    several people who make it at the same moment one wins: the others are refused.
    """
    line = BY_ACT[act]
    comment = comment.strip()[:COMMENT_LENGTH]
    if not line.open_to(by, report.union):
        raise Refused(f"你不能{line.label}《{report}》：这一步由{line.side.value}办理。")
    if line.needs_comment:
        must_say_something(comment, f"没有{line.label}", "写明理由")
    before = report.state
    target = line.target or before
    values = {**_marks(line, by), **changes, "state": target, "version": F("version") + 1}
    if not Report.objects.filter(_allowed(line, by), pk=report.pk, version=report.version).update(**values):
        raise Refused(_why_not(line, report, by))
    report.refresh_from_db()
    event = Event.objects.create(
        report=report, act=act, by=by, round=report.round, source=before, target=target, comment=comment
    )
    announce(event)
    record(line.label, report, by=by, before={"state": before}, after={"state": target}, reason=comment)
    return report


def _marks(line: Move, by: User) -> Mapping[str, Any]:
    """Who did it and when, in the columns of the report."""
    now = timezone.now()
    match line.act:
        case Act.SUBMIT:
            fresh = {"opened_at": None, "decided_by": None, "decided_at": None, "correction": 0}
            return {"submitted_by": by, "submitted_at": now, "round": F("round") + 1, **fresh}
        case Act.OPEN:
            return {"opened_at": now}
        case Act.SEND_BACK | Act.APPROVE | Act.REOPEN:
            return {"decided_by": by, "decided_at": now}
        case Act.CORRECT:
            return {"correction": F("correction") + 1}
    return {}


def _allowed(line: Move, by: User) -> Q:
    """The states and conditions of a move as part of its UPDATE."""
    allowed = Q(state__in=line.sources)
    if Condition.UNOPENED in line.conditions:
        allowed &= Q(opened_at=None)
    if Condition.UNLIKE_SUBMITTER in line.conditions:
        allowed &= ~Q(submitted_by=by)
    if Condition.REMARKED in line.conditions:
        allowed &= Q(Exists(_remarks()))
    if Condition.UNREMARKED in line.conditions:
        allowed &= ~Q(Exists(_remarks()))
    return allowed


def _remarks() -> RemarkQuerySet:
    """The remarks on the present round of the report that is moved."""
    return Remark.objects.filter(report=OuterRef("pk"), round=OuterRef("round"))


def _fits(line: Move, report: Report, user: User) -> bool:
    """The same, asked of a report in hand."""
    if report.state not in line.sources:
        return False
    if Condition.UNOPENED in line.conditions and report.opened_at:
        return False
    if Condition.UNLIKE_SUBMITTER in line.conditions and report.submitted_by_id == user.pk:
        return False
    return not _lacks(line, report)


def _lacks(line: Move, report: Report) -> Condition | None:
    """What the remarks on the present round keep from being done."""
    asked = {Condition.REMARKED, Condition.UNREMARKED}.intersection(line.conditions)
    if not asked:
        return None
    has_any = Remark.objects.filter(report=report).of_round(report.round).exists()
    return asked.pop() if has_any is (Condition.UNREMARKED in asked) else None


def _why_not(line: Move, report: Report, by: User) -> str:
    report.refresh_from_db()
    if report.state not in line.sources:
        return f"《{report}》现为“{State(report.state).label}”，不能{line.label}。"
    if Condition.UNLIKE_SUBMITTER in line.conditions and report.submitted_by_id == by.pk:
        return f"《{report}》是你自己提交的，由别的审核人{line.label}。"
    if Condition.UNOPENED in line.conditions and report.opened_at:
        return f"《{report}》审核人已经打开，不能{line.label}。需要改动时，联系审核人退回。"
    if lacking := _lacks(line, report):
        return LACKING[lacking].format(report=report, label=line.label)
    return f"《{report}》刚刚有人改动过，刷新后再办。"
