"""Messages (消息): one line and a link for one person."""

from datetime import datetime
from typing import Self

from django.db import models

from unions.access.models import User


class MessageQuerySet(models.QuerySet["Message"]):
    def to(self, user: User) -> Self:
        return self.filter(user=user)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def read_before(self, moment: datetime) -> Self:
        return self.filter(read_at__lt=moment)


class Message(models.Model):
    """消息: what one person is told; `mailed_at` is set once it went out by e-mail too."""

    user = models.ForeignKey(User, models.CASCADE, verbose_name="收件人", related_name="+")
    text = models.CharField("内容", max_length=300)
    url = models.CharField("链接", max_length=300)
    at = models.DateTimeField("时间", auto_now_add=True)
    read_at = models.DateTimeField("已读时间", null=True, blank=True)
    mailed_at = models.DateTimeField("发邮件时间", null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "消息"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["user", "read_at"], name="message_unread")]

    def __str__(self) -> str:
        return self.text
