"""Freezing a paper (定稿): its words, its figures with their definitions, and the rows that make them up."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from reports.catalogue.kinds import Indicator, Ratio
from reports.catalogue.readings import Reading
from reports.documents.assemble import Paper
from reports.documents.document import Document, Imprint
from reports.explanations.explaining import Explained
from reports.figures.compute import Figures, take
from reports.figures.used import Used, ledger_of, measure_of, used
from reports.filing.evidence import BATCH, evidence, heads
from reports.filing.findings import findings_of
from reports.filing.marks import marks_of
from reports.filing.models import Filing, FrozenFigure, FrozenMarks, FrozenRow
from reports.filing.reading import code_of, digest_of, fits, frozen_figures, overlaid, reading_of
from reports.filing.sections import sections_of
from reports.filing.stored import plain
from reports.indicators.making import catalogue_of
from reports.workflow.reports import Report
from unions.access.refusal import Refused

HANDED_UP = "送审稿"

Brought = dict[str, list[str | None]]  # what the rows bring to each figure, by its code


def freeze(report: Report, paper: Paper, findings: Iterable[Explained]) -> Filing:
    """Keep `paper`, what the checks found in it and the rows behind it as the report's present round; call it inside
    the transaction of the move.

    Raises Refused when somebody changed the ledgers between the figures and the rows.
    """
    indicators = with_parts(catalogue_of(report.union, report.period))
    found = used(indicators, report.union, report.period)
    filing = Filing(report=report, round=report.round, ledgers=heads(found), made_at=timezone.now())
    filing.findings = findings_of(findings)
    figures = _figures(filing, indicators, paper)
    amounts = _brought(found)
    must_add_up(figures, amounts, "没有提交")
    seal(filing, paper.document, sections_of(paper), figures)
    _keep(filing, figures, found, amounts)
    return filing


def freeze_corrected(
    base: Filing, figures: Sequence[FrozenFigure], document: Document, sections: Sequence[dict[str, Any]]
) -> Filing:
    """Keep what a correction makes of `base`: these figures alone, with the rows behind them now, and all the words.

    `base.report` is the report after its move, `figures` are of no filing yet.
    """
    report = base.report
    codes = {figure.code for figure in figures}
    asked = [one for one in with_parts(catalogue_of(report.union, report.period)) if one.code in codes]
    found = used(asked, report.union, report.period)
    numbers = {"round": base.round, "correction": report.correction}
    filing = Filing(report=report, ledgers=heads(found), made_at=timezone.now(), findings=base.findings, **numbers)
    for figure in figures:
        figure.filing = filing
    amounts = _brought(found)
    must_add_up(figures, amounts, "没有更正")
    seal(filing, document, sections, overlaid([frozen_figures(base), {one.code: one for one in figures}]).values())
    _keep(filing, figures, found, amounts)
    return filing


def _brought(found: Iterable[Used]) -> Brought:
    amounts: Brought = defaultdict(list)
    for one in found:
        for brought in one.rows.values():
            for code, amount in brought.items():
                amounts[code].append(amount)
    return amounts


def _keep(filing: Filing, figures: Sequence[FrozenFigure], found: list[Used], amounts: Brought) -> None:
    filing.save()
    FrozenFigure.objects.bulk_create(figures, batch_size=BATCH)
    FrozenMarks.objects.bulk_create(marks_of(figures, amounts), batch_size=BATCH)
    for rows in evidence(filing, found, {figure.code: figure.number for figure in figures}):
        FrozenRow.objects.bulk_create(rows, batch_size=BATCH)


def with_parts(catalogue: Sequence[Indicator]) -> list[Indicator]:
    """The catalogue, and the parts of its rates that are no figures of their own."""
    found = {indicator.code: indicator for indicator in catalogue}
    waiting = list(catalogue)
    while waiting:
        indicator = waiting.pop()
        if isinstance(indicator, Ratio):
            new = [part for part in (indicator.part, indicator.whole) if part.code not in found]
            found.update({part.code: part for part in new})
            waiting += new
    return list(found.values())


def _figures(filing: Filing, indicators: Sequence[Indicator], paper: Paper) -> list[FrozenFigure]:
    """The figures of the paper as they are in its words; parts of rates are taken now."""
    unsaid = [one for one in indicators if one.code not in paper.figures]
    readings: Figures = {**take(unsaid, paper.union, paper.period), **paper.figures} if unsaid else paper.figures
    figures = [frozen(number, one, readings[one.code]) for number, one in enumerate(indicators)]
    for figure in figures:
        figure.filing = filing
    return figures


def frozen(number: int, indicator: Indicator, reading: Reading) -> FrozenFigure:
    """A figure to be kept, of no filing yet."""
    value, measure = reading.value, measure_of(indicator)
    figure = FrozenFigure(
        number=number,
        code=indicator.code,
        version=indicator.version,
        theme=indicator.theme,
        source=indicator.source,
        stored=plain(reading),
        value=value if isinstance(value, Decimal) else None,
        last_year=reading.last_year if isinstance(reading.last_year, Decimal) else None,
        day=value if isinstance(value, date) else None,
        ledger=ledger_of(indicator),
    )
    if measure:
        figure.measure, figure.per = measure.name, measure.per
    if isinstance(indicator, Ratio):
        figure.part_code, figure.whole_code = indicator.part.code, indicator.whole.code
    return figure


def must_add_up(figures: Sequence[FrozenFigure], amounts: Brought, undone: str) -> None:
    """Raises Refused, which says what was `undone`, where the rows do not make up the figures."""
    day = figures[0].filing.report.end
    if wrong := [reading_of(figure).label for figure in figures if not fits(figure, amounts[figure.code], day)]:
        raise Refused(f"{undone}：刚才有人在改台账，“{'”“'.join(wrong)}”与记录对不上，再办一次。")


def seal(
    filing: Filing, document: Document, sections: Sequence[dict[str, Any]], figures: Iterable[FrozenFigure]
) -> None:
    """The words, the digest over words, findings and all figures, and the check code that papers print."""
    filing.paper = {"document": plain(document), "sections": sections}
    filing.digest = digest_of(filing, figures)
    filing.code = code_of(filing.digest)
    made_on = timezone.localdate(filing.made_at)
    imprint = Imprint(HANDED_UP, filing.round, filing.code, made_on, filing.correction)
    filing.paper["document"] = plain(replace(document, imprint=imprint))
