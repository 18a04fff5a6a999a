"""Handing up a street with ten thousand members (提交定稿) against what it cannot do without: writing its paper, and
storing as many rows as evidence.

The street is the one that the benchmark of figures stores. A clerk has looked at the paper before it goes up, so both
sides find the year's questions to the ledgers prepared.
"""

from collections.abc import Iterator
from itertools import count

from django.db import transaction

from reports.documents.assemble import summary_of
from reports.filing.actions import submit
from reports.filing.evidence import BATCH
from reports.filing.models import Filing, FrozenRow
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from tests.bench.measure import Row, ratio
from tests.factories.access import person
from tests.factories.reports import explain_all, report_for
from unions.organisations.models import Union

FIRST, YEARS = 2015, 10  # more than are handed up


def rows() -> Iterator[Row]:
    union = Union.objects.select_related("parent").get(code="BENCH")
    clerk = person("clerk", union)
    for year in range(FIRST, FIRST + YEARS):
        explain_all(report_for(union, Period.year(year)), by=clerk)
    years, others = count(FIRST), count(FIRST)

    def handed_up() -> Filing:
        return submit(report_of(union, Period.year(next(years)), Kind.SUMMARY), by=clerk, leader="王建国")

    kept = list(FrozenRow.objects.filter(filing=handed_up()))

    def written_and_stored() -> None:
        summary_of(union, Period.year(next(others)))
        with transaction.atomic():
            FrozenRow.objects.bulk_create(map(_bare, kept), batch_size=BATCH)
            transaction.set_rollback(True)

    yield Row(
        "提交定稿（1万会员，记录一并留存）÷ 写一遍总结并存同样多的行",
        ratio(handed_up, written_and_stored, runs=3),
        3,
        note=f"{len(kept):,}行",
    )


def _bare(row: FrozenRow) -> FrozenRow:
    """The row anew, in a place that is free."""
    free = f"~{row.ledger}"
    return FrozenRow(filing_id=row.filing_id, ledger=free, row=row.row, cells=row.cells, amounts=row.amounts)
