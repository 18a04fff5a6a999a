"""Setting Chinese lines (排行): where they may break, and both edges flush.

WeasyPrint stretches spaces only, and Chinese lines have none; Pango takes quotation marks for part of a word.
"""

import re
from collections.abc import Iterable, Iterator

from weasyprint.formatting_structure.boxes import Box, LineBox, PageBox, ParentBox, TableRowGroupBox, TextBox

MOST = 6  # a gap of more characters comes from a long word: spreading it would look worse than a short line
BREAK = "\u200b"  # a place to break, without width; gone again before the page is drawn
BESIDE_QUOTES = re.compile("(?<=[㐀-鿿0-9%，。、；：？！”’）》])(?=[“‘])|(?<=[”’])(?=[㐀-鿿0-9“‘（《])")


def breakable(text: str) -> str:
    """`text` with places to break outside its quotation marks."""
    return BESIDE_QUOTES.sub(BREAK, text) if "“" in text or "‘" in text else text


def justify(page: PageBox) -> None:
    """Spread what is missing at the end of a line over the gaps between its characters."""
    for block, line in _lines(page.children[0]):
        for text in _texts(line):
            if BREAK in text.text:
                text.text = text.pango_layout.text = text.text.replace(BREAK, "")
        if line.style["text_align_all"] == "justify" and line.resume_at is not None:
            _spread(list(_texts(line)), block.content_box_x() + block.width)


def said(pages: Iterable[PageBox]) -> Iterator[str]:
    """The words laid out in the text areas; the head of a table only where the table begins."""
    heads: set[int] = set()
    for page in pages:
        yield from (text.text for text in _texts(page.children[0], heads))


def margins_say(page: PageBox) -> str:
    """The words in the margins of a page."""
    return "".join(text.text for margin in page.children[1:] for text in _texts(margin))


def _spread(texts: list[TextBox], edge: float) -> None:
    missing = edge - texts[-1].position_x - texts[-1].width
    gaps = sum(len(text.text) for text in texts) - 1
    if not gaps or not 0 < missing <= MOST * texts[0].style["font_size"]:
        return
    shift = 0.0
    for text in texts:
        text.style = text.style.copy()  # the other lines of the paragraph keep theirs
        text.style["letter_spacing"] = missing / gaps
        text.position_x += shift
        shift += missing / gaps * len(text.text)


def _lines(box: Box) -> Iterator[tuple[Box, LineBox]]:
    for child in getattr(box, "children", ()):
        if isinstance(child, LineBox):
            yield box, child
        else:
            yield from _lines(child)


def _texts(box: Box, heads: set[int] | None = None) -> Iterator[TextBox]:
    """The texts of a box, but for the table heads that `heads` has seen before."""
    if isinstance(box, TextBox):
        yield box
    elif isinstance(box, ParentBox):
        if heads is not None and isinstance(box, TableRowGroupBox) and box.is_header:
            if id(box.element) in heads:
                return
            heads.add(id(box.element))
        for child in box.children:
            yield from _texts(child, heads)
