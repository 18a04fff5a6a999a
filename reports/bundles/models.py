"""Bundles (打包): many papers in one file, with how far the work has come."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models

from reports.narrative.facts import Kind
from reports.periods import Period
from unions.access.models import User
from unions.access.owned import Owned, OwnedQuerySet

ACTIVE = ("waiting", "working")
SILENT = timedelta(seconds=90)  # without a sign of life a worker is taken for dead


class BundleQuerySet(OwnedQuerySet["Bundle"]):
    def of(self, user: User) -> Self:
        return self.filter(by=user)

    def active(self) -> Self:
        """Waiting or being made."""
        return self.filter(state__in=ACTIVE)


class Bundle(Owned):
    """打包: the reports of the units below `union` for a period; `missing` names those that are not in it."""

    class Form(models.TextChoices):
        COMPENDIUM = "compendium", "汇编（一个PDF）"
        ARCHIVE = "archive", "压缩包（每单位一个PDF）"
        WORKBOOK = "workbook", "各单位指标（Excel）"

    class State(models.TextChoices):
        WAITING = "waiting", "排队中"
        WORKING = "working", "正在生成"
        DONE = "done", "已完成"
        FAILED = "failed", "未完成"
        STOPPED = "stopped", "已停止"

    kind = models.CharField("文种", max_length=12)
    start = models.DateField("期间起")
    end = models.DateField("期间止")
    form = models.CharField("内容", max_length=12, choices=Form)
    with_submitted = models.BooleanField("收入待审核的送审稿", default=False)
    with_word = models.BooleanField("每单位另附Word", default=False)  # in archives
    with_sheets = models.BooleanField("每单位另列一张表", default=False)  # in workbooks
    state = models.CharField("状态", max_length=10, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField("已完成份数", default=0)
    total = models.PositiveIntegerField("总份数", default=0)
    missing = models.JSONField("未收入", default=list)
    message = models.CharField("说明", max_length=500, blank=True)
    file = models.FileField("文件", upload_to="bundles/", blank=True)
    by = models.ForeignKey(User, models.PROTECT, verbose_name="制作人", related_name="+")
    asked_at = models.DateTimeField("申请时间", auto_now_add=True)
    started_at = models.DateTimeField("开始时间", null=True, blank=True)
    moved_at = models.DateTimeField("最近进展", null=True, blank=True)  # a worker that lives says so every few seconds
    ended_at = models.DateTimeField("结束时间", null=True, blank=True)

    objects = BundleQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "打包"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["by", "form"],
                condition=models.Q(state__in=ACTIVE),
                name="bundle_one_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.union.shown}{self.period.label}{self.kind_label}{self.get_form_display()}"

    @property
    def period(self) -> Period:
        return Period.between(self.start, self.end)

    @property
    def kind_label(self) -> str:
        return Kind(self.kind).label

    @property
    def is_active(self) -> bool:
        return self.state in ACTIVE

    @property
    def percent(self) -> int:
        """How much is done (%)."""
        return 100 * self.done // self.total if self.total else 0

    def is_dead(self, now: datetime) -> bool:
        """Whether it was begun and nobody has said for a while that he is still at it."""
        begun = self.state == self.State.WORKING and self.moved_at
        return bool(begun and now - begun > SILENT)

    def seconds_left(self, now: datetime) -> int | None:
        """How long the rest will take, as the papers so far did (秒); the first alone tells of the warming up."""
        if not (self.started_at and self.done > 1 and self.state == self.State.WORKING):
            return None
        return round((now - self.started_at).total_seconds() / self.done * (self.total - self.done))
