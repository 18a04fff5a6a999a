"""Templates and exports (模板与导出): drop-downs, help, text formats, masked numbers, rows of the period."""

from datetime import date

import openpyxl
import pytest

from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory, HeadcountFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.unions.ledgers.workbook.sheets import planned
from unions.access.roles import Role
from unions.ledgers.books import books
from unions.ledgers.workbook.check import checked
from unions.ledgers.workbook.export import Extract, write_export
from unions.ledgers.workbook.faults import Fault
from unions.ledgers.workbook.reading import read
from unions.ledgers.workbook.repaired import write_repaired
from unions.ledgers.workbook.scope import Scope
from unions.ledgers.workbook.tables import recognise
from unions.ledgers.workbook.template import write_template
from unions.organisations.models import UnionKind

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def test_template_has_a_guide_and_a_sheet_for_every_ledger(tmp_path):
    write_template(str(tmp_path / "T.xlsx"), tuple(books()))

    sheets = read(tmp_path / "T.xlsx")
    tables, faults, notes = recognise(sheets, tuple(books()))

    assert [table.ledger.slug for table in tables] == [ledger.slug for ledger in books()]
    assert (faults, notes) == ([], [])
    assert (sheets[0].title, sheets[0].rows[0]) == ("说明", ["台账导入模板"])


def test_template_helps_to_fill_in(tmp_path):
    write_template(str(tmp_path / "T.xlsx"), [books().by_slug("members"), books().by_slug("enterprises")])

    workbook = openpyxl.load_workbook(tmp_path / "T.xlsx")
    sheet = workbook["会员名册"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    sex, number = rules[f"{heads['性别']}2:{heads['性别']}100000"], heads["证件号码*"]
    letter = sex.formula1.split("$")[1]
    assert [cell.value for cell in workbook["选项"][letter][1:3]] == ["男", "女"]
    assert (sex.prompt, sex.type) == ("身份证号能看出性别，可以不填。", "list")
    assert sheet.column_dimensions[number].width >= 18
    assert workbook["选项"].sheet_state == "hidden"


@pytest.mark.django_db
def test_export_holds_lasting_rows_and_events_of_the_period(tmp_path, street):
    old = EnterpriseFactory(union=street, name="老厂", opened_on=date(2001, 3, 1))
    EnterpriseFactory(union=street, name="新厂", opened_on=date(2015, 1, 1))
    EnterpriseFactory(name="外厂")
    for day in (date(2013, 12, 31), date(2014, 12, 31), date(2015, 12, 31)):
        HeadcountFactory(enterprise=old, as_of=day)

    counts = write_export(str(tmp_path / "a.xlsx"), Extract(street, *YEAR, "2014年"), tuple(books()))

    sheets = {sheet.title: sheet.rows for sheet in read(tmp_path / "a.xlsx")}
    assert {slug: count for slug, count in counts.items() if count} == {"unions": 1, "enterprises": 1, "headcounts": 1}
    assert list(sheets) == ["说明", "工会组织", "用人单位", "职工人数", "选项"]
    assert sheets["说明"][0] == ["望江街道总工会 2014年台账"]
    assert [row[0] for row in sheets["用人单位"]] == ["单位名称*", "老厂"]
    assert sheets["职工人数"][1] == [
        "老厂",
        "2014-12-31",
        60.0,
        20.0,
        10.0,
        float(old.headcounts.get(as_of__year=2014).pk),
    ]


@pytest.mark.django_db
def test_export_is_what_the_person_may_export(tmp_path, street):
    community = UnionFactory(parent=street, kind=UnionKind.COMMUNITY)
    EnterpriseFactory(union=street)
    EnterpriseFactory(union=community, name="社区厂")
    reader = person(Role.READER, community)

    rows = Extract(street, *YEAR, user=reader).rows(books().by_slug("enterprises"))

    assert [row.name for row in rows] == ["社区厂"]


@pytest.mark.django_db
def test_numbers_are_masked_in_an_export_and_unchanged_when_they_come_back(tmp_path, street, clerk):
    member = MemberFactory(union=street)
    write_export(str(tmp_path / "a.xlsx"), Extract(street, *YEAR), [books().by_slug("members")])

    sheets = read(tmp_path / "a.xlsx")
    plan = planned(street, *sheets, user=clerk)

    written = [cell for row in sheets[1].rows for cell in row]
    assert member.id_number not in written
    assert f"{member.id_number[:3]}{'*' * 11}{member.id_number[-4:]}" in written
    assert (plan.faults, plan.changes, plan.rows) == ([], 0, 1)


@pytest.mark.django_db
def test_repaired_copy_marks_faults_and_tidies_the_rest(tmp_path, street):
    with_faults = [("甲厂", "", "私营", "2001.3.1"), ("", "", "国有企业", "20010301")]
    path = tmp_path / "a.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.title = "用人单位"
    for row in [("单位名称", "所属工会", "单位性质类别", "开业日期"), *with_faults]:
        workbook.active.append(row)
    workbook.save(path)

    plan, rows = checked(read(path), Scope(street), tuple(books()))
    write_repaired(str(tmp_path / "R.xlsx"), rows, plan.faults)

    sheet = openpyxl.load_workbook(tmp_path / "R.xlsx")["用人单位"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    nature, opened = sheet.cell(2, heads["单位性质类别*"]), sheet.cell(2, heads["开业日期"])
    assert (nature.value, nature.fill.fgColor.rgb) == ("私营", "FFFDE8E7")
    assert opened.value.date() == date(2001, 3, 1)
    assert sheet.cell(2, heads["问题与改法"]).value == "「单位性质类别」“私营”不在可选项中，最接近的是“私营企业”。"
    assert sheet.cell(3, heads["问题与改法"]).value == "「单位名称」必填，还空着。"
    again = planned(street, *read(tmp_path / "R.xlsx"))
    assert [(fault.row, fault.column, fault.message) for fault in again.faults] == [
        (fault.row, fault.column, fault.message) for fault in plan.faults
    ]
    assert again.notes == []
    assert isinstance(plan.faults[0], Fault)
