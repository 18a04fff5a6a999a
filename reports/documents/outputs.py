"""The outputs of a paper (下载): one document, as a file of each form."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol
from urllib.parse import quote

from django.http import HttpResponse

from reports.catalogue.readings import Reading, as_json
from reports.documents.document import Document
from reports.documents.html import page
from reports.documents.press import PRESS
from reports.documents.shelf import kept_or

FORMATS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "html": "网页", "txt": "文本"}  # what buttons offer
OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
}
FORBIDDEN = re.compile(r'[\x00-\x1f\\/:*?"<>|]')  # in names of files on Windows


class Paper(Protocol):
    """What reports.documents.assemble makes; said here so that it may stand above the outputs."""

    @property
    def document(self) -> Document: ...
    @property
    def sections(self) -> tuple[Any, ...]: ...
    @property
    def figures(self) -> Mapping[str, Reading]: ...
    @property
    def sources(self) -> Mapping[str, str]: ...
    def paragraphs(self, section: Any) -> list[str]: ...
    def listings(self) -> Iterable[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]: ...


@dataclass(frozen=True, slots=True)
class Output:
    content: bytes
    content_type: str
    name: str
    document: Document  # what it says

    @property
    def response(self) -> HttpResponse:
        """The file as a browser is to keep it, under its name."""
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(self.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        return HttpResponse(self.content, content_type=self.content_type, headers=headers)


def output(paper: Paper, form: str) -> Output:
    """The paper in one of the forms of TYPES. Raises Unprintable rather than make it differ from the document."""
    return file(MAKERS[form](paper), paper.document, form)


def file(content: bytes, document: Document, form: str) -> Output:
    """An output under the name of its paper."""
    return Output(content, TYPES[form], f"{FORBIDDEN.sub('', document.name)}.{form}", document)


def word(document: Document) -> bytes:
    """The paper for Word and WPS."""
    made: bytes = _office("docx").rendered(document)
    return made


def _office(form: str) -> Any:
    """The module of a form, loaded when it is asked for: its library costs a process a fifth of a second."""
    return import_module(f"reports.documents.{form}")


def _json(paper: Paper) -> bytes:
    told = {
        "title": paper.document.name,
        "sections": [{"heading": part.heading, "paragraphs": paper.paragraphs(part)} for part in paper.sections],
        "figures": [as_json(reading) for reading in paper.figures.values()],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _workbook(paper: Paper) -> bytes:
    maker = _office("xlsx")
    sheets = (maker.Sheet(*listing) for listing in paper.listings())
    made: bytes = maker.rendered(paper.document, paper.figures.values(), paper.sources, sheets)
    return made


MAKERS: dict[str, Callable[[Paper], bytes]] = {
    "pdf": lambda paper: kept_or(paper.document, PRESS.printed),
    "docx": lambda paper: word(paper.document),
    "xlsx": lambda paper: _workbook(paper),
    "html": lambda paper: page(paper.document).encode(),
    "txt": lambda paper: paper.document.text().encode(),
    "json": _json,
}
