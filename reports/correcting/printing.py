"""The slip on paper (更正单): what changes, why, and lines for the signatures of both sides."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from reports.correcting.models import Correction
from reports.documents.document import Align, Block, Column, Document, Imprint, Paragraph, Signature, Table
from reports.documents.numerals import chinese_date

COLUMNS = (Column("指标", 40, Align.START), Column("报出", 30, Align.END), Column("更正为", 30, Align.END))
SIGNED = ("填报单位负责人（签字）：", "审核单位（盖章）：")


def slip_paper(slip: Correction) -> Document:
    """The slip as a document, for the press."""
    report = slip.report
    asked_on = timezone.localdate(slip.asked_at)
    return Document(
        title=(report.union.name, f"{report.period.label}报告更正单"),
        blocks=(
            Paragraph.of(
                f"《{report}》{_approved(slip)}。核对台账后，下列{len(slip.cells)}项指标与报出的数不符，申请更正。"
            ),
            Table(COLUMNS, tuple((cell["label"], cell["old"], cell["new"]) for cell in slip.cells)),
            Paragraph.of(f"更正理由：{slip.reason.rstrip('。')}。"),
            Paragraph.of(f"申请人：{slip.asked_by}，{chinese_date(asked_on)}。"),
            *_decision(slip),
            *_check(slip),
            *map(Paragraph.of, SIGNED),
        ),
        signature=Signature(report.union.name, asked_on),
        imprint=_imprint(slip),
    )


def _approved(slip: Correction) -> str:
    decided = slip.report.decided_at
    return f"于{chinese_date(timezone.localdate(decided))}通过审核" if decided else "已经报出"


def _decision(slip: Correction) -> tuple[Block, ...]:
    if slip.decided_at is None:
        return (Paragraph.of("审核意见："),)
    day = chinese_date(timezone.localdate(slip.decided_at))
    answer = f"，{slip.answer.rstrip('。')}" if slip.answer else ""
    return (Paragraph.of(f"审核意见：{slip.get_state_display()}{answer}。{slip.decided_by}，{day}。"),)


def _check(slip: Correction) -> tuple[Block, ...]:
    """Where the new paper can be asked about, if the site has an address."""
    if slip.filing is None:
        return ()
    where = f"在 {settings.SITE_URL}{reverse('check')} " if settings.SITE_URL else "在“校验文稿”页"
    return (Paragraph.of(f"更正后的文稿校验码 {slip.filing.code}，{where}可以查对。"),)


def _imprint(slip: Correction) -> Imprint:
    """Under the code of the paper that came of it; before that under its own number."""
    filing, today = slip.filing, timezone.localdate()
    if filing is None:
        return Imprint(f"更正单（{slip.get_state_display()}）", slip.report.round, f"无，更正单{slip.pk}号", today)
    return Imprint("更正单", filing.round, filing.code, today, filing.correction)
