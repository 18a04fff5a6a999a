"""Writes the 工作总结, 工作汇报 or 工作思路和目标 of a union as a file (写出总结)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.documents.document import Unprintable
from reports.documents.outputs import TYPES, output
from reports.documents.press import PRESS
from reports.filing.drafts import issue
from reports.management.asked import add_union_and_period, basis_of, form_of, kind_of, period_of, target_of, union_of
from reports.narrative.facts import Kind
from reports.totals.paper import Basis, paper_on
from unions.trail.record import note


class Command(BaseCommand):
    help = "写出一个工会一个期间的工作总结、工作汇报或工作思路和目标。"
    requires_system_checks = []  # they take as long as the figures, and change nothing in them

    def add_arguments(self, parser: CommandParser) -> None:
        add_union_and_period(parser)
        parser.add_argument("--format", dest="form", required=True, help="、".join(TYPES))
        kinds = "、".join(f"{kind}（{kind.label}）" for kind in Kind)
        parser.add_argument("--kind", default=str(Kind.SUMMARY), help=f"{kinds}，不写时是{Kind.SUMMARY}")
        bases = "、".join(f"{basis}（{basis.label}）" for basis in Basis)
        parser.add_argument("--basis", default=str(Basis.LEDGERS), help=f"数字取自{bases}，不写时是{Basis.LEDGERS}")
        parser.add_argument("-o", "--output", required=True, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        kind, basis = kind_of(options["kind"]), basis_of(options["basis"])
        form, target = form_of(options["form"], tuple(TYPES)), target_of(options["output"])
        if form == "pdf":
            PRESS.start()  # it warms up while the figures are taken
        union, period = union_of(options["union"]), period_of(options["period"])
        paper = paper_on(basis, union, period, kind)
        try:
            made = output(paper, form)
        except Unprintable as refusal:
            raise CommandError(str(refusal)) from None
        target.write_bytes(made.content)
        issue(paper.document, union, period, kind)
        note("下载", f"{paper.document.name}（{form}）", by=None, union=union)
        self.stdout.write(f"已写出{target}。")
