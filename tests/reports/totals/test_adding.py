"""Totals of approved papers: the sum of their frozen parts, whoever asks, and who is missing."""

import json
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from reports.assignments.models import Assignment
from reports.catalogue.measures import TOLD_APART, rounded
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.correcting.slips import accept, ask
from reports.filing.marks import unpacked
from reports.filing.models import FrozenFigure, FrozenMarks
from reports.filing.reading import amounts_of
from reports.filing.stored import plain
from reports.indicators.models import OwnIndicator
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.totals.adding import Totals, totals_of
from reports.totals.cells import Cell
from reports.totals.coverage import Coverage, coverage_of
from reports.totals.ranking import ranked
from reports.totals.sums import Sums, added, versions
from reports.totals.ways import Way, way_of
from reports.workflow.actions import move
from reports.workflow.states import Act, State
from tests.factories.activities import ActivityFactory
from tests.factories.aid import AidFactory
from tests.factories.figures import OverrideFactory, TargetFactory, ToldFigureFactory
from tests.factories.indicators import DefinitionFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import identity
from tests.factories.reports import (
    YEAR,
    approved,
    clerk_of,
    report_for,
    report_in,
    reviewer_of,
    small_street,
    task_for,
)
from unions.organisations.models import Union, UnionKind

AMOUNTS = st.decimals(0, 10_000, places=2)
pytestmark = pytest.mark.django_db
NAMES = ("枫林街道", "湖滨街道", "钟楼街道")


@pytest.fixture
def district() -> Union:
    return UnionFactory(kind=UnionKind.DISTRICT, name="云岭区总工会")


@pytest.fixture
def streets(district: Union) -> list[Union]:
    """Three streets with 1, 2 and 3 members; the same family was aided in each."""
    found = []
    for number, name in enumerate(NAMES, start=1):
        street = small_street(district, members=number, name=f"{name}总工会", short_name=name)
        AidFactory(union=street, id_number=identity(7), amount=Decimal(10_000 * number))
        AidFactory(union=street)
        ActivityFactory(union=street, started_on=date(2014, 9, number))
        found.append(street)
    return found


def totals(union: Union, period: Period = YEAR) -> Totals:
    return totals_of(union, period, Kind.SUMMARY)


def coverage(union: Union, period: Period = YEAR) -> Coverage:
    return coverage_of(union, period, Kind.SUMMARY)


def approve(*streets: Union) -> None:
    for street in streets:
        approved(report_for(street))


def test_a_total_is_the_sum_of_its_frozen_parts(district: Union, streets: list[Union]) -> None:
    approve(*streets)

    found = totals(district)

    added_up = [code for code, way in found.ways.items() if way.is_added]
    frozen = FrozenFigure.objects.filter(filing__report__union__in=streets)
    sums = {code: sum(one.value or 0 for one in frozen if one.code == code) for code in added_up}
    assert {code: found.figures[code].number for code in added_up} == sums
    before = {code: sum(one.last_year or 0 for one in frozen if one.code == code) for code in added_up}
    assert {code: found.figures[code].last_year or 0 for code in added_up} == before
    assert found.figures["members.present"].value == 6
    assert len(added_up) > 300


def test_every_figure_is_added_up_or_said_why_not(district: Union, streets: list[Union]) -> None:
    approve(*streets)

    found = totals(district)

    reasons = dict(found.left_out)
    assert reasons["basics.year"] == Way.SAME.value
    assert reasons["work.skill_contest_edition"] == Way.ORDINAL.value
    assert len(found.figures) + len(reasons) == len(found.ways)
    assert {way for code, way in found.ways.items() if code not in found.figures} == {
        Way.SAME, Way.DAY, Way.ORDINAL, Way.ONCE, Way.ALONE,
    }  # fmt: skip


def test_rates_are_made_of_the_summed_parts_and_wholes(district: Union, streets: list[Union]) -> None:
    OverrideFactory(union=streets[0], code="safety.findings", value=4)
    OverrideFactory(union=streets[0], code="safety.rectified", value=4)
    OverrideFactory(union=streets[1], code="safety.findings", value=8)
    OverrideFactory(union=streets[1], code="safety.rectified", value=2)
    approve(*streets)

    rate = totals(district).figures["safety.rectified_rate"]

    assert (rate.part, rate.whole, rate.value) == (6, 12, 50)


def test_a_rate_over_what_a_rule_sets_keeps_the_rule(district: Union, streets: list[Union]) -> None:
    approve(*streets)

    rate = totals(district).figures["culture.meetings_a_quarter"]

    assert (rate.part, rate.whole) == (0, 4)


def test_whom_two_units_aided_is_counted_once(district: Union, streets: list[Union]) -> None:
    approve(*streets)

    found = totals(district)

    assert found.figures["aid.households"].value == 6
    assert found.distinct["aid.households"] == 4
    assert found.repeated["aid.households"] == 2
    assert "unions.renewed" not in found.repeated


def test_it_says_who_is_missing_and_changes_when_one_is_opened_again(district: Union, streets: list[Union]) -> None:
    approve(*streets)
    assert (coverage(district).line, totals(district).figures["members.present"].value) == ("3个单位全部审核通过。", 6)
    report = report_for(streets[2])

    move(report, Act.REOPEN, by=reviewer_of(report), comment="数字要核对")

    said = "汇总自3个单位中已审核通过的2个，缺：钟楼街道。"
    assert coverage(district).line == said
    assert (totals(district).coverage.line, totals(district).figures["members.present"].value) == (said, 3)


def test_corrections_are_in_the_totals(district: Union, streets: list[Union]) -> None:
    approve(*streets)
    AidFactory(union=streets[0], amount=Decimal(70_000))
    report = report_for(streets[0])
    slip = ask(report, ["aid.households", "aid.amount"], "漏记了一户", by=clerk_of(streets[0]))
    before = totals(district)

    accept(slip, by=reviewer_of(report))

    after = totals(district)
    both = [(found.figures["aid.households"].value, found.distinct["aid.households"]) for found in (before, after)]
    assert both == [(6, 4), (7, 5)]
    assert after.figures["aid.amount"].number - before.figures["aid.amount"].number == 7
    assert after.figures["members.present"] == before.figures["members.present"]


def test_units_are_those_of_the_task_without_the_excused(district: Union, streets: list[Union]) -> None:
    task_for(district)
    UnionFactory(kind=UnionKind.STREET, parent=district, name="新设街道")  # founded after the task was opened
    Assignment.objects.filter(report__union=streets[0]).update(excused="撤并")
    report_in(State.APPROVED, streets[1])

    found = coverage(district)

    assert (found.approved, found.missing, found.excused) == ((streets[1],), (streets[2],), (streets[0],))
    assert found.line == "汇总自2个单位中已审核通过的1个，缺：钟楼街道，免报1个：枫林街道。"
    assert (found.asked, found.state_of(streets[2])) == (2, State.NOT_STARTED)


def test_without_a_task_units_are_those_that_stand_below(district: Union) -> None:
    street = UnionFactory(kind=UnionKind.STREET, parent=district, short_name="枫林街道")
    UnionFactory(kind=UnionKind.STREET, parent=district, dissolved_on=date(2013, 5, 1))
    UnionFactory(kind=UnionKind.COMMUNITY, parent=street)

    found = coverage(district)

    assert (found.missing, found.line) == ((street,), "1个单位都还没有审核通过：枫林街道。")
    assert found.state_of(street) is State.NOT_STARTED
    assert coverage(UnionFactory(kind=UnionKind.DISTRICT)).line == "没有要报送的单位。"


def test_many_missing_units_are_counted(district: Union) -> None:
    names = [f"第{number}街道" for number in range(21)]
    for name in names:
        UnionFactory(kind=UnionKind.STREET, parent=district, short_name=name)

    assert coverage(district).line == f"21个单位都还没有审核通过：{'、'.join(names[:20])}等21个。"


def test_nothing_is_added_up_before_anything_is_approved(district: Union, streets: list[Union]) -> None:
    found = totals(district)

    assert (found.figures, found.units, found.distinct, found.left_out) == ({}, {}, {}, [])


def test_it_tells_what_a_reader_must_know(district: Union, streets: list[Union]) -> None:
    told = {"code": "rights.newly_insured_units", "value": 300, "comparator": "近"}
    ToldFigureFactory(union=streets[0], **told)
    ToldFigureFactory(union=streets[1], **told | {"comparator": "", "value_max": 400})
    OverrideFactory(union=streets[2], code="work.proposals", value=30)
    OverrideFactory(union=streets[2], code="safety.rectified_rate", value=90)
    approve(*streets)
    FrozenFigure.objects.filter(filing__report__union=streets[1], code="members.joined").update(version=2)

    found = totals(district)

    assert found.notes["rights.newly_insured_units"] == (
        "没有钟楼街道的数",
        "含手工填报：枫林街道、湖滨街道",
        "含不确切的数：枫林街道近300家、湖滨街道300—400家",
    )
    assert found.notes["work.proposals"] == ("含更正数：钟楼街道",)
    assert found.notes["safety.rectified_rate"] == ("不含更正数：钟楼街道",)
    assert found.notes["members.joined"] == ("口径不同：湖滨街道为第2版，其余为第1版",)
    assert found.notes["members.present"] == ()


def test_the_own_target_goes_before_those_of_the_units(district: Union, streets: list[Union]) -> None:
    for street in streets:
        TargetFactory(union=street, code="members.joined", value=10)
    TargetFactory(union=streets[0], code="members.present", value=10)
    TargetFactory(union=district, code="work.proposals", value=100, value_max=120, comparator="约")
    approve(*streets)

    found = totals(district)

    assert (found.figures["members.joined"].target, found.figures["members.joined"].completion) == (30, 20)
    assert (found.figures["members.present"].target, found.notes["members.present"]) == (
        None,
        ("有的单位没有定目标，目标不相加",),
    )
    own = found.figures["work.proposals"]
    assert (own.target, own.target_max, own.target_comparator) == (100, 120, "约")


def test_it_takes_the_same_queries_for_any_number_of_units(district: Union, streets: list[Union]) -> None:
    task_for(district)
    approve(streets[0])
    with CaptureQueriesContext(connection) as one:
        assert totals(district).distinct
    approve(*streets[1:])

    with CaptureQueriesContext(connection) as all_of_them:
        assert totals(district).distinct

    assert (len(one), len(all_of_them)) == (5, 5)


def test_everybody_is_counted_without_reading_rows(district: Union, streets: list[Union]) -> None:
    approve(*streets)
    found = totals(district)

    with CaptureQueriesContext(connection) as queries:
        assert found.distinct["aid.households"] == 4

    assert len(queries) == 1
    assert not any("frozenrow" in query["sql"] for query in queries)


def test_marks_and_batches_are_what_the_frozen_rows_bring(district: Union, streets: list[Union]) -> None:
    AidFactory(union=streets[0], spring_round=True)
    approve(*streets)
    filing = report_for(streets[0]).filings.get()

    kept = {one.code: (len(unpacked(one.marks)), one.batches) for one in FrozenMarks.objects.filter(filing=filing)}

    figures = [one for one in filing.figures.all() if one.measure in TOLD_APART and any(amounts_of(one))]
    told = {one.code: [amount for amount in amounts_of(one) if amount] for one in figures}
    assert kept == {
        code: (
            len({one for one in amounts if one.startswith("#")}),
            sum(Decimal(one) for one in amounts if not one.startswith("#")),
        )
        for code, amounts in told.items()
    }
    assert any(batches for _, batches in kept.values())


def test_marks_of_filings_that_had_none_are_packed_by_the_migration(district: Union, streets: list[Union]) -> None:
    AidFactory(union=streets[0], spring_round=True)
    approve(*streets)
    before = list(FrozenMarks.objects.values_list("filing", "code", "marks", "batches"))
    FrozenMarks.objects.all().delete()

    import_module("reports.migrations.0018_marks_of_earlier_filings").pack_marks(apps, None)

    assert list(FrozenMarks.objects.values_list("filing", "code", "marks", "batches")) == before


def test_what_was_counted_once_is_kept(district: Union, streets: list[Union]) -> None:
    approve(streets[0])
    assert totals(district).distinct["aid.households"] == 2

    with CaptureQueriesContext(connection) as queries:
        assert totals(district).distinct["aid.households"] == 2

    assert not any("frozenmarks" in query["sql"] for query in queries)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=6))
def test_whatever_the_parts_the_total_is_their_sum(parts: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    units = {Union(pk=pk, name=str(pk)): unit(*amounts) for pk, amounts in enumerate(parts)}
    sums = Sums(units)
    for code in ("part", "whole", "rate"):
        sums.add(code, None)

    part, whole = (sum(amounts[place] for amounts in parts) for place in (0, 1))
    assert (sums.figures["part"].value, sums.figures["whole"].value) == (part, whole)
    assert sums.figures["part"].last_year == sum(amounts[2] for amounts in parts)
    rate = sums.figures["rate"]
    assert (rate.part, rate.whole) == (part, whole)
    assert rate.value == (rounded(part / whole * 100, 1) if whole else None)


@given(st.lists(st.one_of(st.none(), st.integers(0, 5)), max_size=8))
def test_ranks_tell_ties_equally(values: list[int | None]) -> None:
    units = {Union(pk=pk): unit(Decimal(v), Decimal(1), Decimal(1))["part"] if v is not None else None
             for pk, v in enumerate(values)}  # fmt: skip

    places = ranked(units, Decimal(10))

    told = sorted((value for value in values if value is not None), reverse=True)
    assert [place.value for place in places if place.rank] == told
    assert [place.rank for place in places if place.rank] == [told.index(value) + 1 for value in told]
    assert all(place.tied == (told.count(int(place.value)) > 1) for place in places if place.value is not None)
    assert sum(place.share for place in places if place.share is not None) == sum(told) * 10


def unit(part: Decimal, whole: Decimal, before: Decimal) -> dict[str, Cell]:
    """A unit with two numbers and the rate that is made of them."""
    named = {"part": (part, before, "", ""), "whole": (whole, whole, "", ""), "rate": (None, None, "part", "whole")}
    cells = {}
    for code, (value, last_year, *sides) in named.items():
        percent = {"unit": Unit.PERCENT, "decimals": 1, "kind": "ratio"} if code == "rate" else {"decimals": 2}
        reading = like(code=code, **percent)[2]
        text = json.dumps(plain(reading))
        cells[code] = Cell(1, 1, "", 1, code, 1, "", value, last_year, "", "sum", *sides, text)
    return cells


def like(**told: Any) -> tuple[str, str, Reading]:
    given = {"code": "x", "label": "x", "unit": Unit.PERSON, "decimals": 0, "kind": "told", "value": Decimal(1)}
    measure = told.pop("measure", "")
    return told.get("code", "x"), measure, Reading(**given | told)


@pytest.mark.parametrize(
    ("told", "way"),
    [
        ({}, Way.SUM),
        ({"unit": Unit.PERCENT}, Way.SHARE),
        ({"unit": Unit.DAY}, Way.DAY),
        ({"unit": Unit.YEARS}, Way.ORDINAL),
        ({"measure": "largest", "unit": Unit.TIME}, Way.ORDINAL),
        ({"code": "staff.liaison_load"}, Way.ALONE),
        ({"measure": "apart"}, Way.APART),
        ({"measure": "distinct", "unit": Unit.PROJECT}, Way.ONCE),
        ({"kind": "ratio", "unit": Unit.PERCENT}, Way.RATE),
        ({"kind": "fixed"}, Way.SAME),
    ],
)
def test_how_a_figure_is_added_up(told: dict[str, Any], way: Way) -> None:
    assert way_of(*like(**told)) is way


def test_what_two_units_measure_otherwise_is_not_added_up(district: Union, streets: list[Union]) -> None:
    indicator = DefinitionFactory(indicator__union=district).indicator
    approved(report_for(streets[0]))
    OwnIndicator.objects.filter(pk=indicator.pk).update(unit=Unit.CASE)
    approved(report_for(streets[1]))

    found = totals(district)

    assert (found.ways[indicator.code], indicator.code in found.figures) == (Way.OTHERWISE, False)


def test_what_a_unit_has_made_for_itself_is_its_own(district: Union, streets: list[Union]) -> None:
    own, common = (DefinitionFactory(indicator__union=union).indicator for union in (streets[0], district))
    approve(*streets[:2])

    found = totals(district)

    assert (own.code in found.ways, found.figures[common.code].value) == (False, 4)
    assert found.units[streets[0]][common.code].reading.label == common.label


def test_a_sum_with_a_gap_is_none() -> None:
    assert added([Decimal(1), None]) is None
    assert added([]) is None
    assert added([Decimal(1), Decimal(2)]) == 3


def test_versions_are_told_by_the_few() -> None:
    few, many, others = (Union(pk=pk, name=name) for pk, name in enumerate(NAMES, start=1))

    assert versions({few: 1, many: 2, others: 2}) == "口径不同：枫林街道为第1版，其余为第2版"
    assert versions({few: 1, many: 1}) == ""
