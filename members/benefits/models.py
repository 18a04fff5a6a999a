"""Benefits (会员服务): mutual insurance, health checks and what every member may enjoy (普惠)."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Sum

from members.people.models import Member
from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order, not_negative, within


class Product(models.TextChoices):
    """互助保障 by what it covers."""

    HOSPITAL = "hospital", "住院医疗"
    SERIOUS_ILLNESS = "serious_illness", "重大疾病"
    ACCIDENT = "accident", "意外伤害"
    WOMEN = "women", "女职工特殊疾病"
    COMBINED = "combined", "综合保障"
    OTHER = "other", "其他"


def insured_between(start: date, end: date) -> Q:
    return Q(starts_on__range=(start, end))


def insured_on(day: date) -> Q:
    """参保期 covers `day`."""
    return Q(starts_on__lte=day, ends_on__gte=day)


def paid_between(start: date, end: date) -> Q:
    return Q(paid_on__range=(start, end))


def held_between(start: date, end: date) -> Q:
    return Q(held_on__range=(start, end))


def for_women() -> Q:
    """两癌筛查 and other checks for women."""
    return Q(kind=Checkup.Kind.WOMEN)


def of_kind(*kinds: str) -> Q:
    return Q(kind__in=kinds)


class InsuranceQuerySet(OwnedQuerySet["Insurance"]):
    def insured_between(self, start: date, end: date) -> Self:
        return self.filter(insured_between(start, end))

    def insured_on(self, day: date) -> Self:
        return self.filter(insured_on(day))

    def people(self) -> int:
        """People insured (人)."""
        return int(self.aggregate(sum=Sum("people", default=0))["sum"])


class Insurance(Owned):
    """互助保障参保: one policy with the people under it."""

    product = models.CharField("保障种类", max_length=16, choices=Product)
    policy_no = models.CharField("参保编号", max_length=40, blank=True)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="参保单位", related_name="+"
    )
    starts_on = models.DateField("保障开始日期")
    ends_on = models.DateField("保障结束日期")
    people = models.PositiveIntegerField("参保人数（人）")
    premium = models.DecimalField("互助保障金（元）", max_digits=14, decimal_places=2, default=0)
    subsidy = models.DecimalField("其中工会补助（元）", max_digits=14, decimal_places=2, default=0)

    objects = InsuranceQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "互助保障参保"
        ordering = ["-starts_on", "-pk"]
        constraints = [
            in_order(
                "insurance_ends_after_start",
                "starts_on",
                "ends_on",
                message="保障结束日期早于开始日期，核对其中一项。",
            ),
            not_negative("insurance_money_not_negative", "premium", "subsidy", message="金额不能小于0元。"),
            within(
                "insurance_subsidy_within_premium",
                "subsidy",
                "premium",
                message="工会补助多于互助保障金，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_product_display()} {self.starts_on}起"


class ClaimQuerySet(OwnedQuerySet["InsuranceClaim"]):
    def paid_between(self, start: date, end: date) -> Self:
        return self.filter(paid_between(start, end))

    def amount(self) -> Decimal:
        """Money paid out (元)."""
        return Decimal(self.aggregate(sum=Sum("amount", default=Decimal(0)))["sum"])


class InsuranceClaim(Owned):
    """互助保障理赔."""

    product = models.CharField("保障种类", max_length=16, choices=Product)
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="insurance_claims"
    )
    person = models.CharField("姓名", max_length=30, blank=True)
    paid_on = models.DateField("给付日期")
    times = models.PositiveIntegerField("给付人次（人次）", default=1)
    amount = models.DecimalField("给付金额（元）", max_digits=14, decimal_places=2)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "互助保障给付"
        ordering = ["-paid_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="claim_amount_positive",
                condition=Q(amount__gt=0),
                violation_error_message="给付金额应大于0元。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paid_on} {self.claimant}"

    def clean(self) -> None:
        if not self.member_id and not self.person and self.times <= 1:
            raise ValidationError({"person": "选择会员或填写姓名；按批登记的，给付人次应多于1。"})

    @property
    def claimant(self) -> str:
        """受领人."""
        return self.member.name if self.member else self.person or f"{self.times}人次"


class HeldQuerySet(OwnedQuerySet[Owned]):
    """Events with participants."""

    def held_between(self, start: date, end: date) -> Self:
        return self.filter(held_between(start, end))

    def of_kind(self, *kinds: str) -> Self:
        return self.filter(of_kind(*kinds))

    def people(self) -> int:
        """Participants (人)."""
        return int(self.aggregate(sum=Sum("people", default=0))["sum"])


class Checkup(Owned):
    """职工体检."""

    class Kind(models.TextChoices):
        GENERAL = "general", "常规体检"
        WOMEN = "women", "女职工体检（两癌筛查）"
        OCCUPATIONAL = "occupational", "职业健康检查"
        MODEL_WORKER = "model_worker", "劳模体检"
        OUTDOOR = "outdoor", "新就业形态和户外劳动者体检"

    kind = models.CharField("体检类别", max_length=16, choices=Kind, default=Kind.GENERAL)
    held_on = models.DateField("体检日期")
    place = models.CharField("体检机构", max_length=60, blank=True)
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="参加单位", related_name="+"
    )
    people = models.PositiveIntegerField("体检人数（人）")
    cost = models.DecimalField("工会支出（元）", max_digits=14, decimal_places=2, default=0)

    objects = HeldQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "职工体检"
        ordering = ["-held_on", "-pk"]
        constraints = [
            not_negative("checkup_cost_not_negative", "cost", message="工会支出不能小于0元。"),
        ]

    def __str__(self) -> str:
        return f"{self.held_on} {self.get_kind_display()}"


class Benefit(Owned):
    """普惠服务: a service that members enjoyed, with how many did."""

    class Kind(models.TextChoices):
        LEGAL = "legal", "法律服务"
        LIFE = "life", "生活服务"
        MIND = "mind", "心理服务"
        DATING = "dating", "婚恋交友"
        RETREAT = "retreat", "疗休养"
        BIRTHDAY = "birthday", "生日慰问"
        CHILDCARE = "childcare", "子女托管"
        CULTURE = "culture", "文化惠民"
        DISCOUNT = "discount", "消费优惠"
        OTHER = "other", "其他"

    kind = models.CharField("服务类别", max_length=12, choices=Kind)
    title = models.CharField("服务名称", max_length=100)
    held_on = models.DateField("服务日期")
    partner = models.CharField("合作单位", max_length=60, blank=True)
    times = models.PositiveIntegerField("场次（场）", default=1)
    people = models.PositiveIntegerField("服务人次（人次）")
    cost = models.DecimalField("工会支出（元）", max_digits=14, decimal_places=2, default=0)

    objects = HeldQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "普惠服务"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "title", "held_on"],
                name="benefit_once_a_day",
                violation_error_message="这一天已登记同名的服务；几场合记一行的，改那一行的场次。",
            ),
            not_negative("benefit_cost_not_negative", "cost", message="工会支出不能小于0元。"),
        ]

    def __str__(self) -> str:
        return self.title
