"""Figures that people type (填报、目标、更正): each stands beside what the ledgers say, with its author."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from reports.figures.fields import IndicatorCode, PeriodEnd, PeriodStart
from reports.indicators.known import Named, is_known, named, with_own
from reports.numbers import spoken, written
from reports.periods import Period
from unions.access.grounds import how_much, says_something
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet, Row
from unions.organisations.models import Union


class Comparator(models.TextChoices):
    """How exact a typed figure is; printed with it."""

    NEARLY = "近", "近"
    ABOUT = "约", "约"
    ODD = "余", "余"
    OVER = "多", "多"
    AND_MORE = "以上", "以上"
    REACHING = "达", "达"


class TypedQuerySet(OwnedQuerySet[Row]):
    def of_periods(self, periods: Iterable[Period]) -> Self:
        found = Q(pk__in=[])
        for period in periods:
            found |= Q(start=period.start, end=period.end)
        return self.filter(found)

    def for_list(self) -> Self:
        return with_own(super().for_list())


class Typed(Owned):
    """One indicator of one union for one period."""

    start = PeriodStart("期间起", help_text="写年份（2014）就是从1月1日起，2014年第三季度、2014统计年度也可以。")
    end = PeriodEnd("期间止", blank=True, help_text="写年份就是到12月31日；从1月1日起的，不填就到年底。")
    code = IndicatorCode("指标", max_length=60, help_text="写指标名称中的几个字或拼音首字母，从列表中选。")
    value = models.DecimalField("数值", max_digits=18, decimal_places=4, help_text="按指标的计量单位填写。")

    class Meta:
        abstract = True
        ordering = ["-end", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "start", "end", "code"],
                name="%(class)s_once_a_period",
                violation_error_message="这个指标在这一期间已经填过，改原来那一行即可。",
            ),
            models.CheckConstraint(
                name="%(class)s_period_in_order",
                condition=Q(end__gte=F("start")),
                violation_error_message="期间止早于期间起，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.period.label}{self.indicator.label}"

    def clean(self) -> None:
        self._fill_in_the_end()
        if self.union_id and self.code and not is_known(self.code, self.union):
            raise ValidationError({"code": f"“{self.union.shown}”没有“{self.indicator.label}”这个可填的指标。"})

    def _fill_in_the_end(self) -> None:
        """A period from New Year's Day ends with the year, where nothing else is said."""
        if not self.start or self.end:
            return
        if (self.start.month, self.start.day) != (1, 1):
            raise ValidationError({"end": "还没有填写期间止。"})
        self.end = date(self.start.year, 12, 31)

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)

    @property
    def period_said(self) -> str:
        return self.period.label

    @property
    def indicator(self) -> Named:
        return named(self.code, self)

    @property
    def said(self) -> str:
        """The figure with its unit, as the screen shows it."""
        return spoken(self.value, self.indicator.unit, self.indicator.decimals, separators=True)


class Ranged(Typed):
    """A figure that may be a range, and may say how exact it is."""

    value_max = models.DecimalField(
        "数值上限", max_digits=18, decimal_places=4, null=True, blank=True, help_text="一至两次这样的，填较大的数。"
    )
    comparator = models.CharField(
        "准确程度", max_length=4, choices=Comparator, blank=True, help_text="近300人、1000余条这样的，选相应的字。"
    )

    class Meta(Typed.Meta):
        abstract = True
        constraints = [
            *Typed.Meta.constraints,
            models.CheckConstraint(
                name="%(class)s_range_in_order",
                condition=Q(value_max=None) | Q(value_max__gt=F("value")),
                violation_error_message="数值上限应大于数值；只有一个数时不填上限。",
            ),
        ]

    @property
    def said(self) -> str:
        named = self.indicator
        least = f"{written(self.value, named.decimals, separators=True)}—" if self.value_max is not None else ""
        value = self.value if self.value_max is None else self.value_max
        return least + spoken(value, named.unit, named.decimals, self.comparator, separators=True)


class ToldFigureQuerySet(TypedQuerySet["ToldFigure"]):
    pass


class ToldFigure(Ranged):
    """填报数: a figure that no ledger has, or that was told before the ledgers were kept."""

    signed = ("by", "at")

    source = models.CharField("数据来源", max_length=120, help_text="如社区台账、上级通报、去年总结。")
    by = models.ForeignKey(User, models.PROTECT, verbose_name="填报人", related_name="+", editable=False)
    at = models.DateTimeField("填报时间", default=timezone.now, editable=False)

    objects = ToldFigureQuerySet.as_manager()

    class Meta(Ranged.Meta):
        verbose_name = verbose_name_plural = "填报数"


class TargetQuerySet(TypedQuerySet["Target"]):
    pass


class Target(Ranged):
    """目标数: what is to be reached, set by the union itself or by one above it."""

    set_by = models.ForeignKey(
        Union,
        models.PROTECT,
        blank=True,
        verbose_name="下达工会",
        related_name="+",
        help_text="不填就是本工会自定的。",
    )

    objects = TargetQuerySet.as_manager()

    class Meta(Ranged.Meta):
        verbose_name = verbose_name_plural = "目标数"

    def clean(self) -> None:
        super().clean()
        if not self.set_by_id and self.union_id:
            self.set_by = self.union


class OverrideQuerySet(TypedQuerySet["Override"]):
    pass


class Override(Typed):
    """更正数: printed instead of what the ledgers say, which stays beside it."""

    signed = ("by", "at")

    reason = models.CharField("更正理由", max_length=200)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="更正人", related_name="+", editable=False)
    at = models.DateTimeField("更正时间", default=timezone.now, editable=False)

    objects = OverrideQuerySet.as_manager()

    class Meta(Typed.Meta):
        verbose_name = verbose_name_plural = "更正数"

    def clean(self) -> None:
        super().clean()
        if self.reason and not says_something(self.reason):
            raise ValidationError({"reason": how_much("写清为什么与台账不同，以什么为准")})
