"""Reading of uploaded files (读取文件): ordinary ones give their text, every other kind its own sentence."""

import sys
from pathlib import Path

import pytest

from reports.earlier.reading import read
from tests.reports.earlier.papers import CONTENT_TYPES, body, parts, word_file, write
from unions.ledgers.workbook.child import Unreadable

SENTENCE = "一年来新建工会三家，发展会员１２０人。\r\n二、民主管理"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MIB = 1024 * 1024
LINK = '<R><Relationship Id="r1" Type="http://x/{kind}" Target="{target}" TargetMode="External"/></R>'


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read(path)
    assert str(refused.value).endswith(("。", "”框里。"))
    return refused.value.code


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SENTENCE, "辦事處組織職工學習，舉辦競賽二期。", "Union report 2014, 35 members"])
def test_texts_are_read_in_any_of_the_usual_encodings(tmp_path: Path, letters: str, text: str) -> None:
    path = tmp_path / "总结.txt"
    path.write_bytes(text.encode(letters))

    assert read(path) == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (OLE + b"\0" * 600, "old_word"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0\0\0", "image"),
        (b" <!DOCTYPE html><html>", "html"),
        (bytes(range(256)) * 20, "not_text"),
        (b"\xff\xfe" + bytes(range(1, 255)) * 20, "not_text"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        ("工会".encode() * 200_000, "too_big"),
        (b"\0" * (20 * MIB), "too_big"),
    ],
)
def test_what_is_no_text_is_told_apart(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "总结.docx"
    path.write_bytes(content)

    assert refusal(path) == code


def test_a_word_file_gives_its_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "总结.docx"
    path.write_bytes(word_file("一、组织建设", "新建工会三家。"))

    assert read(path).split("\n")[:2] == ["一、组织建设", "新建工会三家。"]


def test_breaks_and_tables_are_read_and_what_is_deleted_or_shown_twice_is_not(tmp_path: Path) -> None:
    inside = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>会员</w:t><w:tab/><w:t>90人</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
        '<w:p xmlns:mc="x"><mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    path = write(tmp_path / "a.docx", parts(word__document=b"") | {"word/document.xml": body("首段", inside=inside)})

    assert read(path) == "首段\n会员 90人\n甲\n乙\n框\n"


BAD = {
    "macro": ({"word/vbaProject.bin": b"x"}, "active_content"),
    "macro_type": (
        {"[Content_Types].xml": CONTENT_TYPES.replace("/xml", "/vnd.ms-word.macroEnabled")},
        "active_content",
    ),
    "embedded": ({"word/embeddings/a.bin": b"x"}, "active_content"),
    "active_x": ({"word/activeX/a.xml": "<a/>"}, "active_content"),
    "template": (
        {"word/_rels/s.xml.rels": LINK.format(kind="attachedTemplate", target="http://x/a.dotm")},
        "active_content",
    ),
    "picture_elsewhere": ({"word/_rels/d.xml.rels": LINK.format(kind="image", target="//x/a.png")}, "active_content"),
    "bomb": ({"word/media/a.png": b"\0" * (130 * MIB)}, "bomb"),
    "steep": ({"word/media/a.png": b"\0" * (20 * MIB)}, "bomb"),
    "entities": ({"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}, "dtd"),
    "utf_16": ({"word/document.xml": body("甲").encode("utf-16")}, "encoding"),
    "above": ({"../a.xml": "<a/>"}, "bad_part_name"),
    "twice": ({"word/DOCUMENT.xml": "<a/>"}, "duplicate_parts"),
    "no_xml": ({"word/document.xml": "<w:document>"}, "damaged"),
    "workbook": ({"xl/workbook.xml": "<a/>"}, "other_document"),
    "odt": ({"mimetype": "application/vnd.oasis.opendocument.text"}, "odt"),
    "many_parts": ({f"word/{number}.xml": "<a/>" for number in range(1001)}, "too_many_parts"),
    "endless": ({"word/document.xml": body("工会" * 150_000)}, "giant_token"),
    "too_long": ({"word/document.xml": body(*["工会台账" * 100] * 600)}, "too_long"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_word_file_that_no_office_program_writes_is_refused(tmp_path: Path, name: str) -> None:
    added, code = BAD[name]

    assert refusal(write(tmp_path / "a.docx", parts() | added)) == code


def test_a_numbered_body_is_found(tmp_path: Path) -> None:
    content = {"word/document2.xml": body("发展会员九人。"), "[Content_Types].xml": CONTENT_TYPES}

    assert read(write(tmp_path / "a.docx", content)) == "发展会员九人。\n"


def test_an_archive_without_a_document_is_refused(tmp_path: Path) -> None:
    assert refusal(write(tmp_path / "a.docx", {"a.txt": "甲"})) == "not_a_document"


def test_a_word_file_cut_off_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_file("新建工会三家。")[:2000])

    assert refusal(path) == "damaged"


def test_links_that_a_reader_clicks_may_stand_in_a_document(tmp_path: Path) -> None:
    link = LINK.format(kind="hyperlink", target="http://x/")
    path = write(tmp_path / "a.docx", parts() | {"word/_rels/document.xml.rels": link})

    assert read(path) == "新建工会三家。\n"


def test_a_child_that_dies_is_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dying = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr("reports.earlier.reading.module", lambda *_told: dying)

    assert refusal(write(tmp_path / "a.docx", parts())) == "unreadable"
