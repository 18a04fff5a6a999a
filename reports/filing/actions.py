"""Handing a report up (提交): check, move and freeze in one transaction, or nothing at all."""

from copy import copy
from hashlib import sha256

from django.db import transaction

from reports.documents.assemble import Paper, summary_of
from reports.filing.freezing import freeze
from reports.filing.models import Filing
from reports.filing.readiness import NotReady, hindrances, readiness_of
from reports.narrative.facts import Kind
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from unions.access.models import User
from unions.access.refusal import Refused


class Outdated(Refused):
    """What somebody signed is no longer what would go up."""

    def __init__(self) -> None:
        super().__init__("没有提交：你打开这一页以后，内容有变。核对现在的内容，再提交一次。")


@transaction.atomic
def submit(report: Report, *, by: User, leader: str, phone: str = "", seen: str = "") -> Filing:
    """Hand the report up as it stands now; every round keeps a filing of its own.

    `report` in the hands of the caller stays as it was; the moved one is the filing's. `seen` is the fingerprint of
    the paper that was looked at. Raises Outdated where that is another by now, NotReady with all that is to be
    mended, and Refused when the report has moved on, when `by` may not, or when the ledgers are being changed at this
    moment.
    """
    moved = move(copy(report), Act.SUBMIT, by=by, leader=leader.strip(), phone=phone.strip())
    paper = summary_of(report.union, report.period, Kind(report.kind))
    if seen and seen != fingerprint(paper):
        raise Outdated
    ready = readiness_of(moved, paper)
    if missing := hindrances(ready, leader):
        raise NotReady(missing)
    return freeze(moved, paper, ready.findings)


def fingerprint(paper: Paper) -> str:
    """What tells a paper from any other: its words, tables and figures, without the day on which it is looked at."""
    document = paper.document
    words = (document.title, document.headline, document.blocks, document.annexes)
    return sha256(repr((words, list(paper.figures.values()))).encode()).hexdigest()
