"""Pages of those who hand up (填报任务): what is to be done, with one button each, and what was done in other years."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views import View

from reports.assignments.mine import Errand, errands_of, past_of
from reports.assignments.models import Assignment
from reports.narrative.facts import Kind
from reports.workflow.actions import begin
from unions.access.asking import user_of
from unions.access.models import User
from unions.access.roles import Act

PAGE = 20


class MyTasks(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        user, today = user_of(request, Act.SUBMIT), timezone.localdate()
        is_past = request.GET.get("which") == "past"
        errands = past_of(user, today) if is_past else errands_of(user, today)
        page = Paginator(errands, PAGE).get_page(request.GET.get("page"))
        context = {
            "page": page,
            "is_past": is_past,
            "today": today,
            "overdue": sum(one.is_overdue for one in errands),
            "is_mixed": any(one.assignment.report.union_id != _home(user) for one in page),
        }
        return render(request, "assignments/my_tasks.html", context)


class StartTask(View):
    """The button 开始填报; who comes late finds the work begun."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = user_of(request, Act.SUBMIT)
        rows = Assignment.objects.visible_to(user, Act.SUBMIT).with_report()
        assignment = get_object_or_404(rows, pk=pk)
        report = assignment.report
        begin(report.union, report.period, Kind(report.kind), by=user)
        return redirect(f"{reverse('figures')}{Errand(assignment, timezone.localdate()).query}")


def _home(user: User) -> int | None:
    return user.home.pk if user.home else None
