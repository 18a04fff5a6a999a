"""Acts on membership (办理会籍)."""

from datetime import date
from typing import Any

import pytest

from members.people.actions import change_membership, receive, send_back, withdraw
from members.people.changes import Transfer
from members.people.codes import ChangeCause, ChangeKind
from members.people.models import Member
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory, TransferFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.ledgers.actions import Overtaken
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db

DAY = date(2014, 8, 20)


def clerk_of(transfer: Transfer) -> tuple[User, User]:
    """Clerks of the union that gives the member and of the one that takes him."""
    return person("clerk", transfer.member.union), person("clerk", transfer.to_union)


def moving(**fields: object) -> Transfer:
    """A transfer between two unions that see nothing of each other."""
    return TransferFactory(to_union=UnionFactory(), **fields)


def test_a_change_puts_the_one_before_into_the_history() -> None:
    member = MemberFactory()

    changed = change_membership(
        member, ChangeKind.RETAINED, on=DAY, by=person("clerk", member.union), cause=ChangeCause.UNEMPLOYED
    )

    assert (changed.change_kind, changed.changed_on, changed.version) == (ChangeKind.RETAINED, DAY, 2)
    assert [str(change) for change in member.changes.all()] == ["2014-03-02 入会"]
    assert changed.joined_on == date(2014, 3, 2)


def test_a_change_leaves_its_trace() -> None:
    member = MemberFactory()
    clerk = person("clerk", member.union)

    change_membership(member, ChangeKind.RESIGNED, on=DAY, by=clerk, cause=ChangeCause.OWN_WISH, reason="本人书面申请")

    entry = Entry.objects.about(member).get()
    assert (entry.act, entry.user, entry.reason) == ("会籍变化", clerk, "本人书面申请")
    assert (entry.before["change_kind"], entry.after["change_kind"]) == ("joined", "resigned")


def test_changes_come_in_the_order_of_time() -> None:
    member = MemberFactory()

    with pytest.raises(Refused, match="2014-03-01早于上一次会籍变化的日期2014-03-02，核对后再办。"):
        change_membership(member, ChangeKind.RETAINED, on=date(2014, 3, 1), by=person("clerk", member.union))


def test_a_member_is_not_given_the_state_he_has() -> None:
    member = MemberFactory(retained=True)

    with pytest.raises(Refused, match="会籍变化类型已经是保留，选另一项。"):
        change_membership(member, ChangeKind.RETAINED, on=DAY, by=person("clerk", member.union))


def test_a_person_does_not_return_in_two_rows() -> None:
    gone = MemberFactory(gone=True)
    MemberFactory(union=gone.union, id_number=gone.id_number)

    with pytest.raises(Refused, match="在本工会名册中另有一行"):
        change_membership(gone, ChangeKind.TRANSFERRED_IN, on=DAY, by=person("clerk", gone.union))


def test_a_member_who_left_comes_back() -> None:
    gone = MemberFactory(gone=True)

    back = change_membership(gone, ChangeKind.TRANSFERRED_IN, on=DAY, by=person("clerk", gone.union))

    assert back.is_present(DAY)
    assert [change.kind for change in back.changes.all()] == [ChangeKind.TRANSFERRED_OUT]


def test_what_was_read_before_somebody_changed_it_is_left_alone() -> None:
    member = MemberFactory()
    Member.objects.update(version=2)

    with pytest.raises(Overtaken, match="没有办理：刚刚有人改过"):
        change_membership(member, ChangeKind.RETAINED, on=DAY, by=person("clerk", member.union))


@pytest.mark.parametrize("role", ["reader", "reviewer", "administrator"])
def test_only_a_clerk_changes_membership(role: str) -> None:
    member = MemberFactory()

    with pytest.raises(Refused, match=r"你没有在“.*”办理会籍的权限，可联系上级工会管理员开通。"):
        change_membership(member, ChangeKind.RETAINED, on=DAY, by=person(role, member.union))


def test_a_member_in_transfer_is_left_alone() -> None:
    transfer = moving()
    giver, _taker = clerk_of(transfer)

    with pytest.raises(Refused, match="正在转会"):
        change_membership(transfer.member, ChangeKind.RETAINED, on=DAY, by=giver)


def test_a_received_member_leaves_one_register_and_stands_in_the_other() -> None:
    transfer = moving(member__filed=True)
    _giver, taker = clerk_of(transfer)
    old = transfer.member

    new = receive(transfer, on=DAY, by=taker)

    old.refresh_from_db()
    assert (old.change_kind, old.changed_on) == (ChangeKind.TRANSFERRED_OUT, DAY)
    assert (new.union, new.joined_as, new.joined_on) == (transfer.to_union, ChangeKind.TRANSFERRED_IN, DAY)
    assert (new.id_number, new.file_no) == (old.id_number, old.file_no)
    assert list(Member.objects.present(DAY)) == [new]


def test_a_transfer_is_no_newly_developed_member() -> None:
    transfer = moving()
    _giver, taker = clerk_of(transfer)

    receive(transfer, on=DAY, by=taker)

    year = (date(2014, 1, 1), date(2014, 12, 31))
    assert Member.objects.joined_between(*year).count() == 1
    assert Member.objects.transferred_in_between(*year).count() == 1


def test_a_person_in_two_registers_is_settled_by_a_transfer() -> None:
    here, there = MemberFactory(), MemberFactory(union=UnionFactory())
    Member.objects.filter(pk=there.pk).update(id_number_index=here.id_number_index)
    transfer = TransferFactory(member=here, to_union=there.union)

    kept = receive(transfer, on=DAY, by=person("clerk", there.union))

    assert kept == there
    assert list(Member.objects.present(DAY)) == [there]
    assert not Member.objects.doubled(DAY).exists()


def test_the_history_of_a_received_member_says_where_he_came_from() -> None:
    transfer = moving(member__union__name="枫林街道总工会")
    _giver, taker = clerk_of(transfer)
    new = receive(transfer, on=DAY, by=taker)

    change_membership(new, ChangeKind.RETAINED, on=date(2014, 12, 1), by=taker)

    assert [(str(c), c.other_union) for c in new.changes.all()] == [("2014-08-20 转入", "枫林街道总工会")]


def test_only_the_receiving_union_receives_or_sends_back() -> None:
    transfer = moving()
    giver, _taker = clerk_of(transfer)

    with pytest.raises(Refused, match="权限"):
        receive(transfer, on=DAY, by=giver)
    with pytest.raises(Refused, match="权限"):
        send_back(transfer, on=DAY, by=giver, remark="不是本单位职工")


def test_a_transfer_sent_back_says_why_and_changes_nothing() -> None:
    transfer = moving()
    _giver, taker = clerk_of(transfer)

    returned = send_back(transfer, on=DAY, by=taker, remark="不是本单位职工")

    assert (returned.state, returned.remark) == (Transfer.State.RETURNED, "不是本单位职工")
    assert Member.objects.present(DAY).get() == transfer.member


def test_a_transfer_is_not_sent_back_without_a_word() -> None:
    transfer = moving()
    _giver, taker = clerk_of(transfer)

    for remark in ("", "无", "……"):
        with pytest.raises(Refused, match=r"没有退回：.*写明退回的原因，让对方知道怎样处理，至少5个字"):
            send_back(transfer, on=DAY, by=taker, remark=remark)


def test_a_transfer_is_withdrawn_by_who_asked() -> None:
    transfer = moving()
    giver, taker = clerk_of(transfer)

    with pytest.raises(Refused, match="权限"):
        withdraw(transfer, on=DAY, by=taker)

    assert withdraw(transfer, on=DAY, by=giver).state == Transfer.State.WITHDRAWN


def test_a_transfer_is_answered_once() -> None:
    transfer = moving()
    giver, taker = clerk_of(transfer)
    withdraw(transfer, on=DAY, by=giver)

    with pytest.raises(Overtaken, match="没有办理：这次转会已经办结，或者刚刚有人改过，下面是现在的内容。"):
        receive(transfer, on=DAY, by=taker)


def test_a_transfer_that_goes_elsewhere_meanwhile_is_not_received() -> None:
    transfer = moving()
    _giver, taker = clerk_of(transfer)
    Transfer.objects.update(to_union=UnionFactory(), version=2)

    with pytest.raises(Overtaken, match="刚刚有人改过"):
        receive(transfer, on=DAY, by=taker)

    assert Transfer.objects.waiting().count() == Member.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "why"),
    [({"change_kind": ChangeKind.RESIGNED}, "已退会，不能再转会。"), ({"union": True}, "现在就是.*的会员，不用转会。")],
)
def test_a_member_who_went_his_own_way_is_not_received(fields: dict[str, Any], why: str) -> None:
    transfer = moving()
    _giver, taker = clerk_of(transfer)
    Member.objects.update(**{name: transfer.to_union if value is True else value for name, value in fields.items()})

    with pytest.raises(Refused, match=why):
        receive(transfer, on=DAY, by=taker)

    assert Transfer.objects.waiting().exists()
    assert Member.objects.get().version == 1


def test_a_transfer_is_not_answered_before_it_was_asked() -> None:
    transfer = moving()
    giver, _taker = clerk_of(transfer)

    with pytest.raises(Refused, match="答复日期2014-08-03早于申请日期2014-08-04，核对后再办。"):
        withdraw(transfer, on=date(2014, 8, 3), by=giver)
