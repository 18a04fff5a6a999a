"""Addresses of corrections (更正网址)."""

from django.urls import URLPattern, path

from reports.correcting.views import AskForCorrection, CorrectionPage, Corrections, SlipFile

CORRECTING: list[URLPattern] = [
    path("reports/<int:pk>/correct/", AskForCorrection.as_view(), name="correction-add"),
    path("corrections/", Corrections.as_view(), name="corrections"),
    path("corrections/<int:pk>/", CorrectionPage.as_view(), name="correction"),
    path("corrections/<int:pk>/slip.pdf", SlipFile.as_view(), name="correction-file"),
]
