import re
from xml.etree import ElementTree

import pytest

from reports.documents import html
from reports.documents.document import Heading, Paragraph, Unfaithful
from reports.documents.html import PRINT_CSS, fragment, page, said, stylesheet
from reports.documents.layout import OFFICIAL, Layout
from tests.reports.documents.papers import paper, whole_paper


def test_a_page_says_what_the_document_says():
    document = whole_paper()

    assert "".join(said(page(document)).split()) == document.words()


def test_a_page_that_would_lose_a_word_is_refused(monkeypatch):
    monkeypatch.setattr(html, "fragment", lambda document: "")

    with pytest.raises(Unfaithful, match="网页"):
        page(paper())


def test_words_of_people_are_never_markup():
    document = paper(Paragraph.of("<b>重点</b> & {{ title }}"), Heading(1, "<script>alert(1)</script>"))

    text = page(document)

    assert "&lt;b&gt;重点&lt;/b&gt; &amp; {{ title }}" in text
    assert "<script" not in text


def test_control_characters_are_left_out():
    assert "一二" in page(paper(Paragraph.of("一\x00\x0b\x1f二")))


def test_a_page_stands_alone_and_asks_for_nothing():
    text = page(whole_paper())

    assert re.findall(r"""(?:src|href)=|url\(|@import""", text) == []


def test_headings_are_ranked_below_the_title():
    body = ElementTree.fromstring(page(whole_paper())).find("body")
    assert body is not None

    ranks = [element.tag for element in body.iter() if re.fullmatch(r"h\d", element.tag)]

    assert ranks == ["h1", "h2", "h3", "h3", "h4", "h5", "h2", "h2", "h2", "h2"]


def test_the_fragment_has_no_style_of_its_own():
    assert "style=" not in fragment(whole_paper())
    assert "<style" not in fragment(whole_paper())


def test_numbers_open_to_their_rows_only_on_screen(rf):
    on_screen, on_paper = fragment(whole_paper(), "/figures/{}/?union=A".format), fragment(whole_paper())

    assert on_screen.count('<a class="fig live"') == 1
    assert "<a " not in on_paper


def test_the_static_sheet_holds_the_official_layout():
    root = re.search(r":root \{(.*?)\n\}", PRINT_CSS.read_text("utf-8"), re.DOTALL)
    assert root

    stored = dict(re.findall(r"--([\w-]+): (.*?);", root[1]))

    assert stored == OFFICIAL.properties()


def test_a_layout_fills_in_the_whole_sheet():
    css = stylesheet(Layout(size=16, pitch=30, body=("宋体",)))

    assert "var(" not in css
    assert "font: 16pt / 30pt" in css
    assert ":root {" not in css


@pytest.mark.parametrize(
    ("layout", "grid"),
    [
        (OFFICIAL, (22, 28)),
        (Layout(pitch=29.5), (22, 28)),
        (Layout(pitch=30, size=16), (21, 27)),
        (Layout(top=37, bottom=37, size=18, pitch=33), (19, 24)),
    ],
)
def test_a_layout_knows_its_grid(layout, grid):
    assert (layout.lines, layout.characters) == grid
