"""What a number says against a figure (判断): the edges that a text hardly reaches."""

from decimal import Decimal

from reports.proofreading.agreement import agrees, equals
from reports.proofreading.directions import Claim, Way, holds, in_words
from reports.proofreading.mentions import Mention, Sort
from tests.reports.narrative.papers import reading

MISSING = Mention(0, 3, "xx人", Sort.FIGURE, None, unit="人")
FIVE = Mention(0, 2, "5人", Sort.FIGURE, Decimal(5), unit="人")


def test_a_missing_number_agrees_with_nothing():
    assert not agrees(MISSING, reading("a.b", 5, "人"))
    assert not equals(MISSING, Decimal(5))


def test_nothing_agrees_with_a_figure_that_has_no_value():
    assert not agrees(FIVE, reading("a.b", None, "人"))


def test_a_claim_without_an_amount_or_a_year_before_holds_nothing():
    assert not holds(Claim(0, 2, Way.UP), reading("a.b", 5, "人", last_year=4))
    assert not holds(Claim(0, 2, Way.UP, FIVE), reading("a.b", 5, "人"))
    assert in_words(reading("a.b", 5, "人")) == ""
