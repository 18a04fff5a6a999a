"""Writes docs/checks.md (写出校核规则)."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from reports.catalogue.rulebook import document


class Command(BaseCommand):
    help = "由校核规则的表写出 docs/checks.md。"

    def handle(self, *args: Any, **options: Any) -> None:
        (settings.BASE_DIR / "docs" / "checks.md").write_text(document(), "utf-8")
