"""HTML → PDF (印刷): WeasyPrint with our fonts, our line setting and no way out to files or the network."""

import gc
import json
import os
import resource
import sys
import tempfile
import traceback
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from hashlib import sha256
from typing import IO, Any, NoReturn
from xml.etree import ElementTree

from cssselect2 import ElementWrapper
from pydyf import PDF, Stream, _to_bytes
from weasyprint import CSS, HTML
from weasyprint.document import Document as Pages
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from reports.documents import fonts
from reports.documents.document import Unprintable, prove, squeezed
from reports.documents.flush import breakable, justify, keep_pitch, margins_say, said

# What our pages need of the default style sheet, which has a hundred rules for elements that we do not use.
ELEMENTS = """
html, body, article, header, section, div, p, h1, h2, h3, h4, h5 { display: block }
head { display: none }
br::before { content: "\\A"; white-space: pre-line }
table { display: table; box-sizing: border-box }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group }
tbody { display: table-row-group }
tr { display: table-row; vertical-align: middle }
th, td { display: table-cell; vertical-align: inherit }
h1 { bookmark-level: 1; bookmark-label: content(text) }
h2 { bookmark-level: 2; bookmark-label: content(text) }
h3 { bookmark-level: 3; bookmark-label: content(text) }
h4 { bookmark-level: 4; bookmark-label: content(text) }
h5 { bookmark-level: 5; bookmark-label: content(text) }
.rare { line-height: 0 }
"""


MEMORY = 1536 * 2**20  # bytes; two hundred pages need 350 MiB
WARM_UP = f"""<html lang="zh-Hans"><head><style>
p {{ font: 16px {",".join(f"'{name}'" for name in fonts.BODY)} }}
h1 {{ font: bold 16px {",".join(f"'{name}'" for name in fonts.TITLE)} }}
h2 {{ font: 16px {",".join(f"'{name}'" for name in fonts.HEI)} }}
</style></head><body><h1>一</h1><h2>一</h2><p>一1</p></body></html>"""


class NothingToFetch(URLFetcher):  # type: ignore[misc]
    """The paper carries all that it needs; whoever asks for an address ends the rendering."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> NoReturn:
        raise FatalURLFetchingError(f"A paper asked for {url!r}.")


class Paper(HTML):  # type: ignore[misc]
    """Our own well-formed page, read by the C parser; its style sheet is parsed once for all papers."""

    def __init__(self, page: str) -> None:
        self.base_url = None
        self.url_fetcher = NothingToFetch()
        self.media_type = "print"
        root = ElementTree.fromstring(page)
        self.style = _parsed(root.findtext("head/style", ""))
        for style in root.iterfind("head/style"):
            style.clear()
        for element in list(root.iterfind("body//*")):
            element.text, element.tail = breakable(element.text or ""), breakable(element.tail or "")
            keep_pitch(element)
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_parsed(ELEMENTS)]


def printed(page: str, words: str, *, archive: bool = False) -> bytes:
    """The page as PDF, proved to say `words`; for the archive as PDF/A-3b with tags.

    Raises MissingFonts rather than print boxes, Unfaithful rather than print other words.
    """
    options = {"pdf_variant": "pdf/a-3b", "pdf_tags": True} if archive else {}
    identifier = sha256(page.encode()).digest()[:16]
    with _no_collecting():
        paper = Paper(page)
        pages = paper.render(font_config=_fonts(), stylesheets=[paper.style])
        for leaf in pages.pages:
            justify(leaf._page_box)
        _prove(pages, words)
        pdf: bytes = pages.write_pdf(finisher=_pack, pdf_identifier=identifier, **options)
    _refuse_boxes(pages)
    return pdf


def _prove(pages: Pages, words: str) -> None:
    leaves = [leaf._page_box for leaf in pages.pages]
    text = squeezed("".join(said(leaves)))
    imprint = words.removeprefix(text)  # it stands last in the document and on the margin of every page
    prove(words, text + imprint if imprint in squeezed(margins_say(leaves[0])) else text, "PDF")


def _refuse_boxes(pages: Pages) -> None:
    missing = {code for font in pages.fonts.values() for code in font.missing}
    if missing:
        letters = "、".join(map(chr, sorted(missing)))
        raise fonts.MissingFonts(f"已装字体里没有这些字：{letters}。安装 fonts-noto-cjk 后再生成。")


@cache
def _fonts() -> FontConfiguration:
    """The fonts of this process; Pango crashes where there are none, so they are counted first."""
    if not fonts.installed().intersection(fonts.BODY):
        raise fonts.MissingFonts("没有找到能印中文的字体，没有生成 PDF。安装 fonts-noto-cjk 后再生成。")
    with fonts.font_configuration() as path:
        os.environ["FONTCONFIG_FILE"] = str(path)
        try:
            return FontConfiguration()
        finally:
            del os.environ["FONTCONFIG_FILE"]


@lru_cache(maxsize=8)
def _parsed(css: str) -> CSS:
    return CSS(string=css, url_fetcher=NothingToFetch())


def _pack(pages: Pages, pdf: PDF) -> None:
    """Compress at a middling level: the highest costs twice the time for a hundredth of the size."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.compress:
            raw = b"\n".join(_to_bytes(line) for line in item.stream)
            item.stream, item.compress = [zlib.compress(raw, 4)], False
            item.extra["Filter"] = "/FlateDecode"


@contextmanager
def _no_collecting() -> Iterator[None]:
    """The garbage collector finds nothing during a rendering and costs a tenth of it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Print one order after the other, each in a child that takes its garbage and its crashes with it."""
    printed(WARM_UP, "一一一1")
    gc.collect()
    gc.freeze()
    for line in orders:
        with tempfile.TemporaryFile() as tray:
            child = os.fork()
            if not child:
                _print_and_leave(json.loads(line), tray)
            _, status = os.waitpid(child, 0)
            tray.seek(0)
            _answer(answers, tray.read(), os.waitstatus_to_exitcode(status))


def _print_and_leave(order: dict[str, Any], tray: IO[bytes]) -> NoReturn:
    """Exit 0 with a PDF in the tray, 1 with a sentence for people; anything else is a fault."""
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (order["seconds"], order["seconds"] + 1))
        tray.write(printed(order["page"], order["words"], archive=order["archive"]))
        code = 0
    except Unprintable as refusal:
        tray.write(str(refusal).encode())
        code = 1
    except BaseException:  # FatalURLFetchingError is one; the child must not return into the loop
        traceback.print_exc()
        code = 2
    tray.flush()
    os._exit(code)


def _answer(answers: IO[bytes], content: bytes, code: int) -> None:
    answers.write(json.dumps({"code": code, "size": len(content)}).encode() + b"\n" + content)
    answers.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
