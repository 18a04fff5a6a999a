"""澄江街道 (SEED-A, 2012): a street of shops, workshops and offices; its unions, firms and members."""

from collections.abc import Sequence
from datetime import date

from reports.demo import street_a_rates, street_a_sites, street_a_years, told
from reports.demo.book import Book
from reports.demo.changes import fill, profile, register
from reports.demo.checks import inspect
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.officers import cadres_of, elect, equip, officer
from reports.demo.place import Firm, Place
from reports.demo.records import words
from reports.workflow.models import Point
from unions.elections.models import Officer
from unions.organisations.models import Union, UnionKind
from unions.organisations.persons import PoliticalStatus

YEAR, LAST = 2012, date(2014, 12, 31)
STREET = ("澄江街道总工会", "澄江街道", "2003-06-18")
COMMUNITIES = ("晴川", "柳荫", "双桥", "蓝旗", "水杉", "红砖")
FEDERATIONS = (  # community, founded
    ("晴川", "2006-09-14"),
    ("柳荫", "2006-11-22"),
    ("双桥", "2007-05-17"),
    ("蓝旗", "2007-08-30"),
    ("水杉", "2008-04-24"),
    ("红砖", "2009-06-11"),
)
# Own unions: founded, community, firm, employees, women, nature.
SINGLES = (
    ("2003-11-12", "晴川", "锦程汽配", 186, 52, "limited"),
    ("2004-03-18", "双桥", "宏远机械", 142, 25, "state"),
    ("2004-05-26", "蓝旗", "瑞丰纺织", 168, 112, "state"),
    ("2004-09-16", "柳荫", "银河湾酒店", 124, 78, "state"),
    ("2005-03-24", "水杉", "鼎新电子", 156, 90, "islands"),
    ("2005-06-23", "晴川", "东升超市", 132, 91, "collective"),
    ("2005-10-19", "红砖", "永兴建设", 118, 9, "collective"),
    ("2006-04-13", "双桥", "泰和印务", 88, 36, "collective"),
    ("2006-06-15", "蓝旗", "华盛服饰", 105, 79, "private"),
    ("2006-10-26", "水杉", "博远仪表", 76, 36, "state"),
    ("2007-03-22", "晴川", "信达物流", 84, 15, "private"),
    ("2007-04-19", "柳荫", "益民药房", 62, 46, "collective"),
    ("2007-06-14", "双桥", "三和食品", 96, 54, "private"),
    ("2007-09-20", "红砖", "康源医械", 71, 40, "foreign"),
    ("2008-03-20", "蓝旗", "明辉照明", 82, 41, "private"),
    ("2008-06-19", "水杉", "海纳软件", 58, 20, "private"),
    ("2008-10-16", "晴川", "德润物业", 92, 34, "collective"),
    ("2009-03-26", "柳荫", "千禧餐饮", 67, 39, "private"),
    ("2009-05-21", "双桥", "合力金属", 73, 15, "private"),
    ("2009-09-24", "红砖", "嘉禾家具", 64, 16, "private"),
    ("2010-03-25", "蓝旗", "凯盛塑业", 69, 24, "foreign"),
    ("2010-05-20", "水杉", "百川环境", 55, 12, "state"),
    ("2010-09-16", "晴川", "翠柏康养", 48, 34, "private"),
    ("2011-03-24", "柳荫", "扬帆培训", 42, 27, "private"),
    ("2011-05-19", "双桥", "精诚模具", 51, 6, "private"),
    ("2011-09-22", "红砖", "云峰装饰", 46, 7, "private"),
    ("2011-11-10", "水杉", "蓝图设计", 39, 14, "private"),
)
SINGLES_NEW = (
    ("2012-02-23", "晴川", "卓越人力", 68, 37, "private"),
    ("2012-03-15", "双桥", "精工电气", 92, 29, "private"),
    ("2012-03-29", "蓝旗", "锦绣茶业", 45, 28, "private"),
    ("2012-04-19", "水杉", "智造电子", 128, 74, "foreign"),
    ("2012-05-17", "柳荫", "福满超市", 86, 60, "private"),
    ("2012-06-14", "红砖", "匠心家具", 57, 13, "private"),
    ("2012-08-23", "晴川", "飞翔汽贸", 74, 26, "private"),
    ("2012-09-20", "双桥", "新元包装", 81, 35, "islands"),
    ("2012-10-18", "蓝旗", "龙翔货运", 62, 6, "private"),
    ("2012-11-15", "水杉", "慧谷网络", 54, 22, "private"),
)
# Joint unions: founded, community, name, firms with employees.
JOINTS = (
    ("2007-11-15", "柳荫", "柳荫商圈联合工会", "星海商贸 26、白鹭餐饮 22、红叶谷茶业 18、玉兰文化 16"),
    ("2008-09-18", "晴川", "晴川路沿街商铺联合工会", "碧波汽修 14、紫荆家政 24、青禾餐饮 20"),
    ("2009-10-22", "双桥", "双桥小微企业联合工会", "巨力金属 28、兆丰模具 19、安泰塑业 25、捷运物流 21"),
    ("2010-10-21", "蓝旗", "蓝旗创业楼联合工会", "创想广告 15、启明软件 18、立信达检测 17"),
    ("2011-06-16", "水杉", "水杉园联合工会", "绿源环境 23、鸿运物业 30、春晖康养 19"),
)
JOINTS_NEW = (
    ("2012-04-26", "红砖", "红砖文创园联合工会", "竹韵文化 14、兰亭广告 12"),
    ("2012-06-28", "晴川", "晴川里楼宇联合工会", "玉衡装饰 16、开阳货运 13"),
    ("2012-09-27", "柳荫", "柳荫里汽修一条街联合工会", "腾飞汽修 15、骏马货运 14"),
)
NO_WOMEN = words("玉衡装饰 开阳货运 腾飞汽修 骏马货运")
LATER = (
    ("2013-03-28", "晴川", "旭日照明", 58, 27, "private"),
    ("2013-05-23", "双桥", "中正检测", 36, 14, "private"),
    ("2013-09-26", "蓝旗", "雨润食品", 72, 41, "private"),
    ("2014-03-20", "水杉", "星辰软件", 44, 15, "private"),
    ("2014-05-22", "红砖", "石林建材", 53, 9, "private"),
    ("2014-09-18", "柳荫", "秋实餐饮", 39, 23, "private"),
)
NOT_YET = (("飞翔网络", 28), ("晨曦园康养", 22), ("东篱茶业", 18), ("松涛家具", 34), ("荷塘餐饮", 25))
JOINED = {
    2004: 330, 2005: 260, 2006: 190, 2007: 260, 2008: 215, 2009: 205, 2010: 180, 2011: 642,
    2012: 873, 2013: 286, 2014: 254,
}  # fmt: skip
CHECKED, UNIONS_CHECKED = (2011, 2012, 2013), 12
LEFT = {2008: 22, 2009: 31, 2010: 28, 2011: 36, 2012: 41, 2013: 47, 2014: 52}
NEW_IN_PARTY = (  # 2012 in the party: union, office, name
    ("晴川社区工会联合会", "vice_chair", "邵玥", "2012-06-29", "female", "1983-04-12"),
    ("精工电气工会", "women_head", "骆春燕", "2012-06-29", "female", "1979-11-03"),
)
CADRES = (  # of the street's own union
    ("chair", "顾云峰", "male", "2009-03-26", True, "bachelor"),
    ("vice_chair", "陈思敏", "female", "2010-04-22", True, "bachelor"),
    ("audit_head", "何志明", "male", "2009-03-26", False, "college"),
    ("women_head", "俞海燕", "female", "2009-03-26", False, "bachelor"),
    ("staff", "钱堃", "male", "2011-07-04", True, "bachelor"),
    ("committee_member", "沈建新", "male", "2009-03-26", False, "college"),
    ("committee_member", "方丽华", "female", "2009-03-26", False, "college"),
)


FILLED = (  # within a term: union, kind, day, who was elected
    ("澄江街道", "addition", "2012-04-19", "沈建新"),
    ("东升超市工会", "replacement", "2012-05-24", "安海霞"),
    ("信达物流工会", "by_election", "2012-08-16", "耿玉龙"),
    ("德润物业工会", "replacement", "2011-06-23", "申桂芳"),
)
REREGISTERED = (  # a new legal representative: union, day
    ("信达物流工会", "2012-09-13"),
    ("东升超市工会", "2012-06-21"),
    ("华盛服饰工会", "2011-07-14"),
)
PROFILES = """
2011 | 8.60 | 21460 | 58200 | 312 | 486 | 760 | 24 | 71
2012 | 8.60 | 21830 | 59100 | 298 | 491 | 712 | 25 | 74
2013 | 8.60 | 22140 | 59800 | 285 | 497 | 668 | 26 | 75
2014 | 8.60 | 22510 | 60700 | 271 | 502 | 640 | 27 | 78
"""
SKILL_PLAN = ("work.skill_plan_years", "5", "《技师培养五年行动计划》所定年限")
TARGETS = {2012: {"unions.founded": 12, "members.joined": 800}}
PROBLEMS = (
    "部分小微企业主对建会有顾虑，个别企业工会成立后活动不多",
    "社区工会干部兼职多、变动快，业务培训还跟不上",
    "临街商铺和小微企业的集体协商质量有待提高",
)
PLANS = (
    "继续以楼宇、商圈和文创园区为重点，把联合工会建到从业人员身边",
    "扩大工资集体协商覆盖面，把区域性合同逐家落实到企业",
    "围绕企业急需工种办好技能培训，继续抓好技师培养五年行动计划",
    "完善社区就业帮扶工作站的服务内容，让困难职工就近得到帮助",
)


def load(book: Book, district: Union) -> Place:
    place = _street(book, district)
    _unions(place)
    place.count_heads(range(YEAR - 2, LAST.year + 1))
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    _changes(place)
    street_a_sites.load(place)
    street_a_rates.load(place)
    street_a_years.load(place)
    for year in CHECKED:
        for scheme in ("八有", "六有"):
            inspect(place, scheme, place.grassroots[:: len(place.grassroots) // UNIONS_CHECKED], year)
    return place


def tell(place: Place) -> None:
    code, value, source = SKILL_PLAN
    for year in (YEAR - 1, YEAR):
        told.tell(place.book, place.union, year, code, value, source)
    for year, targets in TARGETS.items():
        told.aim(place.book, place.union, year, targets, place.union.parent or place.union)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _street(book: Book, district: Union) -> Place:
    name, short, founded = STREET
    draw = Draw(2)
    union = book.add(
        Union,
        name=name,
        short_name=short,
        kind=UnionKind.STREET,
        parent=district,
        code="SEED-A",
        credit_code=draw.credit_code("union"),
        approval_number="滨总工〔2003〕21号",
        approved_on="2003-06-10",
        established_on=founded,
        chair="顾云峰",
        contact="陈思敏",
        phone="0399-8210618",
        address="滨河区澄江街道晴川路18号",
        certificate_number="工法证字第390200018号",
        certified_on="2009-04-08",
        certificate_until="2019-04-07",
    )
    book.name(union, short)
    return Place(book, draw, union, short, YEAR, COMMUNITIES)


def _unions(place: Place) -> None:
    for community, founded in FEDERATIONS:
        name = f"{community}社区工会联合会"
        place.child(UnionKind.COMMUNITY_FEDERATION, name, f"{place.town}{name}", founded)
    _singles(place, SINGLES + SINGLES_NEW + LATER)
    for founded, community, name, firms in JOINTS + JOINTS_NEW:
        covered = [_small(place, firm, community, founded) for firm in firms.split("、")]
        place.joint(name, covered, founded, parent=_of(place, community))
    for short, employees in NOT_YET:
        place.firm(short, employees)


def _singles(place: Place, lines: Sequence[tuple[str, str, str, int, int, str]]) -> None:
    for founded, community, short, employees, women, nature in lines:
        firm = place.firm(
            short, employees, women=women, nature=nature, community=community, opened=place.opening(founded, YEAR)
        )
        place.single(firm, founded, parent=_of(place, community))


def _small(place: Place, text: str, community: str, founded: str) -> Firm:
    short, employees = text.split()
    women = 0 if short in NO_WOMEN else None
    opened = place.opening(founded, YEAR)
    return place.firm(short, int(employees), women=women, community=community, opened=opened)


def _of(place: Place, community: str) -> Union:
    return place.book.union(f"{community}社区工会联合会")


def _officers(place: Place) -> None:
    federations = [_of(place, community) for community in COMMUNITIES]
    elect(place, [place.union, *federations, *place.grassroots], LAST)
    equip(place, [*federations, *place.grassroots])
    cadres_of(place, CADRES)
    for union, role, name, joined, sex, born in NEW_IN_PARTY:
        officer(
            place,
            place.book.union(union),
            Officer.Role(role),
            name=name,
            sex=sex,
            born_on=born,
            political_status=PoliticalStatus.PROBATIONARY,
            party_joined_on=joined,
        )


def _changes(place: Place) -> None:
    fill(place, FILLED)
    register(place, range(YEAR - 1, LAST.year + 1), REREGISTERED)
    profile(place, "area households residents poor_households disabled unemployed compounds units", PROFILES)
