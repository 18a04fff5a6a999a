"""A street of the demo whose ledgers change after approval: what stands, what has moved, what a correction mends."""

import json
from typing import Any

import pytest

from reports.catalogue import CATALOGUE
from reports.correcting.cells import cells_for, hindrance, must_agree
from reports.correcting.paper import corrected_paper
from reports.correcting.slips import Proposal, accept, ask, propose
from reports.documents.document import Paragraph
from reports.figures.compute import take
from reports.filing.drift import Beside, drift
from reports.filing.filed import filed
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.reading import (
    adds_up,
    document_of,
    frozen_figures,
    frozen_rows,
    in_force,
    is_untouched,
    readings_of,
)
from reports.periods import Period
from reports.workflow.reports import Report
from tests.factories.reports import approved, clerk_of, report_for, reviewer_of
from tests.reports.filing.wrecking import explained, wreck
from unions.access.refusal import Refused
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(demo_district: None) -> Report:
    return approved(report_for(Union.objects.get(code="SEED-A"), Period.year(2012)))


def now(report: Report) -> Filing:
    filing = in_force(Report.objects.get(pk=report.pk))
    assert filing is not None
    return filing


def correctable(filing: Filing) -> list[str]:
    """Figures that moved and that can be mended alone, as a clerk finds them: by trying, on figures taken once."""
    found, beside = [], Beside.of(filing)
    for code, moved in beside.moved.items():
        if hindrance(moved):
            continue
        try:
            cells = cells_for(beside, [code])
            must_agree(beside, cells)
            corrected_paper(filing, beside.old, cells)
        except Refused:
            continue
        found.append(code)
    return found


def corrected(report: Report, codes: list[str]) -> tuple[Proposal, Filing]:
    fresh = Report.objects.get(pk=report.pk)
    proposal = propose(fresh, codes)
    slip = ask(fresh, codes, "核对台账时发现漏报", by=clerk_of(report.union))
    return proposal, accept(slip, by=reviewer_of(report))


def stored(filing: Filing) -> list[Any]:
    """Everything that is kept of a filing, byte by byte."""
    figures = FrozenFigure.objects.filter(filing=filing).values_list()
    rows = FrozenRow.objects.filter(filing=filing).values_list()
    return [json.dumps(list(one), default=str) for one in (figures, rows)] + [json.dumps(filing.paper), filing.digest]


def test_two_hundred_changed_rows_leave_an_approved_report_as_it_was(report: Report) -> None:
    filing = now(report)
    before, kept = take(CATALOGUE, report.union, report.period), stored(filing)
    wreck(filing)

    found = {one.code: one for one in drift(filing)}

    after = take(CATALOGUE, report.union, report.period)
    figures = frozen_figures(filing)
    assert stored(now(report)) == kept
    assert [code for code, figure in figures.items() if not adds_up(figure)] == []
    assert found.keys() == {code for code, one in before.items() if one.value != after[code].value}
    assert [one.code for one in found.values() if not explained(figures[one.code], one)] == []


def test_a_correction_changes_its_cells_and_nothing_else(report: Report) -> None:
    base = now(report)
    wreck(base)
    kept = stored(base)
    first, second = split(correctable(base))

    proposals = []
    for number, codes in enumerate((first, second), 1):
        before = now(report)
        left = Beside.of(before).moved  # the first took some of these along
        proposal, mended = corrected(report, [code for code in codes if code in left])
        proposals.append(proposal)
        changes_only(before, mended, proposal)
        assert (mended.correction, is_untouched(mended)) == (number, True)
        assert f"第1版第{number}次更正　校验码 {mended.code}" in filed(mended).document.imprint.line

    assert stored(Filing.objects.get(pk=base.pk)) == kept
    mended_codes = {cell.code for proposal in proposals for cell in proposal.cells}
    assert mended_codes.isdisjoint(one.code for one in drift(now(report)) if one.code in {*first, *second})
    assert len(proposals[0].paper.changes) > 0


def split(codes: list[str]) -> tuple[list[str], list[str]]:
    assert len(codes) > 10
    return codes[::2], codes[1::2]


def changes_only(before: Filing, mended: Filing, proposal: Proposal) -> None:
    cells = {cell.code: cell for cell in proposal.cells}
    old, new = readings_of(before), readings_of(mended)
    figures = frozen_figures(mended)
    assert {code: new[code] for code in new if code not in cells} == {c: old[c] for c in old if c not in cells}
    assert {code: new[code] for code in cells} == {code: cell.new for code, cell in cells.items()}
    assert {one.code for one in mended.figures.all()} == cells.keys()
    assert [code for code, figure in figures.items() if not adds_up(figure)] == []
    assert {n for row in mended.rows.all() for n in row.amounts} <= {str(figures[code].number) for code in cells}
    assert all(frozen_rows(figures[c]).exists() for c in cells if figures[c].ledger and new[c].number)
    said, says = document_of(before), document_of(mended)
    assert [type(block) for block in said.blocks] == [type(block) for block in says.blocks]
    for one, other in zip(said.blocks, says.blocks, strict=True):
        if isinstance(one, Paragraph) and isinstance(other, Paragraph):
            assert [run for run in one.runs if run.figure not in cells] == [
                run for run in other.runs if run.figure not in cells
            ]
        else:
            assert one == other
    labels = {cell.old.label for cell in cells.values()}
    tables = [[row for row in document.annexes[0].blocks[0].rows if row[0] not in labels] for document in (said, says)]
    assert tables[0] == tables[1]
    assert (said.title, said.signature, said.headline) == (says.title, says.signature, says.headline)
