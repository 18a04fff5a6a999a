"""Import batches (导入批次): which rows came in together, so that they can go out together."""

from typing import Self

from django.db import models

from unions.access.models import User
from unions.access.owned import OwnedQuerySet
from unions.organisations.models import Union


class BatchQuerySet(OwnedQuerySet["Batch"]):
    def applied(self) -> Self:
        return self.filter(state=Batch.State.APPLIED)


class Batch(models.Model):
    """One uploaded workbook, from its check to its import and perhaps its withdrawal."""

    class State(models.TextChoices):
        WAITING = "waiting", "等待检查"
        FAULTY = "faulty", "有错误"
        CHECKED = "checked", "待确认"
        APPLIED = "applied", "已导入"
        UNDONE = "undone", "已撤回"
        FAILED = "failed", "文件无法读取"

    union = models.ForeignKey(Union, models.PROTECT, verbose_name="导入到", related_name="+")
    user = models.ForeignKey(User, models.PROTECT, verbose_name="经办人", related_name="+")
    at = models.DateTimeField("时间", auto_now_add=True)
    file_name = models.CharField("文件名", max_length=200)
    digest = models.CharField("文件摘要", max_length=64)
    state = models.CharField("状态", max_length=12, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField("已处理行数", default=0)
    rows = models.PositiveIntegerField("总行数", default=0)
    counts = models.JSONField("各台账行数", default=dict)
    message = models.CharField("说明", max_length=500, blank=True)
    file = models.FileField("文件", upload_to="workbooks/%Y/%m", blank=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "导入批次"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name

    @classmethod
    def path_lookup(cls) -> str:
        return "union__path"

    @property
    def owner(self) -> Union:
        return self.union


class Submission(models.Model):
    """A form that was sent once (防重复提交): the same token again finds the row it made."""

    token = models.UUIDField(unique=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ledger = models.CharField(max_length=60)
    object_id = models.BigIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "提交凭证"

    def __str__(self) -> str:
        return str(self.token)
