"""Pages of the overview (审核总览): the queue of one paper, the matrix over years, what is done to many at once."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from reports.asked import number
from reports.overview.deciding import Outcome, approve, sifted, urge
from reports.overview.lines import Group, Line
from reports.overview.matrix import matrix_of
from reports.overview.papers import Paper, chosen, papers_of
from reports.overview.queue import Queue, queue_of
from reports.scope import scope_of
from unions.access.asking import Personal
from unions.access.roles import Act

TABS = {
    "waiting": Group.WAITING,
    "missing": Group.MISSING,
    "returned": Group.RETURNED,
    "approved": Group.APPROVED,
    "overdue": Group.OVERDUE,
}
YEARS = "years"
NAMED = 8  # units named in an answer; the others are counted


class OverviewPage(Personal):
    """A page about one paper of the units below a union, for reviewers of that union; others get a 404."""

    @cached_property
    def papers(self) -> list[Paper]:
        return papers_of(self.scope.union)

    @cached_property
    def scope(self) -> Any:
        return scope_of(self.request, Act.REVIEW)

    @cached_property
    def paper(self) -> Paper:
        """The one that the address names, else the newest."""
        named = next((one for one in self.papers if one.key == self.request.GET.get("paper")), None)
        if named or (self.papers and "period" not in self.request.GET):
            return named or self.papers[0]
        return chosen(self.papers, self.scope.union, self.scope.period, self.scope.kind)

    @cached_property
    def queue(self) -> Queue:
        return queue_of(self.paper, timezone.localdate())

    def back(self) -> HttpResponse:
        return redirect(f"{reverse('reviews')}{self.paper.query}")


class ReviewsPage(OverviewPage):
    """The units of one paper: who stands where, exceptions first; with `tab=years` the same paper over the years."""

    def get(self, request: HttpRequest) -> HttpResponse:
        tab = request.GET.get("tab", "")
        context = {"paper": self.paper, "papers": self._choices(), "tab": tab, "today": timezone.localdate()}
        if tab == YEARS:
            matrix = matrix_of(self.paper, self.papers)
            return render(request, "reports/matrix.html", {**context, "matrix": matrix})
        return render(request, "reports/reviews.html", {**context, **self._queue(TABS.get(tab, Group.ALL))})

    def _choices(self) -> list[Paper]:
        is_listed = any(one.key == self.paper.key for one in self.papers)
        return self.papers if is_listed else [self.paper, *self.papers]

    def _queue(self, group: Group) -> dict[str, Any]:
        queue, asked = self.queue, self.request.GET.get("q", "").strip()
        shown = set(map(id, queue.found(asked)))
        groups = {name: queue.groups[one] for name, one in {"": Group.ALL, **TABS}.items()}
        clean, _ = sifted(queue.groups[Group.WAITING], self.user)
        return {
            "queue": queue,
            "q": asked,
            "tabs": [(name, TABS.get(name, Group.ALL), len(lines)) for name, lines in groups.items()],
            "urged": sum(line.is_urged for line in queue.groups[group]),
            "lines": [(line, line.days_left(queue.today)) for line in queue.groups[group] if id(line) in shown],
            "clean": len(clean),
            "first": queue.next_for(self.user),
        }


class ApproveMany(OverviewPage):
    """Approving what is clean: first who it is and who not, with the reasons; then each by itself."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = set(request.GET.getlist("report"))
        waiting = self.queue.groups[Group.WAITING]
        lines = [line for line in waiting if line.report and str(line.report.pk) in asked] if asked else waiting
        clean, others = sifted(lines, self.user)
        context = {"paper": self.paper, "clean": clean, "others": others}
        return render(request, "reports/approve_many.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        versions = _versions(request.POST.getlist("report"))
        lines = [line for line in self.queue.lines if line.report and line.report.pk in versions]
        _tell(request, approve(lines, versions, by=self.user), "已通过", "没有通过")
        return self.back()


class UrgeMany(OverviewPage):
    """催办 of one unit, or of all that have not handed up, in the tab that is shown."""

    def post(self, request: HttpRequest) -> HttpResponse:
        asked, tab = request.POST.getlist("report"), request.POST.get("all")
        lines = self.queue.groups[TABS.get(tab or "", Group.ALL)]
        chosen_lines = lines if tab is not None else [line for line in lines if _pk(line) in asked]
        _tell(request, urge(chosen_lines, by=self.user), "已催办", "没有催办")
        return self.back()


def _versions(told: Iterable[str]) -> dict[int, int]:
    """The reports that were ticked, each with the version that was shown: 12-3."""
    pairs = ((number(pk), number(version)) for pk, _, version in (one.partition("-") for one in told))
    return {pk: version for pk, version in pairs if pk is not None and version is not None}


def _pk(line: Line) -> str:
    return str(line.report.pk) if line.report else ""


def _tell(request: HttpRequest, outcomes: list[Outcome], done: str, undone: str) -> None:
    lines = [one.line for one in outcomes if not one.refusal]
    if lines:
        named = "、".join(line.union.shown for line in lines[:NAMED])
        rest = "等" if len(lines) > NAMED else ""
        messages.success(request, f"{done}{len(lines)}个单位：{named}{rest}。")
    for one in outcomes:
        if one.refusal:
            messages.error(request, f"{one.line.union.shown}{undone}：{one.refusal.rstrip('。')}。")
    if not outcomes:
        messages.error(request, "没有可以办理的单位：刷新页面，看看现在的状态。")
