"""Marks of the reviewer: pinned to what was handed up, refused when the report moved on or the person may not."""

from typing import Any

import pytest

from reports.filing.models import Filing
from reports.filing.paragraphs import paragraphs_of
from reports.review.remarking import accept, amend, remark, retract, unaccept
from reports.workflow.actions import move
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import clerk_of, handed_up, report_for, report_in, returned, reviewer_of, small_street
from unions.access.models import Grant, User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MEMBERS = "members.present"


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def filing(street: Union) -> Filing:
    return handed_up(report_for(street))


@pytest.fixture
def report(filing: Filing) -> Report:
    return filing.report


@pytest.fixture
def reviewer(report: Report) -> User:
    return reviewer_of(report)


def test_a_remark_on_a_figure_keeps_what_the_figure_said(report: Report, reviewer: User) -> None:
    made = remark(report, " 人数偏少，再核对 ", by=reviewer, code=MEMBERS)

    assert (made.round, made.code, made.said, made.text) == (1, MEMBERS, "2人", "人数偏少，再核对")
    assert made.by == reviewer


def test_a_remark_on_a_row_keeps_its_cells(filing: Filing, report: Report, reviewer: User) -> None:
    row = filing.rows.filter(ledger="members.member")[0]

    made = remark(report, "入会日期不对", by=reviewer, code=MEMBERS, ledger=row.ledger, row=row.row)

    assert f"姓名：{row.cells[filing.ledgers[row.ledger]['heads'].index('姓名')]}" in made.said.split("；")


def test_a_remark_on_a_paragraph_keeps_its_words(filing: Filing, report: Report, reviewer: User) -> None:
    place, text = next(iter(paragraphs_of(filing).items()))

    made = remark(report, "写得太简单", by=reviewer, theme=place.theme, paragraph=place.number)

    assert made.said == text


def test_a_remark_may_stand_at_the_report_as_a_whole(report: Report, reviewer: User) -> None:
    assert remark(report, "整篇再精简", by=reviewer).said == ""


@pytest.mark.parametrize(
    "pin",
    [
        {"code": "no.such"},
        {"ledger": "members.member", "row": 0},
        {"code": "no.such", "ledger": "members.member", "row": 0},
        {"ledger": "", "row": 5},
        {"theme": "LEAD", "paragraph": 99},
        {"theme": "LEAD"},
        {"paragraph": 1},
    ],
)
def test_places_that_were_not_handed_up_are_refused(report: Report, reviewer: User, pin: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="不在这次提交的报告里"):
        remark(report, "把人数改正", by=reviewer, **pin)

    assert not Remark.objects.exists()


def test_a_report_without_a_filing_has_no_places(street: Union) -> None:
    report = report_in(State.SUBMITTED, street)

    with pytest.raises(Refused, match="没有报送稿"):
        accept(report, MEMBERS, by=reviewer_of(report))


@pytest.mark.parametrize(("text", "told"), [("  ", "写明要改什么"), ("改。", "写得太短"), ("长" * 501, "最多500字")])
def test_a_remark_says_something_and_not_too_much(report: Report, reviewer: User, text: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        remark(report, text, by=reviewer, code=MEMBERS)


def test_the_first_mark_opens_the_report(report: Report, reviewer: User) -> None:
    remark(report, "核对会员人数", by=reviewer, code=MEMBERS)
    accept(report, "members.men", by=reviewer)

    assert report.opened_at
    assert Event.objects.filter(report=report, act=Act.OPEN).count() == 1
    with pytest.raises(Refused, match="已经打开"):
        move(report, Act.WITHDRAW, by=clerk_of(report.union))


def test_the_same_words_at_the_same_place_are_one_remark(report: Report, reviewer: User) -> None:
    first = remark(report, "核对会员人数", by=reviewer, code=MEMBERS)

    assert remark(report, "核对会员人数", by=reviewer, code=MEMBERS) == first
    assert Entry.objects.filter(act="提意见").count() == 1


def test_marks_of_a_figure_exclude_each_other(report: Report, reviewer: User) -> None:
    accept(report, MEMBERS, by=reviewer)
    remark(report, "核对会员人数", by=reviewer, code=MEMBERS)
    assert not Acceptance.objects.exists()

    with pytest.raises(Refused, match="先撤销意见"):
        accept(report, MEMBERS, by=reviewer)


def test_remarks_can_be_said_otherwise_and_taken_back_by_any_reviewer(report: Report, reviewer: User) -> None:
    other = person(Role.REVIEWER, report.union.parent)
    made = remark(report, "核对会员人数", by=reviewer, code=MEMBERS)

    assert amend(made, "核对会员名册", by=other).text == "核对会员名册"
    assert Remark.objects.get().text == "核对会员名册"
    retract(made, by=other)
    assert not Remark.objects.exists()
    retract(made, by=other)
    with pytest.raises(Refused, match="已撤销"):
        amend(made, "再核对一遍", by=reviewer)


def test_acceptances_are_made_once_and_taken_back(report: Report, reviewer: User) -> None:
    for _ in range(2):
        accept(report, MEMBERS, by=reviewer)
    assert [(one.code, one.round, one.by) for one in Acceptance.objects.all()] == [(MEMBERS, 1, reviewer)]

    for _ in range(2):
        unaccept(report, MEMBERS, by=reviewer)
    assert not Acceptance.objects.exists()


def test_nothing_is_accepted_without_naming_a_figure(report: Report, reviewer: User) -> None:
    with pytest.raises(Refused, match="没有认可：没有说是哪项指标"):
        accept(report, "", by=reviewer)

    assert not Acceptance.objects.exists()


def test_every_mark_is_on_the_trail(report: Report, reviewer: User) -> None:
    made = remark(report, "核对会员人数", by=reviewer, code=MEMBERS)
    amend(made, "核对会员名册", by=reviewer)
    retract(made, by=reviewer)
    accept(report, MEMBERS, by=reviewer)
    unaccept(report, MEMBERS, by=reviewer)

    told = list(Entry.objects.filter(user=reviewer).order_by("pk"))
    acts = ["开始审核", "提意见", "改意见", "撤销意见", "认可", "撤销认可"]
    assert [entry.act for entry in told] == acts
    assert told[2].before | told[2].after == {"code": MEMBERS, "round": 1, "text": "核对会员名册"}
    assert {entry.union for entry in told} == {report.union}


@pytest.mark.parametrize(
    ("role", "place"),
    [*((role, "own") for role in Role.values), *((role, "elsewhere") for role in Role.values)]
    + [(role, "above") for role in Role.values if role != Role.REVIEWER],
)
def test_only_reviewers_above_mark(report: Report, role: str, place: str) -> None:
    elsewhere = UnionFactory(kind=UnionKind.DISTRICT)
    somebody = person(role, {"own": report.union, "above": report.union.parent}.get(place, elsewhere))

    for mark in marks(report, somebody):
        with pytest.raises(Refused, match="由上级有审核权限的人办理"):
            mark()

    assert (Remark.objects.count(), Acceptance.objects.count()) == (0, 0)


def marks(report: Report, by: User) -> list[Any]:
    return [
        lambda: remark(report, "核对会员人数", by=by, code=MEMBERS),
        lambda: accept(report, MEMBERS, by=by),
        lambda: unaccept(report, MEMBERS, by=by),
    ]


def test_nobody_marks_what_he_submitted(report: Report) -> None:
    submitter = clerk_of(report.union)
    Grant.objects.create(user=submitter, role=Role.REVIEWER, union=report.union.parent)

    for mark in marks(report, User.objects.get(pk=submitter.pk)):
        with pytest.raises(Refused, match="你自己提交的"):
            mark()


def test_a_report_that_moved_on_takes_no_more_marks(report: Report, reviewer: User) -> None:
    before = Report.objects.get(pk=report.pk)
    made = remark(report, "核对会员人数", by=reviewer, code=MEMBERS)
    move(report, Act.SEND_BACK, by=reviewer)

    late = [
        *marks(before, reviewer),
        lambda: retract(made, by=reviewer),
        lambda: amend(made, "把人数改正", by=reviewer),
    ]
    for mark in late:
        with pytest.raises(Refused, match="现为“已退回”"):
            mark()

    assert Remark.objects.get().text == "核对会员人数"


def test_a_round_that_is_over_takes_no_more_marks(street: Union) -> None:
    report = report_for(street)
    returned(report, {"text": "核对会员人数", "code": MEMBERS})
    seen = Report.objects.get(pk=report.pk)
    handed_up(report)
    reviewer, old = reviewer_of(report), Remark.objects.get()

    for mark in [
        *marks(seen, reviewer),
        lambda: retract(old, by=reviewer),
        lambda: amend(old, "把人数改正", by=reviewer),
    ]:
        with pytest.raises(Refused, match="重新提交（第2次）"):
            mark()

    assert Remark.objects.get().text == "核对会员人数"


def test_who_decides_on_what_he_has_not_seen_is_refused(report: Report, reviewer: User) -> None:
    other = person(Role.REVIEWER, report.union.parent)
    page = move(Report.objects.get(pk=report.pk), Act.OPEN, by=other)
    made = remark(Report.objects.get(pk=report.pk), "核对会员人数", by=reviewer, code=MEMBERS)
    retract(made, by=reviewer)

    with pytest.raises(Refused, match="刷新后再办"):
        move(page, Act.APPROVE, by=other)
