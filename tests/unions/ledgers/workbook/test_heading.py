"""Headings (表头): found wherever they stand and however they are written."""

from hypothesis import given
from hypothesis import strategies as st

from unions.ledgers.workbook.heading import Found, Heading, find

NAME = Heading("name", "姓名", required=True)
BORN = Heading("born_on", "出生日期", required=True)
NUMBER = Heading("id_number", "证件号码", aliases=("身份证号",))
AMOUNT = Heading("amount", "金额（元）")
MIGRANT = Heading("migrant", "是否农民工会员")
HEADINGS = (NAME, BORN, NUMBER, AMOUNT, MIGRANT)


def test_headings_of_an_official_form_are_found_below_its_head():
    rows = [
        ["附件四", ""],
        ["会员信息采集表", ""],
        ["填表单位（盖章）：", ""],
        [
            "序号",
            "姓名",
            "出生日期（格式：yyyy/MM/dd）",
            "证件号码\n(填写18位身份证)",
            "是否农民工会员\n填写“是”或“否”",
        ],
        ["1", "王伟", "1990/01/02", "", "是"],
    ]

    found = find(rows, HEADINGS)

    assert found == Found(3, {"name": 1, "born_on": 2, "id_number": 3, "migrant": 4}, unknown=((0, "序号"),))


def test_marks_blanks_and_aliases_do_not_matter():
    found = find([["* 身份证号 ", "姓 名*", "3.出生日期："]], HEADINGS)

    assert found == Found(0, {"name": 1, "born_on": 2, "id_number": 0})


def test_repeated_heading_is_reported_and_read_once():
    found = find([["姓名", "出生日期", "姓名*"]], HEADINGS)

    assert found == Found(0, {"name": 0, "born_on": 1}, repeated=(("姓名", (0, 2)),))


def test_heading_in_another_unit_is_not_taken():
    found = find([["姓名", "出生日期", "金额（万元）"]], HEADINGS)

    assert found == Found(0, {"name": 0, "born_on": 1}, other_unit=((2, "金额（万元）", "金额（元）"),))


def test_heading_without_its_unit_is_taken():
    assert find([["姓名", "金额"]], HEADINGS) == Found(0, {"name": 0, "amount": 1})


def test_missing_headings_are_named():
    found = find([["姓名", "证件号码"]], HEADINGS)

    assert found is not None
    assert found.missing(HEADINGS) == (BORN,)


def test_title_is_not_taken_for_a_heading():
    assert find([["姓名"], ["王伟", "1990-01-02"]], HEADINGS) is None
    assert find([], HEADINGS) is None
    assert find([[1.0, True, ""]], HEADINGS) is None


def test_sheet_of_one_column_needs_one_heading():
    assert find([["姓名"]], [NAME]) == Found(0, {"name": 0})


@given(st.permutations(HEADINGS), st.integers(0, 20))
def test_columns_may_stand_in_any_order(order, above):
    rows = [["说明", ""]] * above + [[heading.label for heading in order]]

    assert find(rows, HEADINGS) == Found(above, {heading.key: order.index(heading) for heading in HEADINGS})
