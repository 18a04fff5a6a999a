"""Summaries of earlier years (往年总结): their text, and which typed figure stands in which sentence."""

from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q

from reports.figures.models import Target, ToldFigure
from reports.periods import Period
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet

NAME_LENGTH = 60


class EarlierSummaryQuerySet(OwnedQuerySet["EarlierSummary"]):
    pass


class EarlierSummary(Owned):
    """A summary that was written before the ledgers were kept; its numbers become typed figures of its period."""

    class State(models.TextChoices):
        WAITING = "waiting", "待确认"
        CONFIRMED = "confirmed", "已采用"

    start = models.DateField("期间起")
    end = models.DateField("期间止")
    name = models.CharField("名称", max_length=NAME_LENGTH)
    text = models.TextField("正文")
    is_plan = models.BooleanField("计划", default=False)  # its numbers are aims unless it says otherwise
    state = models.CharField("状态", max_length=12, choices=State, default=State.WAITING)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="经办人", related_name="+")
    at = models.DateTimeField("读入时间", auto_now_add=True)

    objects = EarlierSummaryQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "往年总结"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="earliersummary_period_in_order",
                condition=Q(end__gte=F("start")),
                violation_error_message="期间止早于期间起，核对其中一项。",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING


class ExcerptQuerySet(models.QuerySet["Excerpt"]):
    def places(self, figures: Iterable[ToldFigure]) -> dict[int, tuple[int, int]]:
        """The summary and the excerpt that each told figure comes from, by its key."""
        found = self.filter(told__in=figures).order_by("pk").values_list("told", "summary", "pk")
        return {told: (summary, excerpt) for told, summary, excerpt in found}


class Excerpt(models.Model):
    """摘录: the place in a summary that a typed figure or target comes from."""

    summary = models.ForeignKey(EarlierSummary, models.CASCADE, related_name="excerpts")
    begin = models.PositiveIntegerField("起")  # place of the number in the text, from 0
    finish = models.PositiveIntegerField("止")  # exclusive
    code = models.CharField("指标代码", max_length=60)
    told = models.ForeignKey(ToldFigure, models.SET_NULL, null=True, related_name="+")
    target = models.ForeignKey(Target, models.SET_NULL, null=True, related_name="+")
    written = models.PositiveIntegerField(
        "写入时的版本", default=0
    )  # 0: the figure stood already and was left as it was
    replaced = models.JSONField("原值", default=dict)  # columns of the figure as they were before

    objects = ExcerptQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "摘录"
        ordering = ["begin"]

    def __str__(self) -> str:
        return f"{self.summary} {self.code}"

    @property
    def figure(self) -> ToldFigure | Target | None:
        return self.told or self.target
