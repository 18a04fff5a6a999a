"""The workbench (工作台): what is next, how the ledgers stand, the main figures."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views import View

from reports.assignments.desk import reviewing, stages_of
from reports.assignments.mine import Errand, errands_of, nearest
from reports.catalogue import find
from reports.catalogue.checks import check
from reports.catalogue.main import MAIN
from reports.documents.charts import drawn
from reports.documents.document import Chart, Plot, Series
from reports.earlier.first_day import lacks_last_year
from reports.explanations.explaining import explained
from reports.explanations.tally import Tally
from reports.figure_lines import known
from reports.figures.compute import course, take
from reports.indicators.making import catalogue_of
from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.scope import Scope, scope_of
from unions.access.models import User
from unions.access.roles import Act
from unions.contracts.models import due_soon as contracts_due_soon
from unions.elections.models import due_soon as terms_due_soon
from unions.ledgers.books import books
from unions.models import CollectiveContract, Term
from unions.organisations.models import Union
from unions.trail.models import Entry

YEARS = 5
MAIN_SHOWN = 8
MEMBERS = "members.present"
NEWS = 3


@dataclass(frozen=True)
class Kept:
    """How one ledger stands."""

    title: str
    url: str
    rows: int
    counter: str
    last: str


@dataclass(frozen=True)
class Reminder:
    """Rows that fall due soon."""

    title: str
    sentence: str
    url: str
    count: int
    counter: str


class Workbench(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        today = timezone.localdate()
        user = request.user
        if not isinstance(user, User) or not user.may(Act.VIEW):
            return render(request, "reports/workbench.html", {"today": today})
        errands = errands_of(user, today) if user.may(Act.SUBMIT) else []
        errand = nearest(errands, user)
        scope = _scope(request, errand)
        catalogue = catalogue_of(scope.union, scope.period)
        figures = take(catalogue, scope.union, scope.period)
        tally = Tally(tuple(explained(scope.union, scope.period, check(figures.values()))))
        count = known(catalogue, figures)
        context = {
            "today": today,
            "scope": scope,
            "errand": errand,
            "others": sum(one.assignment.is_missing for one in errands if one is not errand),
            "stages": stages_of(errand, count, tally) if errand and errand.query == scope.query else (),
            "reviewing": reviewing(user, today),
            "news": Message.objects.to(user)[:NEWS],
            "known": count,
            "tally": tally,
            "main": [figures[code] for code in MAIN if figures[code].value][:MAIN_SHOWN],
            "chart": _chart(scope),
            "kept": _kept(scope.union),
            "reminders": _reminders(scope.union, today),
            "may_import": user.may(Act.IMPORT),
            "lacks_last_year": lacks_last_year(figures),
        }
        return render(request, "reports/workbench.html", context)


def _scope(request: HttpRequest, errand: Errand | None) -> Scope:
    """What the address asks for, else what is to be handed up next."""
    if errand is None or {"union", "period", "from", "to"} & set(request.GET):
        return scope_of(request)
    report = errand.assignment.report
    return Scope(report.union, report.period, report.end.year, Kind(report.kind))


def _chart(scope: Scope) -> Any:
    """Members at the end of each of the last years."""
    years = [Period.year(scope.period.end.year - back) for back in reversed(range(YEARS))]
    counted = course(find(MEMBERS), scope.union, years)
    if not any(counted):
        return None
    line = Series("会员", tuple(counted))
    return drawn(Chart(Plot.LINE, "近五年会员人数", "人", tuple(year.name for year in years), (line,)))


def _kept(union: Union) -> list[Kept]:
    """Rows of each ledger in one statement, and its latest act on the trail in another."""
    whole = [ledger for ledger in books() if not ledger.part_of]
    counts = [
        ledger.model._default_manager.within(union)  # type: ignore[attr-defined]
        .order_by()
        .values(slug=Value(ledger.slug))
        .annotate(rows=Count("pk"))
        .values_list("slug", "rows")
        for ledger in whole
    ]
    rows = dict(counts[0].union(*counts[1:], all=True))
    latest = Entry.objects.within(union).order_by().values_list("ledger").annotate(Max("at"))
    last = {label: timezone.localtime(at).strftime("%Y-%m-%d %H:%M") for label, at in latest}
    return [
        Kept(
            ledger.title,
            reverse(f"{ledger.slug}-list"),
            rows[ledger.slug],
            ledger.counter,
            last.get(ledger.model._meta.label_lower, ""),
        )
        for ledger in whole
        if rows.get(ledger.slug)
    ]


def _reminders(union: Union, day: date) -> list[Reminder]:
    contracts = CollectiveContract.objects.within(union).filter(contracts_due_soon(day)).order_by()
    terms = Term.objects.within(union).filter(terms_due_soon(day)).order_by()
    counts = dict(_counted("contracts", contracts).union(_counted("terms", terms), all=True))
    found = [
        Reminder("续签集体合同", "三个月内到期", reverse("contracts-list"), counts.get("contracts", 0), "份"),
        Reminder("准备换届", "六个月内届满", reverse("terms-list"), counts.get("terms", 0), "家"),
    ]
    return [reminder for reminder in found if reminder.count]


def _counted(slug: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    """How many rows there are, to be asked together with others."""
    return rows.values(slug=Value(slug)).annotate(rows=Count("pk")).values_list("slug", "rows")
