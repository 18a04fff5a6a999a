"""The form of a task (布置任务表单): defaults come from the union's task of the year before."""

from datetime import date, timedelta
from typing import Any

from crispy_forms.bootstrap import InlineCheckboxes
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Layout, Row
from django import forms
from django.core.exceptions import ValidationError

from reports.assignments.choosing import (
    CUSTOM,
    all_sections,
    indicators_by_theme,
    periods_around,
    sections_of,
    usual_period,
)
from reports.assignments.models import Task
from reports.assignments.opening import Terms, kinds_below, usual_kinds
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from unions.ledgers.fields import DayField, sentences
from unions.organisations.models import Union, UnionKind

DAYS_AFTER = 15  # from the end of the period to the deadline, unless somebody says otherwise


class TermsForm(forms.Form):
    """What is asked, and by when."""

    name = forms.CharField(label="任务名称", max_length=60)
    deadline = DayField(label="报送期限", help_text="当日24时以前提交的不算逾期。")
    note = forms.CharField(
        label="填报说明",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="填报单位在“填报任务”里看得到。",
    )
    indicators = forms.MultipleChoiceField(label="必报指标", required=False)
    sections = forms.MultipleChoiceField(label="必写章节", required=False)
    lines: tuple[tuple[str, ...], ...] = (("name", "deadline"), ("note",))

    def __init__(self, *args: Any, union: Union, period: Period, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        self.themes = indicators_by_theme(catalogue_of(union, period))
        self._offer("indicators", self.themes)
        self._offer("sections", offered)
        for field in self.fields.values():
            is_select = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if is_select else "form-control"
            field.error_messages |= sentences(str(field.label))
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout(*(Row(*(Column(name) for name in line)) for line in self.lines))

    def _offer(self, name: str, choices: Any) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def groups(self) -> list[tuple[str, list[tuple[str, str, bool]], int]]:
        """Themes with their indicators, whether each is ticked, and how many are."""
        ticked = set(self["indicators"].value() or ())
        rows = [(title, [(code, label, code in ticked) for code, label in offered]) for title, offered in self.themes]
        return [(title, boxes, sum(is_ticked for *_, is_ticked in boxes)) for title, boxes in rows]

    def chapters(self) -> list[tuple[str, str, bool]]:
        ticked = set(self["sections"].value() or ())
        return [(code, label, code in ticked) for code, label in self.offered]

    def terms(self) -> Terms:
        told = self.cleaned_data
        return Terms(*(told[name] for name in ("name", "deadline", "indicators", "sections", "note")))

    def problems(self) -> list[tuple[str, str]]:
        """Every error once, with the address of its box."""
        return [
            (f"#{self[name].id_for_label}" if name in self.fields else "#main", str(sentence))
            for name, told in self.errors.items()
            for sentence in told
        ]


class ChangeForm(TermsForm):
    """A task that is there; its period and its paper stay, for the reports hang on them."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, task: Task, **kwargs: Any) -> None:
        whole: dict[str, Any] = {"union": task.union, "period": task.period, "initial": initial_of(task)}
        super().__init__(*args, offered=sections_of(Kind(task.kind)), **whole, **kwargs)
        self.helper.layout.append("version")


class OpenForm(TermsForm):
    """A new task."""

    kind = forms.ChoiceField(label="文种", choices=[(kind.value, kind.label) for kind in Kind])
    period = forms.ChoiceField(label="期间")
    start = DayField(label="从", required=False, help_text="期间选“自定”时填。")
    end = DayField(label="到", required=False)
    kinds = forms.MultipleChoiceField(label="布置给", widget=forms.CheckboxSelectMultiple)
    lines = (("kind", "period"), ("start", "end"), ("name", "deadline"), ("note",))

    def __init__(self, *args: Any, union: Union, today: date, earlier: Task | None = None, **kwargs: Any) -> None:
        below = kinds_below(union, today)
        period = earlier.period.following() if earlier else usual_period(today)
        initial = _after(earlier, period) if earlier else _fresh(period, below)
        super().__init__(*args, union=union, period=period, offered=all_sections(), initial=initial, **kwargs)
        self.today = today
        self._offer("period", _with(period, periods_around(today)))
        self._offer("kinds", [(kind.value, f"{kind.label}（{count}家）") for kind, count in below.items()])
        self.fields["kinds"].widget.attrs["class"] = "form-check-input"
        self.fields["kinds"].error_messages["required"] = "还没有选布置给哪一类单位。"
        self.fields["name"].required = False
        self.fields["name"].help_text = "不填就按期间和文种取名。"
        self.helper.layout.insert(0, InlineCheckboxes("kinds"))

    def clean_period(self) -> Period | None:
        chosen = self.cleaned_data["period"]
        return None if chosen == CUSTOM else Period.parse(chosen)

    def clean_deadline(self) -> date:
        day: date = self.cleaned_data["deadline"]
        if day < self.today:
            raise ValidationError(f"报送期限{day}已经过去，填今天（{self.today}）或以后的日期。")
        return day

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if "period" in told and told["period"] is None:
            told["period"] = self._between(told.get("start"), told.get("end"))
        if told.get("period") and "kind" in told:
            told["name"] = told.get("name") or f"{told['period'].label}{Kind(told['kind']).label}"
        return told

    def clean_sections(self) -> list[str]:
        """A section that the paper never has would keep it from ever being handed up."""
        chosen: list[str] = self.cleaned_data["sections"]
        if (kind := self.data.get("kind")) in list(Kind):
            known = dict(sections_of(Kind(kind)))
            if strange := [label for code, label in self.offered if code in chosen and code not in known]:
                raise ValidationError(f"{Kind(kind).label}里没有“{'”“'.join(strange)}”，去掉勾选，或换一个文种。")
        return chosen

    def _between(self, start: date | None, end: date | None) -> Period | None:
        """The days that were typed; a box that is wrong by itself has told so already."""
        if start and end and start <= end:
            return Period.between(start, end)
        if not {"start", "end"} & set(self.errors):
            late = f"结束日期{end}早于开始日期{start}，核对其中一项。"
            self.add_error("end", late if start and end else "期间选“自定”时，“从”和“到”都要填。")
        return None


def initial_of(task: Task) -> dict[str, Any]:
    names = ("name", "deadline", "indicators", "sections", "note", "version")
    return {name: getattr(task, name) for name in names}


def _after(earlier: Task, period: Period) -> dict[str, Any]:
    """沿用上年: the same a year later."""
    given = earlier.assignments.order_by().values_list("report__union__kind", flat=True).distinct()
    later = earlier.deadline + (period.end - earlier.end)
    name = earlier.name.replace(earlier.period.label, period.label)
    if name == earlier.name:
        name = f"{period.label}{Kind(earlier.kind).label}"
    changes = {"name": name, "deadline": later, "kind": earlier.kind, "period": str(period), "kinds": list(given)}
    return initial_of(earlier) | changes


def _fresh(period: Period, below: dict[UnionKind, int]) -> dict[str, Any]:
    deadline = period.end + timedelta(days=DAYS_AFTER)
    return {"period": str(period), "deadline": deadline, "kinds": [kind.value for kind in usual_kinds(below)]}


def _with(period: Period, offered: list[tuple[str, list[tuple[str, str]]]]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The periods to choose from, with this one where it is none of them."""
    known = {value for _, choices in offered for value, _ in choices}
    return offered if str(period) in known else [("沿用", [(str(period), period.label)]), *offered]
