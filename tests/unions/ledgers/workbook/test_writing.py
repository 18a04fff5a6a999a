"""Writing (写工作簿): every spreadsheet program reads it, and a text stays a text."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unions.ledgers.workbook.reading import read
from unions.ledgers.workbook.writing import LETTERS, Book, Look, Marked, Style

LOOKS = [Look("名称", 20, Style.TEXT, required=True), Look("日期", 12, Style.DAY), Look("金额（元）", 14, Style.AMOUNT)]


def written(path: Path, *rows: Any) -> Path:
    with Book(str(path)) as book:
        assert book.sheet("台账", LOOKS, rows) == len(rows)
    return path


def test_openpyxl_reads_what_was_written(tmp_path):
    path = written(tmp_path / "a.xlsx", ("甲厂", date(2014, 3, 1), Decimal("1234.50")), (None, "", 12))

    sheet = openpyxl.load_workbook(path)["台账"]

    assert [[cell.value for cell in row] for row in sheet] == [
        ["名称*", "日期", "金额（元）"],
        ["甲厂", sheet["B2"].value, 1234.5],
        [None, None, 12],
    ]
    assert (sheet["B2"].value.date(), sheet["B2"].number_format) == (date(2014, 3, 1), r"yyyy\-mm\-dd")
    assert (sheet["A2"].number_format, sheet["C2"].number_format) == ("@", "#,##0.00")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C1")


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A0", "+1", "-1", "@x", "\t=1", '=HYPERLINK("http://x")'])
def test_text_is_never_a_formula(tmp_path, text):
    path = written(tmp_path / "a.xlsx", (text, None, None))

    cell = openpyxl.load_workbook(path)["台账"]["A2"]

    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t_x0")


@settings(max_examples=20)
@given(st.lists(st.text(SIGNS, max_size=40), max_size=20))
def test_texts_come_back(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("text") / "a.xlsx"

    (sheet,) = read(written(path, *([text, "甲", None] for text in texts)))

    assert [row[0] for row in sheet.rows[1:]] == texts


def test_signs_that_xml_forbids_are_left_out(tmp_path):
    (sheet,) = read(written(tmp_path / "a.xlsx", ("a\0b\x1fc_x0041_", None, None)))

    assert sheet.rows[1][0] == "abc_x0041_"


def test_endless_text_is_cut_visibly(tmp_path):
    (sheet,) = read(written(tmp_path / "a.xlsx", ("会" * 40_000, None, None)))

    assert len(sheet.rows[1][0]) == 32_767
    assert sheet.rows[1][0].endswith("会……（内容过长，其余见系统）")


def test_days_before_excel_counts_right_are_texts(tmp_path):
    (sheet,) = read(written(tmp_path / "a.xlsx", ("甲", date(1900, 2, 28), None), ("乙", date(1900, 3, 1), None)))

    assert [row[1] for row in sheet.rows[1:]] == ["1900-02-28", "1900-03-01"]


def test_marked_cells_prose_and_hidden_sheets(tmp_path):
    with Book(str(tmp_path / "a.xlsx")) as book:
        book.prose("说明", 60, [("标题", Style.TITLE), ("一行", Style.PROSE)])
        book.sheet("台账", LOOKS, [(Marked("坏"), Marked(""), Marked(None))])
        book.sheet("选项", LOOKS[:1], [], hidden=True)

    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx")

    assert [(sheet.title, sheet.sheet_state) for sheet in workbook] == [
        ("说明", "visible"), ("台账", "visible"), ("选项", "hidden"),
    ]  # fmt: skip
    assert {cell.fill.fgColor.rgb for cell in workbook["台账"][2]} == {"FFFDE8E7"}
    assert workbook["说明"]["A1"].font.sz == 16


def test_unfinished_workbook_is_no_workbook(tmp_path):
    with pytest.raises(ZeroDivisionError), Book(str(tmp_path / "a.xlsx")) as book:
        book.sheet("台账", LOOKS, ([1 / 0] for _ in range(1)))

    with pytest.raises(KeyError):
        openpyxl.load_workbook(tmp_path / "a.xlsx")


def test_letters_of_columns():
    assert (LETTERS[0], LETTERS[25], LETTERS[26], len(set(LETTERS))) == ("A", "Z", "AA", 260)
