"""Pages of a transfer (转会办理): asked for, received, returned, taken back."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.people.actions import receive
from members.people.changes import Transfer
from members.people.codes import ChangeKind
from members.people.models import Member
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, TransferFactory
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
DAY = date(2014, 8, 20)
REMARK = "不是本单位职工，核对后再转"


@pytest.fixture
def transfer() -> Transfer:
    """Between two unions that see nothing of each other."""
    giver, taker = UnionFactory(name="枫林街道总工会"), UnionFactory(name="桂苑街道总工会")
    return TransferFactory(member=MemberFactory(union=giver), to_union=taker)


def signed_in(client: Client, role: str, union: Union) -> Client:
    client.force_login(person(role, union))
    return client


def address(page: str, transfer: Transfer) -> str:
    return reverse(f"transfers-{page}", args=[transfer.pk])


def sent(client: Client, page: str, transfer: Transfer, **words: Any) -> Any:
    return client.post(address(page, transfer), {"version": transfer.version, "on": "2014.8.20", **words}, follow=True)


def told(answer: Any) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


@pytest.mark.parametrize(
    ("side", "role", "offered"),
    [
        ("to_union", "clerk", ["接收", "退回"]),
        ("giver", "clerk", ["撤回"]),
        ("to_union", "reader", []),
        ("giver", "reviewer", []),
    ],
)
def test_each_side_is_offered_what_it_may_do(
    client: Client, transfer: Transfer, side: str, role: str, offered: list[str]
) -> None:
    union = transfer.to_union if side == "to_union" else transfer.member.union

    page = signed_in(client, role, union).get(address("detail", transfer))

    assert [deed.label for deed, _address in page.context["deeds"]] == offered
    assert page.content.decode().count("btn-primary") == (role == "clerk")


def test_to_receive_is_what_stands_out_for_who_may_do_both(client: Client) -> None:
    above = UnionFactory()
    sides = {"member__union": UnionFactory(parent=above), "to_union": UnionFactory(parent=above)}
    transfer = TransferFactory(**sides)

    page = signed_in(client, "clerk", above).get(address("detail", transfer)).content.decode()

    assert page.count("btn-primary") == 1
    assert f'btn-primary" href="{address("receive", transfer)}"' in page


@pytest.mark.parametrize("state", [Transfer.State.RETURNED, Transfer.State.WITHDRAWN])
def test_a_settled_transfer_offers_nothing(client: Client, transfer: Transfer, state: str) -> None:
    Transfer.objects.update(state=state, answered_on=DAY)

    for union in (transfer.member.union, transfer.to_union):
        page = signed_in(client, "clerk", union).get(address("detail", transfer))
        assert (page.context["deeds"], page.context["writable"]) == ([], False)


def test_a_settled_transfer_is_not_deleted(client: Client, transfer: Transfer) -> None:
    Transfer.objects.update(state=Transfer.State.RETURNED, answered_on=DAY)
    giver = signed_in(client, "clerk", transfer.member.union)

    answer = giver.post(address("remove", transfer), {"reason": "登记错了"}, follow=True)

    assert told(answer) == [f"“{transfer}”已经办结，不能删除。"]
    assert Transfer.objects.filter(pk=transfer.pk).exists()


def test_a_member_is_received_on_the_day_that_is_told(client: Client, transfer: Transfer) -> None:
    taker = signed_in(client, "clerk", transfer.to_union)
    form = taker.get(address("receive", transfer)).context["form"]

    answer = sent(taker, "receive", transfer)

    new = Member.objects.present(DAY).get()
    assert (form["on"].value(), form["version"].value()) == (timezone.localdate(), 1)
    assert (new.union, new.changed_on) == (transfer.to_union, DAY)
    assert told(answer) == [f"已接收“{new}”，从2014-08-20起是“桂苑街道总工会”的会员。"]
    deeds = [(deed.label, address) for deed, address in answer.context["deeds"]]
    assert deeds == [("看接收后的会员", reverse("members-detail", args=[new.pk]))]
    assert Entry.objects.about(transfer).get().act == "接收转会"


def test_who_asked_is_not_led_to_the_member_of_another_union(client: Client, transfer: Transfer) -> None:
    receive(transfer, on=DAY, by=person("clerk", transfer.to_union))

    page = signed_in(client, "clerk", transfer.member.union).get(address("detail", transfer))

    assert page.context["deeds"] == []


def test_a_transfer_is_returned_with_a_reason(client: Client, transfer: Transfer) -> None:
    answer = sent(signed_in(client, "clerk", transfer.to_union), "return", transfer, remark=REMARK)

    transfer.refresh_from_db()
    assert (transfer.state, transfer.remark, transfer.answered_on) == (Transfer.State.RETURNED, REMARK, DAY)
    assert told(answer) == [f"已退回，“{transfer.member}”仍是“枫林街道总工会”的会员。"]
    assert REMARK in answer.content.decode()


@pytest.mark.parametrize(("remark", "said"), [("", "还没有填写退回原因。"), ("无", "没有退回：写得太短")])
def test_without_a_reason_nothing_is_returned(client: Client, transfer: Transfer, remark: str, said: str) -> None:
    answer = sent(signed_in(client, "clerk", transfer.to_union), "return", transfer, remark=remark)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Transfer.objects.waiting().exists()


def test_a_transfer_is_taken_back(client: Client, transfer: Transfer) -> None:
    answer = sent(signed_in(client, "clerk", transfer.member.union), "withdraw", transfer)

    assert Transfer.objects.get().state == Transfer.State.WITHDRAWN
    assert told(answer) == [f"已撤回，“{transfer.member}”仍是“枫林街道总工会”的会员，可以另行申请。"]


@pytest.mark.parametrize("on", ["2014-08-03", "八月", ""])
def test_a_wrong_day_is_told_beside_its_box(client: Client, transfer: Transfer, on: str) -> None:
    answer = sent(signed_in(client, "clerk", transfer.to_union), "receive", transfer, on=on)

    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert Transfer.objects.waiting().exists()


@pytest.mark.parametrize(
    ("page", "side", "role"),
    [
        ("receive", "giver", "clerk"),
        ("return", "giver", "clerk"),
        ("withdraw", "to_union", "clerk"),
        ("receive", "to_union", "reader"),
        ("return", "to_union", "reviewer"),
        ("withdraw", "giver", "administrator"),
        ("receive", "stranger", "clerk"),
        ("withdraw", "stranger", "clerk"),
    ],
)
def test_who_may_not_finds_no_page(client: Client, transfer: Transfer, page: str, side: str, role: str) -> None:
    union = {"giver": transfer.member.union, "to_union": transfer.to_union}.get(side) or UnionFactory()
    signed_in(client, role, union)

    shown, answer = client.get(address(page, transfer)), sent(client, page, transfer, remark=REMARK)

    assert (shown.status_code, answer.status_code) == (404, 404)
    assert Transfer.objects.waiting().exists()


def test_what_was_read_before_it_changed_is_not_answered(client: Client, transfer: Transfer) -> None:
    Transfer.objects.update(version=2)

    answer = sent(signed_in(client, "clerk", transfer.to_union), "receive", transfer)

    assert told(answer) == ["没有办理：这次转会已经办结，或者刚刚有人改过，下面是现在的内容。"]
    assert Transfer.objects.waiting().exists()


def test_a_settled_transfer_is_not_asked_about_again(client: Client, transfer: Transfer) -> None:
    Transfer.objects.update(state=Transfer.State.WITHDRAWN)

    answer = signed_in(client, "clerk", transfer.to_union).get(address("receive", transfer), follow=True)

    assert told(answer) == ["这次转会已撤回，不用再办。"]


def test_answers_come_by_post_with_a_token(transfer: Transfer) -> None:
    client = signed_in(Client(enforce_csrf_checks=True), "clerk", transfer.to_union)

    assert sent(client, "receive", transfer).status_code == 403


def test_what_waits_stands_first(client: Client, transfer: Transfer) -> None:
    later = TransferFactory(to_union=transfer.to_union, asked_on=DAY, state=Transfer.State.RETURNED, answered_on=DAY)

    page = signed_in(client, "clerk", transfer.to_union).get(reverse("transfers-list"))

    assert [line[1] for line in page.context["lines"]] == [transfer, later]


def test_transfers_are_found_by_where_they_go_and_how_they_stand(client: Client, transfer: Transfer) -> None:
    TransferFactory(member=MemberFactory(union=transfer.member.union), to_union=UnionFactory(name="柳浪街道总工会"))
    signed_in(client, "clerk", transfer.member.union)

    def found(**asked: str) -> list[Transfer]:
        return [line[1] for line in client.get(reverse("transfers-list"), asked).context["lines"]]

    assert found(to_union="桂苑") == [transfer]
    assert len(found(state="waiting")) == 2
    assert found(state="received") == []


def asked(client: Client, member: Member, to_union: str) -> Any:
    words = {"member": member.called, "to_union": to_union, "asked_on": "2014-08-04", "cause": "employment"}
    return client.post(reverse("transfers-add"), {**words, "token": str(uuid4())})


@pytest.mark.parametrize("named", ["桂苑街道总工会", "GY01"])
def test_a_member_goes_to_a_union_out_of_sight(client: Client, named: str) -> None:
    member, to_union = MemberFactory(), UnionFactory(name="桂苑街道总工会", code="GY01")

    answer = asked(signed_in(client, "clerk", member.union), member, named)

    assert answer.status_code == 302
    assert Transfer.objects.waiting().get().to_union == to_union
    assert Entry.objects.about(Transfer.objects.get()).get().act == "新增"
    assert Member.objects.present(DAY).get() == member


@pytest.mark.parametrize(
    ("kind", "own", "said"),
    [(ChangeKind.RESIGNED, False, "已退会，不能再转会。"), (ChangeKind.JOINED, True, "的会员，不用转会。")],
)
def test_who_cannot_be_transferred_is_not_asked_for(client: Client, kind: ChangeKind, own: bool, said: str) -> None:
    member = MemberFactory(change_kind=kind, joined_on=date(2010, 3, 1))
    to_union = member.union if own else UnionFactory()

    answer = asked(signed_in(client, "clerk", member.union), member, to_union.name)

    assert answer.status_code == 422
    assert [sentence.endswith(said) for _, sentence in answer.context["form"].problems()] == [True]


def test_a_member_who_waits_is_not_asked_for_twice(client: Client, transfer: Transfer) -> None:
    answer = asked(signed_in(client, "clerk", transfer.member.union), transfer.member, transfer.to_union.name)

    assert answer.status_code == 422
    assert "这位会员正在转会，等对方接收或退回后再办。" in answer.content.decode()


def test_names_of_all_unions_and_nothing_else_are_proposed_to_clerks(client: Client) -> None:
    UnionFactory(name="桂苑街道总工会", code="GY01", chair="周建国", phone="13605710000")
    signed_in(client, "clerk", UnionFactory(name="枫林街道总工会"))
    every = reverse("lookup", args=["every-union"])

    page = client.get(reverse("transfers-add")).content.decode()

    assert f'data-lookup="{every}"' in page
    for typed in ("桂苑", "GY", "gyjd"):
        assert client.get(every, {"q": typed}).content.decode() == '<option value="桂苑街道总工会">GY01</option>\n'
    assert [client.get(every, {"q": typed}).content.strip() for typed in ("", "周建国", "1360")] == [b"", b"", b""]


def test_readers_are_told_no_names_of_other_unions(client: Client) -> None:
    UnionFactory(name="桂苑街道总工会")
    signed_in(client, "reader", UnionFactory())

    assert client.get(reverse("lookup", args=["every-union"]), {"q": "桂苑"}).content.strip() == b""


@pytest.mark.parametrize("page", ["detail", "receive"])
def test_pages_of_a_transfer_take_few_queries(
    client: Client, transfer: Transfer, page: str, django_assert_max_num_queries: Any
) -> None:
    signed_in(client, "clerk", transfer.to_union)

    with django_assert_max_num_queries(7):
        client.get(address(page, transfer))
