import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.documents.document import Paragraph, printable, squeezed
from reports.documents.xlsx import HEADS, SEE_OVERFLOW, Sheet, rendered
from tests.reports.documents.papers import paper, whole_paper

HOSTILE = ("=1+1", "+1", "-1", "@x", "\t=1", "=HYPERLINK(1)", "https://x.example")


def reading(**changes):
    plain = {
        "code": "members.joined",
        "label": "发展会员数",
        "unit": Unit.PERSON,
        "decimals": 0,
        "kind": "flow",
        "value": Decimal(1873),
    }
    return Reading(**plain | changes)


def figures(*readings, sources=None):
    book = openpyxl.load_workbook(BytesIO(rendered(paper(), readings, sources)))
    return list(book["主要指标"].iter_rows(min_row=2))


def values(*readings, sources=None):
    return [tuple(cell.value for cell in row) for row in figures(*readings, sources=sources)]


def test_the_text_sheet_says_the_words_of_the_document():
    document = whole_paper()

    sheet = openpyxl.load_workbook(BytesIO(rendered(document, ())))["正文"]

    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert squeezed("".join(cells)) == document.words()


def test_figures_are_numbers_beside_last_year_and_target():
    told = reading(last_year=Decimal(1500), target=Decimal(1800))

    assert values(told, sources={"members.joined": "会员台账入会日期在期内"}) == [
        ("发展会员数", "人", 1873, 1500, 373, 24.9, 1800, 104.1, "会员台账入会日期在期内")
    ]


def test_rates_differ_in_points_and_do_not_grow():
    rate = reading(unit=Unit.PERCENT, decimals=1, value=Decimal("95.5"), last_year=Decimal("90.0"))

    assert values(rate)[0][2:6] == (95.5, 90, 5.5, None)


def test_the_origin_of_a_typed_figure_is_told():
    typed = reading(told=True, told_from="年报第3页", comparator="近")
    changed = reading(reason="台账漏记2人")
    summed = reading(told=True, told_parts=2)

    assert [row[-1] for row in values(typed, changed, summed)] == [
        "手工填报（近）：年报第3页",
        "更正：台账漏记2人",
        "含下级填报2项",
    ]


def test_years_are_compared_with_nothing():
    year = reading(label="总结年度", unit=Unit.YEAR, value=Decimal(2014), last_year=Decimal(2013))

    assert values(year) == [("总结年度", None, 2014, None, None, None, None, None, None)]


def test_figures_that_say_nothing_are_left_out():
    assert values(reading(value=Decimal(0)), reading(value=None)) == []


@pytest.mark.parametrize(
    ("value", "unit", "number_format"),
    [
        (Decimal("12873"), Unit.PERSON, "#,##0"),
        (Decimal("57.50"), Unit.MYRIAD, "#,##0.0"),
        (Decimal(2012), Unit.YEAR, "0"),
        (date(2012, 5, 1), Unit.DAY, "yyyy-mm-dd"),
    ],
)
def test_numbers_years_and_days_look_as_on_paper(value, unit, number_format):
    row = figures(reading(value=value, unit=unit))[0]

    assert row[2].number_format == number_format


def test_rows_behind_have_sheets_of_their_own():
    behind = Sheet("会员", ("姓名", "入会日期"), [("堃喆", date(2012, 5, 1)), ("玥赟", None)])

    book = openpyxl.load_workbook(BytesIO(rendered(paper(), (), sheets=[behind])))

    assert book.sheetnames == ["正文", "主要指标", "会员"]
    assert [row[0] for row in book["会员"].iter_rows(values_only=True)] == ["姓名", "堃喆", "玥赟"]


def test_no_text_becomes_a_formula_or_a_link():
    rows = Sheet("备注", ("=HEAD()",), [(text,) for text in HOSTILE])

    file = rendered(paper(*map(Paragraph.of, HOSTILE)), [reading(label="=1+1")], sheets=[rows])

    with zipfile.ZipFile(BytesIO(file)) as package:
        sheets = [package.read(name) for name in package.namelist() if "sheets/" in name]
    assert [sheet for sheet in sheets if b"<f>" in sheet or b"hyperlink" in sheet] == []
    assert [row[0].value for row in openpyxl.load_workbook(BytesIO(file))["备注"]] == ["=HEAD()", *HOSTILE]


def test_a_text_longer_than_a_cell_goes_on_elsewhere():
    long = "长" * 40_000

    file = rendered(paper(Paragraph.of(long)), (), sheets=[Sheet("备注", ("内容",), [(long,)])])

    book = openpyxl.load_workbook(BytesIO(file))
    assert book["备注"]["A2"].value == SEE_OVERFLOW
    assert "".join(row[0].value for row in book["附页"]) == long
    assert long in "".join(str(row[0].value) for row in book["正文"])


def test_the_file_tells_nothing_but_the_paper():
    file = rendered(paper(), ())

    told = openpyxl.load_workbook(BytesIO(file)).properties
    assert (told.title, told.creator, told.lastModifiedBy) == (paper().name, "青云街道总工会", "青云街道总工会")
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert [name for name in package.namelist() if b"openpyxl" in package.read(name)] == []


def test_the_head_of_the_figures_stays_in_sight():
    sheet = openpyxl.load_workbook(BytesIO(rendered(paper(), ())))["主要指标"]

    assert ([cell.value for cell in sheet[1]], sheet.freeze_panes) == (list(HEADS), "B2")


@given(st.text(max_size=60))
def test_any_text_comes_back_as_it_prints(text):
    file = rendered(paper(), (), sheets=[Sheet("备注", ("内容",), [(text,)])])

    assert (openpyxl.load_workbook(BytesIO(file))["备注"]["A2"].value or "") == printable(text)
