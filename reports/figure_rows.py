"""What stands behind a figure (指标来源): its rows, its parts, and what people typed instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from reports.catalogue.kinds import Counted, Indicator, Ratio, Told
from reports.earlier.models import Excerpt
from reports.figures.breakdown import by_column, by_union, columns_of, of_value
from reports.figures.compute import take
from reports.figures.models import Override, ToldFigure, Typed
from reports.figures.typed import highest
from reports.indicators.making import catalogue_of
from reports.indicators.models import PREFIX, OwnIndicator
from reports.scope import Scope, scope_of
from unions.access.asking import user_of
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.declaration import Column, Ledger
from unions.ledgers.display import shown

ROWS = 50


def may_type(request: HttpRequest, scope: Scope) -> bool:
    return user_of(request).may(Act.ADD, scope.union)


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
    below = [row for row in rows if isinstance(row, ToldFigure) and row.union != scope.union]
    summed = {row.pk for row in highest(below)}
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
            "may_type": may_type(request, scope),
            "own": OwnIndicator.objects.filter(code=code).first() if code.startswith(PREFIX) else None,
            **self._behind(indicator, scope),
        }
        return render(request, "reports/rows.html", context)

    def _behind(self, indicator: Indicator, scope: Scope) -> dict[str, Any]:
        below = {"below": by_union(indicator, scope.union, scope.period)}
        if isinstance(indicator, Ratio):
            parts = take([indicator.part, indicator.whole], scope.union, scope.period)
            return {"parts": list(parts.values()), **below}
        if isinstance(indicator, Counted):
            return {**self._rows(indicator, scope), **below}
        return below if isinstance(indicator, Told) else {}

    def _rows(self, indicator: Counted, scope: Scope) -> dict[str, Any]:
        ledger = books().of(indicator.of)
        if ledger is None:
            raise Http404
        column, value = self._asked(ledger)
        rows = indicator.rows(scope.union, scope.period).for_list().order_by("pk")  # type: ignore[attr-defined]
        only = ""
        if column and value:
            condition, only = _of_value(ledger, column, value, rows)
            rows = rows.filter(condition)
        page = Paginator(rows, ROWS).get_page(self.request.GET.get("page"))
        heads = [ledger.label(column) for column in ledger.listed]
        return {
            "ledger": ledger,
            "page": page,
            "heads": heads,
            "lines": [
                (row, [(head, shown(ledger, column, row)) for head, column in zip(heads, ledger.listed, strict=True)])
                for row in page
            ],
            "only": f"{ledger.label(column)}：{only}" if column and only else "",
            "columns": [(one.name, ledger.label(one)) for one in columns_of(ledger)],
            "breakdown": by_column(indicator, ledger, column, scope.union, scope.period) if column else None,
        }

    def _asked(self, ledger: Ledger) -> tuple[Column | None, str]:
        """The column by which the figure is broken down, the first that can be where none is named, and the value
        whose rows alone are shown."""
        columns = {column.name: column for column in columns_of(ledger)}
        named = self.request.GET.get("by", "")
        if named and named not in columns:
            raise Http404
        return columns.get(named or next(iter(columns), "")), self.request.GET.get("is", "") if named else ""


def _of_value(ledger: Ledger, column: Column, value: str, rows: QuerySet[Any]) -> tuple[Q, str]:
    try:
        return of_value(ledger, column, value, rows)
    except KeyError:
        raise Http404 from None
