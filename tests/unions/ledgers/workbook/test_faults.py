"""Faults (问题清单): sorted, with their place, as a table of text."""

from unions.ledgers.workbook.faults import Fault, column_letter, table, width

DATE = Fault(0, "会员", 12, 3, "出生日期", "2025.13.1", "“2025.13.1”这一天不存在，核对月份和日子。")
SHEET = Fault(0, "会员", 0, 0, "", "", "没有「姓名」列，补上这一列。")
LATER = Fault(1, "集体合同", 2, 28, "备注", "长\n" * 40, "有80个字。")


def test_fault_says_where_it_is():
    assert str(DATE) == "「会员」第12行C列「出生日期」：“2025.13.1”这一天不存在，核对月份和日子。"
    assert str(SHEET) == "「会员」：没有「姓名」列，补上这一列。"
    assert LATER.letter == "AB"


def test_table_is_sorted_and_aligned():
    lines = table([LATER, DATE, SHEET]).splitlines()

    assert lines[0].split() == ["工作表", "行", "列", "列名", "内容", "问题与改法"]
    assert [line.split()[0] for line in lines[2:]] == ["会员", "会员", "集体合同"]
    starts = {
        width(line[: line.index(fault.message)]) for line, fault in zip(lines[2:], [SHEET, DATE, LATER], strict=True)
    }
    assert len(starts) == 1


def test_column_letters():
    assert [column_letter(number) for number in (1, 26, 27, 256)] == ["A", "Z", "AA", "IV"]
