"""云汀街道: mutual funds, congresses, contracts, assessments and calls on firms."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from reports.demo.bargaining import (
    Kind,
    congress,
    disclose,
    own_congress,
    own_contract,
    regional_congress,
    shared_contract,
)
from reports.demo.draw import share, workday
from reports.demo.life import urge
from reports.demo.place import Firm, Place
from reports.demo.street_b_firms import NOT_YET_FUNDED, federation
from unions.democracy.models import Congress
from unions.enterprises.visits import Visit
from unions.finance.models import MutualFund
from unions.organisations.models import Union
from unions.standards.models import Assessment

YEAR = 2013
FIRST, YEARS = 2002, range(2012, 2015)
BALANCE = 5_758_000  # 元, of 210 funds
HUNDREDS = 100
FUNDS_FROM = 2006
NOTE = "企业行政拨款、工会经费和职工自愿捐助"
GRADES = (  # year, commended, grade, unions, reward
    (2012, "2013-04-26", "model", 3, 10000),
    (2012, "2013-04-26", "advanced", 8, 6000),
    (2012, "2013-04-26", "qualified", 10, 3000),
    (2013, "2014-04-29", "model", 4, 10000),
    (2013, "2014-04-29", "advanced", 9, 6000),
    (2013, "2014-04-29", "qualified", 12, 3000),
)
FULL_SCORE = {"model": 96, "advanced": 90, "qualified": 82}
CONGRESSES = (  # of employees and of members; in 2013 only the two upgraded communities held theirs
    ("澜亭", ("2013-03-21", "2014-03-20")),
    ("苇岸", ("2013-04-11", "2014-04-10")),
    ("盐埠", ("2011-04-14", "2012-04-12", "2014-04-17")),
    ("后塘", ("2011-05-12", "2012-05-10", "2014-05-15")),
    ("三桥", ("2011-09-15", "2012-09-13", "2014-09-11")),
    ("龙湫", ("2012-03-22", "2014-03-27")),
)
WAGE_DAYS = ("2012-12-06", "2013-12-05", "2014-12-04")
OWN_FROM = 100  # employees
CONTRACTED = 0.86
WITHOUT_DISCLOSURE = 5  # every fifth firm
VISITED = {2012: 9, 2013: 12, 2014: 8}


def load(place: Place) -> None:
    _funds(place)
    for line in GRADES:
        _assess(place, *line)
    for community, days in CONGRESSES:
        _congresses(place, community, days)
    large = [firm for firm in place.firms if firm.employees >= OWN_FROM]
    for firm in large:
        own_congress(place, firm, place.draw.day_of(_since(firm).year + 1), YEARS)
    for at, firm in enumerate(place.organised(YEAR)):
        if at % WITHOUT_DISCLOSURE:
            disclose(place, firm, _disclosing_since(place, firm), YEARS)
    _contracts(place, large)
    for year, number in VISITED.items():
        urge(place, year, number)
    _called_on_before_founding(place)


def _funds(place: Place) -> None:
    """Every organised firm and four of the others have a fund by the end of 2013; those organised later follow."""
    organised = place.organised(YEAR)
    others = [firm for firm in place.firms if not firm.union][:NOT_YET_FUNDED]
    firms = organised + others
    balances = share(BALANCE // HUNDREDS, [firm.employees for firm in firms])
    for firm, balance in zip(firms, balances, strict=True):
        _fund(place, firm, _founded(place, firm), balance * HUNDREDS)
    for firm in place.organised(YEAR + 1):
        if firm not in firms:
            _fund(place, firm, _since(firm) + timedelta(days=21), firm.employees * HUNDREDS)


def _since(firm: Firm) -> date:
    """Since when it has a union; the start of 2013 for one that has none."""
    return firm.since or date(YEAR, 1, 10)


def _founded(place: Place, firm: Firm) -> date:
    """When its fund was set up: after its union, mostly before 2013."""
    since = _since(firm)
    if since.year == YEAR:
        return place.draw.day(since, date(YEAR, 12, 20))
    return place.draw.day_of(place.draw.randint(max(since.year + 1, FUNDS_FROM), max(YEAR - 1, since.year + 1)))


def _disclosing_since(place: Place, firm: Firm) -> date:
    since = _since(firm)
    if since.year >= YEARS[0]:
        return place.draw.day(since, date(since.year, 12, 20))
    return place.draw.day_of(max(since.year + 1, FUNDS_FROM))


def _fund(place: Place, firm: Firm, on: date, balance: int) -> None:
    counted = date(max(on.year, YEAR), 12, 31)
    place.book.add(
        MutualFund,
        union=firm.union or place.union,
        enterprise=firm.row,
        established_on=on,
        balance=balance,
        balance_on=counted,
        note=NOTE,
    )


def _assess(place: Place, year: int, commended: str, grade: str, number: int, reward: int) -> None:
    """Unions of enterprises, the largest in the better grades."""
    done = [row.union for row in place.book.rows[Assessment] if isinstance(row, Assessment) and row.year == year]
    unions = [union for union in place.grassroots if _may_be_graded(union, year) and union not in done]
    for union in unions[:number]:
        place.book.add(
            Assessment,
            union=union,
            kind=Assessment.Kind.STANDARD,
            year=year,
            grade=grade,
            score=FULL_SCORE[grade] + place.draw.randint(-20, 30) / 10,
            assessed_on=place.draw.day(date(year, 12, 10), date(year, 12, 27)),
            commended_on=commended,
            document_number=f"云街总工〔{year + 1}〕8号",
            reward=reward,
        )


def _may_be_graded(union: Union, year: int) -> bool:
    return union.kind == Union.Kind.SINGLE and union.established_on.year < year and not union.dissolved_on


def _congresses(place: Place, community: str, days: Sequence[str]) -> None:
    """The congress of employees and, the same afternoon, that of members."""
    union = federation(place, community)
    for session, day in enumerate(days, start=1):
        held = date.fromisoformat(day)
        firms = [firm for firm in place.firms if firm.row.community == f"{community}社区" and firm.organised_by(held)]
        name = f"{community}社区第一届{'一二三'[session - 1]}次区域职工代表大会"
        regional_congress(place, union, name, firms, held, number=1, session=session)
        name = f"{union.short_name}第一届{'一二三'[session - 1]}次会员代表大会"
        congress(place, union, name, held, kind=Congress.Kind.MEMBER_DELEGATES, number=1, session=session)


def _contracts(place: Place, large: Sequence[Firm]) -> None:
    """Own contracts of the large firms, the others under those of their communities."""
    for year, text in zip(YEARS, WAGE_DAYS, strict=True):
        day = date.fromisoformat(text)
        for firm in large:
            own_contract(place, firm, Kind.WAGE, workday(day - timedelta(days=place.draw.randint(0, 20))))
        for union, firms in _by_community(place, FIRST, year).items():
            shared_contract(place, place.book.union(union), Kind.WAGE, firms, day)
    for firm in large:
        own_contract(place, firm, Kind.GENERAL, place.draw.day_of(2012, 4, 9))
        own_contract(place, firm, Kind.WOMEN, place.draw.day_of(2012, 4, 9))
    for since, until, text in ((FIRST, 2011, "2012-05-24"), (2012, YEAR, "2013-10-24")):
        for union, firms in _by_community(place, since, until).items():
            shared_contract(place, place.book.union(union), Kind.GENERAL, firms, text)
            shared_contract(place, place.book.union(union), Kind.WOMEN, firms, text)


def _by_community(place: Place, since: int, until: int) -> dict[str, list[Firm]]:
    """Most of the smaller firms organised in those years, by the short name of their community's union."""
    firms: dict[str, list[Firm]] = defaultdict(list)
    organised = [firm for firm in place.organised(until) if firm.employees < OWN_FROM and _since(firm).year >= since]
    for firm in organised[: int(len(organised) * CONTRACTED)]:
        if firm.union and firm.union.parent:
            firms[firm.union.parent.short_name].append(firm)
    return firms


def _called_on_before_founding(place: Place) -> None:
    """In 2013 each firm was called on before the joint union that covers it was founded."""
    for firm in place.organised(YEAR):
        if firm.since and firm.since.year == YEAR:
            place.book.add(
                Visit,
                union=place.union,
                enterprise=firm.row,
                visited_on=place.draw.day(date(YEAR, 2, 18), firm.since - timedelta(days=12)),
                purpose=Visit.Purpose.FOUNDING,
                visitors="周雨桐、储晓燕",
                result=Visit.Result.FOUNDED,
                content="与企业负责人谈话，讲建立工会的好处和职工入会的权利，同意加入联合工会。",
            )
