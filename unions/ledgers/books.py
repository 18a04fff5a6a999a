"""All ledgers of the site (全部台账), in the order of the menu."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string

from unions.ledgers.declaration import Ledger


@dataclass(frozen=True)
class Books:
    ledgers: tuple[Ledger, ...]

    def __iter__(self) -> Iterator[Ledger]:
        return iter(self.ledgers)

    def by_slug(self, slug: str) -> Ledger:
        return next(ledger for ledger in self.ledgers if ledger.slug == slug)

    def of(self, model: type[models.Model]) -> Ledger | None:
        """The ledger that keeps rows of `model`."""
        return next((ledger for ledger in self.ledgers if ledger.model is model), None)

    def by_label(self, label: str) -> Ledger | None:
        return next((ledger for ledger in self.ledgers if ledger.model._meta.label_lower == label), None)

    def parts_of(self, whole: Ledger) -> tuple[Ledger, ...]:
        """Ledgers whose rows are parts of rows of `whole`."""
        return tuple(
            ledger
            for ledger in self.ledgers
            if ledger.part_of and ledger.model._meta.get_field(ledger.part_of).related_model is whole.model
        )


@cache
def books() -> Books:
    """Gathered once, from the tuples that settings.LEDGERS names: the kit itself knows no chapter."""
    return Books(tuple(ledger for place in settings.LEDGERS for ledger in import_string(place)))
