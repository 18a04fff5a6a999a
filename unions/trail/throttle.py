"""Wrong passwords are counted (登录限次): per account and address, kept in the trail itself.

Counting by account and address together keeps a stranger from locking a colleague out.
"""

from datetime import timedelta

from django.http import HttpRequest
from django.utils import timezone

from unions.trail.models import Entry
from unions.trail.record import note

TRIES = 5
WITHIN = timedelta(minutes=15)
FAILED = "登录失败"


def _who(request: HttpRequest, username: str) -> str:
    return f"{username[:40]}@{request.META.get('REMOTE_ADDR', '')}"


def is_locked(request: HttpRequest, username: str) -> bool:
    since = timezone.now() - WITHIN
    failed = Entry.objects.filter(act=FAILED, object_text=_who(request, username), at__gte=since)
    return failed.count() >= TRIES


def count_failure(request: HttpRequest, username: str) -> None:
    note(FAILED, _who(request, username), by=None, union=None)
