"""The gate (上传检查): every kind of bad file has its own sentence, ordinary files pass."""

import stat
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.unions.ledgers.workbook.archives import CONTENT_TYPES, SHEET, cell, parts, sheet_xml, write
from unions.ledgers.workbook.gate import BadFile, Limits, inspect
from unions.ledgers.workbook.scan import Extent

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MIB = 1024 * 1024


def refusal(path: Path, **limits: int) -> str:
    with pytest.raises(BadFile) as refused:
        inspect(path, Limits(**limits))
    assert refused.value.sentence.endswith("。")
    return refused.value.code


def test_ordinary_workbook_passes_with_its_extent(tmp_path):
    path = write(tmp_path / "ok.xlsx", parts())

    extents = inspect(path)

    assert extents == {"会员": Extent(rows=1, columns=2)}


def test_workbook_of_openpyxl_passes(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["姓名", "性别"])
    workbook.save(tmp_path / "ok.xlsx")

    extents = inspect(tmp_path / "ok.xlsx")

    assert extents == {"Sheet": Extent(rows=1, columns=2)}


DISGUISED = [
    (b"", "empty"),
    (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "old_excel"),
    ("姓名,性别\n王伟,男\n".encode(), "csv"),
    ("姓名,性别\n王伟,男\n".encode("gb18030"), "csv"),
    (b"\xef\xbb\xbf<html><body><table><tr><td>1</td></tr></table>", "html"),
    (b"%PDF-1.7 ...", "pdf"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_a_workbook"),
    (b"<?xml version='1.0'?><a,b/>", "not_a_workbook"),
    (b"PK\x03\x04 and then nothing", "damaged"),
]


@pytest.mark.parametrize(("content", "code"), DISGUISED)
def test_disguised_file_is_told_apart(tmp_path, content, code):
    path = tmp_path / "members.xlsx"
    path.write_bytes(content)

    assert refusal(path) == code


def test_each_disguise_has_a_sentence_of_its_own(tmp_path):
    sentences = set()
    for number, (content, _code) in enumerate(DISGUISED[:3] + DISGUISED[4:7]):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(content)
        with pytest.raises(BadFile) as refused:
            inspect(path)
        sentences.add(refused.value.sentence)

    assert len(sentences) == 6


@pytest.mark.parametrize("kept", [200, 900])
def test_truncated_workbook_is_damaged(tmp_path, kept):
    path = write(tmp_path / "cut.xlsx", parts())
    path.write_bytes(path.read_bytes()[:kept])

    assert refusal(path) == "damaged"


def test_flipped_bytes_are_damage(tmp_path):
    path = tmp_path / "flipped.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts().items():
            archive.writestr(name, part)
    path.write_bytes(path.read_bytes().replace("姓名".encode(), "姓各".encode()))

    assert refusal(path) == "damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, "ods"),
        ({"word/document.xml": "<a/>", "[Content_Types].xml": CONTENT_TYPES}, "other_document"),
        ({"xl/workbook.bin": b"\0", "[Content_Types].xml": CONTENT_TYPES}, "other_document"),
        ({"photo.jpg": b"\0"}, "not_a_workbook"),
    ],
)
def test_other_archives_are_told_apart(tmp_path, content, code):
    assert refusal(write(tmp_path / "other.xlsx", content)) == code


def test_size_has_a_limit(tmp_path):
    path = write(tmp_path / "ok.xlsx", parts())

    assert refusal(path, size=100) == "too_big"


def test_bomb_is_refused_by_what_it_declares(tmp_path):
    bomb = sheet_xml('<row r="1"><c r="A1"/></row>' + " " * (20 * MIB))

    assert refusal(write(tmp_path / "bomb.xlsx", parts(sheet=bomb))) == "bomb"
    assert refusal(write(tmp_path / "bomb.xlsx", parts(sheet=bomb)), ratio=10_000, unpacked=10 * MIB) == "bomb"


def test_lying_size_is_damage(tmp_path):
    path = write(tmp_path / "lie.xlsx", parts(sheet=sheet_xml('<row r="1"><c r="A1"/></row>' * 100)))
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    path.write_bytes(path.read_bytes().replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little")))

    assert refusal(path) == "damaged"


def test_too_many_parts_are_refused(tmp_path):
    many = {f"xl/media/{number}.txt": b"" for number in range(1000)}

    assert refusal(write(tmp_path / "parts.xlsx", parts() | many)) == "too_many_parts"


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd", "xl\\evil.xml", "C:evil.xml", "a\0b.xml"])
def test_names_that_leave_the_archive_are_refused(tmp_path, name):
    path = write(tmp_path / "slip.xlsx", parts() | {"PLACEHOLDER"[: len(name)].ljust(len(name), "_"): b"x"})
    stand_in = "PLACEHOLDER"[: len(name)].ljust(len(name), "_").encode()
    path.write_bytes(path.read_bytes().replace(stand_in, name.encode()))

    assert refusal(path) == "bad_part_name"


def test_names_that_differ_in_case_only_are_refused(tmp_path):
    assert refusal(write(tmp_path / "twins.xlsx", parts() | {"XL/WORKBOOK.XML": b"<a/>"})) == "duplicate_parts"


def test_symlink_is_refused(tmp_path):
    path = write(tmp_path / "link.xlsx", parts())
    link = zipfile.ZipInfo("xl/link.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")

    assert refusal(path) == "symlink"


def test_encrypted_entry_is_refused(tmp_path):
    path = write(tmp_path / "locked.xlsx", parts())
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(content))

    assert refusal(path) == "encrypted"


def test_unusual_compression_is_refused(tmp_path):
    path = tmp_path / "lzma.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)

    assert refusal(path) == "compression"


@pytest.mark.parametrize(
    "name",
    [
        "xl/vbaProject.bin",
        "xl/macrosheets/sheet1.xml",
        "xl/externalLinks/externalLink1.xml",
        "xl/embeddings/oleObject1.bin",
        "xl/activeX/activeX1.xml",
        "xl/ctrlProps/ctrlProp1.xml",
        "xl/connections.xml",
        "xl/queryTables/queryTable1.xml",
    ],
)
def test_active_content_is_refused(tmp_path, name):
    assert refusal(write(tmp_path / "active.xlsx", parts() | {name: b"<a/>"})) == "active_content"


def test_macro_type_is_refused(tmp_path):
    macro = CONTENT_TYPES.replace("officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")

    assert refusal(write(tmp_path / "macro.xlsx", parts(**{"[Content_Types].xml": macro}))) == "active_content"


LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'


@pytest.mark.parametrize(
    ("name", "part", "code"),
    [
        (SHEET, LAUGHS, "dtd"),
        ("xl/sharedStrings.xml", LAUGHS, "dtd"),
        ("xl/workbook.xml", LAUGHS, "dtd"),
        ("xl/styles.xml", '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', "dtd"),
        ("xl/styles.xml", "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"), "encoding"),
        ("xl/styles.xml", "<a/>".encode("utf-16-le"), "encoding"),
        ("xl/styles.xml", "<?xml version='1.0' encoding='GBK'?><a/>", "encoding"),
        ("xl/styles.xml", f"<a b='{'x' * 600_000}'/>", "giant_token"),
    ],
)
def test_strange_xml_is_refused(tmp_path, name, part, code):
    assert refusal(write(tmp_path / "strange.xlsx", parts() | {name: part})) == code


def test_longest_cell_of_excel_passes(tmp_path):
    sheet = sheet_xml(f'<row r="1">{cell("A1", "会" * 32_767)}</row>')

    assert inspect(write(tmp_path / "long.xlsx", parts(sheet=sheet)))["会员"].rows == 1


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"/></row>',
        '<row r="1048576"/>',
        '<row r="2"><c r="XFD2"/></row>',
        '<row r="2"><c r="A4000000000"/></row>',
        '<row r="2"><c r="ZZZZ2"/></row>',
        '<x:row r="2"><x:c s="1" r="XFD2"/></x:row>',
    ],
)
def test_far_cells_are_refused(tmp_path, far):
    sheet = sheet_xml(f'<row r="1">{cell("A1", "姓名")}</row>{far}')

    assert refusal(write(tmp_path / "far.xlsx", parts(sheet=sheet))) == "out_of_range"


def test_cells_have_a_budget(tmp_path):
    sheet = sheet_xml(f'<row r="1">{cell("A1", "姓名")}</row><row r="100"><c r="J100"/></row>')

    assert refusal(write(tmp_path / "wide.xlsx", parts(sheet=sheet)), cells=999) == "too_many_cells"


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_broken_table_of_sheets_is_damage(tmp_path, name):
    assert refusal(write(tmp_path / "broken.xlsx", parts() | {name: "<a><b></a>"})) == "damaged"


def test_sheet_without_its_part_is_damage(tmp_path):
    content = parts()
    del content[SHEET]

    assert refusal(write(tmp_path / "missing.xlsx", content)) == "damaged"


def test_members_of_a_district_fit_in_the_limits():
    assert Limits().cells >= 100_000 * 25
