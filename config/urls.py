"""Addresses of the site (网址)."""

urlpatterns: list[object] = []
