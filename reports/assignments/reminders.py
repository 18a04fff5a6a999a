"""Urging (催办) one unit or many: each is told once an hour at most, so that nobody is flooded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.utils import timezone

from reports.assignments.models import Assignment
from reports.assignments.opening import said
from reports.workflow.actions import move
from reports.workflow.reports import Event
from reports.workflow.states import Act
from unions.access.models import User
from unions.access.refusal import Refused

PAUSE = timedelta(hours=1)


@dataclass(frozen=True)
class Urged:
    """What came of urging one unit; `refusal` says why it was not urged."""

    assignment: Assignment
    refusal: str = ""


def urge(assignments: Iterable[Assignment], *, by: User) -> list[Urged]:
    """Urge these units; each stands for itself, so that one that cannot be urged does not keep the others from it."""
    wanted, now = list(assignments), timezone.now()
    last = last_urged(one.report_id for one in wanted)
    return [Urged(one, _urge(one, last.get(one.report_id), now, by)) for one in wanted]


def last_urged(reports: Iterable[int]) -> dict[int, datetime]:
    """When each of these reports was last urged."""
    urged = Event.objects.filter(report__in=list(reports), act=Act.URGE).order_by()
    return dict(urged.values_list("report").annotate(Max("at")))


def how_long(deadline: date, today: date) -> str:
    """还有6天 or 已逾期3天."""
    days = (deadline - today).days
    if days == 0:
        return "今天到期"
    return f"还有{days}天" if days > 0 else f"已逾期{-days}天"


def _urge(one: Assignment, last: datetime | None, now: datetime, by: User) -> str:
    if one.excused:
        return "免报"
    if one.task.closed_at:
        return "任务已经结束"
    if last and now - last < PAUSE:
        return f"{timezone.localtime(last):%H:%M}催办过，一小时以后再催"
    due = f"期限{said(one.deadline)}，{how_long(one.deadline, timezone.localdate())}"
    try:
        move(one.report, Act.URGE, by=by, comment=due)
    except Refused as refusal:
        return str(refusal).rstrip("。")
    return ""
