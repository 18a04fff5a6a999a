"""Scanning XML parts (部件扫描) slice by slice, without a parser. Standard library only."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# A cell of 32,767 characters, all escaped, stays below this; a 100 MB attribute does not.
LONGEST_TOKEN = 256 * 1024
STRIDE = LONGEST_TOKEN // 2
LISTED = 10_000
REBUILD = "新建一个工作簿，把数据复制过去，另存后再上传。"

ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")
# As every spreadsheet program writes it. A reference written otherwise is not seen here; the child process has limits.
ROW = re.compile(rb' r="([0-9]{1,18})"([^>]*)')
COLUMN = re.compile(rb' r="([A-Z]{1,7})')
HIGH_ROW = re.compile(rb' r="[A-Z]+([0-9]{6,18})"')
HIDDEN = b' hidden="1"'
CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
REFERENCE = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Za-z]+\d+)["']""")
IS_ERROR = re.compile(rb"""(?:^|\s)t\s*=\s*["']e["']""")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
CACHED = re.compile(rb"<(?:\w+:)?v>[^<]|<(?:\w+:)?is>")
IS_TEXT = re.compile(rb"""(?:^|\s)t\s*=\s*["']str["']""")  # a formula whose stored result is a text, perhaps empty


class Malicious(Exception):
    """The part holds what no spreadsheet program writes."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass
class Extent:
    """How far a sheet reaches, and the cells whose value is not simply typed."""

    rows: int = 0
    columns: int = 0
    hidden_rows: int = 0
    formulas: list[str] = field(default_factory=list)
    uncached: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def cells(self) -> int:
        return self.rows * self.columns


def scan_part(slices: Iterable[bytes]) -> None:
    """Raises Malicious for entities, other encodings and endless tokens."""
    for _piece in _pieces(slices):
        pass


def scan_sheet(slices: Iterable[bytes]) -> Extent:
    """The extent of a worksheet part; raises Malicious as scan_part does."""
    extent = Extent()
    for piece in _pieces(slices):
        _stretch(extent, piece)
        if b"<f" in piece or b":f" in piece or b't="e"' in piece:
            _note_cells(extent, piece)
    return extent


def _pieces(slices: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, checked, and cut after a cell where there is one, else after a tag."""
    rest = b""
    for number, piece in enumerate(slices):
        if number == 0:
            _check_encoding(piece)
        piece = rest + piece
        _check_piece(piece)
        after_cell, after_tag = piece.rfind(b"c>") + 2, piece.rfind(b">") + 1
        end = after_cell if after_cell > 1 else after_tag if len(piece) > LONGEST_TOKEN else 0
        rest = piece[end:]
        yield piece[:end]
    yield rest


def _check_encoding(head: bytes) -> None:
    named = ENCODING.search(head[:1000])
    if b"\0" in head[:4] or head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _strange("encoding", "文字编码不是UTF-8")
    if named and named[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise _strange("encoding", "文字编码不是UTF-8")


def _check_piece(piece: bytes) -> None:
    if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
        raise _strange("dtd", "含有实体定义")
    for start in range(0, len(piece) - STRIDE, STRIDE):
        if piece.find(b">", start, start + STRIDE) < 0:
            raise _strange("giant_token", "含有超长的内容")


def _strange(code: str, what: str) -> Malicious:
    return Malicious(code, f"文件内部结构不正常（{what}），可能被改动过。{REBUILD}")


def _stretch(extent: Extent, piece: bytes) -> None:
    rows = ROW.findall(piece)
    numbers = [number for number, _rest in rows] + HIGH_ROW.findall(piece)
    extent.rows = max([extent.rows, *map(int, numbers)])
    if HIDDEN in piece:
        extent.hidden_rows += sum(1 for _number, rest in rows if HIDDEN in rest)
    columns = set(COLUMN.findall(piece))
    extent.columns = max([extent.columns, *(column_number(name.decode()) for name in columns)])


def column_number(name: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _note_cells(extent: Extent, piece: bytes) -> None:
    for cell in CELL.finditer(piece):
        name = REFERENCE.search(cell[1])
        if not name:
            continue
        reference = name[1].decode()
        if IS_ERROR.search(cell[1]):
            extent.errors.append(reference)
        elif FORMULA.search(cell[2]):
            extent.formulas.append(reference)
            if not (CACHED.search(cell[2]) or IS_TEXT.search(cell[1])):
                extent.uncached.append(reference)
    if max(len(extent.errors), len(extent.uncached)) > LISTED:
        sentence = f"表格里有超过{LISTED:,}个算不出结果的公式。在Excel中重新计算并保存，或只粘贴数值，再上传。"
        raise Malicious("too_many_errors", sentence)
