"""The form of a ledger (台账表单), made from its declaration and narrowed to what the person may see."""

from typing import Any
from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column as Cell
from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.db import models

from unions.access.models import User
from unions.access.roles import Act
from unions.access.sealed import SealedField
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.fields import EVERY_UNION, AmountField, CountField, DayField, LookupField, LookupInput, sentences
from unions.ledgers.kinds import Kind

NOTHING_CHOSEN = "选择一项"
LONG_TEXT = 200  # characters from which a box has several lines


class LedgerForm(forms.ModelForm):
    """Columns of one row, the version it was read at, and a token that makes sending twice harmless."""

    ledger: Ledger
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["version"].initial = self.instance.version
        self.fields["token"].initial = uuid4
        for name, field in self.fields.items():
            self._narrow(name, field)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(*self._fieldsets(), "version", "token")

    def _narrow(self, name: str, field: forms.Field) -> None:
        """A form's choices are rows that the person may see; a transfer names any union that stands."""
        if isinstance(field, forms.ModelChoiceField):
            field.empty_label = NOTHING_CHOSEN
        elif isinstance(field, forms.ChoiceField):
            offered: Any = field.choices
            field.choices = [(value, label if value != "" else NOTHING_CHOSEN) for value, label in offered]
        queryset = getattr(field, "queryset", None)
        if queryset is None:
            return
        if name in getattr(self.ledger.model, "named_anywhere", ()):
            field.widget.slug = EVERY_UNION
            return
        act = Act.CHANGE if name == "union" else Act.VIEW
        if hasattr(queryset, "visible_to"):
            queryset = queryset.visible_to(self.user, act)
        if isinstance(field, KindField):
            queryset = queryset.select_related("parent")
        field.queryset = queryset  # type: ignore[attr-defined]
        if name == "union" and not self.instance.pk:
            self.initial.setdefault("union", self.user.home)

    def _fieldsets(self) -> list[Fieldset]:
        return [
            Fieldset(title, Row(*(Cell(name, css_class=self._width(name)) for name in names)))
            for title, columns in self.ledger.sections.items()
            if (names := [c.name for c in columns if c.name in self.fields])
        ]

    def _width(self, name: str) -> str:
        field = self.fields[name]
        if isinstance(field.widget, forms.Textarea):
            return "col-12"
        wide = isinstance(field.widget, LookupInput) or (getattr(field, "max_length", None) or 0) > 60
        return "col-lg-6" if wide else "col-lg-3 col-md-4 col-sm-6"

    def _update_errors(self, errors: Any) -> None:
        """Say in our own words what the model found."""
        by_box = errors.error_dict if hasattr(errors, "error_dict") else {}
        for name, found in by_box.items():
            for error in found:
                if error.code == "unique" and name in self.fields:
                    value = self.cleaned_data.get(name, "")
                    error.message = f"{self.fields[name].label}“{value}”已有一条记录，核对后改填，或去修改那条记录。"
        super()._update_errors(errors)  # type: ignore[misc]

    def problems(self) -> list[tuple[str, str]]:
        """Every error once, with the address of its box, in the order of the form."""
        return [
            (f"#{self[name].id_for_label}" if name in self.fields else "#main", str(sentence))
            for name, sentences_ in self.errors.items()
            for sentence in sentences_
        ]


def form_class(ledger: Ledger) -> type[LedgerForm]:
    """The form of `ledger`."""
    names = [column.name for column in ledger.written]
    meta = type("Meta", (), {"model": ledger.model, "fields": names, "formfield_callback": box})
    return type(f"{ledger.model.__name__}Form", (LedgerForm,), {"Meta": meta, "ledger": ledger})


class KindField(forms.ModelChoiceField):
    """A kind, named with the kind above it."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.parent.name} · {obj.name}" if obj.parent else str(obj.name)


def box(field: "models.Field[Any, Any]", **kwargs: Any) -> forms.Field | None:
    """The form field of a column."""
    label = str(field.verbose_name)
    told: dict[str, Any] = {"error_messages": sentences(label)}
    if isinstance(field, models.ForeignKey):
        return _row_box(field, told)
    if isinstance(field, models.DateField):
        return field.formfield(form_class=DayField, **told)
    if isinstance(field, models.DecimalField):
        return field.formfield(form_class=AmountField, widget=AmountField.widget, **told)
    if isinstance(field, models.IntegerField) and not field.choices:
        return field.formfield(form_class=CountField, widget=CountField.widget, **told)
    if isinstance(field, SealedField):
        told["widget"] = forms.TextInput
    elif isinstance(field, models.TextField) or (field.max_length or 0) >= LONG_TEXT:
        told["widget"] = forms.Textarea(attrs={"rows": 3})
    return field.formfield(**told)


def _row_box(field: "models.ForeignKey[Any, Any]", told: dict[str, Any]) -> forms.Field | None:
    target = field.related_model
    ledger = books().of(target)
    if issubclass(target, Kind):  # a short list in two levels: chosen, not typed
        return field.formfield(form_class=KindField, **told)
    if not getattr(target, "found_by", ()) or ledger is None:
        return field.formfield(**told)
    return LookupField(
        target._default_manager.all(),
        slug=ledger.slug,
        label=str(field.verbose_name),
        required=not field.blank,
        help_text=field.help_text,
        **told,
    )
