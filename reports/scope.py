"""Which union, period and kind of paper a page is about (页面范围): from the address, else the newest kept year."""

from dataclasses import dataclass, replace

from django.contrib import messages
from django.db import models
from django.db.models import Max, Q
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.addresses import query_of
from unions.access.asking import user_of
from unions.access.models import User
from unions.access.roles import Act
from unions.activities.models import Activity
from unions.ledgers.workbook.cells import day
from unions.organisations.models import Union

YEARS_BACK = 6


@dataclass(frozen=True)
class Scope:
    """A union and a period, and the address that says so."""

    union: Union
    period: Period
    newest: int  # the newest year in which the union kept its ledgers
    kind: Kind = Kind.SUMMARY

    @property
    def query(self) -> str:
        return query_of(self.union, self.period, self.kind)

    def opens(self, code: str) -> str:
        """The page of the rows behind a figure."""
        return f"{reverse('figure-rows', args=[code])}{self.query}"

    def kinds(self) -> "list[Scope]":
        """The same page for each kind of paper."""
        return [replace(self, kind=kind) for kind in Kind]

    def periods(self) -> list[tuple[str, list[Period]]]:
        """Periods to choose from, by sort: the newest years, and what lies in the year that is shown."""
        newest, shown = max(self.newest, self.period.end.year), self.period.end.year
        years = [newest - back for back in range(YEARS_BACK)]
        sorts = {
            "年": [Period.year(year) for year in years],
            "半年": [Period.half(shown, number) for number in (1, 2)],
            "季度": [Period.quarter(shown, number) for number in (1, 2, 3, 4)],
            "统计年度": [Period.statistical_year(year) for year in years[:2]],
        }
        is_listed = any(self.period in periods for periods in sorts.values())
        return [*([] if is_listed else [("自定", [self.period])]), *sorts.items()]


def scope_of(request: HttpRequest, act: Act = Act.VIEW) -> Scope:
    """The scope that a request asks for; a union out of reach is a 404."""
    user = user_of(request, act)
    named = request.GET.get("union", "").strip()
    union = _held(user, act, named) or _union(Union.objects.visible_to(user, act), named, user.home)
    if union is None:
        raise Http404
    newest = newest_year(union)
    try:
        period = _span(request) or Period.parse(request.GET.get("period") or str(newest))
        kind = Kind(request.GET.get("kind") or Kind.SUMMARY)
    except ValueError as wrong:
        raise Http404(str(wrong)) from None
    return Scope(union, period, newest, kind)


def _span(request: HttpRequest) -> Period | None:
    """The days that somebody chose himself; what is no span of days is told, and the period stays."""
    first, last = request.GET.get("from", "").strip(), request.GET.get("to", "").strip()
    if not (first or last):
        return None
    try:
        if not (first and last):
            raise ValueError("自定期间要填“从”和“到”两个日期。")
        start, end = day(first), day(last)
        return Period.between(start, end) if start and end else None
    except ValueError as wrong:
        messages.error(request, f"没有换期间：{wrong}")
        return None


def _held(user: User, act: Act, named: str) -> Union | None:
    """A union at which this person holds a grant, which is in hand already."""
    held = [grant.union for grant in user.held if not named or named in (grant.union.code, grant.union.name)]
    return held[0] if held and user.may(act, held[0]) else None


def _union(reach: models.QuerySet[Union], named: str, home: Union | None) -> Union | None:
    """The union of that code or name; without one, the highest where this person may do this."""
    asked = Q(code=named) | Q(name=named) | Q(short_name=named) if named else Q(pk=home.pk) if home else Q()
    found = reach.select_related("parent").order_by("path")
    return found.filter(asked).first() or (None if named else found.first())


def newest_year(union: Union) -> int:
    """The year of the newest activity, which every union has; the present year before any is kept."""
    newest = Activity.objects.within(union).aggregate(day=Max("started_on"))["day"]
    return (newest or timezone.localdate()).year
