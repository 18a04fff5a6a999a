"""A paper as it was handed up, for every output (定稿文稿): the same words and figures whenever it is printed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reports.catalogue.main import MAIN
from reports.catalogue.readings import Reading
from reports.documents.document import Document
from reports.filing.models import Filing, FrozenFigure
from reports.filing.reading import document_of, frozen_figures, frozen_rows, reading_of
from reports.filing.standing import Standing, standing_of

Listing = tuple[str, tuple[str, ...], list[tuple[str, ...]]]
STATES = {Standing.CURRENT: "定稿", Standing.DRAFT: "送审稿"}  # others print their standing


@dataclass(frozen=True)
class Section:
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class FiledPaper:
    """What outputs need of a paper, from its filing alone."""

    document: Document
    sections: tuple[Section, ...]
    figures: Mapping[str, Reading]
    sources: Mapping[str, str]
    kept: Mapping[str, FrozenFigure]

    def paragraphs(self, section: Section) -> list[str]:
        return list(section.paragraphs)

    def listings(self) -> Iterator[Listing]:
        """The frozen rows of the main figures."""
        for figure in (self.kept[code] for code in MAIN if code in self.kept):
            if rows := [tuple(row.cells) for row in (frozen_rows(figure) if figure.ledger else ())]:
                yield reading_of(figure).label, tuple(figure.filing.ledgers[figure.ledger]["heads"]), rows


def filed(filing: Filing) -> FiledPaper:
    """The paper; its imprint says how it stands today, under the code and the day of its making."""
    kept = frozen_figures(filing)
    return FiledPaper(
        document=document_today(filing),
        sections=tuple(Section(one["heading"], tuple(one["paragraphs"])) for one in filing.paper["sections"]),
        figures={code: reading_of(figure) for code, figure in kept.items()},
        sources={code: figure.source for code, figure in kept.items()},
        kept=kept,
    )


def document_today(filing: Filing) -> Document:
    """The words alone, with how they stand today."""
    document, standing = document_of(filing), standing_of(filing)
    return replace(document, imprint=replace(document.imprint, state=STATES.get(standing, standing.value)))


def by_theme(figures: Iterable[FrozenFigure], names: Mapping[str, str]) -> list[tuple[str, list[Reading]]]:
    """Figures that say something, under the names of their themes, in the order of these."""
    themes: dict[str, list[Reading]] = defaultdict(list)
    for figure in figures:
        reading = reading_of(figure)
        if reading.value or reading.last_year or reading.target:
            themes[figure.theme].append(reading)
    return [(label, themes[theme]) for theme, label in names.items() if themes[theme]]
