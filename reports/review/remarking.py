"""Marks of the reviewer (审核意见与认可): what is to be mended and what is taken, while the report waits for him.

Nothing here is told to the union below before its report is sent back, and nothing here changes what was handed up.
"""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import F

from reports.filing.models import Filing
from reports.filing.paragraphs import Place, paragraphs_of
from reports.filing.reading import reading_of
from reports.tables import spoken
from reports.workflow.actions import move
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Report
from reports.workflow.states import BY_ACT, Act, State
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.ledgers.display import NOTHING
from unions.trail.record import record

LONGEST = 500
ELSEWHERE = "没有记下：“{place}”不在这次提交的报告里，刷新后再写。"


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a remark stands: at a figure, at a row behind it, at a paragraph, or at the report as a whole."""

    code: str = ""
    ledger: str = ""
    row: int | None = None
    theme: str = ""
    paragraph: int | None = None

    @classmethod
    def of(cls, remark: Remark) -> "Pin":
        return cls(remark.code, remark.ledger, remark.row, remark.theme, remark.paragraph)

    @property
    def columns(self) -> dict[str, Any]:
        return asdict(self)


@transaction.atomic
def remark(report: Report, text: str, *, by: User, **pinned: Any) -> Remark:
    """Ask for something to be mended, at the place that `pinned` names (columns of Pin); nothing names the whole.

    Opens the report if nobody has. The same words at the same place are one remark. Raises Refused when the report
    has moved on or goes up anew, when `by` may not, and for a place that is not in what was handed up.
    """
    pin, text = Pin(**pinned), _worth(text)
    _hold(report, by)
    said = said_at(report, pin)
    found = Remark.objects.filter(report=report, round=report.round, by=by, text=text, **pin.columns).first()
    if found:
        return found
    _disturb(report)
    if pin.code:
        Acceptance.objects.filter(report=report, round=report.round, code=pin.code).delete()
    made = Remark.objects.create(report=report, round=report.round, by=by, text=text, said=said, **pin.columns)
    record("提意见", report, by=by, after=_told(made))
    return made


@transaction.atomic
def amend(remark: Remark, text: str, *, by: User) -> Remark:
    """Say it otherwise; raises Refused like `remark`."""
    text, before = _worth(text), _told(remark)
    _hold(_present(remark), by)
    _disturb(remark.report)
    if not Remark.objects.filter(pk=remark.pk).update(text=text):
        raise Refused("没有改：这条意见刚才已撤销，刷新后再看。")
    remark.text = text
    record("改意见", remark.report, by=by, before=before, after=_told(remark))
    return remark


@transaction.atomic
def retract(remark: Remark, *, by: User) -> None:
    """Take a remark back, whoever of the reviewers made it; raises Refused like `remark`."""
    before = _told(remark)
    _hold(_present(remark), by)
    _disturb(remark.report)
    if Remark.objects.filter(pk=remark.pk).delete()[0]:
        record("撤销意见", remark.report, by=by, before=before)


@transaction.atomic
def accept(report: Report, code: str, *, by: User) -> None:
    """Take a figure as it is; raises Refused like `remark`, and where the figure has a remark."""
    _hold(report, by)
    if not code:
        raise Refused("没有认可：没有说是哪项指标，刷新后再办。")
    said = said_at(report, Pin(code))
    if Remark.objects.of_round(report.round).filter(report=report, code=code).exists():
        raise Refused("没有认可：这项指标有审核意见，先撤销意见。")
    _, is_new = Acceptance.objects.get_or_create(report=report, round=report.round, code=code, defaults={"by": by})
    if is_new:
        record("认可", report, by=by, after={"code": code, "said": said})


@transaction.atomic
def unaccept(report: Report, code: str, *, by: User) -> None:
    """Look at a figure again; raises Refused like `remark`."""
    _hold(report, by)
    if Acceptance.objects.filter(report=report, round=report.round, code=code).delete()[0]:
        record("撤销认可", report, by=by, before={"code": code})


def may_mark(user: User, report: Report) -> bool:
    """Whether this person reviews the report, whatever its state: a reviewer above who did not submit it."""
    return BY_ACT[Act.SEND_BACK].open_to(user, report.union) and report.submitted_by_id != user.pk


def said_at(report: Report, pin: Pin) -> str:
    """What stands at a place of what was handed up; empty for the whole. Raises Refused where there is nothing."""
    if pin == Pin():
        return ""
    filing = Filing.objects.filter(report=report, round=report.round, correction=0).first()
    if filing is None:
        raise Refused(f"没有记下：《{report}》没有报送稿。")
    if pin.theme or pin.paragraph is not None:
        return _paragraph(filing, pin)
    figure = _figure(filing, pin) if pin.code else ""
    return figure if pin.row is None else _row(filing, pin)


def _figure(filing: Filing, pin: Pin) -> str:
    figure = filing.figures.coded([pin.code]).first()
    if figure is None:
        raise Refused(ELSEWHERE.format(place=pin.code))
    return spoken(reading_of(figure))


def _row(filing: Filing, pin: Pin) -> str:
    """The cells that say something, each under its heading."""
    row = filing.rows.filter(ledger=pin.ledger, row=pin.row or 0).first()
    if row is None:
        raise Refused(ELSEWHERE.format(place=f"第{pin.row}号记录"))
    heads = filing.ledgers[pin.ledger]["heads"]
    return "；".join(f"{head}：{cell}" for head, cell in zip(heads, row.cells, strict=True) if cell != NOTHING)


def _paragraph(filing: Filing, pin: Pin) -> str:
    found = paragraphs_of(filing).get(Place(pin.theme, pin.paragraph or 0))
    if found is None:
        raise Refused(ELSEWHERE.format(place=f"第{pin.paragraph}段"))
    return found


def _worth(text: str) -> str:
    text = text.strip()
    if len(text) > LONGEST:
        raise Refused(f"没有记下：意见有{len(text)}字，最多{LONGEST}字，写短一些。")
    must_say_something(text, "没有记下", "写明要改什么、怎么改")
    return text


def _present(remark: Remark) -> Report:
    """The report of a remark, as it was when the remark was made: marks on rounds that are over stay."""
    remark.report.round = remark.round
    return remark.report


def _hold(report: Report, by: User) -> None:
    """Keep the report where it is until this transaction ends, and open it if nobody has; `report` is then up to
    date. Its `round` says which submission the reviewer has before him."""
    if not BY_ACT[Act.SEND_BACK].open_to(by, report.union):
        raise Refused(f"你不能审核《{report}》：由上级有审核权限的人办理。")
    held = Report.objects.select_for_update().filter(pk=report.pk).first()
    if held is None or held.state != State.SUBMITTED:
        raise Refused(f"《{report}》现为“{State(held.state if held else report.state).label}”，不能再提意见或认可。")
    if held.round != report.round:
        raise Refused(f"《{report}》已经重新提交（第{held.round}次），刷新页面看新的一稿。")
    if held.submitted_by_id == by.pk:
        raise Refused(f"《{report}》是你自己提交的，由别的审核人审核。")
    report.version = held.version
    if held.opened_at is None:
        move(report, Act.OPEN, by=by)


def _disturb(report: Report) -> None:
    """Whoever decides at this moment has to look again: his decision is an UPDATE of the version that he saw, and a
    mere lock would not stop it."""
    Report.objects.filter(pk=report.pk).update(version=F("version") + 1)
    report.version += 1


def _told(remark: Remark) -> dict[str, Any]:
    """A remark on the trail; empty columns say nothing."""
    columns = {name: value for name, value in Pin.of(remark).columns.items() if value not in ("", None)}
    return {**columns, "round": remark.round, "text": remark.text}
