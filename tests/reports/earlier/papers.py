"""Word files for the tests (测试文档), written part by part."""

import io
import zipfile
from pathlib import Path

import docx

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def body(*paragraphs: str, inside: str = "") -> str:
    said = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{said}{inside}</w:body></w:document>'
    )


def parts(**changed: str | bytes) -> dict[str, str | bytes]:
    """The parts of a small document; a name's __ stands for a slash."""
    given = {name.replace("__", "/"): content for name, content in changed.items()}
    return {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": body("新建工会三家。"), **given}


def write(path: Path, content: dict[str, str | bytes]) -> Path:
    path.write_bytes(packed(content))
    return path


def packed(content: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return file.getvalue()


def word_file(*paragraphs: str) -> bytes:
    """A document as python-docx writes it."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
