"""Who is in a total (汇总范围): the units that owe a report, and which of them are approved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reports.assignments.models import Assignment
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.reports import Report
from reports.workflow.states import State
from unions.organisations.models import Union

NAMED = 20  # units that a line names one by one


@dataclass(frozen=True)
class Coverage:
    """The units of a total, in the order of the tree; `reports` are those that exist."""

    approved: tuple[Union, ...] = ()
    missing: tuple[Union, ...] = ()
    excused: tuple[Union, ...] = ()
    reports: Mapping[Union, Report] = field(default_factory=dict, compare=False, repr=False)

    @property
    def asked(self) -> int:
        """How many units owe a report (个)."""
        return len(self.approved) + len(self.missing)

    @property
    def line(self) -> str:
        """Whose reports are there, and whose are missing."""
        excused = f"，免报{len(self.excused)}个：{_names(self.excused)}" if self.excused else ""
        return f"{self._approved()}{excused}。"

    def _approved(self) -> str:
        if not self.asked:
            return "没有要报送的单位"
        if not self.missing:
            return f"{self.asked}个单位全部审核通过"
        if not self.approved:
            return f"{self.asked}个单位都还没有审核通过：{_names(self.missing)}"
        return f"汇总自{self.asked}个单位中已审核通过的{len(self.approved)}个，缺：{_names(self.missing)}"

    def state_of(self, union: Union) -> State:
        """How the report of a unit stands; a report that nobody has looked for is not begun."""
        return State(self.reports[union].state) if union in self.reports else State.NOT_STARTED


def coverage_of(union: Union, period: Period, kind: Kind) -> Coverage:
    """The units that the task of `union` asks; without a task those directly below it, which stand at the period's
    end. One query, three without a task."""
    of_task = Assignment.objects.filter(
        task__union=union, task__kind=kind, task__start=period.start, task__end=period.end
    )
    assigned = list(of_task.select_related("report__union").order_by("report__union__path"))
    if assigned:
        excused = [one.report.union for one in assigned if one.excused]
        asked = [one.report.union for one in assigned if not one.excused]
        return _coverage(asked, excused, {one.report.union: one.report for one in assigned})
    children = list(Union.objects.filter(parent=union).standing(period.end).order_by("path"))
    found = Report.objects.filter(union__parent=union).of_period(period, kind).select_related("union")
    return _coverage(children, (), {one.union: one for one in found})


def _coverage(asked: Sequence[Union], excused: Sequence[Union], reports: Mapping[Union, Report]) -> Coverage:
    approved = tuple(one for one in asked if one in reports and reports[one].state == State.APPROVED)
    missing = tuple(one for one in asked if one not in approved)
    return Coverage(approved, missing, tuple(excused), reports)


def _names(unions: Sequence[Union]) -> str:
    rest = f"等{len(unions)}个" if len(unions) > NAMED else ""
    return "、".join(one.shown for one in unions[:NAMED]) + rest
