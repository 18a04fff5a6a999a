"""云汀街道 (SEED-B, 2013): an industrial street by the sea; its unions, firms and members."""

from collections.abc import Sequence
from datetime import date, timedelta

from members.people.codes import ChangeCause, ChangeKind
from reports.demo import street_b_rates, street_b_years, told
from reports.demo.book import Book
from reports.demo.changes import change
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.officers import cadres_of, elect, equip
from reports.demo.place import Firm, Place
from reports.demo.street_b_firms import (
    FEDERATIONS,
    JOINTS,
    LARGE,
    LATER,
    LEAVING,
    NOT_YET,
    NOT_YET_FUNDED,
    SMALL,
    STANDING_STILL,
    UPGRADED,
    Names,
    federation,
    form,
)
from reports.workflow.models import Point
from unions.enterprises.models import Standstill
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2013, date(2014, 12, 31)
FIRST_HEADS = 2009
STREET = ("云汀街道总工会", "云汀街道", "2002-05-23")
COMMUNITIES = tuple(community for community, _ in FEDERATIONS)
RENAMED = ("铁舟机械工会", "2013-05-16", "江州铁舟机械厂工会委员会")
JOINED = {
    2003: 980, 2004: 820, 2005: 700, 2006: 830, 2007: 690, 2008: 700, 2009: 640, 2010: 660, 2011: 380,
    2012: 400, 2013: 560, 2014: 320,
}  # fmt: skip
LEFT = {2007: 36, 2008: 58, 2009: 71, 2010: 64, 2011: 82, 2012: 90, 2013: 96, 2014: 104}
CADRES = (  # of the street's own union
    ("chair", "陆海涛", "male", "2010-03-18", True, "bachelor"),
    ("vice_chair", "周雨桐", "female", "2011-05-12", True, "bachelor"),
    ("audit_head", "詹国平", "male", "2007-06-14", False, "college"),
    ("women_head", "翁丽娟", "female", "2007-06-14", False, "college"),
    ("staff", "裴喆", "male", "2012-07-02", True, "bachelor"),
    ("organiser", "储晓燕", "female", "2011-03-01", True, "college"),
    ("committee_member", "焦志刚", "male", "2007-06-14", False, "college"),
)
TARGETS = {  # set by the district
    2012: {"unions.founded": 2, "members.joined": 380, "training.free_sessions": 6},
    2013: {"unions.founded": 3, "members.joined": 500, "training.free_sessions": 8},
    2014: {"unions.founded": 2, "members.joined": 300, "training.free_sessions": 5},
}
PROBLEMS = (
    "小微企业开办和歇业都快，联合工会覆盖的企业名单要跟着变，底数更新还不够及时。",
    "企业帮困基金数额差别较大，规模小的企业积累少，遇到大病个案时力量不足。",
    "送学上门仍以大企业为主，夜班和外来职工较多的小企业参训机会偏少。",
)
PLANS = (
    "以社区总工会升格为起点，把其余社区的组织体制逐步理顺，使社区工会有人办事、有处办事。",
    "修订基层工会规范化建设考核办法，把职代会、集体协商和基金管理的实效列入评分。",
    "扩大职工培训基地的课程，把更多的课送到车间和夜班班组。",
    "规范企业帮困基金的管理和公开，争创市级先进服务站。",
)

Parting = tuple[Firm, date]


def load(book: Book, district: Union) -> Place:
    place = _street(book, district)
    _federations(place)
    _firms(place, Names(place.draw))
    *gone, moved = [_leaving(place, *line) for line in LEAVING]
    place.count_heads(range(FIRST_HEADS, LAST.year + 1))
    for year, total in JOINED.items():
        if year == YEAR:
            _part_with(place, gone, moved)
        join(place, year, total)
        leave(place, year, LEFT.get(year, 0))
    _changes(place, gone, moved)
    _officers(place)
    street_b_rates.load(place)
    street_b_years.load(place)
    return place


def tell(place: Place) -> None:
    for year, targets in TARGETS.items():
        told.aim(place.book, place.union, year, targets, place.union.parent or place.union)
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)


def _street(book: Book, district: Union) -> Place:
    name, short, founded = STREET
    draw = Draw(12)
    union = book.add(
        Union,
        name=name,
        short_name=short,
        kind=UnionKind.STREET,
        parent=district,
        code="SEED-B",
        credit_code=draw.credit_code("union"),
        approval_number="滨总工〔2002〕14号",
        approved_on="2002-05-16",
        established_on=founded,
        chair="陆海涛",
        contact="周雨桐",
        phone="0399-8260523",
        address="滨河区云汀街道澜亭路6号",
        certificate_number="工法证字第391200006号",
        certified_on="2009-06-10",
        certificate_until="2019-06-09",
    )
    book.name(union, short)
    return Place(book, draw, union, short, YEAR, COMMUNITIES)


def _federations(place: Place) -> None:
    for community, founded in FEDERATIONS:
        kind = UnionKind.COMMUNITY_GENERAL if community in UPGRADED else UnionKind.COMMUNITY_FEDERATION
        short = f"{community}社区{form(community)}"
        place.child(kind, short, f"{place.town}{short}", founded)


def _firms(place: Place, names: Names) -> None:
    for founded, community, short, employees, women, nature in LARGE:
        opened = _before(place, founded)
        firm = place.firm(short, employees, women=women, nature=nature, community=community, opened=opened)
        place.single(firm, founded, parent=federation(place, community))
    for year, number in SMALL.items():
        for _ in range(number):
            _small(place, names.next(), str(place.draw.day_of(year)))
    for founded, community, name, trades, number in JOINTS:
        firms = [_workshop(place, names.next(trades), community, founded) for _ in range(number)]
        place.joint(name, firms, founded, parent=federation(place, community))
    _not_yet(place, names)


def _small(place: Place, short: str, founded: str) -> None:
    community = place.draw.choice(place.communities)
    firm = place.firm(short, place.draw.randint(28, 92), community=community, opened=_before(place, founded))
    place.single(firm, founded, parent=federation(place, community))


def _workshop(place: Place, short: str, community: str, founded: str) -> Firm:
    return place.firm(short, place.draw.randint(6, 27), community=community, opened=_before(place, founded))


def _not_yet(place: Place, names: Names) -> None:
    """Firms that had no union in 2013; some were organised later, two stood still."""
    firms = [_workshop(place, names.next(), place.draw.choice(place.communities), "2012") for _ in range(NOT_YET)]
    later = iter(firms[NOT_YET_FUNDED:])
    for founded, community, name, number in LATER:
        new = [next(later) for _ in range(number)]
        for firm in new:
            firm.row.community = f"{community}社区"
        place.joint(name, new, founded, parent=federation(place, community))
    for since in STANDING_STILL:
        place.book.add(Standstill, enterprise=next(later).row, kind=Standstill.Kind.STOPPED, since=since)


def _before(place: Place, founded: str) -> date:
    """Opened some years before its union was founded; those organised in 2013 were new."""
    year = int(founded[:4])
    if year == YEAR:
        return place.draw.day(date(year - 1, 11, 5), date.fromisoformat(founded) - timedelta(days=45))
    return place.draw.day_of(place.draw.randint(year - 9, year - 1))


def _leaving(place: Place, founded: str, community: str, short: str, employees: int, on: str) -> Parting:
    """A firm whose union was dissolved or moved away in 2013."""
    firm = place.firm(short, employees, community=community, opened=_before(place, founded))
    place.single(firm, founded, parent=federation(place, community))
    return firm, date.fromisoformat(on)


def _part_with(place: Place, gone: Sequence[Parting], moved: Parting) -> None:
    """From now on nothing is drawn about these firms."""
    for firm, _ in (*gone, moved):
        place.firms.remove(firm)
    for firm, day in gone:
        firm.row.closed_on = _own_union(place, firm).dissolved_on = day
        for member in firm.roll:
            member.change_kind, member.change_cause = ChangeKind.TRANSFERRED_OUT, ChangeCause.EMPLOYMENT
            member.changed_on = day
    firm, _ = moved
    above = place.union.parent or place.union
    firm.row.union = _own_union(place, firm).parent = above


def _own_union(place: Place, firm: Firm) -> Union:
    return place.book.union(f"{firm.short}工会")


def _changes(place: Place, gone: Sequence[Parting], moved: Parting) -> None:
    for community, on in UPGRADED.items():
        change(
            place,
            federation(place, community).short_name,
            UnionChange.Kind.UPGRADED,
            date.fromisoformat(on),
            before=f"{place.town}{community}社区工会联合会",
            after=f"{place.town}{community}社区总工会",
            kind_before=UnionKind.COMMUNITY_FEDERATION,
            kind_after=UnionKind.COMMUNITY_GENERAL,
            reason="社区企业和职工增多，延伸服务职能",
        )
    for firm, day in gone:
        change(place, f"{firm.short}工会", UnionChange.Kind.DISSOLVED, day, reason="企业停办并注销营业执照")
    firm, day = moved
    reason = "企业并入区属物流集团，组织关系随之划转"
    above = {"before": place.union.name, "after": "滨河区总工会直属"}
    change(place, f"{firm.short}工会", UnionChange.Kind.MOVED_OUT, day, reason=reason, **above)
    subject, on, old = RENAMED
    names = {"before": old, "after": place.book.union(subject).name}
    change(place, subject, UnionChange.Kind.RENAMED, date.fromisoformat(on), reason="企业改制更名", **names)


def _officers(place: Place) -> None:
    federations = [federation(place, community) for community in COMMUNITIES]
    elect(place, [place.union, *federations, *place.grassroots], LAST)
    equip(place, [*federations, *place.grassroots])
    cadres_of(place, CADRES)
