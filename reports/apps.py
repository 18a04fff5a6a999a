"""The app reports (报告)."""

from django.apps import AppConfig
from django.core.checks import register

from reports.documents.checks import check_printing


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = "报告"

    def ready(self) -> None:
        register(check_printing, "printing")
