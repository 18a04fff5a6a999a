"""The first union and its administrator (建立区总工会): how an empty system begins."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.record import note
from unions.trail.users import issued_password


class Command(BaseCommand):
    help = "建立最上一级工会和它的管理员，印出初始密码；其余单位和用户由管理员在网页上新增。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="工会名称，如云溪区总工会")
        parser.add_argument("--code", required=True, help="统计代码")
        parser.add_argument("--established-on", required=True, type=date.fromisoformat, help="建会日期，如2001-05-01")
        parser.add_argument("--administrator", required=True, metavar="USER", help="管理员的登录名")
        parser.add_argument("--administrator-name", required=True, metavar="NAME", help="管理员的姓名")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if Union.objects.exists():
            raise CommandError("系统里已有工会组织。下级工会和用户由管理员登录后新增。", returncode=2)
        union = Union(
            name=options["name"],
            kind=UnionKind.DISTRICT,
            code=options["code"],
            established_on=options["established_on"],
        )
        Union.objects.all().prepare([union])
        union.save()
        password = issued_password()
        user = User.objects.create_user(
            options["administrator"], password, options["administrator_name"], must_change_password=True
        )
        Grant.objects.create(user=user, union=union, role=Role.ADMINISTRATOR)
        note("建立", union.name, by=user, union=union)
        self.stdout.write(f"已建立“{union.name}”。管理员 {user.username}，初始密码 {password}（首次登录须修改）。")
