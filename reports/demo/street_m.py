"""文昌路街道 (SEED-M, 2014): what holds the unions of its communities back, and what the street has tried."""

from datetime import date

from reports.demo import street_m_work, told
from reports.demo.bargaining import Kind, shared_contract
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.events import build, file, honour
from reports.demo.life import meetings, money, ordinary_year, urge
from reports.demo.officers import committee, elect, officer
from reports.demo.place import Firm, Place
from reports.workflow.models import Point
from unions.elections.models import Committee, Officer
from unions.organisations.models import Union, UnionKind
from unions.organisations.persons import Education, PoliticalStatus

YEAR, LAST = 2014, date(2014, 12, 31)
COMMUNITIES = (  # name, founded, firms with a union of their own, firms that share one
    ("书院", "2006-05-18", "海晟电子 146、文渊印务 58", "墨香商贸 14、书院餐饮 19、知新培训 11"),
    ("柳荫", "2006-06-15", "田禾化工 112、柳荫家具 62", "绿杨餐饮 21、荫庭物业 26、柳岸家政 13"),
    ("钟楼", "2007-04-20", "晨钟服饰 94、钟楼超市 48", "暮鼓酒店 24、鼓楼商贸 17、广场广告 9"),
    ("东渡", "2008-03-27", "东渡物流 76、渡口机械 68", "临河仓储 18、舟山水产 15、码头餐饮 16"),
    ("杏林", "2009-09-10", "杏林药房 52、百草食品 86", "春晓康养 23、橘井检测 10、杏园家政 12"),
    ("天桥", "2011-06-23", "天桥汽修 34、飞虹照明 72", "虹桥网络 14、云梯装饰 22、桥头商贸 13"),
)
NOT_YET = "长虹市场置业 16、金算盘人力 8、合家家政 12、渔火餐饮 18、大桥货运 21、翠屏茶业 9"
JOINED = {2009: 420, 2011: 210, 2012: 150, 2013: 130, 2014: 110}
LEFT = {2012: 12, 2013: 26, 2014: 34}
STREET_CADRES = (
    ("chair", "马卫民"), ("vice_chair", "罗晓燕"), ("audit_head", "邢建平"), ("women_head", "娄慧珍"),
    ("staff", "纪文斌"), ("staff", "柴雪梅"),
)  # fmt: skip
COMMUNITY_CADRES = ("chair", "women_head", "audit_head", "staff", "organiser")  # full-time; the vice-chair is not
UNSCHOOLED = 3  # chairs of firms' unions without college; 57 of 60 cadres have it
FACILITIES = """
rights_centre | 文昌路街道职工权益维护中心 | 2014-09-10
  staff=4 area=56 keeper=罗晓燕 host_kind=union offer=接待来访、法律咨询、调解争议
organising_station | 城中片工建工作站 | 2013-04-16
  staff=2 keeper=纪文斌 host_kind=community
organising_station | 河东片工建工作站 | 2013-04-16
  staff=2 keeper=柴雪梅 host_kind=community
"""
PAPERS = """
regulation | 社区工会联席会议制度 | 2013-03-12
  is_on_wall=1 theme=会议
regulation | 工建指导员联系企业制度 | 2013-04-09
  theme=组织建设
plan | 职工权益维护网络建设方案 | 2014-08-19
  theme=维权
register | 下岗失业人员求职登记台账 | 2012-02-21
"""
HONOURS = """
labour.model | district | person | 滕志鹏 | 2014
  awarded_on=2014-04-25 awarding_body=望江区人民政府 enterprise=海晟电子
  applied_on=2014-03-14 deed=“比贡献、争做模范”活动中改进贴片工艺，由企业工会和社区工会推荐、街道党工委申报
labour.model | district | person | 项立军 | 2014
  awarded_on=2014-04-25 awarding_body=望江区人民政府 enterprise=田禾化工
  applied_on=2014-03-14 deed=“比贡献、争做模范”活动中带班安全生产三百天，由企业工会和社区工会推荐、街道党工委申报
union.work | district | union | 文昌路街道书院社区工会 | 2014
  union=书院社区工会 awarded_on=2014-04-28 awarding_body=望江区总工会
family | street | family | 葛长青家庭 | 2013
  union=书院社区工会 awarded_on=2013-11-21 awarding_body=文昌路街道办事处
family | street | family | 尤秀英家庭 | 2013
  union=柳荫社区工会 awarded_on=2013-11-28 awarding_body=文昌路街道办事处
"""
PROBLEMS = (
    (
        "社区工会工作地位作用的认识问题",
        (
            "有人把组建社区工会看作社区建设中的“赶时髦”，没有当成长远的工作来抓",
            "有的新建企业业主顾虑职工抱团、拨缴经费增加支出，对建会态度冷淡",
            "有的党群和行政干部认为社区已有党政和群团机构，再建工会没有必要",
            "大部分社区干部身兼数职，忙于应付，感到再添工会工作力不从心",
            "有的职工觉得工会说话办事权力有限，入会热情不高",
        ),
    ),
    (
        "社区工会工作的管理体制问题",
        (
            "有的社区工会习惯于工会内部的小循环，利用社会资源、依法治会的办法不多",
            "对各类市场、中介组织等新的经济组织，组建和管理的力度不够",
            "职责分工还不适应区域经济发展和职工队伍的变化",
            "组织结构已由上下隶属变为网络联系，管理布局和组织体制没有跟上",
            "会员以进城务工人员为主，流动频繁，会籍管理和会费收缴难度较大",
        ),
    ),
    (
        "社区工会工作机制的运行质量问题",
        (
            "大部分社区工会建立工作机制的力度不大，有的还停留在形式上",
            "劳动关系日趋复杂，维权力度却不大，职工维权要求强烈，工会干部的法律知识却不足",
        ),
    ),
    (
        "社区工会干部队伍建设问题",
        (
            "社区工会干部兼职过多，精力分散，从事工会工作的时间难以保证",
            "业余开展工会工作，没有经费补贴",
            "政治理论和业务知识培训的机会少、时间短",
            "有的干部事业心不强，年龄和知识结构需要调整",
        ),
    ),
    (
        "社区工会重点工作的把握问题",
        (
            "对履行维护职能的重要性认识不足，工作重心把握不准，重点工作落实不到位",
            "法律政策掌握不够，劳资纠纷调解不力",
            "有的工会干部受制于业主，不敢大胆维权、独立自主地开展工作",
        ),
    ),
)


def load(book: Book, district: Union) -> Place:
    place = _street(book, district)
    communities = [_community(place, *community) for community in COMMUNITIES]
    for text in NOT_YET.split("、"):
        short, people = text.split()
        place.firm(short, int(people))
    place.count_heads(range(YEAR - 1, YEAR + 1))
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _cadres(place, communities)
    for year in (YEAR - 1, YEAR):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
        urge(place, year, 4)
    build(place, FACILITIES)
    file(place, PAPERS)
    honour(place, HONOURS)
    street_m_work.load(place, communities)
    return place


def tell(place: Place) -> None:
    told.discuss(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)


def _street(book: Book, district: Union) -> Place:
    draw = Draw(62)
    union = book.add(
        Union,
        name="文昌路街道总工会",
        short_name="文昌路街道",
        kind=UnionKind.STREET,
        parent=district,
        code="SEED-M",
        credit_code=draw.credit_code("union"),
        approval_number="望总工〔2004〕6号",
        approved_on="2004-04-08",
        established_on="2004-04-15",
        chair="马卫民",
        contact="罗晓燕",
        phone="0399-8450166",
        address="望江区文昌路112号",
        certificate_number="工法证字第396200018号",
        certified_on="2009-05-14",
        certificate_until="2019-05-13",
    )
    book.name(union, "文昌路街道")
    return Place(book, draw, union, "文昌路街道", YEAR, [name for name, *_ in COMMUNITIES], "望江区")


def _community(place: Place, name: str, founded: str, singles: str, sharing: str) -> Union:
    """The union of a community, those of its larger firms, and one that its small firms share."""
    union = place.child(UnionKind.COMMUNITY, f"{name}社区工会", f"文昌路街道{name}社区工会", founded)
    on = date.fromisoformat(founded)
    for text in singles.split("、"):
        place.single(_firm(place, text, name), date(on.year, on.month + 2, on.day), parent=union)
    firms = [_firm(place, text, name) for text in sharing.split("、")]
    joined_on = date(on.year, on.month + 3, on.day)
    place.joint(f"{name}社区联合工会", firms, joined_on, parent=union)
    every = [firm for firm in place.firms if firm.row.community == f"{name}社区"]
    shared_contract(place, union, Kind.GENERAL, every, "2013-05-16")
    shared_contract(place, union, Kind.WAGE, every, "2014-05-20")
    return union


def _firm(place: Place, text: str, community: str) -> Firm:
    short, people = text.split()
    return place.firm(short, int(people), community=community, opened=date(place.draw.randint(1998, 2005), 3, 18))


def _cadres(place: Place, communities: list[Union]) -> None:
    """60 of them: six at the street, six a community, one a firm's union; 36 full-time, 57 with college."""
    elect(place, [place.union, *communities, *place.grassroots], LAST)
    for union in (place.union, *communities, *place.grassroots):
        committee(place, union, Committee.Kind.AUDIT, 3)
    committee(
        place,
        place.union,
        Committee.Kind.FOUNDING,
        7,
        name="社区工建领导小组",
        established_on="2013-03-12",
        chair="马卫民",
        departments="工商所、税务所、计生办",
    )
    committee(place, place.union, Committee.Kind.MEDIATION, 5, established_on="2014-09-10", chair="罗晓燕")
    for role, name in STREET_CADRES:
        _cadre(place, place.union, role, full_time=True, name=name, political_status=PoliticalStatus.PARTY)
    for union in communities:
        for role in COMMUNITY_CADRES:
            _cadre(place, union, role, full_time=True)
        _cadre(place, union, "vice_chair", other_posts="社区居委会委员", allowance=0)
        _cadre(place, union, "instructor", name=place.draw.choice(STREET_CADRES)[1], since="2013-04-09")
        _cadre(place, union, "liaison", other_posts="楼栋长", since="2013-04-09")
    for at, union in enumerate(place.grassroots):
        education = Education.SECONDARY if at < UNSCHOOLED else Education.COLLEGE
        _cadre(place, union, "chair", name=union.chair, education=education)


def _cadre(place: Place, union: Union, role: str, *, full_time: bool = False, **more: object) -> None:
    education = place.draw.choice((Education.COLLEGE, Education.COLLEGE, Education.BACHELOR))
    officer(place, union, Officer.Role(role), full_time=full_time, **{"education": education, **more})
