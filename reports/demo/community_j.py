"""船坞社区 (SEED-J, 2014): old houses around a shipyard, and the migrant workers who work there."""

from datetime import date

from members.aid.models import Aid, AidKind, Occasion, Source
from members.aid.visits import HomeVisit, Target
from members.cases.models import Case, CaseKind, Channel
from members.hardship.models import HardshipFile
from reports.demo import told
from reports.demo.book import Book
from reports.demo.cases import closed, hear, mediate
from reports.demo.changes import profile
from reports.demo.community_j_year import FACILITIES, HELD, LAW_SCHOOL, PAPERS, PARTNERS, PLANS, PROBLEMS, PROFILES
from reports.demo.draw import Draw, workday
from reports.demo.enrolment import join, leave
from reports.demo.events import build, file, hold
from reports.demo.hardship import aid, open_files, review_files
from reports.demo.life import money
from reports.demo.officers import committee, elect, equip, officer
from reports.demo.place import Firm, Place
from reports.demo.records import records
from reports.workflow.models import Point
from unions.elections.models import Committee, Officer
from unions.enterprises.visits import Visit
from unions.facilities.partners import PartnerUnit
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2014, date(2014, 12, 31)
STREET, REGION = "新港街道", "望江区"
SHIPYARD, SHIPYARD_NAME, SHIPYARD_SINCE = "江联机械", "江州江联造船厂", "2003-10-16"
PARK, PARK_NAME = "江畔文化", "江州江畔1958文化创意产业园管理有限公司"
JOINTS = (  # founded, name, firms with employees and women
    (
        "2009-05-21",
        "沿街商铺联合工会",
        "春晖餐饮 22 14、福满超市 18 12、晨光源药房 12 9、祥云汽修 16 2、合力家政 20 17",
    ),
    ("2012-09-20", "文化创意产业园联合工会", "墨香广告 16 8、琴台培训 24 15、画廊文化 12 7、蓝湾设计 18 8"),
)
NEW_FIRMS = ("帆影广告", "锚链商贸", "望潮餐饮")  # opened in 2014, each was brought the 劳动合同法
JOINED = {2003: 190, 2004: 22, 2009: 48, 2010: 14, 2012: 52, 2013: 20, 2014: 23}
LEFT = {2012: 6, 2013: 8, 2014: 9}
CADRES = (
    ("chair", "邵佳敏", "female", "2010-11-18", False, "college"),
    ("vice_chair", "鲍建军", "male", "2007-04-19", False, "secondary"),
    ("women_head", "屈雅琴", "female", "2010-11-18", False, "college"),
    ("audit_head", "乔广平", "male", "2007-04-19", False, "high_school"),
)
CALLED_ON = ("江联机械", "江畔文化")  # the head of the community calls on them every month
FILES = {2011: 1, 2013: 1}
AIDED = {2013: 6, 2014: 9}  # workers without a file whom firms and the community helped
SCHOOL = """“一月一法”法制学校：{law} | training.law_school | {on}
  audience=migrants people={people} theme={law} is_free=1"""
DISPUTES = {2013: 1, 2014: 3}
HEARD = {
    2013: ((Channel.VISIT, 6), (Channel.CALL, 8), (Channel.COUNSEL, 15)),
    2014: ((Channel.VISIT, 8), (Channel.CALL, 11), (Channel.COUNSEL, 24)),
}
HOMES = ("2014-01-16", "2014-04-10", "2014-07-17", "2014-10-16")


def load(book: Book, district: Union) -> Place:
    place = _community(book)
    _firms(place)
    place.count_heads(range(YEAR - 2, YEAR + 1))
    for year, total in JOINED.items():
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _officers(place)
    hold(
        place,
        HELD + "\n".join(SCHOOL.format(law=law, on=on, people=34 + at) for at, (on, law) in enumerate(LAW_SCHOOL)),
    )
    build(place, FACILITIES)
    file(place, PAPERS)
    profile(place, "area households residents units", PROFILES, "社区台账")
    for values in records("name kind joined_on", PARTNERS):
        book.add(PartnerUnit, union=place.union, **values)
    for year in (YEAR - 1, YEAR):
        money(place, year)
        mediate(place, year, DISPUTES[year])
        for channel, number in HEARD[year]:
            hear(place, year, channel, number)
    _schooling(place)
    _call_on_firms(place)
    _aid(place)
    return place


def tell(place: Place) -> None:
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _community(book: Book) -> Place:
    draw = Draw(42)
    union = book.add(
        Union,
        name="船坞社区工会",
        short_name="船坞社区",
        kind=UnionKind.COMMUNITY,
        parent=book.union(STREET),
        code="SEED-J",
        credit_code=draw.credit_code("union"),
        approval_number="新港工〔2007〕4号",
        approved_on="2007-04-12",
        established_on="2007-04-19",
        chair="邵佳敏",
        contact="屈雅琴",
        phone="0399-8430466",
        address="望江区新港街道船坞路7号社区服务中心",
        certificate_number="工法证字第394200007号",
        certified_on="2009-09-10",
        certificate_until="2019-09-09",
    )
    book.name(union, "船坞社区")
    return Place(book, draw, union, STREET, YEAR, ("船坞",), REGION)


def _firms(place: Place) -> None:
    yard = place.firm(SHIPYARD, 286, women=41, nature="state", name=SHIPYARD_NAME, opened=date(1971, 6, 1))
    place.single(yard, SHIPYARD_SINCE)
    park = place.firm(PARK, 34, women=15, nature="limited", name=PARK_NAME, opened=date(2010, 3, 18))
    for founded, name, below in JOINTS:
        firms = [_small(place, *text.split()) for text in below.split("、")]
        place.joint(name, [*firms, park] if "产业园" in name else firms, founded)
    for short in NEW_FIRMS:
        place.firm(short, place.draw.randint(5, 14), opened=place.draw.day_of(YEAR, 2, 8))


def _small(place: Place, short: str, employees: str, women: str) -> Firm:
    return place.firm(short, int(employees), women=int(women))


def _officers(place: Place) -> None:
    elect(place, [place.union, *place.grassroots], LAST)
    equip(place, place.grassroots)
    committee(place, place.union, Committee.Kind.AUDIT, 3, chair="乔广平")
    committee(place, place.union, Committee.Kind.WOMEN, 3, chair="屈雅琴")
    committee(place, place.union, Committee.Kind.MEDIATION, 5)
    for role, name, sex, since, full_time, education in CADRES:
        more = {"name": name, "sex": sex, "since": since, "full_time": full_time, "education": education}
        officer(place, place.union, Officer.Role(role), **more)


def _schooling(place: Place) -> None:
    received = date(YEAR, 8, 19)
    place.book.add(
        Case,
        union=place.union,
        channel=Channel.VISIT,
        kind=CaseKind.SCHOOLING,
        received_on=received,
        subject="船厂外来务工人员为子女转学求助",
        person="简水根",
        is_migrant_worker=True,
        enterprise=SHIPYARD,
        handler="邵佳敏",
        **closed(place, received, "与学校和教育部门协调，开学前办好转学手续", at_once=False),
    )


def _call_on_firms(place: Place) -> None:
    """Every month the yard and the park; new firms once, with the law in hand."""
    by_name = {firm.short: firm for firm in place.firms}
    for month in range(1, 13):
        for short in CALLED_ON:
            _call(
                place, by_name[short], workday(date(YEAR, month, 14)), Visit.Purpose.REGULAR, "听取企业困难和职工诉求。"
            )
    for short in NEW_FIRMS:
        firm = by_name[short]
        assert firm.row.opened_on
        day = place.draw.day(firm.row.opened_on, date(YEAR, 11, 28))
        _call(place, firm, day, Visit.Purpose.PUBLICITY, "上门送《劳动合同法》，指导签订劳动合同、依法用工。")


def _call(place: Place, firm: Firm, on: date, purpose: Visit.Purpose, content: str) -> None:
    place.book.add(
        Visit,
        union=place.union,
        enterprise=firm.row,
        purpose=purpose,
        visited_on=on,
        visitors="邵佳敏（社区主任）",
        result=Visit.Result.VISITED,
        content=content,
    )


def _aid(place: Place) -> None:
    """Two files, both helped; others at firms were helped out of hand."""
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        files += open_files(place, year, number)
    review_files(place, files, YEAR)
    for day in HOMES:
        for aided in files:
            _visit_home(place, aided, date.fromisoformat(day))
    ill, student = files
    aid(place, AidKind.MEDICAL, date(YEAR, 9, 18), 2000, file=ill, occasion=Occasion.ILLNESS)
    aid(place, AidKind.LIVING, date(YEAR, 9, 18), 600, file=ill, occasion=Occasion.USUAL)
    child = student.name[0] + place.draw.person(None, 1996)[1:]
    aid(place, AidKind.STUDY, date(YEAR, 9, 4), 1000, file=student, student=child, occasion=Occasion.SCHOOL)
    for year, number in AIDED.items():
        for at in range(number):
            _help(place, year, at)


def _help(place: Place, year: int, at: int) -> Aid:
    """Every third an emergency, the others a call at the Spring Festival or Mid-Autumn."""
    draw = place.draw
    born, female = draw.birthday(YEAR), draw.chance(0.4)
    at_once = at % 3 == 0
    on = draw.day_of(year, 4, 11) if at_once else date(year, *((1, 22), (9, 5))[at % 2])
    return aid(
        place,
        AidKind.EMERGENCY if at_once else AidKind.CONSOLATION,
        on,
        500 if at_once else 200,
        person=draw.person(female, born.year),
        id_number=draw.id_number(born, female),
        household_size=draw.randint(1, 4),
        community="船坞社区",
        occasion=Occasion.USUAL if at_once else (Occasion.SPRING, Occasion.MID_AUTUMN)[at % 2],
        source=Source.DUES,
    )


def _visit_home(place: Place, file: HardshipFile, on: date) -> None:
    place.book.add(
        HomeVisit,
        union=place.union,
        visited_on=on,
        target=Target.HARDSHIP,
        file=file,
        visitors="邵佳敏（社区主任）",
        situation="结合“五级书记大走访”，了解家庭生活和就医、就学情况。",
        outcome=place.draw.choice(("代办医疗救助申请", "送去慰问品", "联系学校减免费用", "登记就业意向")),
    )
