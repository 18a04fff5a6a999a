"""The gate (上传检查): what a file must be before a parser may touch it. Standard library only."""

import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from unions.ledgers.workbook.parts import RELATIONS, WORKBOOK, sheet_parts
from unions.ledgers.workbook.scan import REBUILD, Extent, Malicious, scan_part, scan_sheet

Scanned = TypeVar("Scanned")
MIB = 1024 * 1024
CONTENT_TYPES = "[Content_Types].xml"
SAVE_AGAIN = "在Excel或WPS中打开，另存为“Excel工作簿（*.xlsx）”后再上传。"
ENCRYPTED = "文件设有打开密码，读不出内容。在原来的软件中取消密码，另存后再上传。"
DAMAGED = "文件不完整，可能没有传完或拷完。重新复制一份，能在Excel或WPS中打开后再上传。"
FORBIDDEN = {
    "vbaproject": "宏程序",
    "macrosheets": "宏表",
    "externallinks": "指向其他文件的链接",
    "embeddings": "嵌入的文件",
    "activex": "控件",
    "ctrlprops": "控件",
    "connections": "数据库连接",
    "querytables": "数据库查询",
}


@dataclass(frozen=True)
class Words:
    """How refusals speak of a kind of file."""

    thing: str
    rebuild: str
    without_active: str


WORKBOOKS = Words("表格", REBUILD, "删去后另存为不含宏的.xlsx，或新建一个工作簿只粘贴数值。")
OTHER_DOCUMENTS = {"word/": "Word文档", "ppt/": "演示文稿", "xl/workbook.bin": "二进制工作簿（.xlsb）"}


@dataclass(frozen=True)
class Limits:
    """What an upload may cost; wide enough for 100,000 rows of 25 columns."""

    size: int = 32 * MIB
    unpacked: int = 400 * MIB
    parts: int = 1000
    ratio: int = 200
    ratio_from: int = 4 * MIB
    rows: int = 200_000
    columns: int = 256
    cells: int = 4_000_000


class BadFile(Exception):
    """The file is refused: a code for the log, a sentence for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


def inspect(path: Path, limits: Limits | None = None) -> dict[str, Extent]:
    """The extents of the sheets by name, once the file is known to be an ordinary workbook."""
    limits = limits or Limits()
    _check_size(path, limits)
    _check_magic(path)
    try:
        with zipfile.ZipFile(path) as archive:
            check_parts(archive.infolist(), limits, WORKBOOKS)
            _check_kind(archive)
            return _scan(archive, limits)
    except Malicious as found:
        raise BadFile(found.code, found.sentence) from found
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as broken:
        raise BadFile("damaged", DAMAGED) from broken


def _check_size(path: Path, limits: Limits) -> None:
    size = path.stat().st_size
    if not size:
        raise BadFile("empty", "文件是空的（0字节）。重新从Excel或WPS另存为.xlsx后再上传。")
    if size > limits.size:
        shown = f"{size / MIB:.1f}MB，超过{limits.size // MIB}MB的上限"
        raise BadFile("too_big", f"文件有{shown}。按工会或按年度拆成几份，分别上传。")


def _check_magic(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(4096)
        if head.startswith(b"PK\x03\x04"):
            return
        if head.startswith(b"\xd0\xcf\x11\xe0"):
            raise _old_office(head + file.read(MIB))
    raise _not_a_workbook(head)


def _old_office(content: bytes) -> BadFile:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return BadFile("encrypted", ENCRYPTED)
    return BadFile("old_excel", f"这是旧版Excel（.xls）或WPS（.et）文件。{SAVE_AGAIN}")


def _not_a_workbook(head: bytes) -> BadFile:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"<") and (b"<html" in text or b"<table" in text or b"<!doctype html" in text):
        return BadFile("html", f"这是网页文件，只是改了扩展名。{SAVE_AGAIN}")
    if text.startswith(b"%pdf"):
        return BadFile("pdf", "这是PDF文件，不是Excel工作簿。上传填好的.xlsx表格。")
    if b"\0" not in head and (b"," in head or b"\t" in head) and not text.startswith(b"<"):
        return BadFile("csv", f"这是文本（CSV）文件，不是Excel工作簿。{SAVE_AGAIN}")
    return BadFile("not_a_workbook", "这不是Excel工作簿（.xlsx）。上传用Excel或WPS另存为.xlsx的表格。")


def check_parts(parts: list[zipfile.ZipInfo], limits: Limits, words: Words) -> None:
    """Raises BadFile for what an office program never packs, from the directory of the archive alone."""
    if len(parts) > limits.parts:
        raise BadFile("too_many_parts", f"文件内部有{len(parts):,}个部件，远多于正常的{words.thing}。{words.rebuild}")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked or any(_is_bomb(part, limits) for part in parts):
        size = f"{unpacked / MIB:,.0f}MB，远大于正常的{words.thing}"
        raise BadFile("bomb", f"文件解开后有{size}，没有读取。{words.rebuild}")
    names = [part.filename.lower() for part in parts]
    if len(set(names)) < len(names):
        raise tampered("duplicate_parts", "部件重名", words)
    for part in parts:
        _check_part(part, words)


def _is_bomb(part: zipfile.ZipInfo, limits: Limits) -> bool:
    return part.file_size > limits.ratio_from and part.file_size > limits.ratio * max(part.compress_size, 1)


def _check_part(part: zipfile.ZipInfo, words: Words) -> None:
    # orig_filename still has the NUL and the backslash that zipfile cuts or turns round.
    name = part.orig_filename
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in name.split("/"):
        raise tampered("bad_part_name", "部件名称越界", words)
    if stat.S_ISLNK(part.external_attr >> 16):
        raise tampered("symlink", "含有链接", words)
    if part.flag_bits & 0x1:
        raise BadFile("encrypted", ENCRYPTED)
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise tampered("compression", f"压缩方式不是{words.thing}软件所用", words)
    for piece in re.split(r"[/.]", name.lower()):
        if piece in FORBIDDEN:
            raise active(FORBIDDEN[piece], words)


def tampered(code: str, what: str, words: Words) -> BadFile:
    return BadFile(code, f"文件内部结构不正常（{what}），可能被改动过。{words.rebuild}")


def active(what: str, words: Words) -> BadFile:
    return BadFile("active_content", f"文件里含有{what}，不能上传。{words.without_active}")


def _check_kind(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise BadFile("ods", f"这是OpenDocument表格（.ods）。{SAVE_AGAIN}")
    for start, what in OTHER_DOCUMENTS.items():
        if any(name.startswith(start) for name in names):
            raise BadFile("other_document", f"这是{what}，不是Excel工作簿（.xlsx）。{SAVE_AGAIN}")
    if not {CONTENT_TYPES, WORKBOOK, RELATIONS} <= set(names):
        raise BadFile("not_a_workbook", f"这是压缩包，里面没有Excel工作簿。解压后上传其中的.xlsx文件，或{SAVE_AGAIN}")


def _scan(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Extent]:
    """Reads every XML part once, in slices, without a parser."""
    for name in (CONTENT_TYPES, WORKBOOK, RELATIONS):
        in_slices(archive, name, scan_part)
    if b"macroEnabled" in archive.read(CONTENT_TYPES):
        raise active("宏程序", WORKBOOKS)
    sheets = sheet_parts(archive)
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels", ".vml")) and name not in sheets.values():
            in_slices(archive, name, scan_part)
    extents = {title: in_slices(archive, part, scan_sheet) for title, part in sheets.items()}
    for title, extent in extents.items():
        _check_extent(title, extent, limits)
    if sum(extent.cells for extent in extents.values()) > limits.cells:
        raise BadFile("too_many_cells", f"表格超过{limits.cells:,}个单元格。删去空行空列，或按工会拆成几份后再上传。")
    return extents


def _check_extent(title: str, extent: Extent, limits: Limits) -> None:
    if extent.rows <= limits.rows and extent.columns <= limits.columns:
        return
    raise BadFile(
        "out_of_range",
        f"「{title}」表写到了第{extent.rows:,}行、第{extent.columns:,}列，上限是{limits.rows:,}行、{limits.columns}列。"
        "选中数据以下的空行和右侧的空列，删除后另存再上传。",
    )


def in_slices(archive: zipfile.ZipFile, name: str, scan: Callable[[Iterable[bytes]], Scanned]) -> Scanned:
    with archive.open(name) as part:
        return scan(iter(lambda: part.read(MIB), b""))
