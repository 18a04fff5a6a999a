"""Pages of earlier summaries (往年总结页面): read one in, check its numbers beside its sentences, take it back."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from reports.asked import number
from reports.catalogue.kinds import Indicator
from reports.earlier.actions import confirm, correct, drop, keep, take_back
from reports.earlier.forms import ProposalForm, ReadForm, TextForm
from reports.earlier.models import EarlierSummary
from reports.earlier.propose import Proposals, propose
from reports.earlier.showing import Taken, lines, marked, paragraphs
from reports.figures.compute import take
from reports.indicators.making import catalogue_of
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act

PAGE = 20
TWICE = "第{}项和第{}项都填“{}”，同一期间一个指标只有一个数，留下一项。"
NONE_TICKED = "还没有勾选。勾选要采用的数字，或点“全选把握大的”，再确认。"


class EarlierPage(Personal):
    """A page for those who import."""

    needs = Act.IMPORT

    @property
    def summaries(self) -> Any:
        return EarlierSummary.objects.visible_to(self.user, Act.IMPORT).select_related("union", "by")

    def summary(self, pk: int) -> EarlierSummary:
        found: EarlierSummary = get_object_or_404(self.summaries, pk=pk)
        return found


class Earlier(EarlierPage):
    """What was read in so far, newest first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        page = Paginator(self.summaries.defer("text"), PAGE).get_page(request.GET.get("page"))
        return render(request, "earlier/list.html", {"page": page})


class ReadIn(EarlierPage):
    """A text is pasted or chosen as a file; its numbers are proposed on a page of their own."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = {name: request.GET[name] for name in ("union", "period") if name in request.GET}
        return render(request, "earlier/read.html", {"form": ReadForm(user=self.user, initial=asked)})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ReadForm(request.POST, request.FILES, user=self.user)
        if not form.is_valid():
            return render(request, "earlier/read.html", {"form": form}, status=422)
        told = form.cleaned_data
        summary = keep(told["union"], told["period"], told["text"], is_plan=told["is_plan"], by=self.user)
        return redirect("earlier-summary", summary.pk)


class CheckPage(EarlierPage):
    """The text and what its numbers would be; once confirmed, the text and what they are."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        summary = self.summary(pk)
        if not summary.is_waiting:
            return redirect("earlier-source", pk)
        found = _proposed(summary)
        return self._show(summary, found, _forms(summary, found))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        summary = self.summary(pk)
        try:
            return self._dropped(summary) if request.POST.get("act") == "drop" else self._confirm(summary)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("earlier-summary", pk)

    def _dropped(self, summary: EarlierSummary) -> HttpResponse:
        drop(summary, by=self.user)
        messages.success(self.request, f"已放弃“{summary}”，没有写入任何数字。")
        return redirect("earlier")

    def _confirm(self, summary: EarlierSummary) -> HttpResponse:
        found = _proposed(summary)
        forms = _forms(summary, found, data=self.request.POST)
        if faults := _faults(forms):
            return self._show(summary, found, forms, faults)
        choices = [form.choice() for form in forms if form.cleaned_data["use"]]
        version = self.request.POST.get("version", "")
        written = confirm(summary, choices, version=number(version) or 0, by=self.user)
        messages.success(self.request, f"“{summary}”的数字已采用：{written}。")
        return redirect("earlier-summary", summary.pk)

    def _show(
        self,
        summary: EarlierSummary,
        found: Proposals,
        forms: Sequence[ProposalForm],
        faults: Sequence[tuple[str, str]] = (),
    ) -> HttpResponse:
        marks = [(form.proposal.start, form.proposal.end, form.number) for form in forms]
        figures = take(_catalogue(summary), summary.union, summary.period)
        shown = lines(summary.text, forms, figures, tick="sure" in self.request.GET)
        context = {
            "summary": summary,
            "found": found,
            "sure": sum(line.is_sure for line in shown),
            "lines": shown,
            "paragraphs": paragraphs(summary.text, marks),
            "faults": faults,
        }
        return render(self.request, "earlier/check.html", context, status=422 if faults else 200)


class SourcePage(Personal):
    """A confirmed text with its figures, for everybody who sees the figures."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        confirmed = EarlierSummary.objects.visible_to(self.user, Act.VIEW).filter(state=EarlierSummary.State.CONFIRMED)
        summary = get_object_or_404(confirmed.select_related("union", "by"), pk=pk)
        context = {**_confirmed(summary), "may_import": self.user.may(Act.IMPORT, summary.union)}
        return render(request, "earlier/source.html", context)


class CorrectText(EarlierPage):
    """The kept text in a box, for words that were written or read wrongly."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        summary = self._waiting(pk)
        form = TextForm(initial=_told(summary))
        return render(request, "earlier/text.html", {"summary": summary, "form": form})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        summary = self._waiting(pk)
        form = TextForm(request.POST)
        if not form.is_valid():
            return render(request, "earlier/text.html", {"summary": summary, "form": form}, status=422)
        try:
            correct(summary, **form.cleaned_data, by=self.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("earlier-summary", pk)

    def _waiting(self, pk: int) -> EarlierSummary:
        summary = self.summary(pk)
        if not summary.is_waiting:
            raise Http404
        return summary


class TakeBack(EarlierPage):
    """Asks once more, then takes back what a summary brought."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        summary = self.summary(pk)
        return render(request, "earlier/take_back.html", {"summary": summary, "count": summary.excerpts.count()})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            done = take_back(self.summary(pk), by=self.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, str(done))
        return redirect("earlier-summary", pk)


def _told(summary: EarlierSummary) -> dict[str, Any]:
    names = ("text", "is_plan", "version")
    return {"period": summary.period.label, **{name: getattr(summary, name) for name in names}}


def _catalogue(summary: EarlierSummary) -> tuple[Indicator, ...]:
    return catalogue_of(summary.union, summary.period)


def _proposed(summary: EarlierSummary) -> Proposals:
    return propose(summary.text, _catalogue(summary), is_plan=summary.is_plan)


def _forms(summary: EarlierSummary, found: Proposals, data: Any = None) -> list[ProposalForm]:
    """A form for each proposal."""
    return [
        ProposalForm(data, proposal=proposal, number=number, union=summary.union)
        for number, proposal in enumerate(found.found, start=1)
    ]


def _faults(forms: Sequence[ProposalForm]) -> list[tuple[str, str]]:
    """Every fault of what is ticked: where it is, and what to do."""
    faults = [
        (f"#id_p{form.number}-{name}", f"第{form.number}项：{sentence}")
        for form in forms
        for name, found in form.errors.items()
        for sentence in found
    ]
    ticked = [form for form in forms if form.cleaned_data.get("use")]
    if not ticked:
        return [("#proposals", NONE_TICKED)]
    return faults + list(_doubled([form for form in ticked if form.is_valid()]))


def _doubled(forms: Sequence[ProposalForm]) -> Any:
    seen: dict[tuple[Any, ...], int] = {}
    for form in forms:
        choice = form.choice()
        key = choice.code, choice.is_target, choice.is_next
        if key in seen:
            label = form["indicator"].field.prepare_value(choice.code)
            yield f"#id_p{form.number}-use", TWICE.format(seen[key], form.number, label)
        seen.setdefault(key, form.number)


def _confirmed(summary: EarlierSummary) -> dict[str, Any]:
    excerpts = summary.excerpts.select_related("told__union", "target__union")
    taken = [Taken(one, one.figure, marked(summary.text, one.begin, one.finish)) for one in excerpts]
    marks = [(one.excerpt.begin, one.excerpt.finish, one.excerpt.pk) for one in taken]
    return {"summary": summary, "taken": taken, "paragraphs": paragraphs(summary.text, marks)}
