"""Pages of imports (导入页面): upload, preview, confirm, take back; templates and ledgers as files."""

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from unions.access.roles import Role
from unions.enterprises.models import Enterprise
from unions.ledgers import importing
from unions.ledgers.models import Batch
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
GOOD = [("甲厂", "私营企业"), ("乙厂", "国有企业")]


@pytest.fixture
def street(settings: LazySettings, tmp_path: Path) -> Union:
    settings.MEDIA_ROOT = tmp_path / "files"
    return UnionFactory(kind=UnionKind.STREET, name="望江街道总工会")


@pytest.fixture
def clerk(client: Client, street: Union) -> Client:
    client.force_login(person(Role.CLERK, street))
    return client


def workbook(rows: list[tuple[Any, ...]], name: str = "单位.xlsx") -> SimpleUploadedFile:
    book, file = openpyxl.Workbook(), BytesIO()
    book.active.title = "用人单位"
    for row in [("单位名称", "单位性质类别"), *rows]:
        book.active.append(row)
    book.save(file)
    return SimpleUploadedFile(name, file.getvalue())


def upload(client: Client, rows: list[tuple[Any, ...]], union: str = "望江街道总工会") -> Any:
    return client.post(reverse("import"), {"union": union, "file": workbook(rows)}, follow=True)


def read(response: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(b"".join(response)))


def test_upload_is_checked_and_waits_for_confirmation(clerk, street):
    EnterpriseFactory(union=street, name="甲厂", nature="110")

    page = upload(clerk, GOOD)

    batch = Batch.objects.get()
    assert page.redirect_chain == [(reverse("import-batch", args=[batch.pk]), 302)]
    assert (batch.state, batch.rows, batch.union, batch.file_name) == (Batch.State.CHECKED, 2, street, "单位.xlsx")
    assert page.context["totals"] == {"new": 1, "changed": 1, "unchanged": 0}
    assert batch.counts["changes"] == [
        {
            "sheet": "用人单位",
            "row": 2,
            "text": "甲厂",
            "column": "单位性质类别",
            "before": "国有企业",
            "after": "私营企业",
        }
    ]
    assert "导入2条（新增1、修改1）" in page.content.decode()
    assert Enterprise.objects.count() == 1


def test_confirmed_import_is_written_and_the_file_forgotten(clerk):
    upload(clerk, GOOD)
    batch = Batch.objects.get()
    kept = Path(batch.file.path)

    page = clerk.post(reverse("import-batch", args=[batch.pk]), {"act": "import"}, follow=True)

    batch.refresh_from_db()
    assert (batch.state, Enterprise.objects.count()) == (Batch.State.APPLIED, 2)
    assert "已导入：新增2条，修改0条。" in page.content.decode()
    assert (kept.exists(), bool(batch.file)) == (False, False)


def test_import_is_confirmed_once(clerk):
    upload(clerk, GOOD)
    address = reverse("import-batch", args=[Batch.objects.get().pk])
    clerk.post(address, {"act": "import"})

    page = clerk.post(address, {"act": "import"}, follow=True)

    assert "不是待确认的导入" in page.content.decode()
    assert Enterprise.objects.count() == 2


def test_ledger_changed_since_the_check_brings_the_faults_up(clerk, street):
    upload(clerk, [("甲厂", "私营企业"), ("乙厂", "国有企业")])
    batch = Batch.objects.get()
    openpyxl.load_workbook(batch.file.path)  # still kept
    Path(batch.file.path).write_bytes(workbook([("甲厂", "私营")]).read())

    page = clerk.post(reverse("import-batch", args=[batch.pk]), {"act": "import"}, follow=True)

    batch.refresh_from_db()
    assert (batch.state, batch.counts["fault_count"], Enterprise.objects.count()) == (Batch.State.FAULTY, 1, 0)
    assert "文件有1处问题，没有写入任何内容。" in page.content.decode()


def test_faults_are_listed_and_the_marked_file_downloads(clerk):
    page = upload(clerk, [("甲厂", "私营"), (None, "国有企业")])

    batch = Batch.objects.get()
    text = page.content.decode()
    assert (batch.state, batch.counts["fault_count"]) == (Batch.State.FAULTY, 2)
    assert "有2处问题，没有写入任何内容" in text
    assert "“私营”不在可选项中，最接近的是“私营企业”。" in text
    response = clerk.get(reverse("import-repaired", args=[batch.pk]))
    assert "filename*=utf-8''" in response["Content-Disposition"]
    assert read(response)["说明"]["A1"].value == "共2处问题"


def test_unreadable_file_says_why_and_is_forgotten(clerk):
    csv = SimpleUploadedFile("单位.xlsx", "单位名称,单位性质\n".encode())

    page = clerk.post(reverse("import"), {"union": "望江街道总工会", "file": csv}, follow=True)

    batch = Batch.objects.get()
    assert (batch.state, bool(batch.file)) == (Batch.State.FAILED, False)
    assert "这是文本（CSV）文件" in page.content.decode()


def test_import_is_dropped(clerk):
    upload(clerk, GOOD)
    batch = Batch.objects.get()

    clerk.post(reverse("import-batch", args=[batch.pk]), {"act": "drop"})

    assert (Batch.objects.count(), Path(batch.file.path).exists()) == (0, False)


def test_import_is_taken_back(clerk):
    upload(clerk, GOOD)
    batch = Batch.objects.get()
    clerk.post(reverse("import-batch", args=[batch.pk]), {"act": "import"})
    asked = clerk.get(reverse("import-undo", args=[batch.pk]))

    page = clerk.post(reverse("import-undo", args=[batch.pk]), follow=True)

    assert "撤回“单位.xlsx”" in asked.content.decode()
    assert "已撤回：删除新增的2条，还原修改的0条。" in page.content.decode()
    assert Enterprise.objects.count() == 0


def test_refused_undo_says_why(clerk):
    upload(clerk, GOOD)

    page = clerk.post(reverse("import-undo", args=[Batch.objects.get().pk]), follow=True)

    assert "现在是“待确认”，不能撤回。" in page.content.decode()


def test_large_files_are_left_to_the_worker(clerk, monkeypatch):
    monkeypatch.setattr(importing, "AT_ONCE_BYTES", 0)
    monkeypatch.setattr(importing, "AT_ONCE_ROWS", 0)

    upload(clerk, GOOD)
    batch = Batch.objects.get()
    checked = batch.state
    clerk.post(reverse("import-batch", args=[batch.pk]), {"act": "import"})

    batch.refresh_from_db()
    assert (checked, batch.state, Enterprise.objects.count()) == (Batch.State.CHECKED, Batch.State.APPLIED, 2)


def test_page_asks_again_while_the_worker_is_busy(clerk):
    upload(clerk, GOOD)
    Batch.objects.update(state=Batch.State.WAITING, done=1200, counts={})
    address = reverse("import-batch", args=[Batch.objects.get().pk])

    whole, part = clerk.get(address), clerk.get(address, headers={"HX-Request": "true", "HX-Target": "state"})

    assert 'hx-trigger="load delay:1s"' in whole.content.decode()
    assert part.content.decode().strip().startswith('<div id="state"')
    assert "正在检查，已处理1,200行" in part.content.decode()


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"union": "望江街道总工会"}, "还没有选择文件。"),
        ({"file": "x", "union": ""}, "还没有填写导入到哪个工会。"),
        ({"file": "x", "union": "采荷街道总工会"}, "没有找到“采荷街道总工会”。"),
    ],
)
def test_incomplete_upload_says_what_is_missing(clerk, told, message):
    UnionFactory(kind=UnionKind.STREET, name="采荷街道总工会")
    told = told | ({"file": workbook(GOOD)} if "file" in told else {})

    page = clerk.post(reverse("import"), told)

    assert (page.status_code, message in page.content.decode()) == (422, True)


def test_too_large_a_file_is_refused_before_it_is_kept(clerk, monkeypatch):
    monkeypatch.setattr(importing, "Limits", lambda: importing_limits)

    page = clerk.post(reverse("import"), {"union": "望江街道总工会", "file": workbook(GOOD)})

    assert "超过0MB的上限" in page.content.decode()
    assert Batch.objects.count() == 0


class importing_limits:
    size = 10


def test_list_shows_imports_of_the_subtree(clerk, street):
    upload(clerk, GOOD)
    other = UnionFactory(kind=UnionKind.STREET)
    Batch.objects.create(union=other, user=person(Role.CLERK, other), file_name="别家.xlsx", digest="")

    page = clerk.get(reverse("imports"))

    assert [batch.file_name for batch in page.context["page"]] == ["单位.xlsx"]


@pytest.mark.parametrize("name", ["import-batch", "import-undo", "import-repaired"])
def test_batch_of_strangers_is_not_found(clerk, name):
    other = UnionFactory(kind=UnionKind.STREET)
    batch = Batch.objects.create(union=other, user=person(Role.CLERK, other), file_name="别家.xlsx", digest="")

    assert clerk.get(reverse(name, args=[batch.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_only_a_clerk_imports(client, street, role):
    client.force_login(person(role, street))

    assert [client.get(reverse(name)).status_code for name in ("import", "imports", "import-template")] == [404] * 3
    assert upload(client, GOOD).status_code == 404


def test_templates_download(clerk):
    one = clerk.get(reverse("import-template"), {"ledger": "members"})
    every = clerk.get(reverse("import-template"))

    assert read(one).sheetnames == ["说明", "会员名册", "选项"]
    assert len(read(every).sheetnames) > 40


def test_list_is_exported_as_it_is_filtered(clerk, street):
    EnterpriseFactory(union=street, name="甲厂", nature="110")
    EnterpriseFactory(union=street, name="乙厂", nature="170")
    EnterpriseFactory(name="外厂", nature="110")

    response = clerk.get(reverse("enterprises-export"), {"nature": "110"})

    assert [row[0].value for row in read(response)["用人单位"]] == ["单位名称*", "甲厂"]
    entry = Entry.objects.get(act="导出")
    assert (entry.object_text, entry.union, entry.after) == ("用人单位台账", street, {"enterprises": 1})


def test_exported_numbers_stand_masked(clerk, street):
    member = MemberFactory(union=street)

    sheet = read(clerk.get(reverse("members-export")))["会员名册"]

    written = [cell.value for row in sheet for cell in row]
    assert member.id_number not in written


@pytest.mark.parametrize(("role", "status"), [(Role.READER, 200), (Role.REVIEWER, 200), (Role.ADMINISTRATOR, 404)])
def test_who_sees_a_list_exports_it(client, street, role, status):
    client.force_login(person(role, street))

    response = client.get(reverse("enterprises-export"))

    assert (response.status_code, b"".join(response) != b"") == (status, True)
