"""梧桐社区 (SEED-I, 2014): office buildings in the middle of the town, new firms every month, and partner units."""

from datetime import date

from reports.demo import community_i_people, told
from reports.demo.bargaining import own_contract
from reports.demo.book import Book
from reports.demo.changes import change, profile
from reports.demo.community_i_year import (
    BUILDINGS,
    FACILITIES,
    HELD,
    PAPERS,
    PARTNERS,
    PLANS,
    PROBLEMS,
    PROFILES,
    TOLD,
)
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.events import build, file, hold
from reports.demo.life import call_on, money
from reports.demo.officers import committee, elect, equip, officer
from reports.demo.place import Place
from reports.demo.records import records, words
from reports.workflow.models import Point
from unions.contracts.models import CollectiveContract
from unions.elections.models import Committee, Officer
from unions.enterprises.models import Coverage
from unions.enterprises.places import Building
from unions.enterprises.visits import Visit
from unions.facilities.partners import PartnerUnit
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union, UnionKind
from unions.standards.models import Check, Scheme, SchemeItem

YEAR, LAST = 2014, date(2014, 12, 31)
STREET, REGION = "栖云街道", "望江区"
TOWERS = (  # building unions: founded, building, the small firms they cover with employees and women
    ("2008-11-13", "汇景广场", "福满餐饮 24 15、四海货运 16 3、紫荆文化 12 6、玉兰家政 28 22、三和检测 19 7"),
    ("2012-04-19", "安澜中心", "合力置业 22 10、金科培训 26 17、兰亭广告 14 6、正源软件 18 7"),
    ("2007-06-14", "嘉和大厦", ""),
)
REBUILT = ("嘉和大厦", "2013-03-18", "大楼重新装修改造，楼内企业基本搬离")
SINGLES = (
    ("2006-05-18", "云帆商务楼", "丹枫酒店", 86, 52),
    ("2007-09-13", "汇景广场", "永兴商贸", 64, 38),
    ("2009-06-18", "汇景广场", "康源药房", 42, 30),
    ("2010-03-25", "华亭国际", "启明软件", 58, 22),
    ("2010-09-16", "安澜中心", "博远设计", 46, 17),
    ("2011-05-19", "安澜中心", "立信达人力", 38, 24),
    ("2012-06-14", "华亭国际", "星海广告", 33, 16),
    ("2013-04-18", "华亭国际", "蓝图网络", 41, 17),
    ("2014-05-15", "安澜中心", "众合物业", 72, 28),
)
NEW_FIRMS = words("""
    晨曦园网络 皓月文化 竹韵餐饮 梅岭商贸 前沿软件 尖峰网络 腾飞物流 银河湾广告 远航置业 白鹭设计 菊苑餐饮 荷塘文化
    未央网络 慧谷软件 创想广告 一品餐饮 千禧商贸 万象商贸 亿达人力 起航培训 旭日广告 龙翔商贸 凤鸣文化 风华设计 北辰软件
    春晖家政
""")
OLD_FIRMS = words("""
    顺达货运 天马汽贸 双喜餐饮 新元超市 百川商贸 瑞雪药房 宏远商贸 锦程广告 恒泰装饰 天成设计 飞翔物流 绿源餐饮
    甘霖家政 碧波培训 八方货运 五洲商贸 亿达软件 匠心装饰
""")
NEW_IN = ("华亭国际", "安澜中心", "汇景广场", "云帆商务楼")
WAGE, GENERAL = CollectiveContract.Kind.WAGE, CollectiveContract.Kind.GENERAL
SIGNED = (  # ten firms in 2014, each once
    ("永兴商贸", GENERAL, "2014-03-20"),
    ("丹枫酒店", WAGE, "2014-04-17"),
    ("康源药房", WAGE, "2014-04-24"),
    ("启明软件", GENERAL, "2014-05-22"),
    ("博远设计", GENERAL, "2014-06-12"),
    ("立信达人力", WAGE, "2014-06-19"),
    ("蓝图网络", GENERAL, "2014-08-21"),
    ("众合物业", GENERAL, "2014-09-18"),
    ("金科培训", WAGE, "2014-10-16"),
    ("福满餐饮", WAGE, "2014-11-13"),
    ("丹枫酒店", GENERAL, "2013-05-16"),
    ("星海广告", GENERAL, "2013-09-12"),
    ("永兴商贸", WAGE, "2013-06-20"),
    ("康源药房", GENERAL, "2012-10-18"),
)
JOINED = {2006: 52, 2007: 40, 2008: 48, 2009: 31, 2010: 70, 2011: 28, 2012: 74, 2013: 42, 2014: 66}
LEFT = {2012: 3, 2013: 5, 2014: 4}
CADRES = (
    ("chair", "梅晓芸", "female", "2005-09-22", False, "college"),
    ("vice_chair", "柏志远", "male", "2011-04-14", False, "bachelor"),
    ("women_head", "阮丽娟", "female", "2008-03-06", False, "college"),
    ("audit_head", "苗春生", "male", "2005-09-22", False, "high_school"),
    ("staff", "凌思远", "male", "2013-07-01", True, "bachelor"),
)
FOUR_HAVES = ("有场地", "有人员", "有服务", "有联系")
HAD_ALREADY = 2  # a place and its people; service and contact come when the office opens


def load(book: Book, district: Union) -> Place:
    place = _community(book)
    _buildings(place)
    _firms(place)
    place.count_heads(range(YEAR - 2, YEAR + 1))
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    for short, kind, day in SIGNED:
        own_contract(place, next(firm for firm in place.firms if firm.short == short), kind, day)
    hold(place, HELD)
    build(place, FACILITIES)
    file(place, PAPERS)
    profile(place, "area residents poor_households disabled unemployed enterprises", PROFILES, "社区台账")
    for values in records("name kind joined_on", PARTNERS):
        book.add(PartnerUnit, union=place.union, **values)
    for year in (YEAR - 1, YEAR):
        money(place, year)
        call_on(place, year, 12, Visit.Purpose.REGULAR)
    _visit_new_firms(place)
    _four_haves(place)
    community_i_people.load(place)
    return place


def tell(place: Place) -> None:
    for code, (value, comparator, source) in TOLD.items():
        told.tell(place.book, place.union, YEAR, code, value, source, comparator=comparator)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _community(book: Book) -> Place:
    draw = Draw(41)
    union = book.add(
        Union,
        name="梧桐社区工会联合会",
        short_name="梧桐社区",
        kind=UnionKind.COMMUNITY_FEDERATION,
        parent=book.union(STREET),
        code="SEED-I",
        credit_code=draw.credit_code("union"),
        approval_number="栖云工〔2005〕7号",
        approved_on="2005-09-15",
        established_on="2005-09-22",
        chair="梅晓芸",
        contact="凌思远",
        phone="0399-8420355",
        address="望江区栖云街道梧桐西街18号社区服务中心",
        certificate_number="工法证字第394100012号",
        certified_on="2010-03-11",
        certificate_until="2020-03-10",
    )
    book.name(union, "梧桐社区")
    return Place(book, draw, union, STREET, YEAR, ("梧桐",), REGION)


def _buildings(place: Place) -> None:
    for founded, name, _ in TOWERS:
        place.child(UnionKind.BUILDING, f"{name}楼宇工会", f"{STREET}{name}楼宇工会", founded)
    for values in records("name grade status opened_on", BUILDINGS):
        served_by = place.book.named.get((Union, f"{values['name']}楼宇工会"))
        community = "梧桐社区"
        building = place.book.add(Building, union=place.union, community=community, served_by=served_by, **values)
        place.book.name(building, building.name)
    name, on, reason = REBUILT
    change(place, f"{name}楼宇工会", UnionChange.Kind.SUSPENDED, date.fromisoformat(on), reason=reason)


def _firms(place: Place) -> None:
    for founded, building, below in TOWERS:
        union = place.book.union(f"{building}楼宇工会")
        for text in filter(None, below.split("、")):
            short, people, females = text.split()
            firm = place.firm(short, int(people), women=int(females), building=building)
            firm.union, firm.since = union, date.fromisoformat(founded)
            place.book.add(Coverage, union=union, enterprise=firm.row, since=firm.since)
    for founded, building, short, employees, women in SINGLES:
        opened = place.opening(founded, YEAR)
        place.single(place.firm(short, employees, women=women, building=building, opened=opened), founded)
    for short in OLD_FIRMS:
        place.firm(short, place.draw.randint(8, 24))
    for at, short in enumerate(NEW_FIRMS):
        opened = place.draw.day_of(YEAR, 1, 10)
        place.firm(short, place.draw.randint(4, 18), building=NEW_IN[at % len(NEW_IN)], opened=opened)


def _visit_new_firms(place: Place) -> None:
    for firm in place.firms[-len(NEW_FIRMS) :]:
        assert firm.row.opened_on
        place.book.add(
            Visit,
            union=place.union,
            enterprise=firm.row,
            purpose=Visit.Purpose.SERVICE,
            visited_on=place.draw.day(firm.row.opened_on, date(YEAR, 12, 19)),
            visitors="凌思远、社区劳动保障协理员",
            result=Visit.Result.FOLLOWED,
            content="送上社区联系卡，登记用工和参保情况，介绍工会联合会和集体合同。",
        )


def _officers(place: Place) -> None:
    towers = [place.book.union(f"{name}楼宇工会") for _, name, _ in TOWERS]
    elect(place, [place.union, *towers, *place.grassroots], LAST)
    equip(place, place.grassroots)
    committee(place, place.union, Committee.Kind.AUDIT, 3, chair="苗春生")
    committee(place, place.union, Committee.Kind.WOMEN, 3, chair="阮丽娟")
    for role, name, sex, since, full_time, education in CADRES:
        more = {"name": name, "sex": sex, "since": since, "full_time": full_time, "education": education}
        officer(place, place.union, Officer.Role(role), **more)


def _four_haves(place: Place) -> None:
    """What a building with a union should have (楼宇四有), looked for in 华亭国际."""
    scheme = place.book.add(
        Scheme,
        union=place.union,
        name="楼宇四有",
        applies_to=UnionKind.BUILDING,
        document="栖云街道楼宇社区建设实施意见",
        issued_on="2014-03-13",
    )
    for position, name in enumerate(FOUR_HAVES, start=1):
        item = place.book.add(SchemeItem, scheme=scheme, position=position, name=f"楼宇四有：{name}")
        is_met = position <= HAD_ALREADY
        place.book.add(
            Check,
            union=place.union,
            scheme=scheme,
            item=item,
            year=YEAR,
            checked_on="2014-12-11",
            is_met=is_met,
            evidence="华亭国际办公室装修基本完成，人员已落实" if is_met else "",
        )
