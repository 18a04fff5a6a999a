"""The catalogue of indicators (指标目录)."""

import re
from collections import Counter
from pathlib import Path

import pytest

from reports.catalogue import BY_CODE, CATALOGUE, THEMES
from reports.catalogue.kinds import Counted, Indicator, Ratio
from reports.catalogue.listing import document
from reports.catalogue.main import MAIN
from reports.catalogue.units import Unit
from unions.ledgers.books import books

DOCS = Path(__file__).parents[3] / "docs" / "indicators.md"


def test_codes_are_unique_and_of_a_known_theme() -> None:
    assert [code for code, times in Counter(i.code for i in CATALOGUE).items() if times > 1] == []
    assert {i.theme for i in CATALOGUE} <= THEMES.keys()


@pytest.mark.parametrize("indicator", CATALOGUE, ids=lambda i: i.code)
def test_every_indicator_says_what_it_is(indicator: Indicator) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z0-9_]+", indicator.code)
    assert indicator.label
    assert indicator.source
    assert isinstance(indicator.unit, Unit)


def test_parts_and_wholes_of_rates_are_indicators_themselves() -> None:
    named = {part.code for i in CATALOGUE if isinstance(i, Ratio) for part in (i.part, i.whole)}

    assert named - BY_CODE.keys() == set()


def test_rows_behind_a_figure_can_be_shown() -> None:
    shown = {ledger.model for ledger in books()}

    assert {i.of for i in CATALOGUE if isinstance(i, Counted)} - shown == set()


def test_the_main_figures_are_in_the_catalogue() -> None:
    assert set(MAIN) - BY_CODE.keys() == set()


def test_the_document_is_in_step() -> None:
    assert DOCS.read_text("utf-8") == document()
