"""Ledgers of facilities, platforms, courses, partner units and associations (阵地台账)."""

from unions.facilities.courses import Course, CourseOrder
from unions.facilities.models import Facility, Platform
from unions.facilities.partners import Association, PartnerUnit
from unions.ledgers.declaration import Column, Ledger

FACILITIES = Ledger(
    model=Facility,
    title="阵地",
    slug="facilities",
    counter="个",
    group="阵地与经费",
    icon="house-heart",
    dated="opened_on",
    lasting=True,
    key=("union", "kind", "name"),
    empty="还没有阵地。职工之家、职工书屋、服务站点、创新工作室、优惠服务单位都记在这里，可以导入，也可以逐个新增。",
    sections={
        "阵地": (
            Column("name", search=True, aliases=("阵地名称", "站点名称", "单位名称")),
            Column("kind", filter=True, aliases=("类型", "阵地类别")),
            Column("union", filter=True, aliases=("工会",)),
            Column("host_kind", filter=True, aliases=("设立地点",)),
            Column("enterprise", listed=False, search=True, aliases=("企业名称", "所在企业")),
            Column("address", listed=False, search=True),
            Column("opened_on", filter=True, aliases=("成立日期", "建成日期", "揭牌日期", "签约日期")),
            Column("accepted_on", listed=False, filter=True),
            Column("closed_on", listed=False, filter=True, aliases=("到期日期",)),
            Column("stars", listed=False, filter=True),
        ),
        "规模": (
            Column("area", total=True, aliases=("面积", "建筑面积", "占地面积")),
            Column("investment", total=True, aliases=("投入", "投入资金")),
            Column("funding", listed=False),
            Column("books", total=True, aliases=("藏书", "藏书量")),
            Column("staff", listed=False, total=True, aliases=("工作人员", "人数")),
            Column("keeper", listed=False, search=True),
            Column("equipment", listed=False, aliases=("设施",)),
        ),
        "服务": (
            Column("leader", listed=False, search=True, aliases=("领办人", "负责人")),
            Column("category", listed=False, filter=True),
            Column("offer", listed=False, search=True, aliases=("优惠内容", "服务内容")),
        ),
    },
)

PLATFORMS = Ledger(
    model=Platform,
    title="服务平台",
    slug="platforms",
    counter="个",
    group="阵地与经费",
    icon="grid",
    part_of="facility",
    key=("facility", "name"),
    empty="还没有服务平台。如困难救助、信访接待、法律援助、免费职介，逐个新增。",
    sections={
        "服务平台": (
            Column("facility", aliases=("阵地名称",)),
            Column("name", search=True, aliases=("平台名称",)),
            Column("note"),
        )
    },
)

COURSES = Ledger(
    model=Course,
    title="流动课堂课程",
    slug="courses",
    counter="门",
    group="阵地与经费",
    icon="book",
    dated="listed_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有课程。把课程单导入后，下级工会就能点单。",
    sections={
        "课程": (
            Column("name", search=True, aliases=("课程",)),
            Column("category", search=True, filter=True, aliases=("类别",)),
            Column("provider", search=True, aliases=("授课教师", "讲师")),
            Column("union", filter=True, aliases=("工会",)),
            Column("hours", aliases=("课时",)),
            Column("listed_on", filter=True),
            Column("withdrawn_on", filter=True),
        )
    },
)

COURSE_ORDERS = Ledger(
    model=CourseOrder,
    title="流动课堂点单",
    slug="course-orders",
    counter="单",
    group="阵地与经费",
    icon="cart",
    dated="requested_on",
    key=("union", "course", "requested_on"),
    empty="还没有点单。从课程单里选一门课，填上点单日期。",
    sections={
        "点单": (
            Column("course", search=True, filter=True, aliases=("课程名称",)),
            Column("union", filter=True, aliases=("点单工会", "工会")),
            Column("requested_on", filter=True),
        ),
        "开课": (
            Column("held_on", filter=True),
            Column("people", total=True, aliases=("人数", "听课人数")),
            Column("rating", filter=True),
            Column("feedback", listed=False),
        ),
    },
)

PARTNER_UNITS = Ledger(
    model=PartnerUnit,
    title="共建单位",
    slug="partner-units",
    counter="家",
    group="阵地与经费",
    icon="people",
    dated="joined_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有共建单位。可以导入联系名册，也可以逐家新增。",
    sections={
        "单位": (
            Column("name", search=True, aliases=("名称", "共建单位")),
            Column("kind", filter=True, aliases=("性质", "单位类别")),
            Column("union", filter=True, aliases=("社区", "工会")),
            Column("contact", search=True),
            Column("phone"),
        ),
        "共建": (
            Column("joined_on", filter=True),
            Column("moved_away_on", filter=True),
            Column("left_on", listed=False, filter=True),
        ),
    },
)

ASSOCIATIONS = Ledger(
    model=Association,
    title="职工协会",
    slug="associations",
    counter="个",
    group="阵地与经费",
    icon="diagram-3",
    dated="established_on",
    lasting=True,
    key=("union", "name"),
    empty="还没有职工协会。成立了编织、书画、摄影等协会就逐个新增。",
    sections={
        "协会": (
            Column("name", search=True, aliases=("名称",)),
            Column("union", filter=True, aliases=("工会",)),
            Column("established_on", filter=True),
            Column("dissolved_on", listed=False, filter=True),
            Column("leader", search=True, aliases=("会长",)),
            Column("people", total=True, aliases=("会员数", "成员人数")),
            Column("field", listed=False, search=True),
        )
    },
)

LEDGERS = (FACILITIES, PLATFORMS, COURSES, COURSE_ORDERS, PARTNER_UNITS, ASSOCIATIONS)
