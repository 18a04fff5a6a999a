"""槐坪镇 (SEED-G, 2010): a country town with eighteen unions; its firms and members."""

from collections.abc import Sequence
from datetime import date

from reports.demo import told, town_g_people, town_g_rates, town_g_years
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.officers import (
    PROTECTION_COMMITTEE_FROM,
    cadres_of,
    certificate,
    committee,
    elect,
    equip,
    officer,
)
from reports.demo.place import Firm, Place
from reports.workflow.models import Point
from unions.elections.models import Committee, Officer
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2010, date(2014, 12, 31)
FIRST_HEADS = 2006
TOWN = ("槐坪镇总工会", "槐坪镇", "2002-09-12")
VILLAGES = (("柏树", "2004-06-17"), ("石梁", "2004-06-24"), ("白杨", "2005-05-19"))
# Own unions: founded, village, firm, employees, women, nature; 1756 employees with those below.
SINGLES = (
    ("2003-05-15", "石梁", "青岩建材", 186, 38, "collective"),
    ("2003-10-23", "柏树", "槐荫纺织", 214, 146, "limited"),
    ("2004-04-15", "白杨", "岭秀机械", 132, 24, "private"),
    ("2005-03-17", "柏树", "山禾食品", 118, 66, "private"),
    ("2005-09-22", "石梁", "晶石建材", 142, 30, "private"),
    ("2006-05-18", "白杨", "犁铧机械", 96, 15, "private"),
    ("2007-04-19", "石梁", "千仞化工", 88, 14, "private"),
    ("2008-03-20", "柏树", "麦穗食品", 74, 41, "private"),
    ("2008-10-16", "白杨", "原野家具", 67, 16, "private"),
    ("2009-06-18", "柏树", "沃土包装", 72, 31, "private"),
    ("2010-03-18", "柏树", "谷雨包装", 86, 38, "private"),
    ("2010-05-13", "石梁", "芒种机械", 64, 12, "private"),
    ("2010-08-19", "白杨", "霞飞汽配", 93, 27, "private"),
    ("2010-10-21", "柏树", "磨坊照明", 78, 45, "private"),
)
# Joint unions: founded, village, name, firms with employees and women.
JOINTS = (
    ("2005-11-17", "柏树", "柏树村联合工会", "禾田茶业 18 10、丰穗水产 14 4、泉沟建材 22 3"),
    ("2006-11-23", "石梁", "石梁村联合工会", "石梁金属 20 3、竹篱家具 16 3"),
    ("2008-09-18", "柏树", "镇区商贸联合工会", "集市商贸 12 7、墟场餐饮 16 10、驿站超市 18 12、乡道货运 14 0"),
    ("2009-09-24", "白杨", "白杨村联合工会", "白杨家具 15 3、晒谷食品 19 11、柴门塑业 17 6"),
)
NOT_YET = "山径建材 20 3、田埂食品 14 8、炊烟餐饮 11 7"
JOINED = {
    2003: 270, 2004: 110, 2005: 215, 2006: 105, 2007: 85, 2008: 135, 2009: 115, 2010: 320, 2011: 60, 2012: 50,
    2013: 50, 2014: 40,
}  # fmt: skip
LEFT = {2006: 11, 2007: 14, 2008: 17, 2009: 15, 2010: 18, 2011: 21, 2012: 19, 2013: 22, 2014: 20}
CADRES = (  # of the town's own union
    ("chair", "樊德明", "male", "2007-05-24", False, "college"),
    ("vice_chair", "韦秀兰", "female", "2007-05-24", True, "college"),
    ("women_head", "韦秀兰", "female", "2007-05-24", True, "college"),
    ("audit_head", "卜长根", "male", "2007-05-24", False, "high_school"),
    ("staff", "仲晓红", "female", "2009-03-05", True, "bachelor"),
)
INSPECTORS = 20  # one in each union and a second in the two largest; the newest has no certificate yet
TARGETS = {  # set by the district
    2009: {"unions.founded": 2, "members.joined": 100},
    2010: {"unions.founded": 4, "members.joined": 300, "aid.students": 15},
}
PROBLEMS = (
    "村办小企业职工流动大，会员名册更新慢，有的联合工会一年难得开齐两次会。",
    "基层工会主席多为兼职，学习业务的时间少，协商工资时底气不足。",
    "下岗职工培训以短班为主，学一门能长期吃饭的手艺还不够。",
)
PLANS = (
    "继续抓好民主管理三项制度，让公开栏的内容写得清、看得懂、有答复。",
    "把职工之家试点的做法推广到镇区另外几家企业，改善职工文化生活。",
    "会同民政办、慈善协会充实帮扶资金，对困难户逐户走访、动态管理。",
    "配合上级工会做好石英行业劳动保护和专项合同的后续工作。",
)


def load(book: Book, district: Union) -> Place:
    place = _town(book, district)
    for village, founded in VILLAGES:
        place.child(UnionKind.VILLAGE, f"{village}村工会", f"{place.town}{village}村工会委员会", founded)
    _firms(place)
    place.count_heads(range(FIRST_HEADS, LAST.year + 1))
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    _inspectors(place)
    town_g_rates.load(place)
    town_g_years.load(place)
    town_g_people.load(place)
    return place


def tell(place: Place) -> None:
    for year, targets in TARGETS.items():
        told.aim(place.book, place.union, year, targets, place.union.parent or place.union)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _town(book: Book, district: Union) -> Place:
    name, short, founded = TOWN
    draw = Draw(17)
    union = book.add(
        Union,
        name=name,
        short_name=short,
        kind=UnionKind.TOWN,
        parent=district,
        code="SEED-G",
        credit_code=draw.credit_code("union"),
        approval_number="滨总工〔2002〕27号",
        approved_on="2002-09-05",
        established_on=founded,
        chair="樊德明",
        contact="韦秀兰",
        phone="0399-8370912",
        address="滨河区槐坪镇兴业路1号",
        certificate_number="工法证字第391700001号",
        certified_on="2009-07-16",
        certificate_until="2019-07-15",
    )
    book.name(union, short)
    return Place(book, draw, union, short, YEAR, tuple(village for village, _ in VILLAGES))


def _firms(place: Place) -> None:
    for founded, village, short, employees, women, nature in SINGLES:
        firm = _firm(place, village, short, employees, women, founded, nature)
        place.single(firm, founded)
    for founded, village, name, text in JOINTS:
        place.joint(name, _small(place, village, text, founded), founded, parent=place.book.union(f"{village}村工会"))
    _small(place, "石梁", NOT_YET, "2008-01-01")


def _small(place: Place, village: str, text: str, founded: str) -> Sequence[Firm]:
    return [
        _firm(place, village, short, int(employees), int(women), founded)
        for short, employees, women in (line.split() for line in text.split("、"))
    ]


def _firm(
    place: Place, village: str, short: str, employees: int, women: int, founded: str, nature: str = "private"
) -> Firm:
    opened = place.draw.day_of(int(founded[:4]) - place.draw.randint(1, 8))
    firm = place.firm(short, employees, women=women, nature=nature, community=village, opened=opened)
    firm.row.community = f"{village}村"
    return firm


def _officers(place: Place) -> None:
    villages = [place.book.union(f"{village}村工会") for village, _ in VILLAGES]
    elect(place, [place.union, *villages, *place.grassroots], LAST)
    equip(place, [*villages, *place.grassroots])
    cadres_of(place, CADRES)


def _inspectors(place: Place) -> None:
    """Every union has a committee of labour protection and its inspector."""
    employees = {union.code: 0 for union in place.grassroots}
    for firm in place.firms:
        if firm.union:
            employees[firm.union.code] += firm.employees
    for union in place.grassroots:
        if employees[union.code] < PROTECTION_COMMITTEE_FROM:
            committee(place, union, Committee.Kind.PROTECTION, 3)
    largest = sorted(place.grassroots, key=lambda union: -employees[union.code])
    unions = place.grassroots + largest[: INSPECTORS - len(place.grassroots)]
    newest = max(unions, key=lambda union: union.established_on)
    for union in unions:
        certified = date(2009, 11, 19) if union.established_on.year < YEAR else date(2010, 11, 18)
        papers = {} if union is newest else certificate(place, certified)
        officer(place, union, Officer.Role.INSPECTOR, **papers)
