"""A clerk keeps a ledger (经办记台账)."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import sign_in
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def street() -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"))
    person("clerk", street, username="chen")
    for number in range(30):
        UnionFactory(name=f"望江社区第{number}联合工会", parent=street, kind="joint")
    return street


def test_a_clerk_adds_a_union_mends_the_faults_and_finds_it_again(page: Page, street: Union) -> None:
    sign_in(page, "chen", "gonghui-2014")
    page.goto("/ledger/unions/")
    page.get_by_role("link", name="新增").click()
    page.get_by_label("工会名称").fill("柳浪社区工会")
    page.get_by_label("统一社会信用代码").fill("91330100MA2K")
    page.get_by_role("button", name="保存", exact=True).click()

    expect(page.locator("#errs")).to_be_focused()
    expect(page.locator("#errs h2")).to_have_text("有4处要改正，改好后再保存")

    page.get_by_label("统一社会信用代码").fill("")
    page.get_by_label("工会类别").select_option("社区工会")
    page.get_by_label("上级工会").fill("枫林街道总工会")
    page.get_by_label("统计代码").fill("LL01")
    page.get_by_label("建会日期").fill("2014年5月1日")
    page.keyboard.press("Control+s")
    expect(page.locator("h1")).to_have_text("柳浪社区工会")

    page.goto("/ledger/unions/")
    page.get_by_label("关键词").fill("llsq")
    page.get_by_role("button", name="查询").click()
    expect(page.locator("#rows tbody tr")).to_have_count(1)
    expect(page.locator("#rows tbody")).to_contain_text("柳浪社区工会")


def test_pages_have_no_barriers(page: Page, street: Union) -> None:
    sign_in(page, "chen", "gonghui-2014")

    for address in ("/ledger/unions/", "/ledger/unions/add/", f"/ledger/unions/{street.pk}/", "/help/"):
        page.goto(address)
        assert [(v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]] == []


def test_ten_rows_of_a_list_are_seen_at_once(page: Page, street: Union) -> None:
    sign_in(page, "chen", "gonghui-2014")
    page.goto("/ledger/unions/")

    rows = page.locator("#rows tbody tr")
    foot = page.locator("#rows tfoot").bounding_box()
    seen = [row.bounding_box() for row in rows.all()]

    assert foot
    assert sum(bool(box) and box["y"] + box["height"] <= foot["y"] for box in seen if box) >= 12
