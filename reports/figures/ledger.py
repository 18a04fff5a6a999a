"""Ledgers of typed figures (填报数、目标数、更正数)."""

from reports.figures.models import Override, Target, ToldFigure
from unions.ledgers.declaration import Column, Ledger

KEY = ("union", "start", "end", "code")
INDICATOR = (Column("code", search=True, filter=True, aliases=("指标名称", "指标代码")), Column("union", filter=True))
PERIOD = (
    Column("period_said", label="期间"),
    Column("start", listed=False, aliases=("年度", "年份")),
    Column("end", listed=False, filter=True),
)
RANGE = (Column("value", listed=False), Column("value_max", listed=False), Column("comparator", listed=False))

TOLD = Ledger(
    model=ToldFigure,
    title="填报数",
    slug="told-figures",
    counter="项",
    group="年度报告",
    icon="pencil-square",
    dated="end",
    key=KEY,
    empty="还没有填报数。台账里没有的数字在这里填，写明从哪里来；台账里有的会自动算出。",
    sections={
        "指标": (*INDICATOR, *PERIOD),
        "数值": (Column("said", label="填报"), *RANGE),
        "来源": (Column("source", search=True), Column("by"), Column("at")),
    },
)
TARGETS = Ledger(
    model=Target,
    title="目标数",
    slug="targets",
    counter="项",
    group="年度报告",
    icon="bullseye",
    dated="end",
    key=KEY,
    empty="还没有目标数。年初把当年的目标定下来，年底自动算完成情况，也会写进工作思路。",
    sections={
        "指标": (*INDICATOR, *PERIOD),
        "数值": (Column("said", label="目标"), *RANGE),
        "下达": (Column("set_by"),),
    },
)
OVERRIDES = Ledger(
    model=Override,
    title="更正数",
    slug="overrides",
    counter="项",
    group="年度报告",
    icon="eraser",
    dated="end",
    key=KEY,
    empty="没有更正数。台账算出的数与实际不符、又来不及补台账时，在这里更正并写明理由。",
    sections={
        "指标": (*INDICATOR, *PERIOD),
        "数值": (Column("said", label="更正为"), Column("value", listed=False)),
        "理由": (Column("reason", search=True), Column("by"), Column("at")),
    },
)
LEDGERS = (TOLD, TARGETS, OVERRIDES)
