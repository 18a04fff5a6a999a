"""Paragraphs of a paper by their place (段落位置): the theme under which they stand, and their number there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from reports.filing.models import Filing


class Place(NamedTuple):
    """`theme` is the name of the theme with which a section begins; `number` counts its paragraphs from 1, through
    all sections that begin with it."""

    theme: str
    number: int


def placed(sections: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Place, str]]:
    """The paragraphs of a paper in their order, each with its place."""
    told: Counter[str] = Counter()
    for section in sections:
        theme = theme_of(section)
        for text in section["paragraphs"]:
            told[theme] += 1
            yield Place(theme, told[theme]), text


def paragraphs_of(filing: Filing) -> dict[Place, str]:
    """What was handed up, paragraph by paragraph."""
    return dict(placed(filing.paper["sections"]))


def theme_of(section: Mapping[str, Any]) -> str:
    """The theme by which remarks name a section."""
    themes: list[str] = section["themes"]
    return themes[0] if themes else ""
