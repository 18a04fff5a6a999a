"""Truth tables: any condition counts the rows that the same filter finds."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.catalogue.kinds import Flow, Scope, Stock, on
from reports.catalogue.measures import Distinct, Sum
from reports.catalogue.units import Unit
from reports.figures.statement import ask
from reports.figures.truths import Truths, asks_elsewhere
from reports.periods import Period
from tests.factories.contracts import ContractFactory
from tests.factories.enterprises import EnterpriseFactory, HeadcountFactory, StandstillFactory, covered
from tests.factories.organisations import UnionFactory
from unions.contracts.models import with_contract
from unions.enterprises.models import Enterprise, Headcount, known, newest, operating, unionised
from unions.organisations.models import Union

DAY = date(2014, 12, 31)
YEAR = Period.year(2014)
QUESTIONS = [
    unionised(DAY),
    operating(DAY),
    known(DAY),
    with_contract(DAY, "general"),
    Q(above_scale=True),
    Q(closed_on=None),
    Q(closed_on__gt=date(2013, 1, 1)),
    Q(nature__in=("170", "300")),
    Q(),
]


def _joined(parts: list[Q]) -> st.SearchStrategy[Q]:
    return st.sampled_from([parts[0] & parts[1], parts[0] | parts[1], ~parts[0] & parts[1], parts[0] ^ parts[1]])


def _formulas() -> st.SearchStrategy[Q]:
    leaf = st.sampled_from(QUESTIONS).flatmap(lambda question: st.sampled_from([question, ~question]))
    return st.recursive(leaf, lambda lower: st.lists(lower, min_size=2, max_size=2).flatmap(_joined), max_leaves=6)


def _counted(where: Q, **more: Any) -> Stock:
    return Stock(code="a.b", label="甲", unit=Unit.UNION, source="乙", of=Enterprise, at=lambda day: where, **more)


@pytest.fixture
def street(db: None) -> Union:
    """Two unions with enterprises of all sorts."""
    street = UnionFactory(street=True)
    for _ in range(2):
        union = UnionFactory(parent=street, grassroots=True)
        under_contract = covered(union, big=True)
        ContractFactory(union=union, enterprise=under_contract)
        StandstillFactory(enterprise=covered(union, foreign=True))
        EnterpriseFactory(union=union, closed=True)
        EnterpriseFactory(union=union, state_owned=True, big=True)
    EnterpriseFactory(union=street)
    return street


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(where=_formulas())
def test_a_condition_holds_in_the_rows_that_the_filter_finds(street: Union, where: Q) -> None:
    depth = len(street.path) + 4

    answers = Truths(Enterprise, [(_counted(where), YEAR)], depth).answers(street)

    rows = Enterprise.objects.within(street)
    found = {path: int(answer["a.b", YEAR]) for path, answer in answers.items()}  # type: ignore[arg-type]
    unions = [street, *Union.objects.filter(parent=street)]
    wanted = {union.path: rows.filter(where, union=union).count() for union in unions}
    assert found == {path: number for path, number in wanted.items() if number}


def test_sums_and_own_rows_come_from_the_same_groups(street: Union) -> None:
    for enterprise in Enterprise.objects.all():
        HeadcountFactory(enterprise=enterprise, employees=30)
        HeadcountFactory(enterprise=enterprise, employees=50, as_of=DAY)
    said = {"unit": Unit.PERSON, "label": "甲", "source": "乙", "of": Headcount, "measure": Sum("employees")}
    every = Stock(code="a.all", at=newest, **said)
    own = Stock(code="a.own", at=newest, scope=Scope.OWN, **said)

    answers = ask([(every, YEAR), (own, YEAR)], street, len(street.path))[street.path]

    assert answers == {("a.all", YEAR): 9 * 50, ("a.own", YEAR): 50}


def test_a_truth_table_is_for_subqueries_and_for_figures_that_add_up() -> None:
    plain = _counted(Q(above_scale=True))
    asking = _counted(unionised(DAY))
    distinct = _counted(unionised(DAY), measure=Distinct("union"))

    tables = [asks_elsewhere([(indicator, YEAR)]) for indicator in (plain, asking, distinct)]

    assert tables == [False, True, False]


def test_a_statement_is_built_once_for_every_union_of_a_level(django_assert_num_queries: Any, db: None) -> None:
    founded = Flow(code="a.f", label="甲", unit=Unit.UNION, source="乙", of=Union, between=on("established_on"))
    streets = [UnionFactory(street=True, established_on=date(2014, 5, day)) for day in (1, 2)]

    with django_assert_num_queries(2):
        values = [ask([(founded, YEAR)], street, len(street.path))[street.path]["a.f", YEAR] for street in streets]

    assert values == [1, 1]


def test_nothing_asked_is_nothing_answered(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert ask([], UnionFactory.build(path="0001"), 4) == {}
