"""Tasks (报送任务): a period that a union opens for those directly below it, and what each of them owes."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED, State
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet
from unions.organisations.models import Union
from unions.organisations.paths import below


class TaskQuerySet(OwnedQuerySet["Task"]):
    def of_period(self, period: Period, kind: Kind) -> Self:
        return self.filter(start=period.start, end=period.end, kind=kind)


class Task(Owned):
    """报送任务: `union` is who opens it. `indicators` and `sections` name what must be there (codes and themes); empty
    asks for nothing in particular."""

    name = models.CharField("任务名称", max_length=60)
    kind = models.CharField("文种", max_length=12)
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    deadline = models.DateField("报送期限", help_text="当日24时以前提交的不算逾期。")
    indicators = models.JSONField("必报指标", default=list, blank=True)
    sections = models.JSONField("必写章节", default=list, blank=True)
    note = models.TextField("填报说明", max_length=1000, blank=True)
    opened_by = models.ForeignKey(User, models.PROTECT, verbose_name="布置人", related_name="+")
    opened_at = models.DateTimeField("布置时间", auto_now_add=True)
    closed_at = models.DateTimeField("结束时间", null=True, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "报送任务"
        ordering = ["-end", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["union", "kind", "start", "end"], name="task_once_a_period"),
            models.CheckConstraint(name="task_period_in_order", condition=Q(end__gte=F("start"))),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def visible_to(self, user: User, act: str = "view") -> Self:
        return self.filter(user.reach(act, path="report__union__path"))

    def within(self, union: Union) -> Self:
        return self.filter(below(union.path, "report__union__path"))

    def asked(self) -> Self:
        """Without those who are excused."""
        return self.filter(excused="")

    def missing(self) -> Self:
        """Asked, and not handed up."""
        return self.asked().filter(report__state__in=UNFILED)

    def due_on(self) -> Self:
        """With the day that counts for each, as `due`."""
        return self.annotate(due=Coalesce("own_deadline", "task__deadline"))

    def due_between(self, first: date, last: date) -> Self:
        """Both days included, in the order of their days."""
        return self.due_on().filter(Q(due__range=(first, last))).order_by(F("due"), "task", "report__union__path")

    def current(self, today: date) -> Self:
        """What is still to be done, or was done and its day has not passed."""
        return self.due_on().filter(_current(today))

    def past(self, today: date) -> Self:
        return self.due_on().exclude(_current(today))

    def with_report(self) -> Self:
        return self.select_related("task__union", "report__union")


def _current(today: date) -> Q:
    return Q(task__closed_at=None) & (~Q(report__state=State.APPROVED) | Q(due__gte=today))


class Assignment(models.Model):
    """分派: what one union owes under a task; its own deadline goes before the task's, `excused` says why it owes
    nothing."""

    task = models.ForeignKey(Task, models.CASCADE, verbose_name="任务", related_name="assignments")
    report = models.OneToOneField(Report, models.PROTECT, verbose_name="报告", related_name="assignment")
    own_deadline = models.DateField("单独期限", null=True, blank=True)
    excused = models.CharField("免报理由", max_length=200, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "分派"
        ordering = ["task", "report__union__path"]

    def __str__(self) -> str:
        return f"{self.task}：{self.report.union.shown}"

    @property
    def owner(self) -> Union:
        """The union that owes the report."""
        return self.report.union

    @property
    def deadline(self) -> date:
        return self.own_deadline or self.task.deadline

    def is_overdue(self, today: date) -> bool:
        """Whether the day has passed and the report has not gone up."""
        return self.is_missing and today > self.deadline

    @property
    def is_missing(self) -> bool:
        """Asked, and not handed up."""
        return not self.excused and self.report.state in UNFILED
