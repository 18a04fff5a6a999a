"""Who asks (谁在访问): where pages begin, so that whoever may not enter does not learn that the page exists."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views import View

from unions.access.models import User
from unions.access.roles import Act


def user_of(request: HttpRequest, act: Act | None = None) -> User:
    """Who asks; a 404 for people who may do `act` nowhere, and for strangers."""
    user = request.user
    if not isinstance(user, User) or (act and not user.may(act)):
        raise Http404
    return user


class Personal(View):
    """A page that is another for each who asks; none at all for people who may do `needs` nowhere."""

    needs: Act | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user_of(request, self.needs)
        return super().dispatch(request, *args, **kwargs)

    @property
    def user(self) -> User:
        return user_of(self.request)
