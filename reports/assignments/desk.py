"""What stands on the workbench (工作台): how far the nearest report is, what blocks it, what waits for a reviewer."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from reports.assignments.mine import Errand
from reports.correcting.models import Correction
from reports.explanations.tally import Tally
from reports.narrative.facts import Kind
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED, State
from reports.writing.models import Passage
from unions.access.models import User
from unions.access.roles import Act


@dataclass(frozen=True)
class Stage:
    """One step towards the finished paper; `look` is how the strip draws it: done, part, bad, or nothing yet."""

    label: str
    said: str
    url: str
    look: str = ""


@dataclass(frozen=True)
class Reviewing:
    """What waits for a reviewer, in numbers of reports and slips."""

    waiting: int
    missing: int
    overdue: int
    corrections: int


def stages_of(errand: Errand, known: int, tally: Tally) -> list[Stage]:
    """The steps of a report of which that many figures are known; one query."""
    return [
        Stage("汇总指标", f"{known}项已算出", f"{reverse('figures')}{errand.query}", "done" if known else ""),
        Stage("校核问题", *_checked(tally, errand.query)),
        _writing(errand),
        _handing_up(errand, is_blocked=bool(tally.errors or tally.waiting)),
        _decided(errand),
    ]


def reviewing(user: User, today: date) -> Reviewing | None:
    """None for people who review nothing; one query."""
    if not user.may(Act.REVIEW):
        return None
    owed = Q(state__in=UNFILED, assignment__excused="", assignment__task__closed_at=None)
    due = Coalesce("assignment__own_deadline", "assignment__task__deadline")
    return Reviewing(
        **Report.objects.put_before(user)
        .annotate(due=due)
        .aggregate(
            waiting=_count(Q(state=State.SUBMITTED)),
            missing=_count(owed),
            overdue=_count(owed & Q(due__lt=today)),
            corrections=_count(Q(corrections__state=Correction.State.WAITING), "corrections"),
        )
    )


def _count(which: Q, what: str = "pk") -> Count:
    """Each once, although slips make several rows of a report."""
    return Count(what, filter=which, distinct=True)


def _checked(tally: Tally, query: str) -> tuple[str, str, str]:
    url = f"{reverse('figures')}{query}"
    if tally.errors:
        return f"{tally.errors}个错误待处理", url, "bad"
    if tally.waiting:
        return f"{tally.waiting}处异常待说明", url, "part"
    return "没有问题", url, "done"


def _writing(errand: Errand) -> Stage:
    """Sections ticked off, of those that the task asks for where it names any."""
    report, wanted = errand.assignment.report, errand.assignment.task.sections
    done = Passage.objects.of_paper(report.union, report.period, Kind(report.kind)).filter(done=True)
    count = done.filter(theme__in=wanted).count() if wanted else done.count()
    said = f"已写完{count}/{len(wanted)}节" if wanted else f"已写完{count}节" if count else "用自动写出的文字"
    is_whole = errand.state in (State.SUBMITTED, State.APPROVED) or (wanted and count >= len(wanted))
    look = "done" if is_whole else "part" if count else ""
    return Stage("编写总结", said, f"{reverse('writing')}{errand.query}", look)


def _handing_up(errand: Errand, *, is_blocked: bool) -> Stage:
    page = reverse("report", args=[errand.assignment.report_id])
    if errand.state in (State.SUBMITTED, State.APPROVED):
        return Stage("提交审核", "已提交", page, "done")
    if errand.state == State.RETURNED:
        return Stage("提交审核", f"已退回，{errand.remarks}条意见", page, "bad")
    said = "改正和说明以后可以提交" if is_blocked else "可以核对提交"
    return Stage("提交审核", said, f"{reverse('submit')}{errand.query}", "" if is_blocked else "part")


def _decided(errand: Errand) -> Stage:
    page = reverse("report", args=[errand.assignment.report_id])
    if errand.state == State.APPROVED:
        return Stage("审核定稿", "已通过，可以下载", page, "done")
    return Stage("审核定稿", f"由{errand.assignment.task.union.shown}审核", page)
