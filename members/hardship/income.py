"""Household income (家庭收入): per head and month, and the level of hardship it means."""

from decimal import ROUND_HALF_UP, Decimal

from members.hardship.codes import Level

CENT = Decimal("0.01")
ACCIDENT_SHARE = Decimal("0.8")


def per_head(yearly: Decimal, people: int) -> Decimal:
    """元 a month and head of a yearly sum: ÷ 12 ÷ 家庭人口."""
    return (yearly / 12 / people).quantize(CENT, ROUND_HALF_UP)


def implied_level(
    *, income: Decimal, rigid_spending: Decimal, accident_cost: Decimal, people: int, standard: Decimal
) -> Level | None:
    """困难类别 by the yearly figures of a household and the monthly 低保标准; None when it is not in difficulty.

    深度: net income per head below the standard; 相对: below twice the standard; 意外: the year's losses exceed
    80% of its income. Compared unrounded, so that no half cent decides.
    """
    net, line = income - rigid_spending, standard * 12 * people
    if net < line:
        return Level.DEEP
    if net < 2 * line:
        return Level.RELATIVE
    return Level.ACCIDENTAL if accident_cost > income * ACCIDENT_SHARE else None
