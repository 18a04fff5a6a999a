"""Ledgers of unions (工会组织台账) and of their changes."""

from unions.access.roles import Act
from unions.ledgers.declaration import EVERY_ACT, Column, Ledger
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union

UNIONS = Ledger(
    model=Union,
    title="工会组织",
    slug="unions",
    counter="家",
    group="组织",
    icon="building",
    dated="established_on",
    lasting=True,
    key=("code",),
    empty="还没有下级工会。可以导入组织信息采集表，也可以逐家新增。",
    # A union is dissolved, never deleted: its code and its history stay.
    acts=tuple(act for act in EVERY_ACT if act != Act.REMOVE),
    sections={
        "工会信息": (
            Column("name", search=True, aliases=("工会组织名称",)),
            Column("short_name", listed=False),
            Column("kind", filter=True, aliases=("基层工会类型",)),
            Column("parent", aliases=("上级工会名称",)),
            Column("code", search=True),
            Column("established_on", filter=True, aliases=("成立日期",)),
            Column("dissolved_on", listed=False, filter=True),
            Column("approval_number", listed=False),
            Column("approved_on", listed=False),
        ),
        "法人资格": (
            Column("credit_code", listed=False, aliases=("工会法人和其他组织统一社会信用代码",)),
            Column("certificate_number", listed=False),
            Column("certified_on", listed=False),
            Column("certificate_until", listed=False, filter=True),
        ),
        "联系方式": (
            Column("chair", search=True, aliases=("工会负责人",)),
            Column("contact", listed=False),
            Column("phone"),
            Column("address", listed=False),
        ),
    },
)
UNION_CHANGES = Ledger(
    model=UnionChange,
    title="工会变更",
    slug="union-changes",
    counter="件",
    group="组织",
    icon="arrow-left-right",
    dated="on",
    key=("subject", "kind", "on"),
    empty="没有工会变更。升格、更名、转入、转出、注销、暂停、恢复和法人登记、变更，各登记一行。",
    sections={
        "变更": (
            Column("subject", search=True, filter=True, aliases=("工会名称",)),
            Column("union", filter=True),
            Column("kind", filter=True),
            Column("on", filter=True, aliases=("日期",)),
            Column("document_number", search=True, aliases=("文号",)),
            Column("reason", listed=False),
        ),
        "前后": (
            Column("before", search=True),
            Column("after", search=True),
            Column("kind_before", listed=False),
            Column("kind_after", listed=False, filter=True),
        ),
    },
)

LEDGERS = (UNIONS, UNION_CHANGES)
