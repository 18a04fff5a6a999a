"""A change of membership by page, form and sheet (会籍变化): what was before is kept, whichever way it is written."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.people.actions import receive
from members.people.changes import MembershipChange
from members.people.codes import ChangeKind
from members.people.models import Member
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, TransferFactory
from tests.family import typed
from tests.unions.ledgers.workbook.sheets import imported, sheet
from unions.access.models import User
from unions.ledgers.workbook.undo import undo
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
DAY = date(2014, 12, 1)
HEADS = ("姓名", "证件号码", "会籍变化类型", "会籍变化日期", "会籍变化原因")
RETAINED = ("保留", "2014-12-01", "失业")


@pytest.fixture
def member() -> Member:
    return MemberFactory(name="刘海娟")


@pytest.fixture
def clerk(client: Client, member: Member) -> User:
    clerk = person("clerk", member.union)
    client.force_login(clerk)
    return clerk


def address(member: Member, page: str = "membership") -> str:
    return reverse(f"members-{page}", args=[member.pk])


def sent(client: Client, member: Member, **words: Any) -> Any:
    told = {"version": member.version, "kind": "retained", "on": "2014年12月1日", "cause": "unemployed", **words}
    return client.post(address(member), told, follow=True)


def line(member: Member) -> tuple[str, ...]:
    return (member.name, member.id_number, *RETAINED)


def states(member: Member) -> list[str]:
    return [str(change) for change in member.changes.all()]


def test_a_clerk_deals_with_membership_on_a_page(client: Client, member: Member, clerk: User) -> None:
    answer = sent(client, member, reason="本人书面申请")

    member.refresh_from_db()
    assert (member.change_kind, member.changed_on, member.change_cause) == ("retained", DAY, "unemployed")
    assert states(member) == ["2014-03-02 入会"]
    said = [str(message) for message in answer.context["messages"]]
    assert said == [f"已办理：“{member}”2014-12-01保留，原来的会籍留在“以往会籍变化”。"]
    step = next(step for step in answer.context["steps"] if step.act == "会籍变化")
    assert step.reason == "本人书面申请"
    assert ("会籍变化类型", "入会", "保留") in step.changes


def test_the_page_of_a_member_leads_there(client: Client, member: Member, clerk: User) -> None:
    page = client.get(address(member, "detail"))

    deeds = [(deed.label, there) for deed, there in page.context["deeds"]]
    assert deeds == [
        ("办理会籍变化", address(member)),
        ("申请转会", f"{reverse('transfers-add')}?of={member.pk}"),
    ]
    assert page.content.decode().count("btn-primary") == 1
    form = client.get(deeds[1][1]).context["form"]
    assert form["member"].field.prepare_value(form["member"].value()) == member.called


def test_who_left_is_not_offered_a_transfer(client: Client) -> None:
    gone = MemberFactory(gone=True)
    client.force_login(person("clerk", gone.union))

    page = client.get(address(gone, "detail"))

    assert [deed.label for deed, _there in page.context["deeds"]] == ["办理会籍变化"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"kind": ""}, "还没有填写会籍变化类型。"),
        ({"kind": "promoted"}, "不在会籍变化类型的选项里"),
        ({"kind": "joined"}, "会籍变化类型已经是入会"),
        ({"on": "2014-03-01"}, "早于上一次会籍变化的日期2014-03-02"),
        ({"on": ""}, "还没有填写办理日期。"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    client: Client, member: Member, clerk: User, words: dict[str, str], said: str
) -> None:
    answer = sent(client, member, **words)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Member.objects.get().version == 1
    assert states(member) == []


def test_a_member_in_transfer_waits_for_the_answer(client: Client, member: Member, clerk: User) -> None:
    TransferFactory(member=member, to_union=UnionFactory())

    assert "这位会员正在转会，等对方接收或退回后再办。" in sent(client, member).content.decode()
    assert states(member) == []


def test_what_was_read_before_it_changed_is_not_changed(client: Client, member: Member, clerk: User) -> None:
    Member.objects.update(version=2)

    answer = sent(client, member)

    assert ["没有办理：刚刚有人改过" in str(message) for message in answer.context["messages"]] == [True]
    assert states(member) == []


@pytest.mark.parametrize("role", ["reader", "reviewer", "administrator", "stranger"])
def test_who_may_not_finds_no_page(client: Client, member: Member, role: str) -> None:
    union = UnionFactory() if role == "stranger" else member.union
    client.force_login(person("clerk" if role == "stranger" else role, union))

    assert (client.get(address(member)).status_code, sent(client, member).status_code) == (404, 404)
    assert states(member) == []


def edited(client: Client, member: Member, **fields: str) -> None:
    there = address(member, "change")
    words = typed(client.get(there).context["form"]) | fields
    assert client.post(there, words).status_code == 302


def test_the_form_keeps_what_was_before_too(client: Client, member: Member, clerk: User) -> None:
    edited(client, member, change_kind="retained", changed_on="2014-12-01")

    assert states(member) == ["2014-03-02 入会"]


@pytest.mark.parametrize(
    "fields",
    [
        {"change_kind": "transferred_in"},
        {"changed_on": "2014-04-02"},
        {"change_kind": "transferred_in", "changed_on": "2014-03-02"},
        {"change_cause": "employment"},
        {"phone": "13605710000"},
    ],
)
def test_what_is_put_right_never_was(client: Client, member: Member, clerk: User, fields: dict[str, str]) -> None:
    edited(client, member, **fields)

    assert states(member) == []
    assert Entry.objects.about(member).filter(act="修改").exists()


def test_a_state_is_kept_once(client: Client, member: Member, clerk: User) -> None:
    MembershipChange.objects.create(member=member, kind="joined", changed_on=member.changed_on)

    edited(client, member, change_kind="retained", changed_on="2014-12-01")

    assert states(member) == ["2014-03-02 入会"]


def test_the_form_says_where_a_member_had_come_from(client: Client) -> None:
    transfer = TransferFactory(member__union__name="枫林街道总工会", to_union=UnionFactory())
    new = receive(transfer, on=date(2014, 8, 20), by=person("clerk", transfer.to_union))
    client.force_login(person("clerk", new.union))

    edited(client, new, change_kind="retained", changed_on="2014-12-01")

    assert [(str(change), change.other_union) for change in new.changes.all()] == [
        ("2014-08-20 转入", "枫林街道总工会")
    ]


def test_a_sheet_keeps_what_was_before_and_taking_it_back_forgets_it(member: Member, clerk: User) -> None:
    other = MemberFactory(union=member.union)
    lines = [line(member), (other.name, other.id_number, "入会", "2014-03-02", "")]

    batch = imported(member.union, clerk, sheet("会员名册", HEADS, *lines))

    member.refresh_from_db()
    assert (member.change_kind, states(member), states(other)) == (ChangeKind.RETAINED, ["2014-03-02 入会"], [])
    assert MembershipChange.objects.get().batch == batch
    undo(batch, by=clerk, now=timezone.now() + timedelta(hours=1))
    member.refresh_from_db()
    assert (member.change_kind, states(member)) == (ChangeKind.JOINED, [])


def test_taking_a_sheet_back_leaves_what_came_later(client: Client, member: Member, clerk: User) -> None:
    batch = imported(member.union, clerk, sheet("会员名册", HEADS, line(member)))
    member.refresh_from_db()
    sent(client, member, kind="resigned", on="2014-12-20")

    undo(batch, by=clerk, now=timezone.now() + timedelta(hours=1))

    assert states(member) == ["2014-12-01 保留", "2014-03-02 入会"]


def test_a_large_sheet_asks_no_more_for_every_member(
    clerk: User, member: Member, django_assert_max_num_queries: Any
) -> None:
    members = [MemberFactory(union=member.union, transferred_in=True) for _ in range(12)]

    with django_assert_max_num_queries(60):
        imported(member.union, clerk, sheet("会员名册", HEADS, *map(line, members)))

    assert MembershipChange.objects.count() == 12


@pytest.mark.parametrize("page", ["detail", "membership"])
def test_pages_of_a_member_take_few_queries(
    client: Client, member: Member, clerk: User, page: str, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(18):
        client.get(address(member, page))
