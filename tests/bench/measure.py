"""Measuring (计时): two ways of doing a thing in turn, the median of each, their ratio."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: what, how it came out, what we aim at."""

    what: str
    ratio: float
    goal: float
    at_most: bool = True
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.goal if self.at_most else self.ratio >= self.goal

    def __str__(self) -> str:
        sign = "≤" if self.at_most else "≥"
        return (
            f"{'达到' if self.is_met else '未达到'}  {self.ratio:7.2f}  {sign}{self.goal:<6g} {self.what}  {self.note}"
        )


Job = Callable[[], object]


def ratio(ours: Job, reference: Job, runs: int = 5, clock: Callable[[], float] = time.perf_counter) -> float:
    """Median time of `ours` over that of `reference`, run in turn after one warm-up of each."""
    ours(), reference()
    pairs = [(_timed(ours, clock), _timed(reference, clock)) for _ in range(runs)]
    return statistics.median(first for first, _ in pairs) / statistics.median(second for _, second in pairs)


def _timed(job: Job, clock: Callable[[], float]) -> float:
    start = clock()
    job()
    return clock() - start
