"""Who is told of a move, and with which words."""

from datetime import date

import pytest

from reports.messages.models import Message
from reports.narrative.facts import Kind
from reports.workflow.actions import move
from reports.workflow.notices import clerks_of, reviewers_above
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union, UnionKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    district = UnionFactory(kind=UnionKind.DISTRICT, name="云溪区总工会")
    return UnionFactory(kind=UnionKind.STREET, parent=district, name="枫林街道总工会")


def test_the_clerks_of_a_union_are_its_own_or_the_nearest_above(street):
    community = UnionFactory(kind=UnionKind.COMMUNITY, parent=street)
    above = person("clerk", street)
    person("clerk", street.parent)
    person("reader", community)
    person("clerk", community, is_active=False)

    assert clerks_of(community) == [above]
    own = person("clerk", community)
    assert clerks_of(community) == [own]
    assert clerks_of(community, besides=own) == [above]


def test_the_reviewers_above_stand_at_the_nearest_union_that_has_any(street):
    community = UnionFactory(kind=UnionKind.COMMUNITY, parent=street)
    person("reviewer", community)
    district = person("reviewer", street.parent)

    assert reviewers_above(community) == [district]
    nearer = person("reviewer", street)
    assert reviewers_above(community) == [nearer]


def test_the_union_at_the_top_is_reviewed_by_its_own(street):
    reviewer = person("reviewer", street.parent)

    assert reviewers_above(street.parent) == [reviewer]
    assert reviewers_above(street.parent, besides=reviewer) == []


def told(user) -> list[tuple[str, str]]:
    return list(Message.objects.to(user).values_list("text", "url"))


@pytest.mark.parametrize(
    ("act", "state", "side", "text"),
    [
        (Act.URGE, State.DRAFTING, "clerk", "云溪区总工会陈丽华催办《{report}》：期限已经过了。"),
        (Act.SUBMIT, State.DRAFTING, "reviewer", "枫林街道总工会提交了《{report}》，等你审核。"),
        (Act.SUBMIT, State.RETURNED, "reviewer", "枫林街道总工会提交了《{report}》（第2次），等你审核。"),
        (Act.WITHDRAW, State.SUBMITTED, "reviewer", "枫林街道总工会撤回了《{report}》，改好再交。"),
        (Act.SEND_BACK, State.SUBMITTED, "clerk", "《{report}》退回修改，有1条审核意见：期限已经过了。"),
        (Act.APPROVE, State.SUBMITTED, "clerk", "《{report}》已通过审核，成为定稿。"),
        (Act.REOPEN, State.APPROVED, "clerk", "《{report}》重新打开，要改了再交：期限已经过了。"),
    ],
)
def test_the_other_side_is_told_of_a_move(act, state, side, text, street):
    people = {"clerk": person("clerk", street), "reviewer": person("reviewer", street.parent)}
    other = {"clerk": "reviewer", "reviewer": "clerk"}[side]
    report = Report.objects.create(
        union=street,
        kind=Kind.SUMMARY,
        start=date(2025, 1, 1),
        end=date(2025, 12, 31),
        state=state,
        round=0 if state == State.DRAFTING else 1,
        submitted_by=UserFactory(),
    )
    if act is Act.SEND_BACK:
        Remark.objects.create(report=report, round=1, text="改正人数", by=people["reviewer"])

    move(report, act, by=people[other], comment="期限已经过了" if side == "clerk" else "")

    page = f"/reports/{report.pk}/" if side == "clerk" else f"/review/{report.pk}/"
    assert told(people[side]) == [(text.format(report=report), page)]
    assert told(people[other]) == []


def test_nobody_is_told_that_work_has_begun(street):
    clerk, _ = person("clerk", street), person("reviewer", street.parent)
    report = Report.objects.create(union=street, kind=Kind.SUMMARY, start=date(2025, 1, 1), end=date(2025, 12, 31))

    move(report, Act.START, by=clerk)

    assert not Message.objects.exists()
