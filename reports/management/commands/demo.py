"""Loads the demo district (装入演示区) and says how to sign in."""

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.demo.load import load_with_reports
from reports.demo.users import PASSWORD, USERS
from unions.access.models import User
from unions.access.roles import Role
from unions.organisations.models import Union


class Command(BaseCommand):
    help = "把演示区装入空库，印出演示用户。演示密码人人知道，所以只在 DEMO=1 或 DEBUG=1 时运行。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="库里已有工会时什么都不装，只印出演示用户")

    def handle(self, *args: Any, if_empty: bool = False, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("演示密码人人知道，不能进正式系统。演示时先设环境变量 DEMO=1，再运行本命令。")
        is_empty = not Union.objects.exists()
        if not is_empty and not if_empty:
            raise CommandError("库里已有工会，没有装入演示区。换一个空库，或加 --if-empty 只看演示用户。")
        if is_empty:
            self.stdout.write("正在装入演示区……")
            load_with_reports()
        self._tell()

    def _tell(self) -> None:
        self.stdout.write(f"网址：http://127.0.0.1:{os.environ.get('PORT', '8000')}/")
        here = set(User.objects.values_list("username", flat=True))
        for username, name, role, code in USERS:
            if username in here:
                union = Union.objects.get(code=code)
                self.stdout.write(f"登录名 {username}，密码 {PASSWORD}：{union.shown}，{Role(role).label}，{name}")
