"""Pages of figures (指标页面): all of a period, and the way to type one."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views import View

from reports.catalogue import THEMES
from reports.catalogue.checks import Level, check
from reports.catalogue.kinds import Fixed, Indicator, Year
from reports.catalogue.readings import Reading
from reports.earlier.first_day import lacks_last_year
from reports.figure_rows import may_type
from reports.figures.compute import Figures, take
from reports.figures.models import Override, Target, ToldFigure, Typed
from reports.indicators.making import catalogue_of
from reports.scope import scope_of
from unions.access.roles import Act
from unions.ledgers.books import books

ROWS = 50
TYPED: dict[str, type[Typed]] = {"told": ToldFigure, "override": Override, "target": Target}


class FiguresPage(View):
    """Every figure of the period by theme, with last year, and what the checks found."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request)
        catalogue = catalogue_of(scope.union, scope.period)
        figures = take(catalogue, scope.union, scope.period)
        findings = check(figures.values())
        context = {
            "scope": scope,
            "themes": _by_theme(catalogue, figures),
            "findings": findings,
            "errors": sum(finding.level is Level.ERROR for finding in findings),
            "oddities": sum(finding.level is Level.ODD for finding in findings),
            "troubled": {code for finding in findings for code in finding.codes},
            "may_type": may_type(request, scope),
            "lacks_last_year": lacks_last_year(figures),
        }
        return render(request, "reports/figures.html", context)


def _by_theme(catalogue: Sequence[Indicator], figures: Figures) -> list[tuple[str, list[tuple[Indicator, Reading]]]]:
    """Themes in the order of the catalogue; figures that say nothing this year and last are left out."""
    told = [
        (indicator, figures[indicator.code])
        for indicator in catalogue
        if _says_something(figures[indicator.code]) and not isinstance(indicator, Year | Fixed)
    ]
    themes = [(label, [pair for pair in told if pair[0].theme == theme]) for theme, label in THEMES.items()]
    return [(label, pairs) for label, pairs in themes if pairs]


def _says_something(reading: Reading) -> bool:
    return bool(reading.value or reading.last_year or reading.target)


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
