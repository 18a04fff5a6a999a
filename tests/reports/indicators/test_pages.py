"""Saving a list as an indicator (存为指标)."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from reports.indicators.models import Definition, OwnIndicator
from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.indicators import DefinitionFactory
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
WAYS = ("count:", "sum:people", "sum:cost", "distinct:audience")


@pytest.fixture
def street(client: Client) -> Union:
    street = UnionFactory(name="枫林街道总工会", street=True, parent=UnionFactory(), code="FL")
    for number in range(2):
        ActivityFactory(union=street, people=10, is_free=number == 0)
    client.force_login(person("clerk", street))
    return street


def address(query: str = "is_free=true") -> str:
    return f"{reverse('save-indicator', args=['activities'])}?{query}"


def told(**more: str) -> dict[str, str]:
    form = {
        "token": str(uuid4()),
        "label": "公益活动人数",
        "how": "sum:people",
        "kind": "flow",
        "unit": "人",
        "decimals": "0",
        "theme": "culture",
        "sentence": "公益活动参加{数}[，{同比}]",
        "from_year": "2014",
    }
    return {**form, **more}


def test_a_filtered_list_becomes_an_indicator(client: Client, street: Union) -> None:
    answer = client.post(address(), told(save="1"))

    row = OwnIndicator.objects.get()
    assert (row.union, row.code, row.label) == (street, "own.gyhdrs", "公益活动人数")
    assert answer.url == f"{reverse('figure-rows', args=[row.code])}?period=2014"
    page = client.get(reverse("figures"), {"period": "2014"})
    assert "公益活动人数" in page.text
    summary = client.get(reverse("summary-file", args=["txt"]), {"period": "2014"})
    assert "公益活动参加10人" in summary.content.decode()
    rows = client.get(reverse("figure-rows", args=[row.code]), {"period": "2014"})
    assert len(rows.context["lines"]) == 1
    assert reverse("own-indicators-detail", args=[row.pk]) in rows.text
    assert set(Entry.objects.filter(act="新增").values_list("ledger", flat=True)) == {
        "reports.ownindicator",
        "reports.definition",
    }


def test_the_list_leads_to_the_form_with_its_filter(client: Client, street: Union) -> None:
    page = client.get(reverse("activities-list"), {"is_free": "true"})

    assert f"{reverse('save-indicator', args=['activities'])}?is_free=true" in page.text


def test_the_form_tells_the_filter_in_words_and_counts_two_years(client: Client, street: Union) -> None:
    page = client.get(address("is_free=true&union=枫林&started_on_after=2014-01-01"))

    assert page.context["question"].words() == [("免费", "是")]
    assert page.context["question"].aside == ("开始日期", "所属工会")
    assert [(trial.year, trial.value) for trial in page.context["trials"]] == [(2014, 1), (2013, 0)]


def test_trying_out_saves_nothing(client: Client, street: Union) -> None:
    page = client.post(address(), told(**{"try": "1"}), headers={"HX-Request": "true", "HX-Target": "trial"})

    assert [(trial.value, trial.unit) for trial in page.context["trials"]] == [(10, "人"), (0, "人")]
    assert "<form" not in page.text
    assert not OwnIndicator.objects.exists()


def test_the_unit_is_that_of_what_is_counted(client: Client, street: Union) -> None:
    page = client.get(address())
    units = [client.post(address(), told(how=how, unit="")).context["trials"][0].unit for how in WAYS]

    assert page.context["form"].initial["theme"] in {"training", "culture", "work", "safety"}
    assert units == ["项", "人", "元", "个"]


def test_saving_twice_makes_one_indicator(client: Client, street: Union) -> None:
    form = told(save="1")

    client.post(address(), form)
    answer = client.post(address(), form)

    assert (OwnIndicator.objects.count(), answer.status_code) == (1, 302)


def test_a_new_definition_of_an_indicator_needs_a_note(client: Client, street: Union) -> None:
    indicator = DefinitionFactory(indicator__union=street).indicator
    form = told(save="1", indicator=str(indicator.pk), label="", how="count:")

    refused = client.post(address(), form)
    client.post(address(), {**form, "note": "只数公益的"})

    assert "改了口径" in refused.text
    assert [one.from_year for one in Definition.objects.filter(indicator=indicator)] == [2010, 2014]


def test_an_indicator_is_not_removed_with_its_definitions(client: Client, street: Union) -> None:
    indicator = DefinitionFactory(indicator__union=street).indicator

    answer = client.post(reverse("own-indicators-remove", args=[indicator.pk]), {"reason": "不用了"}, follow=True)

    assert "还有指标口径与它相连，先处理这些记录再删除。" in answer.text
    assert OwnIndicator.objects.filter(pk=indicator.pk).exists()


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"label": ""}, "还没有填写指标名称。"),
        ({"label": "发展会员数"}, "指标目录里已有“发展会员数”，直接用它，或换一个名称。"),
        ({"sentence": "参加{人数}"}, "句子里的“{人数}”认不出，只能写{数}、{同比}、{目标}。"),
        ({"sentence": "参加[{数}"}, "句子里的括号没有成对，检查[ ]、( )、&lt; &gt;。"),
        ({"from_year": ""}, "还没有填写启用年度。"),
    ],
)
def test_what_is_wrong_is_said(client: Client, street: Union, wrong: dict[str, str], fault: str) -> None:
    answer = client.post(address(), told(save="1", **wrong))

    assert (answer.status_code, fault in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("role", "slug", "query"),
    [
        ("reader", "activities", ""),
        ("clerk", "points", ""),
        ("clerk", "nothing", ""),
        ("clerk", "activities", "is_free=x"),
    ],
)
def test_who_and_what_cannot_save_is_not_found(client: Client, street: Union, role: str, slug: str, query: str) -> None:
    client.force_login(person(role, street))

    assert client.get(f"/save-indicator/{slug}/?{query}").status_code == 404


def test_every_ledger_may_be_counted(client: Client, street: Union, countable: str) -> None:
    page = client.get(reverse("save-indicator", args=[countable]))

    assert page.status_code == 200


def pytest_generate_tests(metafunc: Any) -> None:
    from unions.ledgers.books import books  # noqa: PLC0415

    if "countable" in metafunc.fixturenames:
        metafunc.parametrize("countable", [one.slug for one in books() if one.group != "年度报告"])
