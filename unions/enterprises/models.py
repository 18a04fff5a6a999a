"""Enterprises (用人单位): employers of any kind, their headcounts, and the unions that cover them."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Sum

from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.enterprises.codes import BUSINESSES, MIXED, NON_PUBLIC, NON_PUBLIC_ECONOMY, EconomicType, Industry, Nature
from unions.enterprises.places import Area, Building
from unions.organisations.derived import InitialsField
from unions.organisations.models import Union
from unions.organisations.rules import validate_credit_code, validate_phone


class EnterpriseQuerySet(OwnedQuerySet["Enterprise"]):
    def known(self, day: date) -> Self:
        return self.filter(known(day))

    def operating(self, day: date) -> Self:
        return self.filter(operating(day))

    def unionised(self, day: date) -> Self:
        return self.filter(unionised(day))

    def newly_unionised(self, start: date, end: date) -> Self:
        return self.filter(newly_unionised(start, end))

    def non_public(self) -> Self:
        return self.filter(non_public())

    def for_list(self) -> Self:
        newest = Headcount.objects.filter(enterprise=OuterRef("pk")).order_by("-as_of")
        return super().for_list().annotate(newest_employees=Subquery(newest.values("employees")[:1]))


def known(day: date) -> Q:
    """Founded by `day`, as far as the book says, and not closed or moved away on it."""
    return (Q(opened_on=None) | Q(opened_on__lte=day)) & (Q(closed_on=None) | Q(closed_on__gt=day))


def operating(day: date) -> Q:
    """正常生产经营 on `day`: known, and not at a standstill."""
    stopped = Standstill.objects.filter(standing_still(day), enterprise=OuterRef("pk"))
    return known(day) & ~Q(Exists(stopped))


def unionised(day: date) -> Q:
    """已建会 on `day`: covered by a union that stands."""
    return Q(Exists(Coverage.objects.filter(in_force(day), enterprise=OuterRef("pk"))))


def newly_unionised(start: date, end: date) -> Q:
    """Covered within the period and never before it."""
    coverages = Coverage.objects.filter(enterprise=OuterRef("pk"))
    return Q(Exists(coverages.filter(since__range=(start, end)))) & ~Q(Exists(coverages.filter(since__lt=start)))


def business() -> Q:
    """企业 and individual businesses; not offices, institutions or social organisations."""
    return Q(nature__in=BUSINESSES)


def non_public() -> Q:
    """非公: private, foreign and individual by nature, or a mixed company whose economic type says so."""
    return Q(nature__in=NON_PUBLIC) | Q(nature__in=MIXED, economic_type__in=NON_PUBLIC_ECONOMY)


def above_scale() -> Q:
    return Q(above_scale=True)


def employees_at_least(number: int, day: date) -> Q:
    """Enterprises whose latest headcount by `day` has that many employees."""
    return _counted(day, employees__gte=number)


def women_at_least(number: int, day: date) -> Q:
    """Enterprises whose latest headcount by `day` has that many women."""
    return _counted(day, women__gte=number)


def _counted(day: date, **least: int) -> Q:
    return Q(Exists(Headcount.objects.filter(newest(day), enterprise=OuterRef("pk"), **least)))


class Enterprise(Owned):
    """用人单位: a company, shop, institution or office; the union that owns the row keeps its book."""

    class Pilot(models.TextChoices):
        CONTRACT = "contract", "集体合同"
        HOME = "home", "职工之家"
        CONGRESS = "congress", "职代会"
        DISCLOSURE = "disclosure", "厂务公开"

    Nature = Nature
    EconomicType = EconomicType
    Industry = Industry
    found_by = ("name", "credit_code")
    newest_employees: int | None = None  # filled by for_list()

    name = models.CharField("单位名称", max_length=100)
    credit_code = models.CharField(
        "单位统一社会信用代码",
        max_length=18,
        null=True,
        blank=True,
        unique=True,
        validators=[validate_credit_code],
        error_messages={"unique": "这个信用代码已登记在另一家单位，可能是重复登记。"},
        help_text="18位，从营业执照抄录。",
    )
    nature = models.CharField("单位性质类别", max_length=3, choices=Nature)
    economic_type = models.CharField("经济类型", max_length=24, choices=EconomicType, blank=True)
    industry = models.CharField("所属行业", max_length=1, choices=Industry, blank=True)
    above_scale = models.BooleanField("规模以上", default=False)
    district = models.CharField("所在政区", max_length=60, blank=True)
    address = models.CharField("单位地址", max_length=120, blank=True)
    community = models.CharField("所在社区", max_length=60, blank=True)
    building = models.ForeignKey(
        Building, models.PROTECT, null=True, blank=True, verbose_name="所在楼宇", related_name="enterprises"
    )
    area = models.ForeignKey(
        Area, models.PROTECT, null=True, blank=True, verbose_name="所在片区", related_name="enterprises"
    )
    opened_on = models.DateField("开业日期", null=True, blank=True)
    closed_on = models.DateField("关闭或迁出日期", null=True, blank=True)
    legal_person = models.CharField("法定代表人", max_length=30, blank=True)
    contact = models.CharField("联系人", max_length=30, blank=True)
    phone = models.CharField("联系电话", max_length=30, blank=True, validators=[validate_phone])
    congress_since = models.DateField("建立职代会制度日期", null=True, blank=True)
    disclosure_since = models.DateField("实行厂务公开日期", null=True, blank=True)
    pilot = models.CharField("试点项目", max_length=12, choices=Pilot, blank=True)
    initials = InitialsField("拼音首字母", max_length=100, source="name", db_index=True)

    objects = EnterpriseQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "用人单位"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name"],
                name="enterprise_name_once",
                violation_error_message="本工会的台账里已有同名单位，可能是重复登记。",
            ),
            models.CheckConstraint(
                name="enterprise_closes_after_opening",
                condition=Q(closed_on=None) | Q(opened_on=None) | Q(closed_on__gte=F("opened_on")),
                violation_error_message="关闭或迁出日期早于开业日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.credit_code and self.credit_code.startswith("8"):
            raise ValidationError(
                {"credit_code": "以8开头的是工会的统一社会信用代码，应填在工会组织台账；这里填单位营业执照上的代码。"}
            )


class HeadcountQuerySet(OwnedQuerySet["Headcount"]):
    def newest(self, day: date) -> Self:
        return self.filter(newest(day))

    def employees(self) -> int:
        """Employees in these headcounts (人)."""
        return int(self.aggregate(n=Sum("employees", default=0))["n"])


def newest(day: date) -> Q:
    """The newest headcount of each enterprise that is not later than `day`."""
    newer = Headcount.objects.filter(enterprise=OuterRef("enterprise"), as_of__gt=OuterRef("as_of"), as_of__lte=day)
    return Q(as_of__lte=day) & ~Q(Exists(newer))


class Headcount(Part):
    """职工人数 of an enterprise on one day; counts of earlier days stay."""

    owned_by = "enterprise__union"

    enterprise = models.ForeignKey(Enterprise, models.CASCADE, verbose_name="用人单位", related_name="headcounts")
    as_of = models.DateField("统计日期")
    employees = models.PositiveIntegerField("职工（人）")
    women = models.PositiveIntegerField("其中女职工（人）", default=0)
    migrants = models.PositiveIntegerField("其中农民工（人）", default=0)

    objects = HeadcountQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "职工人数"
        ordering = ["enterprise", "-as_of"]
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "as_of"],
                name="headcount_once_a_day",
                violation_error_message="这家单位当天的职工人数已登记，改那一行即可。",
            ),
            models.CheckConstraint(
                name="headcount_women_among_employees",
                condition=Q(women__lte=F("employees")),
                violation_error_message="女职工人数多于职工人数，核对其中一项。",
            ),
            models.CheckConstraint(
                name="headcount_migrants_among_employees",
                condition=Q(migrants__lte=F("employees")),
                violation_error_message="农民工人数多于职工人数，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise} {self.as_of}：{self.employees}人"


class CoverageQuerySet(OwnedQuerySet["Coverage"]):
    def in_force(self, day: date) -> Self:
        return self.filter(in_force(day))

    def of_unions_founded(self, start: date, end: date) -> Self:
        return self.filter(of_unions_founded(start, end))

    def enterprises(self) -> int:
        """Distinct enterprises covered (家)."""
        return self.values("enterprise").distinct().count()


def in_force(day: date) -> Q:
    """Coverages that hold on `day`, by unions that stand on it."""
    covering = Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))
    return covering & (Q(union__dissolved_on=None) | Q(union__dissolved_on__gt=day))


def of_unions_founded(start: date, end: date) -> Q:
    """Coverages by unions founded within the period."""
    return Q(union__established_on__range=(start, end))


class Coverage(Part):
    """覆盖: which union covers which enterprise, and for how long; never one to one."""

    owned_by = "union"

    union = models.ForeignKey(Union, models.CASCADE, verbose_name="工会", related_name="coverages")
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, verbose_name="覆盖单位", related_name="coverages")
    since = models.DateField("覆盖开始日期")
    until = models.DateField("覆盖结束日期", null=True, blank=True)

    objects = CoverageQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "覆盖单位"
        ordering = ["union", "since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "enterprise", "since"],
                name="coverage_once",
                violation_error_message="该工会已从这一天起覆盖这家单位。",
            ),
            models.UniqueConstraint(
                fields=["union", "enterprise"],
                condition=Q(until=None),
                name="coverage_open_once",
                violation_error_message="该工会正在覆盖这家单位，先给原来的一行填覆盖结束日期。",
            ),
            models.CheckConstraint(
                name="coverage_ends_after_start",
                condition=Q(until=None) | Q(until__gt=F("since")),
                violation_error_message="覆盖结束日期应晚于覆盖开始日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union}：{self.enterprise}"


def standing_still(day: date) -> Q:
    """Standstills that last on `day`."""
    return Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))


class Standstill(Part):
    """停产停业: a time in which an enterprise does not operate normally."""

    class Kind(models.TextChoices):
        STOPPED = "stopped", "停产停业"
        HALF = "half", "半停产"
        RECTIFYING = "rectifying", "停业整顿"
        BANKRUPT = "bankrupt", "破产清算"
        EMPTY = "empty", "有照无业"

    owned_by = "enterprise__union"

    enterprise = models.ForeignKey(Enterprise, models.CASCADE, verbose_name="用人单位", related_name="standstills")
    kind = models.CharField("经营状况", max_length=12, choices=Kind)
    since = models.DateField("起始日期")
    until = models.DateField("恢复日期", null=True, blank=True)

    objects = OwnedQuerySet["Standstill"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "停产停业"
        ordering = ["enterprise", "-since"]
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise", "since"],
                name="standstill_once_a_day",
                violation_error_message="这家单位从这一天起的停产停业已登记。",
            ),
            models.CheckConstraint(
                name="standstill_ends_after_start",
                condition=Q(until=None) | Q(until__gt=F("since")),
                violation_error_message="恢复日期应晚于起始日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise}{self.get_kind_display()}"
