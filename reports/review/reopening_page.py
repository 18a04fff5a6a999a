"""Page of reopening (重新打开): what depends on the report, the reason, then the move."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import cached_property

from reports.asked import number
from reports.review.reopening import dependants, reopen
from reports.workflow.reports import Report
from reports.workflow.states import BY_ACT, Act, State
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act as Right


class ReopenPage(Personal):
    """For reviewers above the union of the report; what cannot be reopened leads back to it, with the reason."""

    needs = Right.REVIEW

    @cached_property
    def report(self) -> Report:
        found = Report.objects.visible_to(self.user, Right.REVIEW).select_related("union__parent", "decided_by")
        return get_object_or_404(found, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if why := self._why_not():
            messages.error(request, why)
            return redirect("report", pk)
        return self._show()

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        version, reason = request.POST.get("version", ""), request.POST.get("reason", "")
        self.report.version = number(version) or 0
        try:
            reopen(self.report, reason, by=self.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("report", pk) if self._why_not() else self._show()
        messages.success(request, f"已重新打开《{self.report}》，填报单位收到了理由，改好以后再提交。")
        return redirect("report", pk)

    def _show(self) -> HttpResponse:
        return render(self.request, "reports/reopen.html", {"report": self.report, "parts": self._parts()})

    def _parts(self) -> object:
        return dependants(self.report).parts

    def _why_not(self) -> str:
        line = BY_ACT[Act.REOPEN]
        if not line.open_to(self.user, self.report.union):
            return f"你不能{line.label}《{self.report}》：这一步由{line.side.value}办理。"
        if self.report.state not in line.sources:
            return f"《{self.report}》现为“{State(self.report.state).label}”，不用{line.label}。"
        return ""
