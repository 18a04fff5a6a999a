"""How far a bundle has come (进度)."""

from collections.abc import Callable
from dataclasses import dataclass

Report = Callable[[int, int], None]


class Stopped(Exception):
    """Somebody stopped the work, or took it away."""


@dataclass
class Tick:
    """Counts papers; `report` is told how many are done of how many, and raises Stopped to end the work."""

    total: int
    report: Report = lambda done, total: None
    done: int = 0

    def one(self) -> None:
        self.done += 1
        self.report(self.done, self.total)

    def beat(self) -> None:
        """Still at it."""
        self.report(self.done, self.total)
