"""What is done to many reports at once (批量办理): each its own conditional move, the outcome told unit by unit."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass

from reports.assignments.reminders import urge as remind
from reports.overview.lines import Line
from reports.workflow.actions import move
from reports.workflow.states import Act
from unions.access.models import User
from unions.access.refusal import Refused


@dataclass(frozen=True)
class Outcome:
    """What became of one unit; `refusal` is empty where it was done."""

    line: Line
    refusal: str = ""


def sifted(lines: Iterable[Line], by: User) -> tuple[list[Line], list[Outcome]]:
    """The reports that may be approved unopened, and the others with the reason."""
    told = [Outcome(line, line.why_not_clean(by)) for line in lines]
    return [one.line for one in told if not one.refusal], [one for one in told if one.refusal]


def approve(lines: Iterable[Line], versions: Mapping[int, int], *, by: User) -> list[Outcome]:
    """Approve clean reports as they stood when they were confirmed: `versions` by the ids of the reports."""
    clean, others = sifted(lines, by)
    return [*(_approved(line, versions, by) for line in clean), *others]


def urge(lines: Iterable[Line], *, by: User) -> list[Outcome]:
    """Remind the units that have not handed up."""
    urged = {line.assignment: line for line in lines if line.assignment and line.is_urged}
    return [Outcome(urged[one.assignment], one.refusal) for one in remind(urged, by=by)]


def _approved(line: Line, versions: Mapping[int, int], by: User) -> Outcome:
    assert line.report
    report = copy(line.report)
    report.version = versions[report.pk]
    try:
        move(report, Act.APPROVE, by=by)
    except Refused as refusal:
        return Outcome(line, str(refusal))
    return Outcome(line)
