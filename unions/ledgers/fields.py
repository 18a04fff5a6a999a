"""Form fields that take what clerks type (表单字段): lenient dates, rows by name, one kind of error sentence."""

import difflib
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from unions.ledgers.workbook.cells import Unfit, day, number, whole
from unions.organisations.rules import half_width

NEAREST = 3
EVERY_UNION = "every-union"  # proposals for columns that may name a union out of sight


class DayInput(forms.DateInput):
    """A text box: native date boxes refuse pasted Chinese dates."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"placeholder": "2019-05-20", "inputmode": "numeric", **(attrs or {})}, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day written as 2024-01-05, 2024/1/5, 2024.1.5, 20240105 or 2024年1月5日."""

    widget = DayInput

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or isinstance(value, date):
            return value or None
        try:
            return day(value)
        except Unfit as wrong:
            raise ValidationError(str(wrong)) from None


class CountField(forms.IntegerField):
    """A whole number; thousands commas and full-width digits are taken."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})

    def to_python(self, value: Any) -> int | None:
        try:
            return whole(value) if isinstance(value, str) else value
        except Unfit as wrong:
            raise ValidationError(str(wrong)) from None


class AmountField(forms.DecimalField):
    """A number with decimals; thousands commas and full-width digits are taken."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        try:
            return number(value, places=self.decimal_places or 0) if isinstance(value, str) else value
        except Unfit as wrong:
            raise ValidationError(str(wrong)) from None


class LookupInput(forms.TextInput):
    """A box that proposes rows while one types; without script the typed name is resolved on saving."""

    template_name = "ledgers/_lookup.html"

    def __init__(self, slug: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", **(attrs or {})})
        self.slug = slug

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        box = context["widget"]["attrs"]
        box["list"] = f"{box.get('id', name)}_names"
        context["widget"]["lookup_url"] = self.address()
        return context

    def address(self) -> str:
        """Where proposals come from."""
        return reverse("lookup", args=[self.slug])


class LookupField(forms.Field):
    """A row named by what people call it: any of its model's `found_by` columns."""

    def __init__(self, queryset: models.QuerySet[Any], slug: str, **kwargs: Any) -> None:
        self.queryset = queryset
        super().__init__(widget=LookupInput(slug), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            return str(self.queryset.filter(pk=value).first() or "")
        return "" if value is None else str(value)

    def to_python(self, value: Any) -> models.Model | None:
        if value in self.empty_values or isinstance(value, models.Model):
            return value or None
        name = str(value).strip()
        found = list(self.queryset.filter(self._called(name))[:2])
        if len(found) == 1:
            return found[0]
        raise ValidationError(self._many(name) if found else self._none(name))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != (data or "")

    def _called(self, name: str) -> Q:
        called = Q()
        for column in self.queryset.model.found_by:
            called |= Q(**{f"{column}__in": {name, half_width(name)}})
        return called

    def _many(self, name: str) -> str:
        codes = [str(self.queryset.model._meta.get_field(c).verbose_name) for c in self.queryset.model.found_by]
        return f"有不止一个叫“{name}”的{self.queryset.model._meta.verbose_name}，改填{'或'.join(codes)}。"

    def _none(self, name: str) -> str:
        first = self.queryset.model.found_by[0]
        start = self.queryset.filter(Q(**{f"{first}__icontains": name[:2]})).values_list(first, flat=True)[:200]
        near = difflib.get_close_matches(name, list(start), n=NEAREST, cutoff=0.4)
        hint = f"是不是“{'”“'.join(near)}”？" if near else "核对名称，或先到台账里新增。"
        return f"没有找到“{name}”。{hint}"


def sentences(label: str) -> dict[str, str]:
    """What a field called `label` says when it cannot be saved: what is wrong and how to mend it."""
    return {
        "required": f"还没有填写{label}。",
        "invalid": f"{label}写得不对，核对后重填。",
        "invalid_choice": f"“%(value)s”不在{label}的选项里，从列表中选一项。",
        "max_length": f"{label}最多%(limit_value)d个字，现在是%(show_value)d个，删减后再保存。",
        "min_value": f"{label}不能小于%(limit_value)s。",
        "max_value": f"{label}不能大于%(limit_value)s，现在是%(show_value)s。",
        "max_digits": f"{label}位数太多，核对是否多写了数字。",
        "max_decimal_places": f"{label}最多保留%(max)s位小数。",
        "max_whole_digits": f"{label}整数部分最多%(max)s位，核对是否多写了数字。",
    }
