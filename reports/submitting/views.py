"""Pages of handing up (提交页面): check and hand up, how a report stands, the reports of past years."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views import View

from reports.workflow.reports import Report
from unions.access.models import User
from unions.access.roles import Act


class ReportPage(View):
    """How a report stands (提交与审核)."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return render(request, "reports/report.html", {"report": self._report(pk)})

    def _report(self, pk: int, act: Act = Act.VIEW) -> Report:
        """A report that this person may see; another's is a 404."""
        user = self.request.user
        if not isinstance(user, User) or not user.may(act):
            raise Http404
        return get_object_or_404(Report.objects.visible_to(user, act).select_related("union__parent"), pk=pk)
