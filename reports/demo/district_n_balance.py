"""滨河区 2014: what its summary says, and what its streets leave the district's own ledgers to add (补差)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.db.models import Q

from reports.catalogue import find
from reports.catalogue.kinds import Counted
from reports.periods import Period
from unions.organisations.models import Union

YEAR = Period.year(2014)
EVERY_ROW = Q(pk__isnull=False)
FACTS: Final = {
    "unions.enterprises": 1776,
    "unions.enterprises_founded_above_scale": 282,
    "staff.regions": 3,
    "staff.patches": 9,
    "work.skill_contests": 9,
    "work.model_studios": 3,
    "work.skill_studios": 2,
    "work.skill_studios_opened": 2,
    "safety.inspections": 10,
    "safety.trained": 1000,
    "safety.contests": 3,
    "training.courses_offered": 500,
    "training.unions_ordering": 50,
    "facilities.homes_and_bookrooms": 15,
    "facilities.four_in_one_platforms": 4,
    "facilities.four_in_one_years": 2,
    "standards.one_clear": 1,
    "standards.two_shown": 2,
    "standards.six_haves": 6,
    "standards.five_sound": 5,
    "standards.five_on_wall": 5,
    "honours.experts_so_far": 1000,
    "honours.model_teams": 2,
    "honours.model_workers": 5,
    "honours.advanced_above": 81,
    "honours.advanced_in_unions": 14,
    "honours.advanced_own": 112,
}


@dataclass(frozen=True)
class Balance:
    """Facts of the whole subtree against the rows that are stored."""

    union: Union

    def stored(self, code: str) -> int:
        """The figure of the subtree as it stands, through its own definition."""
        indicator = find(code)
        if not isinstance(indicator, Counted):
            raise TypeError(f"{code}不由台账计数")
        rows = indicator.rows(self.union, YEAR)
        total = rows.aggregate(value=indicator.measure.aggregate(EVERY_ROW))["value"]
        value = indicator.measure.read(None if total is None else str(total), YEAR.end)
        return int(value) if isinstance(value, Decimal) else 0

    def lacking(self, code: str) -> int:
        """How much is to be added for the fact to hold.

        Raises ValueError where the streets have more than the whole district.
        """
        stored = self.stored(code)
        if stored > FACTS[code]:
            raise ValueError(f"{find(code).label}：下级已有{stored}，多于全区的{FACTS[code]}")
        return FACTS[code] - stored

    def settle(self) -> None:
        """Raises ValueError where a fact does not hold."""
        wrong = {code: stored for code, fact in FACTS.items() if (stored := self.stored(code)) != fact}
        if wrong:
            raise ValueError(f"全区数没有补平：{wrong}")
