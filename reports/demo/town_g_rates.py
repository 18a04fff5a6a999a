"""槐坪镇: congress, disclosure and contracts, which every organised firm has."""

from datetime import date, timedelta

from reports.demo.bargaining import Kind, congress, disclose, own_congress, own_contract, shared_contract
from reports.demo.draw import workday
from reports.demo.life import urge
from reports.demo.place import Firm, Place
from unions.democracy.models import Congress
from unions.organisations.anniversaries import years_after

YEAR = 2010
YEARS = range(2008, 2015)
SMALL_YEARS = (2009, 2010, 2012, 2014)
GENERAL_DAY, WOMEN_DAY = date(2008, 11, 13), date(2008, 12, 4)  # then every three years
WAGE_MONTH, WAGE_DAY = 11, 18
WOMEN_FROM = 10
OWN_FROM = 40  # employees
TERM = 3
VISITED = {2009: 3, 2010: 3, 2012: 2}


def load(place: Place) -> None:
    firms = place.organised(YEAR)
    for firm in firms:
        since = _soon_after(place, firm)
        if firm.employees >= OWN_FROM:
            own_congress(place, firm, since, YEARS)
        else:
            _meetings_of_all(place, firm, since)
        disclose(place, firm, since, YEARS)
        if firm.women >= WOMEN_FROM:
            for day in _every_three_years(firm, WOMEN_DAY):
                own_contract(place, firm, Kind.WOMEN, day)
    _generals(place, firms)
    _wages(place, firms)
    for year, number in VISITED.items():
        urge(place, year, number)


def _soon_after(place: Place, firm: Firm) -> date:
    """In the year in which its union was founded."""
    since = firm.since or date(YEAR, 1, 4)
    return place.draw.day(since, date(since.year, 12, 24))


def _meetings_of_all(place: Place, firm: Firm, since: date) -> None:
    """Small firms gather all employees instead of delegates."""
    firm.row.congress_since = since
    for year in SMALL_YEARS:
        if year > since.year:
            congress(
                place,
                firm.union or place.union,
                f"{firm.short}{year}年职工大会",
                place.draw.day(date(year, 1, 11), date(year, 3, 26)),
                kind=Congress.Kind.EMPLOYEES_ALL,
                scope=Congress.Scope.ENTERPRISE,
                enterprise=firm.row,
                delegates=firm.employees_in(year),
            )


def _every_three_years(firm: Firm, first: date) -> list[date]:
    """Signed on the day, or in December of the year in which the union was founded, and renewed before it ends."""
    since = firm.since or first
    day = first if since < first else workday(date(since.year, 12, 16))
    days = []
    while day.year <= YEARS[-1]:
        days.append(day)
        day = workday(years_after(day, TERM) - timedelta(days=2))
    return days


def _generals(place: Place, firms: list[Firm]) -> None:
    small = []
    for firm in firms:
        if firm.employees < OWN_FROM:
            small.append(firm)
            continue
        for day in _every_three_years(firm, GENERAL_DAY):
            own_contract(place, firm, Kind.GENERAL, day)
    older = [firm for firm in small if firm.organised_by(GENERAL_DAY)]
    for group in (older, [firm for firm in small if firm not in older]):
        for day in _every_three_years(group[0], GENERAL_DAY):
            shared_contract(place, place.union, Kind.GENERAL, group, day)


def _wages(place: Place, firms: list[Firm]) -> None:
    for year in YEARS:
        day = workday(date(year, WAGE_MONTH, WAGE_DAY))
        organised = [firm for firm in firms if firm.organised_by(day)]
        for firm in organised:
            if firm.employees >= OWN_FROM:
                own_contract(place, firm, Kind.WAGE, workday(day - timedelta(days=place.draw.randint(0, 12))))
        small = [firm for firm in organised if firm.employees < OWN_FROM]
        shared_contract(place, place.union, Kind.WAGE, small, day)
