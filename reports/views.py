"""Pages of reports (报告页面): the summary and its downloads."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from reports.documents.assemble import summary_of
from reports.documents.document import Unprintable
from reports.documents.html import fragment
from reports.documents.outputs import FORMATS, output
from reports.filing.drafts import issue
from reports.scope import scope_of
from unions.access.asking import user_of
from unions.access.roles import Act
from unions.trail.record import note

ROWS = 50


class SummaryPage(View):
    """The 工作总结 as it will be printed, with its downloads."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request)
        paper = summary_of(scope.union, scope.period, scope.kind)
        context = {"scope": scope, "paper": paper, "preview": fragment(paper.document, scope.opens), "formats": FORMATS}
        return render(request, "reports/summary.html", context)


class SummaryFile(View):
    """One output of the 工作总结."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        scope = scope_of(request, Act.EXPORT)
        if form not in FORMATS:
            raise Http404
        paper = summary_of(scope.union, scope.period, scope.kind)
        try:
            made = output(paper, form)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect(f"{reverse('summary')}{scope.query}")
        issue(paper.document, scope.union, scope.period, scope.kind)
        note("下载", f"{paper.document.name}（{form}）", by=user_of(request), union=scope.union)
        return made.response
