import json
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import docx
import openpyxl
import pdfplumber
import pytest

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import Document, Heading, Paragraph, squeezed
from reports.documents.docx import said
from reports.documents.html import said as page_said
from reports.documents.outputs import FORMATS, TYPES, output
from tests.reports.documents.papers import TELLING, paper, whole_paper

JOINED = Reading("members.joined", "发展会员数", Unit.PERSON, 0, "flow", Decimal(873), last_year=Decimal(642))
RATE = Reading(
    "contracts.rate", "签订率", Unit.PERCENT, 1, "ratio", Decimal("95.5"), part=Decimal(21), whole=Decimal(22)
)


@dataclass(frozen=True)
class Section:
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    document: Document
    sections: tuple[Section, ...] = ()
    figures: dict[str, Reading] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def paragraphs(self, section):
        return list(section.paragraphs)

    def listings(self):
        return [("新建工会组织数", ("工会名称", "建会日期"), [("望江社区工会", "2014-05-01")])]


def sheet_text(content):
    sheet = openpyxl.load_workbook(BytesIO(content))["正文"]
    return "".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)


READERS = {
    "docx": lambda content: said(docx.Document(BytesIO(content))),
    "xlsx": sheet_text,
    "html": lambda content: page_said(content.decode()),
    "txt": lambda content: content.decode(),
}


@pytest.mark.parametrize("form", READERS)
def test_every_output_says_the_same_words(form):
    made = output(Paper(whole_paper()), form)

    assert squeezed(READERS[form](made.content)) == whole_paper().words()


def test_the_pdf_says_the_same_words():
    document = paper(Heading(1, "组织建设"), *[Paragraph.of(TELLING)] * 6, Paragraph.of("帮扶堃喆玥赟祎等5人。"))

    made = output(Paper(document), "pdf")

    with pdfplumber.open(BytesIO(made.content)) as pdf:
        bodies = [page.crop((0, 0, page.width, page.height - 99)).extract_text() for page in pdf.pages]
    assert squeezed("".join(bodies)) + squeezed(document.imprint.line) == document.words()


def test_files_are_named_after_the_paper():
    made = output(Paper(paper(title=("青云街道总工会", "2014年工作总结"))), "docx")

    assert made.name == "青云街道总工会2014年工作总结.docx"
    assert made.content_type == TYPES["docx"]
    assert made.response["Content-Disposition"] == (
        "attachment; filename*=UTF-8''"
        "%E9%9D%92%E4%BA%91%E8%A1%97%E9%81%93%E6%80%BB%E5%B7%A5%E4%BC%9A2014%E5%B9%B4%E5%B7%A5%E4%BD%9C%E6%80%BB%E7%BB%93.docx"
    )


def test_no_name_leads_out_of_its_folder():
    made = output(Paper(paper(title=('..\\a/b:"c"\r\nX: 1',))), "txt")

    assert made.name == "..abcX 1.txt"
    assert made.response["Content-Disposition"] == "attachment; filename*=UTF-8''..abcX%201.txt"


def test_other_programs_get_the_words_and_the_figures():
    sections = (Section("", ("2014年，各项工作取得新进展。",)), Section("组织建设", ("发展会员873人。",)))

    made = output(Paper(paper(), sections, {"members.joined": JOINED, "contracts.rate": RATE}), "json")

    told = json.loads(made.content)
    assert told["title"] == paper().name
    assert told["sections"][1] == {"heading": "组织建设", "paragraphs": ["发展会员873人。"]}
    assert [(row["code"], row["value"], row["part"], row["last_year"]) for row in told["figures"]] == [
        ("members.joined", 873, None, 642),
        ("contracts.rate", 95.5, 21, None),
    ]


def test_the_page_stands_alone():
    made = output(Paper(paper(Paragraph.of("<script>alert(1)</script>"))), "html")

    page = ElementTree.fromstring(made.content.decode())
    assert [element for element in page.iter() if element.tag in ("script", "link", "img", "iframe")] == []


def test_json_is_for_programs_only():
    assert (tuple(FORMATS), set(TYPES) - set(FORMATS)) == (("pdf", "docx", "xlsx", "html", "txt"), {"json"})


def test_the_workbook_holds_the_rows_behind_its_figures():
    book = openpyxl.load_workbook(BytesIO(output(Paper(whole_paper()), "xlsx").content))

    rows = [row for row in book["新建工会组织数"].iter_rows(values_only=True) if any(row)]
    assert rows[-1][:2] == ("望江社区工会", "2014-05-01")
