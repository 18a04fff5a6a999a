"""Measures: what the text of an aggregate stands for."""

from datetime import date
from decimal import Decimal

import pytest

from reports.catalogue.measures import Count, Distinct, Earliest, Largest, Levels, Measure, Sum, Value, YearsSince

END = date(2014, 12, 31)


@pytest.mark.parametrize(
    ("measure", "text", "value"),
    [
        (Count(), "13", Decimal(13)),
        (Count(), None, Decimal(0)),
        (Distinct("enterprise"), "25", Decimal(25)),
        (Levels("level"), "2", Decimal(3)),
        (Levels("level"), None, Decimal(0)),
        (Sum("people"), "1e3", Decimal(1000)),
        (Sum("amount", per=10_000), "9500", Decimal("0.95")),
        (Sum("amount"), None, Decimal(0)),
        (Largest("edition"), "12", Decimal(12)),
        (Largest("edition"), None, None),
        (Earliest("opened_on"), "2014-04-09", date(2014, 4, 9)),
        (Earliest("opened_on"), None, None),
        (YearsSince("opened_on"), "2013-01-20", Decimal(2)),
        (YearsSince("opened_on"), "2012-12-30", Decimal(3)),
        (YearsSince("opened_on"), None, None),
    ],
)
def test_text_of_an_aggregate_is_read_as_a_value(measure: Measure, text: str | None, value: Value | None) -> None:
    assert measure.read(text, END) == value


@pytest.mark.parametrize(("measure", "adds"), [(Count(), True), (Sum("people"), True), (Distinct("union"), False)])
def test_distinct_things_of_parts_do_not_add_up(measure: Measure, adds: bool) -> None:
    assert measure.adds_up is adds
