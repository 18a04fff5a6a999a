"""Pages about indicators (指标页面): names for boxes while one types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from reports.indicators.known import proposed
from reports.indicators.models import OwnIndicator
from unions.access.models import User
from unions.access.roles import Act

PROPOSED = 20


class IndicatorLookup(View):
    """Indicators by a piece of their name or its pinyin initials, as options of a box."""

    def get(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        assert isinstance(user, User)
        own = OwnIndicator.objects.visible_to(user, Act.VIEW).order_by("label")
        names = proposed(request.GET.get("q", "").strip().lower(), own)
        return render(request, "ledgers/_options.html", {"names": names[:PROPOSED]})
