"""A bound book is a clean PDF whose papers are as they were printed."""

import subprocess
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from reports.bundles.binding import Book
from reports.bundles.front import Front, Line, folio_sheet, front_page
from reports.documents.document import Annex, Heading, Paragraph
from reports.documents.press import Press
from tests.reports.documents.papers import TELLING, paper, table


@pytest.fixture(scope="module")
def press():
    press = Press()
    yield press
    press.stop()


@pytest.fixture(scope="module")
def papers(press, tmp_path_factory):
    """One page; three with bookmarks; one upright with a landscape annex."""
    folder = tmp_path_factory.mktemp("papers")
    documents = [
        paper(),
        paper(Heading(1, "夯实基层组织"), *[Paragraph.of(TELLING)] * 12, Heading(1, "做好帮扶")),
        paper(annexes=(Annex("各单位情况", (table(3),), landscape=True),)),
    ]
    paths = [folder / f"{number}.pdf" for number in range(len(documents))]
    for path, document in zip(paths, documents, strict=True):
        path.write_bytes(press.printed(document))
    return paths


@pytest.fixture(scope="module")
def book(papers, press, tmp_path_factory, django_db_blocker):
    from django.test import override_settings  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("book")
    names = ["枫林街道", "望江街道", "青云街道"]
    with override_settings(MEDIA_ROOT=folder), (folder / "book.pdf").open("wb") as file:
        made = Book(file, "云溪区总工会2014年工作总结汇编", "云溪区总工会", b"0123456789abcdef")
        made.take_folios(folio_sheet(press.set_in_type))
        openings = [made.add(path, name) for path, name in zip(papers, names, strict=True)]
        lines = [Line(place, name, one.number) for place, (name, one) in enumerate(zip(names, openings, strict=True))]
        front = Front(
            "云溪区总工会",
            "2014年工作总结汇编",
            "收入3个单位",
            "云溪区总工会",
            "2015年1月6日",
            lines,
            ["缺：石桥街道。"],
        )
        made.finish(front_page(front, press.set_in_type))
    return folder / "book.pdf"


def texts(path: Path) -> list[str]:
    with pdfplumber.open(path) as pdf:
        return [page.extract_text() for page in pdf.pages]


def starts(book: Path) -> list[int]:
    """Leaves on which the papers begin, from 0."""
    with pikepdf.open(book) as pdf:
        numbers = {page.objgen: place for place, page in enumerate(pdf.pages)}
        with pdf.open_outline() as outline:
            return [numbers[item.destination[0].objgen] for item in outline.root]


def test_readers_find_no_fault(book):
    with pikepdf.open(book) as pdf:
        assert pdf.check_pdf_syntax() == []
    said = subprocess.run(["pdfinfo", str(book)], capture_output=True, text=True, check=True)
    assert said.stderr == ""
    assert "云溪区总工会2014年工作总结汇编" in said.stdout


def test_all_fonts_are_embedded(book):
    said = subprocess.run(["pdffonts", str(book)], capture_output=True, text=True, check=True)

    assert said.stderr == ""
    assert {line.split()[-5] for line in said.stdout.splitlines()[2:]} == {"yes"}


def test_papers_begin_on_right_hand_pages(book):
    assert [place % 2 for place in starts(book)] == [0, 0, 0, 0]


def test_bookmarks_lead_to_the_contents_and_the_papers_with_their_own_below(book):
    with pikepdf.open(book) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["目录", "枫林街道", "望江街道", "青云街道"]
        title = outline.root[2].children[0]
        assert [item.title for item in title.children] == ["一、夯实基层组织", "二、做好帮扶"]


def test_the_contents_lead_to_the_papers(book):
    with pikepdf.open(book) as pdf:
        numbers = {page.objgen: place for place, page in enumerate(pdf.pages)}
        links = [link for page in pdf.pages for link in page.get("/Annots", [])]
        led = [numbers[link.Dest[0].objgen] for link in links]

    assert sorted(set(led)) == starts(book)[1:]
    assert len(led) == 6


def test_the_contents_name_the_pages_that_the_book_shows(book):
    said = texts(book)

    contents = said[2]
    for name, place in zip(["枫林街道", "望江街道", "青云街道"], starts(book)[1:], strict=True):
        line = next(one for one in contents.splitlines() if name in one)
        assert f"汇编第{line.split()[-1]}页" in said[place]


def test_papers_stay_as_they_were_printed(book, papers):
    """But for the folio of the book, which stands in the empty margin above."""
    for start, path in zip(starts(book)[1:], papers, strict=True):
        with pdfplumber.open(path) as before, pdfplumber.open(book) as after:
            for number, page in enumerate(before.pages):
                said, new = page.chars, after.pages[start + number].chars
                assert [one["text"] for one in new[: len(said)]] == [one["text"] for one in said]
                assert [one["matrix"] for one in new[: len(said)]] == [one["matrix"] for one in said]


def test_folios_stand_at_the_outer_edge_above_the_text(book):
    with pdfplumber.open(book) as pdf:
        start = starts(book)[2]
        right, left = (pdf.pages[start + turn] for turn in (0, 1))
        marks = [[one for one in page.chars if one["top"] < 80] for page in (right, left)]
    assert all("".join(one["text"] for one in found).startswith("汇编第") for found in marks)
    assert (min(one["x0"] for one in marks[0]) > 400, max(one["x1"] for one in marks[1]) < 200) == (True, True)


def test_pages_are_numbered_as_in_books(book):
    with pikepdf.open(book) as pdf:
        labels = [page.label for page in pdf.pages]
        front = starts(book)[1]

    assert labels[:front] == ["i", "ii", "iii", "iv"][:front]
    assert labels[front] == "1"


def test_the_same_papers_make_the_same_book(papers, press, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    made = []
    for _ in range(2):
        file = BytesIO()
        one = Book(file, "汇编", "云溪区总工会", b"0123456789abcdef")
        one.take_folios(folio_sheet(press.set_in_type))
        one.add(papers[0], "枫林街道")
        one.finish(papers[0])
        made.append(file.getvalue())

    assert made[0] == made[1]


def test_a_book_without_folios_is_bound_too(papers, tmp_path):
    with (tmp_path / "book.pdf").open("wb") as file:
        book = Book(file, "汇编", "云溪区总工会", b"0123456789abcdef")
        book.add(papers[0], "枫林街道")
        book.finish(papers[1])

    with pikepdf.open(tmp_path / "book.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []
