"""Correction slips: who asks, who accepts, what is on them and what comes of them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from members.people.models import Member
from reports.correcting.cells import Cell, cells_for, in_words
from reports.correcting.models import Correction
from reports.correcting.slips import accept, ask, cells_of, decline, drop, propose
from reports.filing.drift import Beside
from reports.filing.models import Filing
from reports.filing.reading import adds_up, document_of, frozen_figures, in_force, is_untouched, readings_of
from reports.messages.models import Message
from reports.workflow.actions import move
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.enterprises import EnterpriseFactory
from tests.factories.figures import OverrideFactory
from tests.factories.indicators import DefinitionFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import approved, clerk_of, report_for, reviewer_of, small_street
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import remove
from unions.ledgers.books import books
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
WHY = "核对花名册时发现一人漏录"
MEMBERS = ("members.present", "members.joined", "members.men", "members.joined_men")


@pytest.fixture
def street() -> Union:
    return small_street(members=12)


@pytest.fixture
def report(street: Union) -> Report:
    return approved(report_for(street))


@pytest.fixture
def clerk(report: Report) -> User:
    return clerk_of(report.union)


@pytest.fixture
def reviewer(report: Report) -> User:
    return reviewer_of(report)


def left_out(street: Union, **told: Any) -> Member:
    return MemberFactory(union=street, joined_on=date(2014, 5, 1), changed_on=date(2014, 5, 1), **told)


def moved(report: Report) -> list[str]:
    return [drift.code for drift in cells_of(report)]


def fresh(report: Report) -> Report:
    return Report.objects.get(pk=report.pk)


def mended(report: Report, codes: list[str]) -> Filing:
    return accept(ask(fresh(report), codes, WHY, by=clerk_of(report.union)), by=reviewer_of(report))


def said(filing: Filing) -> str:
    """The paper without its imprint."""
    return document_of(filing).text().rpartition("送审稿")[0]


def test_a_slip_holds_the_chosen_cells_in_words(report: Report, street: Union, clerk: User) -> None:
    left_out(street)
    codes = moved(report)

    slip = ask(report, codes, WHY, by=clerk)

    assert (slip.state, slip.asked_by, slip.reason) == ("waiting", clerk, WHY)
    cells = {cell["code"]: (cell["label"], cell["old"], cell["new"]) for cell in slip.cells}
    assert cells["members.present"] == ("会员人数", "12人", "13人")
    assert (fresh(report).state, fresh(report).correction) == (State.APPROVED, 0)
    assert Filing.objects.filter(report=report).count() == 1


def test_accepting_it_makes_a_filing_of_these_cells(report: Report, street: Union, clerk: User, reviewer: User) -> None:
    base = in_force(report)
    assert base is not None
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)

    filing = accept(slip, by=reviewer, answer="同意")

    assert (filing.correction, fresh(report).correction, in_force(fresh(report))) == (1, 1, filing)
    assert {figure.code for figure in filing.figures.all()} == {cell["code"] for cell in slip.cells}
    assert [code for code, figure in frozen_figures(filing).items() if not adds_up(figure)] == []
    assert readings_of(filing)["members.present"].value == 13
    assert readings_of(base)["members.present"].value == 12
    assert (is_untouched(base), is_untouched(filing), base.code != filing.code) == (True, True, True)
    assert said(base).replace("12人", "13人").replace("12\t0\t+12", "13\t0\t+13") == said(filing)
    assert document_of(filing).imprint.line.startswith(f"送审稿 第1版第1次更正　校验码 {filing.code}")
    assert cells_of(fresh(report)) == []
    stored = Correction.objects.get(pk=slip.pk)
    assert (stored.state, stored.filing, stored.decided_by, stored.answer) == ("accepted", filing, reviewer, "同意")


def test_every_step_is_on_the_trail_and_told(report: Report, street: Union, clerk: User, reviewer: User) -> None:
    left_out(street)
    Message.objects.all().delete()
    slip = ask(report, moved(report), WHY, by=clerk)
    accept(slip, by=reviewer)

    acts = list(Entry.objects.filter(object_id=report.pk).order_by("-pk").values_list("act", "user", "reason")[:2])
    assert acts == [("更正", reviewer.pk, WHY), ("申请更正", clerk.pk, WHY)]
    event = Event.objects.filter(report=report).last()
    assert event is not None
    assert (event.act, event.by, event.comment) == (Act.CORRECT, reviewer, WHY)
    told = list(Message.objects.order_by("pk").values_list("user", "url"))
    assert told == [(reviewer.pk, f"/corrections/{slip.pk}/"), (clerk.pk, f"/corrections/{slip.pk}/")]


def test_a_second_correction_lies_over_the_first(report: Report, street: Union) -> None:
    left_out(street)
    first = mended(report, moved(report))
    left_out(street)
    second = mended(report, moved(report))

    assert (first.correction, second.correction) == (1, 2)
    assert [readings_of(one)["members.present"].value for one in (first, second)] == [13, 14]
    assert "第1版第2次更正" in document_of(second).imprint.line
    line = document_of(second).annexes[0].blocks[0]
    assert ("会员人数", "人", "14") in [row[:3] for row in line.rows]  # type: ignore[union-attr]


def test_what_was_not_chosen_stays_as_it_was(report: Report, street: Union) -> None:
    left_out(street)
    ActivityFactory(union=street, started_on=date(2014, 6, 1))
    others = [code for code in moved(report) if not code.startswith("members.")]

    mended(report, [code for code in moved(report) if code.startswith("members.")])

    assert others
    assert moved(fresh(report)) == others


def test_figures_that_would_contradict_each_other_are_refused(report: Report, street: Union, clerk: User) -> None:
    left_out(street)

    with pytest.raises(Refused, match="就对不上，会员人数与分项合计不符"):
        ask(report, ["members.present"], WHY, by=clerk)


def test_a_row_of_earlier_years_may_be_taken_out(street: Union) -> None:
    early = MemberFactory(union=street, joined_on=date(2010, 5, 1), changed_on=date(2010, 5, 1))
    report = approved(report_for(street))
    ledger = books().of(Member)
    assert ledger is not None
    remove(ledger, early, by=clerk_of(street), reason="重复登记")

    reading = readings_of(mended(report, moved(report)))["members.present"]

    assert (reading.value, reading.last_year) == (12, 1)


def test_a_rate_brings_its_parts_and_a_part_its_rates(street: Union) -> None:
    enterprises = [EnterpriseFactory(union=street) for _ in range(2)]
    assert enterprises
    report = approved(report_for(street))
    beside = Beside.of(in_force(report))  # type: ignore[arg-type]
    rates = [one for one in beside.kept.values() if one.whole_code == "basics.operating_enterprises"]
    EnterpriseFactory(union=street)
    beside = Beside.of(in_force(report))  # type: ignore[arg-type]

    cells = {cell.code: cell for cell in cells_for(beside, ["basics.operating_enterprises"])}

    assert {rate.code for rate in rates} <= cells.keys()
    assert [cell.code for cell in cells.values() if cell.chosen] == ["basics.operating_enterprises"]
    for rate in rates:
        assert (cells[rate.code].old.whole, cells[rate.code].new.whole) == (2, 3)


def test_a_rate_in_words_names_its_part_and_whole(street: Union) -> None:
    report = approved(report_for(street))
    beside = Beside.of(in_force(report))  # type: ignore[arg-type]
    rate = next(one for one in beside.old.values() if one.part is not None and one.whole)

    assert in_words(rate).endswith(f"÷{rate.whole:,f}）".replace(".0000", ""))


@pytest.mark.parametrize("reason", ["", "   ", "更正。", "……"])
def test_nobody_asks_without_a_reason(report: Report, street: Union, clerk: User, reason: str) -> None:
    left_out(street)

    with pytest.raises(Refused, match=r"没有提出更正：.*写明更正理由"):
        ask(report, moved(report), reason, by=clerk)


def test_what_has_not_moved_is_refused(report: Report, street: Union, clerk: User) -> None:
    for codes, why in {(): "还没有选要更正的指标", ("members.present",): "已经和台账一致"}.items():
        with pytest.raises(Refused, match=why):
            ask(report, codes, WHY, by=clerk)


def test_what_nobody_counts_any_more_is_refused(street: Union) -> None:
    definition = DefinitionFactory(indicator__union=street)
    report = approved(report_for(street))
    definition.delete()

    with pytest.raises(Refused, match="现在不再统计"):
        ask(report, moved(report), WHY, by=clerk_of(street))


def test_one_slip_waits_at_a_time(report: Report, street: Union, clerk: User, reviewer: User) -> None:
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)

    with pytest.raises(Refused, match="已有一份更正单在等审核"):
        ask(report, moved(report), WHY, by=clerk)

    drop(slip, by=clerk)
    ask(report, moved(report), WHY, by=clerk)
    assert list(Correction.objects.values_list("state", flat=True)) == ["waiting", "dropped"]


def test_nobody_but_a_clerk_of_the_union_asks(report: Report, street: Union, reviewer: User) -> None:
    left_out(street)
    strangers = [reviewer, person(Role.READER, street), person(Role.CLERK, UnionFactory(parent=street.parent))]

    for stranger in strangers:
        with pytest.raises(Refused, match="你不能更正"):
            ask(report, moved(report), WHY, by=stranger)


def test_nobody_decides_his_own_slip_or_without_the_right(report: Report, street: Union, clerk: User) -> None:
    left_out(street)
    both = person(Role.CLERK, street.parent)
    both.grants.create(union=street.parent, role=Role.REVIEWER)
    slip = ask(report, moved(report), WHY, by=User.objects.get(pk=both.pk))

    for by, why in ((User.objects.get(pk=both.pk), "是你提出的"), (clerk, "不能")):
        for act in (lambda: accept(slip, by=by), lambda: decline(slip, "这几个数没有错", by=by)):  # noqa: B023
            with pytest.raises(Refused, match=why):
                act()

    slip.refresh_from_db()
    assert (slip.state, fresh(report).correction) == ("waiting", 0)


def test_a_slip_is_declined_with_a_reason(report: Report, street: Union, clerk: User, reviewer: User) -> None:
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)

    with pytest.raises(Refused, match="写明不采纳的理由"):
        decline(slip, " ", by=reviewer)
    decline(slip, "这名会员4月已转出", by=reviewer)

    assert (slip.state, slip.answer, fresh(report).correction) == ("declined", "这名会员4月已转出", 0)
    with pytest.raises(Refused, match="现为“未采纳”"):
        accept(slip, by=reviewer)
    with pytest.raises(Refused, match="现为“未采纳”"):
        drop(slip, by=clerk)


def test_a_slip_is_dropped_by_its_union_only(report: Report, street: Union, clerk: User, reviewer: User) -> None:
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)

    with pytest.raises(Refused, match="你不能撤回"):
        drop(slip, by=reviewer)

    assert Correction.objects.waiting().get() == slip


def test_nothing_else_is_kept_than_what_was_asked_for(
    report: Report, street: Union, clerk: User, reviewer: User
) -> None:
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)
    left_out(street)

    with pytest.raises(Refused, match="与更正单不符"):
        accept(slip, by=reviewer)

    slip = Correction.objects.get(pk=slip.pk)
    assert (slip.state, slip.filing, fresh(report).correction) == ("waiting", None, 0)


@pytest.mark.parametrize("act", [Act.REOPEN])
def test_a_reopened_report_is_not_corrected(
    report: Report, street: Union, clerk: User, reviewer: User, act: Act
) -> None:
    left_out(street)
    slip = ask(report, moved(report), WHY, by=clerk)
    move(fresh(report), act, by=reviewer, comment="漏报了好几项")

    with pytest.raises(Refused, match="现为“已退回”"):
        accept(Correction.objects.get(pk=slip.pk), by=reviewer)


def test_a_sentence_that_would_be_told_otherwise_is_refused(street: Union) -> None:
    UnionFactory(parent=street, grassroots=True, established_on=date(2014, 3, 1))
    report = approved(report_for(street))
    UnionFactory(parent=street, grassroots=True, established_on=date(2014, 4, 1))
    codes = [code for code in moved(report) if code.startswith("unions.")]
    clerk = clerk_of(street)

    with pytest.raises(Refused, match="一改，文稿里的句子要换说法"):
        ask(report, codes, WHY, by=clerk)


def test_a_figure_that_is_gone_from_the_words_is_refused(street: Union) -> None:
    report = approved(report_for(street))
    ledger = books().of(Member)
    assert ledger is not None
    for member in Member.objects.filter(union=street):
        remove(ledger, member, by=clerk_of(street), reason="重复登记")

    with pytest.raises(Refused, match="不能这样更正"):
        ask(report, moved(report), WHY, by=clerk_of(street))


def test_a_typed_rate_is_no_longer_reckoned(street: Union) -> None:
    EnterpriseFactory(union=street)
    report = approved(report_for(street))
    OverrideFactory(union=street, code="unions.rate", value=Decimal(90))
    EnterpriseFactory(union=street)
    beside = Beside.of(in_force(report))  # type: ignore[arg-type]

    cells: dict[str, Cell] = {one.code: one for one in cells_for(beside, ["basics.operating_enterprises"])}

    assert "unions.rate" not in cells
    typed = {one.code: one for one in cells_for(beside, ["unions.rate"])}["unions.rate"]
    assert (typed.new.value, typed.new.reason) == (90, "一家尚未录入")


def test_papers_from_before_texts_were_kept_are_not_corrected(report: Report, street: Union, clerk: User) -> None:
    filing = in_force(report)
    assert filing is not None
    for section in filing.paper["sections"]:
        del section["texts"]
    filing.save()
    left_out(street)

    with pytest.raises(Refused, match="还没有留下可以更正的文稿"):
        propose(report, moved(report))
