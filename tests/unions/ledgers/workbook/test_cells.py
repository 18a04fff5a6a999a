"""Cells (单元格取值): what is read, and what is refused with which words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unions.ledgers.workbook.cells import Unfit, code, day, is_blank, number, text, truth, whole

BLANKS = [None, "", "  ", "\u3000", "\u200b", "\n"]


@pytest.mark.parametrize("blank", BLANKS)
def test_blank_cells_are_nothing(blank):
    assert is_blank(blank)
    assert (text(blank), code(blank)) == ("", "")
    assert (day(blank), number(blank), whole(blank), truth(blank)) == (None, None, None, None)


@pytest.mark.parametrize("dash", ["-", "—", "——", "/", "－"])
def test_dashes_stand_for_nothing_in_dates_and_numbers(dash):
    assert (day(dash), number(dash), whole(dash)) == (None, None, None)


@pytest.mark.parametrize(
    "written",
    [
        "2024-01-05", "2024/1/5", "2024.1.5", "20240105", "2024年1月5日", "2024年01月05", "２０２４．１．５",
        " 2024-1-5 ",         "2024 - 1 - 5", "2024-01-05 00:00:00", "2024-01-05T10:30",
        20240105.0, 45296.0, "45296", "2024-01-05\u200b",
    ],
)  # fmt: skip
def test_day_is_read_however_it_is_written(written):
    assert day(written) == date(2024, 1, 5)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2025.13.1", "“2025.13.1”这一天不存在，核对月份和日子。"),
        ("2月30日", "“2月30日”不是日期，写成2024-01-05的样子。"),
        ("2023-02-29", "“2023-02-29”这一天不存在，核对月份和日子。"),
        ("0000-00-00", "“0000-00-00”这一天不存在，核对月份和日子。"),
        ("1899-12-31", "“1899-12-31”的年份不在1900至2100之间，核对年份。"),
        ("9999-01-01", "“9999-01-01”的年份不在1900至2100之间，核对年份。"),
        ("24.1.5", "“24.1.5”的年份只有两位，写成四位，如2024-01-05。"),
        ("2024年1月", "“2024年1月”缺少月份或日子，写成2024-01-05的样子。"),
        ("2024.10", "“2024.10”缺少月份或日子，写成2024-01-05的样子。"),
        (2024.0, "“2024”缺少月份或日子，写成2024-01-05的样子。"),
        (60.0, "“60”不是日期，写成2024-01-05的样子。"),
        (99999.0, "“99999”不是日期，写成2024-01-05的样子。"),
        (45296.5, "“45296.5”不是日期，写成2024-01-05的样子。"),
        (1e20, "“1e+20”不是日期，写成2024-01-05的样子。"),
        (float("nan"), "“nan”不是日期，写成2024-01-05的样子。"),
        (True, "“TRUE”不是日期，写成2024-01-05的样子。"),
        ("五月一日", "“五月一日”不是日期，写成2024-01-05的样子。"),
        ("٢٠٢٤-٠١-٠٥", "“٢٠٢٤-٠١-٠٥”不是日期，写成2024-01-05的样子。"),
    ],
)
def test_day_tells_what_is_wrong(written, told):
    with pytest.raises(Unfit) as unfit:
        day(written)

    assert str(unfit.value) == told


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_in_every_form(any_day):
    forms = [f"{any_day:%Y-%m-%d}", f"{any_day:%Y/%m/%d}", f"{any_day.year}.{any_day.month}.{any_day.day}"]

    assert {day(form) for form in [*forms, f"{any_day:%Y%m%d}", float(f"{any_day:%Y%m%d}")]} == {any_day}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("123", 123), ("１２３", 123), ("1,234", 1234), ("１，２３４", 1234), (" 12 ", 12), ("12.0", 12), (12.0, 12),
        ("35人", 35), ("-3", -3), ("+3", 3), (-0.0, 0), ("0", 0),
    ],
)  # fmt: skip
def test_whole_number_is_read(written, read):
    assert whole(written, unit="人") == read


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("35O", "“35O”含有字母，改为数字，如350。"),
        ("三十", "“三十”不是数字，只填数字，不带文字和单位。"),
        ("约35人", "“约35人”不是数字，只填数字，如35。"),
        ("3万", "“3万”不是数字，只填数字，不带文字和单位。"),
        ("1,23", "“1,23”不是数字，只填数字，不带文字和单位。"),
        ("3.5", "“3.5”应为整数，没有小数。"),
        (3.5, "“3.5”应为整数，没有小数。"),
        ("1e999", "“1e999”不是数字，只填数字，不带文字和单位。"),
        ("10000000000", "“10000000000”太大，最多填2147483647，核对单位。"),
        (float("inf"), "“inf”不是数字，只填数字。"),
        (float("nan"), "“nan”不是数字，只填数字。"),
        ("NaN", "“NaN”不是数字，只填数字，不带文字和单位。"),
        (True, "“TRUE”不是数字，只填数字。"),
        ("٣", "“٣”不是数字，只填数字，不带文字和单位。"),
    ],
)
def test_whole_number_tells_what_is_wrong(written, told):
    with pytest.raises(Unfit) as unfit:
        whole(written, unit="人")

    assert str(unfit.value) == told


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1,234.50", "1234.50"), (0.1 + 0.2, "0.30"), ("￥12", "12.00"), ("12.5元", "12.50"), (1e-12, "0.00"),
        ("-0", "0.00"), (1234567.0, "1234567.00"), (1e6, "1000000.00"),
    ],
)  # fmt: skip
def test_amount_is_exact(written, read):
    assert str(number(written, unit="元")) == read


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("1.234", "“1.234”的小数超过2位，四舍五入后再填。"),
        ("1000000000000", "“1000000000000”太大，整数部分最多12位，核对单位。"),
        (1e30, "“1e+30”太大，整数部分最多12位，核对单位。"),
    ],
)
def test_amount_tells_what_is_wrong(written, told):
    with pytest.raises(Unfit) as unfit:
        number(written)

    assert str(unfit.value) == told


@given(st.decimals(-999_999, 999_999, places=2))
def test_amount_comes_back_from_text_and_from_a_number(amount):
    assert (number(str(amount)), number(float(amount))) == (amount, amount)


@pytest.mark.parametrize("yes", ["是", "√", "有", "Y", "TRUE", True, "1", 1.0, "✔"])
def test_yes(yes):
    assert truth(yes) is True


@pytest.mark.parametrize("no", ["否", "×", "无", "n", False, "0", 0.0])
def test_no(no):
    assert truth(no) is False


def test_neither_yes_nor_no():
    with pytest.raises(Unfit) as unfit:
        truth("也许")

    assert str(unfit.value) == "“也许”认不出是或否，填“是”或“否”。"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (" 望江 街道\n总工会 ", "望江 街道 总工会"), ("（甲）公司", "（甲）公司"), (13800138000.0, "13800138000"),
        (3.5, "3.5"), ("a\u200bb\u202ec", "abc"), ("𠮷䶮", "𠮷䶮"), (True, "TRUE"), ("=1+1", "=1+1"),
    ],
)  # fmt: skip
def test_text_is_cleaned(written, read):
    assert text(written) == read


def test_text_keeps_its_lines_where_they_belong():
    assert text("一\r\n二\r三", lines=True) == "一\n二\n三"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (1.1e17, "“1.1e+17”是数字格式，末几位已经丢失。该列须设为文本格式，重新填写完整的号码。"),
        ("a\0b", "含有看不见的控制字符。删去本格内容，重新输入。"),
        ("\ud800", "含有看不见的控制字符。删去本格内容，重新输入。"),
        ("五个字太长", "有5个字，超过3个字的上限，需删去2个字。"),
    ],
)  # fmt: skip
def test_text_tells_what_is_wrong(written, told):
    with pytest.raises(Unfit) as unfit:
        text(written, longest=3)

    assert str(unfit.value) == told


def test_code_is_half_width_capitals_without_blanks():
    assert code(" １１０１０５ 19491231 002x ") == "11010519491231002X"


@given(st.text(max_size=50))
def test_text_is_read_or_refused_never_broken(any_text):
    try:
        read = text(any_text)
    except Unfit:
        return

    assert read == text(read)
