"""Visits to homes (入户走访): of workers in hardship, the unemployed, the retired."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from members.hardship.models import HardshipFile
from members.people.models import Member
from unions.access.owned import Owned, OwnedQuerySet


class Target(models.TextChoices):
    HARDSHIP = "hardship", "困难职工"
    UNEMPLOYED = "unemployed", "失业人员"
    MIGRANT = "migrant", "农民工"
    RETIRED = "retired", "退休职工"
    MODEL_WORKER = "model_worker", "劳模"
    SICK = "sick", "生病职工"
    RESIDENT = "resident", "其他困难群众"
    MEMBER = "member", "其他会员"


def visited_between(start: date, end: date) -> Q:
    return Q(visited_on__range=(start, end))


def of_target(*targets: str) -> Q:
    return Q(target__in=targets)


class HomeVisitQuerySet(OwnedQuerySet["HomeVisit"]):
    def visited_between(self, start: date, end: date) -> Self:
        return self.filter(visited_between(start, end))

    def of_target(self, *targets: str) -> Self:
        return self.filter(of_target(*targets))


class HomeVisit(Owned):
    """One visit, or a round of them with a count."""

    visited_on = models.DateField("走访日期")
    target = models.CharField("走访对象", max_length=16, choices=Target)
    file = models.ForeignKey(
        HardshipFile, models.PROTECT, null=True, blank=True, verbose_name="困难职工档案", related_name="visits"
    )
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, verbose_name="会员", related_name="home_visits"
    )
    person = models.CharField("姓名", max_length=30, blank=True)
    households = models.PositiveIntegerField("走访户数（户）", default=1)
    people = models.PositiveIntegerField("走访人数（人）", default=1)
    visitors = models.CharField("走访人", max_length=100, blank=True)
    situation = models.TextField("了解的情况", blank=True)
    outcome = models.CharField("解决的问题", max_length=200, blank=True)

    objects = HomeVisitQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "入户走访"
        ordering = ["-visited_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.visited_on} {self.visited}"

    @property
    def visited(self) -> str:
        """走访对象姓名."""
        if known := self.file or self.member:
            return known.name
        return self.person or f"{self.households}户{self.get_target_display()}"
