"""What people write into a paper (写总结): own passages, the outline, the district's wordings."""

from collections.abc import Sequence
from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import FIRST_YEAR, LAST_YEAR, Period
from reports.writing.codes import theme_of
from unions.access.handed_down import HandedDownQuerySet, lineage
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet
from unions.organisations.models import Union

YEARS = (MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR))


class PassageQuerySet(OwnedQuerySet["Passage"]):
    def of_paper(self, union: Union, period: Period, kind: Kind) -> Self:
        return self.filter(union=union, start=period.start, end=period.end, kind=kind)


class Passage(Owned):
    """自写文段: what a clerk decided about one theme of one paper; a text of his own is never overwritten.

    Without a text the theme is written from the ledgers. Every earlier wording stays in the trail.
    """

    start = models.DateField("期间起")
    end = models.DateField("期间止")
    kind = models.CharField("文种", max_length=12)
    theme = models.CharField("章节", max_length=24)
    text = models.TextField("文字", blank=True)
    seen = models.JSONField("看过的数字", default=dict)  # words of each token when the clerk last read them
    based_on = models.TextField("当时按台账生成的文字", blank=True)
    turn = models.PositiveSmallIntegerField("第几种说法", default=0)
    done = models.BooleanField("已写完", default=False)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="经办人", related_name="+")
    at = models.DateTimeField("时间")

    objects = PassageQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "自写文段"
        ordering = ["-end", "theme"]
        constraints = [
            models.UniqueConstraint(fields=["union", "start", "end", "kind", "theme"], name="passage_once_a_paper"),
            models.CheckConstraint(name="passage_period_in_order", condition=Q(end__gte=F("start"))),
        ]

    def __str__(self) -> str:
        return f"{self.period.label}{Kind(self.kind).label}“{theme_of(self.theme).value.name}”"

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text as the paper takes it: a line is a paragraph."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


class OutlineEntryQuerySet(OwnedQuerySet["OutlineEntry"]):
    def above(self, union: Union, kind: Kind) -> Self:
        """Outlines of the union and of all above it."""
        return self.filter(union__path__in=lineage(union.path), kind=kind)

    def in_force(self, union: Union, kind: Kind) -> "list[OutlineEntry]":
        """The outline of the nearest union, going upwards, that has one of its own."""
        rows = list(self.above(union, kind).select_related("union").order_by("-union__depth", "position", "pk"))
        return [row for row in rows if row.union_id == rows[0].union_id]


class OutlineEntry(Owned):
    """提纲: where one theme stands in the papers of a union, and under which heading."""

    kind = models.CharField("文种", max_length=12)
    theme = models.CharField("章节", max_length=24)
    position = models.PositiveSmallIntegerField("次序")
    heading = models.CharField("标题", max_length=40, blank=True)
    joined = models.BooleanField("并入上一节", default=False)
    left_out = models.BooleanField("不写", default=False)

    objects = OutlineEntryQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "提纲"
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["union", "kind", "theme"], name="outlineentry_once_a_theme")]

    def __str__(self) -> str:
        return f"{self.position}. {self.heading or theme_of(self.theme).value.name}"


class WordingQuerySet(HandedDownQuerySet["Wording"]):
    def in_year(self, year: int) -> Self:
        return self.filter(Q(to_year=None) | Q(to_year__gte=year), from_year__lte=year)


class Wording(Owned):
    """区级句式: a phrase as a district has it said from one year on, switched off, or added to the library."""

    key = models.CharField("句式代码", max_length=60)
    theme = models.CharField("章节", max_length=24)
    paragraph = models.CharField("段落", max_length=40, blank=True)
    text = models.TextField("句式", blank=True, help_text="一行一种说法，按年份和单位轮着用。")
    levels = models.JSONField("用于", default=list, blank=True)  # for added phrases; empty: every level
    kinds = models.JSONField("文种", default=list, blank=True)
    off = models.BooleanField("停用", default=False)
    from_year = models.PositiveSmallIntegerField("起用年度", validators=YEARS)
    to_year = models.PositiveSmallIntegerField("用到年度", null=True, blank=True, validators=YEARS)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="经办人", related_name="+")
    at = models.DateTimeField("时间")

    objects = WordingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "区级句式"
        ordering = ["key", "from_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["union", "key", "from_year"],
                name="wording_once_a_year",
                violation_error_message="这一年起的说法已经改过一次，去改那一条即可。",
            ),
            models.CheckConstraint(
                name="wording_years_in_order",
                condition=Q(to_year=None) | Q(to_year__gte=F("from_year")),
                violation_error_message="用到年度早于起用年度，核对其中一项。",
            ),
            models.CheckConstraint(
                name="wording_says_something",
                condition=Q(off=True) | ~Q(text=""),
                violation_error_message="没有写句式；不想再用这句，就选“停用”。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}（{self.from_year}年起）"


def texts(passages: Sequence[Passage]) -> dict[Theme, tuple[str, ...]]:
    """What is the clerk's own of some passages, by theme."""
    return {theme_of(passage.theme): passage.paragraphs for passage in passages if passage.paragraphs}
