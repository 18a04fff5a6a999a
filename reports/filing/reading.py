"""Reading back what was handed up (查定稿): figures, the rows behind them, and whether these make them up."""

import json
from base64 import b32encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from reports.catalogue.measures import Amounts, Value, named, rounded
from reports.catalogue.readings import Reading
from reports.documents.document import Document
from reports.filing.models import Filing, FrozenFigure, FrozenRow, FrozenRowQuerySet
from reports.filing.stored import restored
from reports.workflow.reports import Report

T = TypeVar("T")
IMPRINT = "imprint"  # says when a copy was made and how it stands, which the digest does not cover
CODE_LENGTH = 12
NO_LOOKALIKES = str.maketrans("IO", "89")  # codes are typed from paper: base 32 has no 0, 1, 8 and 9

Kept = dict[str, FrozenFigure]  # by code, in the order of the catalogue


def in_force(report: Report) -> Filing | None:
    """The newest filing of the present round with what corrections made of it; None before anything was handed up.

    Whether it is approved the state of the report says.
    """
    found = Filing.objects.filter(report=report, round=report.round).order_by("correction").last()
    return _of(report, found) if found else None


def in_force_of(reports: Iterable[Report]) -> dict[int, Filing]:
    """The same for several reports, by their ids, in one query; the words are read when they are asked for."""
    asked = {report.pk: report for report in reports}
    found = Filing.objects.filter(report__in=asked).defer("paper").order_by("correction")
    return {one.report_id: _of(asked[one.report_id], one) for one in found if one.round == asked[one.report_id].round}


def _of(report: Report, filing: Filing) -> Filing:
    filing.report = report
    return filing


def frozen_figures(filing: Filing) -> Kept:
    """All figures of a filing, by code: each as the last correction up to this filing left it.

    `figure.filing` is where a figure and its rows stand: a correction keeps only what it corrects.
    """
    return frozen_figures_of([filing])[filing.pk]


def frozen_figures_of(filings: Iterable[Filing], codes: Iterable[str] | None = None) -> dict[int, Kept]:
    """The same for several filings, by their ids: one query, two where some are corrections."""
    asked = tuple(filings)
    layers = _layers(asked)
    places = {one.pk: one for below in layers.values() for one in below}
    figures = FrozenFigure.objects.filter(filing__in=places)
    found: dict[int, Kept] = {pk: {} for pk in places}
    for figure in figures if codes is None else figures.coded(codes):
        figure.filing = places[figure.filing_id]
        found[figure.filing_id][figure.code] = figure
    return {one.pk: overlaid([found[layer.pk] for layer in layers[one.pk]]) for one in asked}


def _layers(filings: Sequence[Filing]) -> dict[int, list[Filing]]:
    """Of what each filing is made: the submission, and the corrections up to it."""
    corrections = [one for one in filings if one.correction]
    reports = {one.report_id: one.report for one in corrections}
    below = Filing.objects.filter(report__in=reports).defer("paper").order_by("correction") if corrections else ()
    kept = [_of(reports[one.report_id], one) for one in below]
    return {one.pk: [*(before for before in kept if _comes_before(before, one)), one] for one in filings}


def _comes_before(one: Filing, filing: Filing) -> bool:
    """Whether `filing` corrects `one`."""
    return (one.report_id, one.round) == (filing.report_id, filing.round) and one.correction < filing.correction


def overlaid(layers: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """What stands after all of them: of each cell the last word, in the order of the first layer."""
    found: dict[str, T] = {}
    for layer in layers:
        found.update(layer)
    return found


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
    """The SHA-256 over all figures, the words and the findings of a filing, of which correction it is as well."""
    return _hash([*_said(filing, figures), filing.findings])


def code_of(digest: str) -> str:
    """The check code that papers print."""
    return b32encode(bytes.fromhex(digest)).decode().translate(NO_LOOKALIKES)[:CODE_LENGTH]


def is_untouched(filing: Filing, kept: Mapping[str, FrozenFigure] | None = None) -> bool:
    """Whether a filing still says what its digest, and the code on paper, were made of; `kept` are its figures, where
    somebody has read them already.

    Digests of the first filings leave the findings out; one that covers them is never equal to one that does not.
    """
    said = _said(filing, (frozen_figures(filing) if kept is None else kept).values())
    digests = (_hash([*said, filing.findings]), _hash(said))
    return filing.digest in digests and filing.code == code_of(filing.digest)


def _said(filing: Filing, figures: Iterable[FrozenFigure]) -> list[Any]:
    """Whose paper it is, its figures, its words."""
    report = filing.report
    which = [filing.round, filing.correction] if filing.correction else [filing.round]
    whose = [report.union.code, report.kind, str(report.start), str(report.end), *which]
    return [whose, [[figure.code, figure.version, figure.stored] for figure in figures], _words(filing.paper)]


def _hash(said: Sequence[Any]) -> str:
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _words(paper: dict[str, Any]) -> dict[str, Any]:
    document = {name: part for name, part in paper["document"].items() if name != IMPRINT}
    return {**paper, "document": document}
