"""Money of unions (经费): dues, allocations, spending; and the mutual-aid funds of enterprises."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order, not_negative


def due_within(start: date, end: date) -> Q:
    """For a span that ends from `start` to `end`, so that each row falls into one period."""
    return Q(ended_on__range=(start, end))


class DuesQuerySet(OwnedQuerySet["Dues"]):
    def due_within(self, start: date, end: date) -> Self:
        return self.filter(due_within(start, end))


class Dues(Owned):
    """Dues or contributions of one union for one span of time; every amount adds up."""

    class Kind(models.TextChoices):
        MEMBER = "member", "会员会费"
        EMPLOYER = "employer", "工会经费拨缴"

    kind = models.CharField("类别", max_length=12, choices=Kind, default=Kind.MEMBER)
    started_on = models.DateField("所属期起")
    ended_on = models.DateField("所属期止")
    payers = models.PositiveIntegerField("应缴人数（人）", null=True, blank=True, help_text="会员会费填。")
    due = models.DecimalField("应缴（元）", max_digits=14, decimal_places=2)
    paid = models.DecimalField("已缴（元）", max_digits=14, decimal_places=2, default=0)
    note = models.CharField("备注", max_length=100, blank=True)

    objects = DuesQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "会费与拨缴"
        ordering = ["-ended_on", "union__path"]
        constraints = [
            in_order("dues_span_in_order", "started_on", "ended_on", message="所属期止早于所属期起，核对其中一项。"),
            not_negative("dues_not_negative", "due", "paid", message="应缴和已缴不能是负数。"),
            models.UniqueConstraint(
                fields=["union", "kind", "started_on", "ended_on"],
                name="dues_once_a_span",
                violation_error_message="该工会这一所属期已经登记，改原来那一行即可。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union} {self.get_kind_display()} {self.started_on:%Y-%m-%d}至{self.ended_on:%Y-%m-%d}"

    @property
    def arrears(self) -> Decimal:
        """Still to come in (元)."""
        return max(self.due - self.paid, Decimal(0))


class AllocationQuerySet(OwnedQuerySet["Allocation"]):
    def received(self) -> Self:
        return self.filter(direction=Allocation.Direction.RECEIVED)

    def granted(self) -> Self:
        return self.filter(direction=Allocation.Direction.GRANTED)


class Allocation(Owned):
    """Money that came from above or went to a unit below; `amount` adds up."""

    class Direction(models.TextChoices):
        RECEIVED = "received", "收到"
        GRANTED = "granted", "拨出"

    class Purpose(models.TextChoices):
        RETURN = "return", "经费回拨"
        SUBSIDY = "subsidy", "工作补助"
        BUILDING = "building", "阵地建设补助"
        AID = "aid", "帮扶专项"
        REWARD = "reward", "以奖代补"
        PAY = "pay", "工会干部补贴"
        OTHER = "other", "其他"

    allocated_on = models.DateField("拨款日期")
    direction = models.CharField("收拨", max_length=12, choices=Direction)
    counterpart = models.CharField("对方单位", max_length=80)
    purpose = models.CharField("用途", max_length=12, choices=Purpose)
    amount = models.DecimalField("金额（元）", max_digits=14, decimal_places=2)
    voucher = models.CharField("凭证号", max_length=40, blank=True)
    note = models.CharField("说明", max_length=200, blank=True)

    objects = AllocationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "经费拨付"
        ordering = ["-allocated_on", "-pk"]
        constraints = [not_negative("allocation_not_negative", "amount", message="金额不能是负数。")]

    def __str__(self) -> str:
        return f"{self.get_direction_display()} {self.counterpart} {self.amount}元"


class Expenditure(Owned):
    """Money spent; `amount` adds up."""

    class Category(models.TextChoices):
        """Classes of 《工会会计制度》 (财会〔2021〕7号)."""

        ACTIVITIES = "activities", "职工活动支出"
        ORGANISING = "organising", "职工活动组织支出"
        SERVICE = "service", "职工服务支出"
        RIGHTS = "rights", "维权支出"
        BUSINESS = "business", "业务支出"
        ADMINISTRATION = "administration", "行政支出"
        CAPITAL = "capital", "资本性支出"
        BELOW = "below", "补助下级支出"
        AFFILIATES = "affiliates", "对附属单位的支出"
        OTHER = "other", "其他支出"

    spent_on = models.DateField("支出日期")
    category = models.CharField("支出类别", max_length=16, choices=Category)
    purpose = models.CharField("用途", max_length=100)
    amount = models.DecimalField("金额（元）", max_digits=14, decimal_places=2)
    voucher = models.CharField("凭证号", max_length=40, blank=True)

    objects = OwnedQuerySet["Expenditure"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "经费支出"
        ordering = ["-spent_on", "-pk"]
        constraints = [not_negative("expenditure_not_negative", "amount", message="金额不能是负数。")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.amount}元"


def fund_standing(day: date) -> Q:
    """Founded by `day` and not closed on it."""
    return Q(established_on__lte=day) & (Q(closed_on=None) | Q(closed_on__gt=day))


def with_mutual_fund(day: date) -> Q:
    """Enterprises that have a mutual-aid fund on `day`."""
    return Q(Exists(MutualFund.objects.filter(fund_standing(day), enterprise=OuterRef("pk"))))


class MutualFundQuerySet(OwnedQuerySet["MutualFund"]):
    def standing(self, day: date) -> Self:
        return self.filter(fund_standing(day))


class MutualFund(Owned):
    """An enterprise's fund for its workers in need (企业帮困基金); `balance` adds up."""

    enterprise = models.ForeignKey("unions.Enterprise", models.PROTECT, verbose_name="企业", related_name="+")
    established_on = models.DateField("建立日期")
    closed_on = models.DateField("撤销日期", null=True, blank=True)
    balance = models.DecimalField("基金总额（元）", max_digits=14, decimal_places=2, default=0)
    balance_on = models.DateField("总额截至日期", null=True, blank=True)
    note = models.CharField("资金来源与管理", max_length=200, blank=True)

    objects = MutualFundQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "企业帮困基金"
        ordering = ["established_on", "pk"]
        constraints = [
            in_order(
                "fund_closed_after_founding",
                "established_on",
                "closed_on",
                message="撤销日期早于建立日期，核对其中一项。",
            ),
            in_order(
                "fund_balance_after_founding",
                "established_on",
                "balance_on",
                message="总额截至日期早于建立日期，核对其中一项。",
            ),
            not_negative("fund_not_negative", "balance", message="基金总额不能是负数。"),
            models.UniqueConstraint(
                fields=["enterprise"],
                condition=Q(closed_on=None),
                name="fund_one_per_enterprise",
                violation_error_message="这家企业已有帮困基金，改原来那一行即可。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise}帮困基金"
