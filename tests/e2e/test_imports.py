"""A clerk brings in a workbook (导入Excel): faults, the mended file, the preview, the import, and its withdrawal."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import sign_in
from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from unions.enterprises.models import Enterprise
from unions.organisations.models import UnionKind

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def filled(path: Path, *rows: tuple[str, ...]) -> Path:
    workbook = openpyxl.Workbook()
    workbook.active.title = "用人单位"
    for row in [("单位名称", "单位性质类别", "开业日期", "备注"), *rows]:
        workbook.active.append(row)
    workbook.save(path)
    return path


def test_clerk_mends_a_workbook_imports_it_and_takes_it_back(page: Page, tmp_path: Path) -> None:
    street = UnionFactory(kind=UnionKind.STREET, name="望江街道总工会")
    EnterpriseFactory(union=street, name="丰平机械厂", nature="110")
    person("clerk", street, username="clerk", password="gonghui-2014")
    faulty = filled(tmp_path / "单位.xlsx", ("丰平机械厂", "私营", "2001.3.1"), ("甲店", "个体经济组织", "2010.13.1"))
    mended = filled(
        tmp_path / "单位改.xlsx", ("丰平机械厂", "私营企业", "2001.3.1"), ("甲店", "个体经济组织", "20101201")
    )

    sign_in(page, "clerk", "gonghui-2014")
    page.goto("/ledger/enterprises/")
    page.get_by_role("link", name="导入Excel").first.click()
    page.get_by_label("Excel文件").set_input_files(faulty)
    page.get_by_role("button", name="上传并检查").click()
    expect(page.get_by_role("heading", name="有2处问题，没有写入任何内容")).to_be_visible()

    page.get_by_role("link", name="重新上传").click()
    page.get_by_label("Excel文件").set_input_files(mended)
    page.get_by_role("button", name="上传并检查").click()
    page.get_by_role("button", name="导入2条（新增1、修改1）").click()
    expect(page.get_by_text("已导入：新增1条，修改1条。")).to_be_visible()
    assert Enterprise.objects.count() == 2

    page.get_by_role("link", name="撤回这次导入").click()
    page.get_by_role("button", name="撤回这次导入").click()
    expect(page.get_by_text("已撤回：删除新增的1条，还原修改的1条。").first).to_be_visible()
    assert list(Enterprise.objects.values_list("name", "nature")) == [("丰平机械厂", "110")]
