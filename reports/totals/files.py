"""Totals as files (汇总表下载): a paper for PDF and Word, and a workbook; each says whose reports it is the sum of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256

from django.utils import timezone

from reports.catalogue.main import MAIN
from reports.catalogue.readings import Reading
from reports.documents.document import Align, Annex, Block, Column, Document, Imprint, Paragraph, Signature, Table
from reports.documents.outputs import Output, file, output
from reports.documents.xlsx import tabulated
from reports.tables import before, difference, now, told, unit
from reports.totals.adding import Totals
from reports.totals.table import LeftOut, Line, Themed, left_out, lines_of
from reports.totals.workbook import sheets_of
from unions.organisations.models import Union

FORMATS = {"xlsx": "Excel", "pdf": "PDF", "docx": "Word"}
ON_PAPER = 40  # units that a paper lists one by one
ACROSS = 6  # figures beside the name of a unit, on a page that lies


@dataclass(frozen=True)
class TotalsPaper:
    """The totals as a paper."""

    document: Document
    sections: tuple[object, ...] = ()
    figures: Mapping[str, Reading] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def paragraphs(self, section: object) -> list[str]:
        return []

    def listings(self) -> Iterable[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
        return ()


def file_of(totals: Totals, form: str) -> Output:
    """The totals in one of FORMATS. Raises Unprintable."""
    themes = lines_of(totals)
    document = document_of(totals, themes)
    if form != "xlsx":
        return output(TotalsPaper(document), form)
    return file(tabulated(document, sheets_of(totals, themes)), document, form)


def document_of(totals: Totals, themes: Themed) -> Document:
    """The totals by theme; the units by the main figures lie on pages of their own."""
    line = Paragraph.of(totals.line)
    blocks = (line, *(_table(label, lines) for label, lines in themes), *_closing(totals, themes))
    code = sha256(repr(blocks).encode()).hexdigest()[:10].upper()
    return Document(
        title=(totals.union.name, f"{totals.period.label}{totals.kind.label}汇总表"),
        blocks=blocks,
        signature=Signature(totals.union.name, timezone.localdate()),
        imprint=Imprint("汇总表", 1, code, timezone.localdate()),
        annexes=_annexes(totals),
        coverage=totals.line,
    )


def _annexes(totals: Totals) -> tuple[Annex, ...]:
    """The units by the main figures; where they are too many for paper, the workbook has them."""
    if len(totals.units) > ON_PAPER:
        return ()
    return (Annex("各单位主要指标", (Paragraph.of(totals.line), *_by_unit(totals)), landscape=True),)


def _table(label: str, lines: Iterable[Line]) -> Table:
    rows = tuple(
        (one.reading.label, unit(one.reading), *(say(one.reading) for say in (now, before, difference)), _usual(one))
        for one in lines
    )
    heads = ("指标", "单位", "合计", "上年同期", "增减", "中位数")
    return Table(_columns(heads, (30, 10, 15, 15, 15, 15)), rows, label)


def _usual(line: Line) -> str:
    return told(line.usual, line.reading.decimals + 1)


def _closing(totals: Totals, themes: Themed) -> Iterator[Block]:
    """What is counted once, what a reader must know, and what is not added up."""
    lines = [line for _, told_of in themes for line in told_of]
    if repeated := [line for line in lines if line.repeated]:
        yield _once(repeated)
    if noted := [line for line in lines if line.notes]:
        notes = tuple((one.reading.label, "；".join(one.notes)) for one in noted)
        yield Table(_columns(("指标", "说明"), (35, 65), numbers=False), notes, "数字说明")
    if out := left_out(totals):
        reasons = tuple((one.label, _why(one)) for one in out)
        yield Table(_columns(("指标", "原因"), (50, 50), numbers=False), reasons, "没有相加的指标")


def _once(lines: Iterable[Line]) -> Table:
    columns = _columns(("指标", "单位", "各单位相加", "去重数"), (50, 10, 20, 20))
    rows = [(one.reading.label, unit(one.reading), now(one.reading), _number(one.distinct)) for one in lines]
    return Table(columns, tuple(rows), "几个单位重复计入的，去重以后")


def _why(one: LeftOut) -> str:
    return one.why if one.distinct is None else f"{one.why}：{_number(one.distinct)}{one.unit}"


def _number(value: Decimal | None) -> str:
    return told(value, 0)


def _by_unit(totals: Totals) -> Iterator[Table]:
    """The main figures of each unit, a few to a table."""
    codes = [code for code in MAIN if code in totals.figures and totals.figures[code].value]
    for start in range(0, len(codes), ACROSS):
        asked = [totals.figures[code] for code in codes[start : start + ACROSS]]
        heads = ("单位", *(f"{one.label}（{unit(one)}）" for one in asked))
        rest = (100 - 10 * len(asked), *[10] * len(asked))
        rows = [(one.shown, *(_said(totals, one, like) for like in asked)) for one in totals.units]
        yield Table(_columns(heads, rest), (*rows, ("合计", *map(now, asked))))


def _said(totals: Totals, union: Union, like: Reading) -> str:
    cell = totals.units[union].get(like.code)
    return told(cell.value if cell else None, like.decimals)


def _columns(labels: Sequence[str], shares: Sequence[int], *, numbers: bool = True) -> tuple[Column, ...]:
    """Words to the left, numbers to the right."""
    ends = [Align.END if numbers and label not in ("单位", "指标") else Align.START for label in labels]
    return tuple(Column(label, share, end) for label, share, end in zip(labels, shares, ends, strict=True))
