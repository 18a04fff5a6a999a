"""Addresses of handing up (提交网址)."""

from django.urls import URLPattern, path

from reports.submitting.views import ReportPage, SentRows, SubmitPage

SUBMITTING: list[URLPattern] = [
    path("submit/", SubmitPage.as_view(), name="submit"),
    path("submit/rows/", SentRows.as_view(), name="sent-rows"),
    path("reports/<int:pk>/", ReportPage.as_view(), name="report"),
]
