"""Chosen passages (选编段落): words of a unit's approved paper that the union above takes into its own."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.periods import Period
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet


class ChosenPassageQuerySet(OwnedQuerySet["ChosenPassage"]):
    def of_paper(self, period: Period, kind: Kind) -> Self:
        return self.filter(start=period.start, end=period.end, kind=kind)


class ChosenPassage(Owned):
    """选编段落: `union` is whose paper takes it; `filing`, `section` and `paragraph` say where it stood."""

    kind = models.CharField("文种", max_length=12)
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    theme = models.CharField("章节", max_length=40)
    position = models.PositiveSmallIntegerField("次序", default=1)
    filing = models.ForeignKey(Filing, models.PROTECT, verbose_name="出自", related_name="+")
    section = models.PositiveSmallIntegerField("第几节")
    paragraph = models.PositiveSmallIntegerField("第几段")
    text = models.TextField("文字", max_length=2000)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="选编人", related_name="+")
    at = models.DateTimeField("选编时间", auto_now_add=True)

    objects = ChosenPassageQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "选编段落"
        ordering = ["theme", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "kind", "start", "end", "filing", "section", "paragraph"], name="chosen_passage_once"
            ),
            models.CheckConstraint(name="chosen_passage_period_in_order", condition=Q(end__gte=F("start"))),
        ]

    def __str__(self) -> str:
        return self.text[:40]
