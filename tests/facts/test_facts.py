"""Facts that the demo districts are built to hold (事实表): each is a figure, and stands in the paper in our words.

`seed_facts.csv`, sorted by fact: fact, union, period, kind of paper (summary, report, plan), code, value as printed,
unit, comparator, printed: the words in which the paper of that union, period and kind states it.
Comparators: empty: the figure is equal; ≥: it is at least as much; max: the upper end of its range;
target, target_max: the target and the upper end of its range, whatever the figure itself is.
"""

import csv
import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from reports.catalogue import find
from reports.catalogue.units import Unit
from tests.facts.hard import facts

TABLE = list(csv.DictReader(Path(__file__).with_name("seed_facts.csv").read_text("utf-8").splitlines()))
KINDS = ("summary", "report", "plan")
FIELDS = {"": "value", "≥": "value", "max": "value_max", "target": "target", "target_max": "target_max"}
pytestmark = pytest.mark.django_db
PERIODS = sorted({(row["union"], row["period"]) for row in TABLE})
PAPERS = sorted({(row["union"], row["period"], row["kind"]) for row in TABLE})
FACTS = 233


@cache
def rows_of(*paper: str) -> list[dict[str, str]]:
    """Rows of a union, a period and, where it is named, a kind of paper."""
    return [row for row in TABLE if (row["union"], row["period"], row["kind"])[: len(paper)] == paper]


@pytest.mark.parametrize(("union", "period"), PERIODS)
def test_every_fact_is_a_figure(
    union: str, period: str, demo_district: None, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("figures", "--union", union, "--period", period, "--format", "json")
    figures = {figure["code"]: figure for figure in json.loads(capsys.readouterr().out)}

    wrong = [row for row in rows_of(union, period) if not _holds(row, figures[row["code"]])]
    assert wrong == []


@pytest.mark.parametrize(("union", "period", "kind"), PAPERS)
def test_every_fact_is_printed(union: str, period: str, kind: str, demo_district: None, tmp_path: Path) -> None:
    target = tmp_path / "paper.txt"
    asked = () if kind == "summary" else ("--kind", kind)

    call_command("summary", "--union", union, "--period", period, *asked, "--format", "txt", "-o", str(target))

    text = target.read_text("utf-8")
    missing = [row for row in rows_of(union, period, kind) if not row["printed"] or row["printed"] not in text]
    assert missing == []


def test_the_table_is_in_order() -> None:
    stated = [row["fact"] for row in TABLE]
    assert stated == sorted(stated)
    assert set(stated) - facts() == set()
    assert [row for row in TABLE if row["kind"] not in KINDS or row["comparator"] not in FIELDS] == []
    assert [row for row in TABLE if find(row["code"]).unit != Unit(row["unit"])] == []


def test_the_table_is_whole() -> None:
    stated = {row["fact"] for row in TABLE}

    assert sorted(facts() - stated) == []
    assert len(stated) == FACTS


def _holds(row: dict[str, str], figure: dict[str, Any]) -> bool:
    told = figure[FIELDS[row["comparator"]]]
    if told is None:
        return False
    if find(row["code"]).unit is Unit.DAY:
        return date.fromisoformat(str(told)).isoformat().startswith(row["value"])
    value, wanted = Decimal(str(told)), Decimal(row["value"])
    return value >= wanted if row["comparator"] == "≥" else value == wanted
