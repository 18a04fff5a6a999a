"""The cover that the leader signs (报送封面): made from what was handed up, so that it fits the paper behind it."""

from django.utils import timezone

from reports.catalogue.main import MAIN
from reports.documents.document import Align, Block, Column, Document, Paragraph, Signature, Table
from reports.filing.filed import FiledPaper, filed
from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.tables import before, now, unit
from reports.workflow.reports import Event
from reports.workflow.states import Act

FIGURES = 8  # with them, and a name of the street above that takes a second line, the cover stays on one page
COLUMNS = (
    Column("指标", 40, Align.START),
    Column("单位", 15),
    Column("本期", 20, Align.END),
    Column("上年同期", 25, Align.END),
)
LINE = "＿" * 8
DAY = "＿＿＿年＿＿月＿＿日"


def cover_of(filing: Filing) -> Document:
    """One page: what is sent to whom, the lines for signature and seal, who answers for it, the main figures."""
    report, paper = filing.report, filed(filing)
    return Document(
        title=(report.union.name, f"{report.period.label}{Kind(report.kind).label}", "报送封面"),
        blocks=(*_signing(filing), _figures(paper)),
        signature=Signature(f"{report.union.name}（盖章）", timezone.localdate(filing.made_at)),
        imprint=paper.document.imprint,
    )


def _signing(filing: Filing) -> list[Block]:
    report = filing.report
    submitted = Event.objects.filter(report=report, act=Act.SUBMIT).of_round(filing.round).select_related("by").last()
    to = f"现报送{report.union.parent.name}。" if report.union.parent else ""
    lines = (
        f"本件是第{filing.round}次提交的文稿，数据与台账一致，已经领导审签。{to}",
        f"审签领导：{report.leader}　签字：{LINE}",
        f"审签日期：{DAY}",
        f"填报人：{submitted.by.name if submitted else '＿＿＿＿'}　联系电话：{report.phone or LINE}",
        f"校验码：{filing.code}",
    )
    return [Paragraph.of(line) for line in lines]


def _figures(paper: FiledPaper) -> Table:
    told = [paper.figures[code] for code in MAIN if code in paper.figures and paper.figures[code].value]
    return Table(COLUMNS, tuple((one.label, unit(one), now(one), before(one)) for one in told[:FIGURES]), "主要指标")
