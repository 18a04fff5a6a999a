"""Whose address counts: the one that spoke to the server, or what the trusted proxy says of it."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from tests.factories.access import UserFactory
from unions.trail.address import address_of
from unions.trail.models import Entry

PROXY = "127.0.0.1"
WRONG = {"username": "chen", "password": "wrong"}
RIGHT = {"username": "chen", "password": "gonghui-2014"}


@pytest.mark.parametrize(
    ("is_behind", "header", "address"),
    [
        (False, "10.1.2.3", PROXY),
        (True, "10.1.2.3", "10.1.2.3"),
        (True, "1.1.1.1, 2.2.2.2,10.1.2.3", "10.1.2.3"),
        (True, "2001:DB8::0:1", "2001:db8::1"),
        (True, None, PROXY),
        (True, "", PROXY),
        (True, "10.1.2.3,", PROXY),
        (True, "10.1.2.3, unknown", PROXY),
        (True, "10.1.2.3:4711", PROXY),
        (True, "10.1.2.3, 10.1.2.300", PROXY),
    ],
)
def test_only_the_last_word_of_a_trusted_proxy_counts(
    settings: Any, is_behind: bool, header: str | None, address: str
) -> None:
    settings.BEHIND_PROXY = is_behind
    told = {} if header is None else {"HTTP_X_FORWARDED_FOR": header}

    assert address_of(RequestFactory().get("/", REMOTE_ADDR=PROXY, **told)) == address


@pytest.mark.django_db
def test_behind_a_proxy_one_person_does_not_lock_out_another(client: Client, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    UserFactory(username="chen")
    for _ in range(5):
        client.post(reverse("login"), WRONG, HTTP_X_FORWARDED_FOR="10.0.0.7")

    same = client.post(reverse("login"), RIGHT, HTTP_X_FORWARDED_FOR="6.6.6.6, 10.0.0.7")
    other = client.post(reverse("login"), RIGHT, HTTP_X_FORWARDED_FOR="10.0.0.8")

    assert (same.status_code, other.status_code) == (429, 302)


@pytest.mark.django_db
def test_without_a_proxy_a_new_header_is_no_new_address(client: Client) -> None:
    UserFactory(username="chen")
    for number in range(5):
        client.post(reverse("login"), WRONG, HTTP_X_FORWARDED_FOR=f"10.0.0.{number}")

    assert client.post(reverse("login"), RIGHT, HTTP_X_FORWARDED_FOR="10.0.0.9").status_code == 429


@pytest.mark.django_db
@pytest.mark.parametrize("again", [" chen", "chen ", "\u3000chen", "ｃｈｅｎ"])
def test_the_same_account_otherwise_written_gets_no_more_tries(client: Client, again: str) -> None:
    UserFactory(username="chen")
    for _ in range(5):
        client.post(reverse("login"), WRONG)

    assert client.post(reverse("login"), {**RIGHT, "username": again}).status_code == 429
    assert set(Entry.objects.filter(act="登录失败").values_list("object_text", flat=True)) == {f"chen@{PROXY}"}


@pytest.mark.django_db
def test_behind_a_proxy_one_asker_of_codes_does_not_tire_the_others(client: Client, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    address = reverse("check")
    for _ in range(30):
        client.get(address, {"code": "ABCD"}, HTTP_X_FORWARDED_FOR="10.0.0.7")

    same = client.get(address, {"code": "ABCD"}, HTTP_X_FORWARDED_FOR="10.0.0.7")
    other = client.get(address, {"code": "ABCD"}, HTTP_X_FORWARDED_FOR="10.0.0.8")

    assert (same.status_code, other.status_code) == (429, 200)
