"""The child process (看扫描件进程) that looks at the scan of a signed cover and writes what is kept of it.

Run as `python -m reports.submitting.scanning FROM TO`. It writes one JSON line: the kind, or a refusal. It knows no
Django. A picture is drawn anew, so that nothing but its dots is kept; a PDF is kept as it is, if it is only pages.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from unions.ledgers.workbook.restraint import restrain

MOST_PAGES = 20
MOST_DOTS = 40_000_000
LONGEST_SIDE = 4_000  # dots; A4 at 300 dpi has 3,508
QUALITY = 85
PDF_HEAD = b"%PDF-"
PICTURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
CARRIES = {"/AA", "/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA"}
ACTIONS = (
    *("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
    *("/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/Hide", "/Named"),
)
MARKS = ("/FileAttachment", "/RichMedia", "/Screen", "/Movie")
RESCAN = "重新扫描成PDF或JPEG再上传。"
NOT_A_SCAN = f"不是PDF、JPEG或PNG文件。{RESCAN}"
DAMAGED = f"文件不完整，打不开。{RESCAN}"
ACTIVE = f"PDF里有脚本、附件或自动执行的动作，不像扫描件。{RESCAN}"


class Refusal(Exception):
    """The file is not kept; the message is for people."""


def main(source: str, target: str) -> None:
    restrain()
    sys.stdout.write(json.dumps(told(Path(source), Path(target)), ensure_ascii=True) + "\n")


def told(source: Path, target: Path) -> dict[str, Any]:
    try:
        return {"kind": _keep(source, target)}
    except Refusal as refusal:
        return {"refused": str(refusal)}
    except Image.DecompressionBombError:
        return {"refused": _too_large()}
    except (UnidentifiedImageError, PyPdfError, OSError, SyntaxError, ValueError, KeyError, RecursionError):
        return {"refused": DAMAGED}


def _keep(source: Path, target: Path) -> str:
    with source.open("rb") as file:
        head = file.read(8)
    if head.startswith(PDF_HEAD):
        _look_at_pdf(source)
        shutil.copyfile(source, target)
        return "pdf"
    for mark, form in PICTURES.items():
        if head.startswith(mark):
            _draw_anew(source, target, form)
            return "jpg"
    raise Refusal(NOT_A_SCAN)


def _draw_anew(source: Path, target: Path, form: str) -> None:
    with Image.open(source, formats=[form]) as picture:
        if picture.width * picture.height > MOST_DOTS:
            raise Refusal(_too_large())
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        paper = Image.new("RGB", upright.size, "white")
        mask = upright.convert("RGBA").getchannel("A") if "A" in upright.getbands() else None
        paper.paste(upright.convert("RGB"), mask=mask)
    paper.save(target, "JPEG", quality=QUALITY)


def _too_large() -> str:
    return f"图片超过{MOST_DOTS // 10_000}万像素。用300dpi重新扫描，再上传。"


def _look_at_pdf(source: Path) -> None:
    reader = PdfReader(source, strict=False)
    if reader.is_encrypted:
        raise Refusal("PDF设有密码，打不开。取消密码后再上传。")
    if len(reader.pages) > MOST_PAGES:
        raise Refusal(f"PDF有{len(reader.pages)}页，超过{MOST_PAGES}页的上限。只上传签字盖章的封面。")
    if not len(reader.pages):
        raise Refusal(DAMAGED)
    if any(map(_is_active, _dictionaries(reader))):
        raise Refusal(ACTIVE)


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary that the catalogue leads to, wherever it hangs: on pages, fields, bookmarks, other actions."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [reader.root_object]
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            place = (found.idnum, found.generation)
            if place in seen:
                continue
            seen.add(place)
            found = found.get_object()
        if isinstance(found, DictionaryObject):
            yield found
            waiting.extend(found.values())
        elif isinstance(found, ArrayObject):
            waiting.extend(found)


def _is_active(found: DictionaryObject) -> bool:
    """Whether something runs, leads out of the paper or carries a file; links to addresses do not by themselves."""
    opening = _value(found, "/OpenAction")
    return (
        not found.keys().isdisjoint(CARRIES)
        or _value(found, "/S") in ACTIONS
        or _value(found, "/Subtype") in MARKS
        or (isinstance(opening, DictionaryObject) and "/S" in opening)
    )


def _value(found: DictionaryObject, name: str) -> Any:
    """Also where the file says it in another place."""
    value = found.get(name)
    return value.get_object() if value is not None else None


if __name__ == "__main__":
    main(*sys.argv[1:])
