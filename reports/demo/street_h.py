"""紫岗街道 (SEED-H, 2023): a street of workshops and an industrial park, and its plan for the year."""

from collections.abc import Iterator
from datetime import date

from reports.demo import street_h_years, told
from reports.demo.bargaining import Kind, disclose, own_congress, own_contract, regional_congress, shared_contract
from reports.demo.book import Book
from reports.demo.place import Firm, Place
from reports.demo.street_h_plan import FEATURES, FOCUS, GUIDANCE, NEXT, PROBLEMS, TARGETS
from reports.demo.streets import enrol, firm, found, names, staff
from reports.workflow.models import Point
from unions.contracts.models import CollectiveContract
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2023, date(2023, 12, 31)
FIRST = YEAR - 1
STEMS = """
    紫岳 方山 青龙 麒麟 灵谷 佛城 天印 九龙 翠屏 银杏湖 将军 祈泽 云台 百家 东善 横溪 谷里 丹阳 铜井 陆郎 上坊 淳化 湖熟
    土桥 周岗 龙都 秦淮源 牛首 花神 韩府 石湖 殷巷 禄口 吉山 大塘 朱门 秣周 汤泉 阳山 古泉 宁西 宁东 三江 双塘 杏花 桃红
    绿杨 黄梅岭
"""
TRADES = "机械 电气 电子 汽配 模具 金属 塑业 仪表 包装 食品 物流 软件 检测 环境 家政 餐饮"
REPAIRERS = "万里路 顺风行 平安驿 车之友"
COMMUNITIES = {"紫岗": "2009-04-16", "方塘": "2010-05-20", "陶坊": "2011-06-16"}
# Founded, employees, women, nature: firms above scale, each with a union of its own.
LARGE = (
    ("2009-09-17", 108, 34, "foreign"),
    ("2010-06-24", 96, 41, "islands"),
    ("2012-05-17", 84, 22, "limited"),
    ("2014-09-18", 78, 30, "private"),
    ("2016-04-21", 72, 25, "foreign"),
    ("2019-06-20", 66, 19, "private"),
)
SMALL = ("2013-05-16", "2015-09-17", "2017-06-15", "2018-10-18", "2020-05-21", "2021-09-16", "2022-06-16")
NEW = 17  # own unions founded in 2023, beside those of the sector, of the park and of three joint ones
PARK, SECTOR = "紫岗工业园区工会", "汽修行业工会"
JOINED = {
    2009: 84, 2010: 70, 2012: 64, 2013: 26, 2014: 58, 2015: 18, 2016: 52, 2017: 20, 2018: 18, 2019: 52, 2020: 22,
    2021: 24, 2022: 32, 2023: 210,
}  # fmt: skip
CADRES = (
    ("chair", "滕思远", "male", "2021-05-20", True, "bachelor"),
    ("vice_chair", "岳晓彤", "female", "2021-05-20", True, "bachelor"),
    ("audit_head", "包立军", "male", "2021-05-20", False, "college"),
    ("women_head", "苗静怡", "female", "2021-05-20", False, "bachelor"),
    ("staff", "柏浩然", "male", "2022-07-04", True, "bachelor"),
)
CONTRACT_DAY = "-12-07"


def load(book: Book, district: Union) -> Place:
    place = found(
        book, district, "紫岗街道", "2008-12-18", code="SEED-H", number=68, year=YEAR,
        communities=" ".join(COMMUNITIES), chair="滕思远", contact="岳晓彤",
    )  # fmt: skip
    below = [
        place.child(UnionKind.COMMUNITY_FEDERATION, f"{name}社区工会联合会", f"{place.town}{name}社区工会联合会", since)
        for name, since in COMMUNITIES.items()
    ]
    _unions(place, names(place, STEMS, TRADES))
    enrol(place, JOINED, YEAR)
    staff(place, below, CADRES, LAST)
    _bargain(place)
    street_h_years.load(place)
    return place


def tell(place: Place) -> None:
    told.aim(place.book, place.union, YEAR, TARGETS, place.union.parent or place.union)
    for kind, points in ((Point.Kind.GUIDANCE, GUIDANCE), (Point.Kind.FOCUS, FOCUS), (Point.Kind.FEATURE, FEATURES)):
        told.outline(place.book, place.union, YEAR, kind, points)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, NEXT)


def _unions(place: Place, fresh: Iterator[str]) -> None:
    for founded, employees, women, nature in LARGE:
        _single(place, next(fresh), date.fromisoformat(founded), employees, women=women, nature=nature)
    for founded in SMALL:
        _single(place, next(fresh), date.fromisoformat(founded), place.draw.randint(16, 34))
    for _ in range(NEW):
        _single(place, next(fresh), place.draw.day_of(YEAR, 3, 10), place.draw.randint(9, 16))
    for community in COMMUNITIES:
        day = place.draw.day_of(YEAR, 4, 9)
        firms = [firm(place, next(fresh), place.draw.randint(5, 9), day, community) for _ in range(2)]
        place.joint(f"{community}社区小微企业联合工会", firms, day, parent=_federation(place, community))
    _across(place, UnionKind.PARK, PARK, date(YEAR, 9, 14), [next(fresh) for _ in range(4)])
    _across(place, UnionKind.SECTOR, SECTOR, date(YEAR, 5, 18), list(names(place, REPAIRERS, "汽修")))
    for short in fresh:
        firm(place, short, place.draw.randint(5, 12), LAST, place.draw.choice(place.communities))


def _single(place: Place, short: str, day: date, employees: int, **more: object) -> None:
    community = place.draw.choice(place.communities)
    new = firm(place, short, employees, day, community, **more)
    place.single(new, day, parent=_federation(place, community))


def _across(place: Place, kind: UnionKind, short: str, day: date, firms: list[str]) -> None:
    """A union of a park or a sector: one for many firms."""
    covered = [firm(place, each, place.draw.randint(6, 14), day, place.communities[0]) for each in firms]
    place.cover(place.child(kind, short, f"{place.town}{short}", day), covered, day)


def _federation(place: Place, community: str) -> Union:
    return place.book.union(f"{community}社区工会联合会")


def _bargain(place: Place) -> None:
    """Large firms meet, disclose and bargain alone; the others through the congresses and contracts of their region."""
    large = [row for row in place.organised(FIRST) if row.row.above_scale]
    for row in large:
        own_congress(place, row, place.draw.day_of(FIRST, 3, 5), range(FIRST, YEAR + 1))
    for row in place.organised(YEAR):
        if row.since and (row.since.year, row.since.month) <= (YEAR, 6):
            disclose(place, row, max(row.since, place.draw.day_of(FIRST)), range(FIRST, YEAR + 1))
    for year in (FIRST, YEAR):
        for community in COMMUNITIES:
            _meet(place, community, year)
        _wages(place, year, large)


def _meet(place: Place, community: str, year: int) -> None:
    """The congress of a community's small firms, in the autumn."""
    day = date(year, 11, 16)
    firms = [row for row in place.firms if row.row.community == f"{community}社区" and row.organised_by(day)]
    name = f"{community}社区第{'一二'[year - FIRST]}次区域职工代表大会"
    regional_congress(place, _federation(place, community), name, firms, day)


def _wages(place: Place, year: int, large: list[Firm]) -> None:
    """The wages of the year: large firms alone, repairers as a sector, most of the others by their region."""
    for row in large:
        own_contract(place, row, Kind.WAGE, place.draw.day(date(year, 4, 6), date(year, 6, 30)))
    others = [row for row in place.organised(year) if row not in large and row.since and row.since.month < 9]
    repairers = [row for row in others if row.trade.short == "汽修"]
    small = [row for row in others if row not in repairers]
    for kind in (Kind.GENERAL, Kind.WAGE):
        shared_contract(place, place.union, kind, small, f"{year}{CONTRACT_DAY}")
        if repairers:
            scope = CollectiveContract.Scope.SECTOR
            shared_contract(place, place.book.union(SECTOR), kind, repairers, f"{year}-09-21", scope=scope)
