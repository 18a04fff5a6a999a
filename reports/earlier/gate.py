"""The gate of Word files (上传检查): what a .docx must be before its text may be read. Standard library only."""

import re
import zipfile
import zlib
from pathlib import Path

from unions.ledgers.workbook.gate import (
    CONTENT_TYPES,
    MIB,
    BadFile,
    Limits,
    Words,
    active,
    check_parts,
    in_slices,
    tampered,
)
from unions.ledgers.workbook.scan import Malicious, scan_part

LIMITS = Limits(size=10 * MIB, unpacked=120 * MIB)
BODY = re.compile(r"word/document\d*\.xml")  # some programs number it
PASTE = "也可以打开文件，把全文复制、粘贴到“文字”框里。"
SAVE_AGAIN = f"在Word或WPS中打开，另存为“Word文档（*.docx）”后再上传；{PASTE}"
REBUILD = "新建一个文档，把正文复制过去，另存后再上传。"
DAMAGED = f"文件不完整，可能没有传完或拷完。重新复制一份，能在Word或WPS中打开后再上传；{PASTE}"
DOCUMENTS = Words("文档", REBUILD, f"删去后另存为.docx再上传；{PASTE}")
# A link that a reader clicks is harmless; everything else that lies elsewhere would be fetched by Word.
EXTERNAL = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)


def inspect(path: Path, limits: Limits = LIMITS) -> None:
    """Raises BadFile unless this is an ordinary Word file; nothing is parsed."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_parts(archive.infolist(), limits, DOCUMENTS)
            _check_kind(archive)
            _scan(archive)
    except Malicious as found:
        raise tampered(found.code, "内容不是文档软件所写", DOCUMENTS) from found
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as broken:
        raise BadFile("damaged", DAMAGED) from broken


def _check_kind(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise BadFile("odt", f"这是OpenDocument文档（.odt）。{SAVE_AGAIN}")
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise BadFile("other_document", f"这是表格或演示文稿，不是Word文档（.docx）。{PASTE}")
    if CONTENT_TYPES not in names or not body_of(archive):
        raise BadFile("not_a_document", f"这是压缩包，里面没有Word文档。解压后上传其中的.docx文件；{PASTE}")


def body_of(archive: zipfile.ZipFile) -> str:
    """The part with the words; empty where there is none."""
    return next(filter(BODY.fullmatch, archive.namelist()), "")


def _scan(archive: zipfile.ZipFile) -> None:
    """Reads every XML part once, in slices, without a parser."""
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels", ".vml")):
            in_slices(archive, name, scan_part)
    if b"macroEnabled" in archive.read(CONTENT_TYPES):
        raise active("宏程序", DOCUMENTS)
    for name in archive.namelist():
        if name.lower().endswith(".rels"):
            _check_relations(archive.read(name))


def _check_relations(relations: bytes) -> None:
    if any(not HYPERLINK.search(relation) for relation in EXTERNAL.findall(relations)):
        raise active("指向其他文件的链接", DOCUMENTS)
