"""One click, one number (请求编号): what a person did in one request can be found together."""

from collections.abc import Callable
from contextvars import ContextVar
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse

current_request: ContextVar[UUID | None] = ContextVar("current_request", default=None)


class NamesTheRequest:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = current_request.set(uuid4())
        try:
            return self.get_response(request)
        finally:
            current_request.reset(token)
