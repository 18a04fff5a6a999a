"""Pages of reporting for everybody (人人可用): nothing for axe to complain of, and room for the longest words.

One small district in which every page has something to show, with names, remarks and labels as long as they may be.
"""

from datetime import date
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from reports.bundles.models import Bundle
from reports.correcting.slips import ask, cells_of
from tests.e2e.conftest import WINDOW, sign_in
from tests.factories.access import person
from tests.factories.figures import OverrideFactory
from tests.factories.indicators import DefinitionFactory, OwnIndicatorFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    approved,
    clerk_of,
    handed_up,
    remark_on,
    report_for,
    returned,
    small_street,
    task_for,
)
from tests.factories.writing import PassageFactory
from unions.organisations.models import UnionKind

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PASSWORD = "gonghui-2014"
SIZES = (WINDOW, {"width": 390, "height": 844})
YEAR = "period=2014"
LONG_NAME = "枫林街道电子信息与高端装备制造产业园区职工服务中心联合工会委员会第一街区总工会"
LONG_LABEL = "新就业形态劳动者集中入会行动中发展的货车司机会员数"
LONG_REMARK = "核对名册，逐人写明依据。" * 41
OPEN_DETAILS = "document.querySelectorAll('main details').forEach(one => { one.open = true })"
WIDTH = "document.documentElement.scrollWidth"
SHEET = {"width": 1032, "height": 688}  # A4 landscape within its margins
# Tables that reach beyond the sheet, and boxes that would have to be scrolled.
CUT = """[...document.querySelectorAll("main table, main .tw")].filter(one =>
  one.getBoundingClientRect().right > innerWidth + 1
  || (one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY != "visible")
).map(one => one.className)"""


@pytest.fixture
def world(transactional_db: None) -> SimpleNamespace:
    """A street that mends what was returned, one approved with a slip that waits, one that waits, one that has not
    begun."""
    district = UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会", code="YL")
    own = OwnIndicatorFactory(union=district, label=LONG_LABEL)
    DefinitionFactory(indicator=own)
    mending = small_street(district, name=LONG_NAME, code="FL")
    settled = small_street(district, name="桂苑街道总工会", code="GY", members=12)
    waiting = small_street(district, name="柳浪街道总工会", code="LL")
    small_street(district, name="松涛街道总工会", code="ST")
    task = task_for(district)
    remark = {"text": LONG_REMARK, "code": "members.present", "said": "2人"}
    back = returned(report_for(mending), remark, {"text": "写具体些", "theme": "LEAD", "paragraph": 1})
    OverrideFactory(union=mending, code="members.women", value=30)
    PassageFactory(union=mending, theme="organisation", text="今年走访企业37家。", by=clerk_of(mending))
    done = approved(report_for(settled))
    MemberFactory(union=settled, name="孙三元", joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1))
    slip = ask(done, [one.code for one in cells_of(done)], "核对花名册时发现一人漏录", by=clerk_of(settled))
    handed = handed_up(report_for(waiting)).report
    remark_on(handed, remark)
    writer = person("clerk", district, username="writer")
    span = {"start": "2014-01-01", "end": "2014-12-31", "kind": "summary"}
    bundle = Bundle.objects.create(union=district, form=Bundle.Form.ARCHIVE, state="stopped", by=writer, **span)
    person("reviewer", district, username="reviewer")
    made = {"task": task, "back": back, "done": done, "handed": handed, "slip": slip, "bundle": bundle}
    return SimpleNamespace(**made, clerk=clerk_of(mending))


def clerks_pages(world: SimpleNamespace) -> list[str]:
    there = f"?union=FL&{YEAR}"
    return [
        "/",
        "/my-tasks/",
        "/calendar/?month=2015-01",
        "/messages/",
        f"/figures/{there}",
        "/rules/",
        f"/writing/{there}",
        f"/writing/{there}&theme=organisation",
        f"/outline/{there}",
        f"/submit/{there}",
        f"/reports/{world.back.pk}/",
        f"/reports/?{YEAR}",
        f"/filings/{world.back.filings.get().pk}/",
    ]


def reviewers_pages(world: SimpleNamespace) -> list[str]:
    there = f"?union=YL&{YEAR}"
    settled = world.done.filings.get().pk
    return [
        "/",
        "/tasks/",
        "/tasks/add/",
        f"/tasks/{world.task.pk}/",
        f"/tasks/{world.task.pk}/change/",
        f"/findings/{there}",
        f"/review/{there}&paper=summary:2014",
        f"/review/{there}&tab=years",
        f"/review/approve/{there}",
        f"/review/{world.handed.pk}/",
        f"/review/{world.back.pk}/",
        f"/review/{world.done.pk}/reopen/",
        f"/filings/{settled}/drift/",
        f"/filings/{settled}/figures/members.present/",
        "/corrections/",
        f"/corrections/{world.slip.pk}/",
        f"/totals/{there}",
        f"/totals/{there}&view=units",
        f"/totals/{there}&view=left",
        f"/totals/members.present/{there}",
        f"/comparison/{there}",
        f"/district-summary/{there}",
        f"/district-summary/passages/{there}&unit=GY",
        f"/bundles/{there}",
        f"/bundles/{world.bundle.pk}/",
        f"/check/?code={world.done.filings.get().code}",
        "/check/?code=0000-0000",
    ]


def complaints(page: Page, addresses: list[str]) -> list[tuple[str, int, str, str]]:
    """What axe finds and what does not fit, on each page at both widths, with everything unfolded."""
    axe, found = Axe(), []
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        page.evaluate(OPEN_DETAILS)
        for size in SIZES:
            page.set_viewport_size(size)
            if page.evaluate(WIDTH) > size["width"]:
                found.append((address, size["width"], "too wide", ""))
            wrong = axe.run(page).response["violations"]
            found += [(address, size["width"], one["id"], one["nodes"][0]["html"]) for one in wrong]
    return found


def test_pages_of_a_clerk_are_plain_to_everybody(world: SimpleNamespace, page: Page) -> None:
    sign_in(page, world.clerk.username, PASSWORD)

    assert complaints(page, clerks_pages(world)) == []


def test_pages_of_a_district_are_plain_to_everybody(world: SimpleNamespace, page: Page) -> None:
    sign_in(page, "reviewer", PASSWORD)

    assert complaints(page, reviewers_pages(world)) == []


def test_printed_pages_are_whole_and_say_whose_they_are(world: SimpleNamespace, page: Page) -> None:
    sign_in(page, "reviewer", PASSWORD)
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")

    for address, name in printed_pages(world):
        page.goto(address)
        assert page.locator("header.top, nav.side, .crumb, .btn").filter(visible=True).count() == 0, address
        head = page.locator(".ph").inner_text()
        assert (name in head, "2014年" in head) == (True, True), address
        assert page.evaluate(CUT) == [], address


def printed_pages(world: SimpleNamespace) -> list[tuple[str, str]]:
    district, there = "云岭区总工会", f"?union=YL&{YEAR}"
    return [
        (f"/figures/?union=FL&{YEAR}", LONG_NAME),
        (f"/totals/{there}", district),
        (f"/totals/{there}&view=units", district),
        (f"/review/{there}&paper=summary:2014", district),
        (f"/review/{world.handed.pk}/?tab=all", "柳浪街道总工会"),
        (f"/reports/{world.back.pk}/", LONG_NAME),
    ]
