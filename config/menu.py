"""The menu on the left (菜单): what this person may open, and where they are."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from django.db.models import Count, QuerySet, Value
from django.http import HttpRequest
from django.urls import reverse

from reports.correcting.models import Correction
from reports.messages.models import Message
from reports.workflow.reports import Report
from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.books import books


@dataclass(frozen=True)
class Item:
    """One line; `waiting` counts what waits behind it, asked only where the menu is drawn."""

    label: str
    icon: str
    url: str
    current: bool
    waiting: Callable[[], int] | None = None


@dataclass(frozen=True)
class Group:
    label: str
    items: tuple[Item, ...]

    @property
    def current(self) -> bool:
        return any(item.current for item in self.items)


# Each page with the right that it asks for; a test opens all of them as every role.
REPORT_PAGES = (
    (Act.SUBMIT, "填报任务", "list-check", "my-tasks"),
    (Act.VIEW, "指标汇总与校核", "table", "figures"),
    (Act.VIEW, "工作总结", "file-text", "summary"),
    (Act.VIEW, "写总结", "pencil-square", "writing"),
    (Act.VIEW, "提纲", "list-ol", "outline"),
    (Act.SUBMIT, "核对并提交", "send", "submit"),
    (Act.VIEW, "历年报告", "archive", "reports"),
    (Act.VIEW, "句式库", "chat-quote", "wordings"),
    (Act.IMPORT, "往年总结", "journal-arrow-up", "earlier"),
)
REVIEW_PAGES = (
    (Act.REVIEW, "审核总览", "inboxes", "reviews"),
    (Act.VIEW, "更正单", "eraser", "corrections"),
    (Act.VIEW, "汇总表", "calculator", "totals"),
    (Act.VIEW, "单位对比", "bar-chart", "comparison"),
    (Act.VIEW, "汇总总结", "journal-text", "district-paper"),
    (Act.EXPORT, "批量下载", "file-earmark-zip", "bundles"),
    (Act.REVIEW, "任务与期限", "calendar-check", "tasks"),
)
LEDGER_PAGES = {"组织": (("逐条检查", "ui-checks", "checklist"),)}  # below the ledgers that they fill
TOOL_PAGES = (
    (Act.IMPORT, "导入记录", "upload", "imports"),
    (Act.AUDIT, "操作记录", "clock-history", "trail"),
    (Act.MANAGE, "用户与授权", "people", "users"),
)


REPORTS = "年度报告"
# By the name of the page; all asked in one statement, where the menu or the bell is drawn.
COUNTS: dict[str, tuple[Act | None, Callable[[User], QuerySet[Any]]]] = {
    "messages": (None, lambda user: Message.objects.to(user).unread()),
    "reviews": (Act.REVIEW, lambda user: Report.objects.waiting().put_before(user)),
    "corrections": (Act.REVIEW, lambda user: Correction.objects.waiting().put_before(user)),
}


def menu(request: HttpRequest) -> dict[str, object]:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return {}
    waiting = cache(partial(_waiting, user))
    pages = [_item(request, *page) for act, *page in REPORT_PAGES if user.may(act)]
    ledgers = _ledgers(request) if user.may(Act.VIEW) else {}
    tools = [_item(request, *page) for act, *page in TOOL_PAGES if user.may(act)]
    reviews = [_counted(_item(request, *page), page[-1], waiting) for act, *page in REVIEW_PAGES if user.may(act)]
    own = [*pages, *ledgers.pop(REPORTS, [])]
    groups = {REPORTS: own, "审核与汇总": reviews, **ledgers, "数据工具": tools}
    shown = [Group(label, tuple(items)) for label, items in groups.items() if items]
    home = _item(request, "工作台", "house-door", "workbench")
    return {"home_item": home, "groups": shown, "unread": lambda: waiting().get("messages", 0)}


def _waiting(user: User) -> dict[str, int]:
    counts = [
        rows(user).order_by().values(page=Value(name)).annotate(rows=Count("pk")).values_list("page", "rows")
        for name, (act, rows) in COUNTS.items()
        if act is None or user.may(act)
    ]
    return dict(counts[0].union(*counts[1:], all=True))


def _item(request: HttpRequest, label: str, icon: str, name: str) -> Item:
    url = reverse(name)
    return Item(label, icon, url, request.path == url or (url != "/" and request.path.startswith(url)))


def _counted(item: Item, name: str, waiting: Callable[[], dict[str, int]]) -> Item:
    """With what waits behind the page, where that is counted."""
    return replace(item, waiting=lambda: waiting().get(name, 0)) if name in COUNTS else item


def _ledgers(request: HttpRequest) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for ledger in books():
        if not ledger.part_of:
            item = _item(request, ledger.title, ledger.icon, f"{ledger.slug}-list")
            groups.setdefault(ledger.group, []).append(item)
    for label, pages in LEDGER_PAGES.items():
        groups[label] += [_item(request, *page) for page in pages]
    return groups
