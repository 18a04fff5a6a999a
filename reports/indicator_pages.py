"""Pages about indicators (指标页面): a list becomes an indicator; names for boxes while one types."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from reports.indicators.known import proposed
from reports.indicators.models import OwnIndicator
from reports.indicators.questions import Question
from reports.indicators.saving import SaveForm, definition_of, save, trials
from reports.indicators.sentences import proposed as sentence_of
from reports.periods import Period
from reports.scope import newest_year
from unions.access.asking import user_of
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.models import Submission

PROPOSED = 20
NOT_COUNTED = "年度报告"  # ledgers of reports hold figures already


class IndicatorLookup(View):
    """Indicators by a piece of their name or its pinyin initials, as options of a box."""

    def get(self, request: HttpRequest) -> HttpResponse:
        own = OwnIndicator.objects.visible_to(user_of(request), Act.VIEW).order_by("label")
        names = proposed(request.GET.get("q", "").strip().lower(), own)
        return render(request, "ledgers/_options.html", {"names": names[:PROPOSED]})


class SaveIndicator(View):
    """GET with the query of a list shows the form, POST tries it out or saves it; htmx asks for the trial alone."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        return self._show(self._form(slug))

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        form = self._form(slug, request.POST)
        if "save" not in request.POST:
            form.is_valid()
            return self._show(form, trial=True)
        if form.is_valid() and (answer := self._saved(form)):
            return answer
        return self._show(form, status=422)

    def _form(self, slug: str, data: Any = None) -> SaveForm:
        user, ledger = user_of(self.request), _ledger(slug)
        if not user.may(Act.ADD) or user.home is None or ledger is None or ledger.group == NOT_COUNTED:
            raise Http404
        self.question = Question.of(ledger, self.request.GET.urlencode())
        if self.question.faults():
            raise Http404
        self.union, self.year = user.home, newest_year(user.home)
        return SaveForm(data, ledger=ledger, user=user, year=self.year)

    def _saved(self, form: SaveForm) -> HttpResponse | None:
        if Submission.objects.filter(token=form.cleaned_data["token"], user=user_of(self.request)).exists():
            return redirect("own-indicators-list")
        try:
            definition = save(self.question, form.cleaned_data, union=self.union, by=user_of(self.request))
        except ValidationError as wrong:
            for name, told in wrong.message_dict.items():
                form.add_error(name if name in form.fields else None, told)
            return None
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return None
        messages.success(self.request, f"已存为指标“{definition.indicator}”，{definition.from_year}年起按这个口径算。")
        period = Period.year(self.year)
        return redirect(f"{reverse('figure-rows', args=[definition.indicator.code])}?period={period}")

    def _show(self, form: SaveForm, *, trial: bool = False, status: int = 200) -> HttpResponse:
        told = form.cleaned_data if form.is_bound else dict(form.initial)
        definition = definition_of(self.question, told)
        context = {
            "form": form,
            "ledger": self.question.ledger,
            "question": self.question,
            "union": self.union,
            "said": definition.said,
            "trials": trials(definition, told, self.union, self.year),
            "sentence": sentence_of(told.get("label") or "指标名称"),
        }
        part = trial and self.request.headers.get("HX-Target") == "trial"
        template = "reports/_trial.html" if part else "reports/save_indicator.html"
        return render(self.request, template, context, status=status)


def _ledger(slug: str) -> Ledger | None:
    return next((ledger for ledger in books() if ledger.slug == slug), None)
