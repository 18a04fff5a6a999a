"""Papers to try outputs on (样张)."""

from datetime import date
from decimal import Decimal
from typing import Any

from reports.documents.document import (
    Align,
    Annex,
    Chart,
    Column,
    Document,
    Heading,
    Imprint,
    Kind,
    Paragraph,
    Plot,
    Run,
    Series,
    Signature,
    Table,
)

FULL_LINES = "全年新建工会组织发展会员完善制度服务职工共建共享" * 60  # no figure and no mark: nothing but full lines
TELLING = (
    "全年新建工会组织13家，发展会员873人，新建数比上年增加4家；“安康杯”竞赛参赛企业60家，工资集体协议签订率达95.5%，"
    "帮扶困难职工126户，发放慰问金22.68万元，2家社区工会联合会争创区级规范化建设达标。"
)
YEARS = ("2010年", "2011年", "2012年", "2013年", "2014年")
COLUMNS = (
    Column("指标", 35, Align.START),
    Column("单位", 10),
    Column("本期", 15, Align.END),
    Column("上年同期", 15, Align.END),
    Column("增减", 15, Align.END),
    Column("目标", 10, Align.END),
)


def table(rows: int = 4, caption: str = "主要指标") -> Table:
    lines = [(f"第{n}项指标", "家", f"{n * 1000:,}", "37.5", "+12.5%", "—") for n in range(1, rows + 1)]
    return Table(COLUMNS, tuple(lines), caption=caption, unit="家")


def chart(plot: Plot = Plot.LINE) -> Chart:
    members = Series("会员", (1200, 1530, None, 2210, Decimal("3083.5")))
    return Chart(plot, "会员人数变化", "人", YEARS, (members,), source="工会会员台账")


def paper(*blocks: Any, annexes: tuple[Annex, ...] = (), **changes: Any) -> Document:
    plain: dict[str, Any] = {
        "title": ("青云街道总工会", "2014年工作总结和2015年工作思路"),
        "blocks": blocks or (Paragraph.of(TELLING),),
        "signature": Signature("青云街道总工会", date(2015, 1, 5)),
        "imprint": Imprint("定稿", 3, "7F3K92QD", date(2015, 1, 6)),
        "annexes": annexes,
    }
    return Document(**plain | changes)


def whole_paper() -> Document:
    """One of everything."""
    live = Paragraph((Run("发展会员"), Run("873人", "members.joined", Kind.LIVE), Run("。")))
    return paper(
        Paragraph.of(TELLING),
        Heading(1, "夯实基层组织"),
        Heading(2, "新建组织"),
        live,
        Heading(2, "规范建设"),
        Heading(3, "抓制度"),
        Heading(4, "抓落实"),
        Paragraph.of(FULL_LINES),
        Heading(1, "做好帮扶"),
        Paragraph.of(TELLING),
        annexes=(
            Annex("主要指标表", (table(60), chart(Plot.BAR), chart(Plot.RING), chart(Plot.HBAR), chart())),
            Annex("各单位情况", (Heading(1, "说明"), table(30, "一览表")), landscape=True),
        ),
        headline="理清思路　开创新局面",
        dateline="（2015年1月5日）",
    )
