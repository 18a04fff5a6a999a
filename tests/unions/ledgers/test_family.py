"""What every ledger does (每本台账都有的功能), asked of each declaration in turn."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.family import LEDGERS, make, typed
from unions.access.roles import Act, Role
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.forms import form_class
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture(params=LEDGERS)
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return books().by_slug(request.param)


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True, parent=UnionFactory())


def signed_in(client: Client, role: str, union: Union) -> Client:
    client.force_login(person(role, union))
    return client


def test_list_shows_rows_of_the_subtree_only(client: Client, ledger: Ledger, street: Union) -> None:
    row = make(ledger, street)
    strange = make(ledger, UnionFactory(street=True, parent=street.parent))

    page = signed_in(client, "clerk", street).get(reverse(f"{ledger.slug}-list"), {"size": "100"})

    shown = {line[1].pk for line in page.context["lines"]}
    assert row.pk in shown
    assert strange.pk not in shown


@pytest.mark.parametrize("page", ["detail", "change", "remove"])
def test_a_strangers_row_is_not_found(client: Client, ledger: Ledger, street: Union, page: str) -> None:
    strange = make(ledger, UnionFactory(street=True, parent=street.parent))

    answer = signed_in(client, "clerk", street).get(reverse(f"{ledger.slug}-{page}", args=[strange.pk]))

    assert answer.status_code == 404


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_only_a_clerk_changes_rows(client: Client, ledger: Ledger, street: Union, role: str) -> None:
    row = make(ledger, street)

    answer = signed_in(client, role, street).post(reverse(f"{ledger.slug}-remove", args=[row.pk]))

    assert answer.status_code == 404
    assert ledger.model._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_administrators_and_auditors_see_no_ledger(client: Client, ledger: Ledger, street: Union, role: str) -> None:
    answer = signed_in(client, role, street).get(reverse(f"{ledger.slug}-list"))

    assert answer.status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_list_takes_the_same_queries_for_any_number_of_rows(
    client: Client, ledger: Ledger, street: Union, rows: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(rows):
        make(ledger, street)
    signed_in(client, "clerk", street)

    with django_assert_max_num_queries(8):  # session, user, grants, totals, rows; filter choices of code tables
        answer = client.get(reverse(f"{ledger.slug}-list"), {"size": "50"})

    assert answer.status_code == 200


def test_a_row_is_shown_with_its_history(client: Client, ledger: Ledger, street: Union) -> None:
    row = make(ledger, street)

    answer = signed_in(client, "reader", street).get(reverse(f"{ledger.slug}-detail", args=[row.pk]))

    assert answer.status_code == 200
    assert answer.context["row"] == row


@pytest.mark.parametrize("slug", [b.slug for b in books() if any(map(b.is_sealed, b.columns))])
def test_who_looks_at_personal_numbers_is_noted(client: Client, slug: str, street: Union) -> None:
    row = make(books().by_slug(slug), street)
    reader = person("reader", street)
    client.force_login(reader)

    client.get(reverse(f"{slug}-detail", args=[row.pk]))

    entry = Entry.objects.get(act="查看")
    assert (entry.user, entry.object_id) == (reader, row.pk)


def test_a_form_saved_as_it_stands_changes_nothing(client: Client, ledger: Ledger, street: Union) -> None:
    row = make(ledger, street)
    signed_in(client, "clerk", street)
    address = reverse(f"{ledger.slug}-change", args=[row.pk])
    boxes = client.get(address).context["form"]

    answer = client.post(address, typed(boxes))

    errors = answer.context and answer.context["form"].errors
    assert not errors
    assert answer.status_code == 302
    assert not Entry.objects.about(row).filter(act="修改").exists()


def test_an_empty_form_says_what_is_missing(client: Client, ledger: Ledger, street: Union) -> None:
    signed_in(client, "clerk", street)
    address = reverse(f"{ledger.slug}-add")
    token = client.get(address).context["form"]["token"].value()

    answer = client.post(address, {"token": token})

    assert answer.status_code == 422
    sentences = [sentence for _, sentence in answer.context["form"].problems()]
    assert sentences
    assert not [s for s in sentences if "请" in s.replace("申请", "") or "无效" in s or "必填项" in s]


@pytest.mark.parametrize("slug", [slug for slug in LEDGERS if books().by_slug(slug).allows(Act.REMOVE)])
def test_removed_rows_come_back_whole(client: Client, slug: str, street: Union) -> None:
    ledger = books().by_slug(slug)
    row = make(ledger, street)
    signed_in(client, "clerk", street)
    columns = [f.attname for f in row._meta.concrete_fields if f.name not in ("path", "version")]
    before = {name: getattr(ledger.model._default_manager.get(pk=row.pk), name) for name in columns}

    client.post(reverse(f"{ledger.slug}-remove", args=[row.pk]), {"reason": "重复录入"})
    removed = Entry.objects.get(act="删除", ledger=row._meta.label_lower, object_id=row.pk)
    client.post(reverse(f"{ledger.slug}-removed"), {"entry": removed.pk})

    back = ledger.model._default_manager.get(pk=row.pk)
    assert {name: getattr(back, name) for name in columns} == before


def test_form_choices_are_rows_that_the_person_may_see(ledger: Ledger, street: Union) -> None:
    strange = UnionFactory(street=True, parent=street.parent)
    form = form_class(ledger)(user=person("clerk", street))

    far = getattr(ledger.model, "named_anywhere", ())
    offered = [getattr(field, "queryset", None) for name, field in form.fields.items() if name not in far]

    assert all(strange not in rows for rows in offered if rows is not None and rows.model is Union)


def test_every_ledger_may_be_seen_by_readers(ledger: Ledger) -> None:
    assert ledger.allows(Act.VIEW)
