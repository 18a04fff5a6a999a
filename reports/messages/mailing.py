"""Messages by e-mail (发邮件): the worker sends them after the act; what cannot be sent is tried again."""

import logging
from collections.abc import Iterable
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils import timezone
from django_tasks import task, task_backends

from reports.messages.models import Message

log = logging.getLogger(__name__)
AGAIN_AFTER = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))
SUBJECT_LENGTH = 60


@task()
def mail_messages(pks: list[int], attempt: int = 0) -> int:
    """Mail those of these messages that have not gone out; returns how many did. No failure comes out of here: it is
    told in the log, and the worker tries again later."""
    waiting = Message.objects.filter(pk__in=pks, mailed_at=None, user__is_active=True).exclude(user__email="")
    failed = list(_unsent(waiting.select_related("user")))
    if failed:
        _again(failed, attempt)
    return len(pks) - len(failed)


def _unsent(waiting: Iterable[Message]) -> Iterable[int]:
    """Send what waits; yields the messages that could not be sent."""
    connection = get_connection()
    for message in waiting:
        try:
            EmailMessage(_subject(message), _body(message), to=[message.user.email], connection=connection).send()
        except (SMTPException, OSError) as fault:
            log.warning("消息%s没有发出邮件：%s", message.pk, fault)
            yield message.pk
        else:
            Message.objects.filter(pk=message.pk).update(mailed_at=timezone.now())


def _again(failed: list[int], attempt: int) -> None:
    """Let the worker try again; a backend that works at once has nothing to wait with."""
    if attempt >= len(AGAIN_AFTER) or not task_backends[mail_messages.backend].supports_defer:
        log.error("%s条消息没有发出邮件，不再重试；收件人在网页的“消息”里看得到。", len(failed))
        return
    later = timezone.now() + AGAIN_AFTER[attempt]
    mail_messages.using(run_after=later).enqueue(failed, attempt + 1)


def _subject(message: Message) -> str:
    short = message.text if len(message.text) <= SUBJECT_LENGTH else f"{message.text[:SUBJECT_LENGTH]}……"
    return f"工会台账：{short}"


def _body(message: Message) -> str:
    where = f"打开：{settings.SITE_URL}{message.url}" if settings.SITE_URL else "登录工会台账，在“消息”里打开。"
    return f"{message.user.name}：\n\n{message.text}\n\n{where}\n\n本邮件由工会台账自动发出，不用回复。\n"
