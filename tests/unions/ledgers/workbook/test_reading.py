"""Reading (读取工作簿): what a sheet holds, and that nothing a file does harms this process."""

import sys
import zipfile
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest

from tests.unions.ledgers.workbook.archives import cell, parts, sheet_xml, write
from unions.ledgers.workbook.parsing import plain
from unions.ledgers.workbook.reading import Unreadable, listen, read

MOMENT = datetime.combine(date(2024, 1, 5), time(10, 30))


def test_sheet_is_read_from_its_first_cell_as_typed(tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "会员"
    for place, value in {
        "B2": "姓名", "C2": 1, "D2": 2.5, "E2": date(2024, 1, 5), "F2": MOMENT, "G2": True,
        "H2": " 两头 ", "B4": "王伟",
    }.items():  # fmt: skip
        sheet[place] = value
    workbook.save(tmp_path / "a.xlsx")

    (read_sheet,) = read(tmp_path / "a.xlsx")

    assert read_sheet.rows == [
        [""] * 8,
        ["", "姓名", 1.0, 2.5, "2024-01-05", "2024-01-05 10:30:00", True, " 两头 "],
        [""] * 8,
        ["", "王伟", *[""] * 6],
    ]


def test_sheet_tells_what_was_not_simply_typed(tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"], sheet["A2"], sheet["B2"] = "姓名", "=1+1", "#N/A"
    sheet["A3"] = "王伟"
    sheet.merge_cells("A3:A4")
    sheet.row_dimensions[4].hidden = True
    hidden = workbook.create_sheet("藏")
    hidden.sheet_state = "veryHidden"
    workbook.save(tmp_path / "a.xlsx")

    first, second = read(tmp_path / "a.xlsx")

    assert (first.formulas, first.uncached, first.errors) == (frozenset({"A2"}), frozenset({"A2"}), frozenset({"B2"}))
    assert (first.merged, first.hidden_rows, first.visible) == (((2, 0, 3, 0),), 1, True)
    assert (second.title, second.visible, second.rows) == ("藏", False, [])


def test_chart_sheets_are_passed_over(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.create_chartsheet("图")
    workbook.save(tmp_path / "a.xlsx")

    assert [sheet.title for sheet in read(tmp_path / "a.xlsx")] == ["Sheet"]


def test_refusal_of_the_gate_comes_through(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("姓名,性别\n", "utf-8")

    with pytest.raises(Unreadable) as refused:
        read(path)

    assert (refused.value.code, str(refused.value)[:14]) == ("csv", "这是文本（CSV）文件，不是")


def test_what_the_parser_cannot_read_is_refused(tmp_path):
    path = write(tmp_path / "a.xlsx", parts(sheet=sheet_xml('<row r="0"><c r="A0"><v>1</v></c></row>')))

    with pytest.raises(Unreadable) as refused:
        read(path)

    assert refused.value.code == "unreadable"


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import sys; sys.exit(1)",
        "print('{\"title\": ', flush=True)",
        "import time; time.sleep(60)",
    ],
)
def test_child_that_ends_early_is_one_refusal(program):
    with pytest.raises(Unreadable, match=r"^文件无法读取。"):
        listen([sys.executable, "-c", program], wall_seconds=2)


def test_far_cell_past_the_gate_kills_the_child_alone(tmp_path):
    """Calamine aborts on this file of 2 KB; the gate refuses it, so here the child goes without."""
    far = sheet_xml(f'<row r="1">{cell("A1", "a")}</row><row r="1048576">{cell("XFD1048576", "b")}</row>')
    path = write(tmp_path / "far.xlsx", parts(sheet=far))
    program = (
        "import sys, pathlib, json; from unions.ledgers.workbook.parsing import restrain, sheets; restrain();"
        "[print(json.dumps(line)) for line in sheets(pathlib.Path(sys.argv[1]), {})]"
    )

    with pytest.raises(Unreadable, match=r"^文件无法读取。"):
        listen([sys.executable, "-c", program, str(path)])


def test_path_of_the_file_is_no_option(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path / "-c.xlsx", parts())

    assert [sheet.title for sheet in read(path)] == ["会员"]


def test_times_are_written_as_people_do():
    moments = [datetime.combine(date(2024, 1, 5), time(hour)) for hour in (0, 9)]
    values = [*moments, date(2024, 1, 5), time(9, 30), timedelta(hours=30)]

    assert [plain(value) for value in values] == [
        "2024-01-05", "2024-01-05 09:00:00", "2024-01-05", "09:30:00", "1 day, 6:00:00",
    ]  # fmt: skip
    with pytest.raises(TypeError):
        plain(object())


def test_null_character_reaches_the_column_rules(tmp_path):
    sheet = sheet_xml(f'<row r="1">{cell("A1", "a_x0000_b")}</row>')

    (read_sheet,) = read(write(tmp_path / "a.xlsx", parts(sheet=sheet)))

    assert read_sheet.rows == [["a\0b"]]


def test_stray_parts_do_not_hinder(tmp_path):
    path = write(tmp_path / "a.xlsx", parts())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("docProps/custom.xml", "<a/>")

    assert read(path)[0].rows == [["姓名", "性别"]]
