"""Pages of figures (指标页面): all of a period, what stands behind one, and the way to type one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views import View

from reports.catalogue import THEMES
from reports.catalogue.checks import Level, check
from reports.catalogue.kinds import Counted, Fixed, Indicator, Ratio, Told, Year
from reports.catalogue.readings import Reading
from reports.earlier.models import Excerpt
from reports.figures.compute import Figures, take
from reports.figures.models import Override, Target, ToldFigure, Typed
from reports.figures.typed import highest
from reports.indicators.making import catalogue_of
from reports.scope import Scope, scope_of
from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.display import shown

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
            "may_type": _may_type(request, scope),
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


def _may_type(request: HttpRequest, scope: Scope) -> bool:
    return isinstance(request.user, User) and request.user.may(Act.ADD, scope.union)


@dataclass(frozen=True)
class TypedLine:
    """A figure that somebody typed for the union or for one below it."""

    row: Typed
    kind: str
    url: str
    grounds: str
    use: str
    sentence: str = ""  # where the earlier summary says it


def _typed(indicator: Indicator, scope: Scope) -> list[TypedLine]:
    """Told and corrected figures of the union and of all below it, in the order of the tree."""
    told = ToldFigure.objects.within(scope.union).of_periods([scope.period]).filter(code=indicator.code)
    corrected = Override.objects.within(scope.union).of_periods([scope.period]).filter(code=indicator.code)
    rows: list[Typed] = [*told.for_list(), *corrected.for_list()]
    rows.sort(key=lambda row: row.union.path)
    summed = {
        row.pk for row in highest(row for row in rows if isinstance(row, ToldFigure) and row.union != scope.union)
    }
    places = Excerpt.objects.places(row for row in rows if isinstance(row, ToldFigure))
    return [_line(row, _use(row, indicator, scope, summed), places) for row in rows]


def _line(row: Typed, use: str, places: Mapping[int, tuple[int, int]]) -> TypedLine:
    ledger = books().of(type(row))
    assert ledger is not None
    grounds = row.source if isinstance(row, ToldFigure) else getattr(row, "reason", "")
    url = reverse(f"{ledger.slug}-detail", args=[row.pk])
    summary, excerpt = places.get(row.pk, (0, 0)) if isinstance(row, ToldFigure) else (0, 0)
    sentence = f"{reverse('earlier-source', args=[summary])}#m{excerpt}" if summary else ""
    return TypedLine(row, ledger.title, url, grounds, use, sentence)


def _use(row: Typed, indicator: Indicator, scope: Scope, summed: set[int]) -> str:
    """What becomes of a typed figure in the figure of the page."""
    if row.union_id == scope.union.pk:
        return "按此数印出"
    if not isinstance(indicator, Told) or not indicator.adds_up or not isinstance(row, ToldFigure):
        return "只用于该工会，不计入合计"
    return "计入合计" if row.pk in summed else "已含在上级工会的填报数里"


class FigureRows(View):
    """The rows behind one figure: the same QuerySet that the figure measures."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        scope = scope_of(request)
        indicator = next((one for one in catalogue_of(scope.union, scope.period) if one.code == code), None)
        if indicator is None:
            raise Http404
        reading = take([indicator], scope.union, scope.period)[code]
        context = {
            "scope": scope,
            "indicator": indicator,
            "reading": reading,
            "typed": _typed(indicator, scope),
            "may_type": _may_type(request, scope),
            **self._behind(indicator, scope),
        }
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
