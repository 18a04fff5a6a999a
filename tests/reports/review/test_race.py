"""A remark and an approval at the same moment: never both."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from reports.review.remarking import remark
from reports.workflow.actions import move
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.reports import report_in, small_street
from unions.access.models import User
from unions.access.refusal import Refused

REVIEWERS = 6


@pytest.mark.django_db(transaction=True)
def test_a_report_is_approved_or_remarked_on_but_never_both() -> None:
    street = small_street()
    report = report_in(State.SUBMITTED, street)
    reviewers = [person("reviewer", street.parent) for _ in range(REVIEWERS)]
    move(report, Act.OPEN, by=reviewers[0])
    start = Barrier(REVIEWERS)

    def decide(number: int) -> bool:
        by, page = User.objects.get(pk=reviewers[number].pk), Report.objects.get(pk=report.pk)
        start.wait()
        try:
            if number % 2:
                move(page, Act.APPROVE, by=by)
            else:
                remark(page, f"改正第{number}条意见", by=by)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(REVIEWERS) as pool:
        won = list(pool.map(decide, range(REVIEWERS)))

    report.refresh_from_db()
    remarks = Remark.objects.filter(report=report).count()
    assert any(won)
    assert (report.state == State.APPROVED) is (remarks == 0)
