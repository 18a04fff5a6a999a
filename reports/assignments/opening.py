"""Opening a task (布置任务) for the unions directly below, changing it, ending it, and 补派 to units founded later."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from reports.assignments.models import Assignment, Task
from reports.messages.send import tell
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.notices import clerks_of_each
from reports.workflow.reports import Report
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.organisations.models import Union, UnionKind, UnionQuerySet
from unions.trail.record import changed, record, snapshot


@dataclass(frozen=True)
class Terms:
    """What is asked, and by when; these may be changed later."""

    name: str
    deadline: date
    indicators: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    note: str = ""


def children_of(union: Union, day: date) -> UnionQuerySet:
    """The unions directly below that stand on `day`."""
    return Union.objects.filter(parent=union).standing(day)


def kinds_below(union: Union, day: date) -> dict[UnionKind, int]:
    """How many unions of each kind stand directly below, the highest kinds first."""
    counted = Counter(UnionKind(kind) for kind in children_of(union, day).values_list("kind", flat=True))
    return {kind: counted[kind] for kind in UnionKind if counted[kind]}


def usual_kinds(kinds: Iterable[UnionKind]) -> list[UnionKind]:
    """Whom tasks are for unless somebody says otherwise: unions that have others below, else all."""
    offered = list(kinds)
    return [kind for kind in offered if not kind.is_grassroots and kind is not UnionKind.GROUP] or offered


@transaction.atomic
def open_task(
    union: Union, period: Period, kind: Kind, terms: Terms, *, by: User, kinds: Collection[str] | None = None
) -> Task:
    """Ask the unions below (of these kinds, else of the usual ones) for a paper; each gets its report.

    Raises Refused when `by` does not review for the union, when the task is there already, or when nobody is below.
    """
    _may(by, union)
    chosen = usual_kinds(kinds_below(union, timezone.localdate())) if kinds is None else kinds
    try:
        with transaction.atomic():
            task = Task.objects.create(
                union=union, kind=kind, start=period.start, end=period.end, opened_by=by, **asdict(terms)
            )
    except IntegrityError:
        raise Refused(f"{union.shown}已经布置过{period.label}{kind.label}，到“任务与期限”里改它。") from None
    given = _assign(task, children_of(union, timezone.localdate()).filter(kind__in=chosen))
    if not given:
        raise Refused(f"没有布置：{union.shown}下面没有可以布置的单位。先在“基层工会”里新增下级工会。")
    record("布置任务", task, by=by, after={**snapshot(task), "units": len(given)})
    _tell(given, f"{union.shown}布置了“{task}”，期限{said(task.deadline)}。", besides=by)
    return task


@transaction.atomic
def change_task(task: Task, terms: Terms, *, by: User, version: int) -> Task:
    """Ask for something else, or by another day; raises Refused when somebody else changed the task meanwhile, or when
    it has ended."""
    _may(by, task.union)
    before = snapshot(task)
    must_be_open([task.pk])
    if not Task.objects.filter(pk=task.pk, version=version).update(**asdict(terms), version=F("version") + 1):
        raise Refused(f"“{task}”刚刚有人改过，核对现在的内容再改一次。")
    task.refresh_from_db()
    old, new = changed(before, snapshot(task))
    if not new:
        return task
    record("修改任务", task, by=by, before=old, after=new)
    if "deadline" in new:
        follow = task.assignments.missing().filter(own_deadline=None)
        _tell(follow.with_report(), f"“{task}”的期限改为{said(task.deadline)}。", besides=by)
    return task


def unassigned(task: Task, day: date) -> UnionQuerySet:
    """Unions below of the kinds that have the task, and without it: founded later, or come from elsewhere."""
    has = Union.objects.filter(pk__in=task.assignments.values("report__union"))
    taken = Assignment.objects.filter(report__in=Report.objects.of_period(task.period, Kind(task.kind)))
    children = children_of(task.union, day).filter(kind__in=has.order_by().values("kind").distinct())
    return children.exclude(pk__in=taken.values("report__union"))


@transaction.atomic
def assign_later(task: Task, *, by: User) -> int:
    """补派: give the task to the unions that are there now and have not got it; returns how many got it."""
    _may(by, task.union)
    must_be_open([task.pk])  # held, so that two people at once give it once
    given = _assign(task, unassigned(task, timezone.localdate()))
    if given:
        names = "、".join(one.report.union.shown for one in given)
        record("补派任务", task, by=by, after={"units": len(given)}, reason=names)
        _tell(given, f"{task.union.shown}布置了“{task}”，期限{said(task.deadline)}。", besides=by)
    return len(given)


def must_be_open(tasks: Collection[int]) -> None:
    """Hold these tasks until the end of the act; raises Refused where one has ended."""
    held = Task.objects.select_for_update().filter(pk__in=tasks).order_by("pk")
    if ended := next((task for task in held if task.closed_at), None):
        raise Refused(f"“{ended}”已经结束，没有办理：先恢复任务。")


@transaction.atomic
def close_task(task: Task, *, by: User) -> None:
    """End a task: nobody is urged any more, and nothing is agreed anew. What is written can still be handed up."""
    _may(by, task.union)
    if Task.objects.filter(pk=task.pk, closed_at=None).update(closed_at=timezone.now()):
        record("结束任务", task, by=by)


@transaction.atomic
def resume_task(task: Task, *, by: User) -> None:
    _may(by, task.union)
    if Task.objects.filter(pk=task.pk).exclude(closed_at=None).update(closed_at=None):
        record("恢复任务", task, by=by)


def said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _may(by: User, union: Union) -> None:
    if not by.may(Act.REVIEW, union):
        raise Refused(f"你不能替“{union.shown}”布置任务：由那里的审核人办理。")


def _assign(task: Task, unions: Iterable[Union]) -> list[Assignment]:
    """A report and an assignment for each of these unions that has no assignment for this paper yet."""
    whole: dict[str, Any] = {"kind": task.kind, "start": task.start, "end": task.end}
    wanted = list(unions)
    Report.objects.bulk_create([Report(union=union, **whole) for union in wanted], ignore_conflicts=True)
    reports = Report.objects.filter(union__in=wanted, assignment=None, **whole).select_related("union")
    return Assignment.objects.bulk_create([Assignment(task=task, report=report) for report in reports])


def _tell(assignments: Iterable[Assignment], text: str, *, besides: User) -> None:
    clerks = clerks_of_each([one.report.union for one in assignments], besides=besides)
    tell((user for users in clerks.values() for user in users), text, reverse("my-tasks"))
