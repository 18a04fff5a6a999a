"""A clerk writes in his own words (经办改写总结): the text is his, the numbers follow the ledgers."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reports.writing.models import Passage
from tests.e2e.conftest import sign_in
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.roles import Role
from unions.organisations.models import Union

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PASSWORD = "gonghui-2014"
PAPER = "/writing/?period=2014"
THEME = "组织建设"


@pytest.fixture
def street(transactional_db: None) -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")
    for number in range(3):
        UnionFactory(name=f"望江{number}工会", parent=street, kind="single", established_on=f"2014-05-0{number + 1}")
    return street


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street, name="李敏", username="limin")


def kept(page: Page, text: str) -> bool:
    """Whether the text is stored within ten seconds, without anybody pressing a button."""
    for _ in range(50):
        if Passage.objects.filter(text=text).exists():
            return True
        page.wait_for_timeout(200)
    return False


def test_a_clerks_words_stay_and_the_numbers_move(street: Union, clerk: User, page: Page) -> None:
    page.set_default_timeout(10_000)
    sign_in(page, clerk.username, PASSWORD)
    page.goto(PAPER)
    page.get_by_role("region", name=THEME, exact=True).get_by_role("link", name="改写").click()

    box = page.get_by_role("textbox", name=f"{THEME}的文字")
    box.fill("家家有阵地，全年建会")
    page.get_by_label("查找指标").fill("新建工会组织数")
    page.locator("button[name=insert][value='unions.founded']").click()
    page.keyboard.type("，走访815户。")
    assert kept(page, "家家有阵地，全年建会{unions.founded}，走访815户。")
    expect(page.locator("[data-state]")).to_contain_text("已自动保存")

    page.locator("h1").click()
    notes = page.get_by_role("region", name=f"{THEME}的校对")
    expect(notes).to_contain_text("815户")
    notes.get_by_text("手工数，注明来源").click()
    notes.get_by_label("“815户”的来源").fill("走访登记本")
    notes.get_by_role("button", name="记为手工数").click()
    assert Passage.objects.get().text == "家家有阵地，全年建会{unions.founded}，走访{815户|走访登记本}。"

    UnionFactory(name="望江新工会", parent=street, kind="single", established_on="2014-09-01")
    page.goto(PAPER)
    block = page.get_by_role("region", name=THEME, exact=True)
    expect(block).to_contain_text("家家有阵地，全年建会4家，走访815户。")
    expect(block).to_contain_text("新建工会组织数由3家变为4家")
    block.get_by_role("button", name="看过了").click()
    expect(page.locator(".note.ok")).to_contain_text("文字没有动")

    page.get_by_role("region", name=THEME, exact=True).get_by_role("link", name="改写").click()
    page.get_by_role("button", name="恢复按台账生成").click()
    page.get_by_role("region", name=THEME, exact=True).get_by_role("link", name="历史文字").click()
    page.get_by_role("listitem").filter(has_text="注明来源").get_by_role("link").click()
    page.get_by_role("button", name="恢复这一份").click()
    assert Passage.objects.get().text == "家家有阵地，全年建会{unions.founded}，走访{815户|走访登记本}。"


def test_what_was_typed_is_kept_before_the_next_theme_opens(street: Union, clerk: User, page: Page) -> None:
    page.set_default_timeout(10_000)
    sign_in(page, clerk.username, PASSWORD)
    page.goto(f"{PAPER}&theme=lead")
    page.get_by_role("textbox", name="导语的文字").fill("一年来，街道家家有阵地。")

    page.get_by_role("link", name="下一节").click()

    expect(page.locator(".block.open h3")).not_to_have_text("导语")
    assert Passage.objects.get().text == "一年来，街道家家有阵地。"


def test_pages_of_writing_are_plain_to_everybody(street: Union, clerk: User, page: Page) -> None:
    reviewer = person(Role.REVIEWER, street.parent, username="lin")  # type: ignore[arg-type]
    sign_in(page, reviewer.username, PASSWORD)

    for address in (
        f"{PAPER}&union=FL",
        f"{PAPER}&union=FL&theme=organisation",
        "/writing/proof/?period=2014&union=FL",
        "/writing/versions/?period=2014&union=FL&theme=organisation",
        "/outline/?period=2014&union=FL",
        "/wordings/?period=2014&union=FL",
        "/wordings/organisation.growth/?period=2014&union=FL",
        "/wordings/add/?period=2014&union=FL",
    ):
        for width in (1366, 390):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address)
            found = Axe().run(page).response["violations"]
            assert [(address, v["id"], v["nodes"][0]["html"]) for v in found] == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address


def test_everything_can_be_written_without_script(
    street: Union, clerk: User, browser: Browser, live_server: object
) -> None:
    context = browser.new_context(java_script_enabled=False, locale="zh-CN", base_url=str(live_server))
    page = context.new_page()
    sign_in(page, clerk.username, PASSWORD)

    page.goto(f"{PAPER}&theme=organisation")
    page.locator("textarea[name=text]").fill("家家有阵地，全年建会")
    page.locator("button[name=insert][value='unions.founded']").click()
    page.locator("#organisation button[value=finish]").click()

    passage = Passage.objects.get()
    assert (passage.text, passage.done) == ("家家有阵地，全年建会{unions.founded}", True)
    context.close()
