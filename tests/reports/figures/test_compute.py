"""Taking figures (取数): one pass says what one query a figure says."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reports.catalogue import CATALOGUE, find
from reports.catalogue.kinds import Counted, Indicator
from reports.catalogue.units import Unit
from reports.figures.compute import course, take, take_children
from reports.figures.models import Override, Target, ToldFigure
from reports.periods import Period
from reports.tables import goal
from tests.factories.access import person
from tests.factories.figures import ToldFigureFactory
from tests.factories.organisations import UnionFactory
from tests.reports.figures.naive import measured
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
COUNTED = [indicator for indicator in CATALOGUE if isinstance(indicator, Counted)]
YEAR = Period.year(2014)


@pytest.mark.parametrize(("code", "year"), [("SEED-A", 2012), ("SEED-K", 2014), ("SEED-N", 2014)])
def test_one_pass_agrees_with_one_query_a_figure(demo_district: None, code: str, year: int) -> None:
    union, period = Union.objects.get(code=code), Period.year(year)

    figures = take(CATALOGUE, union, period)

    found = {i.code: figures[i.code].computed or figures[i.code].value for i in COUNTED}
    assert found == {i.code: i.rounded(measured(i, union, period)) for i in COUNTED}


def test_last_year_is_the_year_before(demo_district: None) -> None:
    union = Union.objects.get(code="SEED-A")

    this, last = take(COUNTED, union, Period.year(2012)), take(COUNTED, union, Period.year(2011))

    assert {code: reading.last_year for code, reading in this.items()} == {
        code: reading.value for code, reading in last.items()
    }


def test_the_sum_of_the_parts_is_the_whole(demo_district: None) -> None:
    union = Union.objects.get(code="SEED-N")
    adding = [i for i in COUNTED if i.measure.adds_up and i.scope == "subtree"]

    whole, parts = take(adding, union, YEAR), take_children(adding, union, YEAR)

    sums = {i.code: sum(figures[i.code].number for figures in parts.values()) for i in adding}
    close = Decimal("0.05")  # money is rounded in each part
    assert [code for code in sums if abs(sums[code] - whole[code].number) > close and not whole[code].reason] == []


@pytest.mark.parametrize("rows", [1, 100])
def test_the_whole_catalogue_takes_the_same_few_queries(rows: int, django_assert_num_queries: Any) -> None:
    street = UnionFactory(street=True)
    for _ in range(rows):
        UnionFactory(parent=street, grassroots=True)

    # All ledgers; those that ask others; what people typed; last year as approved.
    with django_assert_num_queries(1 + 4 + 1 + 1):
        take(CATALOGUE, street, YEAR)


def test_several_years_take_one_statement(django_assert_num_queries: Any) -> None:
    street = UnionFactory(street=True)
    UnionFactory(parent=street, grassroots=True, established_on=date(2013, 5, 1))

    with django_assert_num_queries(1):
        founded = course(find("unions.founded"), street, [Period.year(year) for year in (2012, 2013, 2014)])

    assert founded == [0, 1, 0]


def test_a_typed_figure_stands_beside_what_the_rows_say() -> None:
    street = UnionFactory(street=True)
    UnionFactory(parent=street, grassroots=True, established_on=date(2014, 5, 1))
    clerk = person("clerk", street)
    same = {"union": street, "start": YEAR.start, "end": YEAR.end, "code": "unions.founded"}
    Override.objects.create(value=2, reason="一家尚未录入", by=clerk, **same)
    Target.objects.create(value=4, set_by=street, **same)

    reading = take(CATALOGUE, street, YEAR)["unions.founded"]

    assert (reading.value, reading.computed, reading.reason, reading.target) == (2, 1, "一家尚未录入", 4)
    assert reading.completion == 50


def test_a_target_may_be_a_range() -> None:
    street = UnionFactory(street=True)
    same = {"union": street, "start": YEAR.start, "end": YEAR.end, "code": "unions.founded"}
    Target.objects.create(value=1, value_max=2, comparator="约", set_by=street, **same)

    reading = take(CATALOGUE, street, YEAR)["unions.founded"]

    assert (reading.target, reading.target_max, reading.target_comparator, goal(reading)) == (1, 2, "约", "1—2")


def test_told_figures_below_are_summed_and_said_to_be_told() -> None:
    street = UnionFactory(street=True)
    clerk = person("clerk", street)
    for value in (20, 30):
        below = UnionFactory(parent=street, community=True)
        same = {"start": YEAR.start, "end": YEAR.end, "code": "rights.reception_received", "by": clerk}
        ToldFigure.objects.create(union=below, value=value, source="社区台账", **same)

    reading = take(CATALOGUE, street, YEAR)["rights.reception_received"]

    assert (reading.value, reading.told, reading.told_parts) == (50, True, 2)


def test_a_rate_of_nothing_is_none() -> None:
    assert take(CATALOGUE, UnionFactory(street=True), YEAR)["unions.rate"].value is None


def test_an_indicator_of_no_kind_cannot_be_taken() -> None:
    stranger = Indicator(code="a.b", label="甲", unit=Unit.UNION, source="乙")

    with pytest.raises(TypeError):
        take([stranger], UnionFactory(street=True), YEAR)


def test_typed_figures_below_stay_out_of_a_sum_of_rows() -> None:
    street = UnionFactory(street=True)
    community = UnionFactory(parent=street, community=True)
    UnionFactory(parent=community, grassroots=True, established_on=date(2014, 5, 1))
    ToldFigureFactory(union=community, code="unions.founded", value=9)

    figures = {union: take(CATALOGUE, union, YEAR)["unions.founded"] for union in (street, community)}

    assert (figures[street].value, figures[street].told_aside, figures[community].value) == (1, 1, 9)
