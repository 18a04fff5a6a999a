"""Addresses of totals (汇总网址)."""

from django.urls import URLPattern, path

from reports.totals.paper_views import ChangePassage, PassagesPage, TotalPaperFile, TotalPaperPage
from reports.totals.views import ComparisonPage, TotalPage, TotalsFile, TotalsPage

TOTALS: list[URLPattern] = [
    path("totals/", TotalsPage.as_view(), name="totals"),
    path("totals/file.xlsx", TotalsFile.as_view(), {"form": "xlsx"}, name="totals-file"),
    path("totals/file.<slug:form>", TotalsFile.as_view(), name="totals-file"),
    path("totals/<str:code>/", TotalPage.as_view(), name="total"),
    path("comparison/", ComparisonPage.as_view(), name="comparison"),
    path("district-summary/", TotalPaperPage.as_view(), name="district-paper"),
    path("district-summary/file.<slug:form>", TotalPaperFile.as_view(), name="district-paper-file"),
    path("district-summary/passages/", PassagesPage.as_view(), name="district-passages"),
    path("district-summary/passages/<int:pk>/", ChangePassage.as_view(), name="change-passage"),
]
