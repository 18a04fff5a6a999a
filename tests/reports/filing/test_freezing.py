"""Papers as they were handed up: all of it or nothing, and every figure made up by the rows kept with it."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.people.models import Member
from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted, Told
from reports.documents.assemble import summary_of
from reports.figures.compute import take
from reports.filing import freezing
from reports.filing.actions import submit
from reports.filing.drift import Effect, drift
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.readiness import NotReady
from reports.filing.reading import (
    adds_up,
    amounts_of,
    code_of,
    digest_of,
    document_of,
    frozen_figures,
    frozen_rows,
    is_untouched,
    reading_of,
    readings_of,
)
from reports.filing.stored import plain, restored
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import report_of
from reports.workflow.reports import Event, Report
from reports.workflow.states import State
from tests.factories import reports
from tests.factories.access import person
from tests.factories.figures import OverrideFactory, ToldFigureFactory
from tests.factories.indicators import DefinitionFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, identity
from tests.reports.filing.wrecking import explained, wreck
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import remove
from unions.ledgers.books import books
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)


@pytest.fixture
def street() -> Union:
    return UnionFactory(name="枫林街道总工会", kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street)


def joined(street: Union, day: str, **told: Any) -> Member:
    return MemberFactory(union=street, joined_on=day, changed_on=day, **told)


def report_for(union: Union, period: Period = YEAR) -> Report:
    return report_of(union, period, Kind.SUMMARY)


def handed_up(code: str, year: int) -> Filing:
    union = Union.objects.get(code=code)
    return reports.handed_up(report_for(union, Period.year(year)))


@pytest.mark.parametrize(("code", "year"), [("SEED-A", 2012), ("SEED-K", 2014)])
def test_every_frozen_figure_is_what_its_rows_make_up(demo_district: None, code: str, year: int) -> None:
    filing = handed_up(code, year)

    figures = frozen_figures(filing)
    told = [figure for figure in figures.values() if frozen_rows(figure).exists()]

    assert [code for code, figure in figures.items() if not adds_up(figure)] == []
    assert {one.code for one in CATALOGUE} <= figures.keys()
    assert len(told) > 60
    assert is_untouched(filing)


def test_it_says_what_the_figures_and_the_paper_said(demo_district: None) -> None:
    union, period = Union.objects.get(code="SEED-A"), Period.year(2012)
    paper = summary_of(union, period)

    filing = handed_up("SEED-A", 2012)

    assert {code: readings_of(filing)[code] for code in paper.figures} == paper.figures
    document = document_of(Filing.objects.get(pk=filing.pk))
    assert (document.title, document.blocks, document.annexes) == (
        paper.document.title,
        paper.document.blocks,
        paper.document.annexes,
    )
    assert document.imprint.code == filing.code
    assert [one["heading"] for one in filing.paper["sections"]] == [one.heading for one in paper.sections]


def test_ledgers_that_change_leave_it_as_it_was(demo_district: None) -> None:
    filing = handed_up("SEED-A", 2012)
    said, rows = readings_of(filing), FrozenRow.objects.filter(filing=filing).count()
    wreck(filing)

    filing = Filing.objects.get(pk=filing.pk)

    assert [figure.code for figure in filing.figures.all() if not adds_up(figure)] == []
    assert (readings_of(filing), filing.rows.count(), is_untouched(filing)) == (said, rows, True)


def test_drift_tells_exactly_the_figures_that_would_be_others(demo_district: None) -> None:
    filing = handed_up("SEED-A", 2012)
    assert drift(filing) == []
    before = take(CATALOGUE, filing.report.union, filing.report.period)
    wreck(filing)

    found = {one.code: one for one in drift(filing)}

    after = take(CATALOGUE, filing.report.union, filing.report.period)
    assert found.keys() == {code for code, reading in before.items() if reading.value != after[code].value}
    assert len(found) > 40
    assert {code: one.now and one.now.value for code, one in found.items()} == {c: after[c].value for c in found}
    figures = frozen_figures(filing)
    assert [one.code for one in found.values() if not explained(figures[one.code], one)] == []


def test_drift_says_who_took_a_row_away(street: Union, clerk: User) -> None:
    member = joined(street, "2013-05-01")
    filing = submit(report_for(street), by=clerk, leader="王建国")
    ledger, number = books().of(Member), member.pk
    assert ledger is not None
    remove(ledger, member, by=clerk, reason="重复登记")

    gone = next(one for one in drift(filing) if one.code == "members.present")

    (moved,) = gone.rows
    assert (gone.frozen.value, gone.now and gone.now.value) == (1, 0)
    assert (moved.ledger, moved.row, moved.effect) == ("members.member", number, Effect.REMOVED)
    assert moved.entry is not None
    assert (moved.entry.user, moved.entry.reason) == (clerk, "重复登记")


def test_drift_of_a_figure_that_is_corrected_by_hand(street: Union, clerk: User) -> None:
    filing = submit(report_for(street), by=clerk, leader="王建国")
    OverrideFactory(union=street, code="members.joined", value=9)

    assert [(one.code, one.now and one.now.value, one.rows) for one in drift(filing)] == [("members.joined", 9, ())]


def test_typed_figures_are_made_of_what_was_typed(street: Union, clerk: User) -> None:
    told = next(one for one in CATALOGUE if isinstance(one, Told) and one.adds_up)
    below = [UnionFactory(parent=street, grassroots=True) for _ in range(2)]
    rows = [ToldFigureFactory(union=union, code=told.code, value=7) for union in below]
    largest = [one.code for one in CATALOGUE if isinstance(one, Counted) and one.measure.name == "largest"]
    OverrideFactory(union=street, code=largest[0], value=3)
    ToldFigureFactory(union=street, code=largest[1], value=4)

    figures = frozen_figures(submit(report_for(street), by=clerk, leader="王建国"))

    assert (reading_of(figures[told.code]).value, adds_up(figures[told.code])) == (14, True)
    assert {row.row for row in frozen_rows(figures[told.code])} == {row.pk for row in rows}
    assert [code for code, figure in figures.items() if not adds_up(figure)] == []


def test_a_figure_that_nobody_counts_any_more_is_told_as_drift(street: Union, clerk: User) -> None:
    definition = DefinitionFactory(indicator__union=street)
    code = definition.indicator.code
    filing = submit(report_for(street), by=clerk, leader="王建国")
    definition.delete()

    (gone,) = drift(filing)

    assert (gone.code, gone.now, gone.rows) == (code, None, ())
    assert adds_up(frozen_figures(filing)[code])


def test_cells_are_kept_as_the_screen_shows_them(street: Union, clerk: User) -> None:
    member = joined(street, "2014-05-01", id_number=identity(7))
    filing = submit(report_for(street), by=clerk, leader="王建国")

    row = filing.rows.get(ledger="members.member")

    heads = filing.ledgers["members.member"]["heads"]
    assert dict(zip(heads, row.cells, strict=True))["姓名"] == member.name
    assert identity(7) not in json.dumps([row.cells, row.amounts], ensure_ascii=False)


def test_each_round_keeps_its_own(street: Union, clerk: User) -> None:
    joined(street, "2014-05-01")
    report = report_for(street)
    first = submit(report, by=clerk, leader="王建国")
    reports.returned(report, "再核对")
    reports.answer_all(report)
    joined(street, "2014-06-01")

    second = submit(Report.objects.get(pk=report.pk), by=clerk, leader="李卫东", phone="88")

    assert [(one.round, one.code) for one in Filing.objects.filter(report=report)] == [
        (1, first.code),
        (2, second.code),
    ]
    assert first.code != second.code
    assert [readings_of(one)["members.present"].value for one in (first, second)] == [1, 2]
    stored = Report.objects.get(pk=report.pk)
    assert (stored.state, stored.round, stored.leader, stored.phone) == (State.SUBMITTED, 2, "李卫东", "88")
    assert second.report.submitted_by == clerk


def test_the_digest_covers_figures_words_and_findings(street: Union, clerk: User) -> None:
    filing = submit(report_for(street), by=clerk, leader="王建国")
    figures = list(filing.figures.all())
    assert is_untouched(Filing.objects.get(pk=filing.pk))

    figures[0].stored["value"] = plain(YEAR.start)
    changed_figure = digest_of(filing, figures)
    filing.paper["document"]["title"] = ["另一个题目"]
    changed_words = digest_of(filing, filing.figures.all())
    filing.findings = [{"text": "另一条说明"}]
    changed_findings = digest_of(filing, filing.figures.all())

    assert len({filing.digest, changed_figure, changed_words, changed_findings}) == 4
    assert not is_untouched(filing)


def test_another_explanation_than_the_one_that_went_up_shows(demo_district: None) -> None:
    filing = handed_up("SEED-A", 2012)
    told = next(one for one in filing.findings if one["text"])
    assert is_untouched(Filing.objects.get(pk=filing.pk))

    told["text"] = "改成了另一条说明"
    filing.save(update_fields=["findings"])

    assert not is_untouched(Filing.objects.get(pk=filing.pk))


def test_a_digest_of_the_time_before_findings_were_covered_still_holds(street: Union, clerk: User) -> None:
    filing = submit(report_for(street), by=clerk, leader="王建国")
    figures = [[one.code, one.version, one.stored] for one in filing.figures.all()]
    words = {**filing.paper, "document": {k: v for k, v in filing.paper["document"].items() if k != "imprint"}}
    whose = [street.code, "summary", "2014-01-01", "2014-12-31", 1]
    text = json.dumps([whose, figures, words], ensure_ascii=False, sort_keys=True)
    first = sha256(text.encode()).hexdigest()
    Filing.objects.filter(pk=filing.pk).update(digest=first, code=code_of(first))

    assert is_untouched(Filing.objects.get(pk=filing.pk))
    FrozenFigure.objects.filter(filing=filing, code="members.present").update(stored=plain(YEAR.start))
    assert not is_untouched(Filing.objects.get(pk=filing.pk))


def test_a_digest_that_was_made_to_fit_does_not_fit_the_code_on_paper(street: Union, clerk: User) -> None:
    filing = submit(report_for(street), by=clerk, leader="王建国")
    filing.paper["sections"] = []

    filing.digest = digest_of(filing, filing.figures.all())

    assert not is_untouched(filing)


@pytest.mark.parametrize("broken", ["evidence", "used"])
def test_nothing_is_kept_of_a_submission_that_breaks_off(
    street: Union, clerk: User, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    joined(street, "2014-05-01")
    report = report_for(street)
    instead: dict[str, Callable[..., Any]] = {"evidence": breaks_off, "used": lambda *_: []}
    monkeypatch.setattr(freezing, broken, instead[broken])

    with pytest.raises(Refused, match="没有提交"):
        submit(report, by=clerk, leader="王建国")

    report.refresh_from_db()
    assert (report.state, report.round, report.leader) == (State.NOT_STARTED, 0, "")
    kept = (Filing, FrozenFigure, FrozenRow, Event)
    assert [model for model in kept if model._default_manager.exists()] == []


def breaks_off(*_: Any) -> Iterator[list[FrozenRow]]:
    yield []
    raise Refused("没有提交：断电。")


def test_contradictions_and_a_missing_leader_are_told_at_once(street: Union, clerk: User) -> None:
    OverrideFactory(union=street, code="members.women", value=3)

    with pytest.raises(NotReady) as told:
        submit(report_for(street), by=clerk, leader=" ")

    said = [str(one) for one in told.value.hindrances]
    assert said[0] == "还没有填写审签领导"
    assert any("女会员" in one for one in said[1:])
    assert not Filing.objects.exists()


def test_only_clerks_of_the_union_hand_up(street: Union) -> None:
    with pytest.raises(Refused, match="不能提交"):
        submit(report_for(street), by=person(Role.READER, street), leader="王建国")


def test_the_number_of_statements_does_not_grow_with_the_rows(
    street: Union, clerk: User, django_assert_num_queries: Any
) -> None:
    joined(street, "2010-05-01")
    few = statements(street, clerk)
    for _ in range(60):
        joined(street, "2010-05-01")

    with django_assert_num_queries(few) as told:
        submit(report_for(street, Period.year(2015)), by=clerk, leader="王建国")

    assert len(told) == few


def statements(street: Union, clerk: User) -> int:
    submit(report_for(street, Period.year(2016)), by=clerk, leader="王建国")  # the trail begins
    with CaptureQueriesContext(connection) as told:
        submit(report_for(street), by=clerk, leader="王建国")
    return len(told)


def test_what_is_stored_comes_back_as_it_was(demo_district: None) -> None:
    paper = summary_of(Union.objects.get(code="SEED-A"), Period.year(2012))

    back = restored(json.loads(json.dumps(plain(paper.document))))
    figures = restored(json.loads(json.dumps([plain(reading) for reading in paper.figures.values()])))

    assert back == paper.document
    assert figures == tuple(paper.figures.values())


def test_amounts_name_nobody(demo_district: None) -> None:
    filing = handed_up("SEED-K", 2014)

    apart = [figure for figure in filing.figures.all() if figure.measure == "apart" and reading_of(figure).value]

    texts = [amount for figure in apart for amount in amounts_of(figure) if amount and not amount.isdecimal()]
    assert {(text[0], len(text)) for text in texts} == {("#", 13)}
