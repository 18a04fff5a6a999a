"""A password that was handed over is changed first (首次登录改密码)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

ALLOWED = ("password_change", "logout", "help")


class NewPasswordFirst:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        waiting = getattr(request.user, "must_change_password", False)
        if waiting and request.path not in [reverse(name) for name in ALLOWED]:
            return redirect("password_change")
        return self.get_response(request)
