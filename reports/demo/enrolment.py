"""Members of a place (会员): who joined in a year, and who left."""

from collections.abc import Iterator
from datetime import date
from itertools import repeat

from members.people.changes import MembershipChange
from members.people.codes import ChangeCause, ChangeKind, Employment, Residence, SkillLevel
from members.people.models import Member
from reports.demo.draw import Draw, share
from reports.demo.place import CITY, Firm, Place
from reports.demo.records import words
from unions.organisations.persons import Education, PoliticalStatus, Sex

FULL, AT_ONCE = 0.96, 0.86  # of the employees: the most that ever join, and those who join when a union is founded
LATER_DAYS = 3
HOMES = words("""
    清源县 永宁县 双溪县 云岭市 南泽县 石门县 东陵市 平湖县 罗山县 安丘县 固县 白河市
""")
EDUCATIONS = (  # one is drawn, so each stands as often as it is usual
    *[Education.BACHELOR] * 12,
    *[Education.COLLEGE] * 21,
    *[Education.SECONDARY] * 17,
    *[Education.HIGH_SCHOOL] * 22,
    *[Education.MIDDLE_SCHOOL] * 26,
    *[Education.PRIMARY] * 2,
)
PARTIES = (
    *[PoliticalStatus.MASSES] * 78,
    *[PoliticalStatus.YOUTH_LEAGUE] * 12,
    *[PoliticalStatus.PARTY] * 10,
)
SKILLS = (
    *[SkillLevel.NONE] * 70,
    *[SkillLevel.FIFTH] * 13,
    *[SkillLevel.FOURTH] * 10,
    *[SkillLevel.THIRD] * 5,
    *[SkillLevel.SECOND] * 2,
)
WAYS_OUT = (
    (ChangeKind.TRANSFERRED_OUT, ChangeCause.EMPLOYMENT, Employment.AT_POST),
    (ChangeKind.RESIGNED, ChangeCause.OWN_WISH, Employment.OTHER),
    (ChangeKind.RETAINED, ChangeCause.LAID_OFF, Employment.LAID_OFF),
)
WAYS_OUT_WEIGHTS = (62, 23, 15)


def join(place: Place, year: int, total: int, *, women: int | None = None, filed: float = 0.97) -> list[Member]:
    """`total` members of the firms that have a union in that year, `women` of them women when that is known."""
    firms = place.organised(year)
    numbers = _numbers(firms, year, total)
    sexes = _sexes(place.draw, total, women)
    return [
        _member(place, firm, day, next(sexes), filed)
        for firm, number in zip(firms, numbers, strict=True)
        for day in _days(place.draw, firm, year, number)
    ]


def _numbers(firms: list[Firm], year: int, total: int) -> list[int]:
    """Most employees of a firm join when its union is founded, others as they come."""
    room = [max(int(firm.employees_in(year) * FULL) - len(firm.roll), 0) for firm in firms]
    new = [space if firm.since and firm.since.year == year else 0 for firm, space in zip(firms, room, strict=True)]
    old = [space - first for space, first in zip(room, new, strict=True)]
    at_once = max(min(int(sum(new) * AT_ONCE), total), total - sum(old))
    if at_once > sum(new):
        raise ValueError(f"{year}年只有{sum(room)}名职工尚未入会，不能发展{total}名会员")
    parts = zip(share(at_once, new), share(total - at_once, old), strict=True)
    return [first + later for first, later in parts]


def _sexes(draw: Draw, total: int, women: int | None) -> Iterator[bool | None]:
    """Whether each is a woman; None where the firm decides."""
    if women is None:
        return repeat(None)
    sexes = [True] * women + [False] * (total - women)
    draw.shuffle(sexes)
    return iter(sexes)


def _days(draw: Draw, firm: Firm, year: int, number: int) -> list[date]:
    """On few days of the year: applications are admitted in batches."""
    if not number or not firm.since:
        return []
    if firm.since.year == year:
        late = date(year, 12, 28)
        later = [draw.day(firm.since, late) for _ in range(number // 8)] if firm.since < late else []
        return [firm.since] * (number - len(later)) + later
    days = [draw.day_of(year) for _ in range(LATER_DAYS)]
    return sorted(draw.choice(days) for _ in range(number))


def _member(place: Place, firm: Firm, on: date, female: bool | None, filed: float) -> Member:
    draw = place.draw
    if female is None:
        female = draw.random() * firm.employees < firm.women
    born = draw.birthday(on.year)
    migrant = draw.chance(firm.trade.migrants)
    home = draw.choice(HOMES) if migrant else f"{CITY}市{place.region}"
    number = next(place.handbooks)
    values: dict[str, object] = {
        "union": firm.union,
        "name": draw.person(female, born.year),
        "sex": Sex.FEMALE if female else Sex.MALE,
        "born_on": born,
        "id_number": draw.id_number(born, female),
        "education": draw.choice(EDUCATIONS),
        "skill_level": draw.choice(SKILLS),
        "phone": draw.mobile(),
        "residence": Residence.RURAL if migrant else Residence.URBAN,
        "residence_place": home,
        "native_place": home,
        "change_kind": ChangeKind.JOINED,
        "changed_on": on,
        "political_status": draw.choice(PARTIES),
        "enterprise": firm.row,
        "is_migrant_worker": migrant,
        "joined_on": on,
        "joined_as": ChangeKind.JOINED,
        "job": draw.choice(firm.trade.jobs),
        "file_no": f"{on.year}-{number:05}" if draw.chance(filed) else "",
        "handbook_no": f"39{draw.number:02}{number:07}",
    }
    member = place.book.add(Member, **values)
    firm.roll.append(member)
    return member


def leave(place: Place, year: int, total: int) -> None:
    """Some of those who joined before that year change their job, resign or are laid off."""
    present = [
        (firm, member)
        for firm in place.firms
        for member in firm.roll
        if member.joined_on and member.joined_on.year < year
    ]
    for firm, member in place.draw.sample(present, total):
        kind, cause, employment = place.draw.choices(WAYS_OUT, WAYS_OUT_WEIGHTS)[0]
        place.book.add(MembershipChange, member=member, kind=member.change_kind, changed_on=member.changed_on)
        member.change_kind, member.change_cause, member.employment = kind, cause, employment
        member.changed_on = place.draw.day_of(year)
        firm.roll.remove(member)
