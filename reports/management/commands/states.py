"""Writes docs/states.md (写出状态与办理表)."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from reports.workflow.states import document


class Command(BaseCommand):
    help = "由状态表写出 docs/states.md。"

    def handle(self, *args: Any, **options: Any) -> None:
        (settings.BASE_DIR / "docs" / "states.md").write_text(document(), "utf-8")
