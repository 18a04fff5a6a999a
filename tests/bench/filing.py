"""Handing up a street with ten thousand members (提交定稿) against writing its paper without keeping it.

The street is the one that the benchmark of figures stores.
"""

from collections.abc import Iterator
from itertools import count

from reports.documents.assemble import summary_of
from reports.filing.actions import submit
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from tests.bench.measure import Row, ratio
from tests.factories.access import person
from tests.factories.reports import explain_all, report_for
from unions.organisations.models import Union

YEARS = 10  # more than are handed up


def rows() -> Iterator[Row]:
    union = Union.objects.select_related("parent").get(code="BENCH")
    clerk, years = person("clerk", union), count(2015)  # each year is asked for the first time
    for year in range(2015, 2015 + YEARS):
        explain_all(report_for(union, Period.year(year)), by=clerk)

    def kept() -> None:
        submit(report_of(union, Period.year(next(years)), Kind.SUMMARY), by=clerk, leader="王建国")

    def written() -> None:
        summary_of(union, Period.year(next(years)))

    yield Row("提交定稿（1万会员，记录一并留存）÷ 只写一遍总结", ratio(kept, written, runs=3), 8)
