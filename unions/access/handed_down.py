"""Rows that an upper union lays down for all below it (上级下发): standards, areas, lists of kinds."""

from typing import TYPE_CHECKING, Self

from django.db.models import Q

from unions.access.owned import OwnedQuerySet, Row
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.organisations.paths import STEP

if TYPE_CHECKING:
    from unions.access.models import User


def lineage(path: str) -> tuple[str, ...]:
    """The paths of a union and of all above it, from the top."""
    return tuple(path[:end] for end in range(STEP, len(path) + 1, STEP))


class HandedDownQuerySet(OwnedQuerySet[Row]):
    """Rows that whoever stands below may read and point at; only their own union changes them."""

    def visible_to(self, user: "User", act: str = "view") -> Self:
        lookup = self.model.path_lookup()  # type: ignore[attr-defined]
        seen: Q = user.reach(act, path=lookup)
        if act == Act.VIEW:
            seen |= Q(**{f"{lookup}__in": {above for path in user.paths(act) for above in lineage(path)}})
        return self.filter(seen)

    def valid_for(self, union: Union) -> Self:
        """Laid down by `union` itself or by a union above it."""
        return self.filter(**{f"{self.model.path_lookup()}__in": lineage(union.path)})  # type: ignore[attr-defined]
