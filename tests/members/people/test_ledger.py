"""The register of members and the 工会会员信息采集表 (会员名册与采集表)."""

from typing import Any

import pytest

from members.people.changes import ON_THE_WAY
from members.people.ledger import MEMBERS
from members.people.models import Member
from members.urls import LEDGERS
from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, TransferFactory, identity
from unions.ledgers.workbook.check import check
from unions.ledgers.workbook.choices import Choices
from unions.ledgers.workbook.columns import sheet_columns
from unions.ledgers.workbook.heading import find
from unions.ledgers.workbook.plan import Plan
from unions.ledgers.workbook.reading import Sheet
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import headings
from unions.organisations.models import Union

HEAD = [
    ["附件四"],
    ["浙江省工会会员信息采集表"],
    ["填表单位（盖章）：", "", "", "     单位负责人(签字)："],
]
OFFICIAL = [
    "序号",
    "姓名",
    "性别",
    "出生日期（格式：yyyy/MM/dd）",
    "民族",
    "就业状况",
    "有效证件类别",
    "证件号码\n(填写18位身份证)",
    "学历",
    "技术等级",
    "移动电话",
    "户籍类型",
    "户籍所在地",
    "会籍变化类型",
    "会籍变化日期（格式：yyyy/MM/dd）",
    "会籍变化原因",
    "政治面貌",
    "工作单位",
    "籍贯",
    "是否农民工会员\n填写“是”或“否”",
]
ROW = (
    "1 王伟 男 1980/5/6 汉族 在岗 居民身份证 {number} 大专 职业资格三级（高级） 13605710000 农业户口 绍兴市 入会 "
    "2014/3/2 劳动（工作）关系发生变化 群众 丰平机械厂 绍兴 是"
)
DROP_DOWNS = {
    "sex": "男,女",
    "education": "博士,硕士,本科,大专,中专,高中,初中,小学及以下",
    "employment": "在岗,待（下）岗,失业,退休,退职,退养（内退）,病休,其他",
    "skill_level": "无,职业资格一级（高级技师）,职业资格二级（技师）,职业资格三级（高级）,职业资格四级（中级）,"
    "职业资格五级（初级）",
    "change_kind": "入会,转入,保留,转出,除名,退会",
    "change_cause": "劳动（工作）关系发生变化,在本单位下岗后待岗,失业,所在企业破产,个人要求退会,因犯罪被开除会籍",
    "political_status": "中共党员,中共预备党员,共青团员,民革党员,民盟盟员,民建会员,民进会员,农工党党员,致公党党员,"
    "九三学社社员,台盟盟员,无党派人士,群众",
    "id_kind": "居民身份证",
    "residence": "农业户口,非农业户口",
}


def sheet(number: str, **instead: str) -> Sheet:
    """The official sheet with one row in it."""
    cells = dict(zip(OFFICIAL, ROW.format(number=number).split(), strict=True)) | instead
    return Sheet("会员信息", [*HEAD, OFFICIAL, list(cells.values())])


def planned(union: Union, number: str, **instead: str) -> Plan:
    return check([sheet(number, **instead)], Scope(union), LEDGERS)


def test_the_ledger_has_the_columns_of_the_sheet_in_their_order() -> None:
    found = find([OFFICIAL], headings(MEMBERS))

    assert found is not None
    assert list(found.columns) == [column.name for column in MEMBERS.written][:19]
    assert list(found.columns.values()) == list(range(1, 20))


@pytest.mark.parametrize("name", DROP_DOWNS)
def test_every_option_of_the_sheet_is_known(name: str) -> None:
    column = next(c for c in sheet_columns(MEMBERS) if c.name == name)
    choices: Choices[str] = Choices(column.labels.items())

    read = [column.labels[choices.find(option)] for option in DROP_DOWNS[name].split(",")]

    assert read == DROP_DOWNS[name].split(",")


@pytest.mark.django_db
def test_the_official_sheet_is_read_as_it_stands() -> None:
    union = UnionFactory()
    works = EnterpriseFactory(union=union, name="丰平机械厂")

    plan = planned(union, identity(7))

    assert ([fault.message for fault in plan.faults], plan.notes) == ([], [])
    member: Any = plan.sheets[0].new[0]
    assert (member.name, member.union, member.enterprise, member.is_migrant_worker) == ("王伟", union, works, True)
    assert (member.skill_level, str(member.joined_on)) == ("3", "2014-03-02")


@pytest.mark.django_db
def test_a_wrong_birthday_is_told_at_its_cell() -> None:
    union = UnionFactory()
    EnterpriseFactory(union=union, name="丰平机械厂")

    plan = planned(union, identity(7), **{OFFICIAL[3]: "1980/5/7"})

    assert [(fault.row, fault.letter) for fault in plan.faults] == [(5, "D")]
    assert plan.faults[0].message == "出生日期1980-05-07与证件号码中的1980-05-06不一致，对照证件改正其中一项。"


@pytest.mark.django_db
def test_a_member_on_the_books_is_recognised_by_the_number() -> None:
    union = UnionFactory()
    EnterpriseFactory(union=union, name="丰平机械厂")
    member = MemberFactory(union=union, name="王伟", id_number=identity(7))

    plan = planned(union, member.id_number.lower())

    assert (plan.sheets[0].new, [change.row for change in plan.sheets[0].changed]) == ([], [member])
    assert Member.objects.count() == 1


@pytest.mark.django_db
def test_a_sheet_of_transfers_names_unions_out_of_sight() -> None:
    member, to_union = MemberFactory(), UnionFactory(name="桂苑街道总工会")
    rows = [["会员", "转往工会", "申请日期"], [member.called, to_union.name, "2014-08-04"]]

    plan = check([Sheet("转会", rows)], Scope(member.union), LEDGERS)

    assert [fault.message for fault in plan.faults] == []
    transfer: Any = plan.sheets[0].new[0]
    assert (transfer.member, transfer.to_union) == (member, to_union)


@pytest.mark.django_db
def test_a_sheet_of_transfers_keeps_the_rules_of_the_form() -> None:
    member = TransferFactory(member=MemberFactory(), to_union=UnionFactory()).member
    rows = [["会员", "转往工会", "申请日期"], [member.called, UnionFactory().name, "2014-08-09"]]

    plan = check([Sheet("转会", rows)], Scope(member.union), LEDGERS)

    assert [fault.message for fault in plan.faults] == [ON_THE_WAY]
