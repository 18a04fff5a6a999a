"""When a report is due (报送期限)."""

from dataclasses import dataclass
from datetime import date

from reports.assignments.models import Assignment
from reports.assignments.reminders import how_long
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED


@dataclass(frozen=True)
class Due:
    """An assignment as it stands on a day."""

    assignment: Assignment
    today: date

    @property
    def is_overdue(self) -> bool:
        return self.assignment.is_overdue(self.today)

    @property
    def is_shown(self) -> bool:
        """Whether the deadline still matters: nothing has gone up, or it came back."""
        return self.assignment.report.state in UNFILED

    @property
    def line(self) -> str:
        deadline = self.assignment.deadline
        said = f"{deadline.year}年{deadline.month}月{deadline.day}日截止"
        if self.assignment.excused:
            return f"免报：{self.assignment.excused}"
        return f"{said}，{how_long(deadline, self.today)}" if self.is_shown else said


def due_of(report: Report, today: date) -> Due | None:
    """None for reports that no task asks for."""
    found = getattr(report, "assignment", None) if report.pk else None
    return Due(found, today) if found else None
