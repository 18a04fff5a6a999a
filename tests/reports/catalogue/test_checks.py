"""Rules between figures (校核)."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.catalogue import BY_CODE
from reports.catalogue.checks import (
    BALANCES,
    BY_NAME,
    RULES,
    SUMS,
    USUAL_BALANCES,
    USUALLY_WITHIN,
    WITHIN,
    Level,
    check,
)
from reports.catalogue.readings import Reading
from reports.catalogue.rulebook import document

DOCS = Path(__file__).parents[3] / "docs" / "checks.md"


def reading(code: str, value: int | str | None, before: int | None = None) -> Reading:
    indicator = BY_CODE[code]
    return Reading(
        code=code,
        label=indicator.label,
        unit=indicator.unit,
        decimals=indicator.decimals,
        kind=indicator.kind,
        value=None if value is None else Decimal(value),
        last_year=None if before is None else Decimal(before),
    )


def test_every_rule_names_figures_of_the_catalogue() -> None:
    named = {code for pair in (*WITHIN, *USUALLY_WITHIN) for code in pair}
    named |= {code for whole, parts in SUMS for code in (whole, *parts)}
    named |= {code for stock, came, went in (*BALANCES, *USUAL_BALANCES) for code in (stock, *came, *went)}

    assert named - BY_CODE.keys() == set()


def test_every_rule_has_a_name_of_its_own() -> None:
    assert list(BY_NAME.values()) == list(RULES)


def test_the_document_is_in_step() -> None:
    assert DOCS.read_text("utf-8") == document()


def test_a_finding_has_the_same_key_every_year() -> None:
    (now,), (then,) = check([reading("members.joined", 150, 100)]), check([reading("members.joined", 400, 90)])

    assert (now.key, now.sentence == then.sentence) == (then.key, False)
    assert (now.key, now.rule.label) == ("jump:members.joined", "变化较大")


def test_keys_fit_into_their_column() -> None:
    codes = [[*pair] for pair in (*WITHIN, *USUALLY_WITHIN)]
    codes += [[whole, *parts] for whole, parts in SUMS]
    codes += [[stock, *came, *went] for stock, came, went in (*BALANCES, *USUAL_BALANCES)]

    assert max(len("usually_within:" + "+".join(one)) for one in codes) <= 200


def test_a_part_above_its_whole_is_an_error() -> None:
    findings = check([reading("members.women", 80), reading("members.present", 75), reading("members.men", -5)])

    assert [(f.level, f.title, f.sentence) for f in findings] == [
        (Level.ERROR, "女会员人数大于会员人数", "女会员人数80人，会员人数75人，核对其中一项。")
    ]


def test_parts_that_do_not_make_up_the_whole_are_an_error() -> None:
    findings = check([reading("members.present", 275), reading("members.men", 200), reading("members.women", 70)])

    assert [f.sentence for f in findings] == ["男会员人数、女会员人数合计270人，会员人数275人，核对其中一项。"]


@pytest.mark.parametrize(("present", "sentences"), [
    (365, []),
    (360, [
        "上年同期100人，加发展会员数275人，加转入会员数20人，减离会会员数30人，应为365人，期末却是360人，核对增减的日期。"
    ]),
])  # fmt: skip
def test_opening_and_flow_make_the_closing(present: int, sentences: list[str]) -> None:
    flows = {"members.joined": 275, "members.transferred_in": 20, "members.left": 30}

    findings = check([reading("members.present", present, 100), *(reading(code, n) for code, n in flows.items())])

    assert [f.sentence for f in findings if f.level is Level.ERROR] == sentences


def test_cumulative_figures_grow_without_being_asked() -> None:
    assert check([reading("aid.people_so_far", 400, 109)]) == []


def test_more_members_than_employees_may_go_up_with_an_explanation() -> None:
    findings = check([reading("members.present", 138), reading("basics.employees", 120)])

    assert [f.level for f in findings] == [Level.ODD]


def test_members_where_no_employees_are_kept_are_not_asked_about() -> None:
    assert check([reading("members.present", 138), reading("basics.employees", 0)]) == []


@pytest.mark.parametrize(("now", "before", "titles"), [
    (150, 100, ["发展会员数比上年增长50.0%"]),
    (149, 100, []),
    (40, 100, ["发展会员数比上年下降60.0%"]),
    (9, 3, []),
    (0, 100, ["发展会员数本期为0"]),
])  # fmt: skip
def test_large_changes_are_asked_about(now: int, before: int, titles: list[str]) -> None:
    assert [f.title for f in check([reading("members.joined", now, before)])] == titles


def test_a_rate_above_100_is_an_error() -> None:
    assert [f.level for f in check([reading("unions.rate", "100.5")])] == [Level.ERROR]


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_men_and_women_that_add_up_are_never_found(men: int, women: int) -> None:
    told = {"members.men": men, "members.women": women, "members.present": men + women}

    assert check(reading(code, value) for code, value in told.items()) == []
