"""A reviewer at work: keys, one row at a time, the same without script, and nothing for axe to complain of."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reports.filing.models import Filing
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.e2e.conftest import WINDOW, sign_in
from tests.factories.people import MemberFactory
from tests.factories.reports import handed_up, report_for, returned, reviewer_of, small_street

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PASSWORD = "gonghui-2014"
PHONE = {"width": 390, "height": 844}
TABS = ("look", "rounds", "all", "words", "rows&code=members.present&seed=3")
OPEN_DETAILS = "document.querySelectorAll('details').forEach(one => { one.open = true })"


@pytest.fixture
def report() -> Report:
    """In its second round, with two figures to look at."""
    street = small_street()
    report = report_for(street)
    returned(report, {"text": "核对会员", "code": "members.present", "said": "2人"})
    MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")
    filing: Filing = handed_up(report)
    return filing.report


def test_a_reviewer_marks_with_keys_and_sends_back(page: Page, report: Report) -> None:
    sign_in(page, reviewer_of(report).username, PASSWORD)
    page.goto(f"/review/{report.pk}/")

    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("[data-box]").first.locator(".tag.ok")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("r")
    page.keyboard.type("jkar是字，不是快捷键")
    page.locator("details[open] button[value=remark]").click()
    expect(page.locator("#decide")).to_contain_text("退回修改（1条意见）")
    expect(page.locator("#asked")).to_contain_text("jkar是字，不是快捷键")
    expect(page.locator("#opening")).not_to_contain_text("还没有人开始审核")
    expect(page.get_by_role("button", name="通过")).to_be_disabled()
    page.get_by_role("button", name="退回修改").click()

    expect(page.get_by_role("status").first).to_contain_text("已退回修改")
    assert Report.objects.get(pk=report.pk).state == State.RETURNED
    assert Remark.objects.filter(round=2).count() == 1


def test_keys_can_be_turned_off(page: Page, report: Report) -> None:
    sign_in(page, reviewer_of(report).username, PASSWORD)
    page.goto(f"/review/{report.pk}/")
    page.keyboard.press("?")
    page.get_by_role("button", name="关闭快捷键").click()
    page.locator("h1").click()

    page.keyboard.press("j")

    assert not page.evaluate("document.activeElement.matches('[data-item]')")
    expect(page.get_by_role("button", name="打开快捷键")).to_be_visible()


def test_axe_finds_nothing_on_any_tab(page: Page, report: Report) -> None:
    sign_in(page, reviewer_of(report).username, PASSWORD)

    found = []
    for tab in TABS:
        page.goto(f"/review/{report.pk}/?tab={tab}")
        for size in (WINDOW, PHONE):
            page.set_viewport_size(size)
            page.evaluate(OPEN_DETAILS)
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
            found += [(tab, v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]]

    assert found == []


def test_all_of_it_works_without_script(browser: Browser, live_server: object, report: Report) -> None:
    context = browser.new_context(viewport=WINDOW, locale="zh-CN", base_url=str(live_server), java_script_enabled=False)
    page = context.new_page()
    sign_in(page, reviewer_of(report).username, PASSWORD)
    page.goto(f"/review/{report.pk}/")
    page.get_by_role("button", name="开始审核").click()
    page.get_by_role("button", name="认可").first.click()
    page.get_by_role("button", name="撤销认可").click()

    page.get_by_text("提意见", exact=True).first.click()
    page.locator("details[open] textarea").fill("核对男女人数")
    page.locator("details[open] button[value=remark]").click()
    page.get_by_role("button", name="撤销意见：核对男女人数").click()
    page.get_by_role("button", name="通过").click()

    expect(page.locator("h1 + .tag")).to_have_text("已通过")
    context.close()
