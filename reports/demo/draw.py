"""Chance that repeats itself (可重复的随机): one seed always gives the same people, days and numbers.

Area codes begin with 39, which no province has, and mobile numbers with 154, which nobody was given, so that no
number here can be a living person's.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count

from reports.demo.names import SURNAMES, given_names
from unions.organisations.rules import credit_check_digit, id_check_digit

SATURDAY = 5
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)  # GB 11714
REGISTERS = {"union": "81", "enterprise": "91"}
COUNTIES = 9
WORKING_AGE = range(19, 56)


def share(total: int, weights: Sequence[float]) -> list[int]:
    """Parts of `total` in proportion to the weights, adding up to it exactly."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda at: parts[at] - exact[at])
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return parts


def workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(day.weekday() - SATURDAY + 1, 0))


class Draw(random.Random):
    """Draws for one part of the district; `number` keeps its identifiers apart from those of other parts."""

    def __init__(self, number: int) -> None:
        super().__init__(f"滨河{number}")
        self.number = number
        self._codes = count(number * 100_000 + 1)
        self._persons: set[str] = set()

    def day(self, first: date, last: date) -> date:
        """A working day between the two."""
        day = workday(first + timedelta(days=self.randint(0, (last - first).days)))
        return day if day >= first else min(workday(first + timedelta(days=4)), last)

    def day_of(self, year: int, first_month: int = 3, last_month: int = 11) -> date:
        return self.day(date(year, first_month, 2), date(year, last_month, 28))

    def chance(self, part: float) -> bool:
        return self.random() < part

    def birthday(self, year: int) -> date:
        """Of somebody of working age in that year."""
        return date(year - self.choice(WORKING_AGE), self.randint(1, 12), self.randint(1, 28))

    def person(self, female: bool | None = None, born: int = 1972) -> str:
        if female is None:
            female = self.chance(0.4)
        return self.choice(SURNAMES) + self.choice(given_names(born, female))

    def id_number(self, born: date, female: bool) -> str:
        """A number with a valid check digit that nobody else in this part has."""
        while True:
            order = self.randrange(0, 998, 2) + (0 if female else 1)
            first_17 = f"39{self.number:02}{self.randint(1, COUNTIES):02}{born:%Y%m%d}{order:03}"
            if first_17 not in self._persons:
                self._persons.add(first_17)
                return first_17 + id_check_digit(first_17)

    def credit_code(self, register: str) -> str:
        """A code of `union` or `enterprise`, with both of its check characters right."""
        organisation = f"{next(self._codes):08}"
        total = sum(int(sign) * weight for sign, weight in zip(organisation, ORGANISATION_WEIGHTS, strict=True))
        check = "0123456789X0"[11 - total % 11]
        first_17 = f"{REGISTERS[register]}3901{self.number:02}{organisation}{check}"
        return first_17 + credit_check_digit(first_17)

    def mobile(self) -> str:
        return f"154{self.randrange(10**8):08}"

    def landline(self) -> str:
        return f"0399-8{self.randrange(10**6):06}"
