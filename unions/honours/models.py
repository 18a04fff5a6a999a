"""Honours (荣誉): from the first effort through application and passing to the award."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.ledgers.constraints import in_order
from unions.ledgers.kinds import Kind, KindQuerySet, of_kind
from unions.organisations.derived import InitialsField, KeptDayField, KeptField
from unions.organisations.levels import Level, at_least


class HonourKindQuerySet(KindQuerySet["HonourKind"]):
    pass


class HonourKind(Kind):
    """A kind of honour; the standard ones are in kinds.py."""

    objects = HonourKindQuerySet.as_manager()

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "荣誉类别"


class Step(models.TextChoices):
    """The way to an honour; the stored value is the column that dates the step."""

    STARTED = "started_on", "创建"
    APPLIED = "applied_on", "申报"
    PASSED = "passed_on", "达标"
    AWARDED = "awarded_on", "获评"


def stepped_between(step: Step, start: date, end: date) -> Q:
    """Took this step from `start` to `end`, whatever came after."""
    return Q(**{f"{step}__range": (start, end)})


def striving_between(start: date, end: date) -> Q:
    """Took any step from `start` to `end` (参与创建)."""
    taken = Q(pk__in=[])
    for step in Step:
        taken |= stepped_between(step, start, end)
    return taken


def held_on(day: date) -> Q:
    """Awarded by `day` and not withdrawn or run out on it."""
    return Q(awarded_on__lte=day) & (Q(ended_on=None) | Q(ended_on__gt=day))


class HonourQuerySet(OwnedQuerySet["Honour"]):
    def of_kind(self, *codes: str) -> Self:
        return self.filter(of_kind(*codes))

    def at_least(self, level: Level) -> Self:
        return self.filter(at_least(level))

    def stepped_between(self, step: Step, start: date, end: date) -> Self:
        return self.filter(stepped_between(step, start, end))

    def awarded_between(self, start: date, end: date) -> Self:
        return self.filter(stepped_between(Step.AWARDED, start, end))

    def striving_between(self, start: date, end: date) -> Self:
        return self.filter(striving_between(start, end))

    def held_on(self, day: date) -> Self:
        return self.filter(held_on(day))


class Honour(Owned):
    """One award to one recipient, or the way towards it."""

    Level = Level
    Step = Step

    class Scope(models.TextChoices):
        GENERAL = "general", "综合"
        UNION = "union", "工会系统"

    class RecipientKind(models.TextChoices):
        UNION = "union", "工会"
        ENTERPRISE = "enterprise", "企业"
        TEAM = "team", "班组"
        GROUP = "group", "集体"
        PERSON = "person", "个人"
        STUDIO = "studio", "工作室"
        FAMILY = "family", "家庭"

    kind = models.ForeignKey(HonourKind, models.PROTECT, verbose_name="荣誉类别", related_name="+")
    level = models.CharField("级别", max_length=12, choices=Level)
    year = models.PositiveSmallIntegerField(
        "评选年度",
        validators=[MinValueValidator(1949), MaxValueValidator(2100)],
        help_text="如2014，可以早于获评日期的年份。",
    )
    scope = models.CharField("范围", max_length=8, choices=Scope, default=Scope.GENERAL)
    title = models.CharField(
        "称号全称", max_length=100, blank=True, help_text="与荣誉类别不同时填，如“百安杯先进集体”。"
    )
    recipient_kind = models.CharField("对象类型", max_length=12, choices=RecipientKind)
    recipient = models.CharField("获评对象", max_length=60)
    initials = InitialsField("拼音首字母", max_length=60, source="recipient")
    enterprise = models.ForeignKey(
        "unions.Enterprise", models.PROTECT, null=True, blank=True, verbose_name="所在单位", related_name="+"
    )
    started_on = models.DateField("创建日期", null=True, blank=True)
    applied_on = models.DateField("申报日期", null=True, blank=True)
    passed_on = models.DateField("达标日期", null=True, blank=True)
    awarded_on = models.DateField("获评日期", null=True, blank=True)
    ended_on = models.DateField("称号终止日期", null=True, blank=True, help_text="到期或被撤销时填。")
    step = KeptField("进度", max_length=12, choices=Step, source="furthest_step", db_index=True)
    moved_on = KeptDayField("最近进展日期", source="latest_day", db_index=True)
    awarding_body = models.CharField("授予单位", max_length=60, blank=True)
    document_number = models.CharField("文件号", max_length=60, blank=True)
    edition = models.PositiveSmallIntegerField("第几届", null=True, blank=True)
    deed = models.CharField("事迹简述", max_length=300, blank=True)

    objects = HonourQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "荣誉"
        ordering = ["-moved_on", "-pk"]
        indexes = [models.Index(fields=["union", "awarded_on"], name="honour_union_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "level", "title", "recipient", "year"],
                name="honour_once_a_year",
                violation_error_message="这个对象当年的这项荣誉已经登记，改原来那一行即可。",
            ),
            in_order(
                "honour_steps_in_order",
                *Step.values,
                "ended_on",
                message="创建、申报、达标、获评、终止的日期应依次不早于前一步，核对这几项。",
            ),
            models.CheckConstraint(
                name="honour_took_a_step",
                condition=Q(started_on__isnull=False)
                | Q(applied_on__isnull=False)
                | Q(passed_on__isnull=False)
                | Q(awarded_on__isnull=False),
                violation_error_message="创建、申报、达标、获评的日期至少填一个。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient} {self.shown}"

    def clean(self) -> None:
        if self.ended_on and not self.awarded_on:
            raise ValidationError({"ended_on": "还没有获评日期，不能填称号终止日期。"})

    @property
    def shown(self) -> str:
        """The title with its level, as lists in the report name it."""
        level = "" if self.level == Level.OWN else self.get_level_display()
        return f"{level}{self.title or self.kind}"

    @property
    def furthest_step(self) -> str:
        """The last step that has a date, empty when none has."""
        return next((step for step in reversed(Step.values) if getattr(self, step)), "")

    @property
    def latest_day(self) -> date | None:
        """The day of the furthest step."""
        return getattr(self, self.furthest_step) if self.furthest_step else None
