"""Our own papers read against their own figures (自校): prose and ledgers agree."""

import csv
from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest

from reports.catalogue import CATALOGUE
from reports.catalogue.names import names_of
from reports.documents.assemble import summary_of
from reports.figures.compute import take
from reports.narrative.facts import Kind
from reports.narrative.tokens import plain
from reports.periods import Period
from reports.proofreading.notes import Mark
from reports.proofreading.proofread import proofread
from reports.workflow.models import Point
from unions.organisations.models import Union

FACTS = Path(__file__).parents[2] / "facts" / "seed_facts.csv"
PAPERS = sorted(
    {(row["union"], row["period"], row["kind"]) for row in csv.DictReader(FACTS.read_text("utf-8").splitlines())}
)


pytestmark = pytest.mark.django_db


@pytest.fixture(params=PAPERS, ids="-".join, scope="module")
def paper(request, demo_district, django_db_blocker):
    union, period, kind = request.param
    with django_db_blocker.unblock():
        return summary_of(Union.objects.get(code=union), Period.parse(period), Kind(kind))


@pytest.fixture(scope="module")
def rows(paper, django_db_blocker):
    """Sentences of ledgers that the paper prints word for word."""
    with django_db_blocker.unblock():
        names = names_of(paper.union, paper.period)
        points = [*Point.objects.values_list("text", flat=True)]
    listed = [one for field in fields(names) for one in getattr(names, field.name)]
    return [*points, *(one for one in listed if isinstance(one, str))]


def texts(paper):
    return [text for section in paper.sections for text in section.paragraphs]


@pytest.fixture(scope="module")
def goals(paper, django_db_blocker):
    with django_db_blocker.unblock():
        return [*take(CATALOGUE, paper.union, paper.period.following()).values()]


def test_our_prose_has_no_number_of_its_own(paper, rows, goals):
    notes = [note for text in texts(paper) for note in proofread(text, paper.figures, rows, goals)]

    questioned = [note for note in notes if note.mark in (Mark.LOOSE, Mark.DIFFERS, Mark.CONTRARY)]
    assert questioned == []


def test_our_prose_typed_by_hand_agrees_with_the_figures(paper, rows, goals):
    typed = [plain(text, paper.figures) for text in texts(paper)]

    notes = [note for text in typed for note in proofread(text, paper.figures, rows, goals)]

    told = Counter(note.mark for note in notes)
    assert told[Mark.CONTRARY] == 0
    assert told[Mark.DIFFERS] <= 1 + told[Mark.MATCH] // 50
    assert told[Mark.LOOSE] <= 2 + told[Mark.MATCH] // 20
