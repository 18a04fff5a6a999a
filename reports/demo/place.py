"""A place of the demo (演示的街镇、园区、社区): its union, the unions and firms below it, and how they are named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from members.people.models import Member
from reports.demo.book import Book
from reports.demo.draw import Draw, workday
from reports.demo.records import words
from reports.demo.trades import LIMITED, NATURES, SHARES, STEMS, TRADES, Trade
from unions.enterprises.models import Coverage, Enterprise, Headcount
from unions.organisations.anniversaries import years_after
from unions.organisations.models import Union, UnionKind

CITY, DISTRICT = "江州", "滨河区"
ROADS = words("""
    滨河 学府 迎宾 建设 工业 科技 新华 解放 环城 胜利 和平 兴业 创业 平安 长虹 沿江
""")
CERTIFICATE_YEARS = 5
SHARE_COMPANY, ABOVE_SCALE = 150, 60  # employees from which firms are mostly so


@dataclass(eq=False)
class Firm:
    """An enterprise of a place; `employees` and `women` are those at the end of the year `counted`."""

    row: Enterprise
    short: str
    trade: Trade
    employees: int
    women: int
    counted: int
    growth: float
    union: Union | None = None
    since: date | None = None
    roll: list[Member] = field(default_factory=list)

    def employees_in(self, year: int) -> int:
        return max(round(self.employees * (1 + self.growth) ** (year - self.counted)), 2)

    def women_in(self, year: int) -> int:
        return min(round(self.women * self.employees_in(year) / self.employees), self.employees_in(year))

    def organised_by(self, day: date) -> bool:
        return self.since is not None and self.since <= day


@dataclass(eq=False)
class Place:
    """`town` is how addresses and names begin, `year` the year that its document tells of, `region` its district."""

    book: Book
    draw: Draw
    union: Union
    town: str
    year: int
    communities: Sequence[str]
    region: str = DISTRICT
    firms: list[Firm] = field(default_factory=list)
    grassroots: list[Union] = field(default_factory=list)
    handbooks: Iterator[int] = field(default_factory=lambda: count(1))
    contracts: Iterator[int] = field(default_factory=lambda: count(1))
    files: Iterator[int] = field(default_factory=lambda: count(1))
    _codes: Iterator[int] = field(default_factory=lambda: count(1))

    def firm(
        self,
        short: str,
        employees: int,
        *,
        women: int | None = None,
        nature: str = "private",
        community: str = "",
        opened: date | None = None,
        **more: object,
    ) -> Firm:
        """A new firm by its short name: 锦程汽配 is 江州锦程汽车零部件有限公司."""
        trade = TRADES[short[-2:]]
        _, code, economic_type = NATURES[nature]
        form = SHARES if employees >= SHARE_COMPANY and self.draw.chance(0.3) else LIMITED
        community = community or self.draw.choice(self.communities)
        values: dict[str, object] = {
            "union": self.union,
            "name": f"{CITY}{short[:-2]}{trade.full}{form}",
            "credit_code": self.draw.credit_code("enterprise"),
            "nature": code,
            "economic_type": economic_type,
            "industry": trade.industry,
            "above_scale": employees >= ABOVE_SCALE,
            "district": f"{CITY}市{self.region}",
            "address": self.address(),
            "community": f"{community}社区",
            "opened_on": opened or self.draw.day_of(self.draw.randint(1996, self.year - 6)),
            "legal_person": self.draw.person(),
            "contact": self.draw.person(),
            "phone": self.draw.landline(),
        }
        row = self.book.add(Enterprise, **{**values, **more})
        self.book.name(row, short)
        if women is None:
            women = min(max(round(employees * self.draw.gauss(trade.women, 0.05)), 1), employees)
        new = Firm(row, short, trade, employees, women, self.year, self.draw.uniform(-0.01, 0.05))
        self.firms.append(new)
        return new

    def some_firm(self, employees: int, nature: str | None = None, **more: object) -> Firm:
        """A new firm with a name of its own, of any trade."""
        nature = nature or self.draw.choices(list(NATURES), [weight for weight, _, _ in NATURES.values()])[0]
        while (Enterprise, short := self.draw.choice(STEMS) + self.draw.choice(list(TRADES))) in self.book.named:
            pass
        return self.firm(short, employees, nature=nature, **more)  # type: ignore[arg-type]

    def opening(self, founded: str, year: int) -> date | None:
        """Firms whose union is as young as that opened shortly before it; None for older ones."""
        on = date.fromisoformat(founded)
        return workday(on - timedelta(days=self.draw.randint(110, 560))) if on.year >= year else None

    def address(self) -> str:
        return f"{self.region}{self.town}{self.draw.choice(ROADS)}路{self.draw.randint(1, 380)}号"

    def child(self, kind: UnionKind, short: str, name: str, on: date | str, **more: object) -> Union:
        """A new union below this place."""
        on = date.fromisoformat(on) if isinstance(on, str) else on
        chair = self.draw.person()
        values: dict[str, object] = {
            "name": name,
            "short_name": short,
            "kind": kind,
            "parent": self.union,
            "code": f"{self.union.code}-{next(self._codes):03}",
            "approval_number": f"{self.union.shown}〔{on.year}〕{self.draw.randint(3, 96)}号",
            "approved_on": on,
            "established_on": on,
            "chair": chair,
            "contact": self.draw.person() if self.draw.chance(0.4) else chair,
            "phone": self.draw.mobile(),
            "address": self.address(),
        }
        union = self.book.add(Union, **{**values, **more})
        self.book.name(union, short)
        return union

    def single(self, firm: Firm, on: date | str, **more: object) -> Union:
        """An own union of one firm, registered as a legal person some weeks later."""
        on = date.fromisoformat(on) if isinstance(on, str) else on
        registered = self._registered(on) if firm.employees >= 25 or self.draw.chance(0.5) else {}
        named = {"address": firm.row.address, **registered, **more}
        union = self.child(UnionKind.SINGLE, f"{firm.short}工会", f"{firm.row.name}工会委员会", on, **named)
        return self.cover(union, [firm], on)

    def joint(self, short: str, firms: Sequence[Firm], on: date | str, **more: object) -> Union:
        """One union of several small firms."""
        on = date.fromisoformat(on) if isinstance(on, str) else on
        name = f"{self.region}{self.town}{short}委员会"
        return self.cover(self.child(UnionKind.JOINT, short, name, on, **more), firms, on)

    def _registered(self, on: date) -> dict[str, object]:
        certified = self.draw.day(on, date(on.year, 12, 30)) if on.month < 12 else on
        until = years_after(certified, CERTIFICATE_YEARS)
        while until.year <= self.year + 1:  # renewed whenever it ran out
            until = years_after(until, CERTIFICATE_YEARS)
        return {
            "credit_code": self.draw.credit_code("union"),
            "certificate_number": f"工法证字第39{self.draw.number:02}{self.draw.randrange(10**5):05}号",
            "certified_on": certified,
            "certificate_until": until,
        }

    def cover(self, union: Union, firms: Sequence[Firm], on: date) -> Union:
        """These firms are from now on under that union."""
        self.grassroots.append(union)
        for firm in firms:
            self.book.add(Coverage, union=union, enterprise=firm.row, since=on)
            firm.union, firm.since = union, on
        return union

    def count_heads(self, years: range) -> None:
        """Employees of every firm at the end of each year in which it was there."""
        for firm in self.firms:
            for year in years:
                if firm.row.opened_on and firm.row.opened_on.year <= year:
                    self._head(firm, year)

    def _head(self, firm: Firm, year: int) -> None:
        employees = firm.employees_in(year)
        migrants = round(employees * firm.trade.migrants * self.draw.uniform(0.7, 1.2))
        self.book.add(
            Headcount,
            enterprise=firm.row,
            as_of=date(year, 12, 31),
            employees=employees,
            women=firm.women_in(year),
            migrants=min(migrants, employees),
        )

    def organised(self, year: int) -> list[Firm]:
        """Firms with a union at the end of the year, the earliest first."""
        return sorted(
            (firm for firm in self.firms if firm.organised_by(date(year, 12, 31))), key=lambda firm: str(firm.since)
        )
