"""Pages of users and the trail (用户、授权、操作记录页面)."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True, parent=UnionFactory())


def test_pages_ask_for_a_sign_in(client: Client) -> None:
    answer = client.get(reverse("workbench"))

    assert answer.status_code == 302
    assert answer["Location"] == f"{reverse('login')}?next=/"


def test_a_wrong_password_gets_one_sentence(client: Client) -> None:
    UserFactory(username="chen")

    answer = client.post(reverse("login"), {"username": "chen", "password": "wrong"})

    assert answer.context["form"].non_field_errors() == [
        "登录名或密码不对。检查大小写；忘记密码时联系上级工会管理员重置。"
    ]


def test_signing_in_leaves_a_trace(client: Client, street: Union) -> None:
    clerk = person(Role.CLERK, street, username="chen")

    client.post(reverse("login"), {"username": "chen", "password": "gonghui-2014"})

    entry = Entry.objects.get(act="登录")
    assert (entry.user, entry.union) == (clerk, street)


def test_an_administrator_adds_a_user_with_a_role(client: Client, street: Union) -> None:
    client.force_login(person(Role.ADMINISTRATOR, street))
    data = {"username": "limin", "name": "李敏", "is_active": "on", "union": street.code, "role": "clerk"}

    answer = client.post(reverse("add-user"), data)

    added = User.objects.get(username="limin")
    assert answer.status_code == 302
    assert added.must_change_password
    assert [(g.role, g.union) for g in added.grants.all()] == [("clerk", street)]
    assert Entry.objects.filter(act="授权").count() == 1


def test_an_administrator_grants_only_what_he_manages(client: Client, street: Union) -> None:
    other = UnionFactory(street=True, parent=street.parent)
    client.force_login(person(Role.ADMINISTRATOR, street))
    user = person(Role.READER, street)

    answer = client.post(reverse("user", args=[user.pk]), {"act": "grant", "union": other.code, "role": "clerk"})

    assert answer.context["role"].errors["union"] == [f"没有找到“{other.code}”。核对名称，只能授予你所管理的工会。"]
    assert not Grant.objects.filter(union=other).exists()


def test_nobody_grants_himself(client: Client, street: Union) -> None:
    administrator = person(Role.ADMINISTRATOR, street)
    client.force_login(administrator)

    client.post(reverse("user", args=[administrator.pk]), {"act": "grant", "union": street.code, "role": "clerk"})

    assert list(administrator.grants.values_list("role", flat=True)) == ["administrator"]


def test_a_grant_is_withdrawn(client: Client, street: Union) -> None:
    client.force_login(person(Role.ADMINISTRATOR, street))
    user = person(Role.READER, street)

    client.post(reverse("user", args=[user.pk]), {"act": "withdraw", "grant": user.grants.get().pk})

    assert not user.grants.exists()


def test_a_reset_password_is_shown_once_and_must_be_changed(client: Client, street: Union) -> None:
    client.force_login(person(Role.ADMINISTRATOR, street))
    user = person(Role.READER, street)

    answer = client.post(reverse("user", args=[user.pk]), {"act": "reset"}, follow=True)

    user.refresh_from_db()
    shown = str(next(iter(answer.context["messages"])))
    password = shown.split("新密码是 ")[1].split("，")[0]
    assert user.check_password(password)
    assert user.must_change_password


@pytest.mark.parametrize("role", [Role.CLERK, Role.REVIEWER, Role.READER, Role.AUDITOR])
@pytest.mark.parametrize("page", ["users", "add-user"])
def test_others_do_not_find_user_pages(client: Client, street: Union, role: str, page: str) -> None:
    client.force_login(person(role, street))

    assert client.get(reverse(page)).status_code == 404


def test_an_auditor_reads_the_trail_of_his_tree_only(client: Client, street: Union) -> None:
    other = UnionFactory(street=True, parent=street.parent)
    for union in (street, other):
        client.force_login(person(Role.CLERK, union, name=union.name))
    auditor = person(Role.AUDITOR, street)
    client.logout()
    client.post(reverse("login"), {"username": auditor.username, "password": "gonghui-2014"})

    page = client.get(reverse("trail")).context["page"]

    assert {entry.union for entry in page} == {street}


def test_clerks_do_not_find_the_trail(client: Client, street: Union) -> None:
    client.force_login(person(Role.CLERK, street))

    assert client.get(reverse("trail")).status_code == 404


def test_a_changed_password_lifts_the_demand(client: Client, street: Union) -> None:
    user = person(Role.CLERK, street, must_change_password=True)
    client.force_login(user)
    new = {"old_password": "gonghui-2014", "new_password1": "feng-lin-8848", "new_password2": "feng-lin-8848"}

    answer = client.post(reverse("password_change"), new)

    user.refresh_from_db()
    assert answer["Location"] == reverse("workbench")
    assert not user.must_change_password


def test_an_issued_password_is_changed_before_anything_else(client: Client, street: Union) -> None:
    client.force_login(person(Role.CLERK, street, must_change_password=True))

    answer = client.get(reverse("unions-list"))

    assert answer["Location"] == reverse("password_change")


def test_the_sixth_wrong_password_is_not_even_looked_at(client: Client, street: Union) -> None:
    person(Role.CLERK, street, username="chen")
    for _ in range(5):
        client.post(reverse("login"), {"username": "chen", "password": "wrong"})

    answer = client.post(reverse("login"), {"username": "chen", "password": "gonghui-2014"})
    elsewhere = client.post(reverse("login"), {"username": "chen", "password": "gonghui-2014"}, REMOTE_ADDR="10.0.0.8")

    assert (answer.status_code, elsewhere.status_code) == (429, 302)
