"""Handing up once (提交一次): the same form twice is one submission, a form of yesterday is none."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from reports.filing.actions import Outdated, submit
from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.workflow.actions import report_of
from reports.workflow.reports import Report
from unions.access.models import User
from unions.ledgers.models import Submission
from unions.organisations.models import Union
from unions.trail.models import VIEWED, Entry

FILING = "reports.filing"
MOST = 8  # changes that are told


@dataclass(frozen=True)
class Signed:
    """What the clerk sends with the paper; the other three say which form it was and what it showed."""

    leader: str
    phone: str
    token: UUID
    version: int
    seen: str


@transaction.atomic
def hand_up(report: Report, signed: Signed, *, by: User) -> Filing:
    """Hand the report up as it was looked at; see reports.filing.actions.submit for what is raised."""
    stored = report if report.pk else report_of(report.union, report.period, Kind(report.kind))
    if stored.version != signed.version:
        raise Outdated
    filing = submit(stored, by=by, leader=signed.leader, phone=signed.phone, seen=signed.seen)
    Submission.objects.create(token=signed.token, user=by, ledger=FILING, object_id=filing.pk)
    return filing


def sent_before(token: UUID | None, by: User) -> Filing | None:
    """What the form with this token has made already."""
    made = Submission.objects.filter(token=token, user=by, ledger=FILING).first() if token else None
    return Filing.objects.select_related("report__union").get(pk=made.object_id) if made else None


def changes_since(union: Union, moment: datetime) -> list[Entry]:
    """What people did at a union since then, the newest first."""
    done = Entry.objects.within(union).filter(at__gt=moment).exclude(act=VIEWED).exclude(ledger="")
    return list(done.select_related("user")[:MOST])
