"""Wrong passwords are counted (登录限次): per account and address, kept in the trail itself.

Counting by account and address together keeps a stranger from locking a colleague out.
"""

from datetime import timedelta

from django.http import HttpRequest
from django.utils import timezone

from unions.access.models import User
from unions.trail.address import address_of
from unions.trail.models import Entry
from unions.trail.record import note

TRIES = 5
WITHIN = timedelta(minutes=15)
FAILED = "登录失败"


def _who(request: HttpRequest, username: str) -> str:
    """Account and address; the name as signing in reads it, so that blanks and wide letters give no more tries."""
    return f"{User.normalize_username(username.strip())[:40]}@{address_of(request)}"


def is_locked(request: HttpRequest, username: str) -> bool:
    since = timezone.now() - WITHIN
    failed = Entry.objects.filter(act=FAILED, object_text=_who(request, username), at__gte=since)
    return failed.count() >= TRIES


def count_failure(request: HttpRequest, username: str) -> None:
    note(FAILED, _who(request, username), by=None, union=None)
