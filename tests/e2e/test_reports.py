"""A clerk reads the year (经办看指标、出总结)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection, transaction
from playwright.sync_api import Page, expect

from reports.demo.load import load
from reports.demo.users import PASSWORD
from tests.e2e.conftest import sign_in
from unions.activities import kinds as activities
from unions.honours import kinds as honours
from unions.ledgers.kinds import install
from unions.models import ActivityKind, HonourKind

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PAGES = (
    *("/", "/figures/?period=2012", "/summary/?period=2012", "/figures/unions.founded/?period=2012", "/imports/"),
    *("/figures/unions.rate/?period=2012S", "/save-indicator/activities/?is_free=true", "/ledger/own-indicators/"),
    *("/ledger/told-figures/add/", "/checklist/?year=2012", "/figures/?period=2012&show=trouble", "/rules/"),
    "/findings/?period=2012&rule=jump",
)


@pytest.fixture(scope="module")
def copies(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A copy of every table with the demo district in it; a journey before may have emptied what migrations fill."""
    with django_db_blocker.unblock():
        if not ActivityKind.objects.exists():
            install(ActivityKind, activities.STANDARD)
            install(HonourKind, honours.STANDARD)
        load()
        _each_table("CREATE TABLE copy_of_{table} AS SELECT * FROM {table}")
        yield
        _each_table("DROP TABLE copy_of_{table}")
        connection.close()  # one of its own while the browser's driver runs, and nobody would close it


@pytest.fixture
def demo(copies: None, transactional_db: None) -> None:
    """The demo district, copied back: loading it takes long, and every journey leaves the tables empty."""
    _each_table("DELETE FROM {table}", "INSERT INTO {table} SELECT * FROM copy_of_{table}")


@transaction.atomic  # the database looks at references between tables at the end
def _each_table(*statements: str) -> None:
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            for statement in statements:
                cursor.execute(statement.format(table=table))


def test_a_clerk_goes_from_the_years_figures_to_the_rows_and_to_paper(demo: None, page: Page, tmp_path: Path) -> None:
    sign_in(page, "chen", PASSWORD)
    expect(page.locator("h1")).to_have_text("工作台")

    page.goto("/figures/?period=2012")
    page.locator("tr", has_text="建会日期在期间内的工会，不含工会小组").get_by_role("link", name="13").click()
    expect(page.locator("h1")).to_have_text("新建工会组织数：13家")
    expect(page.locator("#rows tbody tr")).to_have_count(13)

    page.goto("/summary/?period=2012")
    expect(page.locator(".sheet")).to_contain_text("新建工会组织13家")
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    download.value.save_as(tmp_path / "summary.pdf")
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")

    for address in PAGES:
        page.goto(address)
        found = Axe().run(page).response["violations"]
        assert [(address, v["id"], v["nodes"][0]["html"]) for v in found] == []


def test_a_clerk_explains_an_oddity_beside_it(demo: None, page: Page) -> None:
    sign_in(page, "zhou", PASSWORD)
    page.goto("/figures/?period=2013")
    finding = page.locator(".prob li", has_text="走访企业数比上年增长").first

    finding.get_by_text("填写说明").click()
    finding.get_by_label("的原因").fill("走访了全部99家新企业。")
    finding.get_by_role("button", name="保存说明").click()

    finding = page.locator(".prob li:target")
    expect(finding).to_contain_text("说明：走访了全部99家新企业。 周雨桐")
    expect(finding).to_contain_text("“99家”")
    page.goto("/findings/?period=2013&union=SEED-B")
    expect(page.locator("h1")).to_have_text("各单位校核结果")


def test_pages_fit_a_phone(demo: None, page: Page) -> None:
    sign_in(page, "chen", PASSWORD)
    page.set_viewport_size({"width": 390, "height": 844})

    for address in (*PAGES, "/ledger/contracts/", "/ledger/contracts/add/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, address
