"""Addresses of reports (报告网址)."""

from django.urls import path
from django.views.generic import TemplateView

urlpatterns = [
    path("", TemplateView.as_view(template_name="reports/workbench.html"), name="workbench"),
    path("figures/", TemplateView.as_view(template_name="reports/workbench.html"), name="figures"),
    path("summary/", TemplateView.as_view(template_name="reports/workbench.html"), name="summary"),
    path("imports/", TemplateView.as_view(template_name="reports/workbench.html"), name="imports"),
    path("import/", TemplateView.as_view(template_name="reports/workbench.html"), name="import"),
    path("help/", TemplateView.as_view(template_name="reports/workbench.html"), name="help"),
]
