"""The reviewer's desk (审核台): one report with its rounds, what this person may do to it, and the ones beside it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils import timezone

from reports.assignments.models import Assignment
from reports.catalogue.checks import RULES, Level, Rule
from reports.filing.models import Filing
from reports.filing.paragraphs import Place
from reports.filing.reading import in_force
from reports.filing.timeline import Step, timeline
from reports.review.counting import in_turn
from reports.review.looking import Look
from reports.review.marks import Mark
from reports.review.remarking import Pin, may_mark
from reports.review.rounds import WHOLE, named
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import BY_ACT, Act, State
from unions.access.models import User
from unions.access.roles import Act as Right


@dataclass(frozen=True)
class Checked:
    """What one rule of the checks found in what was handed up."""

    rule: Rule
    found: int
    explained: int


@dataclass(frozen=True)
class Asked:
    """A remark on the submission before the reviewer, with the place at which it stands."""

    remark: Remark
    label: str
    query: str  # leads to the place


class Desk:
    """A report before one person. `round` 0 names the present submission; earlier ones are for reading only."""

    def __init__(self, user: User, report: Report, number: int = 0) -> None:
        self.user, self.report = user, report
        self.is_present = number in (0, report.round)
        self.number = report.round if self.is_present else number

    @cached_property
    def filing(self) -> Filing | None:
        """What was handed up, with the corrections since."""
        if self.is_present:
            return in_force(self.report)
        found = Filing.objects.filter(report=self.report, round=self.number).order_by("correction").last()
        if found:
            found.report = self.report
        return found

    @cached_property
    def look(self) -> Look:
        assert self.filing is not None
        return Look(self.filing, shows_marks=self.shows_marks, sees_beside=self.is_above)

    @cached_property
    def asked(self) -> list[Asked]:
        """All remarks on this submission that this person may see."""
        return [Asked(one, self._label(one), _query(one)) for one in self.look.marks.remarks]

    def _label(self, remark: Remark) -> str:
        if remark.theme:
            return named(Place(remark.theme, remark.paragraph or 0))
        reading = self.look.readings.get(remark.code)
        figure = reading.label if reading else remark.code
        return f"{figure}的一条记录" if remark.row is not None else figure or WHOLE

    @cached_property
    def is_above(self) -> bool:
        return BY_ACT[Act.SEND_BACK].open_to(self.user, self.report.union)

    @property
    def is_waiting(self) -> bool:
        return self.report.state == State.SUBMITTED

    @cached_property
    def may_mark(self) -> bool:
        """Whether this person can mark and decide here and now."""
        return self.is_waiting and self.is_present and may_mark(self.user, self.report)

    @property
    def shows_marks(self) -> bool:
        """Marks on a report that waits are those of its reviewers alone."""
        return not (self.is_waiting and self.is_present) or may_mark(self.user, self.report)

    @property
    def why_not(self) -> str:
        """Why this person cannot decide on a report that waits."""
        if not self.is_waiting or self.may_mark:
            return ""
        if not self.is_present:
            return f"这是第{self.number}次提交，已经办完，只能看。"
        if not self.is_above:
            return "这是本单位的报告，由上级工会审核，你可以看，不能通过或退回。"
        return "这份报告是你自己提交的，由别的审核人审核，你可以看，不能通过或退回。"

    @property
    def needs_opening(self) -> bool:
        return self.may_mark and self.report.opened_at is None

    @cached_property
    def assignment(self) -> Assignment | None:
        return getattr(self.report, "assignment", None)

    @property
    def round_query(self) -> str:
        """What keeps an earlier round in the addresses of the tabs."""
        return "" if self.is_present else f"&round={self.number}"

    @property
    def punctual(self) -> str:
        """Whether the first submission came in time; what was returned and came again is not late for it."""
        if self.assignment is None or not (first := self._first_submitted):
            return "还没有提交"
        days = (first - self.assignment.deadline).days
        return f"{first.isoformat()}，{f'逾期{days}天' if days > 0 else '按时'}"

    @property
    def _first_submitted(self) -> date | None:
        acts = [step.event.at for step in self.steps if step.event.act == Act.SUBMIT]
        return timezone.localdate(min(acts)) if acts else None

    @cached_property
    def steps(self) -> list[Step]:
        return timeline(self.report, self.look.remarks if self.filing else None)

    @property
    def submissions(self) -> list[int]:
        """The rounds that can be looked at."""
        return sorted({step.filing.round for step in self.steps if step.filing})

    @cached_property
    def _queue(self) -> list[Report]:
        """Reports of the same paper that wait for this person, the present one among them while it waits."""
        report = self.report
        if not self.is_above or report.union.parent_id is None:
            return []
        found = Report.objects.waiting().of_period(report.period, report.kind).visible_to(self.user, Right.REVIEW)  # type: ignore[arg-type]
        beside = found.filter(union__parent=report.union.parent_id).exclude(submitted_by=self.user)
        waiting = list(beside.select_related("union"))
        return in_turn(waiting) if len(waiting) > 1 else waiting

    @cached_property
    def _place(self) -> int | None:
        return next((place for place, one in enumerate(self._queue) if one == self.report), None)

    @property
    def following(self) -> Report | None:
        """The next in the queue; after the last, and after what waits no longer, the first."""
        place = -1 if self._place is None else self._place
        later = (*self._queue[place + 1 :], *self._queue)
        return next((one for one in later if one != self.report), None)

    @property
    def preceding(self) -> Report | None:
        return self._queue[self._place - 1] if self._place else None

    @property
    def checks(self) -> list[Checked]:
        """What the rules between figures found, rule by rule."""
        assert self.filing is not None
        found: list[dict[str, Any]] = self.filing.findings
        of_rule = {rule: [one for one in found if one["rule"] == rule.name] for rule in RULES}
        return [Checked(rule, len(told), sum(bool(one["text"]) for one in told)) for rule, told in of_rule.items()]

    @property
    def sums_hold(self) -> bool:
        return not any(one.found for one in self.checks if one.rule.level is Level.ERROR)


def _query(remark: Remark) -> str:
    key = Mark(Pin.of(remark)).key
    if remark.theme:
        return f"?tab=words#i-{key}"
    if remark.row is not None:
        return f"?tab=rows&code={remark.code}#i-{key}" if remark.code else "?tab=rows"
    return f"?tab=all#i-{key}" if remark.code else f"#i-{key}"
