"""How an empty system begins (建立区总工会)."""

import pytest
from django.core.management import CommandError, call_command

from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.roles import Act
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
BEGIN = (
    "云溪区总工会",
    "--code=QZ01",
    "--established-on=2001-05-01",
    "--administrator=wang",
    "--administrator-name=王",
)


def test_an_empty_system_gets_its_first_union_and_administrator(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("district", *BEGIN)

    administrator = User.objects.get(username="wang")
    password = capsys.readouterr().out.split("初始密码 ")[1].split("（")[0]
    assert administrator.check_password(password)
    assert administrator.must_change_password
    assert administrator.may(Act.MANAGE, Union.objects.get())


def test_a_system_begins_once() -> None:
    UnionFactory()

    with pytest.raises(CommandError, match="已有工会组织"):
        call_command("district", *BEGIN)
