"""Ledgers of standards (规范化建设台账): schemes, checks, assessments, documents."""

from unions.ledgers.declaration import Column, Ledger
from unions.standards.models import Assessment, Check, Document, Scheme, SchemeItem

SCHEMES = Ledger(
    model=Scheme,
    title="规范化标准",
    slug="schemes",
    counter="项",
    group="组织",
    icon="list-check",
    dated="issued_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有规范化标准。各地的八有、六有、上墙内容不同，按本地文件新增标准和条目。",
    sections={
        "标准": (
            Column("name", search=True),
            Column("union", filter=True),
            Column("applies_to", filter=True),
            Column("document", search=True),
            Column("issued_on", filter=True),
            Column("withdrawn_on", listed=False),
        )
    },
)
SCHEME_ITEMS = Ledger(
    model=SchemeItem,
    title="标准条目",
    slug="scheme-items",
    counter="条",
    group="组织",
    icon="list-ol",
    key=("scheme", "position"),
    part_of="scheme",
    empty="还没有条目。把标准的每一项要求写成一条。",
    sections={
        "条目": (
            Column("scheme", aliases=("标准名称",)),
            Column("position"),
            Column("name", search=True, aliases=("内容",)),
        )
    },
)
CHECKS = Ledger(
    model=Check,
    title="标准检查",
    slug="checks",
    counter="次",
    group="组织",
    icon="clipboard-check",
    dated="checked_on",
    key=("union", "scheme", "item", "year", "stage"),
    empty="还没有检查记录。自查、抽查的结果逐条登记，缺哪一项一看便知。",
    sections={
        "检查": (
            Column("union", search=True, filter=True, aliases=("工会名称",)),
            Column("scheme", search=True, filter=True, aliases=("标准名称",)),
            Column("item", search=True),
            Column("year", filter=True),
            Column("stage", filter=True),
            Column("checked_on", filter=True),
        ),
        "结果": (
            Column("is_met", filter=True, aliases=("是否达标",)),
            Column("evidence", listed=False),
        ),
    },
)
ASSESSMENTS = Ledger(
    model=Assessment,
    title="考核评定",
    slug="assessments",
    counter="家",
    group="组织",
    icon="award",
    dated="commended_on",
    key=("union", "kind", "year"),
    empty="还没有考核结果。年底评定后登记等次，次年表彰时补填表彰日期和奖励。",
    sections={
        "考核": (
            Column("union", search=True, filter=True, aliases=("工会名称",)),
            Column("kind", filter=True),
            Column("year", filter=True, aliases=("年度",)),
            Column("grade", filter=True, aliases=("等级", "考核结果")),
            Column("score"),
            Column("assessed_on", listed=False),
        ),
        "表彰": (
            Column("commended_on", filter=True),
            Column("document_number", listed=False),
            Column("reward", total=True, aliases=("奖励金额（元）",)),
        ),
    },
)
DOCUMENTS = Ledger(
    model=Document,
    title="制度与档案",
    slug="documents",
    counter="件",
    group="组织",
    icon="folder2-open",
    dated="issued_on",
    lasting=True,
    key=("union", "category", "title", "number"),
    empty="还没有制度和档案。先登记上墙的制度，再登记上级文件和各类记录簿。",
    sections={
        "档案": (
            Column("title", search=True, aliases=("文件名称", "制度名称")),
            Column("union", filter=True),
            Column("category", filter=True, aliases=("类别",)),
            Column("theme", listed=False, search=True),
            Column("number", search=True, aliases=("文件编号",)),
            Column("issuer", listed=False, search=True),
            Column("issued_on", filter=True, aliases=("印发日期", "日期")),
            Column("withdrawn_on", listed=False),
        ),
        "存放": (
            Column("is_on_wall", filter=True, aliases=("是否上墙",)),
            Column("place", listed=False),
        ),
    },
)

LEDGERS = (SCHEMES, SCHEME_ITEMS, CHECKS, ASSESSMENTS, DOCUMENTS)
