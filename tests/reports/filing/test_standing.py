"""What the code on a paper tells: drafts, papers that wait, corrected papers and the one in force."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from reports.correcting.slips import accept, ask, cells_of
from reports.documents.assemble import summary_of
from reports.filing.models import Filing, IssuedDraft
from reports.filing.standing import Found, Standing, look_up
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.people import MemberFactory
from tests.factories.reports import YEAR, approved, clerk_of, handed_up, report_for, reviewer_of, small_street
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return small_street(members=3)


def joined(street: Union) -> None:
    MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))


def corrected(report: Report) -> Filing:
    joined(report.union)
    fresh = Report.objects.get(pk=report.pk)
    slip = ask(fresh, [one.code for one in cells_of(fresh)], "漏报了一人", by=clerk_of(report.union))
    return accept(slip, by=reviewer_of(report))


def found(code: str) -> Found:
    told = look_up(code)
    assert told is not None
    return told


def test_a_corrected_paper_names_its_cells_and_the_code_in_force(street: Union) -> None:
    report = approved(report_for(street))
    base = report.filings.get()
    first, second = corrected(report), corrected(report)

    told = [found(one.code) for one in (base, first, second)]

    assert [one.standing for one in told] == [Standing.CORRECTED, Standing.CORRECTED, Standing.CURRENT]
    assert [one.in_force for one in told] == [second.code, second.code, ""]
    assert [one.which for one in told] == ["第1次提交", "第1次提交，第1次更正", "第1次提交，第2次更正"]
    cells = {old.code: (old.value, new.value) for old, new in told[0].cells}
    assert cells["members.joined"] == (3, 5)
    assert "honours.awarded" not in cells
    assert {old.code: (old.value, new.value) for old, new in told[1].cells}["members.joined"] == (4, 5)
    assert (told[2].cells, told[2].says) == ((), "上级已审核通过，这份文稿有效，已含第2次更正。")


def test_a_new_round_after_corrections_is_current(street: Union) -> None:
    report = approved(report_for(street))
    mended = corrected(report)
    move(Report.objects.get(pk=report.pk), Act.REOPEN, by=reviewer_of(report), comment="重新核对人数")
    again = approved(report_for(street))

    assert again.correction == 0
    assert found(mended.code).standing is Standing.CORRECTED
    assert found(Filing.objects.get(report=report, round=2).code).standing is Standing.CURRENT


@pytest.mark.parametrize("form", ["txt", "html", "docx", "xlsx"])
def test_a_draft_that_was_handed_out_is_known_as_one(client: Client, street: Union, form: str) -> None:
    client.force_login(clerk_of(street))
    for _ in range(2):
        client.get(reverse("summary-file", args=[form]), {"union": street.code, "period": "2014"})
    client.logout()
    code = IssuedDraft.objects.get().code

    page = client.get(reverse("check"), {"code": code.lower()})

    told = page.context["found"]
    assert (told.standing, told.union, told.period) == (Standing.DRAFT, street.name, "2014年")
    assert (told.which, told.says) == ("没有提交", "数字随台账变动，不作为依据。")
    assert code == summary_of(street, YEAR).document.imprint.code


def test_a_draft_names_the_paper_that_was_approved_since(client: Client, street: Union) -> None:
    client.force_login(clerk_of(street))
    client.get(reverse("summary-file", args=["txt"]), {"union": street.code, "period": "2014"})
    report = approved(report_for(street))

    told = found(IssuedDraft.objects.get().code)

    assert (told.standing, told.in_force) == (Standing.DRAFT, report.filings.get().code)


def test_drafts_that_differ_in_a_table_alone_have_different_codes(street: Union) -> None:
    first = summary_of(street, YEAR).document
    MemberFactory(union=street, joined_on=date(2011, 5, 1), changed_on=date(2011, 5, 1))
    second = summary_of(street, YEAR).document

    assert (first.annexes != second.annexes, first.imprint.code != second.imprint.code) == (True, True)


@pytest.mark.parametrize("what", ["figure", "finding"])
def test_what_was_changed_behind_the_site_is_told(client: Client, street: Union, what: str) -> None:
    report = approved(report_for(street))
    filing = report.filings.get()
    if what == "finding":
        Filing.objects.filter(pk=filing.pk).update(findings=[*filing.findings, {"codes": [], "text": "另加的"}])
    else:
        filing.figures.filter(code="members.present").update(stored=filing.figures.get(code="members.joined").stored)

    told = found(filing.code)

    assert (told.standing, told.says.startswith("系统里留存的内容与提交时的摘要对不上")) == (Standing.ALTERED, True)
    assert "对不上" in client.get(reverse("check"), {"code": filing.code}).content.decode()
    client.force_login(clerk_of(street))
    assert "对不上" in client.get(reverse("filing", args=[filing.pk])).content.decode()


def test_of_what_nobody_changed_the_pages_say_nothing_of_the_kind(client: Client, street: Union) -> None:
    report = approved(report_for(street))
    base, mended = report.filings.get(), corrected(report)
    client.force_login(clerk_of(street))

    for one in (base, mended):
        assert "对不上" not in client.get(reverse("filing", args=[one.pk])).content.decode()
        assert "对不上" not in client.get(reverse("check"), {"code": one.code}).content.decode()


def test_the_page_says_all_this_to_anybody(client: Client, street: Union) -> None:
    report = approved(report_for(street))
    base = report.filings.get()
    mended = corrected(report)

    page = client.get(reverse("check"), {"code": base.code}).content.decode()

    assert ("已更正" in page, mended.code in page, "3人" in page, "4人" in page) == (True, True, True, True)
    waiting = handed_up(report_for(small_street(street.parent, name="柳林街道总工会")))
    assert found(waiting.code).standing is Standing.DRAFT
