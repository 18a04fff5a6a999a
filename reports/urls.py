"""Addresses of reports (报告网址)."""

from django.urls import path
from django.views.generic import TemplateView

from reports.figure_pages import TYPED, FigureRows, FiguresPage, TypeFigure
from reports.indicators.pages import IndicatorLookup
from reports.views import SummaryFile, SummaryPage
from reports.workbench import Workbench

urlpatterns = [
    path("", Workbench.as_view(), name="workbench"),
    path("figures/", FiguresPage.as_view(), name="figures"),
    path("figures/<str:code>/", FigureRows.as_view(), name="figure-rows"),
    *(path(f"figures/<str:code>/{kind}/", TypeFigure.as_view(), {"kind": kind}, f"type-{kind}") for kind in TYPED),
    path("lookup-indicators/", IndicatorLookup.as_view(), name="indicator-lookup"),
    path("summary/", SummaryPage.as_view(), name="summary"),
    path("summary/file.<slug:form>", SummaryFile.as_view(), name="summary-file"),
    path("help/", TemplateView.as_view(template_name="site/help.html"), name="help"),
]
