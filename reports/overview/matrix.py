"""The matrix over years (历年): units, periods, how each report stands and whether it came in time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q

from reports.assignments.models import Assignment
from reports.narrative.facts import Kind
from reports.overview.lines import Line
from reports.overview.papers import Paper, assignments_of
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.organisations.models import Union

PERIODS = 5


@dataclass(frozen=True)
class Column:
    """One period: how many of how many units are approved."""

    paper: Paper
    approved: int
    asked: int


@dataclass(frozen=True)
class Row:
    """A unit over the periods; None where it owed nothing and wrote nothing."""

    union: Union
    cells: tuple[Line | None, ...]


@dataclass(frozen=True)
class Matrix:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def is_empty(self) -> bool:
        return not any(line and line.report for row in self.rows for line in row.cells)


def matrix_of(paper: Paper, papers: Iterable[Paper]) -> Matrix:
    """The same kind of paper in the last years, the newest first: three queries for any number of units."""
    periods = _periods(paper.period)
    tasks = {one.period: one.task for one in papers if one.kind is paper.kind and one.task}
    reports = _reports(paper.union, periods, paper.kind)
    assignments = assignments_of(reports)
    grid = _Grid(paper.union, {(one.union_id, one.period): one for one in reports}, assignments)
    children = list(Union.objects.filter(parent=paper.union).order_by("path"))
    known = {one.pk: one for one in (*children, *(report.union for report in reports))}
    unions = sorted(known.values(), key=lambda union: union.path)
    years = [Paper(paper.union, period, paper.kind, tasks.get(period)) for period in periods]
    lines = [[grid.line(union, year) for year in years] for union in unions]
    columns = [_column(year, [line[number] for line in lines]) for number, year in enumerate(years)]
    rows = [Row(union, tuple(cells)) for union, cells in zip(unions, lines, strict=True) if any(cells)]
    return Matrix(tuple(columns), tuple(rows))


def _periods(period: Period) -> list[Period]:
    found = [period]
    while len(found) < PERIODS:
        found.append(found[-1].previous())
    return found


def _reports(union: Union, periods: Sequence[Period], kind: Kind) -> list[Report]:
    """Of the units below, and of units that were asked and have been moved since."""
    spans = Q(pk__in=[])
    for period in periods:
        spans |= Q(start=period.start, end=period.end)
    below = Q(union__parent=union) | Q(assignment__task__union=union)
    return list(Report.objects.filter(spans, below, kind=kind).select_related("union"))


@dataclass(frozen=True)
class _Grid:
    above: Union
    reports: dict[tuple[int, Period], Report]
    assignments: dict[int, Assignment]

    def line(self, union: Union, year: Paper) -> Line | None:
        report = self.reports.get((union.pk, year.period))
        assignment = self.assignments.get(report.pk) if report else None
        is_asked = not assignment.excused if assignment else not year.task and self._stands(union, year.period.end)
        if report is None and not is_asked:
            return None
        return Line(union, report, assignment, is_asked)

    def _stands(self, union: Union, day: date) -> bool:
        """Directly below the union, and standing on that day."""
        is_dissolved = union.dissolved_on is not None and union.dissolved_on <= day
        return union.parent_id == self.above.pk and union.established_on <= day and not is_dissolved


def _column(year: Paper, lines: Iterable[Line | None]) -> Column:
    asked = [line for line in lines if line and line.is_asked]
    return Column(year, sum(line.state is State.APPROVED for line in asked), len(asked))
