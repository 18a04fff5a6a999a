"""Measuring (计时): two ways of doing a thing in turn, the median of each, their ratio."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.test import Client, RequestFactory
from django.test.client import ClientHandler

from unions.access.models import User


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
    """Median time of `ours` over that of `reference`, run in turn after one warm-up of each.

    What was measured before is no garbage that either of them has to look through.
    """
    gc.collect()
    gc.freeze()
    ours(), reference()
    pairs = [(_timed(ours, clock), _timed(reference, clock)) for _ in range(runs)]
    return statistics.median(first for first, _ in pairs) / statistics.median(second for _, second in pairs)


def request_of(user: User, address: str, query: Mapping[str, str]) -> Job:
    """A whole request; not through the client, which copies the context of every piece of the page."""
    signed_in, browser, handler = Client(), RequestFactory(), ClientHandler()
    signed_in.force_login(user)
    browser.cookies = signed_in.cookies

    def request() -> None:
        assert handler(browser.get(address, query).environ).status_code == 200

    return request


def p95(job: Job, times: int) -> float:
    """In milliseconds."""
    return statistics.quantiles([_timed(job, time.perf_counter) * 1000 for _ in range(times)], n=20)[-1]


def _timed(job: Job, clock: Callable[[], float]) -> float:
    start = clock()
    job()
    return clock() - start
