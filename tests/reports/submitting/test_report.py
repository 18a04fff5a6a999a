"""How a report stands: what was done, what is left to do, everything that went up."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.correcting.models import Correction
from reports.filing.worklist import last_remarks
from reports.narrative.facts import Kind
from reports.workflow.actions import move
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    YEAR,
    answer_all,
    approved,
    clerk_of,
    handed_up,
    remark_on,
    report_for,
    report_in,
    returned,
    reviewer_of,
    small_street,
    task_for,
)
from unions.access.models import User
from unions.access.roles import Role
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
FIGURE = {"text": "会员数与名册不符", "code": "members.present", "said": "2人"}


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def clerk(street: Union, client: Client) -> User:
    clerk = clerk_of(street)
    client.force_login(clerk)
    return clerk


def address(report: Report) -> str:
    return reverse("report", args=[report.pk])


def text_of(client: Client, report: Report) -> str:
    return client.get(address(report)).content.decode()


def test_a_report_that_nobody_began_waits(client: Client, street: Union, clerk: User) -> None:
    task_for(street.parent)

    text = text_of(client, report_for(street))

    assert "还没有办理过" in text
    assert "还没有提交过" in text
    assert "2015年1月15日截止，已逾期" in text


def test_the_time_line_tells_everything_newest_first(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), FIGURE)
    answer_all(report)
    again = handed_up(report).report

    page = client.get(address(again))

    acts = [(one.event.act, one.event.round) for one in page.context["steps"]]
    assert acts == [("submit", 2), ("send_back", 1), ("submit", 1)]
    assert [one.number for one in page.context["rounds"]] == [2, 1]
    assert "待云岭区总工会审核" in page.content.decode()


def test_remarks_are_a_work_list_that_ticks_itself_off(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), FIGURE, "补一张照片")
    MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")

    page = client.get(address(report))

    assert [one.is_done for one in page.context["mendings"]] == [True, False]
    text = page.content.decode()
    assert "还有1条意见要办" in text
    assert "<del>2人</del>" in text
    assert "<b>3人</b>" in text


def test_remarks_are_not_told_before_the_report_comes_back(client: Client, street: Union, clerk: User) -> None:
    report = handed_up(report_for(street)).report
    remark_on(report, FIGURE)

    assert FIGURE["text"] not in text_of(client, report)


def test_a_remark_is_answered_on_the_page(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), FIGURE)
    remark = last_remarks(report).get()

    answer = client.post(address(report), {"act": "answer", "remark": remark.pk, "text": "已核对名册"})
    text = text_of(client, report)
    client.post(address(report), {"act": "answer", "remark": remark.pk, "text": ""})

    assert answer.url == f"{address(report)}#remark-{remark.pk}"
    assert "已核对名册" in text
    assert Remark.objects.get().answer == ""


def test_an_empty_answer_where_there_was_none_takes_nothing_back(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), "核对会员人数")

    told = {"act": "answer", "remark": last_remarks(report).get().pk, "text": " "}
    page = client.post(address(report), told, follow=True).content.decode()

    assert "还没有写答复，没有保存" in page
    assert "答复已撤回" not in page


@pytest.mark.parametrize("told", [{"act": "answer"}, {"act": "answer", "remark": "x"}, {"act": "approve"}, {}])
def test_crafted_acts_lead_nowhere(client: Client, street: Union, clerk: User, told: dict[str, str]) -> None:
    report = returned(report_for(street), FIGURE)

    assert client.post(address(report), told).status_code == 404
    report.refresh_from_db()
    assert report.state == State.RETURNED


def test_a_remark_of_another_report_is_not_answered_here(client: Client, street: Union, clerk: User) -> None:
    other = small_street(street.parent, name="翠湖街道总工会")
    remark = last_remarks(returned(report_for(other), "补一张照片")).get()
    report = returned(report_for(street), FIGURE)

    told = {"act": "answer", "remark": remark.pk, "text": "名册上没有这个人"}

    assert client.post(address(report), told).status_code == 404


def test_a_reader_answers_nothing_and_is_offered_nothing(client: Client, street: Union) -> None:
    report = returned(report_for(street), FIGURE)
    client.force_login(person(Role.READER, street))

    page = client.get(address(report))
    client.post(address(report), {"act": "answer", "remark": last_remarks(report).get().pk, "text": "名册上没有这个人"})

    assert 'value="answer"' not in page.content.decode()
    assert Remark.objects.get().answer == ""


def test_a_report_is_withdrawn_until_it_is_opened(client: Client, street: Union, clerk: User) -> None:
    report = handed_up(report_for(street)).report
    offered = 'value="withdraw"' in text_of(client, report)

    client.post(address(report), {"act": "withdraw", "version": report.version})

    assert offered
    assert Report.objects.get(pk=report.pk).state == State.DRAFTING
    assert "已撤回，改好以后再提交" in text_of(client, report)
    assert Entry.objects.filter(act="撤回").count() == 1


@pytest.mark.parametrize("version", ["1", "", "x"])
def test_a_withdrawal_from_an_old_page_is_refused(client: Client, street: Union, clerk: User, version: str) -> None:
    report = handed_up(report_for(street)).report

    client.post(address(report), {"act": "withdraw", "version": version})

    assert Report.objects.get(pk=report.pk).state == State.SUBMITTED


def test_work_is_begun_by_a_button(client: Client, street: Union, clerk: User) -> None:
    report = report_for(street)

    answer = client.post(address(report), {"act": "start", "version": report.version}, follow=True)

    assert "已开始填报" in answer.content.decode()
    assert Report.objects.get().state == State.DRAFTING


def test_files_of_every_round_stay(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), FIGURE)
    answer_all(report)
    filings = [report.filings.get(), handed_up(report)]

    text = text_of(client, report)

    for filing in filings:
        assert reverse("filing-file", args=[filing.pk, "pdf"]) in text
    assert "1条审核意见" in text


def test_an_approved_report_offers_its_cover_and_what_changed_since(client: Client, street: Union, clerk: User) -> None:
    report = approved(report_for(street))

    text = text_of(client, report)

    assert reverse("cover", args=[report.pk]) in text
    assert reverse("filing-drift", args=[report.filings.get().pk]) in text


def test_when_all_is_done_the_way_leads_on(client: Client, street: Union, clerk: User) -> None:
    report = returned(report_for(street), FIGURE)
    answer_all(report)

    assert "意见都办完了" in text_of(client, report)


def test_a_reopened_report_says_why(client: Client, street: Union, clerk: User) -> None:
    report = approved(report_for(street))
    move(report, Act.REOPEN, by=reviewer_of(report), comment="漏报了一户")

    text = text_of(client, report)

    assert "按右边写的理由修改" in text
    assert "漏报了一户" in text


def test_a_remark_on_words_is_held_against_the_words_of_today(client: Client, street: Union, clerk: User) -> None:
    filing = handed_up(report_for(street))
    theme, said = filing.paper["sections"][0]["themes"][0], filing.paper["sections"][0]["paragraphs"][0]
    report = returned(filing.report, {"text": "写具体些", "theme": theme, "paragraph": 1, "said": said})

    (one,) = client.get(address(report)).context["mendings"]

    assert (one.is_done, one.now) == (False, said)


def test_slips_are_listed_and_one_that_waits_is_enough(client: Client, street: Union, clerk: User) -> None:
    report = approved(report_for(street))
    offered = reverse("correction-add", args=[report.pk]) in text_of(client, report)
    slip = Correction.objects.create(report=report, reason="漏记一家", cells=[{"code": "x"}], asked_by=clerk)

    text = text_of(client, report)

    assert offered
    assert reverse("correction", args=[slip.pk]) in text
    assert reverse("correction-add", args=[report.pk]) not in text


def test_a_reviewer_is_led_to_his_page(client: Client, street: Union) -> None:
    report = handed_up(report_for(street)).report
    client.force_login(reviewer_of(report))

    assert reverse("review", args=[report.pk]) in text_of(client, report)


def test_a_stranger_gets_a_404(client: Client, street: Union) -> None:
    report = returned(report_for(street), FIGURE)
    other = UnionFactory(kind=UnionKind.STREET, parent=street.parent)
    for role in (Role.CLERK, Role.REVIEWER, Role.READER):
        client.force_login(person(role, other))
        assert client.get(address(report)).status_code == 404
        assert client.post(address(report), {"act": "withdraw"}).status_code == 404
    client.force_login(person(Role.AUDITOR, street))
    assert client.get(address(report)).status_code == 404


@pytest.mark.parametrize("remarks", [1, 4])
def test_the_page_takes_the_same_queries_for_any_number(
    client: Client, street: Union, clerk: User, django_assert_max_num_queries: Any, remarks: int
) -> None:
    report = returned(report_for(street), *[FIGURE] * remarks)
    client.get(address(report))

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(address(report))


def test_the_state_stands_on_the_pages_of_the_paper(client: Client, street: Union, clerk: User) -> None:
    query = f"?union={street.code}&period=2014"
    before = client.get(reverse("writing") + query).content.decode()
    handed_up(report_for(street))

    after = [client.get(reverse(name) + query).content.decode() for name in ("writing", "summary")]

    assert "statebar" not in before
    assert all("已提交第1次，改动不会进入已提交的文稿" in text for text in after)


def test_past_reports_are_found_by_year_kind_and_union(client: Client, street: Union) -> None:
    other = small_street(street.parent, name="翠湖街道总工会")
    for union in (street, other):
        report_in(State.APPROVED, union)
    report_in(State.APPROVED, street, kind=Kind.REPORT)
    report_in(State.DRAFTING, UnionFactory(kind=UnionKind.STREET, parent=street.parent))
    client.force_login(reviewer_of(report_for(street)))

    def found(query: str = "") -> int:
        return len(client.get(f"{reverse('reports')}{query}").context["lines"])

    assert (found(), found("?year=2014"), found("?year=1999"), found("?kind=report")) == (3, 3, 3, 1)
    assert (found("?union=翠湖街道总工会"), found("?union=不存在")) == (1, 0)


@pytest.mark.parametrize(("role", "offered"), [(Role.CLERK, True), (Role.READER, False)])
def test_before_the_first_report_clerks_are_led_to_it(client: Client, street: Union, role: Role, offered: bool) -> None:
    client.force_login(person(role, street))

    assert (f'<a class="btn btn-primary" href="{reverse("submit")}">' in client.get(reverse("reports")).text) is offered


def test_past_reports_of_others_are_not_shown(client: Client, street: Union) -> None:
    handed_up(report_for(street))
    client.force_login(person(Role.CLERK, UnionFactory(kind=UnionKind.STREET, parent=street.parent)))

    assert "还没有提交过报告" in client.get(reverse("reports")).content.decode()


@pytest.mark.parametrize("streets", [1, 4])
def test_past_reports_take_the_same_queries(
    client: Client, street: Union, django_assert_max_num_queries: Any, streets: int
) -> None:
    for number in range(streets):
        report_in(State.APPROVED, small_street(street.parent, members=0, name=f"第{number}街道总工会"), YEAR)
    client.force_login(reviewer_of(report_for(street)))
    client.get(reverse("reports"))

    with django_assert_max_num_queries(14):
        client.get(reverse("reports"))
