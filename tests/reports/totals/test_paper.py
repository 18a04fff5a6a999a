"""The paper of a district from approved reports (汇总总结): sums of what was handed up, and of whom."""

from io import BytesIO

import pdfplumber
import pytest
from docx import Document as Word
from openpyxl import load_workbook

from reports.catalogue.names import names_of
from reports.correcting.slips import accept, ask
from reports.documents.document import Table
from reports.documents.outputs import output
from reports.narrative.facts import Kind
from reports.totals.adding import totals_of
from reports.totals.paper import Basis, kept_in, paper_on
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act
from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.aid import AidFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    YEAR,
    approved,
    clerk_of,
    handed_up,
    report_for,
    reviewer_of,
    small_street,
    task_for,
)
from unions.organisations.models import Union, UnionKind

NAMES = ("枫林街道总工会", "桂苑街道总工会", "柳浪街道总工会")
BOTH = "汇总自3个单位中已审核通过的2个"

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> Union:
    """Three streets with two members each; two of them are approved, one waits."""
    union = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")
    streets = [small_street(union, name=name) for name in NAMES]
    task_for(union)
    for street in streets[:2]:
        approved(report_for(street))
    handed_up(report_for(streets[2]))
    return union


def paper(district: Union, basis: Basis = Basis.REPORTS):
    return paper_on(basis, district, YEAR, Kind.SUMMARY)


def said(form: str, content: bytes) -> str:
    """Everything that stands in a file."""
    file = BytesIO(content)
    match form:
        case "pdf":
            with pdfplumber.open(file) as pdf:
                return "".join(page.extract_text() for page in pdf.pages).replace("\n", "")
        case "docx":
            return "".join(paragraph.text for paragraph in Word(file).paragraphs)
        case "xlsx":
            cells = (cell for sheet in load_workbook(file) for row in sheet.values for cell in row)
            return "".join(str(cell) for cell in cells if cell is not None)
    return content.decode()


def test_its_figures_are_sums_of_what_was_handed_up_not_of_the_ledgers(district):
    MemberFactory(union=Union.objects.get(name=NAMES[0]), joined_on="2014-06-01", changed_on="2014-06-01")

    assert paper(district).figures["members.present"].value == 4
    assert paper(district, Basis.LEDGERS).figures["members.present"].value == 7


def test_the_words_the_table_and_the_workbook_say_whose_reports_they_are(district):
    made = paper(district)

    assert f"{BOTH}，缺：柳浪街道总工会" in made.document.text().replace("柳浪街道。", "柳浪街道总工会。")
    assert made.document.text().count(BOTH) == 2  # the introduction and the annex
    assert made.document.text().count("不含本级台账。") == 2
    ((name, heads, rows),) = made.listings()
    assert (name, heads[0], [row[0] for row in rows]) == ("各单位主要指标", "单位", [*NAMES[:2]])


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "html", "txt"])
def test_opening_one_report_again_changes_the_coverage_in_every_output(district, form):
    before = said(form, output(paper(district), form).content)
    report = Report.objects.get(union__name=NAMES[0])
    move(report, Act.REOPEN, by=reviewer_of(report), comment="会员数要改")
    after = said(form, output(paper(district), form).content)

    assert BOTH in before
    assert BOTH not in after
    assert "汇总自3个单位中已审核通过的1个" in after


def test_the_page_offers_both_bases_and_its_files(client, district):
    client.force_login(person("reviewer", district))
    address = f"/district-summary/?union={district.code}&period=2014"

    page = client.get(address)
    assert (BOTH in page.content.decode(), "不含本级台账。" in page.content.decode()) == (True, True)
    assert client.get(f"{address}&basis=ledgers").context["paper"].figures["members.present"].value == 6
    assert client.get(f"{address}&basis=other").status_code == 404
    file = client.get(f"/district-summary/file.txt?union={district.code}&period=2014&basis=reports")
    assert BOTH in file.content.decode()


def test_the_page_stays_within_its_queries(client, district, django_assert_max_num_queries):
    client.force_login(person("reviewer", district))

    with django_assert_max_num_queries(25):
        client.get(f"/district-summary/?union={district.code}&period=2014")


def test_passages_are_chosen_on_their_page(client, district):
    client.force_login(person("reviewer", district))
    address = f"/district-summary/passages/?union={district.code}&period=2014"
    source = client.get(address).context["source"]
    number, _, shown = client.get(address).context["sections"][-1]

    answer = client.post(address, {"filing": source.pk, "section": number, "paragraph": shown[0].place}, follow=True)

    ((row, in_force),) = answer.context["chosen"]
    assert in_force
    assert row.text in paper(district).document.text()
    client.post(f"/district-summary/passages/{row.pk}/", {"act": "remove", "version": row.version})
    assert row.text not in paper(district).document.text()


@pytest.mark.parametrize(("role", "status"), [("reader", 404), ("auditor", 404), ("administrator", 404)])
def test_who_may_not_write_chooses_nothing(client, district, role, status):
    client.force_login(person(role, district))

    assert client.post(f"/district-summary/passages/?union={district.code}&period=2014", {}).status_code == status


@pytest.mark.parametrize("posted", [{}, {"filing": "x"}, {"filing": "1", "section": "-1", "paragraph": "9" * 40}])
def test_a_tampered_form_changes_nothing_and_says_so(client, district, posted):
    client.force_login(person("reviewer", district))

    answer = client.post(f"/district-summary/passages/?union={district.code}&period=2014", posted, follow=True)

    assert answer.status_code == 200
    assert not answer.context["chosen"]


def featured(union: Union, sentence: str, day: str) -> None:
    ActivityFactory(union=union, started_on=day, is_featured=True, highlight=sentence)


def test_it_names_what_approved_reports_were_made_of_and_nothing_else():
    union = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")
    streets = [small_street(union, name=name) for name in NAMES[:2]]
    featured(streets[0], "枫林的劳模进了课堂", "2014-05-01")
    featured(streets[1], "桂苑的夜校开了班", "2014-05-02")
    featured(union, "区里办了运动会", "2014-05-03")
    approved(report_for(streets[0]))
    featured(streets[0], "枫林后来补记的事", "2014-05-04")
    told = ("枫林的劳模进了课堂", "桂苑的夜校开了班", "区里办了运动会", "枫林后来补记的事")

    said_of = {basis: paper(union, basis).document.text() for basis in Basis}

    assert [text in said_of[Basis.REPORTS] for text in told] == [True, False, False, False]
    assert [text in said_of[Basis.LEDGERS] for text in told] == [True, True, True, True]


def test_what_a_correction_brought_in_is_named_too():
    union = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")
    street = small_street(union, name=NAMES[0])
    AidFactory(union=street, given_on="2014-04-01", amount=10_000)
    report = approved(report_for(street))
    AidFactory(union=street, given_on="2014-05-01", partners="云岭慈善会", amount=70_000)
    slip = ask(report, ["aid.amount", "aid.households"], "漏记了一笔救助", by=clerk_of(street))

    names = [names_of(union, YEAR, kept_in(totals_of(union, YEAR, Kind.SUMMARY))).aid_partners]
    accept(slip, by=reviewer_of(report))
    names.append(names_of(union, YEAR, kept_in(totals_of(union, YEAR, Kind.SUMMARY))).aid_partners)

    assert names == [(), ("云岭慈善会",)]


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "html", "txt"])
def test_before_anything_is_approved_it_says_so_and_no_more(form):
    union = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")
    handed_up(report_for(small_street(union, name=NAMES[0])))

    made = paper(union)

    missing = "1个单位都还没有审核通过：枫林街道总工会。"
    line = f"本文数字取自各单位已通过审核的报告。{missing}有单位审核通过以后，这里才有内容。"
    assert [section.paragraphs for section in made.sections] == [(line,)]
    ((annex,),) = [made.document.annexes]
    assert [block.rows for block in annex.blocks if isinstance(block, Table)] == [()]
    assert "都还没有审核通过" in said(form, output(made, form).content)
