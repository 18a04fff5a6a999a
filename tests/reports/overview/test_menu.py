"""The menu offers what a person may open, and tells a reviewer how many reports wait for him."""

import pytest
from django.test import Client
from django.urls import reverse

from config.menu import LEDGER_PAGES, REPORT_PAGES, REVIEW_PAGES, TOOL_PAGES
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.states import Act
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.roles import Role
from unions.ledgers.books import books
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云溪区总工会")


def submitted(union: Union) -> None:
    move(report_of(union, Period.year(2014), Kind.SUMMARY), Act.SUBMIT, by=person("clerk", union))


def waiting(client: Client) -> int | None:
    """The number beside 审核总览; None for people without that line."""
    groups = client.get(reverse("help")).context["groups"]
    lines = [item for group in groups for item in group.items if item.label == "审核总览"]
    return lines[0].waiting() if lines else None


def test_the_menu_counts_reports_of_the_units_directly_below(client: Client, district: Union) -> None:
    streets = [UnionFactory(street=True, parent=district) for _ in range(3)]
    for union in (*streets[:2], UnionFactory(community=True, parent=streets[0])):
        submitted(union)
    client.force_login(person("reviewer", district))

    assert waiting(client) == 2
    assert '<b class="bdg">2<' in client.get(reverse("reviews")).text


def test_a_union_without_one_above_counts_its_own(client: Client, district: Union) -> None:
    submitted(district)
    client.force_login(person("reviewer", district))

    assert waiting(client) == 1


@pytest.mark.parametrize("role", ["clerk", "reader", "administrator", "auditor"])
def test_others_have_no_such_line(client: Client, district: Union, role: str) -> None:
    client.force_login(person(role, district))

    assert waiting(client) is None
    assert client.get(reverse("reviews")).status_code == 404


@pytest.mark.parametrize("place", ["district", "street"])
@pytest.mark.parametrize("role", Role.values)
def test_the_menu_offers_all_that_a_role_may_open_and_nothing_else(
    client: Client, district: Union, role: str, place: str
) -> None:
    street = UnionFactory(street=True, parent=district)
    client.force_login(person(role, district if place == "district" else street))
    ledgers = [reverse(f"{ledger.slug}-list") for ledger in books() if not ledger.part_of]
    single = [reverse(page[-1]) for group in LEDGER_PAGES.values() for page in group]
    pages = [reverse(page[-1]) for page in (*REPORT_PAGES, *REVIEW_PAGES, *TOOL_PAGES)]

    shown = client.get(reverse("help")).context
    offered = {item.url for group in shown["groups"] for item in group.items}

    assert offered == {url for url in (*pages, *single, *ledgers) if client.get(url).status_code == 200}
    assert client.get(shown["home_item"].url).status_code == 200
