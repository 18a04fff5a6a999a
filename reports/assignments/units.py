"""What is agreed with single units (逐个单位): a deadline of their own, and who need not report."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.urls import reverse

from reports.assignments.models import Assignment
from reports.assignments.opening import must_be_open, said
from reports.messages.send import tell
from reports.workflow.notices import clerks_of_each
from reports.workflow.states import UNFILED
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.record import append, entry


@transaction.atomic
def set_deadline(assignments: Iterable[Assignment], day: date | None, *, by: User) -> int:
    """Give these units a deadline of their own, or the task's again; returns to how many.

    What has gone up needs no deadline any more, and keeps it.
    """
    chosen = [one for one in _changeable(assignments, by) if one.own_deadline != day and not one.excused]
    for one in chosen:
        one.own_deadline = day
    _keep(chosen, "own_deadline", "单独期限" if day else "取消单独期限", str(day or ""), by)
    if chosen:
        _tell(chosen, f"“{chosen[0].task}”你单位的期限改为{said(chosen[0].deadline)}。", by)
    return len(chosen)


@transaction.atomic
def excuse(assignments: Iterable[Assignment], reason: str, *, by: User) -> int:
    """Let these units go without a report; raises Refused without a reason."""
    why = reason.strip()[:200]
    if not why:
        raise Refused("没有免报：写明理由再办。")
    chosen = [one for one in _changeable(assignments, by) if one.excused != why]
    for one in chosen:
        one.excused = why
    _keep(chosen, "excused", "免报", why, by)
    if chosen:
        _tell(chosen, f"“{chosen[0].task}”你单位免报：{why.rstrip('。')}。", by)
    return len(chosen)


@transaction.atomic
def ask_again(assignments: Iterable[Assignment], *, by: User) -> int:
    """Take an excuse back; returns for how many."""
    chosen = [one for one in _changeable(assignments, by) if one.excused]
    for one in chosen:
        one.excused = ""
    _keep(chosen, "excused", "取消免报", "", by)
    if chosen:
        _tell(chosen, f"“{chosen[0].task}”你单位要报，期限{said(chosen[0].deadline)}。", by)
    return len(chosen)


def _changeable(assignments: Iterable[Assignment], by: User) -> list[Assignment]:
    """Those that have not gone up, held until the end of the act; refuses where `by` does not review for the union
    that opened the task, and once this has ended."""
    held = Assignment.objects.filter(pk__in=[one.pk for one in assignments]).with_report()
    wanted = list(held.select_for_update(of=("self", "report")))
    if not all(by.may(Act.REVIEW, one.task.union) for one in wanted):
        raise Refused("你不能改这项任务：由布置任务的工会的审核人办理。")
    must_be_open({one.task_id for one in wanted})
    return [one for one in wanted if one.report.state in UNFILED]


def _keep(chosen: list[Assignment], column: str, act: str, reason: str, by: User) -> None:
    Assignment.objects.bulk_update(chosen, [column])
    append([entry(act, one, by=by, reason=reason) for one in chosen])


def _tell(chosen: list[Assignment], text: str, by: User) -> None:
    clerks = clerks_of_each([one.report.union for one in chosen], besides=by)
    tell((user for users in clerks.values() for user in users), text, reverse("my-tasks"))
