import os
import stat
import time
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from reports.documents import shelf
from reports.documents.document import Document, Imprint, Unprintable
from reports.documents.layout import Layout
from reports.documents.outputs import MAKERS
from reports.documents.press import PRESS
from tests.reports.documents.papers import paper


@pytest.fixture(autouse=True)
def empty_shelf(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


class Printer:
    """Counts what it prints."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, document: Document) -> bytes:
        self.made.append(document.name)
        return b"%PDF of " + document.name.encode() + b"%%EOF"


def files() -> list[Path]:
    return sorted(path for path in Path(shelf.settings.MEDIA_ROOT).rglob("*") if path.is_file())


def key(number: int) -> str:
    return f"{number:064x}"


def test_an_unchanged_paper_is_printed_once():
    printer = Printer()

    first, second = shelf.kept_or(paper(), printer), shelf.kept_or(paper(), printer)

    assert (first, len(printer.made)) == (second, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "另一个副标题"},
        {"imprint": Imprint("已更正", 3, "7F3K92QD", date(2015, 1, 6))},
        {"imprint": Imprint("定稿", 3, "7F3K92QD", date(2015, 1, 7))},
    ],
    ids=["words", "standing", "day"],
)
def test_a_paper_that_says_something_else_is_printed_anew(changes):
    printer = Printer()

    shelf.kept_or(paper(), printer)
    shelf.kept_or(paper(**changes), printer)

    assert len(printer.made) == 2


def test_layout_archive_and_the_printing_itself_make_other_papers(monkeypatch):
    keys = [shelf.key_of(paper()), shelf.key_of(paper(), Layout(size=15)), shelf.key_of(paper(), archive=True)]
    monkeypatch.setattr(shelf, "_printing", lambda: "newer fonts")

    assert len({*keys, shelf.key_of(paper())}) == 4


def test_files_are_for_the_site_alone():
    path = shelf.keep(key(1), b"%PDF")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_paper_that_cannot_be_printed_leaves_nothing():
    def refuses(document: Document) -> bytes:
        raise Unprintable("缺字")

    with pytest.raises(Unprintable):
        shelf.kept_or(paper(), refuses)

    assert files() == []


def test_a_write_that_fails_leaves_nothing(monkeypatch):
    def full(source, target):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", full)

    with pytest.raises(OSError, match="disk full"):
        shelf.keep(key(1), b"%PDF")

    assert files() == []


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 half of", b"nothing%%EOF"])
def test_what_is_no_whole_pdf_is_printed_anew(content):
    shelf.keep(shelf.key_of(paper()), content)

    made = shelf.kept_or(paper(), Printer())

    assert made.startswith(b"%PDF of")


def test_the_papers_that_were_not_asked_for_longest_make_room(monkeypatch):
    monkeypatch.setattr(shelf, "MOST", 3000)
    for number in range(3):
        path = shelf.keep(key(number), b"%PDF" + bytes(991) + b"%%EOF")
        os.utime(path, (number, number))
    shelf.find(key(0))

    shelf.keep(key(3), b"%PDF" + bytes(991) + b"%%EOF")

    assert [number for number in range(4) if shelf.find(key(number))] == [0, 3]


def test_a_paper_larger_than_the_shelf_is_kept_for_the_one_who_asked(monkeypatch):
    monkeypatch.setattr(shelf, "MOST", 10)

    assert shelf.keep(key(1), b"%PDF" + bytes(100)).exists()


def test_what_a_crash_left_half_written_is_swept_away_later():
    folder = shelf.keep(key(1), b"%PDF").parent
    old, new = folder / "tmpold", folder / "tmpnew"
    for path, age in ((old, shelf.ABANDONED + 60), (new, 0)):
        path.write_bytes(b"%PD")
        os.utime(path, (time.time() - age,) * 2)

    shelf.keep(key(2), b"%PDF")

    assert (old.exists(), new.exists()) == (False, True)


def test_a_second_download_of_an_unchanged_paper_prints_nothing(monkeypatch):
    printer = Printer()
    monkeypatch.setattr(PRESS, "printed", printer)

    first, second = (MAKERS["pdf"](SimpleNamespace(document=paper())) for _ in range(2))

    assert (first == second, len(printer.made)) == (True, 1)
