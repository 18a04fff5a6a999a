"""A standard ticked off (逐条检查)."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.standards import CheckFactory, SchemeFactory, SchemeItemFactory
from unions.access.models import User
from unions.organisations.models import Union
from unions.standards.models import Check, Scheme
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True, parent=UnionFactory(), code="FL", name="枫林街道总工会")


@pytest.fixture
def scheme(street: Union) -> Scheme:
    scheme = SchemeFactory(union=street.parent, name="八有", applies_to="", issued_on=None)
    for position, name in enumerate(("牌匾", "制度", "台账"), start=1):
        SchemeItemFactory(scheme=scheme, position=position, name=f"八有：有{name}")
    return scheme


@pytest.fixture
def clerk(client: Client, street: Union) -> User:
    clerk = person("clerk", street)
    client.force_login(clerk)
    return clerk


def asked(scheme: Scheme, **more: Any) -> str:
    return f"{reverse('checklist')}?union=FL&year=2014&scheme={scheme.pk}" + "".join(
        f"&{k}={v}" for k, v in more.items()
    )


def told(scheme: Scheme, *results: str, **more: str) -> dict[str, str]:
    items = scheme.items.order_by("position")
    ticks = {f"met_{item.pk}": result for item, result in zip(items, results, strict=True)}
    return {"token": str(uuid4()), "on": "2014.6.30", **ticks, **more}


def test_a_standard_is_ticked_off_at_once(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    first = scheme.items.get(position=1)

    client.post(asked(scheme), told(scheme, "yes", "no", "", **{f"evidence_{first.pk}": "门口挂牌"}))

    checks = [
        (check.item.position, check.is_met, check.evidence, check.stage) for check in Check.objects.order_by("item")
    ]
    assert checks == [(1, True, "门口挂牌", "self"), (2, False, "", "self")]
    page = client.get(asked(scheme))
    assert [line.item.position for line in page.context["missing"]] == [2]
    assert (page.context["upheld"], page.context["open"]) == (1, 1)
    assert Entry.objects.filter(act="新增", user=clerk).count() == 2


def test_what_was_found_is_changed_or_cleared(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    items = list(scheme.items.order_by("position"))
    checks = [CheckFactory(union=street, scheme=scheme, item=item, year=2014, stage="self") for item in items[:2]]
    versions = {f"version_{check.item_id}": str(check.version) for check in checks}

    client.post(asked(scheme), told(scheme, "no", "", "", **versions))

    assert [(check.item, check.is_met) for check in Check.objects.all()] == [(items[0], False)]
    assert Entry.objects.get(act="删除").reason == "改为未查"


def test_nobody_overwrites_what_he_has_not_seen(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    item = scheme.items.get(position=1)
    CheckFactory(union=street, scheme=scheme, item=item, year=2014, stage="self", is_met=True)

    answer = client.post(asked(scheme), told(scheme, "no", "", "", **{f"version_{item.pk}": "7"}), follow=True)

    assert "你的修改没有保存" in answer.text
    assert Check.objects.get().is_met


def test_a_later_stage_has_the_last_word(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    for position, (own, later) in enumerate(((True, False), (False, True)), start=1):
        item = scheme.items.get(position=position)
        CheckFactory(union=street, scheme=scheme, item=item, year=2014, stage="self", is_met=own)
        CheckFactory(union=street, scheme=scheme, item=item, year=2014, stage="inspection", is_met=later)

    page = client.get(asked(scheme))

    assert [line.item.position for line in page.context["missing"]] == [1]
    assert [len(line.others) for line in page.context["lines"]] == [1, 1, 0]


def test_saving_twice_writes_once(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    form = told(scheme, "yes", "yes", "yes")

    client.post(asked(scheme), form)
    client.post(asked(scheme), form)

    assert Check.objects.count() == 3


def test_a_wrong_day_is_told_and_nothing_written(client: Client, street: Union, scheme: Scheme, clerk: User) -> None:
    answer = client.post(asked(scheme), {**told(scheme, "yes", "", ""), "on": "上月"}, follow=True)

    assert "“上月”不是日期" in answer.text
    assert not Check.objects.exists()


@pytest.mark.parametrize(
    ("role", "union", "status"), [("reader", "FL", 200), ("auditor", "FL", 404), ("clerk", "XX", 404)]
)
def test_who_may_look(client: Client, street: Union, scheme: Scheme, role: str, union: str, status: int) -> None:
    client.force_login(person(role, street))

    assert client.get(reverse("checklist"), {"union": union, "year": "2014"}).status_code == status


def test_a_reader_writes_nothing(client: Client, street: Union, scheme: Scheme) -> None:
    client.force_login(person("reader", street))

    assert client.post(asked(scheme), told(scheme, "yes", "", "")).status_code == 404
    assert '<select class="form-select" name="met_' not in client.get(asked(scheme)).text


def test_without_a_standard_the_page_says_who_lays_it_down(client: Client, street: Union, clerk: User) -> None:
    SchemeFactory(union=street.parent, applies_to="building")

    page = client.get(reverse("checklist"), {"year": "2014", "scheme": "9", "stage": "x"})

    assert "2014年没有适用于枫林街道总工会的标准" in page.text


def test_the_page_opens_where_the_union_was_last_looked_at(
    client: Client, street: Union, scheme: Scheme, clerk: User
) -> None:
    SchemeFactory(union=street.parent, name="一清", applies_to="")
    CheckFactory(union=street, scheme=scheme, item=scheme.items.first(), year=2013, stage="sample")

    page = client.get(reverse("checklist")).context

    assert (page["scheme"], page["year"], page["stage"]) == (scheme, 2013, "sample")


@pytest.mark.parametrize("items", [1, 20])
def test_the_page_takes_few_queries(
    client: Client, street: Union, scheme: Scheme, clerk: User, items: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(items):
        item = SchemeItemFactory(scheme=scheme, position=number + 10, name=f"八有：第{number}条")
        CheckFactory(union=street, scheme=scheme, item=item, year=2014, stage="sample")

    with django_assert_max_num_queries(12):
        client.get(asked(scheme))


@pytest.mark.parametrize("token", ["", "x"])
def test_a_form_that_the_page_did_not_give_is_not_found(
    client: Client, scheme: Scheme, clerk: User, token: str
) -> None:
    answer = client.post(asked(scheme), told(scheme, "yes", "no", "", token=token))

    assert answer.status_code == 404
    assert not Check.objects.exists()
