import pytest

from reports.documents.document import (
    Align,
    Annex,
    Chart,
    Column,
    Heading,
    Imprint,
    Paragraph,
    Plot,
    Series,
    Table,
    Unfaithful,
    prove,
)
from tests.reports.documents.papers import chart, paper, table, whole_paper


def test_the_text_is_the_paper_read_aloud():
    document = paper(
        Heading(1, "组织建设"),
        Paragraph.of("新建工会13家。"),
        annexes=(Annex("指标表", (Table((Column("指标", 60), Column("本期", 40)), (("新建", "13"),), unit="家"),)),),
        dateline="（2015年1月5日）",
    )

    assert document.text().splitlines() == [
        "青云街道总工会",
        "2014年工作总结和2015年工作思路",
        "（2015年1月5日）",
        "　　一、组织建设",
        "　　新建工会13家。",
        "青云街道总工会",
        "2015年1月5日",
        "附件",
        "指标表",
        "单位：家",
        "指标\t本期",
        "新建\t13",
        "定稿 第3版　校验码 7F3K92QD　2015年1月6日生成",
    ]


def test_headings_are_numbered_anew_in_each_annex():
    document = paper(Heading(1, "甲"), Heading(1, "乙"), annexes=(Annex("表", (Heading(1, "丙"),)),))

    assert [line.strip() for line in document.lines() if "、" in line] == ["一、甲", "二、乙", "一、丙"]


def test_annexes_are_numbered_where_there_are_several():
    one, two = paper(annexes=(Annex("甲", ()),)), whole_paper()

    assert [label for label, _ in one.labelled_annexes()] == ["附件"]
    assert [label for label, _ in two.labelled_annexes()] == ["附件1", "附件2"]


def test_words_have_no_white_space_and_no_control_characters():
    document = paper(Paragraph.of("一 二\x0b三\u3000四\t五\ufffe"))

    assert "一二三四五" in document.words()


@pytest.mark.parametrize("widths", [(50, 40), (33, 67), (60, 60)])
def test_columns_share_the_whole_width_in_steps_of_five(widths):
    with pytest.raises(ValueError, match="add up to 100"):
        Table(tuple(Column("列", width) for width in widths), ())


def test_every_row_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="needs 2 cells"):
        Table((Column("甲", 50), Column("乙", 50)), (("一",),), caption="表")


def test_years_of_a_chart_run_across_its_table():
    figures = chart(Plot.LINE).table()

    assert list(figures.lines()) == [
        "项目\t2010年\t2011年\t2012年\t2013年\t2014年",
        "会员\t1,200\t1,530\t—\t2,210\t3,083.5",
    ]


def test_long_names_of_a_chart_run_down_its_table():
    names = Chart(Plot.HBAR, "帮扶", "元", ("医疗", "助学"), (Series("今年", (3, 4)), Series("上年", (1, 2))))

    assert list(names.table().lines()) == ["项目\t今年\t上年", "医疗\t3\t1", "助学\t4\t2"]
    assert [column.width for column in names.table().columns] == [40, 30, 30]
    assert names.table().columns[0].align == Align.START


def test_a_table_without_a_unit_has_no_line_for_it():
    assert table().unit_line == "单位：家"
    assert Table((Column("甲", 100),), ()).unit_line == ""


def test_an_imprint_tells_state_version_code_and_day():
    imprint = Imprint("草稿", 1, "AB12", whole_paper().imprint.made_on)

    assert imprint.line == "草稿 第1版　校验码 AB12　2015年1月6日生成"


@pytest.mark.parametrize("said", ["新建13家", "新建 1 4 家", "家13新建"])
def test_an_output_that_says_other_words_is_refused(said):
    words = "新建14家" if said != "新建 1 4 家" else "新建13家"

    with pytest.raises(Unfaithful, match="PDF"):
        prove(words, said, "PDF")


def test_an_output_that_only_spaces_otherwise_is_faithful():
    prove("新建14家", "新建\n 14 家", "PDF")
