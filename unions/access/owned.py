"""Rows that belong to a union (归属): the only door to rows is `visible_to`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from django.db import models
from django.utils import timezone

from unions.organisations.models import Union
from unions.organisations.paths import below

if TYPE_CHECKING:
    from unions.access.models import User

Row = TypeVar("Row", bound=models.Model)


class OwnedQuerySet(models.QuerySet[Row]):
    """Every ledger's QuerySet; adjectives return rows, nouns return numbers."""

    def visible_to(self, user: "User", act: str = "view") -> Self:
        return self.filter(user.reach(act, path=self.model.path_lookup()))  # type: ignore[attr-defined]

    def within(self, union: Union) -> Self:
        """Rows of `union` and of everything below it."""
        return self.filter(below(union.path, self.model.path_lookup()))  # type: ignore[attr-defined]

    def for_list(self) -> Self:
        """Rows with what a list shows of their relations, in one query."""
        relations = [f.name for f in self.model._meta.concrete_fields if f.many_to_one and f.name != "batch"]
        return self.select_related(*relations, self.model.owned_by)  # type: ignore[attr-defined]

    def prepare(self, rows: list[Row]) -> None:
        """What new rows need before they are first written; most need nothing."""


class Part(models.Model):
    """A row of a part list (明细); it belongs to the union of the row it is part of."""

    owned_by: ClassVar[str]
    signed: ClassVar[tuple[str, str] | None] = None  # the columns that say who wrote the row last, and when
    named_anywhere: ClassVar[tuple[str, ...]] = ()  # columns that may name a union out of the writer's sight
    version = models.PositiveIntegerField(default=1, editable=False)
    batch = models.ForeignKey("unions.Batch", models.SET_NULL, null=True, blank=True, editable=False, related_name="+")

    class Meta:
        abstract = True

    @classmethod
    def path_lookup(cls) -> str:
        """The lookup from a row to the path of its union."""
        return f"{cls.owned_by}__path"

    @property
    def owner(self) -> Union:
        """The union this row belongs to."""
        row: Any = self
        for name in self.owned_by.split("__"):
            row = getattr(row, name)
        return row


def sign(rows: Iterable[models.Model], by: "User") -> None:
    """Let rows say who writes them now, where they keep that."""
    now = timezone.now()
    for row in rows:
        if isinstance(row, Part) and row.signed:
            writer, moment = row.signed
            setattr(row, writer, by)
            setattr(row, moment, now)


class Owned(Part):
    """A row of a ledger, kept by one union."""

    owned_by = "union"
    union = models.ForeignKey(Union, models.PROTECT, verbose_name="所属工会", related_name="+")

    class Meta:
        abstract = True
