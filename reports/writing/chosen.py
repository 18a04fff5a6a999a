"""Chosen passages (选编段落): words of a unit's approved paper that the union above takes into its own."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.workflow.states import State
from reports.writing.codes import theme_of
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet
from unions.organisations.models import Union

IN_FORCE = Q(
    filing__report__state=State.APPROVED,
    filing__round=F("filing__report__round"),
    filing__correction=F("filing__report__correction"),
)


class ChosenPassageQuerySet(OwnedQuerySet["ChosenPassage"]):
    def of_paper(self, union: Union, period: Period, kind: Kind) -> Self:
        return self.filter(union=union, start=period.start, end=period.end, kind=kind)

    def in_force(self) -> Self:
        """Those whose paper is approved and has been neither opened again nor corrected since."""
        return self.filter(IN_FORCE)


class ChosenPassage(Owned):
    """选编段落: `union` is whose paper takes it; `filing`, `section` and `paragraph` say where it stood."""

    kind = models.CharField("文种", max_length=12)
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    theme = models.CharField("章节", max_length=40)
    position = models.PositiveSmallIntegerField("次序", default=1)
    filing = models.ForeignKey("reports.Filing", models.PROTECT, verbose_name="出自", related_name="+")
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

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)


def by_theme(chosen: Iterable[ChosenPassage]) -> dict[Theme, tuple[str, ...]]:
    """Their texts, under the themes to which they are added."""
    texts: dict[Theme, tuple[str, ...]] = {}
    for passage in chosen:
        theme = theme_of(passage.theme)
        texts[theme] = (*texts.get(theme, ()), passage.text)
    return texts
