"""Pages of the checks (校核页面): what was found in the unions below, and the rules themselves."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View
from django.views.generic import TemplateView

from reports.catalogue.checks import BY_NAME, RULES, Rule, check
from reports.catalogue.rulebook import cases
from reports.explanations.explaining import Explained, explained_in
from reports.explanations.tally import Tally
from reports.figures.compute import take_children
from reports.indicators.making import catalogue_of
from reports.scope import Scope, scope_of


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
    taken = take_children(catalogue_of(scope.union, scope.period), scope.union, scope.period)
    figures = {union: readings for union, readings in taken.items() if union != scope.union}
    findings = {union: check(readings.values()) for union, readings in figures.items()}
    found = explained_in(scope.period, findings, figures)
    return [Place(replace(scope, union=union), Tally(tuple(ones)), rule) for union, ones in found.items()]


class RulesPage(TemplateView):
    """Every rule of the checks, for everybody."""

    template_name = "reports/rules.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rules=[(rule, cases(rule)) for rule in RULES], **kwargs)
