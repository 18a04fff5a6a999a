"""A report between street and district (报送与审核): three people, from the first submission to the bound volume."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from members.people.models import Member
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.e2e.conftest import WINDOW, sign_in
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import approved, report_for, small_street, task_for
from unions.organisations.models import Union, UnionKind

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
STREETS = 20
PASSWORD = "gonghui-2014"
NAMES = ("枫林", "桂苑", "柳浪", "松涛", "梅园", "荷塘", "东关", "西溪", "南山", "北湖")
YEAR_2014 = "period=2014"


@pytest.fixture
def street(transactional_db: None) -> Union:
    """A street that has not begun; the nineteen beside it are approved already."""
    district = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会", code="YL")
    names = [f"{place}{name}街道总工会" for place in ("", "新") for name in NAMES]
    streets = [small_street(district, name=name, code=f"YL{number:02}", members=5) for number, name in enumerate(names)]
    task_for(district)
    for one in streets[1:]:
        approved(report_for(one))
    person("clerk", streets[0], username="clerk", name="陈丽华")
    person("reviewer", district, username="reviewer", name="周建国")
    person("reviewer", district, username="writer", name="林向阳")
    return streets[0]


class Desk:
    """One person at his own computer."""

    def __init__(self, page: Page, username: str) -> None:
        self.page, self.username = page, username
        sign_in(page, username, PASSWORD)

    def go(self, address: str) -> Page:
        self.page.goto(address)
        return self.page


@pytest.fixture
def desks(browser: Browser, live_server: object, street: Union) -> Iterator[list[Desk]]:
    contexts = [
        browser.new_context(viewport=WINDOW, locale="zh-CN", base_url=str(live_server), accept_downloads=True)
        for _ in range(3)
    ]
    people = ("clerk", "reviewer", "writer")
    yield [Desk(context.new_page(), name) for context, name in zip(contexts, people, strict=True)]
    for context in contexts:
        context.close()


def test_a_report_goes_up_comes_back_is_approved_corrected_and_bound(
    street: Union, desks: list[Desk], tmp_path: Path
) -> None:
    clerk, reviewer, writer = desks
    query = f"?union={street.code}&{YEAR_2014}"

    hand_up(clerk, query)
    report = Report.objects.get(union=street)

    return_with_two_remarks(reviewer, report)
    mend(clerk, report, street)
    hand_up(clerk, query)
    approve_what_was_mended(reviewer, report)

    first_code = correct(clerk, reviewer, report, street)
    look_up(writer, first_code, "已更正")

    write_of_the_district(writer, street)
    bind(writer, tmp_path)


def hand_up(clerk: Desk, query: str) -> None:
    page = clerk.go(f"/submit/{query}")
    page.get_by_label("审签领导").fill("赵国平")
    page.get_by_label("联系电话").fill("0571-88001234")
    page.get_by_label("以上数据与台账一致").check()
    page.get_by_role("button", name="提交给云岭区总工会").click()
    expect(page.get_by_text("待审核").first).to_be_visible()


def return_with_two_remarks(reviewer: Desk, report: Report) -> None:
    page = reviewer.go("/review/")
    page.get_by_role("link", name="开始审核（1份）").click()
    page.get_by_role("button", name="开始审核").click()
    page.goto(f"/review/{report.pk}/?tab=all")
    for label, text in (("会员人数", "会员人数与名册核对"), ("发展会员数", "说明发展会员的依据")):
        row = page.locator("tr[data-item]", has=page.get_by_role("rowheader", name=f"{label}（人）", exact=True))
        row.locator("[data-remark]").click()
        row.locator("textarea").fill(text)
        row.get_by_role("button", name="保存意见").click()
        expect(row.get_by_text("要求修改")).to_be_visible()
    page.get_by_role("button", name="退回修改（2条意见）").click()
    expect(page.get_by_text("已退回").first).to_be_visible()


def mend(clerk: Desk, report: Report, street: Union) -> None:
    """One remark by mending the ledger, the other with an answer."""
    page = clerk.go("/messages/")
    expect(page.get_by_text("有2条审核意见").first).to_be_visible()
    remove_member(clerk, street)
    page.goto(f"/reports/{report.pk}/")
    answered = page.locator("li", has_text="说明发展会员的依据")
    answered.get_by_role("textbox").fill("依据入会申请书，共4份。")
    answered.get_by_role("button", name="答复").click()
    expect(page.locator("li.done")).to_have_count(2)


def remove_member(clerk: Desk, street: Union) -> None:
    """Somebody was entered twice."""
    member = Member.objects.filter(union=street).earliest("pk")
    page = clerk.go(f"/ledger/members/{member.pk}/remove/")
    page.get_by_label("删除原因").fill("重复录入")
    page.get_by_role("button", name="删除这一").click()
    expect(page.get_by_text("已删除").first).to_be_visible()


def approve_what_was_mended(reviewer: Desk, report: Report) -> None:
    page = reviewer.go(f"/review/{report.pk}/")
    page.get_by_role("button", name="开始审核").click()
    page.goto(f"/review/{report.pk}/?tab=rounds")
    expect(page.get_by_text("对第1次提交的意见（2条）")).to_be_visible()
    expect(page.get_by_text("依据入会申请书，共4份。")).to_be_visible()
    page.get_by_role("button", name="通过").click()
    expect(page.get_by_text("已通过").first).to_be_visible()


def correct(clerk: Desk, reviewer: Desk, report: Report, street: Union) -> str:
    """One more double is found after the approval; the slip is accepted. The code of the paper before it."""
    report.refresh_from_db()
    assert report.state == State.APPROVED
    remove_member(clerk, street)
    page = clerk.go(f"/reports/{report.pk}/correct/")
    for label in ("会员人数", "男会员人数", "发展会员数", "发展男会员数"):  # one member, four figures
        page.get_by_label(label, exact=True).check()
    page.get_by_label("更正理由").fill("一名会员重复录入，核对名册时发现。")
    page.get_by_role("button", name="提出更正").click()
    expect(page.get_by_role("heading", name="更正的数")).to_be_visible()
    page = reviewer.go("/corrections/")
    page.locator("tbody").get_by_role("link").first.click()
    page.get_by_role("button", name="接受更正").click()
    expect(page.get_by_text("第1次更正").first).to_be_visible()
    return report.filings.get(round=2, correction=0).code  # type: ignore[attr-defined, no-any-return]


def look_up(desk: Desk, code: str, standing: str) -> None:
    page = desk.go(f"/check/?code={code}")
    expect(page.get_by_text(standing).first).to_be_visible()


def write_of_the_district(writer: Desk, street: Union) -> None:
    page = writer.go(f"/district-summary/passages/?union=YL&{YEAR_2014}&unit={street.code}")
    page.get_by_role("button", name="选用").last.click()
    expect(page.locator(".take .tag")).to_have_text("已选用")
    page.goto(f"/district-summary/?union=YL&{YEAR_2014}")
    expect(page.locator(".sheet")).to_contain_text("20个单位全部审核通过")
    expect(page.locator(".sheet")).to_contain_text("枫林街道总工会：")


def bind(writer: Desk, tmp_path: Path) -> None:
    page = writer.go(f"/bundles/?union=YL&{YEAR_2014}")
    page.get_by_role("button", name="生成").click()
    expect(page.get_by_text(f"已生成，收入{STREETS}份")).to_be_visible(timeout=60_000)
    with page.expect_download() as download:
        page.get_by_role("link", name="下载", exact=True).click()
    download.value.save_as(tmp_path / "volume.pdf")
    volume = PdfReader(BytesIO((tmp_path / "volume.pdf").read_bytes()))
    titles = [one.title for one in volume.outline if not isinstance(one, list)]
    assert len(titles) == 1 + STREETS  # the contents, and each street
    assert titles[1] == "枫林街道总工会"
