"""Writes docs/examples (写出总结样例): papers of the demo as they are read, without annex and imprint."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports.documents.assemble import summary_of
from reports.narrative.facts import Kind
from reports.periods import Period
from unions.organisations.models import Union

EXAMPLES = {  # union: period
    "SEED-A": "2012",
    "SEED-B": "2013",
    "SEED-F": "2009",
    "SEED-G": "2010",
    "SEED-K": "2014",
    "SEED-N": "2014",
}


def example(code: str) -> str:
    """The paper of one union, read aloud from its title to its date."""
    union = Union.objects.select_related("parent").get(code=code)
    paper = summary_of(union, Period.parse(EXAMPLES[code]), Kind.SUMMARY)
    *lines, _imprint = replace(paper.document, annexes=()).lines()
    return "\n".join(lines) + "\n"


class Command(BaseCommand):
    help = "由演示区写出 docs/examples 里的总结样例。"

    def handle(self, *args: Any, **options: Any) -> None:
        if not Union.objects.filter(code__in=EXAMPLES).count() == len(EXAMPLES):
            raise CommandError("样例取自演示区，先运行 manage.py demo。")
        folder = Path(settings.BASE_DIR, "docs", "examples")
        folder.mkdir(exist_ok=True)
        for code in EXAMPLES:
            (folder / f"{code}.txt").write_text(example(code), "utf-8")
