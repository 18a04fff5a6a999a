"""The menu on the left (菜单)."""

from django.http import HttpRequest


def menu(request: HttpRequest) -> dict[str, object]:
    return {}
