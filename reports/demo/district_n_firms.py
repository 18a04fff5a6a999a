"""滨河区 2014: firms, unions and members of its parks, as many as the streets leave to the district."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from reports.demo.bargaining import Kind, disclose, own_congress, own_contract, regional_congress, shared_contract
from reports.demo.district_n_balance import Balance
from reports.demo.district_n_life import live
from reports.demo.district_n_sites import SITES, Site
from reports.demo.draw import Draw, share, workday
from reports.demo.enrolment import FULL, join, leave
from reports.demo.officers import elect, equip
from reports.demo.place import Firm, Place
from unions.enterprises.models import Standstill
from unions.organisations.models import Union

FIRST_DRAW = 20  # numbers of the draws of the sites come after it
LAST = date(2014, 12, 31)
OPERATING = 1925  # enterprises in normal operation: with 1776 organised ones the nearest to 92.28 % that there is
SMALL_NEW, IDLE = 46, 38
MICRO, MIDDLE, LARGE = (3, 9), (18, 58), (14, 52)  # employees
MIDDLE_PART, OWN_UNION_PART = 0.05, 0.3  # of old firms; of new above-scale firms
JOINT_SIZE = 24
FOUNDED = range(2008, 2014)
OLD, YOUNG = range(1996, 2008), range(2004, 2014)  # years of opening
BARGAINING, MEMBERS_YEARS = range(2013, 2015), range(2010, 2015)
JOINING, LEAVING = 0.74, 0.02
IN_CONTRACT, DISCLOSING = 0.86, 0.7
ORDINALS = "二三四五六七八九"


@dataclass(frozen=True)
class Numbers:
    """How many firms of each sort a site gets."""

    old: int
    large: int  # above scale, with a union since 2014
    small: int  # others with a union since 2014
    open: int  # without a union
    idle: int


def found_sites(district: Place, balance: Balance) -> list[Place]:
    """The sites with all that goes on in them every year."""
    places = [_site(district, site) for site in SITES]
    for site, place, numbers in zip(SITES, places, _numbers(balance), strict=True):
        _Founder(site, place, numbers).found()
        place.count_heads(range(2012, 2015))
        _enrol(place)
        elect(place, [place.union, *place.grassroots], LAST)
        equip(place, place.grassroots)
        _bargain(place)
        live(place)
    return places


def _numbers(balance: Balance) -> list[Numbers]:
    organised, large = balance.lacking("unions.enterprises"), balance.lacking("unions.enterprises_founded_above_scale")
    small = min(SMALL_NEW, organised - large)
    spare = max(OPERATING - balance.stored("basics.operating_enterprises") - organised, 0)
    weights = [site.weight for site in SITES]
    sorts = (organised - large - small, large, small, spare, IDLE)
    return [Numbers(*numbers) for numbers in zip(*(share(number, weights) for number in sorts), strict=True)]


def _site(district: Place, site: Site) -> Place:
    draw = Draw(FIRST_DRAW + site.number)
    union = district.book.add(
        Union,
        name=site.name,
        short_name=site.name,
        kind=site.kind,
        parent=district.union,
        code=f"SEED-N{site.number}",
        credit_code=draw.credit_code("union"),
        approval_number=f"滨总工〔{site.founded[:4]}〕{draw.randint(6, 40)}号",
        approved_on=site.founded,
        established_on=site.founded,
        chair=site.chair,
        contact=site.contact,
        phone=draw.landline(),
        address=site.address,
    )
    district.book.name(union, site.name)
    return Place(district.book, draw, union, site.town, LAST.year, site.communities.split())


class _Founder:
    """Founds the unions of one site, in the order of years."""

    def __init__(self, site: Site, place: Place, numbers: Numbers) -> None:
        self.site, self.place, self.numbers = site, place, numbers
        self.names = _names(site.zones.split())

    def found(self) -> None:
        self._named()
        self._old()
        self._new()
        for _ in range(self.numbers.open):
            self._firm(MICRO, YOUNG)
        for _ in range(self.numbers.idle):
            since = self.place.draw.day_of(2013)
            self.place.book.add(Standstill, enterprise=self._firm(MICRO, OLD).row, kind="stopped", since=since)

    def _named(self) -> None:
        for short, employees, nature, since in self.site.named:
            opened = self.place.draw.day_of(self.place.draw.randint(1996, int(since[:4]) - 1))
            firm = self.place.firm(short, employees, nature=nature, opened=opened, area=self._area())
            self.place.single(firm, since)

    def _old(self) -> None:
        number = self.numbers.old - len(self.site.named)
        middle = round(number * MIDDLE_PART)
        for _ in range(middle):
            self.place.single(self._firm(MIDDLE, OLD), self.place.draw.day_of(self.place.draw.choice(FOUNDED)))
        self._joints([self._firm(MICRO, OLD) for _ in range(number - middle)], FOUNDED)

    def _new(self) -> None:
        year = range(LAST.year, LAST.year + 1)
        own = round(self.numbers.large * OWN_UNION_PART)
        large = [self._firm(LARGE, YOUNG, above_scale=True) for _ in range(self.numbers.large)]
        for firm in large[:own]:
            self.place.single(firm, self.place.draw.day_of(LAST.year))
        self._joints(large[own:], year)
        self._joints([self._firm(MICRO, YOUNG) for _ in range(self.numbers.small)], year)

    def _joints(self, firms: list[Firm], years: range) -> None:
        for first in range(0, len(firms), JOINT_SIZE):
            founded = self.place.draw.day_of(self.place.draw.choice(years))
            self.place.joint(next(self.names), firms[first : first + JOINT_SIZE], founded)

    def _firm(self, employees: tuple[int, int], opened: range, *, above_scale: bool = False) -> Firm:
        draw = self.place.draw
        return self.place.some_firm(
            draw.randint(*employees),
            opened=draw.day_of(draw.choice(opened)),
            area=self._area(),
            above_scale=above_scale,
        )

    def _area(self) -> str:
        return f"{self.place.draw.choice(self.site.patches.split())}片区"


def _names(zones: list[str]) -> Iterator[str]:
    """Names of joint unions: each zone once, then each a second time."""
    for turn in count():
        for zone in zones:
            yield f"{zone}{f'第{ORDINALS[turn - 1]}' if turn else ''}联合工会"


def _enrol(place: Place) -> None:
    for year in MEMBERS_YEARS:
        leave(place, year, int(sum(len(firm.roll) for firm in place.firms) * LEAVING))
        room = sum(max(int(firm.employees_in(year) * FULL) - len(firm.roll), 0) for firm in place.organised(year))
        join(place, year, int(room * JOINING))


def _bargain(place: Place) -> None:
    by_union: dict[str, list[Firm]] = {}
    for firm in place.firms:
        if firm.union:
            by_union.setdefault(firm.union.code, []).append(firm)
    for year in BARGAINING:
        for firms in by_union.values():
            if (since := firms[0].since) and since.year <= year:
                _year(
                    place, [firm for firm in firms if place.draw.chance(IN_CONTRACT)], year, is_new=since.year == year
                )
    for firm in place.organised(LAST.year):
        if firm.since and place.draw.chance(DISCLOSING):
            since = max(firm.since, place.draw.day_of(2012)) if firm.since.year < LAST.year else firm.since
            disclose(place, firm, since, range(LAST.year, LAST.year + 1))


def _year(place: Place, firms: list[Firm], year: int, *, is_new: bool) -> None:
    """One union's congress and contracts of a year; the long ones are signed in 2013 or when it is founded."""
    if not firms or not firms[0].union or not firms[0].since:
        return
    first, held = year == BARGAINING.start or is_new, _late(place, year)
    kinds = (Kind.WAGE, Kind.GENERAL, Kind.WOMEN) if first else (Kind.WAGE,)
    for kind in kinds:
        if len(firms) == 1:
            own_contract(place, firms[0], kind, held)
        else:
            signing = [firm for firm in firms if kind != Kind.WOMEN or firm.women]
            shared_contract(place, firms[0].union, kind, signing, held)
    if len(firms) == 1:
        if first:
            own_congress(place, firms[0], held, BARGAINING)
        return
    session = year - BARGAINING.start + 1
    name = f"{firms[0].union.shown}第一届{'一二'[session - 1]}次职工代表大会"
    regional_congress(place, firms[0].union, name, firms, held, number=1, session=session)


def _late(place: Place, year: int) -> date:
    return workday(place.draw.day(date(year, 12, 1), date(year, 12, 12)))


def unions_founded_by(places: Iterable[Place], day: date) -> list[Union]:
    """Grassroots unions of the sites that stand on that day."""
    return [union for place in places for union in place.grassroots if union.established_on <= day]
