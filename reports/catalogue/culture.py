"""Culture and publicity (宣传教育与文体): events, material handed out, reports sent up."""

from decimal import Decimal

from django.db.models import Q

from reports.catalogue.events import ATTENDANCES, COPIES, PEOPLE, TIMES, activities, held_on
from reports.catalogue.kinds import Fixed, Flow, Ratio
from reports.catalogue.units import Unit
from unions.activities.choices import Occasion
from unions.ledgers.kinds import of_kind

EVENTS, MATERIAL = "文体活动", "宣传活动，不含计生药具发放"
NOT_MEDICINE = ~of_kind("publicity.medicine")
REGULAR = activities("culture.regular_meetings", "工会例会次数", Unit.TIME, TIMES, "例会", "meeting.regular")
QUARTERS = Fixed(
    code="culture.quarters", label="季度数", unit=Unit.PIECE, source="规定数：一年四个季度", value=Decimal(4)
)
A_QUARTER = Ratio(
    code="culture.meetings_a_quarter",
    label="每季度召开例会次数",
    unit=Unit.TIME,
    source="工会例会次数 ÷ 季度数",
    part=REGULAR,
    whole=QUARTERS,
)


def _law_on(name: str, occasion: Occasion) -> Flow:
    """The day of the publicity of law on a certain occasion."""
    return held_on(
        f"culture.law_{name}_on",
        f"法制宣传日期（{occasion.label}）",
        f"{occasion.label}法制宣传",
        "publicity.law",
        where=Q(occasion=occasion),
    )


NATIONAL_DAY = held_on(
    "culture.national_day_on", "国庆节文体活动日期", "国庆节文体活动", "culture", where=Q(occasion=Occasion.NATIONAL)
)

INDICATORS = (
    activities("culture.events", "文体活动场次", Unit.SESSION, TIMES, EVENTS, "culture"),
    activities("culture.people", "参加文体活动人数", Unit.PERSON, PEOPLE, EVENTS, "culture"),
    activities("culture.attendances", "参加文体活动人次", Unit.ATTENDANCE, ATTENDANCES, EVENTS, "culture"),
    activities(
        "culture.may_day_sport",
        "“五一”体育比赛场次",
        Unit.SESSION,
        TIMES,
        "五一劳动节的体育比赛",
        "culture.sport",
        where=Q(occasion=Occasion.LABOUR),
    ),
    activities(
        "culture.basketball",
        "职工篮球赛场次",
        Unit.SESSION,
        TIMES,
        "体育比赛，名称有“篮球”",
        "culture.sport",
        where=Q(title__contains="篮球"),
    ),
    activities(
        "culture.table_tennis",
        "职工乒乓球赛场次",
        Unit.SESSION,
        TIMES,
        "体育比赛，名称有“乒乓”",
        "culture.sport",
        where=Q(title__contains="乒乓"),
    ),
    activities(
        "culture.national_shows",
        "国庆文艺演出场次",
        Unit.SESSION,
        TIMES,
        "国庆节的文艺演出",
        "culture.show",
        where=Q(occasion=Occasion.NATIONAL),
    ),
    NATIONAL_DAY,
    activities("culture.sport", "体育比赛场次", Unit.SESSION, TIMES, "体育比赛", "culture.sport"),
    activities(
        "culture.publicity", "宣传活动场次", Unit.SESSION, TIMES, MATERIAL, "publicity", where=NOT_MEDICINE, version=2
    ),
    activities(
        "culture.copies", "发放宣传资料数", Unit.COPY, COPIES, MATERIAL, "publicity", where=NOT_MEDICINE, version=2
    ),
    activities("culture.medicine_copies", "发放计生药具份数", Unit.COPY, COPIES, "计生药具发放", "publicity.medicine"),
    activities("culture.handbooks", "印发宣传手册数", Unit.VOLUME, COPIES, "宣传手册", "publicity.handbook"),
    activities("culture.law_publicity", "法制宣传场次", Unit.SESSION, TIMES, "法制宣传", "publicity.law"),
    _law_on("women", Occasion.WOMEN),
    _law_on("consumers", Occasion.CONSUMERS),
    _law_on("labour", Occasion.LABOUR),
    _law_on("drugs", Occasion.DRUGS),
    activities("culture.media", "媒体报道篇数", Unit.ARTICLE, TIMES, "媒体报道", "publicity.media"),
    activities("culture.info_reports", "报送信息篇数", Unit.ARTICLE, TIMES, "信息报送", "info"),
    activities("culture.meetings", "工会会议次数", Unit.TIME, TIMES, "会议", "meeting"),
    REGULAR,
    QUARTERS,
    A_QUARTER,
    activities("culture.joint_meetings", "联席会议次数", Unit.TIME, TIMES, "联席会议", "meeting.joint"),
    activities("culture.research", "调研次数", Unit.TIME, TIMES, "调研", "research"),
    activities("culture.volunteering", "志愿服务场次", Unit.SESSION, TIMES, "志愿服务", "volunteering"),
    activities("culture.volunteers", "参加志愿服务人次", Unit.ATTENDANCE, ATTENDANCES, "志愿服务", "volunteering"),
)
