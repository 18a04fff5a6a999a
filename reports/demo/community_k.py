"""场部社区 (SEED-K, 2014): the community of a farm, where scattered teams have moved into new houses."""

from datetime import date

from reports.demo import community_k_aid, told
from reports.demo.bargaining import congress, resolve
from reports.demo.book import Book
from reports.demo.changes import profile
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.events import build, file, hold, honour
from reports.demo.life import call_on, meetings, money, ordinary_year, urge
from reports.demo.officers import committee, elect, equip, officer
from reports.demo.place import Place
from reports.workflow.models import Point
from unions.democracy.models import Congress
from unions.elections.models import Committee, Officer
from unions.enterprises.models import Coverage
from unions.enterprises.visits import Visit
from unions.facilities.partners import Association
from unions.organisations.models import Union, UnionKind
from unions.organisations.persons import PoliticalStatus, Sex

YEAR, LAST = 2014, date(2014, 12, 31)
GROUPS = (  # founded, name, since when it covers these firms with their employees and women
    ("2009-05-14", "粮油加工工会小组", "2009-05-14", "绿源食品 64 25、青禾建材 42 8"),
    ("2009-05-14", "供水供暖工会小组", "2009-05-14", "甘霖环境 46 8、雨润物业 38 14"),
    ("2010-03-18", "商业服务工会小组", "2010-03-18", "福满商贸 34 20、春晖餐饮 26 16、明月超市 24 15"),
    ("2014-02-20", "建筑施工工会小组", "2014-02-20", "石林建设 118 9、巨力建材 52 7、翠柏装饰 40 4"),
    ("2012-03-15", "畜牧养殖工会小组", "2012-03-15", "雁南水产 44 14、西岭食品 36 15"),
)
SINGLES = (
    ("2012-06-14", "瑞雪食品", 46, 24),
    ("2014-04-24", "金桥家具", 42, 11),
    ("2014-09-18", "松涛包装", 44, 15),
)
NOT_YET = (("鹤鸣汽修", 14), ("秋实茶业", 12))
JOINED = {2009: 52, 2010: 40, 2011: 22, 2012: 92, 2013: 132, 2014: 275}
WOMEN_JOINED = 75
LEFT = {2012: 3, 2013: 4}
CADRES = (
    ("chair", "陶春燕", "female", "2009-04-16", True, "college"),
    ("vice_chair", "乔志远", "male", "2009-04-16", False, "college"),
    ("women_head", "费冬梅", "female", "2011-03-10", False, "bachelor"),
    ("audit_head", "雷兆丰", "male", "2009-04-16", False, "secondary"),
    ("committee_member", "鲁长根", "male", "2009-04-16", False, "high_school"),
)
HELD = """
《工会法》《劳动法》培训班 | training.law | 2014-03-26
  people=68 women=20 theme=《工会法》、《劳动法》 co_organisers=社区法律志愿服务队 is_free=1
《劳动合同法》培训班 | training.law | 2014-07-17
  people=71 women=19 theme=《劳动合同法》 co_organisers=社区法律志愿服务队 is_free=1 audience=migrants
《企业工会工作条例》培训班 | training.law | 2014-10-23
  people=61 women=18 theme=《企业工会工作条例》 co_organisers=社区法律志愿服务队 is_free=1
编织技能培训班 | training.skill | 2014-02-25
  audience=laid_off_women people=86 women=86 theme=编织 is_free=1 ended_on=2014-03-07
家政服务培训班 | training.skill | 2014-04-22
  audience=laid_off people=82 women=74 theme=家政服务 is_free=1 ended_on=2014-04-30
餐饮培训班 | training.skill | 2014-06-10
  audience=laid_off people=74 women=46 theme=餐饮 is_free=1 ended_on=2014-06-20
畜牧养殖培训班 | training.skill | 2014-08-19
  audience=laid_off people=90 women=22 theme=畜牧养殖 is_free=1 ended_on=2014-08-29
食品加工培训班 | training.skill | 2014-11-11
  audience=laid_off people=68 women=39 theme=食品加工 is_free=1 ended_on=2014-11-21
建筑工地安全常识培训 | training.safety | 2014-06-12
  audience=migrants people=46 women=3 occasion=safety_month is_free=1 place=楼房建设工地
楼房工地安全生产检查 | inspection.safety | 2014-06-19
  occasion=safety_month findings=14 rectified=14 firms=石林建设、翠柏装饰
女工编织作品展 | culture.contest | 2014-03-06
  occasion=women people=64 women=64 is_featured=1
  highlight=女工编织协会把下岗女工手里的毛线变成了展台上的作品，三八节的编织展引来附近三个居民组的姐妹报名学艺
“书香社区”读书月 | culture.reading | 2014-05-22
  people=130 women=62 audience=residents
社区秧歌和广场舞表演 | culture.show | 2014-09-26
  occasion=national people=150 women=118 audience=residents
《劳动法》培训班 | training.law | 2013-04-18
  people=78 women=25 theme=《劳动法》 is_free=1
《工会法》培训班 | training.law | 2013-09-12
  people=84 women=27 theme=《工会法》 is_free=1
编织技能培训班 | training.skill | 2013-03-12
  audience=laid_off_women people=72 women=72 theme=编织 is_free=1
建筑工地安全常识培训 | training.safety | 2013-06-13
  audience=migrants people=38 women=2 occasion=safety_month is_free=1
社区秧歌和广场舞表演 | culture.show | 2013-09-26
  occasion=national people=120 women=94 audience=residents
“书香社区”读书月 | culture.reading | 2013-05-23
  people=96 women=44 audience=residents
家政服务培训班 | training.skill | 2013-05-16
  audience=laid_off people=75 women=70 theme=家政服务 is_free=1
餐饮培训班 | training.skill | 2013-08-22
  audience=laid_off people=62 women=41 theme=餐饮 is_free=1
畜牧养殖培训班 | training.skill | 2013-10-24
  audience=laid_off people=84 women=20 theme=畜牧养殖 is_free=1
安全生产检查 | inspection.safety | 2013-06-20
  occasion=safety_month findings=9 rectified=8 firms=绿源食品、甘霖环境
"""
FACILITIES = """
reception | 场部社区职工群众接待站 | 2012-03-15
  staff=7 area=24 keeper=陶春燕 host_kind=community offer=接待来访、听取意见、协调处理
aid_centre | 场部社区困难职工帮扶中心 | 2014-04-15
  staff=5 area=60 keeper=乔志远 host_kind=community offer=一站式接待和帮扶
  platforms=困难救助：受理申请、入户核实、发放救助；信访接待：接待来信来访；法律援助：志愿律师和法律志愿者；
    免费职介：登记求职、推荐岗位
library | 场部社区图书室 | 2014-05-20
  area=80 investment=25000 books=3000 keeper=费冬梅（兼职） host_kind=community
  equipment=书架12组、阅览桌椅10套 offer=科普、养殖、名著、儿童读物
"""
PAPERS = """
regulation | 学习制度 | 2010-03-18
  is_on_wall=1 theme=学习
regulation | 工作汇报制度 | 2010-03-18
  is_on_wall=1 theme=汇报
regulation | 扶贫帮困制度 | 2010-04-22
  is_on_wall=1 theme=帮扶
regulation | 安全生产检查制度 | 2010-04-22
  is_on_wall=1 theme=安全
regulation | 走访制度 | 2011-02-24
  is_on_wall=1 theme=走访
regulation | 来信来访接待制度 | 2012-03-15
  is_on_wall=1 theme=接待
regulation | 职工民主大会评议制度 | 2014-01-09
  is_on_wall=1 theme=民主管理
plan | 扶贫解困活动实施方案 | 2014-02-13
  is_on_wall=1 theme=帮扶
organisation | 社区工会组织网络图 | 2014-02-27
  is_on_wall=1
study | 2014年学习记录簿 | 2014-01-06
meeting | 2014年会议记录簿 | 2014-01-06
activity | 2014年活动记录簿 | 2014-01-06
register | 下岗失业人员基础台账 | 2013-03-07
register | 图书登记台账 | 2014-05-20
register | 图书借阅台账 | 2014-05-20
membership | 会员档案（1—5组） | 2014-11-27
"""
HONOURS = """
home.advanced | bureau | union | 场部社区工会 | 2014
  awarded_on=2014-04-29 awarding_body=垦区分局工会
family | street | family | 高德明家庭 | 2014
  awarded_on=2014-05-15 awarding_body=红松农场工会
worker | street | person | 齐玥 | 2014
  awarded_on=2014-12-18 awarding_body=红松农场工会 enterprise=绿源食品
worker | street | person | 佟祎 | 2013
  awarded_on=2013-12-19 awarding_body=红松农场工会 enterprise=甘霖环境
"""
RESOLUTIONS = (
    ("经费使用", "公布上年收支，确定当年活动、帮扶和图书室的开支"),
    ("文明建设", "开展文明楼院和五好家庭评选"),
    ("员工培训", "全年举办法律和技能培训不少于八期"),
    ("扶贫帮困", "成立困难职工帮扶中心，实行一户一档"),
    ("困难救济", "救济金由民主管理大会推选的五人小组审核"),
)
PROFILES = """
2012 | 7.40 | 2960 | 7680 | 15 | 138 | 96 | 205
2013 | 7.40 | 3120 | 8040 | 15 | 131 | 101 | 188
2014 | 7.40 | 3580 | 9260 | 15 | 126 | 104 | 152
"""
PROBLEMS = (
    "社区会员来源复杂，既有国有企业下岗职工又有私营企业员工，维权的难度较大",
    "工会干部多数兼职，对新的法律政策掌握还不够",
)
PLANS = (
    "深化惠民行动，建立帮扶困难职工的长效机制，加快困难职工帮扶中心标准化建设，力争通过验收",
    "积极推行安全生产和女职工专项集体合同",
    "增加图书室藏书的数量和门类，方便职工居民借阅",
    "加大非公企业建会力度，指导基层工会健全各项工作制度",
    "对新任基层工会干部进行集中培训，使他们尽快熟悉业务",
    "提前做好明年元旦、春节走访慰问的准备工作",
    "开展形式多样的文体活动，共建平安社区、和谐社区",
)


def load(book: Book, district: Union) -> Place:
    place = _community(book, district)
    _groups(place)
    place.count_heads(range(YEAR - 2, YEAR + 1))
    for year, total in JOINED.items():
        join(place, year, total, women=WOMEN_JOINED if year == YEAR else None, filed=1)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    _democracy(place)
    for year in (YEAR - 1, YEAR):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
        urge(place, year, 2)
        call_on(place, year, 4, Visit.Purpose.SERVICE)
    hold(place, HELD)
    build(place, FACILITIES)
    file(place, PAPERS)
    honour(place, HONOURS)
    profile(
        place, "area households residents resident_groups poor_households disabled unemployed", PROFILES, "社区台账"
    )
    book.add(
        Association,
        union=place.union,
        name="场部社区女工编织协会",
        field="毛线编织、手工艺品",
        leader="齐玥",
        established_on="2014-03-06",
        people=42,
    )
    community_k_aid.load(place)
    return place


def tell(place: Place) -> None:
    source = "接待站登记簿（截至年末）"
    told.tell(place.book, place.union, YEAR, "rights.reception_received", "20", source, comparator="多")
    told.tell(place.book, place.union, YEAR - 1, "rights.reception_received", "14", source)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)
    told.say(place.book, place.union, YEAR, Point.Kind.HEADLINE, ("凝聚职工力量，共建平安社区",))


def _community(book: Book, district: Union) -> Place:
    farm = book.add(
        Union,
        name="红松农场工会工作委员会",
        short_name="红松农场工会",
        kind=UnionKind.COMMITTEE,
        parent=district,
        code="BH-HS",
        established_on="2001-05-10",
        chair="车东升",
        phone="0399-8350016",
    )
    book.name(farm, "红松农场工会")
    draw = Draw(5)
    union = book.add(
        Union,
        name="场部社区工会",
        short_name="场部社区",
        kind=UnionKind.COMMUNITY,
        parent=farm,
        code="SEED-K",
        credit_code=draw.credit_code("union"),
        approval_number="红松工〔2009〕5号",
        approved_on="2009-04-09",
        established_on="2009-04-16",
        chair="陶春燕",
        contact="乔志远",
        phone="0399-8350188",
        address="红松农场场部社区服务中心二楼",
        certificate_number="工法证字第390500003号",
        certified_on="2009-06-18",
        certificate_until="2019-06-17",
    )
    book.name(union, "场部社区")
    return Place(book, draw, union, "红松农场", YEAR, ("场部",))


def _groups(place: Place) -> None:
    for founded, name, since, firms in GROUPS:
        group = place.child(UnionKind.GROUP, name, name, founded)
        for text in firms.split("、"):
            short, people, females = text.split()
            firm = place.firm(short, int(people), women=int(females), opened=place.opening(founded, YEAR))
            day = date.fromisoformat(since)
            place.book.add(Coverage, union=place.union, enterprise=firm.row, since=day)
            firm.union, firm.since = group, day
    for founded, short, employees, women in SINGLES:
        firm = place.firm(short, employees, women=women, opened=place.opening(founded, YEAR))
        place.single(firm, founded)
    for short, employees in NOT_YET:
        place.firm(short, employees)


def _officers(place: Place) -> None:
    elect(place, [place.union, *place.grassroots], LAST)
    equip(place, place.grassroots)
    committee(place, place.union, Committee.Kind.AUDIT, 3)
    committee(place, place.union, Committee.Kind.WOMEN, 3, chair="费冬梅")
    committee(place, place.union, Committee.Kind.RETIRED, 7, established_on="2012-03-22", chair="鲁建国")
    committee(place, place.union, Committee.Kind.MEDIATION, 5, established_on="2012-03-22")
    for role, name, sex, since, full_time, education in CADRES:
        officer(
            place,
            place.union,
            Officer.Role(role),
            name=name,
            sex=Sex(sex),
            since=since,
            full_time=full_time,
            education=education,
            political_status=PoliticalStatus.PARTY,
        )


def _democracy(place: Place) -> None:
    for year, day in ((YEAR - 1, "2013-01-17"), (YEAR, "2014-01-16")):
        held = congress(
            place,
            place.union,
            f"场部社区{year}年民主管理大会",
            day,
            kind=Congress.Kind.DEMOCRATIC,
            delegates=62,
            topics="审议上年工作和经费收支，讨论当年涉及职工切身利益的事项",
        )
        resolve(place, held, RESOLUTIONS if year == YEAR else RESOLUTIONS[:4])
