"""The cover that is signed, and its scan: what is kept of it, who may have it, what is refused."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from reports.catalogue.main import MAIN
from reports.filing.filed import filed
from reports.filing.models import Filing, SignedCover
from reports.submitting import cover, scans
from reports.submitting.cover import cover_of
from reports.submitting.scanning import MOST_PAGES, told
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import clerk_of, handed_up, report_for, small_street
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def filing(street: Union) -> Filing:
    return handed_up(report_for(street))


@pytest.fixture
def clerk(street: Union, client: Client) -> User:
    clerk = clerk_of(street)
    client.force_login(clerk)
    return clerk


@pytest.fixture(autouse=True)
def files(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def pdf(pages: int = 1, *, acts: str = "", password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=200, height=200)
    if acts == "script":
        action = DictionaryObject(
            {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")}
        )
        writer.root_object[NameObject("/OpenAction")] = action
    if acts in ("/EmbeddedFiles", "/JavaScript"):
        writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject(acts): DictionaryObject()})
    if acts in ("/Launch", "/URI"):
        rectangle = ArrayObject(map(NumberObject, (0, 0, 9, 9)))
        action = DictionaryObject({NameObject("/S"): NameObject(acts), NameObject("/F"): TextStringObject("x")})
        told = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Link"), "/Rect": rectangle, "/A": action}
        mark = DictionaryObject({NameObject(name): value for name, value in told.items()})
        writer.pages[0][NameObject("/Annots")] = ArrayObject([mark])
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def picture(form: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **told: Any) -> bytes:
    made = io.BytesIO()
    Image.new(mode, size, "white").save(made, form, **told)
    return made.getvalue()


def upload(content: bytes, name: str = "封面.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def seen(tmp_path: Path, content: bytes) -> tuple[dict[str, Any], Path]:
    """What the child says of a file, asked without a process."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(content)
    return told(source, target), target


def test_the_cover_says_what_was_handed_up(street: Union, filing: Filing) -> None:
    text = cover_of(filing).text()

    for words in ("枫林街道总工会", "报送封面", "审签领导：王建国", "填报人：陈丽华", filing.code, "会员人数"):
        assert words in text


def test_the_cover_is_one_page_in_the_official_layout(client: Client, filing: Filing, clerk: User) -> None:
    answer = client.get(reverse("cover", args=[filing.report_id]))

    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    with pdfplumber.open(io.BytesIO(answer.content)) as made:
        assert len(made.pages) == 1
        assert filing.code in made.pages[0].extract_text()
    assert Entry.objects.filter(act="下载").count() == 1


def test_a_cover_with_all_its_figures_stays_on_one_page(
    client: Client, street: Union, filing: Filing, clerk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    Union.objects.filter(pk=street.parent_id).update(name="云岭高新技术产业开发区总工会")
    paper = filed(filing)
    full = {code: replace(paper.figures["members.present"], code=code) for code in MAIN}
    monkeypatch.setattr(cover, "filed", lambda _: replace(paper, figures=full))

    answer = client.get(reverse("cover", args=[filing.report_id]))

    with pdfplumber.open(io.BytesIO(answer.content)) as made:
        assert len(made.pages) == 1


def test_there_is_no_cover_before_anything_went_up(client: Client, street: Union, clerk: User) -> None:
    assert client.get(reverse("cover", args=[report_for(street).pk])).status_code == 404


def test_a_scan_is_kept_and_comes_back_as_a_file_only(client: Client, filing: Filing, clerk: User) -> None:
    content = pdf(2)

    client.post(reverse("cover-add", args=[filing.report_id]), {"file": upload(content, "../签字 封面.exe")})

    cover = SignedCover.objects.get()
    answer = client.get(reverse("cover-scan", args=[cover.pk]))
    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''%E7%AD%BE%E5%AD%97%20")
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/pdf")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert (cover.name, cover.by) == ("签字 封面.pdf", clerk)
    assert "封面" not in cover.file.name
    assert len(Path(cover.file.name).stem) == 32
    assert {entry.act for entry in Entry.objects.filter(act__in=("上传签章封面", "下载"))} == {"上传签章封面", "下载"}


def test_several_scans_are_kept_the_newest_first(client: Client, filing: Filing, clerk: User) -> None:
    for name in ("一.pdf", "二.pdf"):
        scans.attach(filing, upload(pdf(), name), by=clerk)

    text = client.get(reverse("report", args=[filing.report_id])).content.decode()

    assert text.index("二.pdf") < text.index("一.pdf")


def test_a_picture_is_drawn_anew(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "secret"
    answer, target = seen(tmp_path, picture("JPEG", exif=exif) + b"<?php evil ?>")

    assert answer == {"kind": "jpg"}
    with Image.open(target) as kept:
        assert (kept.size, kept.format, dict(kept.getexif())) == ((40, 60), "JPEG", {})
    assert b"php" not in target.read_bytes()


@pytest.mark.parametrize("mode", ["RGBA", "L", "P", "LA"])
def test_pictures_of_every_sort_become_jpeg(tmp_path: Path, mode: str) -> None:
    answer, target = seen(tmp_path, picture("PNG", mode=mode))

    assert (answer, target.read_bytes()[:2]) == ({"kind": "jpg"}, b"\xff\xd8")


def test_large_pictures_become_smaller(tmp_path: Path) -> None:
    _, target = seen(tmp_path, picture("JPEG", (6000, 3000)))

    with Image.open(target) as kept:
        assert kept.size == (4000, 2000)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是PDF"),
        (b"<svg onload=alert(1)>", "不是PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "不是PDF"),
        (b"<html><script>", "不是PDF"),
        (b"%PDF-1.7 nothing", "打不开"),
        (picture("JPEG")[:60], "打不开"),
        (picture("TIFF"), "不是PDF"),
        (picture("PNG", (7000, 6000), mode="1"), "万像素"),
        (pdf(MOST_PAGES + 1), "20页的上限"),
        (pdf(0), "打不开"),
        (pdf(acts="script"), "有脚本"),
        (pdf(acts="/EmbeddedFiles"), "有脚本"),
        (pdf(acts="/JavaScript"), "有脚本"),
        (pdf(acts="/Launch"), "有脚本"),
        (pdf(password="x"), "设有密码"),
    ],
)
def test_what_is_no_scan_is_refused_with_a_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    answer, target = seen(tmp_path, content)

    assert said in answer["refused"]
    assert not target.exists()


def hidden(place: str) -> bytes:
    """A script where pages themselves do not lead: behind a link, in a field, at a bookmark, or spelled elsewhere."""
    writer = PdfWriter()
    page, root = writer.add_blank_page(width=200, height=200), writer.root_object
    action = _named({"/S": NameObject("/JavaScript"), "/JS": TextStringObject("x")})
    link = _named({"/S": NameObject("/URI"), "/URI": TextStringObject("https://a.cn"), "/Next": action})
    launch = _named({"/S": writer._add_object(NameObject("/Launch")), "/F": TextStringObject("x")})
    if place in ("next", "elsewhere"):
        told = {"/Subtype": NameObject("/Link"), "/A": link if place == "next" else launch}
        page[NameObject("/Annots")] = ArrayObject([_named(told)])
    elif place == "field":
        field = writer._add_object(_named({"/T": TextStringObject("a"), "/AA": _named({"/C": action})}))
        root[NameObject("/AcroForm")] = _named({"/Fields": ArrayObject([field])})
    elif place == "bookmark":
        first = writer._add_object(_named({"/Title": TextStringObject("a"), "/A": action}))
        root[NameObject("/Outlines")] = _named({"/First": first, "/Last": first})
    else:
        root[NameObject("/AcroForm")] = _named({"/XFA": TextStringObject("x")})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _named(told: dict[str, Any]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in told.items()})


@pytest.mark.parametrize("place", ["next", "elsewhere", "field", "bookmark", "form"])
def test_a_script_is_found_wherever_it_hangs(tmp_path: Path, place: str) -> None:
    answer, target = seen(tmp_path, hidden(place))

    assert "有脚本" in answer["refused"]
    assert not target.exists()


def test_a_link_in_a_pdf_is_harmless(tmp_path: Path) -> None:
    assert seen(tmp_path, pdf(acts="/URI"))[0] == {"kind": "pdf"}


@pytest.mark.parametrize(
    ("content", "said"), [(b"x" * (scans.LARGEST + 1), "10MB的上限"), (b"", "是空的"), (b"GIF89a", "不是PDF")]
)
def test_a_refused_file_leaves_nothing(
    client: Client, filing: Filing, clerk: User, files: Path, content: bytes, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        scans.attach(filing, upload(content), by=clerk)

    assert (SignedCover.objects.count(), list(files.rglob("*.*"))) == (0, [])


def test_the_page_tells_why_nothing_was_kept(client: Client, filing: Filing, clerk: User) -> None:
    there = reverse("cover-add", args=[filing.report_id])

    nothing = client.post(there, follow=True).content.decode()
    wrong = client.post(there, {"file": upload(b"GIF89a", "a.jpg")}, follow=True).content.decode()

    assert "还没有选择扫描件" in nothing
    assert "没有上传：不是PDF" in wrong


def test_nothing_is_attached_before_anything_went_up(client: Client, street: Union, clerk: User) -> None:
    there = reverse("cover-add", args=[report_for(street).pk])

    assert "还没有提交" in client.post(there, {"file": upload(pdf())}, follow=True).content.decode()


def test_a_row_that_cannot_be_written_leaves_no_file(
    filing: Filing, clerk: User, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(scans, "record", breaks)

    with pytest.raises(RuntimeError):
        scans.attach(filing, upload(pdf()), by=clerk)
    assert list(files.rglob("*.pdf")) == []


def test_there_is_an_end_to_scans(filing: Filing, clerk: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "MOST", 0)

    with pytest.raises(Refused, match="不再收了"):
        scans.attach(filing, upload(pdf()), by=clerk)


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER])
def test_readers_look_and_do_not_upload(client: Client, street: Union, filing: Filing, role: Role) -> None:
    cover = SignedCover.objects.create(
        filing=filing, name="a.pdf", digest="0", by=clerk_of(street), file="covers/x.pdf"
    )
    somebody = person(role, street)
    client.force_login(somebody)
    Path(settings.MEDIA_ROOT, "covers").mkdir(parents=True)
    Path(settings.MEDIA_ROOT, "covers", "x.pdf").write_bytes(b"%PDF-")

    assert client.post(reverse("cover-add", args=[filing.report_id]), {"file": upload(pdf())}).status_code == 404
    answer = client.get(reverse("cover-scan", args=[cover.pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-"
    with pytest.raises(Refused, match="经办人上传"):
        scans.attach(filing, upload(pdf()), by=somebody)


def test_strangers_get_a_404(client: Client, street: Union, filing: Filing) -> None:
    cover = SignedCover.objects.create(
        filing=filing, name="a.pdf", digest="0", by=clerk_of(street), file="covers/x.pdf"
    )
    client.force_login(person(Role.CLERK, UnionFactory(kind=UnionKind.STREET, parent=street.parent)))

    assert client.get(reverse("cover", args=[filing.report_id])).status_code == 404
    assert client.post(reverse("cover-add", args=[filing.report_id]), {"file": upload(pdf())}).status_code == 404
    assert client.get(reverse("cover-scan", args=[cover.pk])).status_code == 404
    client.force_login(person(Role.AUDITOR, street))
    assert client.get(reverse("cover-scan", args=[cover.pk])).status_code == 404
