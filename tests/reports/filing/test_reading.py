"""What a correction leaves of a filing: of each figure the last word, with the rows behind that word."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.reading import (
    adds_up,
    code_of,
    digest_of,
    frozen_figures,
    frozen_figures_of,
    in_force,
    in_force_of,
    is_untouched,
    overlaid,
    readings_of,
)
from reports.filing.stored import plain
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from reports.workflow.reports import Report
from tests.factories.organisations import UnionFactory

CELLS = st.dictionaries(st.sampled_from("abcde"), st.integers())


@given(st.dictionaries(st.sampled_from("abcde"), st.integers(), min_size=5), st.lists(CELLS))
def test_of_any_sequence_of_corrections_the_last_word_on_each_cell_counts(
    base: dict[str, int], corrections: list[dict[str, int]]
) -> None:
    now = overlaid([base, *corrections])

    assert list(now) == list(base)
    for cell, value in now.items():
        assert value == [layer[cell] for layer in (base, *corrections) if cell in layer][-1]


@given(CELLS, st.lists(CELLS), st.lists(CELLS))
def test_corrections_may_be_laid_over_step_by_step(base: Any, first: list[Any], then: list[Any]) -> None:
    assert overlaid([base, *first, *then]) == overlaid([overlaid([base, *first]), *then])


def report(year: int = 2014, **told: Any) -> Report:
    made = report_of(UnionFactory(), Period.year(year), Kind.SUMMARY)
    Report.objects.filter(pk=made.pk).update(**told)
    made.refresh_from_db()
    return made


def filing(of: Report, number: int, correction: int = 0, **values: int) -> Filing:
    """One that says these values, each made of that many rows."""
    made = Filing.objects.create(
        report=of, round=number, correction=correction, code=f"{of.pk}-{number}-{correction}", paper={"document": {}}
    )
    for place, (name, value) in enumerate(values.items()):
        FrozenFigure.objects.create(
            filing=made,
            number=place,
            code=f"test.{name}",
            theme="test",
            stored=plain(Reading(f"test.{name}", name, Unit.PERSON, 0, "flow", Decimal(value))),
            ledger="members.member",
            measure="count",
        )
    for row in range(max(values.values(), default=0)):
        amounts = {str(place): "1" for place, value in enumerate(values.values()) if row < value}
        FrozenRow.objects.create(filing=made, ledger="members.member", row=row, cells=[], amounts=amounts)
    return made


def said(of: Filing) -> dict[str, int]:
    return {code: int(reading.number) for code, reading in readings_of(of).items()}


@pytest.mark.django_db
def test_each_filing_says_what_was_known_when_it_was_made(django_assert_num_queries: Any) -> None:
    asked = report(round=1, correction=2)
    made = [
        filing(asked, 1, joined=3, women=2, aided=1),
        filing(asked, 1, 1, women=4),
        filing(asked, 1, 2, women=5, joined=6),
    ]
    filing(asked, 2, joined=9)

    assert [said(one) for one in made] == [
        {"test.joined": 3, "test.women": 2, "test.aided": 1},
        {"test.joined": 3, "test.women": 4, "test.aided": 1},
        {"test.joined": 6, "test.women": 5, "test.aided": 1},
    ]
    with django_assert_num_queries(2):
        found = frozen_figures(made[2])
    assert [one.filing.pk for one in found.values()] == [made[2].pk, made[2].pk, made[0].pk]
    assert [code for code, one in found.items() if not adds_up(one)] == []


@pytest.mark.django_db
def test_a_filing_without_corrections_takes_one_query(django_assert_num_queries: Any) -> None:
    made = filing(report(round=1), 1, joined=3)

    with django_assert_num_queries(1):
        frozen_figures(made)


@pytest.mark.django_db
def test_figures_of_many_filings_take_the_same_queries(django_assert_num_queries: Any) -> None:
    plain_one, corrected = report(round=1), report(2015, round=1, correction=1)
    filing(corrected, 1, joined=3, women=2)
    made = [filing(plain_one, 1, joined=1), filing(corrected, 1, 1, joined=4)]

    with django_assert_num_queries(2):
        found = frozen_figures_of(made, ["test.joined"])

    assert {pk: [one.stored["value"]["as"] for one in kept.values()] for pk, kept in found.items()} == {
        made[0].pk: ["1"],
        made[1].pk: ["4"],
    }


@pytest.mark.django_db
def test_the_newest_of_the_present_round_is_in_force(django_assert_num_queries: Any) -> None:
    new, twice, corrected = report(), report(round=2), report(round=1, correction=1)
    filing(twice, 1, joined=1), filing(twice, 1, 1, joined=2)
    second = filing(twice, 2, joined=3)
    filing(corrected, 1, joined=1)
    mended = filing(corrected, 1, 1, joined=2)

    assert [in_force(one) for one in (new, twice, corrected)] == [None, second, mended]
    with django_assert_num_queries(1):
        found = in_force_of([new, twice, corrected])
        assert [one.report for one in found.values()] == [twice, corrected]
    assert found == {twice.pk: second, corrected.pk: mended}


@pytest.mark.django_db
def test_the_digest_of_a_correction_covers_the_figures_that_it_leaves_alone() -> None:
    asked = report(round=1, correction=1)
    base, mended = filing(asked, 1, joined=3, women=2), filing(asked, 1, 1, women=4)
    for one in (base, mended):
        one.digest = digest_of(one, frozen_figures(one).values())
        one.code = code_of(one.digest)
    assert (is_untouched(base), is_untouched(mended)) == (True, True)

    FrozenFigure.objects.filter(filing=base, code="test.joined").update(stored=plain(Decimal(1)))

    assert (is_untouched(base), is_untouched(mended)) == (False, False)
