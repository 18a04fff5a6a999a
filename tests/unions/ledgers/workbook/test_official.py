"""The official 工会组织信息采集表 (组织信息采集表): one row becomes union, employer, headcount and coverage."""

from datetime import date

import pytest

from tests.factories.enterprises import credit_code
from tests.factories.organisations import UnionFactory
from tests.unions.ledgers.workbook.sheets import imported, planned, sheet, told
from unions.enterprises.models import Coverage, Enterprise, Headcount
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
GROUPS = ("序号", "工会组织所在单位信息", *[""] * 7, "工会组织信息")
HEADS = (
    "", "单位名称", "单位法人和其他组织统一社会信用代码", "单位地址", "单位所在政区", "单位性质类别", "经济类型",
    "单位所属行业", "职工人数", "工会名称", "工会法人和其他组织统一社会信用代码", "上级工会名称",
    "建会日期（格式：yyyy/MM/dd）", "基层工会类型", "会员人数", "工会负责人", "联系电话",
)  # fmt: skip
NOTE = ("填表说明：\n1、此表所列项目均为必填项",)


def form(*rows: tuple[object, ...], filled_in: str = "填报日期：2014年3月1日") -> object:
    top = [("附件一",), ("海南省工会组织信息采集表",), ("填表单位（盖章）：", *[""] * 12, filled_in)]
    return sheet("工会组织信息", *top, GROUPS, HEADS, *rows, NOTE)


def row(
    number: int, employer: str, union: str, kind: str = "独立基层工会", upper: str = "望江街道总工会"
) -> tuple[object, ...]:
    return (
        str(number), employer, credit_code(number), "望江路1号", "海口市", "私营企业", "私营经济", "金融、保险业", "60",
        union, credit_code(number, start="81330104"), upper, "2010/05/01", kind, 40.0, "周敏", "0571-88001234",
    )  # fmt: skip


def test_form_is_imported_as_it_is(street, clerk):
    batch = imported(street, clerk, form(row(1, "丰平机械厂", "丰平机械厂工会")))

    union, employer = Union.objects.get(name="丰平机械厂工会"), Enterprise.objects.get()
    assert (union.parent, union.kind, union.chair, union.established_on) == (street, "single", "周敏", date(2010, 5, 1))
    assert union.code == "330102001-001"
    assert (employer.name, employer.union, employer.nature, employer.industry) == ("丰平机械厂", street, "170", "J")
    assert Headcount.objects.values_list("enterprise", "as_of", "employees").get() == (
        employer.pk,
        date(2014, 3, 1),
        60,
    )
    assert Coverage.objects.values_list("union", "enterprise", "since").get() == (
        union.pk,
        employer.pk,
        date(2010, 5, 1),
    )
    assert batch.rows == 4


def test_joint_union_stands_in_a_row_for_each_employer(street, clerk):
    first = row(1, "甲店", "商圈联合工会", "联合基层工会")
    second = (*row(2, "乙店", "商圈联合工会", "联合基层工会")[:10], *first[10:])

    imported(street, clerk, form(first, second))

    union = Union.objects.get(name="商圈联合工会")
    assert set(Coverage.objects.values_list("union", "enterprise__name")) == {(union.pk, "甲店"), (union.pk, "乙店")}


def test_form_once_imported_says_nothing_new(street, clerk):
    imported(street, clerk, form(row(1, "丰平机械厂", "丰平机械厂工会")))

    plan = planned(street, form(row(1, "丰平机械厂", "丰平机械厂工会")))

    assert (plan.faults, plan.changes, plan.rows) == ([], 0, 4)


def test_union_may_stand_below_another_of_the_form(street, clerk):
    upper = row(1, "商圈管理公司", "商圈工会联合会", "工会联合会")

    imported(street, clerk, form(row(2, "甲店", "甲店工会", upper="商圈工会联合会"), upper))

    assert Union.objects.get(name="甲店工会").parent == Union.objects.get(name="商圈工会联合会")


def test_codes_in_use_are_passed_over(street, clerk):
    UnionFactory(parent=street, code="330102001-001")

    imported(street, clerk, form(row(1, "丰平机械厂", "丰平机械厂工会")))

    assert Union.objects.get(name="丰平机械厂工会").code == "330102001-002"


def test_headcount_is_of_today_where_the_form_bears_no_date(street, clerk, time_machine):
    time_machine.move_to("2015-02-03 10:00:00+08:00")

    imported(street, clerk, form(row(1, "丰平机械厂", "丰平机械厂工会"), filled_in=" 填报日期："))

    assert Headcount.objects.get().as_of == date(2015, 2, 3)


def test_cell_that_several_ledgers_read_is_told_of_once(street):
    faulty = list(row(1, "", "丰平机械厂工会"))
    faulty[12] = "2010年"

    assert told(street, form(tuple(faulty))) == [
        "「工会组织信息」第6行B列「单位名称」：必填，还空着。",
        "「工会组织信息」第6行M列「建会日期（格式：yyyy/MM/dd）」：“2010年”缺少月份或日子，写成2024-01-05的样子。",
    ]


def test_rows_that_disagree_about_a_union_are_told(street):
    second = row(2, "乙店", "商圈联合工会", "联合基层工会")

    found = told(street, form(row(1, "甲店", "商圈联合工会", "联合基层工会"), second))

    assert found == ["「工会组织信息」第7行J列「工会名称」：与第6行重复，「工会名称」相同，只留一行。"]


def test_unknown_upper_union_is_told(street):
    assert told(street, form(row(1, "甲店", "甲店工会", upper="采荷街道总工会"))) == [
        "「工会组织信息」第6行L列「上级工会名称」：「工会组织」里没有“采荷街道总工会”，最接近的是“望江街道总工会”。"
    ]
