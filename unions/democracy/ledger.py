"""Ledgers of democratic management (民主管理台账): congresses, their parts, disclosures."""

from unions.democracy.models import Congress, CongressCoverage, Disclosure, Resolution
from unions.ledgers.declaration import Column, Ledger

CONGRESSES = Ledger(
    model=Congress,
    title="职代会",
    slug="congresses",
    counter="次",
    group="民主与合同",
    icon="people",
    dated="held_on",
    key=("union", "name", "held_on"),
    empty="还没有会议记录。企业、区域的职代会和会员代表大会，每开一次登记一行。",
    sections={
        "会议": (
            Column("name", search=True),
            Column("union", filter=True),
            Column("kind", filter=True),
            Column("scope", filter=True),
            Column("enterprise", search=True, filter=True, aliases=("企业名称", "单位名称")),
            Column("number", listed=False, aliases=("届次",)),
            Column("session", listed=False),
            Column("held_on", filter=True, aliases=("会议日期",)),
            Column("topics", listed=False, aliases=("会议议题",)),
        ),
        "代表": (
            Column("delegates", aliases=("职工代表人数", "应到（人）")),
            Column("women_delegates", listed=False),
            Column("present", aliases=("实到（人）",)),
        ),
        "上报": (Column("reported_on", listed=False, filter=True),),
    },
)
RESOLUTIONS = Ledger(
    model=Resolution,
    title="职代会决议",
    slug="resolutions",
    counter="项",
    group="民主与合同",
    icon="check2-square",
    key=("congress", "topic"),
    part_of="congress",
    empty="还没有决议。会上审议的每件事登记一行。",
    sections={
        "决议": (
            Column("congress", aliases=("会议名称",)),
            Column("topic", search=True, aliases=("议题",)),
            Column("decision", listed=False),
            Column("passed", filter=True),
            Column("votes_for"),
            Column("carried_out_on", filter=True),
        )
    },
)
CONGRESS_COVERAGES = Ledger(
    model=CongressCoverage,
    title="职代会覆盖单位",
    slug="congress-coverages",
    counter="家",
    group="民主与合同",
    icon="link-45deg",
    key=("congress", "enterprise"),
    part_of="congress",
    empty="还没有覆盖单位。区域、行业职代会覆盖的单位逐家登记，覆盖率从这里算。",
    sections={
        "覆盖单位": (
            Column("congress", aliases=("会议名称",)),
            Column("enterprise", search=True, aliases=("企业名称", "单位名称")),
            Column("delegates", total=True),
            Column("until"),
        )
    },
)
DISCLOSURES = Ledger(
    model=Disclosure,
    title="厂务公开",
    slug="disclosures",
    counter="次",
    group="民主与合同",
    icon="clipboard-data",
    dated="published_on",
    key=("union", "enterprise", "kind", "subject", "published_on"),
    empty="还没有公开记录。单位建立厂务公开制度的日期填在用人单位台账，每次公开在这里登记。",
    sections={
        "公开": (
            Column("subject", search=True),
            Column("union", filter=True),
            Column("enterprise", search=True, filter=True, aliases=("企业名称", "单位名称")),
            Column("kind", filter=True),
            Column("form", filter=True),
            Column("published_on", filter=True),
            Column("removed_on", listed=False),
        ),
        "意见": (
            Column("opinions", total=True),
            Column("answered", total=True),
        ),
    },
)

LEDGERS = (CONGRESSES, RESOLUTIONS, CONGRESS_COVERAGES, DISCLOSURES)
