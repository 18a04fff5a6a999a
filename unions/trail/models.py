"""The trail (操作记录): one append-only table of who did what to which row."""

import hashlib
import json
from typing import Any, Self

from django.db import models

from unions.access.models import User
from unions.organisations.models import Union
from unions.organisations.paths import below

VIEWED = "查看"


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, user: User, act: str = "audit") -> Self:
        return self.filter(user.reach(act, path="union__path"))

    def within(self, union: Union) -> Self:
        return self.filter(below(union.path, "union__path"))

    def about(self, row: models.Model) -> Self:
        """History of one row, newest first; who looked at it is for auditors, not for its history."""
        written = self.exclude(act=VIEWED)
        return written.filter(ledger=row._meta.label_lower, object_id=row.pk).order_by("-pk")


class Entry(models.Model):
    """One act on one row (or on a batch). Sealed values stand here sealed and are shown masked."""

    at = models.DateTimeField("时间", db_index=True)
    user = models.ForeignKey(User, models.PROTECT, null=True, verbose_name="经办人", related_name="+")
    union = models.ForeignKey(Union, models.PROTECT, null=True, verbose_name="工会", related_name="+")
    act = models.CharField("事项", max_length=24)
    ledger = models.CharField("台账", max_length=60)
    object_id = models.BigIntegerField("记录", null=True)
    object_text = models.CharField("名称", max_length=200, blank=True)
    before = models.JSONField("改前", default=dict)
    after = models.JSONField("改后", default=dict)
    reason = models.CharField("说明", max_length=500, blank=True)
    request_id = models.UUIDField("请求编号", null=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "操作记录"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["ledger", "object_id"], name="entry_row")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act} {self.object_text}"

    def content(self) -> dict[str, Any]:
        """What the hash covers."""
        names = ("user_id", "union_id", "act", "ledger", "object_id", "object_text", "before", "after", "reason")
        return {"at": self.at.isoformat(), **{name: getattr(self, name) for name in names}}

    def seal_after(self, previous: str) -> None:
        """Chain this entry to the one before it."""
        text = json.dumps(self.content(), ensure_ascii=False, sort_keys=True)
        self.previous_hash = previous
        self.hash = hashlib.sha256(f"{previous}{text}".encode()).hexdigest()


class Chain(models.Model):
    """The newest hash of the trail: one row, locked while entries are added so that the chain never forks."""

    head = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "记录链"

    def __str__(self) -> str:
        return self.head
