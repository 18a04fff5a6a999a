"""The catalogue in one pass against one query a figure (取数)."""

from collections.abc import Iterator

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted
from reports.figures.compute import take
from reports.periods import Period
from tests.bench import crowd
from tests.bench.measure import Row, ratio
from tests.reports.figures.naive import measured

MEMBERS = 10_000


def rows() -> Iterator[Row]:
    union = crowd.street()
    crowd.store(union, MEMBERS)
    year = Period.year(2014)
    counted = [indicator for indicator in CATALOGUE if isinstance(indicator, Counted)]

    def one_by_one() -> None:
        for indicator in counted:
            for period in (year, year.previous()):
                measured(indicator, union, period)

    faster = ratio(one_by_one, lambda: take(CATALOGUE, union, year))
    yield Row("指标全目录：逐项查询 ÷ 一次取数（1万会员）", faster, 5, at_most=False, note=f"{len(counted)}项")
