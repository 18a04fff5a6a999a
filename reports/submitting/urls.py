"""Addresses of handing up (提交网址)."""

from django.urls import URLPattern, path

from reports.submitting.views import ReportPage

SUBMITTING: list[URLPattern] = [
    path("reports/<int:pk>/", ReportPage.as_view(), name="report"),
]
