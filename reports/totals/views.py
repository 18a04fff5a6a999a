"""Pages of totals (汇总页面): the table, one total by its parts, units side by side, and the files."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from reports.catalogue import THEMES
from reports.catalogue.main import MAIN
from reports.catalogue.readings import Reading
from reports.documents.charts import drawn
from reports.documents.document import Unprintable
from reports.figures.compute import take_children
from reports.filing.drafts import issue
from reports.indicators.making import catalogue_of
from reports.scope import Scope, scope_of
from reports.totals.adding import Totals, totals_of
from reports.totals.comparing import MOST, Compared, Years, compared, years_of
from reports.totals.files import FORMATS, file_of
from reports.totals.medians import medians_of
from reports.totals.sums import SET_BY_RULE
from reports.totals.table import by_theme, codes_of, left_out, lines_of, places_of
from reports.workflow.states import State
from unions.access.asking import user_of
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.trail.record import note

FIRST = 4  # figures that a comparison begins with
MAIN_THEME = "main"
UNITS, LEFT = "units", "left"


class TotalsView(View):
    """What a page about totals begins with."""

    act = Act.VIEW

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.request, self.act)

    @cached_property
    def totals(self) -> Totals:
        return totals_of(self.scope.union, self.scope.period, self.scope.kind)

    def rendered(self, template: str, **more: Any) -> HttpResponse:
        """The page; before anything is approved, who is waited for."""
        totals = self.totals
        may_review = user_of(self.request).may(Act.REVIEW, self.scope.union)
        context = {"scope": self.scope, "totals": totals, "coverage": totals.coverage, "formats": FORMATS}
        context["may_review"] = may_review
        if not totals.units:
            return render(self.request, "totals/nothing.html", {**context, **more, "waiting": _waiting(totals)})
        return render(self.request, template, {**context, **more})


class TotalsPage(TotalsView):
    """Every total by theme, or the units by chosen figures."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if not self.totals.units:
            return self.rendered("totals/nothing.html")
        if request.GET.get("view") == UNITS:
            return self.rendered("totals/units.html", view=UNITS, **self.by_unit())
        if request.GET.get("view") == LEFT:
            return self.rendered("totals/left_out.html", view=LEFT, left_out=left_out(self.totals))
        return self.rendered("totals/table.html", themes=lines_of(self.totals))

    def by_unit(self) -> dict[str, Any]:
        """Units down, figures across, in the order of one of them."""
        totals, theme = self.totals, self.request.GET.get("theme", "")
        theme = theme if theme in THEMES else MAIN_THEME
        codes = codes_of(totals, theme)
        places = {code: {place.union: place for place in places_of(totals, code)} for code in codes}
        by = self.request.GET.get("by", "")
        order = places.get(by, {})
        medians = medians_of(totals.units.values())
        heads = [totals.figures[code] for code in codes]
        return {
            "theme": theme,
            "themes": {MAIN_THEME: "主要指标", **THEMES},
            "by": by if order else "",
            "by_columns": 1 if order else 0,
            "heads": heads,
            "rows": [
                (one, order.get(one), [(like, places[like.code][one]) for like in heads])
                for one in order or totals.units
            ],
            "above": set(Union.objects.filter(parent__in=list(totals.units)).values_list("parent", flat=True)),
            "missing": [(one, totals.coverage.state_of(one)) for one in totals.coverage.missing],
            "medians": [(like, medians.get(like.code)) for like in heads],
        }


class TotalPage(TotalsView):
    """One total by its parts: unit by unit, ranked, with the share of each."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        totals = self.totals
        if totals.units and code not in totals.ways:
            raise Http404
        if not totals.units:
            return self.rendered("totals/nothing.html")
        places = places_of(totals, code)
        like = next(place.cell.reading for place in places if place.cell)
        lines = [(place, place.cell.reading if place.cell else None) for place in places]
        total, median = totals.figures.get(code), medians_of(totals.units.values()).get(code)
        more = {"reading": like, "total": total, "median": median, "lines": lines, "way": totals.ways[code]}
        counts = {"distinct": totals.distinct.get(code), "repeated": totals.repeated.get(code)}
        more["own"] = _own(self.scope, code)
        return self.rendered("totals/total.html", notes=totals.notes.get(code, ()), **more, **counts)


class ComparisonPage(TotalsView):
    """Up to twelve figures of up to twelve units, as tables and charts, and one of them over the years."""

    def get(self, request: HttpRequest) -> HttpResponse:
        totals = self.totals
        if not totals.units:
            return self.rendered("totals/nothing.html", heading="单位对比")
        codes = self._chosen(
            "code", totals.figures, [code for code in MAIN if code in totals.figures][:FIRST], "项指标"
        )
        units = self._chosen("unit", {one.code: one for one in totals.units}, None, "个单位")
        chosen = [one for one in totals.units if one.code in units]
        over = request.GET.get("years", "")
        found = compared(totals, codes, chosen)
        years = self._years(over if over in totals.figures else codes[0], chosen) if codes else None
        return self.rendered(
            "totals/comparison.html",
            compared=[(one, drawn(one.chart)) for one in found],
            years=years,
            course=drawn(years.chart) if years and years.is_drawn else "",
            rows=_rows(chosen, found),
            chosen=set(codes),
            chosen_units=chosen,
            most=MOST,
            is_choosing="choose" in request.GET,
            choices=_choices(totals, codes),
        )

    def _years(self, code: str, units: Sequence[Union]) -> Years:
        scope = self.scope
        return years_of(self.totals.figures[code], units, scope.period, scope.kind)

    def _chosen(self, name: str, known: Mapping[str, Any], first: list[str] | None, what: str) -> list[str]:
        """What the address asks for, in its order; too many are told."""
        asked = [one for one in dict.fromkeys(self.request.GET.getlist(name)) if one in known]
        if len(asked) > MOST:
            messages.warning(self.request, f"一次最多比较{MOST}{what}，只列出前{MOST}{what[0]}。")
        return (asked or (list(known) if first is None else first))[:MOST]


class TotalsFile(TotalsView):
    """The totals as a file; what is not approved is not in it, and it says so."""

    act = Act.EXPORT

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        if form not in FORMATS:
            raise Http404
        back = redirect(f"{reverse('totals')}{self.scope.query}")
        if not self.totals.units:
            messages.error(request, "没有下载：还没有审核通过的报告，汇总表里没有数。")
            return back
        try:
            made = file_of(self.totals, form)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return back
        issue(made.document, self.scope.union, self.scope.period, self.scope.kind)
        note("下载", f"{made.name}：{self.totals.line}", by=user_of(request), union=self.scope.union)
        return made.response


def _own(scope: Scope, code: str) -> Reading | None:
    """What the union's own rows come to now, beside the total that leaves them out; None where there are none."""
    asked = [one for one in catalogue_of(scope.union, scope.period) if one.code == code]
    own = take_children(asked, scope.union, scope.period)[scope.union].get(code)
    return own if own and own.value and own.kind not in SET_BY_RULE else None


def _waiting(totals: Totals) -> list[tuple[State, list[Union]]]:
    """Who is waited for, by the state of the report."""
    missing = [(one, totals.coverage.state_of(one)) for one in totals.coverage.missing]
    by_state = {state: [one for one, its in missing if its == state] for state in State}
    return [(state, unions) for state, unions in by_state.items() if unions]


def _rows(units: Sequence[Union], found: Sequence[Compared]) -> list[tuple[Union, list[Any]]]:
    return [(one, [(each.total, each.places[one]) for each in found]) for one in units]


def _choices(totals: Totals, chosen: Sequence[str]) -> list[tuple[str, list[tuple[str, str]], bool]]:
    """Figures to choose from, by theme, and whether any of them is chosen."""
    themes = [(label, [(one.code, one.label) for one in readings]) for label, readings in by_theme(totals)]
    return [(label, named, any(code in chosen for code, _ in named)) for label, named in themes]
