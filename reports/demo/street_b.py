"""云汀街道 (SEED-B, 2013): an industrial street by the sea; its unions, firms and members."""

from collections.abc import Sequence
from datetime import date

from members.people.codes import ChangeCause, ChangeKind
from reports.demo import street_b_rates, street_b_years
from reports.demo.book import Book
from reports.demo.draw import Draw
from reports.demo.enrolment import join, leave
from reports.demo.officers import elect, equip, officer
from reports.demo.place import Firm, Place
from reports.demo.street_b_firms import JOINTS, LARGE, LATER, LEAVING, NOT_YET, NOT_YET_FUNDED, SMALL, STANDING_STILL, Names
from unions.elections.models import Officer
from unions.enterprises.models import Standstill
from unions.organisations.changes import UnionChange
from unions.organisations.models import Union, UnionKind
from unions.organisations.persons import PoliticalStatus

YEAR, LAST = 2013, date(2014, 12, 31)
FIRST_HEADS = 2009
STREET = ("云汀街道总工会", "云汀街道", "2002-05-23")
FEDERATIONS = (  # community, founded
    ("澜亭", "2004-05-20"),
    ("苇岸", "2004-06-17"),
    ("盐埠", "2005-04-21"),
    ("后塘", "2005-05-19"),
    ("三桥", "2006-04-27"),
    ("龙湫", "2006-05-25"),
    ("汐园", "2007-06-21"),
    ("蕙兰", "2009-09-10"),
)
COMMUNITIES = tuple(community for community, _ in FEDERATIONS)
UPGRADED = {"澜亭": "2013-03-21", "苇岸": "2013-04-11"}  # into general unions, at their congresses
RENAMED = ("铁舟机械", "2013-05-16", "江州铁舟机械厂工会委员会")
JOINED = {
    2003: 430, 2004: 640, 2005: 520, 2006: 480, 2007: 470, 2008: 420, 2009: 430, 2010: 450, 2011: 330,
    2012: 340, 2013: 460, 2014: 290,
}  # fmt: skip
LEFT = {2007: 36, 2008: 58, 2009: 71, 2010: 64, 2011: 82, 2012: 90, 2013: 96, 2014: 104}
CADRES = (  # of the street's own union
    ("chair", "陆海涛", "male", "2010-03-18", True, "bachelor"),
    ("vice_chair", "温静", "female", "2011-05-12", True, "bachelor"),
    ("audit_head", "詹国平", "male", "2007-06-14", False, "college"),
    ("women_head", "翁丽娟", "female", "2007-06-14", False, "college"),
    ("staff", "裴喆", "male", "2012-07-02", True, "bachelor"),
    ("organiser", "储晓燕", "female", "2011-03-01", True, "college"),
    ("committee_member", "焦志刚", "male", "2007-06-14", False, "college"),
)


def load(book: Book, district: Union) -> Place:
    place = _street(book, district)
    _federations(place)
    _firms(place, Names(place.draw))
    gone, moved = [_leaving(place, *line) for line in LEAVING[:-1]], _leaving(place, *LEAVING[-1])
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
        contact="温静",
        phone="0399-8260523",
        address="滨河区云汀街道澜亭路6号",
        certificate_number="工法证字第391200006号",
        certified_on="2009-06-10",
        certificate_until="2019-06-09",
    )
    book.name(union, short)
    return Place(book, draw, union, short, YEAR, COMMUNITIES)


def federation(place: Place, community: str) -> Union:
    """The union of a community, under the name that it has now."""
    return place.book.union(f"{community}社区{_form(community)}")


def _form(community: str) -> str:
    return "总工会" if community in UPGRADED else "工会联合会"


def _federations(place: Place) -> None:
    for community, founded in FEDERATIONS:
        kind = UnionKind.COMMUNITY_GENERAL if community in UPGRADED else UnionKind.COMMUNITY_FEDERATION
        short = f"{community}社区{_form(community)}"
        place.child(kind, short, f"{place.town}{short}", founded)


def _firms(place: Place, names: Names) -> None:
    for founded, community, short, employees, women, nature in LARGE:
        firm = place.firm(short, employees, women=women, nature=nature, community=community, opened=_before(place, founded))
        place.single(firm, founded, parent=federation(place, community))
    for year, number in SMALL.items():
        for _ in range(number):
            founded, community = str(place.draw.day_of(year)), place.draw.choice(COMMUNITIES)
            firm = place.firm(names.next(), place.draw.randint(28, 92), community=community, opened=_before(place, founded))
            place.single(firm, founded, parent=federation(place, community))
    for founded, community, name, trades, number in JOINTS:
        firms = [_workshop(place, names.next(trades), community, founded) for _ in range(number)]
        place.joint(name, firms, founded, parent=federation(place, community))
    _not_yet(place, names)


def _workshop(place: Place, short: str, community: str, founded: str) -> Firm:
    return place.firm(short, place.draw.randint(6, 27), community=community, opened=_before(place, founded))


def _not_yet(place: Place, names: Names) -> None:
    """Firms that had no union in 2013; some were organised later, two stood still."""
    firms = [_workshop(place, names.next(), place.draw.choice(COMMUNITIES), "2013-01-01") for _ in range(NOT_YET)]
    later = iter(firms[NOT_YET_FUNDED:])
    for founded, community, name, number in LATER:
        new = [next(later) for _ in range(number)]
        for firm in new:
            firm.row.community = f"{community}社区"
        place.joint(name, new, founded, parent=federation(place, community))
    for since in STANDING_STILL:
        place.book.add(Standstill, enterprise=next(later).row, kind=Standstill.Kind.STOPPED, since=since)


def _before(place: Place, founded: str) -> date:
    """Opened one to nine years before its union was founded."""
    year = int(founded[:4])
    return place.draw.day_of(place.draw.randint(year - 9, year - 1))


def _leaving(place: Place, founded: str, community: str, short: str, employees: int, on: str) -> tuple[Firm, date]:
    """A firm whose union was dissolved or moved away in 2013."""
    firm = place.firm(short, employees, community=community, opened=_before(place, founded))
    place.single(firm, founded, parent=federation(place, community))
    return firm, date.fromisoformat(on)


def _part_with(place: Place, gone: Sequence[tuple[Firm, date]], moved: tuple[Firm, date]) -> None:
    """From now on nothing is drawn about these firms."""
    for firm, day in (*gone, moved):
        place.firms.remove(firm)
    for firm, day in gone:
        assert firm.union
        firm.row.closed_on = firm.union.dissolved_on = day
        for member in firm.roll:
            member.change_kind, member.change_cause = ChangeKind.TRANSFERRED_OUT, ChangeCause.EMPLOYMENT
            member.changed_on = day
    firm, _ = moved
    assert firm.union
    firm.row.union = firm.union.parent = place.union.parent


def _changes(place: Place, gone: Sequence[tuple[Firm, date]], moved: tuple[Firm, date]) -> None:
    for community, day in UPGRADED.items():
        short = f"{community}社区"
        _change(
            place,
            federation(place, community),
            UnionChange.Kind.UPGRADED,
            date.fromisoformat(day),
            before=f"{place.town}{short}工会联合会",
            after=f"{place.town}{short}总工会",
            kind_before=UnionKind.COMMUNITY_FEDERATION,
            kind_after=UnionKind.COMMUNITY_GENERAL,
            reason="社区企业和职工增多，延伸服务职能",
        )
    for firm, day in gone:
        _change(place, firm.union, UnionChange.Kind.DISSOLVED, day, reason="企业停办并注销营业执照")
    firm, day = moved
    _change(
        place,
        firm.union,
        UnionChange.Kind.MOVED_OUT,
        day,
        before=place.union.name,
        after="滨河区总工会直属",
        reason="企业并入区属物流集团，组织关系随之划转",
    )
    short, on, before = RENAMED
    union = place.book.union(f"{short}工会")
    _change(
        place, union, UnionChange.Kind.RENAMED, date.fromisoformat(on), before=before, after=union.name, reason="企业改制更名"
    )


def _change(place: Place, subject: Union | None, kind: UnionChange.Kind, on: date, **more: object) -> None:
    number = f"云街总工〔{on.year}〕{place.draw.randint(3, 40)}号"
    place.book.add(
        UnionChange, union=place.union, subject=subject, kind=kind, on=on, document_number=number, **more
    )


def _officers(place: Place) -> None:
    federations = [federation(place, community) for community in COMMUNITIES]
    elect(place, [place.union, *federations, *place.grassroots], LAST)
    equip(place, [*federations, *place.grassroots])
    for role, name, sex, since, full_time, education in CADRES:
        officer(
            place,
            place.union,
            Officer.Role(role),
            name=name,
            sex=sex,
            since=since,
            full_time=full_time,
            education=education,
            political_status=PoliticalStatus.PARTY,
        )
