"""Two clicks, two clerks: one submission, whole."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from reports.filing.actions import submit
from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from reports.workflow.reports import Event, Report
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import UnionKind

CLICKS = 4


@pytest.mark.django_db(transaction=True)
def test_one_of_several_submissions_at_the_same_moment_is_kept():
    street = UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))
    MemberFactory(union=street, joined_on="2014-05-01", changed_on="2014-05-01")
    clerks = [person("clerk", street) for _ in range(CLICKS)]
    report = report_of(street, Period.year(2014), Kind.SUMMARY)
    start = Barrier(CLICKS)

    def click(number: int) -> bool:
        clerk, page = User.objects.get(pk=clerks[number].pk), Report.objects.get(pk=report.pk)
        start.wait()
        try:
            submit(page, by=clerk, leader="王建国")
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(CLICKS) as pool:
        won = list(pool.map(click, range(CLICKS)))

    (filing,) = Filing.objects.filter(report=report)
    assert (won.count(True), filing.round, Event.objects.filter(report=report).count()) == (1, 1, 1)
    assert filing.rows.filter(ledger="members.member").count() == 1
