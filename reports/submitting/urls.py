"""Addresses of handing up (提交网址)."""

from django.urls import URLPattern, path

from reports.submitting.files import AddCover, CoverFile, CoverScan, ReportsPage
from reports.submitting.views import ProofNote, ReportPage, SentRows, SubmitPage

SUBMITTING: list[URLPattern] = [
    path("submit/", SubmitPage.as_view(), name="submit"),
    path("submit/rows/", SentRows.as_view(), name="sent-rows"),
    path("submit/proof/", ProofNote.as_view(), name="proof-note"),
    path("reports/", ReportsPage.as_view(), name="reports"),
    path("reports/<int:pk>/", ReportPage.as_view(), name="report"),
    path("reports/<int:pk>/cover.pdf", CoverFile.as_view(), name="cover"),
    path("reports/<int:pk>/covers/", AddCover.as_view(), name="cover-add"),
    path("covers/<int:pk>/", CoverScan.as_view(), name="cover-scan"),
]
