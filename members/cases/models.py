"""Cases (来信来访): letters, visits, calls and questions from workers, and what came of them."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Q, Sum

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order, not_negative
from unions.organisations.rules import validate_phone


class Channel(models.TextChoices):
    VISIT = "visit", "来访"
    LETTER = "letter", "来信"
    CALL = "call", "来电"
    COUNSEL = "counsel", "咨询"
    ONLINE = "online", "网上留言"


class CaseKind(models.TextChoices):
    INJURY = "injury", "工伤"
    WAGES = "wages", "欠薪"
    CONTRACT = "contract", "劳动合同"
    INSURANCE = "insurance", "社会保险"
    HOURS = "hours", "工时休假"
    SAFETY = "safety", "劳动保护"
    WOMEN = "women", "女职工权益"
    LEGAL_AID = "legal_aid", "法律援助"
    MEDIATION = "mediation", "争议调解"
    POLICY = "policy", "法律政策咨询"
    HARDSHIP = "hardship", "生活困难"
    SCHOOLING = "schooling", "子女入学"
    JOB = "job", "求职就业"
    SUGGESTION = "suggestion", "意见建议"
    OTHER = "other", "其他"


class CaseState(models.TextChoices):
    RECEIVED = "received", "已受理"
    REFERRED = "referred", "已转办"
    HANDLING = "handling", "办理中"
    CLOSED = "closed", "已办结"


def received_between(start: date, end: date) -> Q:
    return Q(received_on__range=(start, end))


def closed_by(day: date) -> Q:
    """办结 by `day`."""
    return Q(closed_on__lte=day)


def by_channel(*channels: str) -> Q:
    return Q(channel__in=channels)


def of_kind(*kinds: str) -> Q:
    return Q(kind__in=kinds)


def featured() -> Q:
    return Q(is_featured=True)


class CaseQuerySet(OwnedQuerySet["Case"]):
    def received_between(self, start: date, end: date) -> Self:
        return self.filter(received_between(start, end))

    def closed_by(self, day: date) -> Self:
        return self.filter(closed_by(day))

    def by_channel(self, *channels: str) -> Self:
        return self.filter(by_channel(*channels))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(of_kind(*kinds))

    def featured(self) -> Self:
        return self.filter(featured())

    def people(self) -> int:
        """People received (人次)."""
        return int(self.aggregate(sum=Sum("people", default=0))["sum"])

    def items(self) -> int:
        """Cases (件)."""
        return int(self.aggregate(sum=Sum("items", default=0))["sum"])

    def recovered(self) -> Decimal:
        """Money won back (元)."""
        return Decimal(self.aggregate(sum=Sum("recovered", default=Decimal(0)))["sum"])


class Case(Owned):
    """One case, or a batch of alike ones with counts."""

    Channel = Channel
    Kind = CaseKind

    channel = models.CharField("来件方式", max_length=12, choices=Channel)
    kind = models.CharField("事项类别", max_length=12, choices=CaseKind)
    received_on = models.DateField("受理日期")
    subject = models.CharField("事由", max_length=200)
    person = models.CharField("反映人", max_length=60, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    is_migrant_worker = models.BooleanField("涉及农民工", default=False)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="涉及单位", related_name="+"
    )
    people = models.PositiveIntegerField("接待人次（人次）", default=1)
    items = models.PositiveIntegerField("件数（件）", default=1)
    handler = models.CharField("承办人", max_length=30, blank=True)
    referred_to = models.CharField("转办单位", max_length=60, blank=True)
    referred_on = models.DateField("转办日期", null=True, blank=True)
    state = models.CharField("办理状态", max_length=12, choices=CaseState, default=CaseState.RECEIVED)
    result = models.TextField("办理结果", blank=True)
    closed_on = models.DateField("办结日期", null=True, blank=True)
    revisited_on = models.DateField("回访日期", null=True, blank=True)
    recovered = models.DecimalField("挽回损失（元）", max_digits=14, decimal_places=2, default=0)
    may_name = models.BooleanField("同意公开姓名", default=False, help_text="不同意的，总结里写作“刘某某”。")
    is_featured = models.BooleanField("典型事例", default=False)
    story = models.TextField("事例经过", blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "来信来访"
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "received_on", "channel", "subject", "person"],
                name="case_once_a_day",
                violation_error_message="这一天已登记同样的来件；几件合记一行的，改那一行的人次和件数。",
            ),
            in_order(
                "case_steps_in_order",
                "received_on",
                "closed_on",
                "revisited_on",
                message="受理、办结、回访日期应依次不早于前一项，核对这几项。",
            ),
            models.CheckConstraint(
                name="case_closed_has_its_date",
                condition=Q(state=CaseState.CLOSED, closed_on__isnull=False)
                | (~Q(state=CaseState.CLOSED) & Q(closed_on=None)),
                violation_error_message="已办结的填写办结日期，没有办结的不填。",
            ),
            not_negative("case_recovered_not_negative", "recovered", message="挽回损失不能小于0元。"),
        ]

    def __str__(self) -> str:
        return self.subject
