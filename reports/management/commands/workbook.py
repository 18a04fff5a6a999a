"""Ledgers in and out as workbooks (台账导入导出). It stands here because only reports knows periods."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.management.asked import period_of, target_of, union_of
from unions.access.models import User
from unions.access.refusal import Refused
from unions.ledgers.books import books
from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.check import checked
from unions.ledgers.workbook.export import Extract, write_export
from unions.ledgers.workbook.faults import grid, table
from unions.ledgers.workbook.plan import Plan
from unions.ledgers.workbook.reading import Unreadable, read
from unions.ledgers.workbook.repaired import write_repaired
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.template import write_template
from unions.ledgers.workbook.uploads import import_file
from unions.trail.record import note

ENDING = ".xlsx"


class Command(BaseCommand):
    help = "台账的模板、检查、导入和导出。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True, parser_class=ArgumentParser)
        template = acts.add_parser("template", help="写出空白模板")
        template.add_argument("--ledger", action="append", default=[], metavar="SLUG", help="只要这些台账")
        template.add_argument("-o", "--output", required=True, metavar="FILE")
        check = acts.add_parser("check", help="检查文件，列出全部问题，什么也不写入")
        check.add_argument("file")
        check.add_argument("--union", required=True, metavar="CODE")
        check.add_argument("-o", "--output", metavar="FILE", help="改错副本")
        importing = acts.add_parser("import", help="导入文件，有一处问题就什么也不写入")
        importing.add_argument("file")
        importing.add_argument("--union", required=True, metavar="CODE")
        importing.add_argument("--as", dest="user", required=True, metavar="USER")
        export = acts.add_parser("export", help="导出台账")
        export.add_argument("--union", required=True, metavar="CODE")
        export.add_argument("--period", required=True, help="2014、2014H1、2014Q3、2014S或2013-10-01..2014-09-30")
        export.add_argument("-o", "--output", required=True, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            getattr(self, f"_{options['act']}")(**options)
        except Unreadable as refusal:
            raise CommandError(str(refusal), returncode=1) from None
        except Refused as refusal:
            raise CommandError(str(refusal), returncode=2) from None

    def _template(self, ledger: list[str], output: str, **_options: Any) -> None:
        ledgers = tuple(map(_ledger, ledger)) or tuple(books())
        write_template(_target(output), ledgers)
        self.stdout.write(f"已写出{output}，{len(ledgers)}本台账。")

    def _check(self, file: str, union: str, output: str | None, **_options: Any) -> None:
        path, scope = _source(file), Scope(union_of(union))
        plan, rows = checked(read(path), scope, tuple(books()))
        if output:
            write_repaired(_target(output), rows, plan.faults)
        self._tell(plan)

    def _import(self, file: str, union: str, user: str, **_options: Any) -> None:
        plan, batch = import_file(_source(file), union_of(union), _user(user))
        self._tell(plan)
        if batch:
            self.stdout.write(f"已导入，批次{batch.pk}。")

    def _export(self, union: str, period: str, output: str, **_options: Any) -> None:
        whose, when = union_of(union), period_of(period)
        counts = write_export(_target(output), Extract(whose, when.start, when.end, str(when)), tuple(books()))
        note("导出", f"{whose} {when}台账", by=None, union=whose, after=counts)
        self.stdout.write(
            f"已写出{output}，{len([n for n in counts.values() if n])}本台账，{sum(counts.values()):,}行。"
        )

    def _tell(self, plan: Plan) -> None:
        """Notes, then every fault or what becomes of the rows."""
        for line in plan.notes:
            self.stdout.write(line)
        if plan.faults:
            self.stdout.write(table(plan.faults))
            raise CommandError(f"共{len(plan.faults)}处问题，没有写入任何内容。", returncode=1)
        heads = ("台账", "新增", "修改", "无变化")
        numbers = [(sheet.ledger.title, len(sheet.new), len(sheet.changed), sheet.unchanged) for sheet in plan.sheets]
        self.stdout.write(grid([heads, *(tuple(map(str, line)) for line in numbers)]))
        if not plan.changes:
            self.stdout.write("无变化")


def _source(file: str) -> Path:
    path = Path(file)
    if not path.is_file():
        raise CommandError(f"没有文件“{file}”，核对路径。", returncode=2)
    return path


def _target(file: str) -> str:
    path = Path(file)
    if path.suffix.lower() != ENDING:
        raise CommandError(f"“{file}”的扩展名应为{ENDING}。", returncode=2)
    target_of(file)
    return file


def _ledger(slug: str) -> Ledger:
    found = next((ledger for ledger in books() if ledger.slug == slug), None)
    if found is None:
        slugs = "、".join(ledger.slug for ledger in books())
        raise CommandError(f"没有台账“{slug}”，可用：{slugs}。", returncode=2)
    return found


def _user(username: str) -> User:
    found = User.objects.filter(username=username, is_active=True).first()
    if found is None:
        raise CommandError(f"没有登录名为“{username}”的用户，或已停用。", returncode=2)
    return found
