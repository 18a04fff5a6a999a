"""Household income (家庭收入)."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.hardship.codes import Level
from members.hardship.income import implied_level, per_head

money = st.decimals(0, 1_000_000, places=2)
people = st.integers(1, 12)
standards = st.decimals(1, 5_000, places=2)
SEVERITY = {Level.DEEP: 3, Level.RELATIVE: 2, Level.ACCIDENTAL: 1, None: 0}


@given(money, people)
def test_income_per_head_is_right_to_the_cent(yearly: Decimal, heads: int) -> None:
    exact = Fraction(yearly) / 12 / heads

    assert abs(Fraction(per_head(yearly, heads)) - exact) <= Fraction(1, 200)


@given(money, money, people, standards)
def test_deep_means_net_income_per_head_below_the_standard(
    income: Decimal, spending: Decimal, heads: int, standard: Decimal
) -> None:
    net = Fraction(income - spending) / 12 / heads

    level = implied_level(
        income=income, rigid_spending=spending, accident_cost=Decimal(0), people=heads, standard=standard
    )

    assert (level == Level.DEEP) == (net < standard)
    assert (level == Level.RELATIVE) == (standard <= net < 2 * standard)


@given(money, money, money, people, standards, money)
def test_more_income_never_means_more_hardship(
    income: Decimal, spending: Decimal, loss: Decimal, heads: int, standard: Decimal, rise: Decimal
) -> None:
    told = {"rigid_spending": spending, "accident_cost": loss, "people": heads, "standard": standard}

    before, after = implied_level(income=income, **told), implied_level(income=income + rise, **told)

    assert SEVERITY[after] <= SEVERITY[before]


@pytest.mark.parametrize(("loss", "level"), [(Decimal("80000.00"), None), (Decimal("80000.01"), Level.ACCIDENTAL)])
def test_accidental_means_losses_above_four_fifths_of_the_income(loss: Decimal, level: Level | None) -> None:
    found = implied_level(
        income=Decimal(100_000), rigid_spending=Decimal(0), accident_cost=loss, people=3, standard=Decimal(600)
    )

    assert found == level


@pytest.mark.parametrize(("yearly", "shown"), [("36000", "1000.00"), ("36001", "1000.03"), ("-7200", "-200.00")])
def test_income_per_head_is_rounded_to_the_cent(yearly: str, shown: str) -> None:
    assert per_head(Decimal(yearly), 3) == Decimal(shown)
