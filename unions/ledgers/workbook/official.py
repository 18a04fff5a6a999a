"""The official 工会组织信息采集表: one row tells of an employer, its union, the headcount and the coverage.

It names ledgers by their slugs, as addresses do; the sheet of members needs nothing of the kind, its headings are
aliases in the ledger of members.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.cells import Unfit, day, is_blank
from unions.ledgers.workbook.columns import sheet_columns
from unions.ledgers.workbook.heading import Found, Heading, find
from unions.ledgers.workbook.reading import Sheet
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import Table
from unions.organisations.models import Union

CODE_LENGTH = 20


@dataclass(frozen=True)
class Share:
    """What one ledger takes from the form: column of the ledger → heading of the form."""

    slug: str
    key: tuple[str, ...]
    columns: Mapping[str, str]
    readings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


KINDS = {"工会联合会": "community_federation", "产业(系统)工会": "sector", "产业（系统）工会": "sector"}
# The form keeps the words of an older edition of GB/T 4754; the last two say that no section fits.
INDUSTRIES = {
    "电力、热力、燃气及水的生产和供应业": "D",
    "交通运输、仓储业和邮政业": "G",
    "住宿、餐饮业": "H",
    "信息传输、计算机服务和软件业": "I",
    "金融、保险业": "J",
    "科学研究、技术服务和地质勘查业": "M",
    "环境和公共设施管理业": "N",
    "居民服务和其他服务业": "O",
    "卫生、社会保障和社会服务业": "Q",
    "文化、体育、娱乐业": "R",
    "综合（含投资类、主业不明显）": "",
    "其它": "",
}
SHARES = (
    Share(
        "unions",
        ("name",),
        {
            "name": "工会名称",
            "credit_code": "工会法人和其他组织统一社会信用代码",
            "parent": "上级工会名称",
            "established_on": "建会日期",
            "kind": "基层工会类型",
            "chair": "工会负责人",
            "phone": "联系电话",
        },
        {"kind": KINDS},
    ),
    Share(
        "enterprises",
        ("union", "name"),
        {
            "name": "单位名称",
            "credit_code": "单位法人和其他组织统一社会信用代码",
            "address": "单位地址",
            "district": "单位所在政区",
            "nature": "单位性质类别",
            "economic_type": "经济类型",
            "industry": "单位所属行业",
        },
        {"industry": INDUSTRIES},
    ),
    Share("headcounts", ("enterprise", "as_of"), {"enterprise": "单位名称", "employees": "职工人数"}),
    Share(
        "coverages",
        ("union", "enterprise", "since"),
        {"union": "工会名称", "enterprise": "单位名称", "since": "建会日期"},
    ),
)
HEADINGS = tuple(Heading(label, label) for share in SHARES for label in share.columns.values())
TELLING = ("单位名称", "单位性质类别", "职工人数", "工会名称", "上级工会名称", "建会日期", "基层工会类型")


def official_tables(place: int, sheet: Sheet, ledgers: Sequence[Ledger], scope: Scope) -> list[Table]:
    """The tables of the form; none where the sheet is another."""
    headings = tuple({heading.key: heading for heading in HEADINGS}.values())
    found = find(sheet.rows, headings)
    if not found or not set(TELLING) <= set(found.columns):
        return []
    by_slug = {ledger.slug: ledger for ledger in ledgers}
    return [_table(place, sheet, by_slug[share.slug], share, found, scope) for share in SHARES if share.slug in by_slug]


def _table(place: int, sheet: Sheet, ledger: Ledger, share: Share, found: Found, scope: Scope) -> Table:
    where = {name: found.columns[label] for name, label in share.columns.items() if label in found.columns}
    given: dict[str, Any] = {}
    if share.slug == "headcounts":
        given["as_of"] = filled_in_on(sheet, found.row) or scope.day
    if share.slug == "unions":
        given["code"] = _codes(scope)
    return Table(
        place,
        sheet,
        ledger,
        sheet_columns(ledger),
        where,
        found.row,
        given=given,
        key=share.key,
        readings=share.readings,
        repeats=True,
    )


def filled_in_on(sheet: Sheet, head: int) -> date | None:
    """填报日期 in the block above the headings, where it is filled in."""
    for row in sheet.rows[:head]:
        for at, cell in enumerate(row):
            if isinstance(cell, str) and cell.strip().startswith("填报日期"):
                told = cell.strip().removeprefix("填报日期").lstrip("：: ")
                beside = next((other for other in row[at + 1 :] if not is_blank(other)), "")
                return _day(told or str(beside))
    return None


def _day(written: str) -> date | None:
    try:
        return day(written)
    except Unfit:
        return None


def _codes(scope: Scope) -> Callable[[], str]:
    """The form has no 统计代码: new unions get one below the importing union's until they have their own."""
    taken = set(Union.objects.filter(code__startswith=scope.union.code).values_list("code", flat=True))
    free = _free(scope.union.code, taken)
    return lambda: next(free)


def _free(start: str, taken: set[str]) -> Iterator[str]:
    codes = (f"{start}-{number:03d}"[:CODE_LENGTH] for number in count(1))
    return (code for code in codes if code not in taken)
