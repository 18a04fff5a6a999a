"""Ten reviewers at the same moment: one wins, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import UnionKind

REVIEWERS = 10


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", [Act.APPROVE, Act.SEND_BACK])
def test_one_of_ten_reviewers_decides(act):
    street = UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))
    clerk = person("clerk", street)
    reviewers = [person("reviewer", street.parent) for _ in range(REVIEWERS)]
    report = move(report_of(street, Period.year(2025), Kind.SUMMARY), Act.SUBMIT, by=clerk)
    if act is Act.SEND_BACK:
        Remark.objects.create(report=report, round=report.round, text="改正人数", by=reviewers[0])
    start = Barrier(REVIEWERS)

    def decide(number: int) -> bool:
        reviewer, page = User.objects.get(pk=reviewers[number].pk), Report.objects.get(pk=report.pk)
        start.wait()
        try:
            move(page, act, by=reviewer, comment="意见")
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(REVIEWERS) as pool:
        won = list(pool.map(decide, range(REVIEWERS)))

    report.refresh_from_db()
    decided = Event.objects.filter(report=report).exclude(act=Act.SUBMIT)
    assert won.count(True) == 1
    assert [event.target for event in decided] == [report.state]
    assert report.state in {State.APPROVED, State.RETURNED}
