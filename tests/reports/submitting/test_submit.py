"""The page that hands a paper up: everything at once, the same form once, an old form never."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from members.people.models import Member
from reports.filing.models import Filing
from reports.narrative.facts import Kind
from reports.submitting import views
from reports.submitting.due import due_of
from reports.workflow.reports import Report
from reports.workflow.states import State
from tests.factories.access import person
from tests.factories.figures import OverrideFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.factories.reports import (
    approved,
    clerk_of,
    handed_up,
    report_for,
    report_in,
    returned,
    small_street,
    task_for,
)
from tests.factories.writing import PassageFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.ledgers.actions import remove
from unions.ledgers.books import books
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
MOST_QUERIES = 25
SIGNED = {"leader": "王建国", "phone": "0571-88001234", "agreed": "on"}


@pytest.fixture
def street() -> Union:
    return small_street()


@pytest.fixture
def clerk(street: Union, client: Client) -> User:
    clerk = clerk_of(street)
    client.force_login(clerk)
    return clerk


def address(street: Union) -> str:
    return f"{reverse('submit')}?union={street.code}&period=2014"


def form(client: Client, street: Union, **told: str) -> dict[str, Any]:
    """What the page would send, with the boxes filled in."""
    initial = client.get(address(street)).context["form"].initial
    return {**initial, **SIGNED, **told}


def test_the_page_shows_what_would_go_up(client: Client, street: Union, clerk: User) -> None:
    task_for(street.parent)

    page = client.get(address(street))

    sheet, text = page.context["sheet"], page.content.decode()
    assert ("members.present", False) in [(one.code, told) for one, told in sheet.main]
    assert sheet.faults == ()
    assert "可以提交了" in text
    assert "截止，已逾期" in text
    assert "提交给云岭区总工会" in text
    assert f"{sheet.words}</b>字的文稿" in text
    assert (
        client.get(f"{reverse('sent-rows')}?union={street.code}&period=2014").content.decode() == "<b>4</b>行台账记录"
    )
    assert not Report.objects.exclude(state=State.NOT_STARTED)


def test_looking_does_not_begin_a_report(client: Client, street: Union, clerk: User) -> None:
    client.get(address(street))

    assert not Report.objects.exists()


def test_a_paper_goes_up(client: Client, street: Union, clerk: User) -> None:
    answer = client.post(address(street), form(client, street), follow=True)

    filing = Filing.objects.get()
    report = filing.report
    told = filing.figures.exclude(value=None).count()
    assert f"已提交，{told}项指标和4行台账记录已一并留存" in answer.content.decode()
    assert told < filing.figures.count()  # what says nothing is kept, and not counted, as on the page before
    assert answer.redirect_chain == [(reverse("report", args=[report.pk]), 302)]
    assert (report.state, report.leader, report.phone) == (State.SUBMITTED, "王建国", "0571-88001234")
    assert "已提交" in answer.content.decode()
    assert Entry.objects.filter(act="提交").count() == 1


def test_the_same_form_twice_is_one_submission(client: Client, street: Union, clerk: User) -> None:
    sent = form(client, street)

    first = client.post(address(street), sent, follow=True)
    second = client.post(address(street), sent, follow=True)

    assert Filing.objects.count() == 1
    assert first.redirect_chain == second.redirect_chain
    assert "已经提交过，没有重复提交" in second.content.decode()


def test_another_form_for_what_has_gone_up_says_so(client: Client, street: Union, clerk: User) -> None:
    early, late = form(client, street), form(client, street)
    client.post(address(street), early)

    answer = client.post(address(street), late)

    assert "第1次提交" in answer.content.decode()
    assert Filing.objects.count() == 1


def test_a_page_from_before_a_change_sends_nothing_and_tells_the_change(
    client: Client, street: Union, clerk: User
) -> None:
    sent = form(client, street)
    ledger, member = books().of(Member), Member.objects.filter(union=street).first()
    assert ledger is not None
    remove(ledger, member, by=person(Role.CLERK, street, name="李敏"), reason="重复登记")

    answer = client.post(address(street), sent)

    text = answer.content.decode()
    assert (answer.status_code, Filing.objects.count()) == (409, 0)
    assert "你打开这一页以后，内容有变" in text
    assert f"李敏：删除“{member}”" in text
    assert client.post(address(street), form(client, street)).status_code == 302


def test_a_form_of_another_round_sends_nothing(client: Client, street: Union, clerk: User) -> None:
    sent = form(client, street)
    returned(report_for(street))

    assert client.post(address(street), sent).status_code == 409
    assert Filing.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"leader": ""}, "还没有填写审签领导"),
        ({"leader": "　"}, "还没有填写审签领导"),
        ({"leader": "<b>王</b>"}, "写姓名，如王建国"),
        ({"leader": "王" * 31}, "最多30个字"),
        ({"phone": "12"}, "不是电话号码"),
        ({"agreed": ""}, "还没有勾选"),
        ({"token": "x"}, "这一页不完整"),
        ({"version": ""}, "这一页不完整"),
        ({"seen": ""}, "这一页不完整"),
    ],
)
def test_a_form_that_is_not_whole_sends_nothing(
    client: Client, street: Union, clerk: User, told: dict[str, str], sentence: str
) -> None:
    answer = client.post(address(street), form(client, street, **told))

    assert (answer.status_code, Filing.objects.count()) == (422, 0)
    assert sentence in answer.content.decode()


def test_what_was_typed_stays_and_the_tick_is_asked_again(client: Client, street: Union, clerk: User) -> None:
    page = client.post(address(street), form(client, street, agreed="", leader="赵国平"))

    assert page.context["form"].initial["leader"] == "赵国平"
    assert "checked" not in str(page.context["form"]["agreed"])


def test_faults_keep_the_button_shut_and_a_crafted_form_out(client: Client, street: Union, clerk: User) -> None:
    OverrideFactory(union=street, code="members.women", value=3)

    page = client.get(address(street))
    answer = client.post(address(street), form(client, street))

    text = page.content.decode()
    assert "还有2处要改，改好才能提交" in text
    assert f'href="{page.context["sheet"].faults[0].url}">从第一处办起</a>'.replace("&", "&amp;") in text
    assert text.count("<details open><summary><b>错误：部分大于总数</b>（1处）</summary>") == 1
    assert text.count("<details><summary><b>错误：分项合计不符</b>（1处）</summary>") == 1
    assert (answer.status_code, Filing.objects.count()) == (422, 0)


def test_remarks_and_their_answers_are_shown(client: Client, street: Union, clerk: User) -> None:
    returned(report_for(street), "核对名册")

    text = client.get(address(street)).content.decode()

    assert "上次的审核意见" in text
    assert "审核意见“核对名册”还没有改，也没有答复" in text


def test_leader_and_phone_are_those_of_last_time(client: Client, street: Union, clerk: User) -> None:
    Union.objects.filter(pk=street.pk).update(chair="孙主席", phone="0571-1")
    first = client.get(address(street)).context["form"].initial
    handed_up(report_for(street), leader="赵国平", phone="0571-2")
    page = client.get(f"{reverse('submit')}?union={street.code}&period=2015")

    assert (first["leader"], first["phone"]) == ("孙主席", "0571-1")
    assert (page.context["form"].initial["leader"], page.context["form"].initial["phone"]) == ("赵国平", "0571-2")


@pytest.mark.parametrize("state", [State.SUBMITTED, State.APPROVED])
def test_what_has_gone_up_is_not_offered_again(client: Client, street: Union, clerk: User, state: State) -> None:
    report = handed_up(report_for(street)).report
    if state is State.APPROVED:
        approved(report)

    text = client.get(address(street)).content.decode()

    assert "第1次提交" in text
    assert "data-once" not in text


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_only_clerks_learn_of_the_page(client: Client, street: Union, role: Role) -> None:
    client.force_login(person(role, street))

    assert client.get(address(street)).status_code == 404
    assert client.post(address(street), SIGNED).status_code == 404


def test_a_clerk_of_another_street_gets_a_404(client: Client, street: Union) -> None:
    other = UnionFactory(kind=UnionKind.STREET, parent=street.parent)
    client.force_login(person(Role.CLERK, other))

    assert client.get(address(street)).status_code == 404
    assert client.post(address(street), SIGNED).status_code == 404
    assert client.get(f"{reverse('sent-rows')}?union={street.code}").status_code == 404


def test_a_clerk_above_hands_up_for_a_union_below(client: Client, street: Union) -> None:
    client.force_login(person(Role.CLERK, street.parent))

    assert client.post(address(street), form(client, street)).status_code == 302
    assert Filing.objects.get().report.union == street


@pytest.mark.parametrize("members", [1, 5])
def test_the_page_takes_the_same_queries_for_any_number_of_rows(
    client: Client, street: Union, clerk: User, django_assert_max_num_queries: Any, members: int
) -> None:
    for _ in range(members):
        MemberFactory(union=street, joined_on="2014-06-01", changed_on="2014-06-01")
    report_in(State.DRAFTING, street)
    task_for(street.parent)
    client.get(address(street))

    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(address(street))


def test_every_kind_of_paper_can_go_up(client: Client, street: Union, clerk: User) -> None:
    there = f"{address(street)}&kind=report"
    initial = client.get(there).context["form"].initial

    assert client.post(there, {**initial, **SIGNED}).status_code == 302
    assert Report.objects.get().kind == Kind.REPORT


def test_the_proof_reader_is_asked_about_the_words(client: Client, street: Union, clerk: User) -> None:
    there = f"{reverse('proof-note')}?union={street.code}&period=2014"
    before = client.get(there).content.decode()
    PassageFactory(union=street, theme="organisation", text="今年走访企业37家。", by=clerk)

    assert (before, client.get(there).content.decode()) == ("没有要核对的数字", "有<b>1</b>处要核对")


def test_a_refusal_of_the_ledgers_is_told(
    client: Client, street: Union, clerk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: Any, **__: Any) -> None:
        raise Refused("没有提交：刚才有人在改台账。")

    monkeypatch.setattr(views, "hand_up", refuses)

    text = client.post(address(street), form(client, street), follow=True).content.decode()

    assert "刚才有人在改台账" in text


@pytest.mark.parametrize(
    ("deadline", "said"),
    [
        (date(2015, 1, 20), "2015年1月20日截止，还有5天"),
        (date(2015, 1, 15), "2015年1月15日截止，今天到期"),
        (date(2015, 1, 12), "2015年1月12日截止，已逾期3天"),
    ],
)
def test_the_deadline_is_told_in_days(street: Union, deadline: date, said: str) -> None:
    task = task_for(street.parent, deadline=deadline)
    report, today = report_for(street), date(2015, 1, 15)

    due = due_of(report, today)
    gone_up = due_of(handed_up(report).report, today)
    task.assignments.update(excused="今年新建")
    excused = due_of(report_for(street), today)

    assert due is not None
    assert (due.line, due.is_overdue) == (said, deadline < today)
    assert gone_up is not None
    assert (gone_up.line, gone_up.is_overdue) == (said.split("，")[0], False)
    assert excused is not None
    assert excused.line == "免报：今年新建"
