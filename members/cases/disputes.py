"""Labour disputes (劳动争议): mediated first, handed to arbitration where that fails (调裁结合)."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order, not_negative


class DisputeKind(models.TextChoices):
    WAGES = "wages", "劳动报酬（欠薪）"
    INSURANCE = "insurance", "社会保险"
    INJURY = "injury", "工伤待遇"
    CONTRACT = "contract", "订立、变更劳动合同"
    DISMISSAL = "dismissal", "解除、终止劳动合同"
    HOURS = "hours", "工时休假"
    WOMEN = "women", "女职工权益"
    OTHER = "other", "其他"


class Severity(models.TextChoices):
    ORDINARY = "ordinary", "一般"
    MAJOR = "major", "重大"


class DisputeResult(models.TextChoices):
    SETTLED = "settled", "调解成功"
    FAILED = "failed", "调解不成"
    ARBITRATION = "arbitration", "转仲裁"
    LAWSUIT = "lawsuit", "转诉讼"
    WITHDRAWN = "withdrawn", "撤回申请"


def accepted_between(start: date, end: date) -> Q:
    return Q(accepted_on__range=(start, end))


def closed_by(day: date) -> Q:
    return Q(closed_on__lte=day)


def settled() -> Q:
    """调解成功."""
    return Q(result=DisputeResult.SETTLED)


def referred() -> Q:
    """Handed to arbitration or a court."""
    return Q(result__in=(DisputeResult.ARBITRATION, DisputeResult.LAWSUIT))


def major() -> Q:
    return Q(severity=Severity.MAJOR)


def over_wages() -> Q:
    return Q(kind=DisputeKind.WAGES)


class DisputeQuerySet(OwnedQuerySet["Dispute"]):
    def accepted_between(self, start: date, end: date) -> Self:
        return self.filter(accepted_between(start, end))

    def settled(self) -> Self:
        return self.filter(settled())

    def major(self) -> Self:
        return self.filter(major())

    def over_wages(self) -> Self:
        return self.filter(over_wages())

    def items(self) -> int:
        """Disputes (起)."""
        return int(self.aggregate(sum=Sum("items", default=0))["sum"])


class Dispute(Owned):
    """One dispute, or a batch of alike ones with counts."""

    Kind = DisputeKind
    Result = DisputeResult

    accepted_on = models.DateField("受理日期")
    subject = models.CharField("争议事由", max_length=200)
    kind = models.CharField("争议类别", max_length=12, choices=DisputeKind)
    severity = models.CharField("程度", max_length=12, choices=Severity, default=Severity.ORDINARY)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="用人单位", related_name="+"
    )
    person = models.CharField("申请人", max_length=60, blank=True)
    items = models.PositiveIntegerField("件数（起）", default=1)
    people = models.PositiveIntegerField("涉及职工（人）", default=1)
    is_migrant_worker = models.BooleanField("涉及农民工", default=False)
    claimed = models.DecimalField("涉及金额（元）", max_digits=14, decimal_places=2, default=0)
    mediator = models.CharField("调解员", max_length=30, blank=True)
    committee = models.CharField("调解组织", max_length=60, blank=True)
    result = models.CharField("处理结果", max_length=12, choices=DisputeResult, blank=True)
    referred_to = models.CharField("转往单位", max_length=60, blank=True)
    closed_on = models.DateField("结案日期", null=True, blank=True)
    recovered = models.DecimalField("为职工挽回（元）", max_digits=14, decimal_places=2, default=0)
    is_featured = models.BooleanField("典型事例", default=False)
    story = models.TextField("事例经过", blank=True)

    objects = DisputeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "劳动争议调解"
        ordering = ["-accepted_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "accepted_on", "subject", "person"],
                name="dispute_once_a_day",
                violation_error_message="这一天已登记同样的争议；几起合记一行的，改那一行的件数。",
            ),
            in_order(
                "dispute_closed_after_accepted",
                "accepted_on",
                "closed_on",
                message="结案日期早于受理日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="dispute_closed_has_a_result",
                condition=Q(closed_on=None, result="") | (Q(closed_on__isnull=False) & ~Q(result="")),
                violation_error_message="处理结果和结案日期应一起填写，没有结案的都不填。",
            ),
            not_negative("dispute_money_not_negative", "claimed", "recovered", message="金额不能小于0元。"),
        ]

    def __str__(self) -> str:
        return self.subject
