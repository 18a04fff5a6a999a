"""Saved questions (存下的查询): the filter of a ledger's list, kept as text, read back as a condition and in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.http import QueryDict

from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.filters import LedgerFilter, filter_class
from unions.organisations.models import Union

LISTING = ("o", "page", "size")  # how a list is shown, not what is in it
SIDES = ("_after", "_before")


@dataclass(frozen=True)
class Question:
    """What a list was asked; `aside` are the columns of which an indicator asks nothing: the period and the union
    it is taken for say that."""

    ledger: Ledger
    query: str
    aside: tuple[str, ...] = ()

    @classmethod
    def of(cls, ledger: Ledger, query: str) -> "Question":
        asked = QueryDict(query, mutable=True)
        left = [column for column in ledger.filtered if _is_aside(ledger, column)]
        names = {name for column in left for name in (column.name, *(f"{column.name}{side}" for side in SIDES))}
        aside = tuple(ledger.label(column) for column in left if any(asked.get(name) for name in _names(column)))
        for name in list(asked):
            if name in names or name in LISTING or not str(asked[name]).strip():
                del asked[name]
        return cls(ledger, asked.urlencode(), aside)

    @property
    def filter(self) -> LedgerFilter:
        rows = self.ledger.model._default_manager.all()
        return filter_class(self.ledger)(QueryDict(self.query), rows, user=None)

    def faults(self) -> list[str]:
        """What is wrong with the question, in whole sentences."""
        form = self.filter.form
        unknown = [name for name in QueryDict(self.query) if name.removesuffix("_after") not in _known(self.ledger)]
        told = [f"“{self.ledger.title}”没有“{name}”这个查询条件。" for name in unknown if not name.endswith("_before")]
        return told + [str(sentence) for sentences in form.errors.values() for sentence in sentences]

    def condition(self) -> Q:
        """The rows that the list shows, wherever they are; who asks narrows them to unions."""
        return Q(pk__in=self.filter.qs.order_by().values("pk")) if self.query else Q()

    def words(self) -> list[tuple[str, str]]:
        """Label and value of each thing that is asked."""
        form = self.filter.form
        if not form.is_valid():
            return []
        found = [(name, value) for name, value in form.cleaned_data.items() if value not in (None, "")]
        return [(str(form.fields[name].label), _said(form.fields[name], value)) for name, value in found]

    def __str__(self) -> str:
        return "，".join(f"{label}为“{value}”" for label, value in self.words())


def _known(ledger: Ledger) -> set[str]:
    return {"q", *(column.name for column in ledger.filtered)}


def _names(column: Column) -> tuple[str, ...]:
    return (column.name, *(f"{column.name}{side}" for side in SIDES))


def _is_aside(ledger: Ledger, column: Column) -> bool:
    field = ledger.model_field(column)
    return column.name == ledger.dated or (isinstance(field, models.ForeignKey) and field.related_model is Union)


def _said(field: Any, value: Any) -> str:
    if isinstance(value, models.Model):
        return str(value)
    if isinstance(value, slice):
        first, last = (day.isoformat() if isinstance(day, date) else "" for day in (value.start, value.stop))
        return f"{first}至{last}" if first and last else f"{first}以后" if first else f"{last}以前"
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ()) or ()}
    return labels.get(str(value), str(value))
