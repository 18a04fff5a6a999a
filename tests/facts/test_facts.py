"""Facts that the demo district is built to hold (事实表): each is a figure, and stands in the summary in our words.

`seed_facts.csv`: fact, union, period, code, value as printed, unit, comparator (empty: equal; ≥: at least; max: the
upper end of a range), printed: the words in which the summary of that union and period states it.
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

TABLE = list(csv.DictReader(Path(__file__).with_name("seed_facts.csv").read_text("utf-8").splitlines()))
pytestmark = pytest.mark.django_db
PAPERS = sorted({(row["union"], row["period"]) for row in TABLE})
FACTS = 139  # hard facts of the five documents


@cache
def rows_of(union: str, period: str) -> list[dict[str, str]]:
    return [row for row in TABLE if (row["union"], row["period"]) == (union, period)]


@pytest.mark.parametrize(("union", "period"), PAPERS)
def test_every_fact_is_a_figure(union: str, period: str, district: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("figures", "--union", union, "--period", period, "--format", "json")
    figures = {figure["code"]: figure for figure in json.loads(capsys.readouterr().out)}

    wrong = [row for row in rows_of(union, period) if not _holds(row, figures[row["code"]])]
    assert wrong == []


@pytest.mark.parametrize(("union", "period"), PAPERS)
def test_every_fact_is_printed(union: str, period: str, district: None, tmp_path: Path) -> None:
    target = tmp_path / "summary.txt"

    call_command("summary", "--union", union, "--period", period, "--format", "txt", "-o", str(target))

    text = target.read_text("utf-8")
    missing = [row for row in rows_of(union, period) if not row["printed"] or row["printed"] not in text]
    assert missing == []


def test_the_table_is_whole() -> None:
    assert len({row["fact"] for row in TABLE}) == FACTS
    assert [row for row in TABLE if find(row["code"]).unit != Unit(row["unit"])] == []


def _holds(row: dict[str, str], figure: dict[str, Any]) -> bool:
    told = figure["value_max"] if row["comparator"] == "max" else figure["value"]
    if find(row["code"]).unit is Unit.DAY:
        return date.fromisoformat(str(told)).isoformat().startswith(row["value"])
    value, wanted = Decimal(str(told)), Decimal(row["value"])
    return value >= wanted if row["comparator"] == "≥" else value == wanted
