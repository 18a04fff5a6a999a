"""柳河乡 (SEED-F, 2009): a township that founds unions in its new industrial park; its firms and members."""

from collections.abc import Sequence
from datetime import date

from members.aid.models import AidKind, Occasion
from members.employment.models import Placement, SeekerKind
from members.hardship.models import HardshipFile
from reports.demo import told, township_f_years
from reports.demo.bargaining import Kind, disclose, own_congress, own_contract
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.hardship import aid, open_files
from reports.demo.jobs import elsewhere, settle
from reports.demo.life import call_on, money
from reports.demo.officers import cadres_of, elect, equip
from reports.demo.place import Firm, Place
from reports.workflow.models import Point
from unions.enterprises.visits import Visit
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2009, date(2010, 12, 31)
HEADS = range(2007, 2011)
TOWNSHIP = ("柳河乡总工会", "柳河乡", "2004-05-20")
# Own unions: founded, firm, employees, women, nature
SINGLES = (
    ("2004-06-10", "汇川机械", 86, 14, "limited"),
    ("2005-04-21", "新元建材", 128, 26, "limited"),
    ("2006-03-16", "河湾食品", 62, 35, "private"),
    ("2007-09-13", "柳丝服饰", 74, 58, "private"),
    ("2008-05-22", "柳岸包装", 45, 19, "private"),
    ("2009-06-18", "联创电子", 96, 54, "private"),
    ("2009-09-24", "金桥模具", 48, 6, "private"),
)
PARK = ("联创电子", "金桥模具")  # came to the park the year before
GROUPS = (("柳河中学工会", "2004-09-09"), ("柳河乡机关工会", "2004-07-08"), ("柳河乡卫生院工会", "2005-03-11"))
NOT_YET = (("柳溪家具", 22, 5), ("沙洲塑业", 18, 6))
JOINED = {2004: 60, 2005: 95, 2006: 40, 2007: 60, 2008: 45, 2009: 68, 2010: 24}
LEFT = {2008: 12, 2009: 15, 2010: 14}
CADRES = (
    ("chair", "施庆余", "male", "2007-03-15", False, "college"),
    ("vice_chair", "苗春兰", "female", "2007-03-15", True, "college"),
)
CALLS = {2008: 1, 2009: 2}  # firms that were urged to found a union
WARMED = {2008: 9, 2009: 11}
EXPORTED = {2008: 31, 2009: 38}
TARGETS = {2009: {"unions.founded": 2, "members.joined": 60, "employment.exported": 60}}
PROBLEMS = (
    "档案资料收集不够及时，个别企业工会的台账还不齐全。",
    "发展会员集中在几家规模较大的企业，小企业职工入会还不多。",
    "对外劳务输出的人数离年初的计划还有差距。",
    "工会活动以文体比赛为主，提升职业技能的内容偏少。",
    "围绕全乡经济建设开展工作的办法不多，力度还要加大。",
)
PLANS = (
    "争取党委、政府支持，把乡和企业两级工会阵地建得更好。",
    "办好职工代表培训班，让代表会提提案、会看账目。",
    "在事业单位和企业推行政务公开、厂务公开，扩大平等协商和集体合同覆盖。",
    "举办下岗职工技能培训班，组织好劳务输出，给外出务工人员讲清法律常识。",
    "开展职工技能竞赛和文体活动，丰富职工业余生活。",
)


def load(book: Book, district: Union) -> Place:
    place = _township(book, district)
    for short, founded in GROUPS:
        place.child(UnionKind.OFFICE, short, f"{place.region}{short}委员会", founded)
    _firms(place)
    place.count_heads(HEADS)
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    _rights(place)
    _people(place)
    township_f_years.load(place)
    return place


def tell(place: Place) -> None:
    for year, targets in TARGETS.items():
        told.aim(place.book, place.union, year, targets, place.union.parent or place.union)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _township(book: Book, district: Union) -> Place:
    name, short, founded = TOWNSHIP
    draw = Draw(31)
    union = book.add(
        Union,
        name=name,
        short_name=short,
        kind=UnionKind.TOWNSHIP,
        parent=district,
        code="SEED-F",
        credit_code=draw.credit_code("union"),
        approval_number="望总工〔2004〕16号",
        approved_on="2004-05-13",
        established_on=founded,
        chair="施庆余",
        contact="苗春兰",
        phone="0399-8620417",
        address="望江区柳河乡振兴街12号",
        certificate_number="工法证字第393100001号",
        certified_on="2004-07-15",
        certificate_until="2014-07-14",
    )
    book.name(union, short)
    return Place(book, draw, union, short, YEAR, ("柳河", "河湾", "沙洲"), region="望江区")


def _firms(place: Place) -> None:
    for founded, short, employees, women, nature in SINGLES:
        opened = date(2008, 4, 16) if short in PARK else place.draw.day_of(int(founded[:4]) - 2)
        firm = place.firm(short, employees, women=women, nature=nature, opened=opened)
        place.single(firm, founded)
    for short, employees, women in NOT_YET:
        place.firm(short, employees, women=women, nature="private", opened=date(2006, 5, 11))


def _officers(place: Place) -> None:
    groups = [place.book.union(short) for short, _ in GROUPS]
    elect(place, [place.union, *groups, *place.grassroots], LAST)
    equip(place, place.grassroots)
    cadres_of(place, CADRES)


def _rights(place: Place) -> None:
    """One firm tries the collective contract first; others hold congresses and disclose."""
    by_short = {firm.short: firm for firm in place.firms}
    pilot = by_short["新元建材"]
    pilot.row.pilot = "contract"
    own_contract(place, pilot, Kind.GENERAL, "2009-05-21")
    own_contract(place, pilot, Kind.WAGE, "2009-05-21")
    for short in ("新元建材", "汇川机械", "河湾食品"):
        since = date(2008, 3, 20)
        own_congress(place, by_short[short], since, range(2008, 2011))
        disclose(place, by_short[short], since, range(2008, 2011))


def _people(place: Place) -> None:
    files = open_files(place, 2008, 6)
    for year, number in WARMED.items():
        _warm(place, year, number, files)
        _send_out(place, year)
        in_park = [firm for firm in place.firms if firm.short in PARK][: CALLS[year]]
        for firm in in_park:
            call = {"visited_on": date(year, 3, 19), "content": "到园区新厂讲解建会程序，一家一家商定筹备办法。"}
            _visit(place, firm, **call)
        call_on(place, year, 5, Visit.Purpose.REGULAR)
        money(place, year)


def _visit(place: Place, firm: Firm, **more: object) -> None:
    place.book.add(
        Visit,
        union=place.union,
        enterprise=firm.row,
        purpose=Visit.Purpose.FOUNDING,
        visitors="施庆余、苗春兰",
        result=Visit.Result.FOLLOWED,
        **more,
    )


def _warm(place: Place, year: int, number: int, files: Sequence[HardshipFile]) -> None:
    """Households in difficulty at 春节 and 中秋."""
    for file in files:
        aid(place, AidKind.WARMTH, date(year, 1, 15), 300, file=file, occasion=Occasion.SPRING, goods="大米、食用油")
    for _ in range(number - len(files)):
        person = place.draw.person(born=1955)
        aid(place, AidKind.CONSOLATION, date(year, 9, 24), 200, person=person, occasion=Occasion.MID_AUTUMN)


def _send_out(place: Place, year: int) -> None:
    for at in range(EXPORTED[year]):
        away = elsewhere(("东陵市", "苏南", "云岭市"), at)
        settle(
            place, year, SeekerKind.RESIDENT, 1, way=Placement.Way.INTRODUCED, is_after_training=False, is_export=True,
            **away,
        )  # fmt: skip
