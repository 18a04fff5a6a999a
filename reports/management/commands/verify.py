"""Checks that nobody changed the trail or what was handed up behind the site's back (核验)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.filing.integrity import faults_of, filings
from unions.trail.record import verify


class Command(BaseCommand):
    help = "核验操作记录是否首尾相连，历次报送稿是否还是提交时的内容；有对不上的，逐条写出，返回 1。"

    def handle(self, *args: Any, **options: Any) -> None:
        broken, count, wrong = verify(), 0, 0
        if broken is not None:
            self.stdout.write("操作记录少了最后几条。" if broken < 0 else f"操作记录从第{broken}号起对不上。")
        for filing in filings():
            count += 1
            for fault in faults_of(filing):
                wrong += 1
                self.stdout.write(str(fault))
        if broken is not None or wrong:
            raise CommandError(f"核验了操作记录和{count}份报送稿，有对不上的。")
        self.stdout.write(f"操作记录首尾相连，{count}份报送稿都与提交时一致。")
