"""Pages of figures (指标页面)."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.enterprises import covered
from tests.factories.figures import OverrideFactory, ToldFigureFactory
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
TOLD = "rights.reception_received"


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(name="云溪区总工会"), code="FL")


def behind(client: Client, code: str, **more: str) -> dict[str, object]:
    return client.get(reverse("figure-rows", args=[code]), {"period": "2014", **more}).context


def test_a_figure_says_which_typed_figures_are_in_it(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    group = UnionFactory(parent=community, grassroots=True)
    for union in (community, group):
        ToldFigureFactory(union=union, code=TOLD, value=20)
    client.force_login(person("reader", street))

    page = behind(client, TOLD)

    assert page["reading"].value == 20
    assert [(line.row.union, line.use) for line in page["typed"]] == [
        (community, "计入合计"),
        (group, "已含在上级工会的填报数里"),
    ]


def test_typed_figures_of_what_is_counted_stay_beside_it(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    OverrideFactory(union=community, code="unions.founded", value=3)
    ToldFigureFactory(union=street, code="unions.founded", value=5)
    client.force_login(person("clerk", street))

    page = behind(client, "unions.founded")

    assert [(line.kind, line.use) for line in page["typed"]] == [
        ("填报数", "按此数印出"),
        ("更正数", "只用于该工会，不计入合计"),
    ]
    assert page["may_type"]


def test_a_figure_of_no_ledger_asks_to_be_told(client: Client, street: Union) -> None:
    client.force_login(person("clerk", street))

    page = client.get(reverse("figure-rows", args=[TOLD]), {"period": "2014"})

    assert f"{reverse('type-told', args=[TOLD])}?union=FL&amp;period=2014" in page.text


def test_a_figure_is_broken_down_by_union_and_by_a_column(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True, code="WJ")
    for union, code in ((street, "training.skill"), (community, "training.law_school")):
        ActivityFactory(union=union, code=code)
    client.force_login(person("reader", street))

    page = behind(client, "training.sessions", by="kind")

    assert [(place, part.value) for place, part in page["below"]] == [(street, 1), (community, 1)]
    assert (page["breakdown"].column, [share.value for share in page["breakdown"].shares]) == ("kind", [1, 1])
    key = page["breakdown"].shares[0].key
    only = behind(client, "training.sessions", by="kind", **{"is": key})
    assert (len(only["lines"]), only["only"].startswith("类别：")) == (1, True)


@pytest.mark.parametrize("asked", [{"by": "title"}, {"by": "kind", "is": "999999"}])
def test_what_no_figure_is_broken_down_by_is_not_found(client: Client, street: Union, asked: dict[str, str]) -> None:
    client.force_login(person("reader", street))

    address = reverse("figure-rows", args=["training.sessions"])
    assert client.get(address, {"period": "2014", **asked}).status_code == 404


def test_a_rate_shows_part_and_whole_of_each_union(client: Client, street: Union) -> None:
    community = UnionFactory(parent=street, community=True)
    covered(UnionFactory(parent=community, grassroots=True, established_on=date(2013, 1, 1)))
    client.force_login(person("reader", street))

    page = client.get(reverse("figure-rows", args=["unions.rate"]), {"period": "2014"})

    (part,) = [reading for place, reading in page.context["below"] if place == community]
    assert (part.part, part.whole) == (1, 1)
    assert "分母" in page.text


@pytest.mark.parametrize("code", ["unions.rate", "members.present", "training.sessions", TOLD, "basics.year"])
@pytest.mark.parametrize("unions", [1, 20])
def test_what_stands_behind_a_figure_takes_few_queries(
    client: Client, street: Union, code: str, unions: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(unions):
        community = UnionFactory(parent=street, community=True)
        ActivityFactory(union=community)
        ToldFigureFactory(union=community, code=TOLD)
    client.force_login(person("clerk", street))

    with django_assert_max_num_queries(25):
        answer = client.get(reverse("figure-rows", args=[code]), {"period": "2014"})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ({"period": "2014H1"}, "2014H1"),
        ({"period": "2014S"}, "2014S"),
        ({"period": "2014", "from": "2014年1月1日", "to": "2014.8.31"}, "2014-01-01..2014-08-31"),
        ({"period": "2014", "from": "2013-01-01", "to": "2014-12-31"}, "2013-01-01..2014-12-31"),
        ({"period": "2014", "from": "2014-08-31", "to": "2014-01-01"}, "2014"),
        ({"period": "2014", "from": "八月", "to": "2014-01-01"}, "2014"),
        ({"period": "2014", "from": "2014-01-01", "to": ""}, "2014"),
    ],
)
def test_any_period_may_be_chosen(client: Client, street: Union, asked: dict[str, str], period: str) -> None:
    client.force_login(person("reader", street))

    page = client.get(reverse("figures"), asked)

    assert str(page.context["scope"].period) == period
    assert f'<option value="{period}" selected>' in page.text
    assert ("没有换期间：" in page.text) is ("from" in asked and period == "2014")


@pytest.mark.parametrize("page", ["workbench", "figures", "summary"])
def test_pages_show_a_statistical_year(client: Client, street: Union, page: str) -> None:
    ActivityFactory(union=street)
    client.force_login(person("reader", street))

    assert client.get(reverse(page), {"period": "2014S"}).status_code == 200
