"""Medians over the newest filings of the units beside a report."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.filing.models import Filing, FrozenFigure
from reports.totals.cells import Cell
from reports.totals.medians import Median, medians, medians_of
from reports.workflow.states import State
from tests.factories.organisations import UnionFactory
from tests.factories.reports import approved, handed_up, report_for, report_in, returned, small_street, task_for
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> Union:
    return UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")


def test_it_is_over_what_was_handed_up_and_not_sent_back(district: Union) -> None:
    streets = [small_street(district, members=number, name=f"第{number}街道") for number in (1, 2, 3, 9)]
    task_for(district)
    approved(report_for(streets[0]))
    handed_up(report_for(streets[1]))
    handed_up(report_for(streets[2]))
    returned(report_for(streets[3]))

    found = medians(report_for(streets[1]))

    assert found["members.present"] == Median(Decimal(2), None, 3)


def test_a_correction_goes_before_what_it_corrects(district: Union) -> None:
    street, *others = (small_street(district, members=number, name=f"第{number}街道") for number in (2, 5, 9))
    for one in others:
        handed_up(report_for(one))
    filing = approved(report_for(street)).filings.get()
    figure = filing.figures.get(code="members.present")
    later = Filing.objects.create(report=filing.report, round=1, correction=1, code="B" * 12, digest="", paper={})
    told = {"number": 0, "theme": "members", "stored": figure.stored}
    FrozenFigure.objects.create(filing=later, code="members.present", value=7, **told)

    assert medians(report_for(street))["members.present"].value == 7  # of 7, 5 and 9


def test_growth_is_told_apart_from_rates() -> None:
    units = [
        {"a": cell("a", 12, 10), "b": cell("b", 90, 80, part_code="c"), "d": cell("d", None, 1)},
        {"a": cell("a", 15, 10), "b": cell("b", 70, 80, part_code="c"), "d": cell("d", None, 1)},
        {"a": cell("a", 18, 10), "b": cell("b", 80, 80, part_code="c"), "d": cell("d", None, 1)},
    ]

    assert medians_of(units) == {
        "a": Median(Decimal(15), Decimal(50), 3),
        "b": Median(Decimal(80), None, 3),
    }


@pytest.mark.parametrize(("values", "found"), [((1,), {}), ((1, 9), {}), ((1, 9, 4), {"a": 4})])
def test_fewer_than_three_units_have_none(values: tuple[int, ...], found: dict[str, int]) -> None:
    medians = medians_of({"a": cell("a", value, 0)} for value in values)

    assert {code: one.value for code, one in medians.items()} == found


def test_the_growth_of_fewer_than_three_is_not_told() -> None:
    units = [{"a": cell("a", 12, 10)}, {"a": cell("a", 15, 10)}, {"a": cell("a", 5, 0)}]

    assert medians_of(units) == {"a": Median(Decimal(12), None, 3)}


def cell(code: str, value: int | None, before: int, part_code: str = "") -> Cell:
    now = None if value is None else Decimal(value)
    return Cell(1, 1, "", 1, code, 1, "", now, Decimal(before), "", "", part_code, "", "{}")


def test_there_is_none_where_nobody_is_above() -> None:
    assert medians(report_in(State.NOT_STARTED, UnionFactory(kind=UnionKind.DISTRICT))) == {}


def test_it_takes_few_queries(district: Union) -> None:
    task_for(district)
    report = report_for(small_street(district))
    approved(report)

    with CaptureQueriesContext(connection) as queries:
        medians(report)

    assert len(queries) == 4
