"""What the five documents say without a figure (事实与台账对照): each is a row of a ledger, or says why it is none.

`practices.csv`: fact, union, ledger (its slug), find, note. `find` is `column=value&column=value` and finds at least
one row of that ledger in the union or below it; a column may go on with a lookup (`title__contains`), and the values
of `__in` are parted by colons. A fact without a ledger has a note: where the clerk writes it, in 30 characters.
"""

import csv
from pathlib import Path

import pytest
from django.db import models

from tests.facts.hard import facts
from unions.access.owned import OwnedQuerySet
from unions.ledgers.books import books
from unions.organisations.models import Union

PRACTICES = list(csv.DictReader(Path(__file__).with_name("practices.csv").read_text("utf-8").splitlines()))
LAST = {  # the number of the last fact of each document
    **{"A": 59, "B": 43, "C": 2, "D": 3, "E": 6, "F": 53, "G": 36},
    **{"H": 51, "I": 47, "J": 33, "K": 58, "L": 33, "M": 27, "N": 51},
}
FACTS = 502
NOTE_LENGTH = 30
IN_LEDGERS = [row for row in PRACTICES if row["ledger"]]


@pytest.mark.django_db
def test_every_practice_is_a_row_of_its_ledger(demo_district: None) -> None:
    missing = [row for row in IN_LEDGERS if not _rows(row).exists()]

    assert missing == []


def test_what_no_ledger_holds_has_a_note() -> None:
    unexplained = [row for row in PRACTICES if not row["ledger"] and (row["find"] or not row["note"])]

    assert unexplained == []


def test_notes_are_short_and_facts_stand_in_order() -> None:
    assert [row for row in PRACTICES if len(row["note"]) > NOTE_LENGTH] == []
    assert [row["fact"] for row in PRACTICES] == sorted({row["fact"] for row in PRACTICES})


def test_no_fact_is_both_a_figure_and_a_practice() -> None:
    assert facts() & {row["fact"] for row in PRACTICES} == set()


def test_every_fact_is_found() -> None:
    every = {f"{letter}{number:03}" for letter, last in LAST.items() for number in range(1, last + 1)}
    assert len(every) == FACTS

    assert every - facts() - {row["fact"] for row in PRACTICES} == set()


def _rows(row: dict[str, str]) -> "models.QuerySet[models.Model]":
    model = books().by_slug(row["ledger"]).model
    rows: OwnedQuerySet[models.Model] = model._default_manager.all()  # type: ignore[assignment]
    return rows.within(Union.objects.get(code=row["union"])).filter(**_wanted(row["find"]))


def _wanted(find: str) -> dict[str, object]:
    return {column: _value(column, value) for column, _, value in (pair.partition("=") for pair in find.split("&"))}


def _value(column: str, value: str) -> object:
    if column.endswith("__in"):
        return value.split(":")
    return value == "1" if column.endswith("__isnull") else value
