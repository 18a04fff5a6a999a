"""The five documents (五份总结): every fact that they state is stated by the composed paper, with its unit."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reports.catalogue import find
from reports.catalogue.readings import Reading
from reports.narrative.compose import compose
from reports.narrative.facts import Facts, Level, Reporter
from reports.narrative.tokens import codes, seen
from reports.periods import Period

TABLE = Path(__file__).parents[2] / "facts" / "seed_facts.csv"
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
UNITS = {"万元": "元", "日期": "日"}  # what stands for the unit, whatever the amount
LEVELS = {
    "SEED-A": Level.STREET,
    "SEED-B": Level.STREET,
    "SEED-G": Level.TOWN,
    "SEED-K": Level.COMMUNITY,
    "SEED-N": Level.DISTRICT,
}


def facts_of(union: str) -> Facts:
    """Nothing but the facts of one document."""
    rows = [row for row in ROWS if row["union"] == union]
    reporter = Reporter("青峙总工会", LEVELS[union], "北仑区总工会")
    upper = {row["code"]: Decimal(row["value"]) for row in rows if row["comparator"] == "max"}
    readings = [reading_of(row, upper.get(row["code"])) for row in rows if row["comparator"] != "max"]
    return Facts.of(reporter, Period.parse(rows[0]["period"]), readings)


def reading_of(row: dict[str, str], upper: Decimal | None) -> Reading:
    indicator = find(row["code"])
    return Reading(
        code=indicator.code,
        label=indicator.label,
        unit=indicator.unit,
        decimals=indicator.decimals,
        kind=indicator.kind,
        value=day(row["value"]) if indicator.unit == "日期" else Decimal(row["value"]),
        value_max=upper,
        comparator="以上" if row["comparator"] == "≥" and indicator.kind != "fixed" else "",
    )


def day(text: str) -> date:
    year, month, *rest = map(int, text.split("-"))
    return date(year, month, rest[0] if rest else 1)


def source_of(facts: Facts) -> list[str]:
    return [text for section in compose(facts) for text in section.paragraphs]


@pytest.mark.parametrize("union", LEVELS)
def test_every_fact_is_bound_to_words_of_the_paper(union):
    facts = facts_of(union)
    source = "".join(source_of(facts))

    assert set(facts.readings) - set(codes(source)) == set()
    assert all(seen(source, facts.readings).values())


@pytest.mark.parametrize("union", LEVELS)
def test_numbers_carry_their_units(union):
    facts = facts_of(union)
    said = seen("".join(source_of(facts)), facts.readings)
    figures = {code: said[f"{{{code}}}"] for code in facts.readings if f"{{{code}}}" in said}

    assert {
        code for code, words in figures.items() if UNITS.get(find(code).unit, find(code).unit) not in words
    } == set()


def test_headings_follow_what_there_is_to_say():
    headings = [section.heading for section in compose(facts_of("SEED-A"))]

    assert headings == [
        "",
        "夯实组织基础，扩大工会覆盖",
        "推进民主管理，深化集体协商",
        "服务发展大局，提升职工队伍素质",
        "助力就业创业，拓宽增收渠道",
    ]
