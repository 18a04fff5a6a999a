"""Filters of a ledger's list (查询条件): a GET form whose address can be kept and shared."""

from collections.abc import Callable
from functools import cache
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.db.models import Q

from unions.access.models import User
from unions.access.sealed import SealedField, blind
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.fields import DayField
from unions.ledgers.kinds import Kind
from unions.ledgers.worded import Worded
from unions.organisations.models import Union
from unions.organisations.rules import half_width

YES_NO = (("true", "是"), ("false", "否"))


class LedgerFilter(django_filters.FilterSet):
    """`q` searches the ledger's search columns; the rest are its filter columns."""

    ledger: Ledger
    q = django_filters.CharFilter(method="search", label="关键词")

    def __init__(self, *args: Any, user: User | None, **kwargs: Any) -> None:
        """Without a user no union can be asked for by its name."""
        self.user = user
        super().__init__(*args, **kwargs)

    @property
    def form(self) -> forms.Form:
        form = super().form
        for field in form.fields.values():
            look = "form-select" if isinstance(field.widget, forms.Select) else "form-control"
            field.widget.attrs.setdefault("class", look)
        return form

    def search(self, queryset: models.QuerySet[Any], name: str, value: str) -> models.QuerySet[Any]:
        text = half_width(value)
        found = Q()
        for column in self.ledger.searched:
            found |= self._searched(column, text)
        if text.isascii() and text.isalpha() and hasattr(self.ledger.model, "initials"):
            found |= Q(initials__contains=text.lower())
        return queryset.filter(found)

    def _searched(self, column: Column, text: str) -> Q:
        field = self.ledger.model_field(column)
        if isinstance(field, Worded):
            return field.found_by(text)
        if isinstance(field, SealedField):
            return Q(**{f"{column.name}_index": blind(text.upper())})
        if isinstance(field, models.ForeignKey):
            return Q(**{f"{column.name}__name__icontains": text})
        return Q(**{f"{column.name}__icontains": text})

    def of_kind(self, queryset: models.QuerySet[Any], name: str, value: str) -> models.QuerySet[Any]:
        """Rows of the kinds with that name and of the kinds below them: 培训 finds 法制学校 too."""
        return queryset.filter(
            Q(**{f"{name}__name__icontains": value}) | Q(**{f"{name}__parent__name__icontains": value})
        )

    def under(self, queryset: models.QuerySet[Any], name: str, value: str) -> models.QuerySet[Any]:
        """Rows of the unions with that name or code, and of everything below them."""
        seen = Union.objects.visible_to(self.user) if self.user else Union.objects.none()
        named = seen.filter(Q(name__icontains=value) | Q(code=value))[:20]
        below = queryset.none()
        for union in named:
            below = below | queryset.within(union)  # type: ignore[attr-defined]
        return below


@cache
def filter_class(ledger: Ledger) -> type[LedgerFilter]:
    """The filter set of `ledger`."""
    filters: dict[str, Any] = {column.name: _filter(ledger, column) for column in ledger.filtered}
    meta = type("Meta", (), {"model": ledger.model, "fields": []})
    return type(f"{ledger.model.__name__}Filter", (LedgerFilter,), {**filters, "Meta": meta, "ledger": ledger})


def _filter(ledger: Ledger, column: Column) -> django_filters.Filter:
    field = ledger.model_field(column)
    assert field is not None, f"{ledger.slug}: a property cannot be filtered by"
    named = {"field_name": column.name, "label": ledger.label(column)}
    for kind, make in FILTERS:
        if isinstance(field, kind):
            return make(field, named)
    if field.choices:
        return django_filters.ChoiceFilter(choices=field.flatchoices, empty_label="全部", **named)
    return django_filters.CharFilter(lookup_expr="icontains", **named)


def _by_row(field: Any, named: dict[str, Any]) -> django_filters.Filter:
    if field.related_model is Union and field.name not in getattr(field.model, "named_anywhere", ()):
        return django_filters.CharFilter(method="under", **named)
    if issubclass(field.related_model, Kind):
        return django_filters.CharFilter(method="of_kind", **named)
    if getattr(field.related_model, "found_by", ()):
        return django_filters.CharFilter(**{**named, "field_name": f"{field.name}__name"}, lookup_expr="icontains")
    rows = field.related_model._default_manager.all()
    return django_filters.ModelChoiceFilter(queryset=rows, empty_label="全部", **named)


def _by_day(field: Any, named: dict[str, Any]) -> django_filters.Filter:
    return DayRangeFilter(**named)


def _by_yes(field: Any, named: dict[str, Any]) -> django_filters.Filter:
    return YesFilter(choices=YES_NO, empty_label="全部", **named)


class YesFilter(django_filters.ChoiceFilter):
    """是 or 否, which stand in the address as true and false."""

    def filter(self, qs: models.QuerySet[Any], value: str) -> models.QuerySet[Any]:
        return qs.filter(**{self.field_name: value == "true"}) if value else qs


class DayRange(django_filters.fields.RangeField):
    """From a day to a day, both lenient."""

    widget = django_filters.widgets.DateRangeWidget(attrs={"placeholder": "2024-01-05"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, fields=(DayField(), DayField()), **kwargs)

    def compress(self, data_list: list[Any]) -> slice | None:
        return slice(*data_list) if data_list and any(data_list) else None


class DayRangeFilter(django_filters.DateFromToRangeFilter):
    field_class = DayRange


FILTERS: tuple[tuple[type, Callable[[Any, dict[str, Any]], django_filters.Filter]], ...] = (
    (models.ForeignKey, _by_row),
    (models.DateField, _by_day),
    (models.BooleanField, _by_yes),
)
