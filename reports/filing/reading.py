"""Reading back what was handed up (查定稿): figures, the rows behind them, and whether these make them up."""

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from reports.catalogue.measures import Amounts, Value, named, rounded
from reports.catalogue.readings import Reading
from reports.documents.document import Document
from reports.filing.models import Filing, FrozenFigure, FrozenRow, FrozenRowQuerySet
from reports.filing.stored import restored

IMPRINT = "imprint"  # says when a copy was made and how it stands, which the digest does not cover


def frozen_figures(filing: Filing) -> dict[str, FrozenFigure]:
    """All figures of a submission, by code."""
    return {figure.code: figure for figure in filing.figures.all()}


def reading_of(figure: FrozenFigure) -> Reading:
    """A figure as pages and papers show it."""
    reading = restored(figure.stored)
    assert isinstance(reading, Reading)
    return reading


def readings_of(filing: Filing) -> dict[str, Reading]:
    """All figures of a submission as they read, by code."""
    return {code: reading_of(figure) for code, figure in frozen_figures(filing).items()}


def document_of(filing: Filing) -> Document:
    """The paper as it was handed up, for every output."""
    document = restored(filing.paper["document"])
    assert isinstance(document, Document)
    return document


def frozen_rows(figure: FrozenFigure) -> FrozenRowQuerySet:
    """The rows of which a figure was made, as they were; none for rates and for what no ledger has."""
    return FrozenRow.objects.behind(figure)


def amounts_of(figure: FrozenFigure) -> list[str | None]:
    """What each of these rows brings."""
    number = str(figure.number)
    return [row.amounts[number] for row in frozen_rows(figure).only("amounts")]


def together(figure: FrozenFigure, amounts: Amounts, day: date) -> Value | None:
    """The figure that rows which bring these amounts make up on `day`; None for figures that are not made of rows."""
    if not figure.measure:
        return None
    measure = named(figure.measure, figure.per)
    return rounded(measure.read(measure.gathered(amounts), day), reading_of(figure).decimals)


def fits(figure: FrozenFigure, amounts: Amounts, day: date) -> bool:
    """Whether rows make up a figure; where something else is printed, what the rows say stands beside it."""
    if not figure.measure:
        return True
    found, reading = together(figure, amounts, day), reading_of(figure)
    typed_over = bool(reading.reason or reading.told_from)
    said = reading.value if reading.computed is None else reading.computed
    return found == said or (found is None and typed_over)


def adds_up(figure: FrozenFigure) -> bool:
    """Whether a figure is what its frozen rows make up."""
    return fits(figure, amounts_of(figure), figure.filing.report.end)


def digest_of(filing: Filing, figures: Iterable[FrozenFigure]) -> str:
    """The SHA-256 over the figures and the words of a submission."""
    report = filing.report
    whose = [report.union.code, report.kind, str(report.start), str(report.end), filing.round]
    said = [[figure.code, figure.version, figure.stored] for figure in figures]
    text = json.dumps([whose, said, _words(filing.paper)], ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def is_untouched(filing: Filing) -> bool:
    """Whether figures and words are still those that the digest was made of."""
    return filing.digest == digest_of(filing, filing.figures.all())


def _words(paper: dict[str, Any]) -> dict[str, Any]:
    document = {name: part for name, part in paper["document"].items() if name != IMPRINT}
    return {**paper, "document": document}
