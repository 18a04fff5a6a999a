"""Pages of reports (报告页面): figures, the rows behind them, the summary and its downloads."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from reports.catalogue import CATALOGUE, THEMES
from reports.catalogue.checks import Level, check
from reports.catalogue.kinds import Counted, Fixed, Indicator, Ratio, Year
from reports.catalogue.readings import Reading
from reports.documents.assemble import summary_of
from reports.documents.document import Unprintable
from reports.documents.html import fragment
from reports.documents.outputs import FORMATS, output
from reports.figures.compute import Figures, take
from reports.scope import Scope, scope_of
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.display import shown
from unions.trail.record import note

ROWS = 50


class FiguresPage(View):
    """Every figure of the period by theme, with last year, and what the checks found."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request)
        figures = take(CATALOGUE, scope.union, scope.period)
        findings = check(figures.values())
        context = {
            "scope": scope,
            "themes": _by_theme(figures),
            "findings": findings,
            "errors": sum(finding.level is Level.ERROR for finding in findings),
            "oddities": sum(finding.level is Level.ODD for finding in findings),
            "troubled": {code for finding in findings for code in finding.codes},
        }
        return render(request, "reports/figures.html", context)


def _by_theme(figures: Figures) -> list[tuple[str, list[tuple[Indicator, Reading]]]]:
    """Themes in the order of the catalogue; figures that say nothing this year and last are left out."""
    told = [
        (indicator, figures[indicator.code])
        for indicator in CATALOGUE
        if _says_something(figures[indicator.code]) and not isinstance(indicator, Year | Fixed)
    ]
    themes = [(label, [pair for pair in told if pair[0].theme == theme]) for theme, label in THEMES.items()]
    return [(label, pairs) for label, pairs in themes if pairs]


def _says_something(reading: Reading) -> bool:
    return bool(reading.value or reading.last_year or reading.target)


class FigureRows(View):
    """The rows behind one figure: the same QuerySet that the figure measures."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        scope = scope_of(request)
        indicator = next((one for one in CATALOGUE if one.code == code), None)
        if indicator is None:
            raise Http404
        reading = take([indicator], scope.union, scope.period)[code]
        context = {"scope": scope, "indicator": indicator, "reading": reading, **self._behind(indicator, scope)}
        return render(request, "reports/rows.html", context)

    def _behind(self, indicator: Indicator, scope: Scope) -> dict[str, Any]:
        if isinstance(indicator, Ratio):
            return {"parts": list(take([indicator.part, indicator.whole], scope.union, scope.period).values())}
        if isinstance(indicator, Counted):
            return self._rows(indicator, scope)
        return {}

    def _rows(self, indicator: Counted, scope: Scope) -> dict[str, Any]:
        ledger = books().of(indicator.of)
        if ledger is None:
            raise Http404
        rows = indicator.rows(scope.union, scope.period).for_list().order_by("pk")  # type: ignore[attr-defined]
        page = Paginator(rows, ROWS).get_page(self.request.GET.get("page"))
        lines = [(row, [shown(ledger, column, row) for column in ledger.listed]) for row in page]
        heads = [ledger.label(column) for column in ledger.listed]
        return {"ledger": ledger, "page": page, "heads": heads, "lines": lines}


class SummaryPage(View):
    """The 工作总结 as it will be printed, with its downloads."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request)
        paper = summary_of(scope.union, scope.period, scope.kind)
        context = {"scope": scope, "paper": paper, "preview": fragment(paper.document, scope.query), "formats": FORMATS}
        return render(request, "reports/summary.html", context)


class SummaryFile(View):
    """One output of the 工作总结."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        scope = scope_of(request, Act.EXPORT)
        if form not in FORMATS:
            raise Http404
        paper = summary_of(scope.union, scope.period, scope.kind)
        try:
            made = output(paper, form)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect(f"{reverse('summary')}{scope.query}")
        note("下载", f"{paper.document.name}（{form}）", by=request.user, union=scope.union)  # type: ignore[arg-type]
        headers = {"Content-Disposition": made.disposition, "X-Content-Type-Options": "nosniff"}
        return HttpResponse(made.content, content_type=made.content_type, headers=headers)
