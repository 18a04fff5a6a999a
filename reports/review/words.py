"""The words that were handed up (报送的文字): paragraph by paragraph, each number open to the rows behind it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reports.documents.document import Heading, Kind, Paragraph, Run, numbered
from reports.filing.models import Filing
from reports.filing.paragraphs import Place, theme_of
from reports.filing.reading import document_of
from reports.proofreading.mentions import Sort
from reports.proofreading.scan import scan
from reports.review.marks import Mark, Marks


@dataclass(frozen=True)
class Piece:
    """Some words; `figure` is the code of the figure that they print, `is_loose` a number that no figure stands
    behind."""

    text: str
    figure: str = ""
    kind: str = ""
    is_loose: bool = False


@dataclass(frozen=True)
class Said:
    """A paragraph with the reviewer's mark on it."""

    place: Place
    pieces: tuple[Piece, ...]
    mark: Mark

    @property
    def loose(self) -> int:
        return sum(piece.is_loose for piece in self.pieces)


@dataclass(frozen=True)
class Chapter:
    """A heading with its number, and what stands below it."""

    heading: str
    level: int
    paragraphs: tuple[Said, ...]


def chapters(filing: Filing, marks: Marks) -> list[Chapter]:
    """The paper as it was handed up, without its annexes."""
    blocks = iter([(number, block) for number, block in numbered(document_of(filing).blocks)])
    told: Counter[str] = Counter()
    found = []
    for section in filing.paper["sections"]:
        heading = ""
        if section["heading"]:
            number, block = next(blocks)
            assert isinstance(block, Heading)
            heading = number + block.text
        paragraphs = []
        for _ in section["paragraphs"]:
            theme, (_, block) = theme_of(section), next(blocks)
            assert isinstance(block, Paragraph)
            told[theme] += 1
            place = Place(theme, told[theme])
            paragraphs.append(Said(place, tuple(_pieces(block)), marks.at_paragraph(place)))
        found.append(Chapter(heading, section["level"] + 1, tuple(paragraphs)))
    return found


def _pieces(paragraph: Paragraph) -> Iterator[Piece]:
    for run in paragraph.runs:
        if run.figure:
            yield Piece(run.text, run.figure, "" if run.kind is Kind.TEXT else str(run.kind))
        else:
            yield from _loose(run)


def _loose(run: Run) -> Iterator[Piece]:
    """Plain words, cut where a number counts something."""
    at = 0
    for mention in scan(run.text):
        if mention.sort is Sort.FIGURE:
            yield Piece(run.text[at : mention.start])
            yield Piece(run.text[mention.start : mention.end], is_loose=True)
            at = mention.end
    yield Piece(run.text[at:])
