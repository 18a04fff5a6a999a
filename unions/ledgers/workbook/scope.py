"""Where an import may look and write (导入范围): one union with everything below it, as one person sees it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.organisations.paths import below


@dataclass(frozen=True)
class Standpoint:
    """Sees what stands at one union; takes the place of a person where nobody is named."""

    union: Union

    def may(self, act: str, union: Union | None = None) -> bool:
        return union is None or self.union.contains(union)

    def paths(self, act: str) -> tuple[str, ...]:
        return (self.union.path,)

    def reach(self, act: str, path: str) -> Q:
        return below(self.union.path, path)


@dataclass(frozen=True)
class Scope:
    """Rows are written within `union`; what they point at is whatever `user` may see."""

    union: Union
    user: User | None = None
    day: date = field(default_factory=timezone.localdate)

    def __post_init__(self) -> None:
        if self.user and not self.user.may(Act.IMPORT, self.union):
            raise Refused(f"“{self.user}”没有向“{self.union}”导入的权限，可联系上级工会管理员开通。")

    def seen(self, model: type[models.Model]) -> models.QuerySet[Any]:
        """Rows that a cell may point at."""
        return model._default_manager.all().visible_to(self.user or Standpoint(self.union), Act.VIEW)  # type: ignore[attr-defined]

    def held(self, model: type[models.Model]) -> models.QuerySet[Any]:
        """Rows that the import may change, and unions that it may write for."""
        rows = model._default_manager.all().within(self.union)  # type: ignore[attr-defined]
        return rows.visible_to(self.user, Act.IMPORT) if self.user and model is not Union else rows
