"""Changes of membership and transfers (会籍变化、转会)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.people.changes import Transfer
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, MembershipChangeFactory, TransferFactory

pytestmark = pytest.mark.django_db


def faults(transfer: Transfer) -> list[str]:
    with pytest.raises(ValidationError) as wrong:
        transfer.full_clean()
    return wrong.value.messages


def test_both_sides_see_a_transfer_and_others_do_not() -> None:
    transfer = TransferFactory(to_union=UnionFactory())
    giver, taker = transfer.member.union, transfer.to_union
    viewers = [person("clerk", union) for union in (giver, taker, UnionFactory())]

    seen = [Transfer.objects.visible_to(viewer).exists() for viewer in viewers]

    assert seen == [True, True, False]


def test_a_transfer_belongs_to_the_union_that_gives_the_member() -> None:
    transfer = TransferFactory(to_union=UnionFactory())

    assert transfer.owner == transfer.member.union
    assert list(Transfer.objects.within(transfer.to_union)) == []


def test_a_member_is_transferred_to_another_union() -> None:
    transfer = TransferFactory()
    transfer.to_union = transfer.member.union

    assert faults(transfer) == [f"“{transfer.member}”现在就是“{transfer.to_union}”的会员，不用转会。"]


def test_a_member_who_left_is_not_transferred() -> None:
    transfer = TransferFactory.build(member=MemberFactory(gone=True), to_union=UnionFactory())

    assert faults(transfer) == [f"“{transfer.member}”已转出，不能再转会。"]


def test_one_transfer_at_a_time() -> None:
    first = TransferFactory()

    second = Transfer(member=first.member, to_union=UnionFactory(), asked_on=date(2014, 9, 1))

    assert faults(second) == ["这位会员正在转会，等对方接收或退回后再办。"]


def test_a_returned_transfer_leaves_room_for_another() -> None:
    first = TransferFactory(state=Transfer.State.RETURNED, answered_on=date(2014, 8, 9))

    Transfer(member=first.member, to_union=UnionFactory(), asked_on=date(2014, 9, 1)).full_clean()

    assert not Transfer.objects.waiting().exists()


def test_an_answered_transfer_is_not_changed_any_more() -> None:
    received = TransferFactory(state=Transfer.State.RECEIVED, answered_on=date(2014, 8, 9))

    assert faults(received) == ["这次转会已接收，不能再改。"]


def test_a_transfer_says_who_goes_where() -> None:
    transfer = TransferFactory(to_union__name="江汉社区工会")

    assert str(transfer) == "刘海娟转往江汉社区工会"


def test_an_earlier_change_says_when_and_what() -> None:
    assert str(MembershipChangeFactory(changed_on=date(2008, 5, 1))) == "2008-05-01 入会"
