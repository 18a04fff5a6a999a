"""Collective contracts (集体合同): comprehensive and special ones, of an enterprise, a region or a sector."""

from datetime import date, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.enterprises.models import Coverage, Enterprise
from unions.enterprises.models import in_force as covering
from unions.organisations.anniversaries import months_after, years_after

OBJECTION_DAYS = 15  # 劳动合同法第54条: in force unless the labour office objects within them
LONGEST_YEARS = 3
REMINDED_MONTHS = 3  # before a contract expires


class ContractQuerySet(OwnedQuerySet["CollectiveContract"]):
    def signed(self, start: date, end: date) -> Self:
        return self.filter(signed(start, end))

    def running(self, day: date) -> Self:
        return self.filter(running(day))

    def in_force(self, day: date) -> Self:
        return self.filter(in_force(day))

    def due_soon(self, day: date) -> Self:
        return self.filter(due_soon(day))


def signed(start: date, end: date) -> Q:
    """Contracts signed within the period."""
    return Q(signed_on__range=(start, end))


def running(day: date, prefix: str = "") -> Q:
    """Signed by `day`, neither expired nor ended on it: what 签订率 counts, filed or not."""
    p = prefix
    unended = Q(**{f"{p}ended_on": None}) | Q(**{f"{p}ended_on__gt": day})
    return Q(**{f"{p}signed_on__lte": day, f"{p}expires_on__gte": day}) & unended


def in_force(day: date) -> Q:
    """Running, and filed long enough ago that the labour office can no longer object."""
    effective = Q(approved_on__lte=day) | Q(approved_on=None, filed_on__lte=day - timedelta(days=OBJECTION_DAYS))
    return running(day) & effective


def due_soon(day: date, months: int = REMINDED_MONTHS) -> Q:
    """Running contracts that expire within `months`."""
    return running(day) & Q(expires_on__lte=months_after(day, months))


def with_contract(day: date, *kinds: str) -> Q:
    """Enterprises under a running contract of one of these kinds: their own, a region's or a sector's."""
    own = CollectiveContract.objects.filter(running(day), kind__in=kinds, enterprise=OuterRef("pk"))
    shared = ContractCoverage.objects.filter(
        running(day, "contract__"),
        Q(until=None) | Q(until__gt=day),
        contract__kind__in=kinds,
        enterprise=OuterRef("pk"),
    )
    return Q(Exists(own)) | Q(Exists(shared))


def unions_with_contract(day: date, *kinds: str) -> Q:
    """Unions that cover an enterprise under a running contract of one of these kinds."""
    under = Enterprise.objects.filter(with_contract(day, *kinds), pk=OuterRef("enterprise"))
    return Q(Exists(Coverage.objects.filter(covering(day), Exists(under), union=OuterRef("pk"))))


class CollectiveContract(Owned):
    """集体合同, from the offer to bargain through signing and filing to its end."""

    class Kind(models.TextChoices):
        GENERAL = "general", "综合集体合同"
        WAGE = "wage", "工资专项集体合同"
        WOMEN = "women", "女职工专项集体合同"
        SAFETY = "safety", "劳动安全卫生专项集体合同"
        OTHER = "other", "其他专项集体合同"

    class Scope(models.TextChoices):
        ENTERPRISE = "enterprise", "企业"
        REGION = "region", "区域性"
        SECTOR = "sector", "行业性"

    class Performance(models.TextChoices):
        FULL = "full", "全部履行"
        PARTIAL = "partial", "部分履行"
        NONE = "none", "未履行"

    found_by = ("number",)

    number = models.CharField("合同编号", max_length=60)
    kind = models.CharField("合同种类", max_length=10, choices=Kind)
    scope = models.CharField("合同范围", max_length=12, choices=Scope, default=Scope.ENTERPRISE)
    enterprise = models.ForeignKey(
        Enterprise,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="签订单位",
        related_name="contracts",
        help_text="企业合同填；区域性、行业性合同在覆盖单位里逐家列出。",
    )
    employees = models.PositiveIntegerField("覆盖职工（人）", null=True, blank=True)
    women = models.PositiveIntegerField("其中女职工（人）", null=True, blank=True)
    is_pilot = models.BooleanField("试点合同", default=False)
    offered_on = models.DateField("要约日期", null=True, blank=True)
    adopted_on = models.DateField("职代会通过日期", null=True, blank=True)
    adopted_due = models.PositiveIntegerField("应到代表（人）", null=True, blank=True)
    adopted_present = models.PositiveIntegerField("实到代表（人）", null=True, blank=True)
    adopted_votes = models.PositiveIntegerField("赞成（票）", null=True, blank=True)
    signed_on = models.DateField("签订日期")
    employer_signatory = models.CharField("单位方首席代表", max_length=30, blank=True)
    union_signatory = models.CharField("职工方首席代表", max_length=30, blank=True)
    filed_on = models.DateField("报送备案日期", null=True, blank=True, help_text="劳动行政部门收到文本的日期。")
    filing_number = models.CharField("备案编号", max_length=60, blank=True)
    approved_on = models.DateField(
        "审查意见生效日期", null=True, blank=True, help_text="未收到审查意见的不填，报送15日后自行生效。"
    )
    published_on = models.DateField("向职工公布日期", null=True, blank=True)
    expires_on = models.DateField("到期日期")
    ended_on = models.DateField("提前终止日期", null=True, blank=True)
    inspected_on = models.DateField("履约检查日期", null=True, blank=True)
    performance = models.CharField("履约情况", max_length=8, choices=Performance, blank=True)
    average_wage = models.DecimalField(
        "上年月平均工资（元）", max_digits=14, decimal_places=2, null=True, blank=True, help_text="工资专项合同填。"
    )
    wage_rise = models.DecimalField(
        "工资调整比例（%）", max_digits=6, decimal_places=2, null=True, blank=True, help_text="工资专项合同填。"
    )

    objects = ContractQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "集体合同"
        ordering = ["-signed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "number"],
                name="contract_number_once",
                violation_error_message="本工会已有这个合同编号。",
            ),
            models.CheckConstraint(
                name="contract_expires_after_signing",
                condition=Q(expires_on__gt=F("signed_on")),
                violation_error_message="到期日期应晚于签订日期。",
            ),
            models.CheckConstraint(
                name="contract_filed_after_signing",
                condition=Q(filed_on=None) | Q(filed_on__gte=F("signed_on")),
                violation_error_message="报送备案日期早于签订日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="contract_ended_after_signing",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("signed_on")),
                violation_error_message="提前终止日期早于签订日期，核对其中一项。",
            ),
            models.CheckConstraint(
                name="contract_women_among_employees",
                condition=Q(women=None) | Q(employees=None) | Q(women__lte=F("employees")),
                violation_error_message="女职工人数多于覆盖职工人数，核对其中一项。",
            ),
            models.CheckConstraint(
                name="contract_present_among_due",
                condition=Q(adopted_present=None) | Q(adopted_due=None) | Q(adopted_present__lte=F("adopted_due")),
                violation_error_message="实到代表多于应到代表，核对其中一项。",
            ),
            models.CheckConstraint(
                name="contract_votes_among_present",
                condition=Q(adopted_votes=None) | Q(adopted_present=None) | Q(adopted_votes__lte=F("adopted_present")),
                violation_error_message="赞成票多于实到代表，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def clean(self) -> None:
        if self.scope == self.Scope.ENTERPRISE and not self.enterprise_id:
            raise ValidationError({"enterprise": "企业的集体合同应填签订单位。"})
        if self.scope != self.Scope.ENTERPRISE and self.enterprise_id:
            raise ValidationError({"enterprise": "区域性、行业性合同不填签订单位，在覆盖单位里逐家列出。"})
        self._clean_dates()

    def _clean_dates(self) -> None:
        if self.adopted_on and self.signed_on and self.adopted_on > self.signed_on:
            raise ValidationError(
                {"adopted_on": "草案先经职代会通过再签订；现在职代会通过日期晚于签订日期，核对其中一项。"}
            )
        if self.signed_on and self.expires_on and self.expires_on > (last := self._last_day()):
            raise ValidationError(
                {"expires_on": f"集体合同期限为1至3年，{self.signed_on}签订的最迟到{last}，核对到期日期。"}
            )

    def _last_day(self) -> date:
        # The term may be counted from the day the contract takes effect, some weeks after signing.
        return years_after(self.effective_on or self.signed_on + timedelta(days=60), LONGEST_YEARS)

    @property
    def effective_on(self) -> date | None:
        """生效日期: as the labour office said, or 15 days after filing; None until filed."""
        if self.approved_on or not self.filed_on:
            return self.approved_on
        return self.filed_on + timedelta(days=OBJECTION_DAYS)

    def days_left(self, day: date) -> int:
        """Days from `day` to expiry (天), 0 once expired."""
        return max((self.expires_on - day).days, 0)


class ContractCoverage(Part):
    """覆盖单位 of a regional or sector contract, each having confirmed it with its seal."""

    owned_by = "contract__union"

    contract = models.ForeignKey(CollectiveContract, models.CASCADE, verbose_name="集体合同", related_name="coverages")
    enterprise = models.ForeignKey(
        Enterprise, models.PROTECT, verbose_name="覆盖单位", related_name="contract_coverages"
    )
    employees = models.PositiveIntegerField("覆盖职工（人）", null=True, blank=True)
    women = models.PositiveIntegerField("其中女职工（人）", null=True, blank=True)
    confirmed_on = models.DateField("盖章确认日期", null=True, blank=True)
    until = models.DateField("退出日期", null=True, blank=True)

    objects = OwnedQuerySet["ContractCoverage"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "集体合同覆盖单位"
        ordering = ["contract", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "enterprise"],
                name="contract_coverage_once",
                violation_error_message="这家单位已列在该合同的覆盖单位里。",
            ),
            models.CheckConstraint(
                name="contract_coverage_women_among_employees",
                condition=Q(women=None) | Q(employees=None) | Q(women__lte=F("employees")),
                violation_error_message="女职工人数多于覆盖职工人数，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contract}：{self.enterprise}"

    def clean(self) -> None:
        if self.contract_id and self.contract.scope == CollectiveContract.Scope.ENTERPRISE:
            raise ValidationError("企业的集体合同只有签订单位，不列覆盖单位。")
