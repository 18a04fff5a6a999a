"""The command that looks for what was changed behind the site's back (核验)."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from reports.filing.models import Filing, FrozenMarks, FrozenRow
from reports.workflow.reports import Report
from tests.factories.reports import approved, report_for, small_street
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def report() -> Report:
    return approved(report_for(small_street()))


def told() -> str:
    """What the command says where all is well."""
    out = StringIO()
    call_command("verify", stdout=out)
    return out.getvalue()


def faults() -> list[str]:
    """What it says where something is wrong."""
    out = StringIO()
    with pytest.raises(CommandError, match="有对不上的"):
        call_command("verify", stdout=out)
    return out.getvalue().splitlines()


def test_what_was_handed_up_is_as_it_was(report: Report) -> None:
    assert told() == "操作记录首尾相连，1份报送稿都与提交时一致。\n"


def test_another_finding_is_told(report: Report) -> None:
    filing = report.filings.get()
    Filing.objects.filter(pk=filing.pk).update(findings=[*filing.findings, {"codes": [], "text": "另加的"}])

    (said,) = faults()

    assert said == f"《{filing}》（校验码{filing.code}）文字、指标、校核结果与摘要或校验码对不上。"


def test_a_row_that_was_taken_out_is_told_with_its_figures(report: Report) -> None:
    FrozenRow.objects.filter(filing__report=report, ledger="members.member").first().delete()  # type: ignore[union-attr]

    said = faults()[0]

    assert "留存的记录加不出“" in said
    assert "会员" in said


def test_marks_that_the_rows_do_not_make_up_are_told(report: Report) -> None:
    FrozenMarks.objects.create(filing=report.filings.get(), code="members.present", marks=b"12345678")

    (said,) = faults()

    assert said.endswith("去重记号与留存的记录不符。")


def test_a_changed_trail_is_told(report: Report) -> None:
    entry = Entry.objects.order_by("pk").first()
    assert entry is not None
    Entry.objects.filter(pk=entry.pk).update(reason="改过")

    assert faults() == [f"操作记录从第{entry.pk}号起对不上。"]
