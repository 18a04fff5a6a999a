"""Remarks of the reviewer (审核意见): what is to be mended, pinned to the place, and what has been looked at."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.access.models import User


class RemarkQuerySet(models.QuerySet["Remark"]):
    def of_round(self, number: int) -> Self:
        return self.filter(round=number)

    def told(self) -> Self:
        """Those that the union may read: a reviewer's remarks are his own until he sends the report back."""
        return self.exclude(report__state=State.SUBMITTED, round=F("report__round"))


class Remark(models.Model):
    """审核意见: pinned to a figure (`code`), to a row behind it (`ledger` and `row` as well), to a paragraph (`theme`
    and its number) or to nothing but the report. `said` is what stood there when it was made."""

    report = models.ForeignKey(Report, models.CASCADE, verbose_name="报告", related_name="remarks")
    round = models.PositiveSmallIntegerField("第几次提交")
    code = models.CharField("指标", max_length=60, blank=True)
    ledger = models.CharField("台账", max_length=60, blank=True)
    row = models.BigIntegerField("记录", null=True, blank=True)
    theme = models.CharField("章节", max_length=40, blank=True)
    paragraph = models.PositiveSmallIntegerField("第几段", null=True, blank=True)
    said = models.TextField("原来写的", blank=True)
    text = models.CharField("意见", max_length=500)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="审核人", related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)
    answer = models.CharField("答复", max_length=500, blank=True)
    answered_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, verbose_name="答复人", related_name="+"
    )
    answered_at = models.DateTimeField("答复时间", null=True, blank=True)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "审核意见"
        ordering = ["report", "round", "pk"]
        constraints = [
            models.CheckConstraint(name="remark_row_in_ledger", condition=Q(row=None) | ~Q(ledger="")),
            models.CheckConstraint(name="remark_paragraph_in_theme", condition=Q(paragraph=None) | ~Q(theme="")),
        ]

    def __str__(self) -> str:
        return self.text


class Acceptance(models.Model):
    """认可: the reviewer has looked at one item of one round (a figure by its code) and takes it."""

    report = models.ForeignKey(Report, models.CASCADE, verbose_name="报告", related_name="acceptances")
    round = models.PositiveSmallIntegerField("第几次提交")
    code = models.CharField("指标", max_length=60)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="审核人", related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "认可"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["report", "round", "code"], name="acceptance_once")]

    def __str__(self) -> str:
        return f"{self.report}：{self.code}"
