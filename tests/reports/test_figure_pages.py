"""Pages of figures (指标页面)."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
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
