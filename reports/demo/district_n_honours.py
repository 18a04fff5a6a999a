"""滨河区 2014: model workers, advanced people and groups, skilled hands (劳模、先进、技术能手)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from reports.demo.district_n_balance import Balance
from reports.demo.draw import share, workday
from reports.demo.place import Firm, Place
from unions.honours.models import Honour

To = Honour.RecipientKind
TEAMS = ["装配一班", "质检组", "维修班", "客服组", "仓储班", "研发小组", "生产二班", "电工班", "配送组", "安全组"]
EXPERT_TRADES = [
    "收银",
    "叉车",
    "焊接",
    "航天航空装配",
    "汽车维修",
    "食品检验",
    "包装",
    "酒店服务",
    "计算机软件",
    "钳工",
    "电工",
    "数控车",
    "仓储",
    "缝纫",
    "餐饮",
]
EXPERT_YEARS: Final = {2010: 13, 2011: 16, 2012: 20, 2013: 24, 2014: 27}  # weights
BODIES: Final = {
    "national": "中华全国总工会",
    "city": "江州市总工会",
    "new_area": "江州新区总工会",
    "district": "滨河区总工会",
    "own": "滨河区总工会",
}
MAY_DAY, YEAR_END, AFTER_CONTEST = (4, 28), (12, 18), (10, 24)


@dataclass(frozen=True)
class Sort:
    """One sort of honour: its kind, level, title and who gets it; `weight` is its part of a number."""

    kind: str
    level: str
    to: To
    title: str = ""
    weight: int = 1
    scope: str = "general"


MODEL_TEAMS = (Sort("labour.team", "city", To.GROUP, "江州市劳模集体"),)
MODEL_WORKERS = (Sort("labour.model", "city", To.PERSON, "江州市劳动模范"),)
ABOVE = (
    Sort("labour.may_medal", "city", To.PERSON, weight=9),
    Sort("labour.may_certificate", "city", To.ENTERPRISE, weight=5),
    Sort("labour.women_post", "city", To.TEAM, weight=6),
    Sort("pioneer", "national", To.TEAM, weight=2),
    Sort("pioneer", "city", To.TEAM, weight=12),
    Sort("pioneer", "new_area", To.TEAM, weight=15),
    Sort("advanced.person", "new_area", To.PERSON, "新区优秀职工", 21),
    Sort("advanced.team", "new_area", To.ENTERPRISE, "新区文明单位", 11),
)
IN_UNIONS = (
    Sort("home.model", "city", To.UNION, weight=4, scope="union"),
    Sort("union.work", "city", To.UNION, weight=4, scope="union"),
    Sort("union.cadre", "city", To.PERSON, weight=6, scope="union"),
)
OWN = (
    Sort("advanced.team", "own", To.TEAM, "滨河区先进班组", 32),
    Sort("advanced.team", "own", To.ENTERPRISE, "滨河区先进单位", 18),
    Sort("advanced.person", "own", To.PERSON, "滨河区先进个人", 46),
    Sort("union.cadre", "own", To.PERSON, "滨河区优秀工会工作者", 16),
)
FACTS: Final = (  # code, its sorts, the day they are given, how many the year before
    ("honours.model_teams", MODEL_TEAMS, MAY_DAY, 1),
    ("honours.model_workers", MODEL_WORKERS, MAY_DAY, 3),
    ("honours.advanced_above", ABOVE, MAY_DAY, 64),
    ("honours.advanced_in_unions", IN_UNIONS, YEAR_END, 11),
    ("honours.advanced_own", OWN, YEAR_END, 96),
)


class Commending:
    """Honours of the district's own ledger; nobody gets the same one twice."""

    def __init__(self, district: Place) -> None:
        self.place, self.firms = district, district.organised(2012)
        self.given: set[tuple[str, str]] = set()

    def last_year(self) -> None:
        for _, sorts, day, number in FACTS:
            self._give(number, sorts, 2013, day)

    def this_year(self, balance: Balance) -> None:
        for code, sorts, day, _ in FACTS:
            self._give(balance.lacking(code), sorts, 2014, day)
        self._experts(balance.lacking("honours.experts_so_far"))

    def _experts(self, number: int) -> None:
        for year, part in zip(EXPERT_YEARS, share(number, list(EXPERT_YEARS.values())), strict=True):
            sorts = [Sort("skill.expert", "district", To.PERSON, f"滨河区{trade}技术能手") for trade in EXPERT_TRADES]
            self._give(part, sorts, year, AFTER_CONTEST)

    def _give(self, number: int, sorts: Sequence[Sort], year: int, day: tuple[int, int]) -> None:
        parts = share(number, [sort.weight for sort in sorts])
        for sort, part in zip(sorts, parts, strict=True):
            for _ in range(part):
                self._one(sort, year, workday(date(year, *day)))

    def _one(self, sort: Sort, year: int, on: date) -> None:
        firm = self.place.draw.choice(self.firms)
        while (key := (f"{sort.kind}{sort.level}{year}", recipient := self._recipient(sort.to, firm))) in self.given:
            firm = self.place.draw.choice(self.firms)
        self.given.add(key)
        self.place.book.add(
            Honour,
            union=self.place.union,
            kind=sort.kind,
            level=sort.level,
            year=year,
            scope=sort.scope,
            title=sort.title,
            recipient_kind=sort.to,
            recipient=recipient,
            enterprise=firm.row,
            applied_on=date(year, max(on.month - 3, 1), 12),
            awarded_on=on,
            awarding_body=BODIES[sort.level],
        )

    def _recipient(self, to: To, firm: Firm) -> str:
        match to:
            case To.PERSON:
                return self.place.draw.person()
            case To.TEAM:
                return firm.short + self.place.draw.choice(TEAMS)
            case To.UNION:
                return firm.union.shown if firm.union else ""
        return firm.short
