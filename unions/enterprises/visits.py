"""Visits to enterprises (走访企业), above all to those without a union."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from unions.access.owned import Owned, OwnedQuerySet
from unions.enterprises.models import Enterprise


class VisitQuerySet(OwnedQuerySet["Visit"]):
    def made(self, start: date, end: date) -> Self:
        return self.filter(made(start, end))

    def enterprises(self) -> int:
        """Distinct enterprises visited (家)."""
        return self.values("enterprise").distinct().count()


def made(start: date, end: date) -> Q:
    """Visits within the period."""
    return Q(visited_on__range=(start, end))


def noticed(start: date, end: date) -> Q:
    """Visits whose notice to found a union was issued within the period."""
    return Q(notice_issued_on__range=(start, end))


def to_new_enterprises(start: date, end: date) -> Q:
    """Visits to enterprises that opened within the period."""
    return Q(enterprise__opened_on__range=(start, end))


class Visit(Owned):
    """走访: one call at one enterprise."""

    class Purpose(models.TextChoices):
        FOUNDING = "founding", "建会"
        SURVEY = "survey", "建会普查"
        SERVICE = "service", "服务企业"
        PUBLICITY = "publicity", "政策宣传"
        CONTRACT = "contract", "集体协商"
        REGULAR = "regular", "日常走访"
        OTHER = "other", "其他"

    class Result(models.TextChoices):
        VISITED = "visited", "已走访"
        NOTICED = "noticed", "已下达建会通知"
        FOLLOWED = "followed", "跟踪中"
        FOUNDED = "founded", "已建会"

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, verbose_name="走访单位", related_name="visits")
    visited_on = models.DateField("走访日期")
    purpose = models.CharField("走访目的", max_length=12, choices=Purpose)
    visitors = models.CharField("走访人", max_length=60, blank=True)
    result = models.CharField("走访结果", max_length=12, choices=Result, default=Result.VISITED)
    notice_issued_on = models.DateField("建会通知下达日期", null=True, blank=True)
    notice_number = models.CharField("建会通知编号", max_length=40, blank=True)
    content = models.TextField("走访情况", max_length=500, blank=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "走访"
        ordering = ["-visited_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="visit_notice_not_before_visit",
                condition=Q(notice_issued_on=None) | Q(notice_issued_on__gte=F("visited_on")),
                violation_error_message="建会通知下达日期早于走访日期，核对其中一项。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.visited_on}走访{self.enterprise}"

    def clean(self) -> None:
        if self.result == self.Result.NOTICED and not self.notice_issued_on:
            raise ValidationError({"notice_issued_on": "走访结果是“已下达建会通知”，应填通知下达日期。"})
