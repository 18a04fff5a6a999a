"""Writes docs/indicators.md (写出指标口径表)."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from reports.catalogue.listing import document


class Command(BaseCommand):
    help = "由指标目录写出 docs/indicators.md。"

    def handle(self, *args: Any, **options: Any) -> None:
        (settings.BASE_DIR / "docs" / "indicators.md").write_text(document(), "utf-8")
