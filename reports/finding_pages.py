"""Pages of the checks (校核页面): what was found in the unions below, and the rules themselves."""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View
from django.views.generic import TemplateView

from reports.catalogue.checks import BY_NAME, RULES, Rule, check
from reports.catalogue.rulebook import cases
from reports.explanations.explaining import Explained, explained_in
from reports.explanations.tally import Tally
from reports.figures.compute import Figures, take_children
from reports.indicators.making import catalogue_of, own_below
from reports.periods import Period
from reports.scope import Scope, scope_of
from unions.organisations.models import Union


@dataclass(frozen=True)
class Place:
    """One union below, and what was found in it."""

    scope: Scope
    tally: Tally
    rule: Rule | None  # the only one that is shown

    @property
    def counts(self) -> list[int]:
        """How much each rule found, in the order of the rules."""
        found = Counter(one.finding.rule.name for one in self.tally.items)
        return [found[rule.name] for rule in RULES]

    @property
    def listed(self) -> list[Explained]:
        return [one for one in self.tally.items if self.rule is one.finding.rule]


class FindingsPage(View):
    """Which union below has which findings: unions by rules, and one rule's findings in words."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope, rule = scope_of(request), BY_NAME.get(request.GET.get("rule", ""))
        places = _places(scope, rule)
        context = {
            "scope": scope,
            "places": places,
            "rules": RULES,
            "rule": rule,
            "total": Tally(tuple(one for place in places for one in place.tally.items)),
        }
        return render(request, "reports/findings.html", context)


def _places(scope: Scope, rule: Rule | None) -> list[Place]:
    """The unions directly below with all that is below them; what a union keeps for itself is no unit of its own."""
    figures = _figures(scope.union, scope.period)
    findings = {union: check(readings.values()) for union, readings in figures.items()}
    found = explained_in(scope.period, findings, figures)
    return [Place(replace(scope, union=union), Tally(tuple(ones)), rule) for union, ones in found.items()]


def _figures(union: Union, period: Period) -> dict[Union, Figures]:
    """Of each union directly below, what it hands up: the catalogue of all, and what it has made for itself."""
    common, own = catalogue_of(union, period), own_below(union, period)
    taken = take_children((*common, *chain.from_iterable(own.values())), union, period)
    asked = {child: (*common, *own.get(child, ())) for child in taken if child != union}
    return {child: {one.code: taken[child][one.code] for one in its} for child, its in asked.items()}


class RulesPage(TemplateView):
    """Every rule of the checks, for everybody."""

    template_name = "reports/rules.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rules=[(rule, cases(rule)) for rule in RULES], **kwargs)
