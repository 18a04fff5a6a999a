from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from weasyprint.urls import FatalURLFetchingError

from reports.documents import fonts, pdf
from reports.documents.document import Annex, Document, Heading, Paragraph, Unfaithful
from reports.documents.flush import BREAK, breakable
from reports.documents.html import page
from reports.documents.layout import OFFICIAL, Layout
from tests.reports.documents.leaves import leaves
from tests.reports.documents.papers import FULL_LINES, TELLING, chart, paper, table, whole_paper

HAS_FANGSONG = bool(fonts.installed().intersection(fonts.BODY[:-1]))
needs_fangsong = pytest.mark.skipif(not HAS_FANGSONG, reason="no 仿宋 face on this machine")
CLOSING, OPENING = "。，、；：？！）》”", "（《“"


def printed(document: Document, layout: Layout = OFFICIAL, *, archive: bool = False) -> bytes:
    return pdf.printed(page(document, layout), document.words(), archive=archive)


@pytest.fixture(scope="module")
def whole():
    return leaves(printed(whole_paper()))


@pytest.fixture(scope="module")
def full():
    """A page of nothing but full lines."""
    return leaves(printed(paper(Paragraph.of(FULL_LINES))))[1]


def test_a_full_page_has_22_lines_of_28_characters(full):
    assert [len(line.text) for line in full.body] == [28] * 22


def test_the_text_area_lies_where_the_standard_wants_it(full):
    assert full.body[0].top == pytest.approx(37, abs=1)
    assert {round(line.left) for line in full.body} == {28}
    assert max(line.right for line in full.body) <= 28 + 156.1
    assert full.body[-1].bottom <= 262


def test_lines_are_28_9_points_apart(full):
    pitches = [upper.baseline - lower.baseline for upper, lower in pairwise(full.body)]

    assert pitches == pytest.approx([28.9] * 21, abs=0.1)


def test_both_edges_are_flush_beside_figures_too(whole):
    lines = [line for leaf in whole for line in leaf.body if line.size == OFFICIAL.size and len(line.text) > 25]

    assert len(lines) > 50
    assert [line.text for line in lines if abs(line.right - 184) > 1 and not line.text.endswith("。")] == []


def test_the_last_line_of_a_paragraph_is_not_stretched(whole):
    last = next(line for line in whole[0].body if line.text.endswith("规范化建设达标。"))
    steps = {round(right["x0"] - left["x0"], 2) for left, right in pairwise(last.letters)}

    assert max(steps) == pytest.approx(OFFICIAL.size, abs=0.05)


def test_a_gap_too_wide_to_spread_is_left_ragged():
    lines = leaves(printed(paper(Paragraph.of("登录" + "网" * 10 + "a" * 50))))[0].body

    assert any(line.right < 160 for line in lines if "登录" in line.text)


def test_no_line_starts_or_ends_with_the_wrong_mark(whole):
    lines = [line for leaf in whole for line in leaf.body]

    assert [line.text for line in lines if line.text[0] in CLOSING] == []
    assert [line.text for line in lines if line.text[-1] in OPENING] == []


@needs_fangsong
@pytest.mark.parametrize(
    ("start", "stack", "size"),
    [
        ("2014年工作总结", fonts.TITLE, 22),
        ("全年新建", fonts.BODY, 15.75),
        ("一、夯实", fonts.HEI, 15.75),
        ("（一）新建", fonts.KAI, 15.75),
        ("1.抓制度", fonts.BODY, 15.75),
        ("（1）抓落实", fonts.BODY, 15.75),
    ],
)
def test_each_part_has_its_face_and_size(whole, start, stack, size):
    line = next(line for line in whole[0].body if line.text.startswith(start))
    faces = {name.replace(" ", "-").removesuffix("-R") for name in stack}

    assert line.face.removesuffix("-Bold") in faces
    assert line.size == size


def test_headings_and_paragraphs_are_indented_by_two_characters(whole):
    starts = ("全年新建工会组织13家", "一、", "（一）", "1.", "（1）")
    lines = [line for line in whole[0].body if line.text.startswith(starts)]

    assert [line.left for line in lines] == pytest.approx([28 + 2 * 15.75 * 25.4 / 72] * len(lines), abs=0.2)
    assert len(lines) >= 5


def test_the_title_is_centred_and_followed_by_a_blank_line():
    lines = leaves(printed(paper()))[0].body

    assert [(line.left + line.right) / 2 for line in lines[:2]] == pytest.approx([28 + 78] * 2, abs=1)
    assert lines[1].baseline - lines[2].baseline == pytest.approx(2 * 28.9, abs=4)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(whole):
    odd, even = whole[2].folio, whole[1].folio

    assert (odd.text, even.text) == ("— 3 —", "— 2 —")
    assert odd.right == pytest.approx(184 - 14 * 25.4 / 72, abs=1)
    assert even.left == pytest.approx(28 + 14 * 25.4 / 72, abs=1)
    assert {odd.size, even.size} == {14}
    assert odd.top == pytest.approx(262 + 7, abs=1)


def test_every_page_carries_state_and_check_code(whole):
    upright = [leaf for leaf in whole if leaf.page.width < leaf.page.height]

    assert {leaf.imprint.text for leaf in upright} == {whole_paper().imprint.line}
    assert whole[0].imprint.left == pytest.approx(28, abs=1)
    assert whole[1].imprint.right == pytest.approx(184, abs=1)


@pytest.mark.parametrize(
    ("unit", "shift"), [("青云街道总工会", 0), ("工会", 0), ("青云市青松区青云街道白杨社区工会联合会", None)]
)
def test_the_date_starts_two_characters_after_the_signature(unit, shift):
    signature = paper().signature
    lines = leaves(printed(paper(signature=type(signature)(unit, signature.day))))[0].body
    place = next(n for n, line in enumerate(lines) if line.text == "2015年1月5日")
    date, signed = lines[place], lines[place - 1]
    character = 15.75 * 25.4 / 72

    assert signed.text == unit
    assert date.left - signed.left == pytest.approx(2 * character, abs=0.3)
    assert max(date.right, signed.right) == pytest.approx(184 - 2 * character, abs=0.3)


def test_an_annex_begins_on_a_page_of_its_own_with_its_title_on_the_third_line(whole):
    leaf = next(leaf for leaf in whole if leaf.body and leaf.body[0].text == "附件1")
    label, title = leaf.body[:2]

    assert label.left == pytest.approx(28, abs=0.2)
    assert title.text == "主要指标表"
    assert label.baseline - title.baseline == pytest.approx(2 * 28.9, abs=4)


def test_a_long_table_repeats_its_head_and_never_splits_a_row(whole):
    pages = [[line.text for line in leaf.body] for leaf in whole if any("项指标" in line.text for line in leaf.body)]
    upright = [texts for texts in pages if "一览表" not in texts]

    assert len(upright) > 2
    assert all("指标单位本期上年同期增减目标" in texts for texts in upright)


def test_a_landscape_page_keeps_its_number_where_upright_pages_have_it(whole):
    turned = [leaf for leaf in whole if leaf.page.width > leaf.page.height]

    for leaf in turned:
        folio = [letter for letter in leaf.page.chars if not letter["upright"] and letter["size"] > 10]
        top, bottom = min(c["top"] for c in folio) * 25.4 / 72, max(c["bottom"] for c in folio) * 25.4 / 72
        right = max(letter["x1"] for letter in folio) * 25.4 / 72
        assert right == pytest.approx(297 - 262 - 7, abs=1)  # 7 mm below the text area of an upright page
        expected = bottom if leaf.number % 2 else top
        assert expected == pytest.approx(184 - 4.9 if leaf.number % 2 else 28 + 4.9, abs=1)
    assert {leaf.number % 2 for leaf in turned} == {0, 1}


def test_a_landscape_page_keeps_its_check_code(whole):
    for leaf in (leaf for leaf in whole if leaf.page.width > leaf.page.height):
        grey = [letter for letter in leaf.page.chars if letter["non_stroking_color"] != (0.0, 0.0, 0.0)]

        assert "".join(letter["text"] for letter in grey) == whole_paper().imprint.line
        assert {letter["upright"] for letter in grey} == {False}
        assert all(28 <= letter["top"] * 25.4 / 72 <= 184.5 and letter["x0"] > 0 for letter in grey)


def test_rare_characters_of_names_are_printed_from_a_font_that_has_them():
    name = "王堃、李喆、赵玥、陈赟、刘祎、张㛃、周䶮"
    lines = leaves(printed(paper(Paragraph.of(name))))[0].body
    printed_name = next(line for line in lines if "堃" in line.text)
    faces = {letter["text"]: letter["fontname"] for letter in printed_name.letters}

    assert printed_name.text == name
    assert {faces[letter].partition("+")[2] for letter in "堃喆玥赟祎㛃䶮"} == {"Noto-Serif-CJK-SC"}


def test_lines_with_rare_characters_are_as_high_as_others():
    text = "王堃、李喆、赵玥、陈赟、刘祎、张㛃、周䶮" * 12
    lines = leaves(printed(paper(Paragraph.of(text))))[0].body[2:]
    pitches = [upper.baseline - lower.baseline for upper, lower in pairwise(lines[:8])]

    assert "".join(line.text for line in lines).startswith(text)
    assert pitches == pytest.approx([28.9] * 7, abs=0.1)


def test_a_character_that_no_font_has_is_refused_and_named():
    with pytest.raises(fonts.MissingFonts, match="\U00016a00"):
        printed(paper(Paragraph.of("名字\U00016a00")))


def test_without_any_chinese_font_nothing_is_printed(monkeypatch):
    monkeypatch.setattr(fonts, "installed", frozenset)
    pdf._fonts.cache_clear()

    with pytest.raises(fonts.MissingFonts, match="能印中文的字体"):
        printed(paper())
    pdf._fonts.cache_clear()


def test_pages_that_lost_a_word_are_refused():
    document = paper()

    with pytest.raises(Unfaithful):
        pdf.printed(page(document).replace("873人", "87人"), document.words())


HOSTILE = [
    "<img src='file:///etc/passwd'>",
    "<link rel=attachment href='file:///etc/passwd'>",
    "<style>@import 'http://127.0.0.1:9/x.css'; p { background: url(http://127.0.0.1:9/) }</style>",
    "<a href='javascript:alert(1)'>点</a><script>alert(1)</script>",
    "<svg><image href='http://127.0.0.1:9/x.png'/></svg>",
    "]]></style><base href='http://127.0.0.1:9/'>&lt;&amp;&#x3c; url(file:///etc/passwd)",
    "{{ document.imprint }} {% now 'Y' %} {% include 'x' %}",
]


def test_hostile_words_are_printed_as_words_and_nothing_is_fetched():
    document = paper(
        *map(Paragraph.of, HOSTILE), title=(HOSTILE[0],), annexes=(Annex(HOSTILE[1], (table(caption=HOSTILE[2]),)),)
    )

    made = printed(document)

    text = "".join(line.text for leaf in leaves(made) for line in leaf.lines)
    assert all("".join(words.split()) in "".join(text.split()) for words in HOSTILE)


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="file:///etc/passwd"/>',
        '<link rel="stylesheet" href="http://127.0.0.1:9/x.css"/>',
        '<p style="background: url(http://127.0.0.1:9/x.png)">一</p>',
        '<img src="data:image/svg+xml,&lt;svg/&gt;"/>',
    ],
)
def test_markup_that_asks_for_an_address_ends_the_printing(markup):
    text = page(paper()).replace('<p class="text">', markup + '<p class="text">')

    with pytest.raises(FatalURLFetchingError):
        pdf.printed(text, "")


ICC = pytest.mark.filterwarnings(  # WeasyPrint leaves the colour profile of PDF/A open
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


def test_a_file_to_attach_ends_the_printing():
    document = paper(Paragraph.of("附上"))
    text = page(document).replace(">附上<", '><a rel="attachment" href="file:///etc/passwd">附上</a><')

    with pytest.raises(FatalURLFetchingError):
        pdf.printed(text, document.words())


@ICC
def test_the_file_holds_nothing_that_acts_or_tells_on_the_machine():
    file = pikepdf.open(BytesIO(printed(whole_paper(), archive=True)))
    keys = {key for thing in file.objects if isinstance(thing, pikepdf.Dictionary) for key in thing}

    assert not keys & {"/EmbeddedFiles", "/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/URI"}
    assert str(file.docinfo["/Title"]) == whole_paper().name
    assert str(file.docinfo["/Author"]) == "青云街道总工会"


@ICC
def test_the_archive_copy_is_pdf_a_with_tags():
    file = pikepdf.open(BytesIO(printed(whole_paper(), archive=True)))

    with file.open_metadata() as metadata:
        assert metadata.pdfa_status == "3B"
    assert bool(file.Root.MarkInfo.Marked)
    assert str(file.Root.Lang) == "zh-Hans"


def test_the_same_paper_gives_the_same_file():
    assert printed(whole_paper()) == printed(whole_paper())


def test_a_house_style_of_its_own_moves_the_page():
    house = Layout(top=30, left=25, right=25, size=16, pitch=30)
    leaf = leaves(printed(paper(Paragraph.of(FULL_LINES)), house))[1]

    assert (len(leaf.body), len(leaf.body[0].text)) == (house.lines, house.characters) == (22, 28)
    assert leaf.body[0].top == pytest.approx(30, abs=1)
    assert leaf.body[0].left == pytest.approx(25, abs=0.2)


def test_headings_become_bookmarks():
    file = pikepdf.open(BytesIO(printed(paper(Heading(1, "夯实组织"), Paragraph.of(TELLING)))))

    with file.open_outline() as outline:
        assert [item.title for item in outline.root[0].children] == ["一、夯实组织"]


def test_charts_are_drawn_with_the_fonts_of_the_paper():
    made = printed(paper(annexes=(Annex("图", (chart(),)),)))

    assert {letter["fontname"].partition("+")[2] for leaf in leaves(made) for letter in leaf.page.chars} <= {
        name.replace(" ", "-").removesuffix("-R")
        for stack in (fonts.BODY, fonts.HEI, fonts.KAI, fonts.SONG)
        for name in stack
    } | {"Noto-Serif-CJK-SC-Bold"}


@pytest.mark.parametrize(("before", "start"), [(26, "“五一”趣味"), (22, "趣味"), (25, "“五一”"), (23, "一”趣味")])
def test_a_line_may_break_outside_quotation_marks_only(before, start):
    document = paper(Paragraph.of("工" * before + "“五一”趣味运动会"))

    first, second = leaves(printed(document))[0].body[2:4]

    assert second.text.startswith(start)
    assert first.right == pytest.approx(184, abs=1)
    assert BREAK not in first.text + second.text


@pytest.mark.parametrize("text", ["说：“好”，", "（“八有”）", "（《“十二五”》）", "don’t", "“”"])
def test_no_place_to_break_is_made_beside_other_marks(text):
    assert breakable(text).replace(f"：{BREAK}", "：") == text
