"""The course of a report (过程): everything that was done to it, newest first, with what was handed up and remarked."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.filing.models import Filing
from reports.workflow.remarks import Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act

TONES = {Act.SUBMIT: "ok", Act.APPROVE: "ok", Act.SEND_BACK: "err", Act.REOPEN: "err", Act.CORRECT: "warn"}
HANDED_UP = (Act.SUBMIT, Act.CORRECT)
MOST = 5  # remarks shown under a return


@dataclass(frozen=True)
class Step:
    """One act; `filing` is what went up with it, `remarks` what was to be mended after it."""

    event: Event
    filing: Filing | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def label(self) -> str:
        return f"第{self.event.round}次提交" if self.event.act == Act.SUBMIT else str(self.event.get_act_display())

    @property
    def tone(self) -> str:
        return TONES.get(Act(self.event.act), "")

    @property
    def shown(self) -> tuple[Remark, ...]:
        return self.remarks[:MOST]

    @property
    def more(self) -> int:
        return len(self.remarks) - len(self.shown)


def timeline(report: Report, remarks: Iterable[Remark] | None = None) -> list[Step]:
    """In three queries, two where `remarks`, all of the report, were read already. Remarks stand under the return that
    told them, so that nobody reads them before."""
    events = list(Event.objects.filter(report=report).select_related("by"))
    filings = list(Filing.objects.filter(report=report).only("round", "correction", "code", "report"))
    told = list(Remark.objects.filter(report=report) if remarks is None else remarks)
    corrections = iter(sorted((one for one in filings if one.correction), key=lambda one: (one.round, one.correction)))
    submitted = {one.round: one for one in filings if not one.correction}
    steps = []
    for event in events:
        filing = submitted.get(event.round) if event.act == Act.SUBMIT else None
        if event.act == Act.CORRECT:
            filing = next(corrections, None)
        asked = tuple(one for one in told if one.round == event.round) if event.act == Act.SEND_BACK else ()
        steps.append(Step(event, filing, asked))
    return steps[::-1]
