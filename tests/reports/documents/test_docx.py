import os
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx
import pdfplumber
import pytest
from docx.oxml.ns import qn

from reports.documents import fonts
from reports.documents.document import Annex, Heading, Paragraph, squeezed
from reports.documents.docx import rendered, said
from tests.reports.documents.papers import FULL_LINES, TELLING, paper, table, whole_paper

OFFICE = shutil.which("soffice")
POINTS_PER_MM = 72 / 25.4


def opened(document):
    return docx.Document(BytesIO(rendered(document)))


def levels(word):
    """Style, text and list of each heading."""
    return [
        (p.style.name, p.text, p._p.pPr.numPr.numId.val if p._p.pPr.numPr is not None else 1)
        for p in word.paragraphs
        if p.style.name.startswith("Heading")
    ]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A paper as LibreOffice lays it out."""
    if OFFICE is None:
        pytest.skip("没有 LibreOffice")
    folder = tmp_path_factory.mktemp("office")
    (folder / "paper.docx").write_bytes(rendered(office_paper()))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    with fonts.font_configuration() as path:
        subprocess.run(
            [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "paper.docx"],
            env={**os.environ, "FONTCONFIG_FILE": str(path)},
            check=True,
            capture_output=True,
            timeout=120,
        )
    with pdfplumber.open(folder / "paper.pdf") as pdf:
        yield pdf.pages


def office_paper():
    return paper(
        Paragraph.of(TELLING),
        Heading(1, "夯实基层组织"),
        Heading(2, "新建组织"),
        Paragraph.of(FULL_LINES),
        Heading(1, "做好帮扶"),
        Paragraph.of(TELLING),
        annexes=(
            Annex("主要指标表", (Heading(1, "说明"), table(60))),
            Annex("各单位情况", (table(3, "一览表"),), landscape=True),
        ),
    )


def test_the_file_says_the_words_of_the_document():
    document = whole_paper()

    assert squeezed(said(opened(document))) == document.words()


def test_headings_are_words_own_and_count_anew_in_an_annex():
    document = paper(Heading(1, "组织"), Heading(2, "新建"), annexes=(Annex("说明", (Heading(1, "口径"),)),))

    word = opened(document)

    assert levels(word) == [("Heading 1", "组织", 1), ("Heading 2", "新建", 1), ("Heading 1", "口径", 2)]
    marks = [mark.get(qn("w:val")) for mark in word.part.numbering_part.element.iter(qn("w:lvlText"))]
    assert marks == ["%1、", "（%2）", "%3.", "（%4）"]


def test_the_page_is_the_official_one():
    section = opened(paper()).sections[0]

    sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(side.mm) for side in (section.page_width, section.page_height, *sides)] == [210, 297, 37, 26, 35, 28]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "578")


@pytest.mark.parametrize(
    ("style", "font", "half_points"),
    [
        ("Title", "方正小标宋简体", "44"),
        ("Heading 1", "黑体", "32"),
        ("Heading 2", "楷体_GB2312", "32"),
        ("Heading 3", "仿宋_GB2312", "32"),
        ("Body Text", "仿宋_GB2312", "32"),
        ("Footer", "宋体", "28"),
    ],
)
def test_chinese_and_figures_have_the_official_fonts(style, font, half_points):
    letters = opened(paper()).styles[style].element.rPr

    faces = letters.find(qn("w:rFonts"))
    assert {faces.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia")} == {font}
    assert letters.find(qn("w:sz")).get(qn("w:val")) == half_points


def test_odd_pages_have_their_number_right_and_even_pages_left():
    word = opened(paper())

    section = word.sections[0]
    odd, even = (foot.paragraphs[0].text for foot in (section.footer, section.even_page_footer))
    imprint = paper().imprint.line
    assert word.settings.odd_and_even_pages_header_footer
    assert (odd, even) == (f"{imprint}\t— 1 —", f"— 1 —\t{imprint}")


def test_a_landscape_annex_turns_the_sheet_and_keeps_the_foot_where_it_was():
    word = opened(paper(annexes=(Annex("一览", (table(),), landscape=True),)))

    upright, turned = word.sections
    cell = turned.footer.tables[0].cell(0, 0)
    assert [round(section.page_width.mm) for section in (upright, turned)] == [210, 297]
    assert cell._tc.tcPr.find(qn("w:textDirection")).get(qn("w:val")) == "tbRl"
    assert cell.paragraphs[0].text == f"{paper().imprint.line}\t— 1 —"


def test_tables_repeat_their_head_and_never_split_a_row():
    rows = opened(paper(table(3))).tables[0].rows

    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_the_file_tells_nothing_but_the_paper():
    file = rendered(paper())

    told = docx.Document(BytesIO(file)).core_properties
    made = datetime(2015, 1, 6, tzinfo=UTC)
    assert (told.title, told.author, told.last_modified_by) == (paper().name, "青云街道总工会", "青云街道总工会")
    assert (told.created, told.modified, told.revision, told.comments) == (made, made, 3, "")
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert [name for name in package.namelist() if b"python-docx" in package.read(name)] == []
        assert [name for name in package.namelist() if "thumbnail" in name or "customXml" in name] == []


def test_hostile_text_stays_text():
    hostile = "<w:br/>&amp;{{ x }}]]>\x00\x0b\ufffe=1+1"

    word = opened(paper(Paragraph.of(hostile), table(1, hostile)))

    assert [p.text for p in word.paragraphs if p.style.name in ("Body Text", "Caption")] == [
        "<w:br/>&amp;{{ x }}]]>=1+1",
        "<w:br/>&amp;{{ x }}]]>=1+1",
    ]


def test_libreoffice_lays_out_every_line(pages):
    upright = [page.crop((0, 0, page.width, page.height - 30 * POINTS_PER_MM)) for page in pages[:-1]]
    printed = squeezed("".join(page.extract_text() for page in (*upright, pages[-1])))

    missing = [line for line in office_paper().lines() if squeezed(line) not in printed]
    assert missing == []


def test_libreoffice_fills_28_characters_and_22_lines(pages):
    lines = pages[1].crop((0, 0, pages[1].width, pages[1].height - 30 * POINTS_PER_MM)).extract_text_lines()

    assert (len(lines), {len(line["text"]) for line in lines[2:-2]}) == (22, {28})
    assert lines[5]["x0"] == pytest.approx(28 * POINTS_PER_MM, abs=POINTS_PER_MM)
    assert lines[5]["x1"] <= (28 + 156 + 1) * POINTS_PER_MM


def test_libreoffice_turns_the_last_sheet(pages):
    assert [page.width < page.height for page in pages] == [True] * (len(pages) - 1) + [False]
