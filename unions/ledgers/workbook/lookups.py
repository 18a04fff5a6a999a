"""Rows that cells name (引用查找): by any of the names a model is found by, in a few queries for a whole sheet."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Any

from django.db import models
from django.db.models import Q

from unions.access.sealed import BlindIndexField, SealedField, blind
from unions.ledgers.workbook.cells import Cell, Unfit, code, is_blank, plain, shown
from unions.organisations.derived import Derived

ASKED_AT_ONCE = 200
PROPOSALS = 20  # misses that get a proposal; a sheet full of misses has another cause
PROPOSED_FROM = 5000


def signature(name: str) -> str:
    """What two ways of writing one name share."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


class Finder:
    """Finds rows of one model among those that may be seen, and among those that the same workbook brings."""

    def __init__(self, rows: models.QuerySet[Any]) -> None:
        self.rows = rows
        self.model = rows.model
        self.fields: list[Any] = [self.model._meta.get_field(name) for name in self.model.found_by]
        self.found: dict[str, dict[Any, models.Model]] = {}  # signature → key → row
        self.asked: set[str] = set()
        self.misses = 0

    def load(self, names: Iterable[str]) -> None:
        """Read the rows that these cells may mean."""
        new = {name for name in names if name.strip() and signature(name) not in self.asked}
        self.asked |= {signature(name) for name in new}
        spellings = sorted({spelling for name in new for spelling in _spellings(name)})
        for some in _some(spellings):
            self._add_all(self.rows.filter(self._called(some)))

    def add(self, row: models.Model) -> None:
        """Let a row be found that the workbook brings."""
        for name in self._names(row):
            self.found.setdefault(signature(name), {})[row.pk] = row

    def find(self, cell: Cell) -> models.Model | None:
        """The one row that the cell names, None for a blank. Raises Unfit."""
        if is_blank(cell):
            return None
        among = self.found.get(signature(plain(cell)), {})
        if len(among) == 1:
            return next(iter(among.values()))
        raise Unfit(self._ambiguous(cell, among.values()) if among else self._unknown(cell))

    def _add_all(self, rows: Iterable[models.Model]) -> None:
        for row in rows:
            self.add(row)

    def _called(self, names: Sequence[str]) -> Q:
        called = Q()
        for field in self.fields:
            if isinstance(field, SealedField):
                called |= Q(**{f"{index_of(field).name}__in": [blind(code(name)) for name in names]})
            else:
                called |= Q(**{f"{field.name}__in": names})
        return called

    def _names(self, row: models.Model) -> Iterator[str]:
        for field in self.fields:
            if isinstance(field, Derived):
                field.pre_save(row, True)  # a new row has not derived it yet
            if name := getattr(row, field.attname):
                yield str(name)

    def _ambiguous(self, cell: Cell, among: Iterable[models.Model]) -> str:
        """Says by which columns these rows can be told apart."""
        name = signature(plain(cell))
        telling = [
            f for f in self.fields if all(signature(str(getattr(row, f.attname) or "")) != name for row in among)
        ]
        labels = "或".join(str(field.verbose_name) for field in telling[:2])
        cure = f"改填{labels}" if labels else "先到台账里把名称改得不同"
        return f"有不止一个叫{shown(cell)}的{self.model._meta.verbose_name}，{cure}。"

    def _unknown(self, cell: Cell) -> str:
        kind = self.model._meta.verbose_name
        near = self._nearest(plain(cell))
        cure = f"最接近的是“{near}”" if near else f"核对名称，或先在「{kind}」中增加"
        return f"「{kind}」里没有{shown(cell)}，{cure}。"

    def _nearest(self, name: str) -> str:
        self.misses += 1
        if self.misses > PROPOSALS:
            return ""
        return next(iter(get_close_matches(name, self._known(), n=1, cutoff=0.5)), "")

    def _known(self) -> list[str]:
        named = next((f for f in reversed(self.fields) if f.name in ("name", "title", "number")), None)
        stored = self.rows.values_list(named.name, flat=True)[:PROPOSED_FROM] if named else []
        brought = [str(row) for among in self.found.values() for row in among.values()]
        return [*stored, *brought]


def index_of(field: Any) -> Any:
    """The keyed hash beside a sealed column."""
    return next(
        index
        for index in field.model._meta.concrete_fields
        if isinstance(index, BlindIndexField) and index.source == field.name
    )


def _spellings(name: str) -> set[str]:
    """As typed, half-width, and with the wide brackets of official names."""
    half = plain(name)
    close = "".join(half.split())
    return {name.strip(), half, close, close.replace("(", "（").replace(")", "）"), close.upper()}


def _some(names: Sequence[str]) -> Iterator[list[str]]:
    names_left = iter(names)
    while some := list(islice(names_left, ASKED_AT_ONCE)):
        yield some
