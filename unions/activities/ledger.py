"""Ledgers of activities, their enterprises, their kinds, and accidents (活动台账)."""

from unions.activities.models import Accident, Activity, ActivityKind, Participation
from unions.ledgers.declaration import Column, Ledger

ACTIVITIES = Ledger(
    model=Activity,
    title="活动",
    slug="activities",
    counter="项",
    group="活动与荣誉",
    icon="calendar-event",
    dated="started_on",
    key=("union", "title", "started_on"),
    empty="还没有活动。培训、竞赛、检查、文体、宣传、会议都记在这里，可以导入去年的活动台账，也可以逐项新增。",
    sections={
        "活动": (
            Column("title", search=True, aliases=("名称", "活动主题", "培训名称", "会议名称")),
            Column("kind", filter=True, search=True, aliases=("活动类别", "活动类型", "类型")),
            Column("started_on", filter=True, aliases=("活动时间", "日期", "时间", "活动日期")),
            Column("ended_on", listed=False),
            Column("union", filter=True, aliases=("工会", "主办工会", "组织单位")),
            Column("theme", listed=False, search=True, aliases=("主题", "内容", "活动内容")),
            Column("place", listed=False, search=True, aliases=("活动地点",)),
            Column("building", listed=False),
            Column("occasion", listed=False, filter=True, aliases=("节日",)),
            Column("level", listed=False, filter=True),
            Column("co_organisers", listed=False, search=True, aliases=("联办单位", "协办单位")),
            Column("edition", listed=False, aliases=("届次",)),
            Column("trade", listed=False, search=True),
        ),
        "对象和规模": (
            Column("audience", filter=True, aliases=("培训对象", "对象")),
            Column("mode", listed=False, filter=True),
            Column("sessions", total=True, aliases=("期数", "场数", "次数", "场次", "篇数")),
            Column("people", total=True, aliases=("参加人数", "培训人数", "人数")),
            Column("women", listed=False, total=True, aliases=("其中女性",)),
            Column("attendances", total=True, aliases=("参加人次", "人次")),
            Column("enterprises", listed=False, total=True, aliases=("参与单位", "企业数")),
            Column("courses", listed=False, total=True),
            Column("copies", listed=False, total=True, aliases=("份数", "册数")),
            Column("is_free", listed=False, filter=True),
            Column("cost", total=True, aliases=("经费", "支出", "费用")),
        ),
        "检查结果": (
            Column("findings", listed=False, total=True, aliases=("隐患数",)),
            Column("rectified", listed=False, total=True, aliases=("整改数",)),
        ),
        "写总结用": (
            Column("leader_present", listed=False, filter=True),
            Column("is_featured", listed=False, filter=True),
            Column("highlight", listed=False, aliases=("亮点",)),
            Column("results", listed=False, aliases=("成效",)),
        ),
    },
)

PARTICIPATIONS = Ledger(
    model=Participation,
    title="活动参与单位",
    slug="participations",
    counter="家",
    group="活动与荣誉",
    icon="buildings",
    part_of="activity",
    key=("activity", "enterprise"),
    empty="还没有登记参与单位。安康杯、检查、送学上门要逐家登记，才能数出不重复的家数。",
    sections={
        "参与单位": (
            Column("activity", aliases=("活动名称",)),
            Column("enterprise", search=True, aliases=("企业", "企业名称", "单位名称")),
            Column("people", total=True, aliases=("人数",)),
            Column("result", aliases=("成绩", "检查结果")),
        )
    },
)

ACTIVITY_KINDS = Ledger(
    model=ActivityKind,
    title="活动类别",
    slug="activity-kinds",
    counter="类",
    group="活动与荣誉",
    icon="tags",
    key=("name",),
    empty="还没有活动类别。标准类别由系统自带，自己的类别可以新增。",
    sections={
        "类别": (
            Column("name", search=True),
            Column("parent"),
            Column("union"),
        )
    },
)

ACCIDENTS = Ledger(
    model=Accident,
    title="劳动安全事故",
    slug="accidents",
    counter="起",
    group="活动与荣誉",
    icon="exclamation-triangle",
    dated="happened_on",
    key=("union", "happened_on", "summary"),
    empty="没有事故记录，总结里按零事故写。发生了事故再逐起登记。",
    sections={
        "事故": (
            Column("happened_on", filter=True, aliases=("事故日期", "时间")),
            Column("enterprise", search=True, aliases=("企业名称", "单位名称")),
            Column("union", filter=True, aliases=("工会",)),
            Column("severity", filter=True, aliases=("等级",)),
            Column("deaths", total=True, aliases=("死亡人数",)),
            Column("injured", total=True, aliases=("受伤人数",)),
            Column("loss", total=True, aliases=("经济损失",)),
            Column("summary", search=True, aliases=("经过", "简况")),
            Column("closed_on", listed=False, filter=True),
        )
    },
)

LEDGERS = (ACTIVITIES, PARTICIPATIONS, ACCIDENTS, ACTIVITY_KINDS)
