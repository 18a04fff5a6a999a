"""Standards of union work (规范化建设): schemes, checks, assessments, and the documents on file."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.lookups import IsNull

from unions.access.handed_down import HandedDownQuerySet
from unions.access.owned import Owned, OwnedQuerySet, Part
from unions.organisations.models import UnionKind


class SchemeQuerySet(HandedDownQuerySet["Scheme"]):
    def in_use(self, day: date) -> Self:
        return self.filter(in_use(day))


def in_use(day: date) -> Q:
    """Issued by `day` and not withdrawn on it."""
    return (Q(issued_on=None) | Q(issued_on__lte=day)) & (Q(withdrawn_on=None) | Q(withdrawn_on__gt=day))


class Scheme(Owned):
    """A standard that a union lays down for those below: 八有, 六有, 五上墙; each region has its own items."""

    found_by = ("name",)

    name = models.CharField(
        "标准名称", max_length=40, help_text="例如八有、六有、五上墙；与上级的标准同名时，前面写本工会简称。"
    )
    applies_to = models.CharField("适用工会类别", max_length=24, choices=UnionKind, blank=True)
    document = models.CharField("依据文件", max_length=100, blank=True)
    issued_on = models.DateField("施行日期", null=True, blank=True)
    withdrawn_on = models.DateField("停用日期", null=True, blank=True)

    objects = SchemeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "规范化标准"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "name"],
                name="scheme_name_once",
                violation_error_message="本工会已有同名的标准。",
            ),
            models.CheckConstraint(
                name="scheme_withdrawn_after_issue",
                condition=Q(withdrawn_on=None) | Q(issued_on=None) | Q(withdrawn_on__gt=F("issued_on")),
                violation_error_message="停用日期应晚于施行日期。",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SchemeItemQuerySet(HandedDownQuerySet["SchemeItem"]):
    """Items are seen wherever their standard is."""


class SchemeItem(Part):
    """One requirement of a standard, told apart from those of others by the standard's name: 八有：有牌匾."""

    owned_by = "scheme__union"
    found_by = ("name",)

    scheme = models.ForeignKey(Scheme, models.CASCADE, verbose_name="规范化标准", related_name="items")
    position = models.PositiveSmallIntegerField("序号")
    name = models.CharField(
        "条目", max_length=100, help_text="前面写标准名称，例如“八有：有牌匾”，各标准的条目才不会混淆。"
    )

    objects = SchemeItemQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "标准条目"
        ordering = ["scheme", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "position"],
                name="scheme_item_position_once",
                violation_error_message="该标准已有这个序号。",
            ),
            models.UniqueConstraint(
                fields=["scheme", "name"],
                name="scheme_item_name_once",
                violation_error_message="该标准已有相同的条目。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if self.scheme_id and not self.name.startswith(self.scheme.name):
            raise ValidationError({"name": f"条目前面应写标准名称，改成“{self.scheme}：{self.name}”。"})


def upheld() -> Q:
    """Checks that found the requirement met and that no later stage contradicts."""
    stage = Check.Stage
    unspoilt = (
        Q(stage=stage.INSPECTION)
        | (Q(stage=stage.SAMPLE) & ~_wanting(stage.INSPECTION))
        | (Q(stage=stage.SELF) & ~_wanting(stage.SAMPLE, stage.INSPECTION))
    )
    return Q(is_met=True) & unspoilt


def _wanting(*stages: str) -> Q:
    """Checks whose requirement, or the whole standard, was found wanting in the same year at one of `stages`."""
    wanting = Check.objects.filter(
        Q(item=OuterRef("item")) | Q(item=None) | Q(IsNull(OuterRef("item"), True)),
        scheme=OuterRef("scheme"),
        union=OuterRef("union"),
        year=OuterRef("year"),
        stage__in=stages,
        is_met=False,
    )
    return Q(Exists(wanting))


def meeting(scheme: Scheme, year: int) -> Q:
    """Unions that meet a standard in a year: as a whole, or in each of its items."""
    met = Check.objects.filter(upheld(), scheme=scheme, year=year)
    missing = scheme.items.filter(~Exists(met.filter(item=OuterRef("pk"), union=OuterRef(OuterRef("pk")))))
    own = met.filter(union=OuterRef("pk"))
    return Q(Exists(own.filter(item=None))) | (Q(Exists(own)) & ~Q(Exists(missing)))


class CheckQuerySet(OwnedQuerySet["Check"]):
    def met(self) -> Self:
        return self.filter(is_met=True)


class Check(Owned):
    """Whether a union met a standard, or one item of it, in a year."""

    class Stage(models.TextChoices):
        """In order: what a later stage finds overrules an earlier one."""

        SELF = "self", "自查"
        SAMPLE = "sample", "抽查"
        INSPECTION = "inspection", "检查验收"

    scheme = models.ForeignKey(Scheme, models.PROTECT, verbose_name="规范化标准", related_name="checks")
    item = models.ForeignKey(
        SchemeItem,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="标准条目",
        related_name="checks",
        help_text="不填表示按整个标准检查。",
    )
    year = models.PositiveSmallIntegerField("年度")
    stage = models.CharField("检查方式", max_length=12, choices=Stage, default=Stage.SELF)
    checked_on = models.DateField("检查日期", null=True, blank=True)
    is_met = models.BooleanField("达标", default=False)
    evidence = models.CharField("依据", max_length=200, blank=True, help_text="看到的实物、文件或照片。")

    objects = CheckQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "标准检查"
        ordering = ["-year", "union__path", "scheme", "item"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "item", "year", "stage"],
                condition=Q(item__isnull=False),
                name="check_of_item_once_a_stage",
                violation_error_message="该工会本年度的这项检查已登记，改那一行即可。",
            ),
            models.UniqueConstraint(
                fields=["union", "scheme", "year", "stage"],
                condition=Q(item=None),
                name="check_of_scheme_once_a_stage",
                violation_error_message="该工会本年度按整个标准的检查已登记，改那一行即可。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.year}年{self.item or self.scheme}"

    def clean(self) -> None:
        if self.item and self.scheme_id and self.item.scheme_id != self.scheme_id:
            raise ValidationError({"item": f"“{self.item}”不是“{self.scheme}”的条目。"})


class AssessmentQuerySet(OwnedQuerySet["Assessment"]):
    def graded(self, *grades: str) -> Self:
        return self.filter(grade__in=grades)


class Assessment(Owned):
    """考核: the grade a union earned for a year, mostly commended in the next."""

    class Kind(models.TextChoices):
        STANDARD = "standard", "规范化建设考核"
        HOME = "home", "职工之家建设"
        DUTY = "duty", "目标责任考核"
        OTHER = "other", "其他考核"

    class Grade(models.TextChoices):
        MODEL = "model", "示范"
        ADVANCED = "advanced", "先进"
        QUALIFIED = "qualified", "达标"
        UNQUALIFIED = "unqualified", "未达标"
        FIVE_STAR = "five_star", "五星级"
        FOUR_STAR = "four_star", "四星级"
        THREE_STAR = "three_star", "三星级"

    kind = models.CharField("考核类别", max_length=10, choices=Kind, default=Kind.STANDARD)
    year = models.PositiveSmallIntegerField("考核年度", help_text="考核的是哪一年的工作；表彰常在次年。")
    grade = models.CharField("等次", max_length=12, choices=Grade)
    score = models.DecimalField("得分", max_digits=6, decimal_places=2, null=True, blank=True)
    assessed_on = models.DateField("评定日期", null=True, blank=True)
    commended_on = models.DateField("表彰日期", null=True, blank=True)
    document_number = models.CharField("表彰文号", max_length=60, blank=True)
    reward = models.DecimalField("补助奖励（元）", max_digits=14, decimal_places=2, null=True, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "考核"
        ordering = ["-year", "kind", "union__path"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "year"],
                name="assessment_once_a_year",
                violation_error_message="该工会这一年度的同类考核已登记。",
            ),
            models.CheckConstraint(
                name="assessment_score_not_negative",
                condition=Q(score=None) | Q(score__gte=0),
                violation_error_message="得分不能是负数。",
            ),
            models.CheckConstraint(
                name="assessment_reward_not_negative",
                condition=Q(reward=None) | Q(reward__gte=0),
                violation_error_message="补助奖励不能是负数。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.year}年{self.get_kind_display()}{self.get_grade_display()}"


class DocumentQuerySet(OwnedQuerySet["Document"]):
    def in_use(self, day: date) -> Self:
        return self.filter(in_use(day))

    def issued(self, start: date, end: date) -> Self:
        return self.filter(issued(start, end))


def issued(start: date, end: date) -> Q:
    """Documents issued within the period."""
    return Q(issued_on__range=(start, end))


class Document(Owned):
    """制度与档案: a regulation, or a paper on file."""

    class Category(models.TextChoices):
        REGULATION = "regulation", "制度"
        PLAN = "plan", "计划方案"
        UPPER = "upper", "上级文件"
        ORGANISATION = "organisation", "组织建设档案"
        MECHANISM = "mechanism", "机制建设档案"
        MEMBERSHIP = "membership", "会员档案"
        MEETING = "meeting", "会议记录"
        STUDY = "study", "学习记录"
        ACTIVITY = "activity", "活动记录"
        REGISTER = "register", "台账"
        OTHER = "other", "其他"

    category = models.CharField("档案类别", max_length=14, choices=Category)
    title = models.CharField("题名", max_length=120)
    theme = models.CharField("事项", max_length=40, blank=True, help_text="例如民主管理、会议、培训。")
    number = models.CharField("文号", max_length=60, blank=True)
    issuer = models.CharField("制发单位", max_length=100, blank=True)
    issued_on = models.DateField("制发日期", null=True, blank=True)
    withdrawn_on = models.DateField("废止日期", null=True, blank=True)
    is_on_wall = models.BooleanField("已上墙", default=False)
    place = models.CharField("存放位置", max_length=60, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "制度与档案"
        ordering = ["category", "-issued_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "category", "title", "number"],
                name="document_once",
                violation_error_message="本工会已登记同名、同文号的档案。",
            ),
            models.CheckConstraint(
                name="document_withdrawn_after_issue",
                condition=Q(withdrawn_on=None) | Q(issued_on=None) | Q(withdrawn_on__gt=F("issued_on")),
                violation_error_message="废止日期应晚于制发日期。",
            ),
        ]

    def __str__(self) -> str:
        return f"《{self.title}》"
