"""Document → HTML (网页): one text for the preview on screen, the file and the PDF."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from reports.documents.charts import drawn
from reports.documents.document import Block, Chart, Document, Heading, Paragraph, Table, numbered, printable
from reports.documents.layout import OFFICIAL, Layout

PRINT_CSS = Path(__file__).resolve().parents[2] / "static" / "documents" / "print.css"
TEMPLATES = {
    Heading: "documents/_heading.html",
    Paragraph: "documents/_paragraph.html",
    Table: "documents/_table.html",
    Chart: "documents/_chart.html",
}


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Part:
    """A block with what its template needs to know."""

    block: Block
    number: str

    @property
    def template(self) -> str:
        return TEMPLATES[type(self.block)]

    @property
    def rank(self) -> int:
        """h2 to h5: the title of the paper is h1."""
        assert isinstance(self.block, Heading)
        return self.block.level + 1

    @property
    def drawing(self) -> SafeString:
        assert isinstance(self.block, Chart)
        return drawn(self.block)

    @property
    def table(self) -> Table:
        assert isinstance(self.block, Table | Chart)
        return self.block if isinstance(self.block, Table) else self.block.table()

    @property
    def head(self) -> list[str]:
        return [column.label for column in self.table.columns]

    @property
    def rows(self) -> list[list[Cell]]:
        styles = [column.align for column in self.table.columns]
        return [list(map(Cell, row, styles)) for row in self.table.rows]


def fragment(document: Document, *, marks: bool = False) -> SafeString:
    """The paper as a part of a page that links print.css; `marks` names the figure behind each number."""
    annexes = [
        {"label": label, "title": annex.title, "landscape": annex.landscape, "parts": _parts(annex.blocks)}
        for label, annex in document.labelled_annexes()
    ]
    context = {"document": document, "parts": _parts(document.blocks), "annexes": annexes, "marks": marks}
    return render_to_string("documents/report.html", context)


def page(document: Document, layout: Layout = OFFICIAL) -> str:
    """The paper as a file that stands alone, well-formed as XML too; the PDF is made from the same text."""
    style = mark_safe(stylesheet(layout))  # noqa: S308 (ours, no word of it comes from people)
    context = {"document": document, "paper": fragment(document), "style": style}
    return printable(render_to_string("documents/page.html", context))


@cache
def stylesheet(layout: Layout) -> str:
    """print.css with the values of a layout in place of its custom properties."""
    css = re.sub(r":root \{.*?\n\}\n", "", PRINT_CSS.read_text("utf-8"), flags=re.DOTALL)
    properties = layout.properties()
    return re.sub(r"var\(--([\w-]+)\)", lambda match: properties[match[1]], css)


def _parts(blocks: Iterable[Block]) -> list[Part]:
    return [Part(block, number) for number, block in numbered(blocks)]
