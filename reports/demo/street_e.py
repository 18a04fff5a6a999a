"""江湾街道 (SEED-E, 2008): a street by the docks in the year in which it organised its small firms."""

from collections.abc import Iterator
from datetime import date

from members.aid.donations import DonationDrive
from members.cases.models import Channel
from members.hardship.models import HardshipFile
from reports.demo import told
from reports.demo.bargaining import Kind, disclose, own_contract, shared_contract
from reports.demo.book import Book
from reports.demo.cases import hear, mediate
from reports.demo.events import build, file, hold, honour
from reports.demo.hardship import comfort, open_files, review_files, study, visit_homes
from reports.demo.life import meetings, money, ordinary_year, urge
from reports.demo.place import Place
from reports.demo.records import records
from reports.demo.streets import enrol, firm, found, names, staff
from reports.workflow.models import Point
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2008, date(2008, 12, 31)
GENERAL, GENERAL_SINCE = "江湾", "2008-02-28"
COMMITTEES = {  # founded in the spring, before the campaign began
    "码头": "2008-03-05",
    "渡桥": "2008-03-05",
    "石坊": "2008-03-06",
    "柳浦": "2008-03-06",
    "盐仓": "2008-03-13",
    "帆影": "2008-03-13",
    "望潮": "2008-03-20",
    "锚地": "2008-03-20",
    "灯塔": "2008-03-27",
}
STEMS = """
    浦航 晴澜 汇帆 泊舟 江润 潮涌 岸芷 汀兰 远浦 归帆 沙鸥 渔火岸 星槎 临津 通衢 济川 广汇 长汀 浩渺 澄怀 景明 波光
    锦鳞 芳甸 汉广 楚天 吴越 江枫 秋浦 春晓 夏木 冬藏 耕读 弘毅 敏行 笃实 致和 惠风 畅达 信步 广济 普惠 厚德 永年
    宝成 金水 银河岸 玉带 珠江岸 翠微 丹霞 紫金 青峰 白石 黄岩 蓝湾 绿洲 赤霄 乌金 墨香 砚池 笔架 书香 琴台 棋山 画廊
    诗岸 酒泉 茶山 花溪 果园 林泉 草庐 竹里 梅坞 兰溪 菊潭 荷风 桂馥 桃源 李园 杏林 梨香 榴园 橘颂 枣庄 栗坪 桑园 麻城
    棉田 稻丰 麦香 粟裕 豆香 薯乡 蔗甜 蜜源 桐油 漆园
"""
TRADES = "机械 金属 塑业 建材 物流 货运 仓储 汽修 包装 食品 水产 商贸 餐饮 物业 装饰 服饰"
RENEWING = ("2003-04-17", "2003-05-22", "2003-06-19", "2003-09-18", "2003-10-23", "2003-11-20") * 2
EARLIER = ("2004-05-20", "2005-06-16", "2006-04-20", "2006-09-21", "2007-05-17", "2007-10-18")
SINGLES, JOINTS = 46, 12  # founded in 2008
STREETS = ("沿街商铺", "货场")  # whose small firms joined into one union
JOINED = {2003: 150, 2004: 36, 2005: 24, 2006: 60, 2007: 50, 2008: 640}
CADRES = (
    ("chair", "庞卫东", "male", "2006-03-16", True, "college"),
    ("vice_chair", "靳红霞", "female", "2007-04-19", True, "bachelor"),
    ("audit_head", "曲国平", "male", "2006-03-16", False, "college"),
    ("women_head", "鲍淑珍", "female", "2006-03-16", False, "secondary"),
)
HELD = """
工会组建工作动员会 | meeting.mobilising | 2008-03-28
  people=74 leader_present=1 results=把五十家的组建任务分到各社区，逐户认领未建会企业
社区工会属地化管理调研 | research | 2008-01-17
  people=9 results=提出一个社区总工会带九个社区工会工作委员会的管理办法
基层工会换届选举培训会 | training.union | 2008-04-10
  audience=cadres people=46 theme=换届程序、选举办法和报批材料
职工代表和班组长培训班 | training.skill | 2008-06-12
  people=88 women=31 theme=班组管理 is_free=1
安全生产月现场检查 | inspection.safety | 2008-06-18
  occasion=safety_month co_organisers=街道安监办 firms=18 findings=41 rectified=39
抗震救灾募捐动员会 | meeting.mobilising | 2008-05-16
  people=120
码头装卸工技能比武 | competition.skill | 2008-10-16
  level=street people=42 trade=装卸 firms=7
职工拔河比赛 | culture.sport | 2008-05-05
  people=96 firms=12 occasion=labour
"""
PAPERS = """
regulation | 社区工会属地化管理办法 | 2008-02-21
  number=江湾总工〔2008〕3号 theme=组织
regulation | 社区工会网络化管理实施意见 | 2008-03-04
  number=江湾总工〔2008〕5号 theme=组织 is_on_wall=1
regulation | 基层工会换届选举工作规程 | 2008-04-02
  number=江湾总工〔2008〕9号 theme=换届
plan | 2008年工会组建工作方案 | 2008-03-26
  number=江湾总工〔2008〕8号
upper | 关于下达2008年工会组建任务的通知 | 2008-02-18
  number=望总工〔2008〕6号 issuer=望江区总工会
"""
HONOURS = """
union.work | district | union | 江湾街道 | 2008
  applied_on=2008-10-16 awarded_on=2008-12-18 awarding_body=望江区总工会 title=工会组建工作先进单位
"""
FACILITIES = """
service_station | 江湾街道职工服务站 | 2007-09-20
  area=80 staff=2 keeper=靳红霞
  platforms=入会咨询：办理入会和转会；困难帮扶：受理申请、入户核实；法律援助：律师每周四值班
"""
DRIVES = """
向地震灾区捐款 | disaster | 2008-05-20 | 46800
  donors=812 donor_units=41 beneficiary=西南地震灾区 passed_on=2008-05-23 recipient=江州市红十字会
“金秋助学”捐款 | study | 2008-08-26 | 8600
  donors=143 donor_units=9 beneficiary=困难职工子女 passed_on=2008-09-01
"""
FILES = {2006: 4, 2007: 4, 2008: 5}
STUDY_AMOUNTS = (1000, 800, 1200, 1000, 800)
TARGETS = {2008: {"unions.grassroots_founded": 50}}  # set by the district
PROBLEMS = (
    "新建的工会多是二三十人的小企业，委员兼职，活动经费少，规范运转还要一段时间",
    "社区工会工作委员会刚刚成立，专职人员和办公条件还没有完全到位",
)
PLANS = (
    "依托社区总工会和九个社区工会工作委员会，分片联系新建工会，帮助他们把制度和台账建起来",
    "对停产歇业的企业逐户核实，把职工会籍接续好",
    "按届满时间排出换届计划，提前三个月提醒、到会指导",
)


def load(book: Book, district: Union) -> Place:
    communities = " ".join((GENERAL, *COMMITTEES))
    place = found(
        book, district, "江湾街道", "2002-11-21", code="SEED-E", number=65, year=YEAR, communities=communities,
        chair="庞卫东", contact="靳红霞",
    )  # fmt: skip
    below = _communities(place)
    _unions(place)
    enrol(place, JOINED, YEAR)
    staff(place, below, CADRES, LAST)
    _bargain(place)
    hold(place, HELD)
    file(place, PAPERS)
    honour(place, HONOURS)
    build(place, FACILITIES)
    for year in (YEAR - 1, YEAR):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
    urge(place, YEAR, 24)
    _help(place)
    return place


def tell(place: Place) -> None:
    for year, targets in TARGETS.items():
        told.aim(place.book, place.union, year, targets, place.union.parent or place.union)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _help(place: Place) -> None:
    for values in records("title purpose held_on amount", DRIVES):
        place.book.add(DonationDrive, union=place.union, **values)
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        comfort(place, year, files, amount=300)
        study(place, year, files, STUDY_AMOUNTS)
        visit_homes(place, year, files)
        files += open_files(place, year, number)
    review_files(place, files, YEAR)
    for channel, number in ((Channel.VISIT, 14), (Channel.COUNSEL, 21)):
        hear(place, YEAR, channel, number)
    mediate(place, YEAR, 5)


def _communities(place: Place) -> list[Union]:
    """One general union and nine working committees: the network into which the firms' unions are hung."""
    name = f"{GENERAL}社区总工会"
    general = place.child(UnionKind.COMMUNITY_GENERAL, name, f"{place.town}{name}", GENERAL_SINCE)
    names_since = ((f"{community}社区工会工作委员会", since) for community, since in COMMITTEES.items())
    return [
        general,
        *(place.child(UnionKind.COMMITTEE, name, f"{place.town}{name}", since) for name, since in names_since),
    ]


def _above(place: Place, community: str) -> Union:
    return place.book.union(f"{community}社区{'总工会' if community == GENERAL else '工会工作委员会'}")


def _unions(place: Place) -> None:
    fresh = names(place, STEMS, TRADES)
    days = [*map(date.fromisoformat, (*RENEWING, *EARLIER)), *(place.draw.day_of(YEAR, 4) for _ in range(SINGLES))]
    for at, day in enumerate(days):
        community = place.communities[at % len(place.communities)]
        size = place.draw.randint(10, 24) if day.year == YEAR else place.draw.randint(16, 38)
        place.single(firm(place, next(fresh), size, day, community), day, parent=_above(place, community))
    for at in range(JOINTS):
        _joint(place, place.communities[at % len(place.communities)], STREETS[at // len(place.communities)], fresh)
    for short in fresh:  # not organised yet
        firm(place, short, place.draw.randint(5, 12), LAST, place.draw.choice(place.communities))


def _joint(place: Place, community: str, street: str, fresh: Iterator[str]) -> None:
    day = place.draw.day_of(YEAR, 4)
    firms = [firm(place, next(fresh), place.draw.randint(5, 9), day, community) for _ in range(2)]
    place.joint(f"{community}{street}联合工会", firms, day, parent=_above(place, community))


def _bargain(place: Place) -> None:
    """Wage agreements and disclosure of the larger firms, one contract for the small ones of the general union."""
    larger = sorted(place.organised(YEAR - 1), key=lambda firm: -firm.employees)[:12]
    for row in larger:
        for year in (YEAR - 1, YEAR):
            own_contract(place, row, Kind.WAGE, place.draw.day_of(year))
        disclose(place, row, place.draw.day_of(YEAR - 1), range(YEAR - 1, YEAR + 1))
    small = [row for row in place.organised(YEAR) if row.row.community == f"{GENERAL}社区" and row not in larger]
    shared_contract(place, place.union, Kind.GENERAL, small, "2008-11-20")
