"""The menu on the left (菜单): what this person may open, and where they are."""

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest
from django.urls import reverse

from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.books import books


@dataclass(frozen=True)
class Item:
    label: str
    icon: str
    url: str
    current: bool


@dataclass(frozen=True)
class Group:
    label: str
    items: tuple[Item, ...]

    @property
    def current(self) -> bool:
        return any(item.current for item in self.items)


REPORT_PAGES = (("指标汇总与校核", "table", "figures"), ("工作总结", "file-text", "summary"))
TOOL_PAGES = (
    (Act.IMPORT, "导入记录", "upload", "imports"),
    (Act.AUDIT, "操作记录", "clock-history", "trail"),
    (Act.MANAGE, "用户与授权", "people", "users"),
)


def menu(request: HttpRequest) -> dict[str, object]:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return {}
    sees = user.may(Act.VIEW)
    reports = [_item(request, *page) for page in REPORT_PAGES] if sees else []
    tools = [_item(request, *page) for act, *page in TOOL_PAGES if user.may(act)]
    groups = [Group("年度报告", tuple(reports)), *(_ledgers(request) if sees else []), Group("数据工具", tuple(tools))]
    return {"home_item": _item(request, "工作台", "house-door", "workbench"), "groups": [g for g in groups if g.items]}


def _item(request: HttpRequest, label: str, icon: str, name: str) -> Item:
    url = reverse(name)
    return Item(label, icon, url, request.path == url or (url != "/" and request.path.startswith(url)))


def _ledgers(request: HttpRequest) -> list[Group]:
    whole = [ledger for ledger in books() if not ledger.part_of]
    return [
        Group(label, tuple(_item(request, ledger.title, ledger.icon, f"{ledger.slug}-list") for ledger in ledgers))
        for label, ledgers in groupby(whole, key=lambda ledger: ledger.group)
    ]
