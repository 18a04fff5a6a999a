"""Innovations (经济技术创新): proposals, technical renewals, problems solved, new products."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order, not_negative


def proposed_between(start: date, end: date) -> Q:
    return Q(proposed_on__range=(start, end))


def adopted_between(start: date, end: date) -> Q:
    return Q(adopted_on__range=(start, end))


def completed_between(start: date, end: date) -> Q:
    return Q(completed_on__range=(start, end))


class InnovationQuerySet(OwnedQuerySet["Innovation"]):
    def of_kind(self, *kinds: "Innovation.Kind") -> Self:
        return self.filter(kind__in=kinds)

    def proposed_between(self, start: date, end: date) -> Self:
        return self.filter(proposed_between(start, end))

    def adopted_between(self, start: date, end: date) -> Self:
        return self.filter(adopted_between(start, end))

    def completed_between(self, start: date, end: date) -> Self:
        return self.filter(completed_between(start, end))

    def number(self) -> int:
        """How many they are (条、项)."""
        return int(self.aggregate(n=Sum("items", default=0))["n"])


class Innovation(Owned):
    """One proposal or project, or a batch that went the same way: items and benefit add up."""

    class Kind(models.TextChoices):
        PROPOSAL = "proposal", "合理化建议"
        RENEWAL = "renewal", "技术革新"
        BREAKTHROUGH = "breakthrough", "技术攻关"
        PRODUCT = "product", "新产品新技术"

    kind = models.CharField("类别", max_length=12, choices=Kind)
    title = models.CharField("名称或内容", max_length=100)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="所在单位", related_name="+"
    )
    author = models.CharField("提出人或负责人", max_length=40, blank=True)
    items = models.PositiveIntegerField(
        "数量（条/项）", default=1, help_text="一行记一条就填1；合记的填条数，采纳与未采纳的分行记。"
    )
    proposed_on = models.DateField("提出或立项日期")
    adopted_on = models.DateField("采纳日期", null=True, blank=True)
    completed_on = models.DateField("完成日期", null=True, blank=True)
    benefit = models.DecimalField("创造效益（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    reward = models.DecimalField("奖励金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    saves_energy = models.BooleanField("节能减排", default=False)

    objects = InnovationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "创新成果"
        ordering = ["-proposed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "title", "proposed_on"],
                name="innovation_once_a_day",
                violation_error_message="这一天已登记同名成果；几条合记一行的，改那一行的数量。",
            ),
            in_order(
                "innovation_steps_in_order",
                "proposed_on",
                "adopted_on",
                "completed_on",
                message="提出、采纳、完成的日期应依次不早于前一步，核对这三项。",
            ),
            not_negative(
                "innovation_money_not_negative", "benefit", "reward", message="创造效益和奖励金额不能是负数。"
            ),
            models.CheckConstraint(
                name="innovation_counts_itself",
                condition=Q(items__gte=1),
                violation_error_message="数量至少是1。",
            ),
        ]

    def __str__(self) -> str:
        return self.title
