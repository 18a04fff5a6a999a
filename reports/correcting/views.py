"""Pages of corrections (更正页面): asking for one, the slip, all slips."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from reports.correcting.models import Correction
from reports.correcting.printing import slip_paper
from reports.correcting.showing import changes_of, choices, typed_by_hand
from reports.correcting.slips import accept, ask, chosen, decline, drop, may_decide, may_drop, prospect
from reports.documents.document import Unprintable
from reports.documents.press import PRESS
from reports.documents.shelf import kept_or
from reports.filing.drift import Beside
from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.workflow.reports import Report
from unions.access.asking import user_of
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.record import note

SLIPS = 30
ACTS = ("accept", "decline", "drop")


class AskForCorrection(View):
    """What moved since the paper was approved, and the slip that mends some of it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(request, self._report(request, pk))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        report, codes = self._report(request, pk), request.POST.getlist("code")
        try:
            if request.POST.get("version") != str(report.version):
                raise Refused(f"没有提出更正：《{report}》刚刚有人办理过，核对后再提。")
            slip = ask(report, codes, request.POST.get("reason", ""), by=user_of(request))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return self._page(request, self._report(request, pk), codes, request.POST.get("reason", ""))
        messages.success(request, f"更正单已提出，共{len(slip.cells)}项指标，等上级审核。")
        return redirect("correction", slip.pk)

    def _report(self, request: HttpRequest, pk: int) -> Report:
        user = user_of(request, Act.SUBMIT)
        return get_object_or_404(Report.objects.visible_to(user, Act.SUBMIT).select_related("union__parent"), pk=pk)

    def _page(
        self, request: HttpRequest, report: Report, codes: list[str] | None = None, reason: str = ""
    ) -> HttpResponse:
        filing = in_force(report)
        if filing is None:
            raise Http404
        context = {
            "report": report,
            "filing": filing,
            "waiting": Correction.objects.waiting().filter(report=report).first(),
            "choices": choices(Beside.of(filing)),
            "codes": codes or [],
            "reason": reason,
        }
        return render(request, "correcting/ask.html", context)


def slip_of(request: HttpRequest, pk: int) -> Correction:
    """A slip that this person may see; another's is a 404."""
    related = ("report__union__parent", "filing__report", "asked_by", "decided_by")
    slips = Correction.objects.visible_to(user_of(request, Act.VIEW)).select_related(*related)
    return get_object_or_404(slips.defer("filing__ledgers"), pk=pk)


class CorrectionPage(View):
    """The slip: each figure as it was and as it is to be, and what may be done with it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        slip, user = slip_of(request, pk), user_of(request)
        told = self._waiting(slip) if slip.state == Correction.State.WAITING else self._decided(slip)
        rights = {"may_decide": may_decide(user, slip), "may_drop": may_drop(user, slip)}
        return render(request, "correcting/slip.html", {"slip": slip, "report": slip.report, **told, **rights})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        slip, user = slip_of(request, pk), user_of(request)
        try:
            messages.success(request, self._done(request, slip, user))
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("correction", pk)

    def _done(self, request: HttpRequest, slip: Correction, user: User) -> str:
        answer = request.POST.get("answer", "")
        match request.POST.get("act"):
            case "accept":
                filing = accept(slip, by=user, answer=answer)
                return f"已更正，这是第{filing.correction}次更正，新校验码 {filing.code}。"
            case "decline":
                decline(slip, answer, by=user)
                return "更正单没有采纳，已告诉填报单位。"
            case "drop":
                drop(slip, by=user)
                return "更正单已撤回，报告没有改动。"
        raise Http404

    def _waiting(self, slip: Correction) -> dict[str, Any]:
        """What accepting would do now, or why it cannot be done."""
        try:
            found = prospect(slip.report, chosen(slip))
            changes = found.changes()
        except Refused as refusal:
            return {"base": in_force(slip.report), "stale": str(refusal)}
        drift = {"drift": found.beside.moved, "typed": typed_by_hand(found.beside.filing, found.cells)}
        stale = "" if found.fits(slip) else "提出以后台账又有变动，与更正单不符。"
        return {"base": found.beside.filing, "stale": stale, "changes": changes, **drift}

    def _decided(self, slip: Correction) -> dict[str, Any]:
        if slip.filing is None:
            return {}
        earlier = Filing.objects.filter(
            report=slip.report, round=slip.filing.round, correction__lt=slip.filing.correction
        )
        base = earlier.order_by("correction").last()
        assert base is not None, slip
        return {"base": base, "changes": changes_of(slip, base)}


class SlipFile(View):
    """The slip to be signed and filed."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        user, slip = user_of(request, Act.EXPORT), slip_of(request, pk)
        if not user.may(Act.EXPORT, slip.report.union):
            raise Http404
        paper = slip_paper(slip)
        try:
            content = kept_or(paper, PRESS.printed)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect("correction", pk)
        note("下载", f"{slip}（pdf）", by=user, union=slip.report.union)
        headers = {
            "Content-Disposition": f'attachment; filename="correction-{slip.pk}.pdf"',
            "X-Content-Type-Options": "nosniff",
        }
        return HttpResponse(content, content_type="application/pdf", headers=headers)


class Corrections(View):
    """All slips that this person may see, those that wait first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        user = user_of(request, Act.VIEW)
        slips = Correction.objects.visible_to(user).select_related("report__union", "asked_by", "decided_by", "filing")
        found = slips.defer("filing__paper", "filing__ledgers", "filing__findings").in_turn()
        page = Paginator(found, SLIPS).get_page(request.GET.get("page"))
        return render(request, "correcting/slips.html", {"page": page})
