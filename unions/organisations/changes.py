"""Changes of unions (工会变更): what happened to a union after its founding, each with date and document."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.organisations.models import Union, UnionKind


class UnionChangeQuerySet(OwnedQuerySet["UnionChange"]):
    def happened(self, start: date, end: date) -> Self:
        return self.filter(happened(start, end))


def happened(start: date, end: date) -> Q:
    """Changes dated within the period, both days included."""
    return Q(on__range=(start, end))


def suspended(day: date) -> Q:
    """Unions paused by `day` and not resumed since."""
    resumed = UnionChange.objects.filter(
        kind=UnionChange.Kind.RESUMED, subject=OuterRef("subject"), on__gte=OuterRef("on"), on__lte=day
    )
    paused = UnionChange.objects.filter(~Exists(resumed), kind=UnionChange.Kind.SUSPENDED, on__lte=day)
    return Q(Exists(paused.filter(subject=OuterRef("pk"))))


class UnionChange(Owned):
    """One change of one union. The union that keeps the book owns the row, so that a union that has moved to
    another street stays in the figures of the street it left."""

    class Kind(models.TextChoices):
        UPGRADED = "upgraded", "升格"
        RENAMED = "renamed", "更名"
        MOVED_IN = "moved_in", "转入"
        MOVED_OUT = "moved_out", "转出"
        DISSOLVED = "dissolved", "注销"
        SUSPENDED = "suspended", "暂停"
        RESUMED = "resumed", "恢复"
        REGISTERED = "registered", "法人登记"
        REREGISTERED = "reregistered", "法人变更"

    subject = models.ForeignKey(Union, models.PROTECT, verbose_name="变更的工会", related_name="changes")
    kind = models.CharField("变更类型", max_length=16, choices=Kind)
    on = models.DateField("变更日期", help_text="批复或登记生效的日期。")
    document_number = models.CharField("批复文号", max_length=60, blank=True)
    before = models.CharField("变更前", max_length=100, blank=True, help_text="原名称、原上级工会或原登记事项。")
    after = models.CharField("变更后", max_length=100, blank=True, help_text="新名称、新上级工会或新登记事项。")
    kind_before = models.CharField("原工会类别", max_length=24, choices=UnionKind, blank=True)
    kind_after = models.CharField("新工会类别", max_length=24, choices=UnionKind, blank=True)
    reason = models.CharField("变更原因", max_length=200, blank=True)

    objects = UnionChangeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "工会变更"
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "subject", "kind", "on"],
                name="union_change_once_a_day",
                violation_error_message="这家工会当天的同类变更已登记，不必重复登记。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject}{self.get_kind_display()}"

    def clean(self) -> None:
        if self.kind == self.Kind.UPGRADED and not self.kind_after:
            raise ValidationError({"kind_after": "升格应填新工会类别，例如“社区总工会”。"})
        if self.kind == self.Kind.RENAMED and not (self.before and self.after):
            raise ValidationError({"after": "更名应填变更前和变更后的名称。"})
