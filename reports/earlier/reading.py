"""Reading a file (读取文件): the text of an uploaded .txt or .docx, or a sentence that says what to do instead."""

import codecs
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reports.earlier.gate import LIMITS, MIB, PASTE, SAVE_AGAIN
from reports.earlier.simplified import is_basic, is_traditional
from unions.ledgers.workbook.child import Unreadable, hear, module
from unions.ledgers.workbook.gate import ENCRYPTED

MOST_TEXT_BYTES = MIB
UNREADABLE = f"文件无法读取。{SAVE_AGAIN}"
EMPTY = "文件是空的，没有文字。重新另存后再上传。"
NOT_TEXT = f"看不出这是什么文件，不是文本（.txt）也不是Word文档（.docx）。{PASTE}"
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
UNMARKED = ("gb18030", "utf-16-le", "utf-16-be")
LEAST_COMMON = 0.6  # of a text's signs stand in GB 2312; of bytes read the wrong way, a third at most
OTHERS = (
    (b"%PDF", "pdf", f"这是PDF文件，读不出可靠的文字。{PASTE}扫描件要找原来的Word文件。"),
    (b"{\\rtf", "rtf", f"这是RTF文件。{SAVE_AGAIN}"),
    (b"\x89PNG", "image", "这是图片，不是文字。找原来的Word文件，或把文字录入后粘贴到“文字”框里。"),
    (b"\xff\xd8\xff", "image", "这是图片，不是文字。找原来的Word文件，或把文字录入后粘贴到“文字”框里。"),
)
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read(path: Path) -> str:
    """The text of a file. Raises Unreadable; this process parses no document."""
    size = path.stat().st_size
    if size > LIMITS.size:
        raise Unreadable("too_big", too_big(size))
    with path.open("rb") as file:
        content = file.read(MOST_TEXT_BYTES + 1)
    if content.startswith(ZIP):
        return hear(module("reports.earlier.parsing", str(path.resolve())), _text, UNREADABLE)
    _refuse_others(content)
    return decoded(content)


def too_big(size: int) -> str:
    shown = f"{size / MIB:.1f}MB，超过{LIMITS.size // MIB}MB的上限"
    return f"文件有{shown}。删去图片后另存再上传；{PASTE}"


def _text(lines: Iterable[bytes]) -> str:
    for line in lines:
        told: Any = json.loads(line)
        if "refused" in told:
            raise Unreadable(told["refused"], told["sentence"])
        return str(told["text"])
    raise Unreadable("unreadable", UNREADABLE)


def _refuse_others(content: bytes) -> None:
    if not content:
        raise Unreadable("empty", EMPTY)
    if content.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable("encrypted", ENCRYPTED)
        raise Unreadable("old_word", f"这是旧版Word（.doc）或WPS（.wps）文件。{SAVE_AGAIN}")
    for head, code, sentence in OTHERS:
        if content.startswith(head):
            raise Unreadable(code, sentence)
    if content[:500].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise Unreadable("html", f"这是网页文件。{PASTE}")
    if len(content) > MOST_TEXT_BYTES:
        raise Unreadable("too_big", "文本文件超过1MB，不像一份工作总结。只复制总结的正文，粘贴到“文字”框里。")


def decoded(content: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, else the way of reading that gives the most common characters."""
    for mark, letters in MARKS:
        if content.startswith(mark):
            return _likely((letters,), content)
    return _decode(content, "utf-8") if _is_utf_8(content) else _likely(UNMARKED, content)


def _is_utf_8(content: bytes) -> bool:
    return b"\0" not in content and bool(_decode(content, "utf-8"))


def _likely(ways: Iterable[str], content: bytes) -> str:
    best = max((_decode(content, letters) for letters in ways), key=_common_share)
    if _common_share(best) < LEAST_COMMON:
        raise Unreadable("not_text", NOT_TEXT)
    return best


def _decode(content: bytes, letters: str) -> str:
    try:
        return content.decode(letters)
    except UnicodeDecodeError:
        return ""


def _common_share(text: str) -> float:
    """How much of a text stands in the basic set of Simplified or Traditional characters."""
    common = sum(sign.isspace() or (sign.isprintable() and (is_basic(sign) or is_traditional(sign))) for sign in text)
    return common / max(len(text), 1)
