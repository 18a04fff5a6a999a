"""Ledgers of the indicators that unions make (自设指标、指标口径)."""

from reports.indicators.models import Definition, OwnIndicator
from unions.ledgers.declaration import Column, Ledger

OWN_INDICATORS = Ledger(
    model=OwnIndicator,
    title="自设指标",
    slug="own-indicators",
    counter="项",
    group="年度报告",
    icon="sliders",
    key=("union", "label"),
    empty="还没有自设指标。在任意一本台账里查出要数的记录，点“存为指标”；台账里没有的，点“新增”设一个填报数。",
    sections={
        "指标": (
            Column("label", search=True),
            Column("code"),
            Column("unit"),
            Column("decimals", listed=False),
            Column("theme", filter=True),
            Column("kind", filter=True),
            Column("defined", label="现行口径"),
        ),
        "使用": (
            Column("from_year"),
            Column("to_year"),
            Column("union", filter=True),
            Column("sentence", listed=False),
            Column("note", listed=False),
        ),
    },
)
DEFINITIONS = Ledger(
    model=Definition,
    title="指标口径",
    slug="definitions",
    counter="条",
    group="年度报告",
    icon="rulers",
    key=("indicator", "from_year"),
    part_of="indicator",
    empty="还没有口径。在台账里查出要数的记录，点“存为指标”。",
    sections={
        "口径": (
            Column("indicator", search=True),
            Column("from_year"),
            Column("words"),
            Column("ledger", listed=False),
            Column("query", listed=False),
            Column("measure", listed=False),
            Column("column", listed=False),
            Column("note"),
        )
    },
)
LEDGERS = (OWN_INDICATORS, DEFINITIONS)
