"""Document → HTML (网页): one text for the preview on screen, the file and the PDF."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from reports.documents.charts import drawn
from reports.documents.document import (
    Block,
    Chart,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    numbered,
    printable,
    prove,
)
from reports.documents.layout import OFFICIAL, Layout

Opens = Callable[[str], str]
SVG = "{http://www.w3.org/2000/svg}svg"
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
    opens: Opens | None = None

    @property
    def runs(self) -> list[tuple[Run, str]]:
        """The words of a paragraph, each with the address of what stands behind it."""
        assert isinstance(self.block, Paragraph)
        return [(run, self.opens(run.figure) if self.opens and run.figure else "") for run in self.block.runs]

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


def fragment(document: Document, opens: Opens | None = None) -> SafeString:
    """The paper as a part of a page that links print.css; `opens` gives by its code the address of what stands behind
    a number."""
    annexes = [
        {"label": label, "title": annex.title, "landscape": annex.landscape, "parts": _parts(annex.blocks, opens)}
        for label, annex in document.labelled_annexes()
    ]
    context = {"document": document, "parts": _parts(document.blocks, opens), "annexes": annexes}
    return render_to_string("documents/report.html", context)


def page(document: Document, layout: Layout = OFFICIAL) -> str:
    """The paper as a file that stands alone, well-formed as XML too; the PDF is made from the same text."""
    style = mark_safe(stylesheet(layout))  # noqa: S308 (ours, no word of it comes from people)
    context = {"document": document, "paper": fragment(document), "style": style}
    text = printable(render_to_string("documents/page.html", context))
    prove(document.words(), said(text), "网页")
    return text


def said(text: str) -> str:
    """The words of a page; a picture only repeats those of the table below it."""
    body = ElementTree.fromstring(text).find("body")
    return "" if body is None else "".join(_spoken(body))


@cache
def stylesheet(layout: Layout, sheet: Path = PRINT_CSS) -> str:
    """print.css (or another sheet) with the values of a layout in place of its custom properties."""
    css = re.sub(r":root \{.*?\n\}\n", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    properties = layout.properties()
    return re.sub(r"var\(--([\w-]+)\)", lambda match: properties[match[1]], css)


def _spoken(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != SVG:
            yield from _spoken(child)
        yield child.tail or ""


def _parts(blocks: Iterable[Block], opens: Opens | None) -> list[Part]:
    return [Part(block, number, opens) for number, block in numbered(blocks)]
