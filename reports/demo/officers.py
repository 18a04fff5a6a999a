"""Elections, committees and officers (换届、专门委员会、工会干部) that every union of a place has."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import count

from reports.demo.draw import workday
from reports.demo.place import Firm, Place
from unions.elections.models import Committee, Officer, Term
from unions.organisations.anniversaries import months_after, years_after
from unions.organisations.models import Union
from unions.organisations.persons import Education, PoliticalStatus, Sex

Cadre = tuple[str, str, str, str, bool, str]  # role, name, sex, since, full-time, education
YEARS = 5
WOMEN_COMMITTEE_FROM, PROTECTION_COMMITTEE_FROM, HEADS_FROM = 10, 40, 25
EDUCATIONS = {
    Education.MASTER: 3,
    Education.BACHELOR: 34,
    Education.COLLEGE: 38,
    Education.SECONDARY: 12,
    Education.HIGH_SCHOOL: 13,
}


def elect(place: Place, unions: Iterable[Union], last: date) -> None:
    """The first election and, every five years up to `last`, a renewal."""
    for union in unions:
        day = union.established_on
        for number in count(1):
            if day > last or (union.dissolved_on and day >= union.dissolved_on):
                break
            _term(place, union, number, day)
            day = workday(years_after(day, YEARS))


def _term(place: Place, union: Union, number: int, on: date) -> None:
    voters = place.draw.randint(18, 90)
    present = voters - place.draw.randint(0, voters // 8)
    valid = present - place.draw.randint(0, 2)
    asked = {} if number == 1 else _request(place, union, on)
    place.book.add(
        Term,
        union=union,
        number=number,
        kind=Term.Kind.FIRST if number == 1 else Term.Kind.RENEWAL,
        elected_on=on,
        years=YEARS,
        voters=voters,
        present=present,
        ballots=present,
        returned=present,
        valid=valid,
        seats=place.draw.choice((3, 5, 5, 7)),
        **asked,
    )


def _request(place: Place, union: Union, on: date) -> dict[str, object]:
    serial = place.draw.randint(1, 40)
    return {
        "request_number": f"{union.shown}〔{on.year}〕{serial}号",
        "requested_on": workday(on - timedelta(days=24)),
        "approval_number": f"{place.union.shown}〔{on.year}〕{serial + 12}号",
        "approved_on": workday(on + timedelta(days=12)),
    }


def equip(place: Place, unions: Iterable[Union], *, women_from: int = WOMEN_COMMITTEE_FROM) -> None:
    """Committees and officers, more of them in larger unions."""
    firms = _firms(place)
    for union in unions:
        employees = sum(firm.employees for firm in firms[union.code])
        women = sum(firm.women for firm in firms[union.code])
        _committees(place, union, employees, women >= women_from)
        officer(place, union, Officer.Role.CHAIR, name=union.chair)
        if employees >= HEADS_FROM:
            officer(place, union, Officer.Role.AUDIT_HEAD)
            officer(place, union, Officer.Role.COMMITTEE_MEMBER)
        if women >= women_from and employees >= HEADS_FROM:
            officer(place, union, Officer.Role.WOMEN_HEAD, sex=Sex.FEMALE)


def _firms(place: Place) -> dict[str, list[Firm]]:
    """Firms by the code of the union that covers them."""
    firms: dict[str, list[Firm]] = defaultdict(list)
    for firm in place.firms:
        if firm.union:
            firms[firm.union.code].append(firm)
    return firms


def _committees(place: Place, union: Union, employees: int, has_women: bool) -> None:
    kinds = [(Committee.Kind.AUDIT, 3)]
    if has_women:
        kinds.append((Committee.Kind.WOMEN, 3))
    if employees >= PROTECTION_COMMITTEE_FROM:
        kinds += [(Committee.Kind.PROTECTION, 5), (Committee.Kind.MEDIATION, 5)]
    for kind, members in kinds:
        committee(place, union, kind, members)


def committee(place: Place, union: Union, kind: Committee.Kind, members: int, **more: object) -> Committee:
    values: dict[str, object] = {
        "established_on": union.established_on,
        "dissolved_on": union.dissolved_on,
        "chair": place.draw.person(),
        "members": members,
        "approval_number": union.approval_number,
    }
    return place.book.add(Committee, union=union, kind=kind, **{**values, **more})


def cadres_of(place: Place, cadres: Iterable[Cadre]) -> None:
    """The officers of the place's own union, all of them members of the party."""
    for role, name, sex, since, full_time, education in cadres:
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


def officer(place: Place, union: Union, role: Officer.Role, **more: object) -> Officer:
    """Somebody in office since the union was founded, unless told otherwise."""
    draw = place.draw
    sex = Sex(str(more.get("sex", Sex.FEMALE if draw.chance(0.4) else Sex.MALE)))
    born = draw.birthday(place.year - 6)
    in_party = draw.chance(0.45)
    values: dict[str, object] = {
        "name": draw.person(sex == Sex.FEMALE, born.year),
        "sex": sex,
        "born_on": born,
        "full_time": draw.chance(0.15),
        "since": union.established_on,
        "education": draw.choices(list(EDUCATIONS), list(EDUCATIONS.values()))[0],
        "political_status": PoliticalStatus.PARTY if in_party else PoliticalStatus.MASSES,
        "phone": draw.mobile(),
    }
    if union.dissolved_on:
        values |= {"until": union.dissolved_on, "left_because": "工会撤销"}
    return place.book.add(Officer, union=union, role=role, **{**values, **more})


def certificate(place: Place, on: date) -> dict[str, object]:
    """The certificate of an inspector of labour protection."""
    return {
        "certificate_number": f"劳检字{on.year}{place.draw.randrange(10**4):04}",
        "certified_on": on,
        "certificate_until": months_after(on, 60),
    }
