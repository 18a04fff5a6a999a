"""Congresses, disclosure and collective contracts of a place (职代会、厂务公开、集体合同)."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeAlias

from reports.demo.draw import workday
from reports.demo.place import Firm, Place
from unions.contracts.models import CollectiveContract, ContractCoverage
from unions.democracy.models import Congress, CongressCoverage, Disclosure, Resolution
from unions.organisations.anniversaries import years_after
from unions.organisations.models import Union

Kind: TypeAlias = CollectiveContract.Kind
Scope: TypeAlias = CollectiveContract.Scope
NUMBERS = {Kind.GENERAL: "综", Kind.WAGE: "资", Kind.WOMEN: "女", Kind.SAFETY: "安"}
YEARS = {Kind.GENERAL: 3, Kind.WAGE: 1, Kind.WOMEN: 3, Kind.SAFETY: 3}
SUBJECTS = (
    "上年度生产经营情况和本年度目标",
    "员工奖惩、考勤和休假办法",
    "职工教育经费和福利费使用情况",
    "劳动合同签订和社会保险缴纳情况",
    "工资集体协商协议履行情况",
    "劳动防护用品发放标准",
    "评先评优推荐名单",
    "食堂、宿舍收支和改善情况",
)
TOPICS = (
    ("工资专项集体合同（草案）", "提高一线岗位最低工资，明确工资支付日"),
    ("集体合同（草案）", "明确工时、休假、保险福利和培训条款"),
    ("女职工权益保护专项集体合同（草案）", "落实孕期、哺乳期保护，每年安排一次妇科检查"),
    ("职代会实施细则", "规定代表产生办法、议事规则和提案办理时限"),
    ("安全生产责任制和劳动保护措施", "每季度由职工代表参加一次现场检查"),
    ("职工教育培训计划", "按工资总额的比例提取教育经费，主要用于一线职工"),
)


def own_contract(place: Place, firm: Firm, kind: Kind, on: date | str, **more: object) -> CollectiveContract:
    day = date.fromisoformat(on) if isinstance(on, str) else on
    employees = firm.employees_in(day.year)
    values: dict[str, object] = {
        "enterprise": firm.row,
        "employees": employees,
        "women": firm.women_in(day.year),
        "employer_signatory": firm.row.legal_person,
        "union_signatory": firm.union.chair if firm.union else "",
        **_adopted(place, employees, day),
    }
    return _contract(place, firm.union or place.union, kind, Scope.ENTERPRISE, day, **{**values, **more})


def shared_contract(
    place: Place, union: Union, kind: Kind, firms: Sequence[Firm], on: date | str, **more: object
) -> CollectiveContract:
    """A regional contract, or with scope=SECTOR a sector's, that these firms have confirmed."""
    day = date.fromisoformat(on) if isinstance(on, str) else on
    employees = [firm.employees_in(day.year) for firm in firms]
    women = [firm.women_in(day.year) for firm in firms]
    values: dict[str, object] = {
        "scope": Scope.REGION,
        "employees": sum(employees),
        "women": sum(women),
        "employer_signatory": firms[0].row.legal_person,
        "union_signatory": union.chair,
        **_adopted(place, sum(employees), day),
    }
    merged = {**values, **more}
    contract = _contract(place, union, kind, Scope(str(merged.pop("scope"))), day, **merged)
    for firm, people, females in zip(firms, employees, women, strict=True):
        confirmed = workday(day + timedelta(days=place.draw.randint(2, 20)))
        place.book.add(
            ContractCoverage,
            contract=contract,
            enterprise=firm.row,
            employees=people,
            women=females,
            confirmed_on=confirmed,
        )
    return contract


def _contract(place: Place, union: Union, kind: Kind, scope: Scope, on: date, **more: object) -> CollectiveContract:
    draw = place.draw
    serial = next(place.contracts)
    filed = workday(on + timedelta(days=draw.randint(4, 10)))
    values: dict[str, object] = {
        "number": f"{place.region[0]}集{NUMBERS[kind]}〔{on.year}〕{place.draw.number}{serial:03}号",
        "offered_on": workday(on - timedelta(days=draw.randint(30, 50))),
        "filed_on": max(filed, on),
        "filing_number": f"{place.region[0]}人社集备〔{on.year}〕{place.draw.number}{serial:03}号",
        "published_on": workday(max(filed, on) + timedelta(days=21)),
        "expires_on": years_after(on, YEARS[kind]) - timedelta(days=1),
    }
    if kind == Kind.WAGE:
        values |= {
            "average_wage": draw.randint(1450 + 210 * (on.year - 2009), 1900 + 260 * (on.year - 2009)),
            "wage_rise": draw.randint(5, 12),
        }
    return place.book.add(CollectiveContract, union=union, kind=kind, scope=scope, signed_on=on, **{**values, **more})


def _adopted(place: Place, employees: int, on: date) -> dict[str, object]:
    due = max(min(employees // 5, 60), min(employees, 7))
    present = due - place.draw.randint(0, due // 8)
    return {
        "adopted_on": workday(on - timedelta(days=place.draw.randint(5, 15))),
        "adopted_due": due,
        "adopted_present": present,
        "adopted_votes": present - place.draw.randint(0, present // 10),
    }


def congress(place: Place, union: Union, name: str, on: date | str, **more: object) -> Congress:
    """One session; a third of its delegates are women unless told otherwise."""
    day = date.fromisoformat(on) if isinstance(on, str) else on
    delegates = int(str(more.pop("delegates", place.draw.randint(30, 60))))
    values: dict[str, object] = {
        "kind": Congress.Kind.DELEGATES,
        "scope": Congress.Scope.REGION,
        "held_on": day,
        "delegates": delegates,
        "women_delegates": delegates // 3,
        "present": delegates - place.draw.randint(0, delegates // 10),
        "reported_on": workday(day + timedelta(days=5)) if workday(day + timedelta(days=5)) >= day else day,
    }
    return place.book.add(Congress, union=union, name=name, **{**values, **more})


def regional_congress(
    place: Place, union: Union, name: str, firms: Sequence[Firm], on: date | str, **more: object
) -> Congress:
    """A congress of the employees of these firms."""
    held = congress(place, union, name, on, **more)
    for firm in firms:
        place.book.add(CongressCoverage, congress=held, enterprise=firm.row, delegates=place.draw.randint(1, 4))
    resolve(place, held, place.draw.sample(TOPICS, 2))
    return held


def resolve(place: Place, held: Congress, topics: Sequence[tuple[str, str]]) -> None:
    for topic, decision in topics:
        votes = (held.present or 0) - place.draw.randint(0, 3)
        carried_out = workday(held.held_on + timedelta(days=place.draw.randint(30, 150)))
        place.book.add(
            Resolution, congress=held, topic=topic, decision=decision, votes_for=votes, carried_out_on=carried_out
        )


def own_congress(place: Place, firm: Firm, since: date, years: range) -> None:
    """A firm's own congress, meeting once a year in its first quarter."""
    firm.row.congress_since = since
    for number, year in enumerate(years):
        if date(year, 1, 1) <= since <= date(year, 12, 31):
            day = since
        elif year > since.year:
            day = place.draw.day(date(year, 1, 8), date(year, 3, 28))
        else:
            continue
        name = f"{firm.short}第{(year - since.year) // 3 + 1}届{(year - since.year) % 3 + 1}次职工代表大会"
        held = congress(
            place,
            firm.union or place.union,
            name,
            day,
            scope=Congress.Scope.ENTERPRISE,
            enterprise=firm.row,
            number=(year - since.year) // 3 + 1,
            session=(year - since.year) % 3 + 1,
            delegates=max(min(firm.employees_in(year) // 4, 60), min(firm.employees_in(year), 9)),
        )
        resolve(place, held, [TOPICS[(number + firm.employees) % len(TOPICS)]])


def disclose(place: Place, firm: Firm, since: date, years: range) -> None:
    """A firm's disclosure, and what it put on its board each year."""
    firm.row.disclosure_since = since
    for year in years:
        if year >= since.year:
            day = place.draw.day(max(since, date(year, 1, 10)), max(date(year, 12, 20), since))
            opinions = place.draw.randint(0, 6)
            place.book.add(
                Disclosure,
                union=firm.union or place.union,
                enterprise=firm.row,
                form=place.draw.choice(("board", "board", "board", "meeting", "congress", "network")),
                subject=place.draw.choice(SUBJECTS),
                published_on=day,
                removed_on=day + timedelta(days=place.draw.randint(16, 30)),
                opinions=opinions,
                answered=opinions,
            )
