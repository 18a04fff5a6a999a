"""Addresses of bundles (批量下载网址)."""

from django.urls import URLPattern, path

from reports.bundles.views import BundleFile, BundlePage, BundlesPage

BUNDLES: list[URLPattern] = [
    path("bundles/", BundlesPage.as_view(), name="bundles"),
    path("bundles/<int:pk>/", BundlePage.as_view(), name="bundle"),
    path("bundles/<int:pk>/file", BundleFile.as_view(), name="bundle-file"),
]
