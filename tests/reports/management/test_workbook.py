"""The command workbook (台账导入导出): what it prints, what it writes, and how it ends."""

from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory, credit_code
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from unions.access.models import User
from unions.access.roles import Role
from unions.enterprises.models import Enterprise
from unions.ledgers.models import Batch
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
SHEETS = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def street() -> Union:
    return UnionFactory(kind=UnionKind.STREET, name="望江街道总工会", code="SEED-K")


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street, username="clerk")


def run(*words: str) -> list[str]:
    out = StringIO()
    call_command("workbook", *words, stdout=out)
    return out.getvalue().splitlines()


def refused(*words: str) -> tuple[int, str]:
    with pytest.raises(CommandError) as refusal:
        run(*words)
    return refusal.value.returncode, str(refusal.value)


def filled(path: Path, sheets: SHEETS) -> str:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return str(path)


def enterprises(path: Path, *rows: tuple[Any, ...]) -> str:
    return filled(path, {"用人单位": [("单位名称", "单位性质类别", "开业日期"), *rows]})


def test_template_of_all_ledgers_or_of_some(tmp_path):
    run("template", "-o", str(tmp_path / "T.xlsx"))
    printed = run("template", "--ledger", "members", "--ledger", "unions", "-o", str(tmp_path / "M.xlsx"))

    assert len(openpyxl.load_workbook(tmp_path / "T.xlsx").sheetnames) > 40
    assert openpyxl.load_workbook(tmp_path / "M.xlsx").sheetnames == ["说明", "会员名册", "工会组织", "选项"]
    assert printed == [f"已写出{tmp_path / 'M.xlsx'}，2本台账。"]


def test_import_writes_and_prints_rows_per_ledger(tmp_path, street, clerk):
    file = enterprises(tmp_path / "a.xlsx", ("甲厂", "私营企业", "2001-03-01"), ("乙厂", "国有企业", None))

    printed = run("import", file, "--union", "SEED-K", "--as", "clerk")

    assert [line.split() for line in printed if not line.startswith("-")] == [
        ["台账", "新增", "修改", "无变化"],
        ["用人单位", "2", "0", "0"],
        [f"已导入，批次{Batch.objects.get().pk}。"],
    ]
    assert Enterprise.objects.filter(union=street, batch__user=clerk).count() == 2
    assert len(Batch.objects.get().digest) == 64


def test_import_with_a_fault_writes_nothing(tmp_path, street, clerk):
    file = enterprises(tmp_path / "a.xlsx", ("甲厂", "私营企业", "2001-03-01"), ("乙厂", "国有", "2001-13-01"))

    assert refused("import", file, "--union", "SEED-K", "--as", "clerk") == (1, "共2处问题，没有写入任何内容。")
    assert (Enterprise.objects.count(), Batch.objects.count()) == (0, 0)


def test_export_comes_back_as_no_change(tmp_path, street, clerk):
    MemberFactory(union=street, joined_on=None, enterprise=EnterpriseFactory(union=street))
    file = str(tmp_path / "a.xlsx")

    printed = run("export", "--union", "SEED-K", "--period", "2014", "-o", file)

    assert printed == [f"已写出{file}，3本台账，3行。"]
    assert run("check", file, "--union", "SEED-K")[-1] == "无变化"
    assert run("import", file, "--union", "SEED-K", "--as", "clerk")[-1] == "无变化"
    assert Batch.objects.count() == 0
    assert Entry.objects.get(act="导出").object_text == "望江街道总工会 2014台账"


FAULTY: SHEETS = {
    "用人单位": [
        (
            "单位名称",
            "所属工会",
            "单位统一社会信用代码",
            "单位性质类别",
            "规模以上",
            "开业日期",
            "关闭或迁出日期",
            "联系电话",
        ),
        ("甲厂", None, None, "私营", None, None, None, None),  # 1 no such option
        ("乙厂", "采荷街道总工会", None, "私营企业", None, None, None, None),  # 2 a union elsewhere
        (None, None, None, "私营企业", None, None, None, None),  # 3 required
        ("丙厂", None, "91330104MA0000001X", "私营企业", None, None, None, None),  # 4 check digit
        ("丁厂", None, None, "私营企业", "也许", None, None, None),  # 5 yes or no
        ("戊厂", None, None, "私营企业", None, "2001-02-30", None, None),  # 6 no such day
        ("己厂", None, None, "私营企业", None, "24.1.5", None, None),  # 7 short year
        ("庚厂", None, None, "私营企业", None, "2010-01-01", "2009-01-01", None),  # 8 dates in order
        ("辛厂", None, None, "私营企业", None, None, None, "12345"),  # 9 telephone
        ("壬" * 101, None, None, "私营企业", None, None, None, None),  # 10 too long
        ("癸厂", None, credit_code(1), "私营企业", None, None, None, None),
        ("子厂", None, credit_code(1), "私营企业", None, None, None, None),  # 11 twice in the sheet
        ("丑厂", None, None, "私营企业", None, None, None, None),
        ("丑厂", None, None, "私营企业", None, None, None, None),  # 12 same natural key
        ("寅厂", None, 1.10101199001011e17, "私营企业", None, None, None, None),  # 13 digits lost
        ("=1+1", None, None, "私营企业", None, None, None, None),  # 14 formula without a result
    ],
    "职工人数": [
        ("用人单位", "统计日期", "职工（人）", "其中女职工（人）", "其中农民工（户）"),  # 15 another unit
        ("没有的厂", "2013-12-31", 10, 5, None),  # 16 nobody of that name
        ("丑厂", "2013-12-31", "35O", 5, None),  # 17 letter O
        ("丑厂", "2014-12-31", 10.5, 5, None),  # 18 no whole number
        ("丑厂", "2012-12-31", 10, 11, None),  # 19 part above the whole
        ("丑厂", "2011-12-31", -1, 0, None),  # 20 negative
    ],
}


def test_twenty_faults_are_twenty_lines(tmp_path, street):
    file, out = filled(tmp_path / "a.xlsx", FAULTY), StringIO()

    with pytest.raises(CommandError) as refusal:
        call_command("workbook", "check", file, "--union", "SEED-K", "-o", str(tmp_path / "R.xlsx"), stdout=out)

    lines = out.getvalue().splitlines()[2:]
    assert (refusal.value.returncode, str(refusal.value)) == (1, "共20处问题，没有写入任何内容。")
    assert [tuple(line.split()[:3]) for line in lines] == [
        ("用人单位", "2", "D"), ("用人单位", "3", "B"), ("用人单位", "4", "A"), ("用人单位", "5", "C"),
        ("用人单位", "6", "E"), ("用人单位", "7", "F"), ("用人单位", "8", "F"), ("用人单位", "9", "G"),
        ("用人单位", "10", "H"), ("用人单位", "11", "A"), ("用人单位", "13", "C"), ("用人单位", "15", "B"),
        ("用人单位", "16", "C"), ("用人单位", "17", "A"), ("职工人数", "1", "E"), ("职工人数", "2", "A"),
        ("职工人数", "3", "C"), ("职工人数", "4", "C"), ("职工人数", "5", "D"), ("职工人数", "6", "C"),
    ]  # fmt: skip
    assert openpyxl.load_workbook(tmp_path / "R.xlsx")["说明"]["A1"].value == "共20处问题"


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("template --ledger x -o o.xlsx", "没有台账“x”，可用：unions、"),
        ("template -o o.pdf", "“o.pdf”的扩展名应为.xlsx。"),
        ("template -o no/o.xlsx", "没有文件夹“no”，先建好再写出。"),
        ("check b.xlsx --union SEED-K", "没有文件“b.xlsx”，核对路径。"),
        ("check a.xlsx --union X", "没有统计代码为“X”的工会，核对代码。"),
        ("import a.xlsx --union SEED-K --as nobody", "没有登录名为“nobody”的用户，或已停用。"),
        ("import a.xlsx --union SEED-K --as reader", "“陈丽华”没有向“望江街道总工会”导入的权限，"),
        ("export --union SEED-K --period 今年 -o o.xlsx", "“今年”不是期间，写成2014、"),
    ],
)
def test_wrong_words_end_with_two_and_a_sentence(tmp_path, monkeypatch, street, words, start):
    monkeypatch.chdir(tmp_path)
    enterprises(tmp_path / "a.xlsx", ("甲厂", "私营企业", None))
    person(Role.READER, street, username="reader")

    code, sentence = refused(*words.split())

    assert (code, sentence[: len(start)]) == (2, start)


def test_unreadable_file_ends_with_one_and_a_sentence(tmp_path, street):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")

    code, sentence = refused("check", str(tmp_path / "a.xlsx"), "--union", "SEED-K")

    assert (code, sentence[:5]) == (1, "文件不完整")
