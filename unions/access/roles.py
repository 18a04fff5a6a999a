"""Roles and what each may do (角色与权限): one table."""

from enum import StrEnum

from django.db import models


class Act(StrEnum):
    """What a person may do to rows of a union."""

    VIEW = "view"
    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    IMPORT = "import"
    EXPORT = "export"
    WRITE = "write"  # the words and told figures of a report
    SUBMIT = "submit"
    REVIEW = "review"
    MANAGE = "manage"  # unions and users
    AUDIT = "audit"  # read the trail


class Role(models.TextChoices):
    CLERK = "clerk", "填报"
    REVIEWER = "reviewer", "审核"
    READER = "reader", "查看"
    ADMINISTRATOR = "administrator", "管理"
    AUDITOR = "auditor", "审计"


RIGHTS: dict[Role, frozenset[Act]] = {
    Role.CLERK: frozenset({Act.VIEW, Act.ADD, Act.CHANGE, Act.REMOVE, Act.IMPORT, Act.EXPORT, Act.WRITE, Act.SUBMIT}),
    Role.REVIEWER: frozenset({Act.VIEW, Act.EXPORT, Act.WRITE, Act.REVIEW}),
    Role.READER: frozenset({Act.VIEW, Act.EXPORT}),
    Role.ADMINISTRATOR: frozenset({Act.MANAGE}),
    Role.AUDITOR: frozenset({Act.AUDIT}),
}


def roles_for(act: Act | str) -> tuple[Role, ...]:
    """The roles that may do `act`."""
    return tuple(role for role, acts in RIGHTS.items() if Act(act) in acts)
