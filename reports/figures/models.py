"""Figures that people type (填报、目标、更正): each stands beside what the ledgers say, with its author."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.periods import Period
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


class Typed(Owned):
    """One indicator of one union for one period."""

    start = models.DateField("期间起")
    end = models.DateField("期间止")
    code = models.CharField("指标代码", max_length=60)
    value = models.DecimalField("数值", max_digits=18, decimal_places=4)

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
        return f"{self.union.shown} {self.period.label} {self.code}"

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)


def _range_in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q(value_max=None) | Q(value_max__gt=F("value")),
        violation_error_message="数值上限应大于数值；只有一个数时不填上限。",
    )


class ToldFigureQuerySet(TypedQuerySet["ToldFigure"]):
    pass


class ToldFigure(Typed):
    """填报数: a figure that no ledger has, or that was told before the ledgers were kept."""

    value_max = models.DecimalField("数值上限", max_digits=18, decimal_places=4, null=True, blank=True)
    comparator = models.CharField("准确程度", max_length=4, choices=Comparator, blank=True)
    source = models.CharField("数据来源", max_length=120, help_text="如社区台账、上级通报、去年总结。")
    by = models.ForeignKey(User, models.PROTECT, verbose_name="填报人", related_name="+")
    at = models.DateTimeField("填报时间", auto_now=True)

    objects = ToldFigureQuerySet.as_manager()

    class Meta(Typed.Meta):
        verbose_name = verbose_name_plural = "填报数"
        constraints = [*Typed.Meta.constraints, _range_in_order("toldfigure_range_in_order")]


class TargetQuerySet(TypedQuerySet["Target"]):
    pass


class Target(Typed):
    """目标数: what is to be reached, set by the union itself or by one above it."""

    value_max = models.DecimalField("数值上限", max_digits=18, decimal_places=4, null=True, blank=True)
    comparator = models.CharField("准确程度", max_length=4, choices=Comparator, blank=True)
    set_by = models.ForeignKey(Union, models.PROTECT, verbose_name="下达工会", related_name="+")

    objects = TargetQuerySet.as_manager()

    class Meta(Typed.Meta):
        verbose_name = verbose_name_plural = "目标数"
        constraints = [*Typed.Meta.constraints, _range_in_order("target_range_in_order")]


class OverrideQuerySet(TypedQuerySet["Override"]):
    pass


class Override(Typed):
    """更正数: printed instead of what the ledgers say, which stays beside it."""

    reason = models.CharField("更正理由", max_length=200)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="更正人", related_name="+")
    at = models.DateTimeField("更正时间", auto_now=True)

    objects = OverrideQuerySet.as_manager()

    class Meta(Typed.Meta):
        verbose_name = verbose_name_plural = "更正数"
