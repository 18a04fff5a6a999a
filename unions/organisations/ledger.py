"""Ledger of unions (工会组织台账)."""

from unions.access.roles import Act
from unions.ledgers.declaration import EVERY_ACT, Column, Ledger
from unions.organisations.models import Union

UNIONS = Ledger(
    model=Union,
    title="工会组织",
    slug="unions",
    counter="家",
    group="组织",
    icon="building",
    dated="established_on",
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
