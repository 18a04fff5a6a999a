"""Own indicators (自设指标): the figure is a plain count of what the saved list shows, for every union and year."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted, Told
from reports.figures.compute import take, take_children
from reports.indicators.making import catalogue_of, made, own_of
from reports.indicators.models import Definition, OwnIndicator
from reports.periods import Period
from tests.factories.activities import ActivityFactory
from tests.factories.contracts import ContractFactory
from tests.factories.enterprises import covered
from tests.factories.figures import ToldFigureFactory
from tests.factories.finance import ExpenditureFactory
from tests.factories.indicators import DefinitionFactory, OwnIndicatorFactory
from tests.factories.organisations import UnionFactory
from tests.reports.figures.naive import measured
from unions.activities.choices import Audience
from unions.activities.models import Activity
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True, parent=UnionFactory())


def own(union: Union, query: str = "", **told: Any) -> OwnIndicator:
    """An indicator that counts activities as a list of them was asked."""
    names = {"kind", "unit", "label", "theme", "from_year", "to_year", "sentence", "decimals"}
    indicator = OwnIndicatorFactory(union=union, **{k: v for k, v in told.items() if k in names})
    DefinitionFactory(indicator=indicator, query=query, **{k: v for k, v in told.items() if k not in names})
    return indicator


def figure(indicator: OwnIndicator, union: Union, period: Period = YEAR) -> Any:
    return take(own_of(union, period), union, period)[indicator.code]


def test_an_indicator_counts_the_rows_of_the_saved_list(street: Union) -> None:
    indicator = own(street.parent, urlencode({"kind": "培训", "is_free": "true"}))
    for is_free, started in ((True, "2014-05-01"), (True, "2013-05-01"), (False, "2014-05-02")):
        ActivityFactory(union=street, is_free=is_free, started_on=date.fromisoformat(started))
    ActivityFactory(union=street, is_free=True, code="inspection.safety")

    reading = figure(indicator, street)

    assert (reading.value, reading.last_year, reading.unit, reading.told) == (1, 1, "期", False)


@pytest.mark.parametrize(
    ("measure", "column", "value"), [("count", "", 3), ("sum", "people", 60), ("distinct", "audience", 2)]
)
def test_rows_are_counted_summed_or_told_apart(street: Union, measure: str, column: str, value: int) -> None:
    indicator = own(street, measure=measure, column=column)
    for people, audience in ((10, Audience.WORKERS), (20, Audience.WORKERS), (30, Audience.WOMEN)):
        ActivityFactory(union=street, people=people, audience=audience)

    assert figure(indicator, street).value == value


def test_amounts_in_yuan_may_be_told_in_myriads(street: Union) -> None:
    indicator = own(street, ledger="expenditures", measure="sum", column="amount", unit="万元", decimals=2)
    row = ExpenditureFactory(union=street)

    period = Period.year(row.spent_on.year)

    assert figure(indicator, street, period).value == round(row.amount / 10000, 2)


def test_a_stock_asks_what_stands_on_the_last_day(street: Union) -> None:
    indicator = own(street, ledger="contracts", kind="stock", unit="份")
    enterprise = covered(UnionFactory(parent=street, grassroots=True))
    running = ContractFactory(union=street, enterprise=enterprise)
    ended = Period.year(running.expires_on.year + 1)

    assert (figure(indicator, street).value, figure(indicator, street, ended).value) == (1, 0)


def test_parts_are_dated_by_their_whole(street: Union) -> None:
    indicator = own(street, ledger="participations", unit="家")
    activity = ActivityFactory(union=street)
    activity.participations.create(enterprise=covered(UnionFactory(parent=street, grassroots=True)))

    assert (figure(indicator, street).value, figure(indicator, street, YEAR.previous()).value) == (1, 0)


def test_children_and_own_rows_make_up_the_whole(street: Union) -> None:
    indicator = own(street.parent)
    below = UnionFactory(parent=street, community=True)
    for union in (street, below, below):
        ActivityFactory(union=union)

    parts = take_children(own_of(street, YEAR), street, YEAR)

    assert {union: figures[indicator.code].value for union, figures in parts.items()} == {street: 1, below: 2}


def test_indicators_are_those_of_the_unions_on_the_path(street: Union) -> None:
    district, other = street.parent, UnionFactory(street=True, parent=street.parent)
    codes = {own(union).code for union in (district, street)}
    own(other)

    assert {indicator.code for indicator in own_of(street, YEAR)} == codes
    assert catalogue_of(street, YEAR)[: len(CATALOGUE)] == CATALOGUE


@pytest.mark.parametrize(("year", "found"), [(2011, 0), (2012, 1), (2014, 1), (2015, 0)])
def test_indicators_are_for_their_years(street: Union, year: int, found: int) -> None:
    own(street, from_year=2012, to_year=2014)

    assert len(own_of(street, Period.year(year))) == found


def test_last_year_is_told_by_both_definitions(street: Union) -> None:
    indicator = own(street, measure="sum", column="people")
    DefinitionFactory(indicator=indicator, from_year=2014, note="改为数场次")
    ActivityFactory(union=street, people=30, started_on=date(2013, 5, 1))

    reading, before = figure(indicator, street), figure(indicator, street, YEAR.previous())

    assert (reading.value, reading.last_year, reading.last_year_reported) == (0, 1, 30)
    assert (before.value, before.last_year_reported) == (30, None)


def test_what_was_typed_last_year_stands_beside_what_its_rows_say(street: Union) -> None:
    indicator = own(street)
    ActivityFactory(union=street, started_on=date(2013, 5, 1))
    last = YEAR.previous()
    ToldFigureFactory(union=street, code=indicator.code, value=5, start=last.start, end=last.end)

    reading = figure(indicator, street)

    assert (reading.last_year, reading.last_year_computed) == (5, 1)


def test_a_told_indicator_is_told(street: Union) -> None:
    indicator = OwnIndicatorFactory(union=street, kind="told", note="市总通报")
    ToldFigureFactory(union=street, code=indicator.code, value=9, comparator="近")

    (known,) = own_of(street, YEAR)

    assert (type(known), known.source, known.theme) == (Told, "市总通报", "training")
    assert (figure(indicator, street).value, figure(indicator, street).comparator) == (9, "近")


def test_an_indicator_without_a_definition_says_nothing(street: Union) -> None:
    OwnIndicatorFactory(union=street)

    assert own_of(street, YEAR) == ()


def test_the_same_words_are_the_same_object_until_they_change(street: Union) -> None:
    indicator = own(street)
    first, again = own_of(street, YEAR)[0], own_of(street, YEAR)[0]

    definition = Definition.objects.get(indicator=indicator)
    definition.query = "is_free=true"
    definition.save()

    assert first is again
    assert own_of(street, YEAR)[0] is not first
    assert made.cache_info().maxsize


@pytest.mark.parametrize("rows", [1, 5])
def test_own_indicators_take_two_queries_more(street: Union, rows: int, django_assert_num_queries: Any) -> None:
    for number in range(rows):
        own(street, urlencode({"kind": "培训", "q": f"{number}"}))
    own_of(street, YEAR)

    with django_assert_num_queries(2):
        catalogue = catalogue_of(street, YEAR)
    with django_assert_num_queries(1 + 4 + 1 + 1):
        take(catalogue, street, YEAR)


def test_values_told_apart_leave_the_other_figures_of_the_ledger_as_quick(
    street: Union, django_assert_num_queries: Any
) -> None:
    indicator = own(street, ledger="enterprises", measure="distinct", column="nature", kind="stock", unit="个")
    union = UnionFactory(parent=street, grassroots=True)
    for _ in range(2):
        covered(union)
    catalogue = catalogue_of(street, YEAR)

    with django_assert_num_queries(1 + 4 + 1 + 1):
        figures = take(catalogue, street, YEAR)

    assert (figures[indicator.code].value, figures["basics.enterprises"].value) == (1, 2)


QUERIES = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["培训", "检查", "竞赛"]),
        "is_free": st.sampled_from(["true", "false"]),
        "audience": st.sampled_from([Audience.WORKERS, Audience.WOMEN]),
        "q": st.sampled_from(["1", "技能", "无"]),
    },
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(query=QUERIES, measure=st.sampled_from([("count", ""), ("sum", "people"), ("distinct", "audience")]))
def test_any_saved_list_is_counted_as_its_rows_are(
    varied: Union, query: dict[str, str], measure: tuple[str, str]
) -> None:
    indicator = own(varied, urlencode(query), measure=measure[0], column=measure[1])

    counted = next(one for one in own_of(varied, YEAR) if one.code == indicator.code)

    assert isinstance(counted, Counted)
    rows = [row for row in counted.rows(varied, YEAR) if row.started_on.year == 2014]
    naive = {
        "count": len(rows),
        "sum": sum(row.people or 0 for row in rows),
        "distinct": len({row.audience for row in rows}),
    }
    assert figure(indicator, varied).value == measured(counted, varied, YEAR) == naive[measure[0]]
    assert {row.pk for row in rows} == {row.pk for row in _asked(varied, query)}


@pytest.fixture
def varied(street: Union) -> Union:
    for code in ("training.skill", "inspection.safety", "competition.skill"):
        for at, audience in enumerate((Audience.WORKERS, Audience.WOMEN, Audience.WORKERS)):
            day = date(2014 - at // 2, 5, 1)
            ActivityFactory(union=street, code=code, audience=audience, is_free=at == 1, people=at + 1, started_on=day)
    ActivityFactory(union=UnionFactory(street=True, parent=street.parent))
    return street


def _asked(union: Union, query: dict[str, str]) -> list[Activity]:
    """The rows by loops alone."""
    rows = [row for row in Activity.objects.select_related("kind__parent") if row.union_id == union.pk]
    rows = [row for row in rows if row.started_on.year == 2014]
    if "kind" in query:
        rows = [row for row in rows if any(query["kind"] in kind.name for kind in (row.kind, row.kind.parent) if kind)]
    if "is_free" in query:
        rows = [row for row in rows if row.is_free is (query["is_free"] == "true")]
    if "audience" in query:
        rows = [row for row in rows if row.audience == query["audience"]]
    if "q" in query:
        texts = [(row, f"{row.title}{row.theme}{row.place}{row.kind.name}{row.co_organisers}") for row in rows]
        rows = [row for row, text in texts if query["q"] in text]
    return rows


@pytest.mark.parametrize(
    ("told", "field", "fault"),
    [
        ({"query": "colour=red"}, "query", "“活动”没有“colour”这个查询条件。"),
        ({"query": "is_free=maybe"}, "query", "选择一个有效的选项"),
        ({"measure": "sum"}, "column", "这样算要选一栏，可选："),
        ({"measure": "sum", "column": "title"}, "column", "这样算要选一栏，可选："),
        ({"from_year": 2014}, "note", "改了口径，写明改动说明"),
    ],
)
def test_a_definition_says_what_is_wrong_with_it(street: Union, told: dict[str, Any], field: str, fault: str) -> None:
    indicator = own(street)
    definition = DefinitionFactory.build(indicator=indicator, **{"from_year": 2009, **told})

    with pytest.raises(ValidationError) as refused:
        definition.clean()

    assert refused.value.message_dict[field][0].startswith(fault)


def test_a_definition_that_is_changed_says_why(street: Union) -> None:
    definition = Definition.objects.get(indicator=own(street))
    definition.query = "is_free=true"

    with pytest.raises(ValidationError, match="写明改动说明"):
        definition.clean()
    definition.note = "只数公益的"
    definition.clean()


def test_a_column_may_be_named_as_the_list_names_it(street: Union) -> None:
    definition = DefinitionFactory.build(indicator=own(street), from_year=2009, measure="sum", column="人数")

    with pytest.raises(ValidationError):
        definition.clean()
    definition.column = str(Activity._meta.get_field("people").verbose_name)
    definition.clean()

    assert definition.column == "people"


@pytest.mark.parametrize(
    ("told", "field"),
    [({"label": "发展会员数"}, "label"), ({"sentence": "办班若干"}, "sentence"), ({"kind": "stock"}, "kind")],
)
def test_an_indicator_says_what_is_wrong_with_it(street: Union, told: dict[str, str], field: str) -> None:
    indicator = own(street)
    for name, value in told.items():
        setattr(indicator, name, value)

    with pytest.raises(ValidationError) as refused:
        indicator.clean()

    assert list(refused.value.message_dict) == [field]


def test_a_definition_reads_as_a_sentence(street: Union) -> None:
    definition = Definition.objects.get(indicator=own(street, "is_free=true", measure="sum", column="people"))
    label = Activity._meta.get_field("people").verbose_name

    assert definition.words == f"活动台账，开始日期在期间内，免费为“是”，合计“{label}”"
    assert definition.indicator.defined == f"{definition.words}（2010年起）"
