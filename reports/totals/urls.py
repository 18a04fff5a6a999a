"""Addresses of totals (汇总网址)."""

from django.urls import URLPattern, path

from reports.totals.paper_views import ChangePassage, PassagesPage, TotalPaperFile, TotalPaperPage

TOTALS: list[URLPattern] = [
    path("district-summary/", TotalPaperPage.as_view(), name="district-paper"),
    path("district-summary/file.<slug:form>", TotalPaperFile.as_view(), name="district-paper-file"),
    path("district-summary/passages/", PassagesPage.as_view(), name="district-passages"),
    path("district-summary/passages/<int:pk>/", ChangePassage.as_view(), name="change-passage"),
]
