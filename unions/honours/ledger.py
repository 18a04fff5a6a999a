"""Ledgers of honours and their kinds (荣誉台账)."""

from unions.honours.models import Honour, HonourKind
from unions.ledgers.declaration import Column, Ledger

HONOURS = Ledger(
    model=Honour,
    title="荣誉",
    slug="honours",
    counter="项",
    group="活动与荣誉",
    icon="award",
    dated="moved_on",
    key=("union", "kind", "level", "title", "recipient", "year"),
    empty="还没有荣誉。从创建、申报记起，评上了补填获评日期；可以导入去年的荣誉台账，也可以逐项新增。",
    sections={
        "荣誉": (
            Column("recipient", search=True, aliases=("获奖单位", "获奖个人", "获奖对象", "姓名")),
            Column("kind", search=True, filter=True, aliases=("荣誉名称", "荣誉类型", "类别")),
            Column("level", filter=True, aliases=("荣誉级别",)),
            Column("year", filter=True, aliases=("年度",)),
            Column("recipient_kind", filter=True, aliases=("对象类别",)),
            Column("union", filter=True, aliases=("工会", "推荐工会")),
            Column("enterprise", listed=False, search=True, aliases=("单位", "工作单位")),
            Column("scope", listed=False, filter=True),
            Column("title", listed=False, search=True, aliases=("称号", "荣誉称号")),
            Column("edition", listed=False, aliases=("届次",)),
        ),
        "进度": (
            Column("step", filter=True),
            Column("started_on", listed=False, filter=True),
            Column("applied_on", listed=False, filter=True, aliases=("推荐日期",)),
            Column("passed_on", listed=False, filter=True, aliases=("验收日期",)),
            Column("awarded_on", filter=True, aliases=("获奖日期", "授予日期", "命名日期")),
            Column("ended_on", listed=False),
        ),
        "授予": (
            Column("awarding_body", listed=False, search=True, aliases=("颁发单位", "授奖单位")),
            Column("document_number", listed=False, search=True, aliases=("文号",)),
            Column("deed", listed=False, aliases=("事迹",)),
        ),
    },
)

HONOUR_KINDS = Ledger(
    model=HonourKind,
    title="荣誉类别",
    slug="honour-kinds",
    counter="类",
    group="活动与荣誉",
    icon="tags",
    key=("name",),
    empty="还没有荣誉类别。标准类别由系统自带，自己的类别可以新增。",
    sections={
        "类别": (
            Column("name", search=True),
            Column("parent"),
            Column("union"),
        )
    },
)

LEDGERS = (HONOURS, HONOUR_KINDS)
