"""Pages of bundles (批量下载): what can be made, what was made, how far it has come."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views import View

from reports.bundles.actions import KEPT, again, may_change, order, order_of, remove, stop
from reports.bundles.gathering import gathered
from reports.bundles.making import Order
from reports.bundles.models import Bundle
from reports.bundles.tasks import make_bundle
from reports.scope import Scope, scope_of
from unions.access.asking import user_of
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.record import note

PAGE = 20
MOST_NAMED = 30  # units that are not in, named on the page
ACTS = {"stop": stop, "remove": remove}
SAID = {"stop": "已停止", "remove": "已删除"}


class BundlesPage(View):
    """GET shows what would go in, and the bundles so far; POST has one made."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(scope_of(request, Act.EXPORT))

    def post(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request, Act.EXPORT)
        try:
            bundle = order(self._asked(scope), by=user_of(request), enqueue=make_bundle.enqueue)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(f"{reverse('bundles')}{scope.query}")
        return redirect("bundle", bundle.pk)

    def _asked(self, scope: Scope) -> Order:
        told = self.request.POST
        if told.get("form") not in Bundle.Form.values:
            raise Refused("没有生成：先选一种内容。")
        options = {name: bool(told.get(name)) for name in ("with_submitted", "with_word", "with_sheets")}
        return Order(scope.union, scope.period, scope.kind, Bundle.Form(told["form"]), **options)

    def _show(self, scope: Scope) -> HttpResponse:
        now = timezone.now()
        found = gathered(scope.union, scope.period, scope.kind, with_submitted=True)
        made = bundles_of(self.request).filter(union=scope.union)
        page = Paginator(made, PAGE).get_page(self.request.GET.get("page"))
        context = {
            "scope": scope,
            "found": found,
            "approved": [one for one in found.items if one.is_approved],
            "submitted": [one for one in found.items if not one.is_approved],
            "missing": found.missing[:MOST_NAMED],
            "more": max(len(found.missing) - MOST_NAMED, 0),
            "forms": Bundle.Form.choices,
            "page": page,
            "lines": [(one, one.is_dead(now)) for one in page],
            "days": KEPT.days,
        }
        return render(self.request, "bundles/list.html", context)


class BundlePage(View):
    """One bundle; htmx asks for its state alone while it is being made."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        bundle = bundle_of(request, pk)
        whole = request.headers.get("HX-Target") != "state"
        template = "bundles/bundle.html" if whole else "bundles/_state.html"
        return render(request, template, _told(bundle, user_of(request)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        bundle, act = bundle_of(request, pk), request.POST.get("act", "")
        try:
            if act == "again":
                return redirect("bundle", again(bundle, by=user_of(request), enqueue=make_bundle.enqueue).pk)
            if act not in ACTS:
                raise Http404
            ACTS[act](bundle, by=user_of(request))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("bundle", pk)
        messages.success(request, f"{SAID[act]}《{bundle}》。")
        scope = Scope(bundle.union, bundle.period, bundle.end.year, order_of(bundle).kind)
        return redirect(f"{reverse('bundles')}{scope.query}") if act == "remove" else redirect("bundle", pk)


class BundleFile(View):
    """The file, for whoever may read the reports in it."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
        bundle = bundle_of(request, pk)
        if bundle.state != Bundle.State.DONE or not bundle.file or not Path(bundle.file.path).exists():
            messages.error(request, f"《{bundle}》没有可以下载的文件，重新生成一份。")
            return redirect("bundle", pk)
        name = order_of(bundle).name
        note("下载", name, by=user_of(request), union=bundle.union)
        headers = {"X-Content-Type-Options": "nosniff"}
        return FileResponse(bundle.file.open("rb"), as_attachment=True, filename=name, headers=headers)


def bundles_of(request: HttpRequest) -> Any:
    """Bundles of unions whose reports this person may take along."""
    return Bundle.objects.visible_to(user_of(request, Act.EXPORT), Act.EXPORT).select_related("union__parent", "by")


def bundle_of(request: HttpRequest, pk: int) -> Bundle:
    """A bundle that this person may have; another's is a 404."""
    bundle: Bundle = get_object_or_404(bundles_of(request), pk=pk)
    return bundle


def _told(bundle: Bundle, user: User) -> dict[str, Any]:
    now, asked = timezone.now(), order_of(bundle)
    return {
        "bundle": bundle,
        "order": asked,
        "scope": Scope(bundle.union, bundle.period, bundle.end.year, asked.kind),
        "left": bundle.seconds_left(now),
        "dead": bundle.is_dead(now),
        "waits": bundle.is_active and not bundle.is_dead(now),
        "may_change": may_change(bundle, user),
        "until": bundle.ended_at + KEPT if bundle.ended_at and bundle.file else None,
        "size": _size(bundle),
    }


def _size(bundle: Bundle) -> int | None:
    """Bytes of the file, None when it is gone."""
    try:
        return bundle.file.size if bundle.file else None
    except FileNotFoundError:
        return None
