"""What somebody reads when a page cannot be shown: plain Chinese, and the way back."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.roles import Role


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_leads_back(client: Client) -> None:
    client.force_login(person(Role.READER, UnionFactory(code="SJ")))

    for address in ("/nosuch/", f"{reverse('figures')}?union=XX", f"{reverse('figures')}?period=2014-13"):
        page = client.get(address)
        assert page.status_code == 404
        assert "没有这一页" in page.text
        assert f'href="{reverse("workbench")}"' in page.text


@pytest.mark.django_db
def test_a_stale_form_tells_how_to_keep_what_was_written() -> None:
    page = Client(enforce_csrf_checks=True).post(reverse("login"))

    assert page.status_code == 403
    assert "复制写好的内容" in page.text


@pytest.mark.parametrize("name", ["400", "500"])
def test_a_broken_page_needs_nothing_but_itself(name: str) -> None:
    text = render_to_string(f"{name}.html")

    assert 'lang="zh-CN"' in text
    assert "回到工作台" in text
