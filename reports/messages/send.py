"""Telling people (发消息): in the transaction of the act; e-mail follows once the act is certain."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction

from reports.messages.mailing import mail_messages
from reports.messages.models import Message
from unions.access.models import User

LENGTH = 300


def tell(users: Iterable[User], text: str, url: str) -> list[Message]:
    """Tell each of these people once. Who has not read the very same line yet gets it anew instead of twice."""
    line = _shortened(text)
    people = {user.pk: user for user in users}
    if not people:
        return []
    with transaction.atomic():
        Message.objects.unread().filter(user__in=people, text=line, url=url).delete()
        sent = Message.objects.bulk_create(Message(user=user, text=line, url=url) for user in people.values())
    pks = [message.pk for message in sent if message.user.email]
    if settings.SENDS_MAIL and pks:
        # robust: a queue that fails is told in the log, the act stands.
        transaction.on_commit(lambda: _mail(pks), robust=True)
    return sent


def _mail(pks: list[int]) -> None:
    mail_messages.enqueue(pks)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LENGTH else f"{line[: LENGTH - 2]}……"
