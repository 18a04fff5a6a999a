"""古槐社区 (SEED-L, 2014): a community of an old town centre, whose union was founded in July of that year."""

from datetime import date

from reports.demo import checks, told
from reports.demo.bargaining import Kind, congress, resolve, shared_contract
from reports.demo.book import Book
from reports.demo.changes import profile
from reports.demo.draw import Draw
from reports.demo.enrolment import join
from reports.demo.events import file, hold
from reports.demo.life import call_on
from reports.demo.officers import committee, elect, equip, officer
from reports.demo.place import Place
from reports.workflow.models import Point
from unions.democracy.models import CongressCoverage
from unions.elections.models import Committee, Officer
from unions.enterprises.codes import EconomicType, Industry, Nature
from unions.enterprises.models import Coverage
from unions.enterprises.visits import Visit
from unions.organisations.models import Union, UnionKind
from unions.organisations.persons import PoliticalStatus, Sex

YEAR, LAST = 2014, date(2014, 12, 31)
FOUNDED = date(2014, 7, 10)
MEMBERS = 118
SCHEMES = ("八有", "六上墙", "三牌")
CONGRESS_ON = "2014-09-25"
OFFICE = ("古槐社区机关工会", "2014-07-24", "古槐家政", 15, 10)
SHOP = ("2014-08-14", "汇邻超市", 56, 41)
KITCHENS = ("餐饮业联合工会小组", "2014-08-28", "槐香餐饮 18 11、渭水餐饮 22 13、老街餐饮 15 8、同福餐饮 26 15")
NOT_YET = (("济仁药房", 17), ("城隍商贸", 21), ("快邻物流", 12), ("金剪刀服饰", 13))
CADRES = (  # role, name, sex, full-time, education, other posts
    ("chair", "季秀梅", "female", True, "college", "社区党支部书记"),
    ("vice_chair", "原振海", "male", False, "college", "社区居委会副主任"),
    ("women_head", "苗雅琴", "female", False, "bachelor", "社区妇联主席"),
    ("audit_head", "殷志刚", "male", False, "college", "社区会计"),
    ("committee_member", "白永刚", "male", False, "high_school", "汇邻超市店长"),
)
HELD = """
“工会好班子”创建活动 | campaign.good_team | 2014-08-05
  audience=cadres people=15 women=8 ended_on=2014-12-10
  results=各级工会班子每月集中学习一次，分工联系辖区企业
“双爱双评”活动 | campaign.mutual_care | 2014-08-20
  people=96 women=60 ended_on=2014-12-12 firms=汇邻超市、槐香餐饮、渭水餐饮、老街餐饮、同福餐饮
  results=职工评出关爱职工的经营者3名，企业评出爱岗敬业的职工12名
国庆演唱会 | culture.show | 2014-10-01
  occasion=national people=260 women=148 audience=residents leader_present=1 place=古槐广场 is_featured=1
  highlight=国庆演唱会上，超市收银员、饭店厨师和退休教师同台登场，社区职工第一次有了自己的舞台
《工会法》宣传日 | publicity.law | 2014-08-08
  people=180 women=92 copies=400 audience=residents place=古槐广场
工会干部业务学习班 | training.union | 2014-08-06
  audience=new_cadres people=12 women=7 theme=《工会法》、建会程序、会员档案 is_free=1
职工书法和手工展示 | culture.contest | 2014-11-13
  people=46 women=29 audience=workers
安全生产检查 | inspection.safety | 2014-11-20
  findings=6 rectified=6 firms=汇邻超市、槐香餐饮、渭水餐饮
重阳节看望老工人 | volunteering.giving | 2014-10-01
  occasion=elders people=14 attendances=26
"""
PAPERS = """
upper | 关于加强社区工会建设的意见 | 2014-05-15
  number=望总工〔2014〕12号 issuer=望江区总工会 theme=社区工会
upper | 关于同意成立古槐社区工会的批复 | 2014-07-03
  number=柳总工〔2014〕9号 issuer=柳桥镇总工会 theme=建会
organisation | 社区工会第一届委员会选举结果 | 2014-07-10
  theme=选举
organisation | 基层工会和联合工会小组名册 | 2014-09-02
  theme=建会
mechanism | 区域性职代会实施细则 | 2014-09-25
  theme=民主管理
mechanism | 平等协商和集体合同工作机制 | 2014-09-25
  theme=集体协商
membership | 会员花名册和入会登记表 | 2014-09-05
  theme=会员 place=社区办公楼二楼档案柜
regulation | 工会工作制度 | 2014-07-24
  is_on_wall=1 theme=会议、学习、走访
regulation | 工会职责和基本任务 | 2014-07-24
  is_on_wall=1 theme=职责
regulation | 工会主席职责 | 2014-07-24
  is_on_wall=1 theme=职责
regulation | 工会小组长职责 | 2014-07-24
  is_on_wall=1 theme=职责
plan | 2014年下半年工会工作计划 | 2014-07-17
  theme=年度工作
activity | 2014年活动记录和照片 | 2014-10-08
"""
RESOLUTIONS = (
    ("社区区域性职代会实施细则（草案）", "规定代表的产生、届期和提案办理"),
    ("社区区域性集体合同（草案）", "明确工时、休假、劳动保护和保险福利的最低标准"),
    ("社区区域性工资协议书（草案）", "约定最低工资、支付日期和加班工资基数"),
)
PROFILE = "2014 | 5.10 | 2943 | 15978 | 14 | 35"
PROBLEMS = ("工会工作起步晚，经验不足", "与上级工会的要求相比还有一定差距")
PLANS = (
    "加强社区工会自身组织建设，创新“职工之家”建设",
    "完善社区工会网络机制，发挥好桥梁纽带作用",
    "再接再厉，把工会办成职工信得过、靠得住的家",
)


def load(book: Book, district: Union) -> Place:
    place = _community(book, district)
    _unions(place)
    place.count_heads(range(YEAR, YEAR + 1))
    join(place, YEAR, MEMBERS, filed=1)
    _officers(place)
    hold(place, HELD)
    file(place, PAPERS)
    for scheme in SCHEMES:
        checks.inspect(place, scheme, [place.union], YEAR)
    profile(place, "area households residents compounds units", PROFILE, "社区台账")
    _first_congress(place)
    call_on(place, YEAR, 5, Visit.Purpose.REGULAR, visited_on="2014-11-06")
    return place


def tell(place: Place) -> None:
    told.tell(place.book, place.union, YEAR, "basics.area", "5.1", "镇规划所社区区划图", comparator="约")
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _community(book: Book, district: Union) -> Place:
    town = book.add(
        Union,
        name="柳桥镇总工会",
        short_name="柳桥镇",
        kind=UnionKind.TOWN,
        parent=district,
        code="WJ-LQ",
        approved_on="2002-05-09",
        established_on="2002-05-16",
        chair="车新民",
        contact="车新民",
        phone="0399-8440166",
        address="望江区柳桥镇政府路1号",
    )
    book.name(town, "柳桥镇")
    draw = Draw(61)
    union = book.add(
        Union,
        name="柳桥镇古槐社区工会",
        short_name="古槐社区",
        kind=UnionKind.COMMUNITY,
        parent=town,
        code="SEED-L",
        credit_code=draw.credit_code("union"),
        approval_number="柳总工〔2014〕9号",
        approved_on="2014-07-03",
        established_on=FOUNDED,
        chair="季秀梅",
        contact="苗雅琴",
        phone="0399-8440233",
        address="望江区柳桥镇古槐社区办公楼二楼",
        certificate_number="工法证字第396100007号",
        certified_on="2014-08-21",
        certificate_until="2019-08-20",
    )
    book.name(union, "古槐社区")
    return Place(book, draw, union, "柳桥镇", YEAR, ("古槐",), "望江区")


def _unions(place: Place) -> None:
    _office(place, *OFFICE)
    founded, short, employees, women = SHOP
    place.single(place.firm(short, employees, women=women, opened=date(2009, 5, 6)), founded)
    name, founded, kitchens = KITCHENS
    group = place.child(UnionKind.GROUP, name, name, founded)
    for text in kitchens.split("、"):
        short, people, females = text.split()
        firm = place.firm(short, int(people), women=int(females))
        firm.row.nature, firm.row.economic_type = Nature.INDIVIDUAL, EconomicType.INDIVIDUAL
        place.book.add(Coverage, union=group, enterprise=firm.row, since=founded)
        firm.union, firm.since = group, date.fromisoformat(founded)
    for short, employees in NOT_YET:
        place.firm(short, employees)


def _office(place: Place, name: str, founded: str, short: str, employees: int, women: int) -> None:
    """The community's own staff; its residents' committee is no enterprise."""
    office = place.firm(short, employees, women=women, name="柳桥镇古槐社区居民委员会", industry=Industry.S)
    office.row.nature, office.row.economic_type = Nature.OTHER, EconomicType.OTHER
    union = place.child(UnionKind.OFFICE, name, f"柳桥镇{name}委员会", founded)
    place.book.add(Coverage, union=union, enterprise=office.row, since=founded)
    office.union, office.since = union, date.fromisoformat(founded)
    place.grassroots.append(union)


def _officers(place: Place) -> None:
    elect(place, [place.union, *place.grassroots], LAST)
    equip(place, place.grassroots)
    committee(place, place.book.union(OFFICE[0]), Committee.Kind.PROTECTION, 3)
    committee(place, place.union, Committee.Kind.AUDIT, 3, chair="殷志刚")
    committee(place, place.union, Committee.Kind.WOMEN, 3, chair="苗雅琴")
    for role, name, sex, full_time, education, other_posts in CADRES:
        officer(
            place,
            place.union,
            Officer.Role(role),
            name=name,
            sex=Sex(sex),
            full_time=full_time,
            education=education,
            other_posts=other_posts,
            political_status=PoliticalStatus.PARTY,
        )


def _first_congress(place: Place) -> None:
    """The first regional congress passes the rules and the contracts, which are signed at the meeting."""
    firms = [firm for firm in place.organised(YEAR) if firm.row.nature != Nature.OTHER]
    held = congress(
        place,
        place.union,
        "古槐社区第一届第一次职工代表大会",
        CONGRESS_ON,
        number=1,
        session=1,
        delegates=32,
        women_delegates=17,
        present=31,
        topics="审议区域性职代会实施细则、区域性集体合同和工资协议书草案",
    )
    for firm in firms:
        place.book.add(CongressCoverage, congress=held, enterprise=firm.row, delegates=max(firm.employees // 6, 2))
    resolve(place, held, RESOLUTIONS)
    for kind in (Kind.GENERAL, Kind.WAGE):
        shared_contract(place, place.union, kind, firms, CONGRESS_ON, adopted_on=CONGRESS_ON)
