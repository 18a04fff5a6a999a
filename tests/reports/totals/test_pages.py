"""Pages and files of totals: each says whose reports it is the sum of, and follows when one is opened again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document as Word
from openpyxl import load_workbook

from reports.documents.document import Unprintable
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.totals import files, views
from reports.totals.adding import totals_of
from reports.totals.files import document_of
from reports.totals.table import lines_of
from reports.totals.ways import Way
from reports.totals.workbook import sheets_of
from reports.workflow.actions import move
from reports.workflow.states import Act
from tests.factories.access import person
from tests.factories.aid import AidFactory
from tests.factories.figures import OverrideFactory, TargetFactory, ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, identity
from tests.factories.reports import approved, handed_up, report_for, reviewer_of, small_street, task_for
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
NAMES = ("枫林街道", "湖滨街道", "钟楼街道")
ALL = "3个单位全部审核通过。不含本级台账。"
BOTH = "汇总自3个单位中已审核通过的2个，缺：钟楼街道。不含本级台账。"
PAGES = ("totals", "comparison")
MEMBERS = "members.present"


@pytest.fixture
def district() -> Union:
    """Another, of which nothing is approved."""
    return UnionFactory(kind=UnionKind.DISTRICT, name="象山区总工会", code="XS")


@pytest.fixture
def streets(district: Union) -> list[Union]:
    return three_streets(district)


@pytest.fixture(scope="module")
def ready(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[Union]]:
    """Three streets under a task, all approved; made once for the tests that only look at them."""
    with django_db_blocker.unblock(), transaction.atomic():
        district = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会", code="YL")
        streets = three_streets(district)
        task_for(district)
        for street in streets:
            approved(report_for(street))
        yield streets
        transaction.set_rollback(True)


def three_streets(district: Union) -> list[Union]:
    """Streets with 1, 2 and 2 members, which aided the same family."""
    found = [
        small_street(district, members=members, name=f"{name}总工会", short_name=name)
        for name, members in zip(NAMES, (1, 2, 2), strict=True)
    ]
    for street in found:
        AidFactory(union=street, id_number=identity(7), amount=Decimal(500))
    OverrideFactory(union=found[0], code="work.skill_contest_edition", value=3)
    return found


@pytest.fixture
def reviewer(client: Client) -> Client:
    """Signed in as the reviewer of the district that the test has made."""
    client.force_login(person("reviewer", Union.objects.get(code="YL")))
    return client


def shown(client: Client, name: str, *args: str, **asked: Any) -> str:
    response = client.get(reverse(name, args=args), {"union": "YL", "period": "2014", **asked})
    assert response.status_code == 200, response
    return response.content.decode()


def said(form: str, content: bytes) -> str:
    """Everything that stands in a file."""
    file = BytesIO(content)
    if form == "pdf":
        with pdfplumber.open(file) as pdf:
            return "".join(page.extract_text() for page in pdf.pages).replace("\n", "")
    if form == "docx":
        return "".join(paragraph.text for paragraph in Word(file).paragraphs)
    return "".join(str(cell) for sheet in load_workbook(file) for row in sheet.values for cell in row if cell)


@pytest.mark.parametrize("form", ["xlsx", "pdf", "docx"])
def test_every_file_says_whose_reports_it_is_made_of(ready: list[Union], reviewer: Client, form: str) -> None:
    def file() -> str:
        url = reverse("totals-file", args=[form])
        return said(form, reviewer.get(url, {"union": "YL", "period": "2014"}).content)

    assert ALL in file()
    move(report_for(ready[2]), Act.REOPEN, by=reviewer_of(report_for(ready[2])), comment="数字要核对")

    assert (BOTH in file(), ALL in file()) == (True, False)
    assert Entry.objects.filter(act="下载", object_text__startswith="云岭区总工会2014年工作总结汇总表").count() == 3


def test_every_page_says_it_too(ready: list[Union], reviewer: Client) -> None:
    pages = [("totals", (), {}), ("totals", (), {"view": "units"}), ("comparison", (), {}), ("total", (MEMBERS,), {})]
    assert all(ALL in shown(reviewer, name, *args, **asked) for name, args, asked in pages)

    move(report_for(ready[2]), Act.REOPEN, by=reviewer_of(report_for(ready[2])), comment="数字要核对")

    assert all(BOTH in shown(reviewer, name, *args, **asked) for name, args, asked in pages)


def test_the_workbook_holds_numbers_and_the_line_on_every_sheet(ready: list[Union], reviewer: Client) -> None:
    response = reviewer.get(reverse("totals-file"), {"union": "YL", "period": "2014"})

    book = load_workbook(BytesIO(response.content))
    assert book.sheetnames == ["汇总", "各单位", "排名", "覆盖情况", "没有相加的指标"]
    assert {sheet["A1"].value for sheet in book} == {ALL}
    heads, *rows = list(book["汇总"].values)[1:]
    lines = {row[1]: dict(zip(heads, row, strict=True)) for row in rows}
    assert [lines["会员人数"][head] for head in ("合计", "中位数", "最高", "最高的单位", "最低的单位")] == [
        5, 2, 2, "湖滨街道等2个", "枫林街道",
    ]  # fmt: skip
    assert [lines["慰问帮扶困难家庭户数"][head] for head in ("合计", "去重数", "说明")] == [3, 1, "几个单位重复计入2户"]
    assert next(row for row in book["排名"].values if row[1] == "会员人数")[3:] == (3, 1, 1)
    assert next(row for row in book["各单位"].values if row[1] == "会员人数")[3:] == (5, 1, 2, 2)
    assert [row[:3] for row in book["覆盖情况"].values][2] == ("枫林街道总工会", "已通过", "计入")


def test_the_table_tells_totals_medians_and_who_counts_twice(ready: list[Union], reviewer: Client) -> None:
    page = reviewer.get(reverse("totals"), {"union": "YL", "period": "2014"})

    lines = {line.reading.code: line for _, told in page.context["themes"] for line in told}
    members = lines[MEMBERS]
    assert (members.reading.value, members.usual, members.highest.said, members.lowest.said) == (
        5, 2, "湖滨街道等2个", "枫林街道",
    )  # fmt: skip
    assert (lines["aid.households"].distinct, lines["aid.households"].repeated) == (1, 2)
    assert "重复2" in page.content.decode()
    assert '<span title="3个单位的中位数">2</span>' in page.content.decode()


def test_a_total_opens_to_its_parts_and_these_to_their_rows(ready: list[Union], reviewer: Client) -> None:
    page = reviewer.get(reverse("total", args=[MEMBERS]), {"union": "YL", "period": "2014"})

    parts = [(place.union.shown, place.said, place.share) for place, _ in page.context["lines"]]
    assert parts == [("湖滨街道", "并列第1", 40), ("钟楼街道", "并列第1", 40), ("枫林街道", "第3", 20)]
    filing = report_for(ready[1]).filings.get()
    assert reverse("frozen-figure", args=[filing.pk, MEMBERS]) in page.content.decode()


def test_own_rows_stand_beside_the_total_that_leaves_them_out(ready: list[Union], reviewer: Client) -> None:
    asked = {"union": "YL", "period": "2014"}
    assert reviewer.get(reverse("total", args=[MEMBERS]), asked).context["own"] is None

    MemberFactory.create_batch(2, union=ready[0].parent, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))

    page = reviewer.get(reverse("total", args=[MEMBERS]), asked)
    assert (page.context["total"].value, page.context["own"].value) == (5, 2)
    assert "本级，不在合计里" in page.content.decode()
    assert reviewer.get(reverse("total", args=["basics.year"]), asked).context["own"] is None


def test_a_day_has_no_total_but_its_page(ready: list[Union], reviewer: Client) -> None:
    assert "日期不相加" in shown(reviewer, "total", "unions.founded_on")
    assert reviewer.get(reverse("total", args=["no.such"]), {"union": "YL", "period": "2014"}).status_code == 404


def test_units_stand_in_the_order_of_a_column(ready: list[Union], reviewer: Client) -> None:
    handed_up(report_for(small_street(ready[0].parent, name="柳浪街道总工会", short_name="柳浪街道")))
    asked = {"union": "YL", "period": "2014", "view": "units"}

    plain = reviewer.get(reverse("totals"), asked).context
    ordered = reviewer.get(reverse("totals"), {**asked, "theme": "members", "by": MEMBERS}).context

    assert [one.shown for one, _, _ in plain["rows"]] == list(NAMES)
    assert [(one.shown, place.said) for one, place, _ in ordered["rows"]] == [
        ("湖滨街道", "并列第1"), ("钟楼街道", "并列第1"), ("枫林街道", "第3"),
    ]  # fmt: skip
    assert "指标各单位都没有数" in shown(reviewer, "totals", view="units", theme="finance")


def test_chosen_figures_of_chosen_units_are_compared(ready: list[Union], reviewer: Client) -> None:
    asked = {"union": "YL", "period": "2014", "code": [MEMBERS, "aid.households"], "unit": ready[0].code}

    page = reviewer.get(reverse("comparison"), asked)

    found = [(one.total.code, one.median.value, list(one.places)) for one, _ in page.context["compared"]]
    assert found == [(MEMBERS, 2, [ready[0]]), ("aid.households", 1, [ready[0]])]
    (chart, _) = page.context["compared"][0]
    assert (chart.chart.categories, chart.chart.series[0].values) == (("枫林街道", "中位数"), (1, 2))
    assert page.content.decode().count("<svg xmlns") == 2


def test_two_units_are_compared_without_a_median(ready: list[Union], reviewer: Client) -> None:
    report = report_for(ready[2])
    move(report, Act.REOPEN, by=reviewer_of(report), comment="数字要核对")

    page = reviewer.get(reverse("comparison"), {"union": "YL", "period": "2014", "code": MEMBERS})
    table = reviewer.get(reverse("totals"), {"union": "YL", "period": "2014"})

    ((one, _),) = page.context["compared"]
    assert (one.median, one.chart.categories) == (None, ("枫林街道", "湖滨街道"))
    assert {line.usual for _, told in table.context["themes"] for line in told} == {None}


def test_no_more_than_twelve_are_compared(ready: list[Union], reviewer: Client) -> None:
    codes = [line.reading.code for _, told in reviewer.get(
        reverse("totals"), {"union": "YL", "period": "2014"}).context["themes"] for line in told][:13]  # fmt: skip

    page = reviewer.get(reverse("comparison"), {"union": "YL", "period": "2014", "code": codes})

    assert len(page.context["compared"]) == 12
    assert "一次最多比较12项指标，只列出前12项。" in page.content.decode()


def test_a_figure_is_told_over_five_years(ready: list[Union], reviewer: Client) -> None:
    year_before = report_for(ready[0], report_for(ready[0]).period.previous())
    approved(year_before)

    page = reviewer.get(reverse("comparison"), {"union": "YL", "period": "2014", "years": MEMBERS})

    years = page.context["years"]
    assert [str(period) for period in years.periods] == ["2010", "2011", "2012", "2013", "2014"]
    assert years.units[ready[0]] == (None, None, None, 0, 1)
    assert (years.is_drawn, [one.name for one in years.chart.series]) == (True, list(NAMES))


def test_before_anything_is_approved_it_says_who_is_waited_for(
    client: Client, district: Union, streets: list[Union]
) -> None:
    client.force_login(person("reviewer", district))
    handed_up(report_for(streets[0]))

    pages = [shown(client, name, union="XS") for name in PAGES]

    assert all("还没有一个单位审核通过" in page and reverse("reviews") in page for page in pages)
    headings = [re.findall("<h1>(.*?)</h1>", page) for page in pages]
    assert headings == [["单位对比" if name == "comparison" else "汇总表"] for name in PAGES]
    assert [(state.label, len(unions)) for state, unions in _context(client)["waiting"]] == [
        ("未开始", 2),
        ("待审核", 1),
    ]
    refused = client.get(reverse("totals-file"), {"union": "XS", "period": "2014"}, follow=True)
    assert "没有下载：还没有审核通过的报告" in refused.content.decode()
    assert shown(client, "total", MEMBERS, union="XS")


def _context(client: Client) -> Any:
    return client.get(reverse("totals"), {"union": "XS", "period": "2014"}).context


def test_a_union_without_others_below_is_told_so(client: Client) -> None:
    street = UnionFactory(kind=UnionKind.STREET, code="XS")
    client.force_login(person("clerk", street))

    assert "没有要报送的下级单位" in shown(client, "totals", union="XS")


@pytest.mark.parametrize(
    ("role", "status"), [("reviewer", 200), ("reader", 200), ("administrator", 404), ("auditor", 404)]
)
def test_who_may_see_totals(client: Client, district: Union, streets: list[Union], role: str, status: int) -> None:
    client.force_login(person(role, district))

    assert {client.get(reverse(name), {"union": "XS"}).status_code for name in PAGES} == {status}


def test_who_may_not_review_is_not_sent_there(client: Client, district: Union, streets: list[Union]) -> None:
    client.force_login(person("reader", district))

    assert reverse("reviews") not in shown(client, "totals", union="XS")


def test_a_unit_sees_nothing_of_the_union_above(client: Client, district: Union, streets: list[Union]) -> None:
    client.force_login(person("clerk", streets[0]))

    assert {client.get(reverse(name), {"union": "XS"}).status_code for name in (*PAGES, "totals-file")} == {404}
    assert client.get(reverse("totals-file", args=["exe"]), {"union": streets[0].code}).status_code == 404


def test_what_is_not_added_up_is_told_with_its_reason(ready: list[Union], reviewer: Client) -> None:
    page = reviewer.get(reverse("totals"), {"union": "YL", "period": "2014", "view": "left"})

    assert {one.code: one.why for one in page.context["left_out"]}["work.skill_contest_edition"] == Way.ORDINAL.value


def test_a_unit_with_others_below_leads_to_their_totals(ready: list[Union], reviewer: Client) -> None:
    UnionFactory(parent=ready[0], community=True)

    page = shown(reviewer, "totals", view="units")

    links = [f"?union={street.code}&amp;period=2014&amp;kind=summary" in page for street in ready]
    assert links == [True, False, False]


def test_a_file_that_cannot_be_made_is_not_handed_out(
    ready: list[Union], reviewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise Unprintable("篇幅太长，没有生成。")

    monkeypatch.setattr(views, "file_of", refuse)

    page = reviewer.get(reverse("totals-file"), {"union": "YL", "period": "2014"}, follow=True)

    assert "篇幅太长，没有生成。" in page.content.decode()


def test_many_units_stand_in_the_workbook_alone(ready: list[Union], monkeypatch: pytest.MonkeyPatch) -> None:
    totals = totals_of(ready[0].parent, Period.year(2014), Kind.SUMMARY)
    assert [annex.title for annex in document_of(totals, lines_of(totals)).annexes] == ["各单位主要指标"]

    monkeypatch.setattr(files, "ON_PAPER", 2)

    assert document_of(totals, lines_of(totals)).annexes == ()


def test_a_unit_that_never_began_is_in_the_workbook_too(ready: list[Union]) -> None:
    totals = totals_of(ready[0].parent, Period.year(2014), Kind.SUMMARY)
    street = UnionFactory(parent=ready[0].parent, kind=UnionKind.STREET, name="新设街道总工会")
    coverage = replace(totals.coverage, missing=(street,), excused=(ready[2],))

    covered = [sheet for sheet in sheets_of(replace(totals, coverage=coverage), ()) if sheet.name == "覆盖情况"]

    said = {row[0]: row[1:4] for row in covered[0].rows}
    assert said["新设街道总工会"] == ("未开始", "缺", None)
    assert said["钟楼街道总工会"][:2] == ("已通过", "免报")


@pytest.mark.parametrize("asked", [{}, {"view": "units"}])
def test_a_page_takes_few_queries(ready: list[Union], reviewer: Client, asked: dict[str, str]) -> None:
    ToldFigureFactory(union=ready[0])
    TargetFactory(union=ready[0].parent, code=MEMBERS)
    counts = []
    for url in (reverse("totals"), reverse("total", args=[MEMBERS]), reverse("comparison")):
        with CaptureQueriesContext(connection) as queries:
            reviewer.get(url, {"union": "YL", "period": "2014", **asked})
        counts.append(len(queries))

    assert max(counts) <= 25, counts
