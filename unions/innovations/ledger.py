"""Ledger of innovations (创新成果台账)."""

from unions.innovations.models import Innovation
from unions.ledgers.declaration import Column, Ledger

INNOVATIONS = Ledger(
    model=Innovation,
    title="创新成果",
    slug="innovations",
    counter="项",
    group="活动与荣誉",
    icon="lightbulb",
    dated="proposed_on",
    key=("union", "kind", "title", "proposed_on"),
    empty="还没有创新成果。合理化建议、技术革新、技术攻关、新产品新技术都记在这里，可以导入，也可以逐条新增。",
    sections={
        "成果": (
            Column("title", search=True, aliases=("名称", "建议内容", "项目名称")),
            Column("kind", filter=True, aliases=("类型",)),
            Column("union", filter=True, aliases=("工会",)),
            Column("enterprise", search=True, filter=True, aliases=("企业", "企业名称", "单位名称")),
            Column("author", search=True, aliases=("提出人", "建议人", "负责人")),
            Column("items", total=True, aliases=("条数", "项数", "数量")),
            Column("saves_energy", listed=False, filter=True),
        ),
        "进展和效益": (
            Column("proposed_on", filter=True, aliases=("提出日期", "立项日期")),
            Column("adopted_on", filter=True),
            Column("completed_on", filter=True),
            Column("benefit", total=True, aliases=("效益", "经济效益")),
            Column("reward", listed=False, total=True, aliases=("奖励",)),
        ),
    },
)

LEDGERS = (INNOVATIONS,)
