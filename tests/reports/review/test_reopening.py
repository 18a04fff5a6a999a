"""Reopening an approved report: everything that rests on it is told first, then it goes back with a reason."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.bundles.models import Bundle
from reports.correcting.models import Correction
from reports.correcting.slips import ask, cells_of
from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.narrative.themes import Theme
from reports.review.reopening import dependants, reopen
from reports.workflow.actions import move
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from reports.writing.chosen import ChosenPassage
from tests.factories.access import UserFactory, person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    YEAR,
    approved,
    clerk_of,
    handed_up,
    report_for,
    report_in,
    reviewer_of,
    small_street,
)
from unions.access.models import Grant, User
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.record import note

pytestmark = pytest.mark.django_db


@pytest.fixture
def street() -> Union:
    return small_street(UnionFactory(name="云岭区总工会", code="YL"))


@pytest.fixture
def report(street: Union) -> Report:
    return approved(report_for(street))


def sentences(report: Report) -> dict[str, list[str]]:
    return {heading: [one.sentence for one in found] for heading, found in dependants(report).parts if found}


def bundle(union: Union, **told: Any) -> Bundle:
    given = {"kind": "summary", "start": YEAR.start, "end": YEAR.end, "form": "compendium", "state": "done"}
    return Bundle.objects.create(union=union, by=UserFactory(name="林静"), **{**given, **told})


def test_a_report_just_approved_counts_in_the_totals_and_has_its_code_on_paper(report: Report, street: Union) -> None:
    small_street(street.parent, name="望江街道总工会")

    assert sentences(report) == {
        "上级汇总和总结": ["云岭区总工会的汇总表和对比表现有2个单位中的1个，重新打开后剩0个，合计随之减少。"],
        "已经发出的文稿": [f"纸质件上的校验码{in_force(report).code}，查出来将是“作废”。"],
    }


def test_papers_above_that_were_handed_up_are_named(report: Report, street: Union) -> None:
    report_in(State.SUBMITTED, street.parent)

    assert (
        "《云岭区总工会2014年工作总结》现为“待审核”，第1次提交时的数不会跟着变，要改须另行更正。"
        in sentences(report)["上级汇总和总结"]
    )


def test_passages_that_a_union_above_has_chosen_are_counted(report: Report, street: Union) -> None:
    for paragraph in (1, 2):
        ChosenPassage.objects.create(
            union=street.parent,
            kind="summary",
            start=YEAR.start,
            end=YEAR.end,
            theme=next(iter(Theme)).name,
            text="培训",
            filing=in_force(report),
            section=1,
            paragraph=paragraph,
            by=UserFactory(),
            at=timezone.now(),
        )

    assert "云岭区总工会的总结选用了2段文字，重新打开后不再收入。" in sentences(report)["上级汇总和总结"]


def test_downloads_of_this_filing_are_on_the_trail(report: Report, street: Union, client: Client) -> None:
    user = person("reader", street, name="王海燕")
    note("下载", f"{in_force(report)}（pdf）", by=user, union=street)
    note("下载", f"{report}第2次报送（pdf）", by=user, union=street)
    note("下载", f"{report}（pdf）", by=user, union=street)

    (downloaded, _) = sentences(report)["已经发出的文稿"]

    assert downloaded.startswith("定稿已经下载1次，最近一次是王海燕，")


def test_bundles_that_hold_it_are_named(report: Report, street: Union) -> None:
    bundle(street.parent)
    bundle(street.parent, missing=[{"name": "枫林街道总工会", "why": "待审核"}])
    bundle(street.parent, state="failed")
    bundle(UnionFactory(name="别的区总工会"))
    early = bundle(street.parent)
    Bundle.objects.filter(pk=early.pk).update(asked_at=report.decided_at - timedelta(minutes=1))

    bundled = [one for one in sentences(report)["已经发出的文稿"] if "收入了" in one]

    assert len(bundled) == 1
    assert bundled[0].startswith("《云岭区总工会2014年")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.NOT_STARTED, None),
        (State.DRAFTING, "上年同期暂按台账计算，本报告再次通过后换成定稿数"),
        (State.SUBMITTED, "已报出的上年同期数不变，再次提交时按那时的上年数"),
    ],
)
def test_next_years_report_is_told_of(report: Report, street: Union, state: State, told: str | None) -> None:
    report_in(state, street, YEAR.following())

    sentence = told and f"《枫林街道总工会2015年工作总结》现为“{state.label}”：{told}。"
    assert sentences(report).get("以后年度的同比") == ([sentence] if sentence else None)


def test_corrections_are_told_of(report: Report) -> None:
    Report.objects.update(correction=2)
    Correction.objects.create(report=report, reason="漏报了两家", cells=[], asked_by=UserFactory())
    report.refresh_from_db()

    assert [one[:6] for one in sentences(report)["更正"]] == ["已更正2次，", "有一份更正单"]


def test_a_union_without_one_above_has_no_totals_above_it() -> None:
    district = UnionFactory(name="云岭区总工会")

    assert list(sentences(approved(report_for(district)))) == ["已经发出的文稿"]


def test_the_page_shows_it_asks_the_reason_and_sends_the_report_back(
    client: Client, report: Report, django_assert_max_num_queries: Any
) -> None:
    client.force_login(reviewer_of(report))
    address = reverse("reopen", args=[report.pk])

    with django_assert_max_num_queries(25):
        page = client.get(address)
    assert "纸质件上的校验码" in page.text
    silent = client.post(address, {"version": report.version, "reason": "  "})
    assert "没有重新打开：写明理由" in silent.text
    answer = client.post(address, {"version": report.version, "reason": "漏报两家工会"}, follow=True)

    report.refresh_from_db()
    assert (report.state, Event.objects.last().comment) == (State.RETURNED, "漏报两家工会")
    assert next(str(one) for one in answer.context["messages"]).startswith("已重新打开")


def test_a_correction_that_waits_is_declined_with_it(client: Client, report: Report, street: Union) -> None:
    MemberFactory(union=street, joined_on=YEAR.end, changed_on=YEAR.end)
    slip = ask(report, [one.code for one in cells_of(report)], "漏报了一人", by=clerk_of(street))
    client.force_login(reviewer_of(report))

    client.post(reverse("reopen", args=[report.pk]), {"version": report.version, "reason": "漏报两家工会"})

    slip.refresh_from_db()
    assert (slip.state, slip.answer) == ("declined", "报告已重新打开，改动写进下一稿。漏报两家工会")


def test_a_correction_that_the_reviewer_asked_for_is_declined_too(report: Report, street: Union) -> None:
    MemberFactory(union=street, joined_on=YEAR.end, changed_on=YEAR.end)
    both = reviewer_of(report)
    Grant.objects.create(user=both, union=street, role=Role.CLERK)
    slip = ask(report, [one.code for one in cells_of(report)], "漏报了一人", by=both)

    reopened = reopen(report, "漏报两家工会", by=User.objects.get(pk=both.pk))

    slip.refresh_from_db()
    assert (reopened.state, slip.state) == (State.RETURNED, Correction.State.DECLINED)


def test_a_page_that_is_out_of_date_reopens_nothing(client: Client, report: Report) -> None:
    client.force_login(reviewer_of(report))
    address = reverse("reopen", args=[report.pk])

    for version in (report.version - 1, "x", ""):
        assert "刚刚有人改动过" in client.post(address, {"version": version, "reason": "漏报了两家"}).text
    move(report, Act.REOPEN, by=reviewer_of(report), comment="漏报了两家")
    again = client.post(address, {"version": report.version, "reason": "漏报了两家"}, follow=True)
    late = client.get(address, follow=True)

    assert "现为“已退回”，不能重新打开" in again.text
    assert "现为“已退回”，不用重新打开" in late.text


def test_only_reviewers_above_reopen(client: Client, report: Report, street: Union) -> None:
    address = reverse("reopen", args=[report.pk])

    for user in (clerk_of(street), person("reader", street.parent), person("reviewer", UnionFactory())):
        client.force_login(user)
        assert [client.get(address).status_code, client.post(address, {"reason": "漏报了两家"}).status_code] == [
            404,
            404,
        ]
    client.force_login(person("reviewer", street))
    assert "这一步由上级办理" in client.get(address, follow=True).text
    assert "这一步由上级办理" in client.post(address, {"reason": "漏报了两家"}, follow=True).text
    report.refresh_from_db()
    assert report.state == State.APPROVED


def test_every_round_is_kept_when_a_reopened_report_goes_up_again(report: Report) -> None:
    first = in_force(report)
    moved = move(report, Act.REOPEN, by=reviewer_of(report), comment="漏报了两家")
    again = handed_up(moved)
    approved(again.report)

    assert list(Filing.objects.filter(report=report).values_list("round", flat=True)) == [1, 2]
    assert (in_force(again.report), first.figures.exists(), again.report.correction) == (again, True, 0)
    acts = list(Event.objects.filter(report=report).values_list("act", "round"))
    assert acts == [("submit", 1), ("approve", 1), ("reopen", 1), ("submit", 2), ("approve", 2)]
