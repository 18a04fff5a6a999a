"""Where a request comes from (来访地址): one rule for everything that is counted by address."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address that spoke to the server; with BEHIND_PROXY the one that spoke to the proxy.

    The proxy adds it at the end of X-Forwarded-For; whatever stands before it the client may have made up.
    """
    own = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return own
    told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    try:
        return str(ip_address(told))
    except ValueError:
        return own
