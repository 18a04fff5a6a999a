"""A clerk reads last year's summary in (经办读入往年总结)."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import sign_in
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.roles import Role

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
TEXT = "枫林街道2013年工作总结\n今年新建工会组织13家，发展会员873人。力争明年新建工会组织15家。"
PHONE = {"width": 390, "height": 844}


def check(page: Page) -> None:
    """The page as it stands has no barrier, and fits a phone."""
    assert [(v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]] == []
    wide = page.viewport_size
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.set_viewport_size(wide)


def test_a_summary_becomes_the_figures_of_its_year(page: Page) -> None:
    street = UnionFactory(name="枫林街道总工会", street=True)
    person(Role.CLERK, street, username="chen")
    sign_in(page, "chen", "gonghui-2014")
    page.goto("/earlier/")
    check(page)

    page.get_by_role("link", name="读入总结").first.click()
    page.get_by_label("文字").fill(TEXT)
    check(page)
    page.get_by_role("button", name="找出数字").click()
    expect(page.locator("h1")).to_have_text("2013年工作总结")
    page.get_by_label("第2项的数值").fill("874")
    page.get_by_text("全选把握大的").click()
    check(page)
    page.get_by_role("button", name="采用勾选的数字").click()

    expect(page.locator("tbody tr", has_text="发展会员数")).to_contain_text("874人")
    check(page)
    page.get_by_role("link", name="撤回这一批").click()
    check(page)
    page.get_by_role("button", name="撤回这一批").click()
    expect(page.get_by_role("button", name="采用勾选的数字")).to_be_visible()
