"""Pages of the calendar (期限日历): a month, the file, and the file by subscription."""

import re
from datetime import date, timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View

from reports.assignments.calendar import Deadline, calendar_file, deadlines_of, weeks_of
from reports.assignments.subscription import key_of, owner_of
from unions.access.asking import user_of
from unions.access.models import User
from unions.access.roles import Act

WEEKDAYS = "一二三四五六日"
AHEAD = timedelta(days=400)
BACK = timedelta(days=366)
YEARS = range(1990, 2100)


class CalendarPage(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        user, today = user_of(request, Act.VIEW), timezone.localdate()
        month = _month(request.GET.get("month", ""), today)
        weeks = weeks_of(month, today, ())
        first, last = weeks[0][0].day, weeks[-1][-1].day
        found = deadlines_of(user, first, last + AHEAD)
        shown = [one for one in found if one.day <= last]
        context = {
            "month": month,
            "before": month - timedelta(days=1),
            "after": _next(month),
            "today": today,
            "weekdays": WEEKDAYS,
            "weeks": weeks_of(month, today, shown),
            "listed": [(one, _page_of(one, user)) for one in shown if one.day.replace(day=1) == month],
            "coming": next((one for one in found if one.day >= _next(month)), None),
            "address": request.build_absolute_uri(reverse("calendar-feed", args=[key_of(user)])),
            "may_submit": user.may(Act.SUBMIT),
            "may_review": user.may(Act.REVIEW),
        }
        return render(request, "assignments/calendar.html", context)


class CalendarFile(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return _file(user_of(request, Act.VIEW))


@method_decorator(login_not_required, name="dispatch")
class CalendarFeed(View):
    """The same for a program that asks by itself; who has the address needs no password."""

    def get(self, request: HttpRequest, key: str) -> HttpResponse:
        user = owner_of(key)
        if user is None or not user.may(Act.VIEW):
            raise Http404
        return _file(user)


def _page_of(deadline: Deadline, user: User) -> str:
    """Where this person goes on with it; empty for people who only look."""
    if user.may(Act.REVIEW, deadline.task.union):
        return reverse("task", args=[deadline.task.pk])
    return reverse("my-tasks") if user.may(Act.SUBMIT) else ""


def _file(user: User) -> HttpResponse:
    today = timezone.localdate()
    content = calendar_file(deadlines_of(user, today - BACK, today + AHEAD))
    headers = {
        "Content-Disposition": 'attachment; filename="deadlines.ics"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def _month(asked: str, today: date) -> date:
    """The first day of the month that is asked for, as 2026-01; this month, unless it is one."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", asked)
    if found and int(found[1]) in YEARS:
        return date(int(found[1]), int(found[2]), 1)
    return today.replace(day=1)


def _next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
