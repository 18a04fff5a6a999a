"""Files of what went up (提交的文件): the cover to be signed, its scan, and the papers of past years."""

from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View

from reports.asked import number
from reports.documents.document import Unprintable
from reports.documents.outputs import FORBIDDEN, FORMATS, TYPES
from reports.documents.press import PRESS
from reports.documents.shelf import kept_or
from reports.filing.models import SignedCover
from reports.filing.reading import in_force, in_force_of
from reports.narrative.facts import Kind
from reports.submitting.cover import cover_of
from reports.submitting.scans import attach
from reports.submitting.views import report_of_page
from reports.workflow.reports import Report, ReportQuerySet
from unions.access.asking import user_of
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.trail.record import note

PAGE = 50
SCANS = {"pdf": "application/pdf", "jpg": "image/jpeg"}
LOCKED = "sandbox; default-src 'none'"  # for what strangers made: whoever opens it runs nothing of it


class CoverFile(View):
    """The cover of what went up last, to be printed, signed and sealed."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = report_of_page(request, pk, Act.EXPORT)
        filing = in_force(report)
        if filing is None:
            raise Http404
        document = cover_of(filing)
        try:
            content = kept_or(document, PRESS.printed)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect("report", pk)
        note("下载", f"{document.name}（pdf）", by=user_of(request), union=report.union)
        return _attached(HttpResponse(content, content_type=TYPES["pdf"]), f"{FORBIDDEN.sub('', document.name)}.pdf")


class AddCover(View):
    """Receives the scan of the signed cover of what went up last."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = report_of_page(request, pk, Act.SUBMIT)
        filing = in_force(report)
        file = request.FILES.get("file")
        try:
            if filing is None:
                raise Refused("还没有提交，不用上传签章封面。")
            if file is None:
                raise Refused("还没有选择扫描件。")
            cover = attach(filing, file, by=user_of(request))
        except Refused as refusal:
            messages.error(request, f"没有上传：{refusal}")
        else:
            messages.success(request, f"签章封面“{cover.name}”已上传。")
        return redirect(f"{reverse('report', args=[pk])}#cover")


class CoverScan(View):
    """A scan, only ever as a file to keep."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = user_of(request, Act.VIEW)
        here = SignedCover.objects.filter(user.reach(Act.VIEW, "filing__report__union__path"))
        cover = get_object_or_404(here.select_related("filing__report__union"), pk=pk)
        note("下载", f"{cover.filing.report}签章封面（{cover.name}）", by=user, union=cover.filing.report.union)
        kind = str(cover.file.name).rpartition(".")[2]
        return _attached(FileResponse(cover.file.open("rb"), content_type=SCANS[kind]), cover.name)


def _attached(answer: Any, name: str) -> HttpResponse:
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = LOCKED
    made: HttpResponse = answer
    return made


class ReportsPage(View):
    """Everything that was ever handed up, by year and kind (历年报告)."""

    def get(self, request: HttpRequest) -> HttpResponse:
        user = user_of(request, Act.VIEW)
        handed_up = Report.objects.visible_to(user).filter(round__gt=0)
        years = [day.year for day in handed_up.order_by().dates("end", "year", order="DESC")]
        reports = self._asked(handed_up, years)
        page = Paginator(reports.select_related("union").order_by("-end", "kind", "union__path"), PAGE)
        shown = page.get_page(request.GET.get("page"))
        filings = in_force_of(shown)
        context = {
            "page": shown,
            "lines": [(report, filings.get(report.pk), user.may(Act.EXPORT, report.union)) for report in shown],
            "years": years,
            "kinds": list(Kind),
            "asked": request.GET,
            "formats": {form: FORMATS[form] for form in ("pdf", "docx", "xlsx")},
            "may_submit": user.may(Act.SUBMIT),
            "is_filtered": any(request.GET.get(name) for name in ("year", "kind", "union")),
        }
        return render(request, "reports/reports.html", context)

    def _asked(self, reports: ReportQuerySet, years: list[int]) -> ReportQuerySet:
        asked = self.request.GET
        if (year := number(asked.get("year", ""))) in years:
            reports = reports.filter(end__year=year)
        if (kind := asked.get("kind", "")) in list(Kind):
            reports = reports.filter(kind=kind)
        if named := asked.get("union", "").strip():
            union = Union.objects.filter(name=named).first() or Union.objects.filter(code=named).first()
            reports = reports.within(union) if union else reports.none()
        return reports
