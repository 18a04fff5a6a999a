"""Pages of figures (指标页面): all of a period with what the checks found, and the way to type one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.views import View

from reports.asked import number
from reports.catalogue.checks import check
from reports.earlier.first_day import lacks_last_year
from reports.explanations.citing import notes_on
from reports.explanations.explaining import explain, explain_together, explained, may_explain, withdraw
from reports.explanations.tally import Tally
from reports.figure_lines import sheet
from reports.figure_rows import may_type
from reports.figures.compute import Figures, take
from reports.figures.models import Override, Target, ToldFigure, Typed
from reports.indicators.making import catalogue_of
from reports.scope import Scope, scope_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.organisations.models import Union
from unions.trail.models import VIEWED, Entry

TYPED: dict[str, type[Typed]] = {"told": ToldFigure, "override": Override, "target": Target}
GONE_UP = (State.SUBMITTED, State.APPROVED)


@dataclass(frozen=True)
class Opened:
    """The form that stands open, with the words in it: those that were refused, or last year's."""

    key: str = ""
    text: str | None = None
    keys: tuple[str, ...] = ()  # of findings that are explained together


class FiguresPage(Personal):
    """Every figure of the period by theme, with last year, what the checks found and what was said of it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(scope_of(request), Opened(request.GET.get("take", "")))

    def post(self, request: HttpRequest) -> HttpResponse:
        scope, key, text = scope_of(request), request.POST.get("key", ""), request.POST.get("text", "")
        act, keys = self._acts.get(request.POST.get("act", "")), tuple(request.POST.getlist("keys"))
        if act is None:
            raise Http404
        try:
            said = act(scope, key, text)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return self._show(scope, Opened(key, text, keys), status=409)
        messages.success(request, said)
        show = request.GET.get("show", "")
        return redirect(f"{reverse('figures')}{scope.query}{f'&show={show}' if show else ''}#{key}")

    @property
    def _acts(self) -> "dict[str, Callable[[Scope, str, str], str]]":
        return {"explain": self._explain, "together": self._explain_together, "withdraw": self._withdraw}

    def _explain(self, scope: Scope, key: str, text: str) -> str:
        explain(scope.union, scope.period, key, text, by=self.user, version=self._version, kind=scope.kind)
        return "说明已保存，提交时随报告报上级。"

    def _explain_together(self, scope: Scope, key: str, text: str) -> str:
        keys = self.request.POST.getlist("keys")
        count = explain_together(scope.union, scope.period, keys, text, by=self.user, kind=scope.kind)
        return f"{count}处用了同一条说明，提交时随报告报上级。"

    def _withdraw(self, scope: Scope, key: str, text: str) -> str:
        withdraw(scope.union, scope.period, key, by=self.user, version=self._version)
        return "说明已撤回，这一处又成了待说明。"

    @property
    def _version(self) -> int:
        return number(self.request.POST.get("version", "")) or 0

    def _show(self, scope: Scope, opened: Opened, status: int = 200) -> HttpResponse:
        at = timezone.now()
        catalogue = catalogue_of(scope.union, scope.period)
        figures = take(catalogue, scope.union, scope.period)
        tally = Tally(tuple(explained(scope.union, scope.period, check(figures.values()), figures)))
        report = _report(scope)
        show = self.request.GET.get("show", "")
        context = {
            "scope": scope,
            "at": at,
            "sheet": sheet(catalogue, figures, tally, _remarks(report), _required(report), show),
            "tally": tally,
            "opened": opened,
            "opened_notes": _notes(opened, tally, figures),
            "report": report,
            "gone_up": report is not None and report.state in GONE_UP,
            "may_explain": may_explain(self.user, scope.union),
            "may_type": may_type(self.request, scope),
            "has_below": Union.objects.filter(parent=scope.union).exists(),
            "lacks_last_year": lacks_last_year(figures),
        }
        return render(self.request, "reports/figures.html", context, status=status)


def _notes(opened: Opened, tally: Tally, figures: Figures) -> tuple[str, ...]:
    """What is to be said of the numbers in the open form: last year's are seldom this year's."""
    one = next((one for one in tally.items if one.finding.key == opened.key), None)
    if one is None:
        return ()
    text = opened.text or (one.last_year.text if one.last_year and one.is_open else "")
    return notes_on(text, one.finding, figures)


def _report(scope: Scope) -> Report | None:
    """The report of these figures, with what is asked of it; it need not exist yet."""
    reports = Report.objects.filter(union=scope.union).of_period(scope.period, scope.kind)
    return reports.select_related("assignment__task").first()


def _remarks(report: Report | None) -> list[Remark]:
    """What the reviewer said of the present round and the union may read."""
    if report is None or not report.round:
        return []
    return list(Remark.objects.told().filter(report=report).of_round(report.round).exclude(code=""))


def _required(report: Report | None) -> list[str]:
    """Codes of the figures that the union above asks for."""
    assignment = getattr(report, "assignment", None)
    return assignment.task.indicators if assignment and not assignment.excused else []


class FigureChanges(View):
    """How many rows of the ledgers changed since a figures page was made: asked by the page while it stays open."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request)
        since = parse_datetime(request.GET.get("since", "").replace(" ", "+"))
        if since is None or timezone.is_naive(since):
            raise Http404
        kept = [ledger.model._meta.label_lower for ledger in books()]
        entries = Entry.objects.within(scope.union).filter(at__gt=since, ledger__in=kept).exclude(act=VIEWED)
        changed = entries.order_by().values("ledger", "object_id").distinct().count()
        return render(request, "reports/_changes.html", {"scope": scope, "changed": changed})


class TypeFigure(View):
    """Leads to the form in which a figure is typed: the row that is there, or a new one with its indicator."""

    def get(self, request: HttpRequest, code: str, kind: str) -> HttpResponse:
        scope = scope_of(request, Act.ADD)
        ledger = books().of(TYPED[kind])
        assert ledger is not None
        span = {"start": scope.period.start, "end": scope.period.end}
        of_period: dict[str, Any] = {"union": scope.union.pk, "code": code, **span}
        row = TYPED[kind]._default_manager.filter(**of_period).first()
        back = {"back": f"{reverse('figure-rows', args=[code])}{scope.query}"}
        if row:
            return redirect(f"{reverse(f'{ledger.slug}-change', args=[row.pk])}?{urlencode(back)}")
        return redirect(f"{reverse(f'{ledger.slug}-add')}?{urlencode({**of_period, **back})}")
