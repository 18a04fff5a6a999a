"""Ledgers of enterprises (用人单位台账): employers, headcounts, coverages, areas, buildings, visits."""

from unions.enterprises.models import Coverage, Enterprise, Headcount, Standstill
from unions.enterprises.places import Area, Building, Liaison
from unions.enterprises.visits import Visit
from unions.ledgers.declaration import Column, Ledger

ENTERPRISES = Ledger(
    model=Enterprise,
    title="用人单位",
    slug="enterprises",
    counter="家",
    group="组织",
    icon="buildings",
    dated="opened_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有用人单位。可以导入单位名册，也可以逐家新增；未建会的单位也要登记，建会率从这里算。",
    sections={
        "单位信息": (
            Column("name", search=True, aliases=("企业名称", "用人单位名称", "单位名称（全称）")),
            Column("union", filter=True),
            Column(
                "credit_code",
                search=True,
                listed=False,
                aliases=("单位法人和其他组织统一社会信用代码", "统一社会信用代码", "组织机构代码"),
            ),
            Column("nature", filter=True, aliases=("单位性质", "企业性质")),
            Column("economic_type", listed=False, filter=True),
            Column("industry", filter=True, aliases=("单位所属行业", "行业")),
            Column("above_scale", filter=True, aliases=("是否规模以上",)),
            Column("newest_employees", label="最近职工人数（人）"),
            Column("pilot", listed=False, filter=True),
        ),
        "所在地": (
            Column("district", listed=False, aliases=("单位所在政区",)),
            Column("address", listed=False),
            Column("community", filter=True, aliases=("社区",)),
            Column("building", listed=False, filter=True, aliases=("楼宇",)),
            Column("area", listed=False, filter=True, aliases=("片区",)),
        ),
        "经营": (
            Column("opened_on", filter=True, aliases=("成立日期",)),
            Column("closed_on", listed=False, filter=True, aliases=("注销日期",)),
        ),
        "民主管理制度": (
            Column("congress_since", listed=False, filter=True, aliases=("职代会建制日期",)),
            Column("disclosure_since", listed=False, filter=True, aliases=("厂务公开建制日期",)),
        ),
        "联系方式": (
            Column("legal_person", listed=False, aliases=("法人代表", "单位负责人")),
            Column("contact", listed=False),
            Column("phone", aliases=("电话",)),
        ),
    },
)
HEADCOUNTS = Ledger(
    model=Headcount,
    title="职工人数",
    slug="headcounts",
    counter="次",
    group="组织",
    icon="people",
    dated="as_of",
    key=("enterprise", "as_of"),
    part_of="enterprise",
    empty="还没有登记职工人数。每年至少登记一次，写明统计日期。",
    sections={
        "职工人数": (
            Column("enterprise", search=True, aliases=("单位名称", "企业名称")),
            Column("as_of", filter=True, aliases=("时点",)),
            Column("employees", aliases=("职工人数", "职工总数（人）")),
            Column("women", aliases=("女职工（人）", "女职工人数")),
            Column("migrants", aliases=("农民工（人）", "农民工人数")),
        )
    },
)
STANDSTILLS = Ledger(
    model=Standstill,
    title="停产停业",
    slug="standstills",
    counter="次",
    group="组织",
    icon="pause-circle",
    dated="since",
    lasting=True,
    key=("enterprise", "since"),
    part_of="enterprise",
    empty="没有停产停业的记录，按正常生产经营统计。",
    sections={
        "停产停业": (
            Column("enterprise", search=True, aliases=("单位名称",)),
            Column("kind", filter=True, aliases=("状态",)),
            Column("since", filter=True),
            Column("until", filter=True),
        )
    },
)
COVERAGES = Ledger(
    model=Coverage,
    title="覆盖单位",
    slug="coverages",
    counter="家",
    group="组织",
    icon="link-45deg",
    dated="since",
    lasting=True,
    key=("union", "enterprise", "since"),
    part_of="union",
    empty="还没有登记覆盖的单位。联合工会覆盖几家单位就登记几行，单独建会的登记一行。",
    sections={
        "覆盖单位": (
            Column("union", filter=True, aliases=("工会名称",)),
            Column("enterprise", search=True, aliases=("单位名称", "企业名称")),
            Column("since", filter=True, aliases=("建会日期",)),
            Column("until", filter=True),
        )
    },
)
VISITS = Ledger(
    model=Visit,
    title="走访企业",
    slug="visits",
    counter="次",
    group="组织",
    icon="signpost-2",
    dated="visited_on",
    key=("union", "enterprise", "visited_on", "purpose"),
    empty="还没有走访记录。走访未建会单位后在这里记一次，建会进展就有据可查。",
    sections={
        "走访": (
            Column("enterprise", search=True, filter=True, aliases=("企业名称", "单位名称")),
            Column("union", filter=True),
            Column("visited_on", filter=True),
            Column("purpose", filter=True),
            Column("visitors", search=True),
        ),
        "结果": (
            Column("result", filter=True),
            Column("notice_issued_on", filter=True),
            Column("notice_number", listed=False),
            Column("content", listed=False, aliases=("备注",)),
        ),
    },
)
BUILDINGS = Ledger(
    model=Building,
    title="楼宇",
    slug="buildings",
    counter="幢",
    group="组织",
    icon="building-gear",
    dated="opened_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有楼宇。有写字楼、商务楼的，逐幢登记后用人单位可选所在楼宇。",
    sections={
        "楼宇": (
            Column("name", search=True),
            Column("union", filter=True),
            Column("grade", filter=True),
            Column("community", filter=True),
            Column("address", listed=False),
            Column("served_by", listed=False),
        ),
        "使用情况": (
            Column("status", filter=True),
            Column("status_since", listed=False),
            Column("opened_on", filter=True),
            Column("closed_on", listed=False),
        ),
    },
)
AREAS = Ledger(
    model=Area,
    title="片区",
    slug="areas",
    counter="个",
    group="组织",
    icon="geo-alt",
    key=("union", "name"),
    empty="还没有划分片区。先建区域，再在区域下建片区，每个片区安排联络员。",
    sections={
        "片区": (
            Column("name", search=True, aliases=("片区名称",)),
            Column("union", filter=True),
            Column("parent", filter=True),
            Column("extent"),
        )
    },
)
LIAISONS = Ledger(
    model=Liaison,
    title="片区联络员",
    slug="liaisons",
    counter="人",
    group="组织",
    icon="person-lines-fill",
    dated="since",
    lasting=True,
    key=("area", "name", "since"),
    part_of="area",
    empty="还没有联络员。给片区安排联系企业的人。",
    sections={
        "联络员": (
            Column("area", aliases=("所在片区",)),
            Column("name", search=True, aliases=("姓名",)),
            Column("position"),
            Column("phone"),
            Column("since", filter=True),
            Column("until", filter=True),
        )
    },
)

LEDGERS = (ENTERPRISES, HEADCOUNTS, STANDSTILLS, COVERAGES, VISITS, BUILDINGS, AREAS, LIAISONS)
