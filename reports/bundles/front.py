"""The front of a book (封面与目录): who is in it, on which page, and who is not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from reports.bundles.binding import FOLIO, TO_PAPER
from reports.documents.document import printable
from reports.documents.html import PRINT_CSS, said, stylesheet
from reports.documents.layout import OFFICIAL
from reports.documents.shelf import find, keep, key_of_page

BOUND_CSS = PRINT_CSS.with_name("bound.css")
SetInType = Callable[[str, str], bytes]


@dataclass(frozen=True)
class Line:
    """A paper in the contents; `place` is its place in the book, from 0."""

    place: int
    name: str
    page: int
    note: str = ""

    @property
    def target(self) -> str:
        return f"{TO_PAPER}{self.place}"


@dataclass(frozen=True)
class Front:
    """Cover and contents; `told` says below the contents who is missing and what is not approved."""

    whose: str
    title: str
    coverage: str
    by: str
    day: str
    lines: Sequence[Line]
    told: Sequence[str] = ()

    @property
    def name(self) -> str:
        return f"{self.whose}{self.title}"


def front_page(front: Front, set_in_type: SetInType) -> Path:
    """Cover and contents as a finished PDF. Raises Unprintable."""
    return _finished("documents/bound.html", {"front": front}, set_in_type)


def folio_sheet(set_in_type: SetInType) -> Path:
    """What the folios of a book are put together from. Raises Unprintable."""
    return _finished("documents/folios.html", {"words": FOLIO}, set_in_type)


def _finished(template: str, context: dict[str, object], set_in_type: SetInType) -> Path:
    style = mark_safe(stylesheet(OFFICIAL, BOUND_CSS))  # noqa: S308 (ours, no word of it comes from people)
    text = printable(render_to_string(template, {**context, "style": style}))
    key = key_of_page(text)
    return find(key) or keep(key, set_in_type(text, "".join(said(text).split())))
