"""Document → DOCX (Word/WPS 文档): real styles and numbering on python-docx.

Charts come as their table of figures: Word shows SVG only from 2019 on, and the numbers are what is edited.
"""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, time
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Pt

from reports.documents import word as w
from reports.documents.document import (
    Align,
    Annex,
    Block,
    Chart,
    Document,
    Heading,
    Paragraph,
    Signature,
    Table,
    printable,
    prove,
)
from reports.documents.layout import OFFICIAL, Layout
from reports.documents.numerals import Outline

ALIGN = {Align.START: "left", Align.CENTER: "center", Align.END: "right"}
HEADING = "Heading"
HAIR = 1  # pt, the height of the empty paragraph that carries a section's end


def rendered(document: Document, layout: Layout = OFFICIAL) -> bytes:
    """The document as a file for Word and WPS, proved to say the same words."""
    writer = _Writer(layout, document.imprint.line)
    writer.write(document)
    _describe(writer.word, document)
    prove(document.words(), said(writer.word), "DOCX")
    file = BytesIO()
    writer.word.save(file)
    return file.getvalue()


def said(word: WordDocument) -> str:
    """The words of the file, with the numbers that Word gives to the headings, and its imprint last."""
    outline, words = Outline(), []
    for paragraph in word.element.body.iter(qn("w:p")):
        style = paragraph.style or ""
        if style == w.ANNEX:
            outline = Outline()
        if style.startswith(HEADING):
            words.append(outline.next(int(style[-1])))
        words.extend(text.text or "" for text in paragraph.iter(qn("w:t")))
    words.append(word.sections[0].footer.paragraphs[0].runs[0].text)
    return "".join(words)


class _Writer:
    """Puts blocks one after the other into a Word document."""

    def __init__(self, layout: Layout, imprint: str) -> None:
        self.layout, self.imprint = layout, imprint
        self.word = w.blank(layout)
        self.landscape, self.list = False, 1
        self._set_section()

    def write(self, document: Document) -> None:
        self._line(w.TITLE, "\n".join(document.title))
        for line in filter(None, (document.headline, document.dateline)):
            self._line(w.LINE, line)
        self._line("Normal")
        self._blocks(document.blocks)
        self._sign(document.signature)
        for label, annex in document.labelled_annexes():
            self._annex(label, annex)

    def _line(self, style: str, text: str = "") -> None:
        self.word.add_paragraph(printable(text), style)

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            match block:
                case Heading():
                    self._heading(block)
                case Paragraph():
                    self._line(w.BODY, block.text)
                case Table():
                    self._table(block)
                case Chart():
                    self._chart(block)

    def _heading(self, heading: Heading) -> None:
        self._line(f"{HEADING} {heading.level}", heading.text)
        if self.list > 1:
            numbered = self.word.element.body.p_lst[-1].get_or_add_pPr().get_or_add_numPr()
            numbered.get_or_add_ilvl().val = heading.level - 1
            numbered.get_or_add_numId().val = self.list

    def _chart(self, chart: Chart) -> None:
        self._line(w.CAPTION, chart.title)
        self._table(chart.table(), chart.source_line)

    def _table(self, table: Table, source: str = "") -> None:
        if table.caption:
            self._line(w.CAPTION, table.caption)
        if table.unit:
            self._line(w.UNIT_LINE, table.unit_line)
        room = w.text_width(self.layout, landscape=self.landscape)
        self.word.element.body.insert_element_before(_grid(table, room), "w:sectPr")
        if source:
            self._line(w.CELL, source)
        self._line("Normal")

    def _sign(self, signature: Signature) -> None:
        """署名 and date right 2 characters, the date 2 characters after the start of the 署名."""
        self._line("Normal")
        unit, day = signature.unit, signature.date
        start = max(self.layout.characters - 2 - max(_ems(unit), _ems(day) + 2), 0.0)
        for text, left in ((unit, start), (day, start + 2)):
            self._line(w.SIGNED, text)
            self.word.paragraphs[-1].paragraph_format.left_indent = Pt(left * self.layout.size)

    def _annex(self, label: str, annex: Annex) -> None:
        if annex.landscape != self.landscape:
            self.landscape = annex.landscape
            self._turn()
        self._line(w.ANNEX, label)
        self._line("Normal")
        self._line(w.TITLE, annex.title)
        self._line("Normal")
        self.list = w.start_list(self.word)
        self._blocks(annex.blocks)

    def _turn(self) -> None:
        self.word.add_section(WD_SECTION.NEW_PAGE)
        self.word.paragraphs[-1].paragraph_format.line_spacing = Pt(HAIR)
        self._set_section()

    def _set_section(self) -> None:
        section = self.word.sections[-1]
        w.set_page(section, self.layout, landscape=self.landscape)
        w.set_footers(section, self.layout, printable(self.imprint), landscape=self.landscape)


def _grid(table: Table, room: int) -> w.Element:
    """A table whose head is repeated on every page and whose rows are never split; cells are written straight
    into Word's XML, because python-docx looks through the whole table for each of them."""
    widths = [room * column.width // 100 for column in table.columns]
    aligns = [ALIGN[column.align] for column in table.columns]
    head = _row(w.HEAD, [column.label for column in table.columns], widths, ["center"] * len(widths), head=True)
    return w.element(
        "tbl",
        w.element(
            "tblPr",
            w.element("tblStyle", val="TableGrid"),
            w.element("tblW", w=5000, type="pct"),
            w.element("tblLayout", type="fixed"),
        ),
        w.element("tblGrid", *(w.element("gridCol", w=width) for width in widths)),
        head,
        *(_row(w.CELL, row, widths, aligns) for row in table.rows),
    )


def _row(style: str, texts: Iterable[str], widths: list[int], aligns: list[str], *, head: bool = False) -> w.Element:
    flags = [w.element("cantSplit"), *([w.element("tblHeader")] if head else [])]
    cells = (_cell(style, *cell) for cell in zip(texts, widths, aligns, strict=True))
    return w.element("tr", w.element("trPr", *flags), *cells)


def _cell(style: str, text: str, width: int, align: str) -> w.Element:
    place = w.element("tcPr", w.element("tcW", w=width, type="dxa"), w.element("vAlign", val="center"))
    words = w.paragraph(style, w.text_run(printable(text)), properties=(w.element("jc", val=align),))
    return w.element("tc", place, words)


def _describe(word: WordDocument, document: Document) -> None:
    """Properties of the file: the paper's own, nothing of the machine it was made on."""
    told, made = word.core_properties, datetime.combine(document.imprint.made_on, time(), UTC)
    told.title, told.author, told.last_modified_by = document.name, document.signature.unit, document.signature.unit
    told.created, told.modified, told.revision, told.comments = made, made, document.imprint.version, ""


def _ems(text: str) -> float:
    return sum(1 if unicodedata.east_asian_width(letter) in "WFA" else 0.5 for letter in text)
