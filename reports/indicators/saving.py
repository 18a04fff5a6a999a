"""Saving a filtered list as an indicator (存为指标): the form, what it would count, and the act."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import starmap
from typing import Any
from uuid import UUID, uuid4, uuid5

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column as Cell
from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.db import transaction
from django.db.models import Q

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted
from reports.catalogue.units import Unit
from reports.indicators import loaded
from reports.indicators.ledger import DEFINITIONS, OWN_INDICATORS
from reports.indicators.making import Spec, made, rule_of
from reports.indicators.models import Definition, OwnIndicator, columns, themes, units
from reports.indicators.questions import Question
from reports.indicators.sentences import fault_of
from reports.periods import Period
from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.actions import add
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.fields import CountField, sentences
from unions.organisations.models import Union

Measure, Kind = Definition.Measure, OwnIndicator.Kind
NEW = "设一个新指标"
COUNTED_KINDS = [(kind.value, kind.label) for kind in (Kind.FLOW, Kind.STOCK, Kind.CUMULATIVE)]
GROUP_UNITS = {"条": Unit.ITEM, "项": Unit.PROJECT, "单": Unit.COPY, "笔": Unit.TIME, "行": Unit.ITEM}


def _units() -> list[tuple[str, str]]:
    return [("", "按所数的内容"), *units()]


class SaveForm(forms.Form):
    """An indicator that counts what a list shows; or a new definition of one that there is."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    indicator = forms.ModelChoiceField(OwnIndicator.objects.none(), label="存到", required=False, empty_label=NEW)
    label = forms.CharField(label="指标名称", max_length=40, required=False)
    how = forms.ChoiceField(label="怎么算")
    kind = forms.ChoiceField(label="种类", choices=COUNTED_KINDS)
    unit = forms.ChoiceField(label="计量单位", choices=_units, required=False)
    decimals = forms.ChoiceField(label="小数位数", choices=[("0", "不留小数"), ("1", "1位"), ("2", "2位")])
    theme = forms.ChoiceField(label="所属章节", choices=themes)
    sentence = forms.CharField(
        label="总结里的句子",
        max_length=200,
        required=False,
        help_text="{数}处写数字，[，{同比}]处写同比；没有数字时整句不写。不填就不进总结。",
    )
    from_year = CountField(label="启用年度", min_value=1950, max_value=2100)
    to_year = CountField(label="停用年度", required=False, min_value=1950, max_value=2100, help_text="一直用就不填。")
    note = forms.CharField(
        label="改动说明", max_length=200, required=False, help_text="存到已有指标时，写明为什么改、与以前差在哪里。"
    )

    def __init__(self, *args: Any, ledger: Ledger, user: User, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ledger = ledger
        offered: Any = self.fields["indicator"]
        offered.queryset = OwnIndicator.objects.visible_to(user, Act.CHANGE).exclude(kind=Kind.TOLD)
        self.fields["how"].choices = ways(ledger)  # type: ignore[attr-defined]
        self.initial = {"token": uuid4(), "from_year": year, "theme": theme_of(ledger), **self.initial}
        self.initial.setdefault("kind", Kind.FLOW if ledger.dated and not ledger.lasting else Kind.STOCK)
        for name, field in self.fields.items():
            is_select = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if is_select else "form-control"
            field.error_messages |= sentences(str(field.label or name))
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(*starmap(_fieldset, SECTIONS), "token")

    def clean(self) -> dict[str, Any]:
        """A new indicator needs a name; one that there is has its own."""
        told = super().clean() or {}
        if not told.get("indicator") and "label" in told and not told["label"]:
            self.add_error("label", "还没有填写指标名称。")
        told["unit"] = told.get("unit") or unit_of(self.ledger, str(told.get("how") or ""))
        if fault := fault_of(told.get("sentence") or ""):
            self.add_error("sentence", fault)
        return told

    def problems(self) -> list[tuple[str, str]]:
        """Every error once, with the address of its box."""
        return [
            (f"#{self[name].id_for_label}" if name in self.fields else "#main", str(sentence))
            for name, told in self.errors.items()
            for sentence in told
        ]


SECTIONS = (
    ("指标", (("indicator", "label", "how"), ("kind", "unit", "decimals", "theme"))),
    ("写进总结", (("sentence",),)),
    ("哪几年用", (("from_year", "to_year"), ("note",))),
)


def _fieldset(title: str, lines: tuple[tuple[str, ...], ...]) -> Fieldset:
    return Fieldset(title, *(Row(*(Cell(name, css_class="col-md") for name in names)) for names in lines))


def ways(ledger: Ledger) -> list[tuple[str, str]]:
    """How the rows of a ledger can be counted."""
    sums = [(f"{Measure.SUM}:{name}", f"合计“{label}”") for name, label in columns(ledger.slug, summed=True).items()]
    apart = [
        (f"{Measure.DISTINCT}:{name}", f"“{label}”相同的只计一次")
        for name, label in columns(ledger.slug, summed=False).items()
        if not ledger.is_number(ledger.column(name)) and name != ledger.dated
    ]
    return [(f"{Measure.COUNT}:", f"数记录（{ledger.counter}）"), *sums, *apart]


def unit_of(ledger: Ledger, how: str = "") -> str:
    """The unit in which rows are counted this way: that of the column, or the measure word of the ledger's rows."""
    measure, _, name = how.partition(":")
    if measure == Measure.SUM:
        note = ledger.label(ledger.column(name)).rpartition("（")[2].removesuffix("）")
        return note if note in loaded.units() else Unit.PIECE
    if measure == Measure.DISTINCT:
        return Unit.PIECE
    return ledger.counter if ledger.counter in loaded.units() else GROUP_UNITS.get(ledger.counter, Unit.PIECE)


def theme_of(ledger: Ledger) -> str:
    """The theme in which the catalogue counts most of the ledger's figures."""
    counted = Counter(one.theme for one in CATALOGUE if isinstance(one, Counted) and one.of is ledger.model)
    return counted.most_common(1)[0][0] if counted else ""


def definition_of(question: Question, told: dict[str, Any]) -> Definition:
    """The definition that a form describes, not stored."""
    measure, _, column = str(told.get("how") or f"{Measure.COUNT}:").partition(":")
    indicator = told.get("indicator") or OwnIndicator(kind=told.get("kind") or Kind.FLOW)
    return Definition(
        indicator=indicator,
        from_year=told.get("from_year") or 0,
        ledger=question.ledger.slug,
        query=question.query,
        measure=measure,
        column=column,
        note=told.get("note") or "",
    )


@dataclass(frozen=True)
class Trial:
    """What an indicator would say of one year."""

    year: int
    value: Decimal | None
    unit: str


def trials(definition: Definition, told: dict[str, Any], union: Union, year: int) -> list[Trial]:
    """This year and the one before, counted as the figures will be."""
    unit = told.get("unit") or unit_of(books().by_slug(definition.ledger), str(told.get("how") or ""))
    if definition.indicator.pk:
        unit = definition.indicator.unit
    kind, decimals = definition.indicator.kind, int(told.get("decimals") or 0)
    rule = rule_of(definition)
    indicator = made(Spec("own.trial", "", unit, decimals, "basics", kind, "", rule=rule))
    assert isinstance(indicator, Counted)
    return [Trial(one, _value(indicator, union, Period.year(one)), unit) for one in (year, year - 1)]


def _value(indicator: Counted, union: Union, period: Period) -> Decimal | None:
    found = indicator.rows(union, period).order_by().aggregate(text=indicator.measure.column(Q()))
    value = indicator.rounded(indicator.measure.read(found["text"], period.end))
    return value if isinstance(value, Decimal) else None


@transaction.atomic
def save(question: Question, told: dict[str, Any], *, union: Union, by: User) -> Definition:
    """Write the indicator, where it is new, and its definition.

    Raises ValidationError with what the rows find wrong, Refused when `by` may not add indicators at `union`.
    """
    token: UUID = told["token"]
    definition = definition_of(question, told)
    if not definition.indicator.pk:
        definition.indicator = _new(told, union, by)
    definition.full_clean(exclude=("batch",))
    stored = add(DEFINITIONS, definition, by=by, token=uuid5(token, DEFINITIONS.slug))
    assert isinstance(stored, Definition)
    return stored


def _new(told: dict[str, Any], union: Union, by: User) -> OwnIndicator:
    names = ("label", "unit", "theme", "kind", "sentence", "from_year", "to_year")
    row = OwnIndicator(union=union, decimals=int(told["decimals"]), **{name: told[name] for name in names})
    row.full_clean(exclude=("code", "batch"))
    stored = add(OWN_INDICATORS, row, by=by, token=told["token"])
    assert isinstance(stored, OwnIndicator)
    return stored
