"""Pages of messages (消息): the unread first; opening one marks it read and goes where it points."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from reports.asked import number
from reports.messages.models import Message, MessageQuerySet
from unions.access.asking import user_of

PAGE = 20


class Messages(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        listed = _own(request).order_by(F("read_at").desc(nulls_first=True), "-pk")
        page = Paginator(listed, PAGE).get_page(request.GET.get("page"))
        unread = _own(request).unread().count()
        return render(request, "messages/list.html", {"page": page, "unread_here": unread})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Mark one read without opening it, or all."""
        chosen, one = _own(request).unread(), request.POST.get("message", "")
        if one:
            chosen = chosen.filter(pk=number(one) or 0)
        done = chosen.update(read_at=timezone.now())
        if not one:
            messages.success(request, f"{done}条消息标为已读。")
        return redirect("messages")


class OpenMessage(View):
    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        message = get_object_or_404(_own(request), pk=pk)
        if message.read_at is None:
            Message.objects.filter(pk=pk).update(read_at=timezone.now())
        is_here = url_has_allowed_host_and_scheme(message.url, allowed_hosts=None)
        return redirect(message.url if is_here else "messages")


def _own(request: HttpRequest) -> MessageQuerySet:
    return Message.objects.to(user_of(request))
