"""Forms of earlier summaries (往年总结表单): a text with its union and year, and one for each proposal."""

from decimal import Decimal
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import TextChoices

from reports.earlier.actions import Choice
from reports.earlier.clean import cleaned
from reports.earlier.dating import is_plan, period_of
from reports.earlier.gate import LIMITS
from reports.earlier.propose import Proposal
from reports.earlier.reading import read, too_big
from reports.figures.fields import IndicatorBox
from reports.figures.models import Comparator
from reports.indicators.known import is_known, named
from reports.numbers import written
from reports.periods import Period
from reports.proofreading.measures import agrees, converted, suits
from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.fields import AmountField, LookupField, sentences
from unions.ledgers.workbook.child import Unreadable
from unions.organisations.models import Union

MOST_SIGNS = 60_000
FORMS = "写年份（2013），或2013统计年度、2013年上半年。"
NOTHING = "还没有文字。粘贴总结全文，或选择一个.txt、.docx文件。"
TWICE = "文字和文件只用一样：清空文字框，或不选文件。"
EMPTY = "清理以后没有剩下文字，可能只有网页上的导航和广告。复制总结的正文再试。"
TOO_LONG = f"正文超过{MOST_SIGNS:,}个字，不像一份工作总结。只留下这一年的总结。"
NO_YEAR = f"标题里没有年份，看不出是哪一年的总结。{FORMS}"


class ReadForm(forms.Form):
    """A text, pasted or as a file, and whose it is."""

    text = forms.CharField(label="文字", required=False, widget=forms.Textarea(attrs={"rows": 12}))
    file = forms.FileField(label="或选择文件", required=False, allow_empty_file=True)
    period = forms.CharField(
        label="哪一年的", required=False, max_length=40, help_text=f"不填就按标题里的年份。{FORMS}"
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unions = Union.objects.visible_to(user, Act.IMPORT)
        label = "哪个工会的"
        union = LookupField(unions, slug="unions", label=label, initial=user.home, error_messages=sentences(label))
        self.fields = {"union": union, **self.fields}
        self.fields["file"].widget.attrs["accept"] = ".txt,.docx"
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control"

    def clean_file(self) -> UploadedFile[Any] | None:
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > LIMITS.size:
            raise ValidationError(too_big(file.size or 0))
        return file

    def clean_period(self) -> Period | None:
        return _period(self.cleaned_data["period"])

    def clean(self) -> dict[str, Any]:
        text, file = self.cleaned_data.get("text", "").strip(), self.cleaned_data.get("file")
        if not text and not file and "file" not in self.errors:
            self.add_error("text", NOTHING)
        elif text and file:
            self.add_error("text", TWICE)
        elif file:
            text = self._read(file)
        if text:
            self._take(cleaned(text))
        return self.cleaned_data

    def _read(self, file: UploadedFile[Any]) -> str:
        """The text of the file, by way of a copy that is gone afterwards."""
        with NamedTemporaryFile(prefix="earlier-") as copy:
            for piece in file.chunks():
                copy.write(piece)
            copy.flush()
            try:
                text = read(Path(copy.name))
            except Unreadable as refusal:
                self.add_error("file", str(refusal))
                return ""
        if not text.strip():
            self.add_error("file", EMPTY)
        return text

    def _take(self, text: str) -> None:
        if fault := fault_of(text):
            self.add_error("text", fault)
        period = self.cleaned_data.get("period") or period_of(text)
        if period is None and "period" not in self.errors:
            self.add_error("period", NO_YEAR)
        self.cleaned_data |= {"text": text, "period": period, "is_plan": is_plan(text)}


class TextForm(forms.Form):
    """The kept text, to be corrected."""

    text = forms.CharField(label="正文", widget=forms.Textarea(attrs={"rows": 24}), error_messages={"required": EMPTY})
    period = forms.CharField(label="哪一年的", max_length=40, help_text=FORMS, error_messages=sentences("哪一年的"))
    is_plan = forms.BooleanField(label="这是工作思路或计划，数字都是目标", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("text", "period"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def clean_text(self) -> str:
        text = cleaned(self.cleaned_data["text"])
        if fault := fault_of(text):
            raise ValidationError(fault)
        return text

    def clean_period(self) -> Period | None:
        return _period(self.cleaned_data["period"])


def fault_of(text: str) -> str:
    """What is wrong with a cleaned text as a whole; empty where nothing is."""
    if not text:
        return EMPTY
    return TOO_LONG if len(text) > MOST_SIGNS else ""


def _period(said: str) -> Period | None:
    if not said.strip():
        return None
    try:
        return Period.said(said)
    except ValueError:
        raise ValidationError(f"“{said}”不是年份。{FORMS}") from None


class Kind(TextChoices):
    """What a number says."""

    TOLD = "told", "实际数"
    TARGET = "target", "目标数"
    NEXT = "next", "下期目标"


class ProposalForm(forms.Form):
    """One proposal; only what is ticked is looked at."""

    use = forms.BooleanField(required=False)
    indicator = IndicatorBox(required=False)
    value = AmountField(required=False, max_digits=18, decimal_places=4, error_messages=sentences("数值"))
    value_max = AmountField(required=False, max_digits=18, decimal_places=4, error_messages=sentences("上限"))
    unit = forms.CharField(required=False, max_length=8)
    comparator = forms.ChoiceField(required=False, choices=[("", "确数"), *Comparator.choices])
    kind = forms.ChoiceField(choices=Kind)

    def __init__(self, data: Any, *, proposal: Proposal, number: int, union: Union) -> None:
        super().__init__(data, prefix=f"p{number}")
        self.proposal, self.number, self.union = proposal, number, union
        self.initial = _initial(proposal)
        for name, label in LABELS.items():
            self.fields[name].widget.attrs["aria-label"] = f"第{number}项的{label}"

    def full_clean(self) -> None:
        """A proposal that is not used has no faults."""
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("use"):
            self._errors = type(self.errors)()

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if not told.get("indicator") and "indicator" not in self.errors:
            self.add_error("indicator", "还没有选指标。写几个字，从提示中选；不是指标就不勾选。")
        if told.get("value") is None and "value" not in self.errors:
            self.add_error("value", "还没有填写数值。")
        if told.get("indicator"):
            self._check_indicator(told["indicator"])
        if told.get("value") is not None and told.get("value_max") is not None and told["value_max"] <= told["value"]:
            self.add_error("value_max", "上限应大于数值；只有一个数时不填上限。")
        return told

    def _check_indicator(self, code: str) -> None:
        label, unit = named(code).label, named(code).unit
        if not is_known(code, self.union):
            self.add_error("indicator", f"“{self.union.shown}”没有“{label}”这个可填的指标，改选一项。")
        elif not agrees(self.cleaned_data.get("unit", ""), unit):
            said = f"单位“{self.cleaned_data['unit'] or '空'}”与“{label}”（{unit}）不符"
            self.add_error("unit", f"{said}，核对指标，或改单位并换算数值。")

    def choice(self) -> Choice:
        """What the clerk confirmed, in the indicator's unit."""
        told = self.cleaned_data
        unit = named(told["indicator"]).unit
        high = told.get("value_max")
        return Choice(
            begin=self.proposal.start,
            finish=self.proposal.end,
            code=told["indicator"],
            value=converted(told["value"], told["unit"], unit),
            value_max=None if high is None else converted(high, told["unit"], unit),
            comparator=told["comparator"],
            is_target=told["kind"] != Kind.TOLD,
            is_next=told["kind"] == Kind.NEXT,
        )


LABELS = {
    "use": "采用",
    "indicator": "指标",
    "value": "数值",
    "value_max": "上限",
    "unit": "单位",
    "comparator": "准确程度",
    "kind": "类别",
}


def _initial(proposal: Proposal) -> dict[str, Any]:
    """What is proposed, in the unit of the first guess."""
    guess = proposal.guess
    unit = str(guess.unit) if guess and suits(proposal.unit, guess.unit) else proposal.unit
    kind = Kind.TOLD if not proposal.is_target else Kind.NEXT if proposal.is_next else Kind.TARGET
    return {
        "indicator": guess.code if guess else "",
        "value": _plain(converted(proposal.value, proposal.unit, unit)),
        "value_max": _plain(proposal.value_max and converted(proposal.value_max, proposal.unit, unit)),
        "unit": unit,
        "comparator": proposal.comparator if proposal.comparator in Comparator.values else "",
        "kind": kind,
    }


def _plain(value: Decimal | None) -> str:
    return "" if value is None else written(value, 4)
