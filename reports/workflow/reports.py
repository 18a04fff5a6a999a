"""Reports on their way (报告): which paper of which union stands where, and everything that was done to it."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.addresses import query_of
from reports.workflow.states import Act, State
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet
from unions.access.roles import Act as Right


class ReportQuerySet(OwnedQuerySet["Report"]):
    def of_period(self, period: Period, kind: Kind) -> Self:
        return self.filter(start=period.start, end=period.end, kind=kind)

    def waiting(self) -> Self:
        """Submitted and not decided."""
        return self.filter(state=State.SUBMITTED)

    def put_before(self, user: User) -> Self:
        """Reports that come to this person for review: of the unions directly below those where he reviews."""
        places = user.paths(Right.REVIEW)
        return self.filter(Q(union__parent__path__in=places) | Q(union__parent=None, union__path__in=places))


class Report(Owned):
    """报告: one paper of one union for one period on its way to the union above; `round` counts submissions."""

    kind = models.CharField("文种", max_length=12)
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    state = models.CharField("状态", max_length=12, choices=State, default=State.NOT_STARTED)
    round = models.PositiveSmallIntegerField("第几次提交", default=0)
    correction = models.PositiveSmallIntegerField("第几次更正", default=0)
    leader = models.CharField("审签领导", max_length=30, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True)
    submitted_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, verbose_name="提交人", related_name="+"
    )
    submitted_at = models.DateTimeField("提交时间", null=True, blank=True)
    opened_at = models.DateTimeField("开始审核时间", null=True, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, verbose_name="审核人", related_name="+")
    decided_at = models.DateTimeField("审核时间", null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "报告"
        ordering = ["-end", "union__path"]
        constraints = [
            models.UniqueConstraint(fields=["union", "kind", "start", "end"], name="report_once_a_period"),
            models.CheckConstraint(name="report_period_in_order", condition=Q(end__gte=F("start"))),
            models.CheckConstraint(
                name="report_submitted_by_somebody",
                condition=Q(state__in=(State.NOT_STARTED, State.DRAFTING)) | Q(submitted_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.period.label}{Kind(self.kind).label}"

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)

    @property
    def kind_label(self) -> str:
        return Kind(self.kind).label

    @property
    def query(self) -> str:
        """The address of pages about this paper."""
        return query_of(self.union, self.period, Kind(self.kind))


class EventQuerySet(models.QuerySet["Event"]):
    def of_round(self, number: int) -> Self:
        return self.filter(round=number)


class Event(models.Model):
    """过程: one move of one report; never changed afterwards."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="events")
    act = models.CharField("办理", max_length=12, choices=Act)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="办理人", related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)
    round = models.PositiveSmallIntegerField("第几次提交")
    source = models.CharField("原状态", max_length=12, choices=State)
    target = models.CharField("新状态", max_length=12, choices=State)
    comment = models.TextField("意见或理由", blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "过程"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.report} {self.get_act_display()}"
