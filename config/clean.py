"""Addresses and forms that no browser sends (不收的字符): a NUL, which no database of text takes."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict

NUL = "\0"


class RefusesNul:
    """One door for all pages, those included that anybody may open: what is refused here reaches no query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if NUL in request.path or _holds_nul(request.GET) or _holds_nul(request.POST):
            raise BadRequest("The request holds a NUL.")
        return self.get_response(request)


def _holds_nul(told: QueryDict) -> bool:
    return any(NUL in text for name, values in told.lists() for text in (name, *values))
