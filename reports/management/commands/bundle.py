"""Puts the reports of all units below a union into one file (批量写出)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.bundles.making import Order, make
from reports.bundles.models import Bundle
from reports.management.asked import add_union_and_period, form_of, kind_of, period_of, target_of, union_of
from reports.narrative.facts import Kind
from unions.access.refusal import Refused
from unions.trail.record import note


class Command(BaseCommand):
    help = "把下级各单位已通过的报告写成一个文件：汇编、压缩包或各单位指标。"

    def add_arguments(self, parser: CommandParser) -> None:
        add_union_and_period(parser)
        forms = "、".join(f"{form}（{form.label}）" for form in Bundle.Form)
        parser.add_argument("--form", default=str(Bundle.Form.COMPENDIUM), help=f"{forms}，不写时是第一种")
        kinds = "、".join(f"{kind}（{kind.label}）" for kind in Kind)
        parser.add_argument("--kind", default=str(Kind.SUMMARY), help=f"{kinds}，不写时是{Kind.SUMMARY}")
        parser.add_argument("--with-submitted", action="store_true", help="收入待审核的送审稿")
        parser.add_argument("--with-word", action="store_true", help="压缩包里每单位另附Word")
        parser.add_argument("--with-sheets", action="store_true", help="Excel里每单位另列一张表")
        parser.add_argument("-o", "--out", required=True, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        form, target = Bundle.Form(form_of(options["form"], tuple(Bundle.Form.values))), target_of(options["out"])
        union, period, kind = union_of(options["union"]), period_of(options["period"]), kind_of(options["kind"])
        more = {name: options[name] for name in ("with_submitted", "with_word", "with_sheets")}
        order = Order(union, period, kind, form, **more)
        try:
            made = make(order, target, self._tell)
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        note("下载", order.name, by=None, union=union)
        self.stdout.write(f"已写出{target}，收入{made.papers}份，未收入{len(made.missing)}个单位。")
        for one in made.missing:
            self.stdout.write(f"未收入：{one.told}")

    def _tell(self, done: int, total: int) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r已完成{done}/{total}份", ending="")
