"""滨河区 2014: what the district and its grassroots unions held and built in two years (活动、阵地)."""

from collections.abc import Sequence
from typing import Final

from reports.demo.district_n_balance import YEAR, Balance
from reports.demo.draw import share
from reports.demo.events import build, hold
from reports.demo.place import Place
from unions.activities.models import Activity, held_between
from unions.ledgers.kinds import of_kind

# Grassroots unions in their own words; a name of the summary's list each.
FEATURED = """
“学法达人”评选 | competition.knowledge | 2014-04-16
  union=北麓食品工会 people=118 ended_on=2014-05-28 is_featured=1
“智慧安雅、活力安雅、悦享安雅”系列活动 | campaign.culture_in | 2014-03-20
  union=安雅医械工会 people=96 women=55 ended_on=2014-11-28 is_featured=1
职工运动会 | culture.sport | 2014-05-10
  union=青云网络工会 people=82 women=31 occasion=youth is_featured=1
职工运动会 | culture.sport | 2014-09-20
  union=九泰建设工会 people=124 women=18 is_featured=1
电器维修技能大赛 | competition.drill | 2014-08-14
  union=麦浪食品工会 people=38 women=4 trade=电器维修 is_featured=1
  highlight=麦浪食品工会把电器维修大赛摆在生产线旁，38名维修工限时排除真实故障，第一名当场拿到技术津贴
班组板报评比 | publicity.board | 2014-07-09
  union=恒筑建材工会 people=64 is_featured=1
“餐厅清洁从我做起”活动 | volunteering.community | 2014-06-05
  union=汇墨印务工会 people=70 women=33 attendances=210 is_featured=1
《弟子规》读书活动 | culture.reading | 2014-04-23
  union=海岳置业工会 people=58 women=27 attendances=174 is_featured=1
《茶道文化》培训 | training.culture | 2014-10-15
  union=和光电子工会 people=42 women=29 mode=ordered is_featured=1
安全消防讲座 | training.safety | 2014-06-12
  union=磐石电气工会 people=65 women=17 occasion=safety_month theme=火灾逃生和灭火器使用 is_featured=1
6公里竞赛跑 | culture.sport | 2014-10-25
  union=凌霄机械工会 people=103 women=22 is_featured=1
  highlight=凌霄机械工会沿着跑道围栏外的巡场路举办6公里竞赛跑，103名职工全部跑完全程
"""
OWN_YEARS = """
调研走访月：职工队伍特点和需求 | research | 2014-02-25
  ended_on=2014-03-21 firms=48 people=620 results=形成调研报告，确定“服务职工、促进发展”的工作主旨
“安全生产月”启动仪式 | publicity.material | 2014-06-03
  occasion=safety_month copies=6000 people=420 leader_present=1
规模企业建会动员会 | meeting.mobilising | 2014-03-12
  people=146 audience=employers leader_present=1
“分层管理、下沉服务”部署会 | meeting.deployment | 2014-02-19
  people=86 audience=cadres
基层工会“三项建设”现场会 | meeting.on_site | 2014-09-17
  people=112 audience=cadres place=东港产业园
劳动争议调裁衔接联席会 | meeting.joint | 2014-04-10
  people=24 co_organisers=滨河区劳动人事争议仲裁院 results=约定能调不裁、能裁不诉，调解不成的三天内移送
单身职工联谊会 | culture.matchmaking | 2014-05-17
  people=180 women=92 attendances=180
区职工艺术节 | culture.show | 2014-09-25
  people=860 women=410 attendances=2600 leader_present=1
“劳动光荣、创造伟大”劳模事迹巡讲 | publicity.media | 2014-05-06
  sessions=6 people=1350 copies=2000
工会主席业务培训班 | training.union | 2014-07-16
  audience=cadres people=132 women=58 ended_on=2014-07-18
职工心理关爱进车间 | training.health | 2014-08-20
  people=260 women=134 is_free=1
区职工篮球赛 | culture.sport | 2014-10-11
  people=240 attendances=240 firms=20 ended_on=2014-11-01
区第八届职工运动会 | culture.sport | 2013-10-12
  people=680 women=270 attendances=680 firms=32
“安全生产月”启动仪式 | publicity.material | 2013-06-04
  occasion=safety_month copies=5000 people=360
工会主席业务培训班 | training.union | 2013-07-17
  audience=cadres people=104 women=43
规模企业建会推进会 | meeting.mobilising | 2013-03-14
  people=98 audience=employers
单身职工联谊会 | culture.matchmaking | 2013-05-18
  people=132 women=66 attendances=132
"""
TRADES: Final = (  # trade, day of 2014, people, women, firms
    ("收银", "05-22", 64, 52, 14),
    ("叉车", "06-19", 58, 3, 16),
    ("焊接", "07-10", 52, 4, 13),
    ("航天航空", "07-24", 36, 9, 4),
    ("汽车维修", "08-21", 48, 2, 12),
    ("食品检验", "09-04", 34, 26, 9),
    ("包装", "09-11", 56, 31, 12),
    ("酒店服务", "09-18", 62, 44, 11),
    ("计算机软件", "10-16", 70, 24, 15),
)
CO_ORGANISERS, EDITION = "区人社局、区安监局、区妇联", 9
LAST_YEAR_TRADES = 7
PLACES: Final = (("东港", "06-11", 96), ("临空", "06-18", 84), ("物流园", "06-25", 72))
INSPECTIONS: Final = (  # title, day, firms, findings, rectified
    ("节前安全生产检查", "01-22", 18, 27, 27),
    ("复工安全生产检查", "02-20", 22, 34, 33),
    ("危化品储存和使用检查", "03-26", 9, 16, 16),
    ("建筑工地安全检查", "04-17", 8, 21, 20),
    ("安全生产月联合检查", "06-09", 30, 52, 50),
    ("高温作业劳动保护检查", "07-17", 24, 19, 19),
    ("有限空间和用电安全检查", "08-13", 14, 23, 22),
    ("仓储物流消防检查", "09-10", 16, 29, 28),
    ("国庆节前安全生产检查", "09-25", 21, 18, 18),
    ("岁末消防安全检查", "12-03", 26, 31, 29),
)
LAST_YEAR_INSPECTIONS = 8
TRAININGS: Final = (  # what it is about, day, weight
    ("机械防护和现场急救", "04-24", 22),
    ("用电和消防安全", "06-10", 26),
    ("危化品和职业病防护", "06-24", 20),
    ("叉车和登高作业", "08-27", 17),
    ("冬季防火和应急疏散", "11-12", 15),
)
LAST_YEAR_TRAINED = 846
STUDIOS: Final = {  # kind: leader, enterprise, day it opened
    "model_studio": (
        ("霍启明", "长麟机械", "2012-05-18"),
        ("阮知行", "云杉仪表", "2013-04-26"),
        ("蔺长青", "顺衡物流", "2013-09-12"),
    ),
    "skill_studio": (("柏景堃", "澜汐仪表", "2014-05-15"), ("简宁", "天弧电气", "2014-08-28")),
}
HOMES: Final = (  # kind, enterprise, day, area, books
    ("home", "北麓食品", "2014-03-27", 220, 0),
    ("bookroom", "麦浪食品", "2014-04-17", 70, 2200),
    ("home", "长麟机械", "2014-04-29", 310, 0),
    ("home", "青云网络", "2014-05-08", 180, 0),
    ("bookroom", "云杉仪表", "2014-05-29", 62, 1600),
    ("home", "安雅医械", "2014-06-19", 240, 0),
    ("bookroom", "汇墨印务", "2014-07-03", 86, 3100),
    ("home", "九泰建设", "2014-07-24", 260, 0),
    ("home", "凌霄机械", "2014-08-14", 280, 0),
    ("bookroom", "和光电子", "2014-08-28", 74, 1900),
    ("home", "顺衡物流", "2014-09-18", 160, 0),
    ("home", "磐石电气", "2014-10-16", 150, 0),
    ("bookroom", "海岳置业", "2014-10-30", 66, 1750),
    ("home", "天弧电气", "2014-11-20", 170, 0),
    ("bookroom", "澜汐仪表", "2014-12-11", 58, 1400),
)
FUNDING = "区总工会、基层工会、企业行政"
SERVICES = "法律：律师坐班和维权代理；生活：就医、购物和子女课后照看；心理：咨询热线和团体辅导；婚恋：联谊和婚恋讲堂"
FACILITIES = """
reception | 滨河区职工来访接待区 | 2012-03-15
  staff=5 area=90 keeper=阮静 equipment=2014年增设温馨提示语墙、休息座椅和饮水台 address=滨河区迎宾路66号
member_base | 东港工会会员活动基地 | 2013-05-16
  host_kind=park union=东港产业园总工会 area=680 investment=420000 funding={funding}
member_base | 滨江工会会员拓展基地 | 2014-06-27
  union=滨江街道总工会 area=450 investment=260000 funding={funding}
other | 蓝领公寓职工家园 | 2014-08-07
  host_kind=building union=临空产业园总工会 area=360 investment=180000 funding={funding}
training_base | 滨河区职工培训基地 | 2011-09-08
  host_kind=school area=1200
discount | 滨江书城 | 2013-09-10
  category=culture offer=会员购书八五折 host_kind=other
discount | 康宁体检中心 | 2014-03-18
  category=medical offer=会员体检八折 host_kind=other
"""
PAPERS = """
regulation | 基层工会“一清、双亮、六有、五健全、五上墙”实施办法 | 2013-03-01
  number=滨总工〔2013〕9号 theme=规范化建设 is_on_wall=1
regulation | 劳动争议“调裁结合”工作规则 | 2014-04-18
  number=滨总工〔2014〕14号 theme=维权
plan | “分层管理、下沉服务”工作方案 | 2014-02-14
  number=滨总工〔2014〕5号 theme=组织建设
plan | 基层工会“三项建设”推进方案：制度、阵地、活力 | 2014-03-06
  number=滨总工〔2014〕8号 theme=规范化建设
plan | 职工之家和职工书屋“三家抬”补助办法 | 2014-03-20
  number=滨总工〔2014〕11号 theme=阵地建设
"""


def furnish(district: Place, balance: Balance) -> None:
    """Studios, homes, reading rooms and the platform of four services, as far as they lack."""
    district.book.write()
    for kind, code in (("model_studio", "work.model_studios"), ("skill_studio", "work.skill_studios")):
        for leader, enterprise, opened_on in STUDIOS[kind][: balance.lacking(code)]:
            name = f"{leader}{'劳模' if kind == 'model_studio' else '技术骨干'}创新工作室"
            text = f"{kind} | {name} | {opened_on}\n  host_kind=enterprise enterprise={enterprise} leader={leader}"
            build(district, f"{text} union={enterprise}工会 area=80")
    for kind, enterprise, opened_on, area, books in HOMES[: balance.lacking("facilities.homes_and_bookrooms")]:
        name = f"{enterprise}{'职工书屋' if books else '职工之家'}"
        more = f"area={area} investment={area * 420} funding={FUNDING} union={enterprise}工会"
        shelves = f" books={books}" if books else ""
        text = f"{kind} | {name} | {opened_on}\n  host_kind=enterprise enterprise={enterprise} {more}{shelves}"
        build(district, text)
    build(district, f"four_in_one | 职工“四位一体”服务平台 | 2013-02-26\n  staff=8 area=320 platforms={SERVICES}")


def contend(district: Place, balance: Balance) -> None:
    """Contests, inspections and safety training: of 2013 as they were, of 2014 as many as lack."""
    _contests(district, 2013, TRADES[:LAST_YEAR_TRADES])
    _inspections(district, 2013, LAST_YEAR_INSPECTIONS)
    _trainings(district, 2013, LAST_YEAR_TRAINED)
    held = Activity.objects.within(district.union).filter(
        held_between(YEAR.start, YEAR.end), of_kind("competition.skill")
    )
    known = set(held.values_list("trade", flat=True))
    new = [line for line in TRADES if line[0] not in known]
    _contests(district, 2014, new[: balance.lacking("work.skill_contests")])
    for name, day, people in PLACES[: balance.lacking("safety.contests")]:
        head = f"{name}安全生产知识竞赛 | competition.safety | 2014-{day}"
        hold(district, f"{head}\n  occasion=safety_month place={name} people={people} co_organisers=区安监局 firms=12")
    _inspections(district, 2014, balance.lacking("safety.inspections"))
    _trainings(district, 2014, balance.lacking("safety.trained"))


def _contests(district: Place, year: int, lines: Sequence[tuple[str, str, int, int, int]]) -> None:
    edition = EDITION - 2014 + year
    for trade, day, people, women, firms in lines:
        text = f"第{'零一二三四五六七八九'[edition]}届职工技能大赛（{trade}） | competition.skill | {year}-{day}"
        more = f"edition={edition} trade={trade} people={people} women={women} firms={firms}"
        hold(district, f"{text}\n  co_organisers={CO_ORGANISERS} {more} results=前三名授予技术能手")


def _inspections(district: Place, year: int, number: int) -> None:
    for title, day, firms, findings, rectified in INSPECTIONS[:number]:
        occasion = " occasion=safety_month" if day.startswith("06") else ""
        hold(
            district,
            f"{title} | inspection.safety | {year}-{day}\n  co_organisers=区安监局 firms={firms} "
            f"findings={findings} rectified={rectified}{occasion}",
        )


def _trainings(district: Place, year: int, people: int) -> None:
    for (theme, day, _), part in zip(TRAININGS, share(people, [weight for _, _, weight in TRAININGS]), strict=True):
        if part:
            occasion = " occasion=safety_month" if day.startswith("06") else ""
            hold(
                district,
                f"一线职工劳动保护培训：{theme} | training.safety | {year}-{day}\n  audience=front_line people={part} "
                f"women={part // 4} is_free=1 co_organisers=区安监局{occasion}",
            )
