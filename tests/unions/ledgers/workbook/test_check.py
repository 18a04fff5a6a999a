"""Checking (检查工作簿): what a workbook would do, and every fault with its place and cure."""

from datetime import date

import pytest

from tests.factories.enterprises import EnterpriseFactory, credit_code
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.unions.ledgers.workbook.sheets import planned, sheet, told
from unions.access.refusal import Refused
from unions.enterprises.models import Enterprise, Headcount
from unions.ledgers.workbook.scope import Scope
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db
ENTERPRISES = ("单位名称*", "所属工会", "单位统一社会信用代码", "单位性质类别*", "开业日期", "关闭或迁出日期")


def enterprises(*rows: tuple[object, ...]) -> object:
    return sheet("用人单位", ENTERPRISES, *rows)


def test_new_row_takes_defaults_and_the_importing_union(street):
    plan = planned(street, enterprises(("丰平机械厂", "", "", "私营企业", "2001/3/1")))

    (row,) = plan.sheets[0].new
    assert plan.faults == []
    assert (row.name, row.union, row.nature, row.credit_code, row.opened_on, row.above_scale) == (
        "丰平机械厂", street, "170", None, date(2001, 3, 1), False,
    )  # fmt: skip


def test_row_is_known_by_its_natural_key_and_blank_cells_leave_it_alone(street):
    known = EnterpriseFactory(union=street, name="丰平机械厂", opened_on=date(2001, 3, 1), phone="88001234")

    plan = planned(street, enterprises(("丰平机械厂", "", "", "国有企业")))

    (change,) = plan.sheets[0].changed
    assert (change.row, change.number, change.told) == (known, 2, [("单位性质类别", "私营企业", "国有企业")])
    assert (change.before, change.after) == ({"nature": "170"}, {"nature": "110"})
    assert change.row.opened_on == date(2001, 3, 1)


def test_row_is_known_by_its_number_and_blank_cells_are_meant(street):
    known = EnterpriseFactory(union=street, name="丰平机械厂", opened_on=date(2001, 3, 1))
    table = sheet(
        "用人单位", ("单位名称", "单位性质类别", "开业日期", "系统编号"), ("丰平重机厂", "私营企业", "", known.pk)
    )

    plan = planned(street, table)

    assert plan.faults == []
    assert plan.sheets[0].changed[0].after == {"name": "丰平重机厂", "opened_on": None}


def test_required_cell_cannot_be_emptied(street):
    known = EnterpriseFactory(union=street)
    table = sheet("用人单位", ("单位名称", "单位性质类别", "系统编号"), ("", "私营企业", float(known.pk)))

    assert told(street, table) == ["「用人单位」第2行A列「单位名称」：必填，还空着。"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (4711.0, "没有系统编号为4711的记录，可能已删除。要新增，把这一格清空。"),
        ("甲", "“甲”不是数字，只填数字，不带文字和单位。系统编号由系统填写，新增的行留空。"),
    ],
)
def test_unknown_number_is_a_fault(street, number, message):
    table = sheet("用人单位", ("单位名称", "单位性质类别", "系统编号"), ("丰平机械厂", "私营企业", number))

    assert told(street, table) == [f"「用人单位」第2行：{message}"]


def test_rows_of_strangers_are_not_known(street):
    strange = EnterpriseFactory(union=UnionFactory(kind=UnionKind.STREET))
    table = sheet("用人单位", ("单位名称", "单位性质类别", "系统编号"), ("丰平机械厂", "私营企业", strange.pk))

    assert told(street, table) == [
        f"「用人单位」第2行：没有系统编号为{strange.pk}的记录，可能已删除。要新增，把这一格清空。"
    ]


def test_stored_row_answers_to_one_row_only(street):
    known = EnterpriseFactory(union=street, name="丰平机械厂")
    rows = [("丰平机械厂", "私营企业", known.pk)] * 2
    table = sheet("用人单位", ("单位名称", "单位性质类别", "系统编号"), *rows)

    assert told(street, table) == ["「用人单位」第3行：与第2行是同一条记录，只留一行。"]


def test_repeated_rows_are_told_with_the_first(street):
    assert told(street, enterprises(("丰平机械厂", "", "", "私营企业"), ("丰平机械厂", "", "", "国有企业"))) == [
        "「用人单位」第3行B列「所属工会」：与第2行重复，「单位名称」、「所属工会」相同，只留一行。"
    ]


def test_unique_column_is_asked_of_the_sheet_and_of_all_that_is_stored(street):
    taken, twice = credit_code(1), credit_code(2)
    EnterpriseFactory(credit_code=taken)
    rows = [("甲厂", "", taken, "私营企业"), ("乙厂", "", twice, "私营企业"), ("丙厂", "", twice, "私营企业")]

    assert told(street, enterprises(*rows)) == [
        "「用人单位」第2行C列「单位统一社会信用代码」：这个信用代码已登记在另一家单位，可能是重复登记。",
        "「用人单位」第4行C列「单位统一社会信用代码」：与第3行重复，只留一行或改正其中一行。",
    ]


def test_swapped_values_of_two_stored_rows_are_no_conflict(street):
    one, two = credit_code(1), credit_code(2)
    first = EnterpriseFactory(union=street, name="甲厂", credit_code=one)
    second = EnterpriseFactory(union=street, name="乙厂", credit_code=two)
    heads = ("单位名称", "单位性质类别", "单位统一社会信用代码", "系统编号")
    table = sheet("用人单位", heads, ("甲厂", "私营企业", two, first.pk), ("乙厂", "私营企业", one, second.pk))

    assert told(street, table) == []


def test_check_constraint_and_rule_of_the_model_are_asked(street):
    code = "8" + credit_code(1)[1:]
    rows = [("甲厂", "", "", "私营企业", "2010-01-01", "2009-12-31"), ("乙厂", "", code, "私营企业")]

    found = told(street, enterprises(*rows))

    assert found[0] == "「用人单位」第2行F列「关闭或迁出日期」：关闭或迁出日期早于开业日期，核对其中一项。"
    assert len(found) == 2


def test_row_of_the_same_workbook_can_be_pointed_at_whatever_the_order_of_the_tabs(street):
    counts = sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), ("丰平机械厂", "2013-12-31", 60.0))

    plan = planned(street, counts, enterprises(("丰平机械厂", "", "", "私营企业")))

    assert plan.faults == []
    assert [(one.ledger.slug, len(one.new)) for one in plan.sheets] == [("enterprises", 1), ("headcounts", 1)]
    assert plan.sheets[1].new[0].enterprise is plan.sheets[0].new[0]


def test_row_with_a_fault_can_be_pointed_at_without_another_fault(street):
    counts = sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), ("丰平机械厂", "2013-12-31", 60.0))

    assert told(street, counts, enterprises(("丰平机械厂", "", "", "私营"))) == [
        "「用人单位」第2行D列「单位性质类别」：“私营”不在可选项中，最接近的是“私营企业”。"
    ]


def test_unknown_enterprise_is_told_with_the_nearest(street):
    EnterpriseFactory(union=street, name="博雅软件有限公司")
    counts = sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), ("博雅软件公司", "2013-12-31", 60.0))

    assert told(street, counts) == [
        "「职工人数」第2行A列「用人单位」：「用人单位」里没有“博雅软件公司”，最接近的是“博雅软件有限公司”。"
    ]


@pytest.mark.parametrize(
    "typed", ["博雅（江干）软件", "博雅(江干)软件", " 博雅(江干) 软件 ", credit_code(7), credit_code(7).lower()]
)
def test_enterprise_is_found_by_name_or_code_however_typed(street, typed):
    known = EnterpriseFactory(union=street, name="博雅（江干）软件", credit_code=credit_code(7))
    counts = sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), (typed, "2013-12-31", 60.0))

    plan = planned(street, counts)

    assert plan.faults == []
    assert plan.sheets[0].new[0].enterprise == known


def test_name_that_two_enterprises_share_is_not_guessed(street):
    below = UnionFactory(parent=street, kind=UnionKind.COMMUNITY)
    EnterpriseFactory(union=street, name="丰平机械厂")
    EnterpriseFactory(union=below, name="丰平机械厂")
    counts = sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), ("丰平机械厂", "2013-12-31", 60.0))

    assert told(street, counts) == [
        "「职工人数」第2行A列「用人单位」：有不止一个叫“丰平机械厂”的用人单位，改填单位统一社会信用代码。"
    ]


def test_unions_outside_the_importing_one_are_not_found(street):
    UnionFactory(kind=UnionKind.STREET, name="采荷街道总工会")

    found = told(street, enterprises(("丰平机械厂", "采荷街道总工会", "", "私营企业")))

    assert found == [
        "「用人单位」第2行B列「所属工会」：「工会组织」里没有“采荷街道总工会”，最接近的是“望江街道总工会”。"
    ]


def test_new_unions_stand_below_the_importing_one_or_each_other(street):
    heads = ("工会名称", "工会类别", "上级工会", "统计代码", "建会日期")
    table = sheet(
        "工会组织",
        heads,
        ("甲厂工会", "独立基层工会", "一社区工会", "C2", "2010-01-01"),
        ("一社区工会", "社区工会", "", "C1", "2009-01-01"),
    )

    plan = planned(street, table)

    assert plan.faults == []
    child, parent = plan.sheets[0].new
    assert (child.parent, parent.parent) == (parent, street)


def test_stored_union_does_not_change_its_parent_by_import(street):
    first = UnionFactory(parent=street, kind=UnionKind.COMMUNITY, name="一社区工会")
    UnionFactory(parent=street, kind=UnionKind.COMMUNITY, name="二社区工会")
    heads = ("工会名称", "工会类别", "上级工会", "统计代码", "建会日期", "系统编号")
    row = ("一社区工会", "社区工会", "二社区工会", first.code, first.established_on.isoformat(), first.pk)

    assert told(street, sheet("工会组织", heads, row)) == [
        "「工会组织」第2行C列「上级工会」：已登记的工会不能用导入改换上级。改回原来的上级，或在「工会组织」里办理。"
    ]


def test_missing_column_is_told_once(street):
    assert told(street, sheet("用人单位", ("单位名称", "开业日期"), ("甲厂", "2001-1-1"), ("乙厂", "2001-1-1"))) == [
        "「用人单位」第1行：没有必填的「单位性质类别」列，补上这一列。"
    ]


def test_heading_that_stands_twice_or_in_another_unit_is_told(street):
    table = sheet("职工人数", ("用人单位", "统计日期", "职工（人）", "统计日期", "其中女职工（户）"))

    assert told(street, table) == [
        "「职工人数」第1行D列「统计日期」：B、D列的列名相同，只留一列，其余改名或删除。",
        "「职工人数」第1行E列「其中女职工（户）」：台账的单位是「其中女职工（人）」，换算后改列名。",
    ]


def test_sheet_of_a_ledger_without_headings_is_told(street):
    assert told(street, sheet("用人单位", ("a", "b"), ("c",))) == [
        "「用人单位」：没有找到列名所在的行。首行应是「单位名称」「所属工会」「单位统一社会信用代码」等列名，可对照模板补上。"
    ]


def test_workbook_without_any_ledger_is_told(street):
    assert told(street, sheet("Sheet1", ("a", "b"))) == [
        "「Sheet1」：文件里没有认出任何台账。工作表的名称和首行列名要与模板一致，可下载模板对照。"
    ]


def test_sheet_under_another_name_is_known_by_its_headings(street):
    table = sheet(
        "Sheet1", ("企业名称", "企业性质", "社区", "成立日期"), ("丰平机械厂", "私营企业", "一社区", "2001.3.1")
    )

    plan = planned(street, table)

    assert [(one.ledger.slug, len(one.new)) for one in plan.sheets] == [("enterprises", 1)]


def test_notes_tell_what_is_passed_over(street):
    plan = planned(
        street,
        sheet(
            "用人单位",
            (*ENTERPRISES, "备注"),
            hidden_rows=2,
            formulas=frozenset({"A2", "A3"}),
            uncached=frozenset({"A3"}),
        ),
        sheet("旧表", ("x",), visible=False),
        sheet("草稿", ("x", "y")),
        sheet("下拉菜单表", ("民族",), ("汉族",)),
        sheet("说明", ("x",)),
    )

    assert plan.notes == [
        "「用人单位」的「备注」列不在台账中，没有导入。",
        "「用人单位」有2个隐藏的行，也会导入。",
        "「用人单位」有1个公式，按算出的结果导入。",
        "「旧表」是隐藏的工作表，没有导入。",
        "「草稿」不是台账，没有导入。",
    ]


def test_blank_rows_repeated_heads_and_totals_are_passed_over(street):
    table = enterprises((), ("丰平机械厂", "", "", "私营企业"), ENTERPRISES, ("  ",), ("合 计", "", "", ""))

    plan = planned(street, table)

    assert (plan.faults, plan.rows) == ([], 1)


def test_cells_without_a_value_of_their_own_are_told(street):
    rows = [("甲厂", "", "", ""), ("", "", "", "私营企业"), ("乙厂", "", "", "私营企业"), ("", "", "", "")]
    table = sheet(
        "用人单位", ENTERPRISES, *rows,
        uncached=frozenset({"D2"}), errors=frozenset({"A3"}), merged=((3, 0, 4, 0), (3, 3, 4, 3)),
    )  # fmt: skip

    assert told(street, table) == [
        "「用人单位」第2行D列「单位性质类别」：公式没有算出结果。在Excel中打开并保存一次，或改填数值。",
        "「用人单位」第3行A列「单位名称」：公式出错（#N/A、#REF!之类）。改正公式，或改填数值。",
        "「用人单位」第4行A列「单位名称」：是合并的单元格。取消合并，每格各填各的。",
        "「用人单位」第4行D列「单位性质类别」：是合并的单元格。取消合并，每格各填各的。",
    ]


def test_nobody_imports_where_he_may_not(street, clerk):
    other = UnionFactory(kind=UnionKind.STREET)

    with pytest.raises(Refused, match="导入的权限"):
        Scope(other, clerk)


def test_many_rows_take_the_same_queries_as_few(street, django_assert_max_num_queries):
    rows = [(f"第{number}厂", "", credit_code(number), "私营企业") for number in range(300)]
    counts = [(f"第{number}厂", "2013-12-31", 60.0) for number in range(300)]

    with django_assert_max_num_queries(12):
        plan = planned(street, enterprises(*rows), sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), *counts))

    assert (plan.faults, plan.rows) == ([], 600)
    assert (Enterprise.objects.count(), Headcount.objects.count(), Union.objects.count()) == (0, 0, 1)


def test_what_the_model_says_of_a_row_stands_at_its_column(street):
    heads = ("合同编号", "合同种类", "签订日期", "到期日期")
    table = sheet("集体合同", heads, ("J-1", "工资专项集体合同", "2014-01-01", "2014-12-31"))

    assert told(street, table) == ["「集体合同」第2行：企业的集体合同应填签订单位。"]


def test_what_the_model_says_of_the_row_as_a_whole_stands_at_the_row(street):
    EnterpriseFactory(union=street, name="丰平机械厂")
    contract = ("J-1", "工资专项集体合同", "丰平机械厂", "2014-01-01", "2014-12-31")
    contracts = sheet("集体合同", ("合同编号", "合同种类", "签订单位", "签订日期", "到期日期"), contract)
    covered = sheet("集体合同覆盖单位", ("集体合同", "覆盖单位"), ("J-1", "丰平机械厂"))

    assert told(street, contracts, covered) == ["「集体合同覆盖单位」第2行：企业的集体合同只有签订单位，不列覆盖单位。"]


def test_unique_column_without_words_of_its_own_has_ours(street):
    UnionFactory(kind=UnionKind.STREET, code="C1")
    heads = ("工会名称", "工会类别", "统计代码", "建会日期")
    table = sheet("工会组织", heads, ("一社区工会", "社区工会", "C1", "2009-01-01"))

    assert told(street, table) == ["「工会组织」第2行C列「统计代码」：“C1”已登记在另一条记录里，核对后改正。"]


def test_proposals_end_where_everything_misses(street):
    rows = [(f"丰平机械{number}厂", "2013-12-31", 60.0) for number in range(30)]
    EnterpriseFactory(union=street, name="丰平机械厂")

    found = told(street, sheet("职工人数", ("用人单位", "统计日期", "职工（人）"), *rows))

    assert [("最接近的是" in line) for line in found] == [True] * 20 + [False] * 10


def test_people_are_found_by_their_number(street):
    member = MemberFactory(union=street)
    heads = ("会员", "会籍变化类型", "会籍变化日期")
    table = sheet("以往会籍变化", heads, (member.id_number.lower(), "入会", "2009-01-01"))

    plan = planned(street, table)

    assert plan.faults == []
    assert plan.sheets[0].new[0].member == member


def test_masked_number_without_the_row_number_is_a_fault(street):
    heads = ("姓名", "证件号码", "会籍变化类型", "会籍变化日期")
    table = sheet("会员名册", heads, ("王伟", "330***********1268", "入会", "2009-01-01"))

    (fault,) = planned(street, table).faults
    assert (fault.letter, fault.value, "330***********1268" in str(fault)) == ("B", "330***********1268", False)


def test_numbers_of_identity_never_stand_in_a_fault(street):
    heads = ("姓名", "证件号码", "会籍变化类型", "会籍变化日期")
    table = sheet("会员名册", heads, ("王伟", "330104199003071234", "入会", "2009-01-01"))

    (fault,) = planned(street, table).faults
    assert (fault.value, "19900307" in repr(fault)) == ("330***********1234", False)
