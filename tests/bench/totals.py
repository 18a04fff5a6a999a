"""Totals of a hundred streets (汇总表) against the bare reading and adding of what they are made of."""

import time
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Ratio
from reports.catalogue.measures import TOLD_APART
from reports.catalogue.readings import Reading
from reports.figures.used import measure_of
from reports.filing.marks import packed, unpacked
from reports.filing.models import Filing, FrozenFigure, FrozenMarks
from reports.filing.stored import plain
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.bench.measure import Row, p95, ratio, request_of
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.organisations.models import Union

STREETS, PEOPLE, FEW, REQUESTS = 100, 10_000, 500, 20
EVERYBODY = ("aid.households", "aid.households_so_far")  # of these figures everybody is marked, of the others few
EIGHT_BYTES = 64
YEAR = Period.year(2025)


def rows() -> Iterator[Row]:
    district = UnionFactory(name="云汇区总工会", code="BENCH-T")
    reader = person("reader", district)
    filings = [_handed_up(district, number, reader) for number in range(STREETS)]
    request = request_of(reader, reverse("totals"), {"period": str(YEAR)})

    def page() -> None:
        cache.clear()  # as after any street was approved or opened again
        request()

    def added() -> None:
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for code, value in FrozenFigure.objects.filter(filing__in=filings).values_list("code", "value"):
            sums[code] += value or 0
        seen: dict[str, set[int]] = defaultdict(set)
        for code, marks in FrozenMarks.objects.filter(filing__in=filings).values_list("code", "marks"):
            seen[code].update(unpacked(marks))

    share = ratio(page, added, runs=9, clock=time.process_time)
    with CaptureQueriesContext(connection) as asked:
        page()
    count = len(asked)  # before other requests empty the log
    note = f"p95 {p95(page, REQUESTS):.0f}毫秒（{REQUESTS}次），{count}条查询"
    what = f"汇总表{STREETS}个单位，每家{PEOPLE}人去重 ÷ 同样的定稿指标和记号读出来相加（处理器时间）"
    yield Row(what, share, 2.5, note=note)


def _handed_up(district: Union, number: int, clerk: User) -> Filing:
    """The approved report of a street: every figure, and marks of whom those are about that tell people apart."""
    street = UnionFactory(name=f"第{number}汇总街道总工会", code=f"BENCH-T{number}", street=True, parent=district)
    span = {"kind": Kind.SUMMARY, "start": YEAR.start, "end": YEAR.end}
    report = Report.objects.create(union=street, state=State.APPROVED, round=1, submitted_by=clerk, **span)
    filing = Filing.objects.create(report=report, round=1, code=f"T{report.pk:011d}", digest="", paper={})
    FrozenFigure.objects.bulk_create(_figures(filing))
    FrozenMarks.objects.bulk_create(_marks(filing, Random(number)))
    return filing


def _figures(filing: Filing) -> Iterator[FrozenFigure]:
    for number, one in enumerate(CATALOGUE):
        value, measure = Decimal(1000 + number), measure_of(one)
        stored = plain(Reading(one.code, one.label, one.unit, one.decimals, one.kind, value, value - 9))
        figure = FrozenFigure(filing=filing, number=number, code=one.code, theme=one.theme, stored=stored)
        figure.value, figure.last_year, figure.measure = value, value - 9, measure.name if measure else ""
        if isinstance(one, Ratio):
            figure.part_code, figure.whole_code = one.part.code, one.whole.code
        yield figure


def _marks(filing: Filing, draw: Random) -> Iterator[FrozenMarks]:
    for one in CATALOGUE:
        measure = measure_of(one)
        if measure and measure.name in TOLD_APART:
            people = PEOPLE if one.code in EVERYBODY else FEW
            marks = {draw.getrandbits(EIGHT_BYTES) for _ in range(people)}
            yield FrozenMarks(filing=filing, code=one.code, marks=packed(marks))
