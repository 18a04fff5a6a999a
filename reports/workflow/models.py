"""What a clerk says in his own words (自写要点): shortcomings of the period and what is to be done next."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from reports.periods import Period
from unions.access.owned import Owned, OwnedQuerySet


class PointQuerySet(OwnedQuerySet["Point"]):
    def of_period(self, period: Period) -> Self:
        return self.filter(start=period.start, end=period.end)


class Point(Owned):
    """One point of 存在问题, 下一步打算 or a plan; no ledger has it."""

    class Kind(models.TextChoices):
        PROBLEM = "problem", "存在问题"
        PLAN = "plan", "下一步打算"
        GUIDANCE = "guidance", "指导思想"  # these three are for the paper on next year's plans (工作思路和目标)
        FOCUS = "focus", "工作重点"
        FEATURE = "feature", "特色工作"
        HEADLINE = "headline", "副标题"

    start = models.DateField("期间起")
    end = models.DateField("期间止")
    kind = models.CharField("类别", max_length=8, choices=Kind)
    position = models.PositiveSmallIntegerField("次序", default=1)
    heading = models.CharField(
        "大标题",
        max_length=40,
        blank=True,
        help_text="几条放在同一个小节里时填，如“干部队伍建设问题”；各条都填同样的大标题。",
    )
    text = models.CharField("内容", max_length=300, help_text="一句话，不写序号，如“工会干部兼职多，业务培训偏少”。")

    objects = PointQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "问题与打算"
        ordering = ["-end", "kind", "position"]
        constraints = [
            models.CheckConstraint(
                name="point_period_in_order",
                condition=Q(end__gte=F("start")),
                violation_error_message="期间止早于期间起，核对其中一项。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.text}"
