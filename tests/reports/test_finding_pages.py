"""Pages of the checks (校核页面)."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.catalogue.checks import RULES
from reports.indicators.models import OwnIndicator
from tests.factories.access import UserFactory, person
from tests.factories.explanations import ExplanationFactory
from tests.factories.figures import ToldFigureFactory
from tests.factories.indicators import OwnIndicatorFactory
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
TOLD = "rights.reception_received"


@pytest.fixture
def district() -> Union:
    return UnionFactory(name="云溪区总工会", code="YX")


def fallen(district: Union, name: str) -> Union:
    street = UnionFactory(name=name, street=True, parent=district)
    ToldFigureFactory(union=street, code=TOLD, value=30)
    ToldFigureFactory(union=street, code=TOLD, value=100, start=date(2013, 1, 1), end=date(2013, 12, 31))
    return street


def findings(client: Client, **more: str) -> Any:
    return client.get(reverse("findings"), {"period": "2014", **more})


def test_findings_are_told_by_unit_and_by_rule(client: Client, district: Union) -> None:
    maple, _pine = fallen(district, "枫林街道总工会"), fallen(district, "松山街道总工会")
    ExplanationFactory(union=maple, finding=f"jump:{TOLD}", text="登记簿换了，少了3家。")
    client.force_login(person("reviewer", district))

    page = findings(client, rule="jump")

    places = page.context["places"]
    assert [(place.scope.union.name, place.tally.waiting, place.tally.told) for place in places] == [
        ("枫林街道总工会", 0, 1),
        ("松山街道总工会", 1, 0),
    ]
    assert [place.counts[[rule.name for rule in RULES].index("jump")] for place in places] == [1, 1]
    assert page.context["total"].waiting == 1
    assert ("登记簿换了，少了3家。" in page.text, "“3家”在本期指标里没有对得上的数" in page.text) == (True, True)


def test_what_a_unit_has_made_for_itself_is_checked_with_it_alone(client: Client, district: Union) -> None:
    maple = fallen(district, "枫林街道总工会")
    fallen(district, "松山街道总工会")
    own = OwnIndicatorFactory(union=maple, kind=OwnIndicator.Kind.TOLD, label="楼宇建会数")
    for year, value in ((2013, 100), (2014, 30)):
        told = {"code": own.code, "start": date(year, 1, 1), "end": date(year, 12, 31)}
        ToldFigureFactory(union=maple, value=value, **told)
    client.force_login(person("reviewer", district))

    places = findings(client, rule="jump").context["places"]

    found = {place.scope.union.name: [one.finding.codes for one in place.listed] for place in places}
    assert found == {"枫林街道总工会": [(TOLD,), (own.code,)], "松山街道总工会": [(TOLD,)]}
    (place,) = [place for place in places if place.scope.union == maple]
    page = client.get(reverse("figures"), {"union": maple.code, "period": "2014"})
    assert {one.finding.key for one in place.tally.items} == {one.finding.key for one in page.context["tally"].items}


def test_units_lead_to_their_figures(client: Client, district: Union) -> None:
    street = fallen(district, "枫林街道总工会")
    client.force_login(person("reviewer", district))

    assert f"{reverse('figures')}?union={street.code}&amp;period=2014" in findings(client).text


def test_what_has_nothing_below_says_so(client: Client, district: Union) -> None:
    client.force_login(person("reader", district))

    assert "云溪区总工会没有下级单位" in findings(client).text


@pytest.mark.parametrize("streets", [1, 12])
def test_any_number_of_units_takes_few_queries(
    client: Client, district: Union, streets: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(streets):
        fallen(district, f"第{number}街道总工会")
    client.force_login(person("reviewer", district))

    with django_assert_max_num_queries(25):
        assert findings(client, rule="jump").status_code == 200


def test_everybody_may_read_the_rules(client: Client) -> None:
    client.force_login(UserFactory())

    page = client.get(reverse("rules")).text

    assert [rule.label for rule in RULES if rule.label not in page] == []
    assert "女会员人数 ≤ 会员人数" in page
