"""Handing a report up (提交): check, move and freeze in one transaction, or nothing at all."""

from copy import copy

from django.db import transaction

from reports.documents.assemble import summary_of
from reports.filing.freezing import freeze
from reports.filing.models import Filing
from reports.filing.readiness import NotReady, hindrances
from reports.narrative.facts import Kind
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from unions.access.models import User


@transaction.atomic
def submit(report: Report, *, by: User, leader: str, phone: str = "") -> Filing:
    """Hand the report up as it stands now; every round keeps a filing of its own.

    `report` in the hands of the caller stays as it was; the moved one is the filing's. Raises NotReady with all that
    is to be mended, and Refused when the report has moved on, when `by` may not, or when the ledgers are being
    changed at this moment.
    """
    moved = move(copy(report), Act.SUBMIT, by=by, leader=leader.strip(), phone=phone.strip())
    paper = summary_of(report.union, report.period, Kind(report.kind))
    if missing := hindrances(moved, paper, leader):
        raise NotReady(missing)
    return freeze(moved, paper)
