"""Setting Chinese lines (排行): where they may break, both edges flush, and all of one height.

WeasyPrint stretches spaces only, and Chinese lines have none; Pango takes quotation marks for part of a word; a
character that another font lends makes its line higher.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from weasyprint.formatting_structure.boxes import Box, LineBox, PageBox, ParentBox, TableRowGroupBox, TextBox

MOST = 6  # a gap of more characters comes from a long word: spreading it would look worse than a short line
BREAK = "\u200b"  # a place to break, without width; gone again before the page is drawn
BESIDE_QUOTES = re.compile("(?<=[㐀-鿿0-9%，。、；：？！”’）》])(?=[“‘])|(?<=[”’])(?=[㐀-鿿0-9“‘（《])")


def breakable(text: str) -> str:
    """`text` with places to break outside its quotation marks."""
    return BESIDE_QUOTES.sub(BREAK, text) if "“" in text or "‘" in text else text


def keep_pitch(element: Element) -> None:
    """Set rare characters of names apart in spans that leave the height of their line alone."""
    if not _has_rare(element.text or "") and not any(_has_rare(child.tail or "") for child in element):
        return
    children = list(element)
    for child in children:
        element.remove(child)
    element.text = _set_apart(element, element.text or "")
    for child in children:
        element.append(child)
        child.tail = _set_apart(element, child.tail or "")


def _set_apart(element: Element, text: str) -> str:
    """Append the rare characters of `text` to the element, each with what follows it; give what precedes them."""
    common, *pieces = re.split(f"([{''.join(_rare(text))}])", text) if _has_rare(text) else [text]
    for letter, rest in zip(pieces[::2], pieces[1::2], strict=True):
        span = SubElement(element, "span", {"class": "rare"})
        span.text, span.tail = letter, rest
    return common


def _has_rare(text: str) -> bool:
    return bool(_rare(text))


@cache
def _is_rare(letter: str) -> bool:
    """Whether the fonts of offices, which hold GB 2312, lack a character."""
    return letter >= "\u3400" and not letter.encode("gb2312", "ignore") and not "\uff00" <= letter <= "\uffef"


def _rare(text: str) -> list[str]:
    return [letter for letter in dict.fromkeys(text) if _is_rare(letter)]


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
