"""Correction slips (更正单): only the cells that change, asked for below and accepted above."""

from typing import Self

from django.db import models
from django.db.models import Case, When

from reports.filing.models import Filing
from reports.workflow.reports import Report
from unions.access.models import User


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def visible_to(self, user: User, act: str = "view") -> Self:
        return self.filter(user.reach(act, path="report__union__path"))

    def waiting(self) -> Self:
        return self.filter(state=Correction.State.WAITING)

    def put_before(self, user: User) -> Self:
        """Slips that come to this person for review, as the reports themselves do."""
        return self.filter(report__in=Report.objects.put_before(user))

    def in_turn(self) -> Self:
        """Those that wait first, then the newest."""
        return self.order_by(Case(When(state=Correction.State.WAITING, then=0), default=1), "-pk")


class Correction(models.Model):
    """更正单: `cells` are the figures with their old and new words, `filing` is what came of it once accepted."""

    class State(models.TextChoices):
        WAITING = "waiting", "待审核"
        ACCEPTED = "accepted", "已更正"
        DECLINED = "declined", "未采纳"
        DROPPED = "dropped", "已撤回"

    report = models.ForeignKey(Report, models.PROTECT, verbose_name="报告", related_name="corrections")
    state = models.CharField("状态", max_length=10, choices=State, default=State.WAITING)
    reason = models.CharField("更正理由", max_length=500)
    cells = models.JSONField("更正内容")  # [{code, label, old, new}], in the order of the catalogue
    filing = models.OneToOneField(
        Filing, models.PROTECT, null=True, blank=True, verbose_name="更正后", related_name="slip"
    )
    asked_by = models.ForeignKey(User, models.PROTECT, verbose_name="申请人", related_name="+")
    asked_at = models.DateTimeField("申请时间", auto_now_add=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, verbose_name="审核人", related_name="+")
    decided_at = models.DateTimeField("审核时间", null=True, blank=True)
    answer = models.CharField("审核意见", max_length=500, blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "更正单"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report"], condition=models.Q(state="waiting"), name="correction_one_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.report}更正单"
