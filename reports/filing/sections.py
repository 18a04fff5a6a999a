"""The sections of a paper (章节内容) as filings keep them: by theme, for remarks that point at a paragraph."""

from typing import Any

from reports.documents.assemble import Paper
from reports.narrative.compose import Section


def sections_of(paper: Paper) -> list[dict[str, Any]]:
    """Headings, names of themes and paragraphs as they are read, as plain values.

    `texts` are the paragraphs with figures as tokens: a correction says them again with other figures.
    """
    return [_plain(paper, section) for section in paper.sections]


def _plain(paper: Paper, section: Section) -> dict[str, Any]:
    return {
        "level": section.level,
        "heading": section.heading,
        "themes": [theme.name for theme in section.themes],
        "paragraphs": paper.paragraphs(section),
        "texts": list(section.paragraphs),
    }
