"""Explanations (说明): why a figure that looks odd is as it is; they travel with the report."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.periods import Period
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet


class ExplanationQuerySet(OwnedQuerySet["Explanation"]):
    def of_periods(self, periods: Iterable[Period]) -> Self:
        asked = Q(pk__in=[])
        for period in periods:
            asked |= Q(start=period.start, end=period.end)
        return self.filter(asked)


class Explanation(Owned):
    """说明: of one finding of the checks; `sentence` is the finding as it read when this was written."""

    signed = ("by", "at")

    start = models.DateField("期间起")
    end = models.DateField("期间止")
    finding = models.CharField("校核项", max_length=200)  # the key of the finding: rule and figures
    sentence = models.CharField("当时的问题", max_length=500)
    text = models.CharField("说明", max_length=500, help_text="写清原因，如“3家企业注销，合同随之终止”。")
    by = models.ForeignKey(User, models.PROTECT, verbose_name="填写人", related_name="+")
    at = models.DateTimeField("填写时间")

    objects = ExplanationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "异常说明"
        ordering = ["-end", "finding"]
        constraints = [
            models.UniqueConstraint(fields=["union", "start", "end", "finding"], name="explanation_once"),
            models.CheckConstraint(name="explanation_period_in_order", condition=Q(end__gte=F("start"))),
        ]

    def __str__(self) -> str:
        return self.text
