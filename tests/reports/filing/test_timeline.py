"""The course of a report: newest first, remarks under the return that told them."""

from typing import Any

import pytest

from reports.filing.models import Filing
from reports.filing.timeline import MOST, timeline
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.reports import (
    approved,
    clerk_of,
    handed_up,
    remark_on,
    report_for,
    returned,
    reviewer_of,
    small_street,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def report() -> Report:
    return report_for(small_street())


def told(report: Report) -> list[Any]:
    return [(step.label, step.tone, len(step.remarks)) for step in timeline(report)]


def test_each_round_stands_there_with_its_paper(report: Report) -> None:
    move(report, Act.START, by=clerk_of(report.union))
    returned(report, "核对", "改写")
    second = handed_up(report)

    steps = timeline(second.report)

    assert told(report)[:2] == [("第2次提交", "ok", 0), ("退回修改", "err", 2)]
    assert [step.label for step in steps][-2:] == ["第1次提交", "开始填报"]
    assert [step.filing.round for step in steps if step.filing] == [2, 1]


def test_remarks_that_were_not_told_stand_nowhere(report: Report) -> None:
    remark_on(handed_up(report).report, "核对")

    assert told(report) == [("第1次提交", "ok", 0)]


def test_of_many_remarks_the_first_are_shown(report: Report) -> None:
    returned(report, *(f"第{number}条" for number in range(MOST + 2)))

    step = timeline(report)[0]

    assert (len(step.shown), step.more) == (MOST, 2)


def test_a_correction_leads_to_its_paper(report: Report) -> None:
    first = Filing.objects.get(report=approved(report))
    corrected = Filing.objects.create(
        report=first.report, round=1, correction=1, code="CORRECTED222", digest="", paper=first.paper
    )
    move(Report.objects.get(pk=report.pk), Act.CORRECT, by=reviewer_of(report), comment="少报了1人")

    step = timeline(report)[0]

    assert (step.label, step.tone, step.filing) == ("更正", "warn", corrected)
