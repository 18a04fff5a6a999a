"""Acts on users and grants (用户与授权的办理), each with a trace."""

import secrets

from django.db import transaction

from unions.access.models import Grant, User
from unions.access.refusal import Refused
from unions.access.roles import Act, Role
from unions.organisations.models import Union
from unions.trail.record import note

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike on paper


def issued_password() -> str:
    """A password to hand over on paper, changed at the first sign-in."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


@transaction.atomic
def grant(user: User, role: Role, union: Union, *, by: User) -> Grant:
    """Give `user` a role at `union`.

    Raises Refused when `by` does not manage the union, or gives a right to himself.
    """
    _managed(union, by)
    if user == by:
        raise Refused("不能给自己授权，由上级管理员办理。")
    given, new = Grant.objects.get_or_create(user=user, role=role, union=union)
    if not new:
        raise Refused(f"{user.name}在“{union}”已有“{given.get_role_display()}”角色。")
    note("授权", f"{user.name}：{union} {given.get_role_display()}", by=by, union=union)
    return given


@transaction.atomic
def withdraw(given: Grant, *, by: User) -> None:
    """Take a grant back."""
    _managed(given.union, by)
    given.delete()
    note("收回授权", str(given), by=by, union=given.union)


@transaction.atomic
def reset_password(user: User, *, by: User) -> str:
    """Issue a new password, returned once."""
    password = issued_password()
    user.set_password(password)
    user.must_change_password = True
    user.save(update_fields=["password", "must_change_password"])
    note("重置密码", user.name, by=by, union=user.home or by.home)
    return password


def _managed(union: Union, by: User) -> None:
    if not by.may(Act.MANAGE, union):
        raise Refused(f"“{union}”不归你管理，可联系上级工会管理员办理。")
