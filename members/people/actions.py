"""Acts on membership (办理会籍): a change that keeps what was before, and the answer to a transfer."""

from datetime import date

from django.db import transaction
from django.db.models import F

from members.people.changes import ON_THE_WAY, MembershipChange, Transfer, kept
from members.people.codes import LEAVING, ChangeKind
from members.people.models import Member
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import Overtaken
from unions.organisations.models import Union
from unions.trail.record import changed, record, snapshot

STAYS_BEHIND = {"id", "union", "enterprise", "change_kind", "changed_on", "change_cause", "joined_on"}
RETURNED_WHY = "写明退回的原因，让对方知道怎样处理"


def takes(user: User, transfer: Transfer) -> bool:
    """Whether this person receives and returns for the union that the member is to go to."""
    return user.may(Act.ADD, transfer.to_union)


def gives(user: User, transfer: Transfer) -> bool:
    """Whether this person asks and takes back for the union that the member comes from."""
    return user.may(Act.CHANGE, transfer.member.union)


@transaction.atomic
def change_membership(
    member: Member, kind: ChangeKind, *, on: date, by: User, cause: str = "", reason: str = ""
) -> Member:
    """Give a member a new state and put the one before into his history.

    Raises Refused when `by` may not, when `on` lies before the last change, when a transfer is under way, or when the
    person stands in another row of the register; Overtaken when somebody else has changed the member.
    """
    _allow(by.may(Act.CHANGE, member.union), member.union)
    read, member = member.version, Member.objects.select_for_update().get(pk=member.pk)
    if member.version != read:
        raise Overtaken(f"没有办理：刚刚有人改过“{member}”，下面是现在的内容。")
    if why := _why_not(member, kind):
        raise Refused(why)
    return _turn(member, kind, on=on, by=by, cause=cause, reason=reason)


@transaction.atomic
def receive(transfer: Transfer, *, on: date, by: User) -> Member:
    """Take a member over: he leaves one register and stands in the other from the same day.

    Where the new union has him already (one person, two rows), that row stays and the old one ends.
    Raises Refused when `by` may not or when the member has left meanwhile, Overtaken when the transfer is no longer
    what was read.
    """
    _allow(takes(by, transfer), transfer.to_union)
    transfer = _answer(transfer, Transfer.State.RECEIVED, on=on)
    transfer.member = old = Member.objects.select_for_update().get(pk=transfer.member_id)
    if hindrance := transfer.hindrance():
        raise Refused("".join(hindrance.values()))
    new = _standing(old, transfer.to_union) or _entered(old, transfer, on=on, by=by)
    going = f"转往{transfer.to_union}"
    _turn(old, ChangeKind.TRANSFERRED_OUT, on=on, by=by, cause=transfer.cause, reason=going)
    Transfer.objects.filter(pk=transfer.pk).update(received_as=new)
    record("接收转会", transfer, by=by, reason=going)
    return new


@transaction.atomic
def send_back(transfer: Transfer, *, on: date, by: User, remark: str) -> Transfer:
    """Decline to take a member, saying why. Raises Refused as `receive` does."""
    _allow(takes(by, transfer), transfer.to_union)
    must_say_something(remark, "没有退回", RETURNED_WHY)
    transfer = _answer(transfer, Transfer.State.RETURNED, on=on, remark=remark)
    record("退回转会", transfer, by=by, reason=remark)
    return transfer


@transaction.atomic
def withdraw(transfer: Transfer, *, on: date, by: User) -> Transfer:
    """Take one's own request back. Raises Refused as `receive` does."""
    _allow(gives(by, transfer), transfer.member.union)
    transfer = _answer(transfer, Transfer.State.WITHDRAWN, on=on)
    record("撤回转会", transfer, by=by)
    return transfer


def _why_not(member: Member, kind: ChangeKind) -> str:
    if member.transfers.waiting().exists():
        return ON_THE_WAY
    if kind == member.change_kind:
        return f"“{member}”的会籍变化类型已经是{kind.label}，选另一项。日期写错的，用“修改”改正。"
    same = None if kind in LEAVING else _standing(member, member.union)
    return f"“{member}”在本工会名册中另有一行，不必再恢复这一行。" if same and same.pk != member.pk else ""


def _allow(may: bool, union: Union) -> None:
    if not may:
        raise Refused(f"你没有在“{union}”办理会籍的权限，可联系上级工会管理员开通。")


def _answer(transfer: Transfer, state: Transfer.State, *, on: date, remark: str = "") -> Transfer:
    """Give a waiting transfer its end in one conditional update, if it still is what was read."""
    if on < transfer.asked_on:
        raise Refused(f"答复日期{on}早于申请日期{transfer.asked_on}，核对后再办。")
    waiting = Transfer.objects.waiting().filter(pk=transfer.pk, version=transfer.version)
    if not waiting.update(state=state, answered_on=on, remark=remark, version=F("version") + 1):
        raise Overtaken("没有办理：这次转会已经办结，或者刚刚有人改过，下面是现在的内容。")
    return Transfer.objects.select_related("member", "to_union").get(pk=transfer.pk)


def _turn(member: Member, kind: ChangeKind, *, on: date, by: User, cause: str, reason: str) -> Member:
    if on < member.changed_on:
        raise Refused(f"{on}早于上一次会籍变化的日期{member.changed_on}，核对后再办。")
    before = snapshot(member)
    MembershipChange.objects.bulk_create(kept([member]), ignore_conflicts=True)
    member.change_kind, member.changed_on, member.change_cause = kind, on, cause
    member.version += 1
    member.save(force_update=True)
    old, new = changed(before, snapshot(member))
    record("会籍变化", member, by=by, before=old, after=new, reason=reason)
    return member


def _standing(member: Member, union: Union) -> Member | None:
    rows = Member.objects.with_id_number(member.id_number).filter(union=union)
    return rows.exclude(change_kind__in=LEAVING).first()


def _entered(old: Member, transfer: Transfer, *, on: date, by: User) -> Member:
    values = {name: getattr(old, name) for name in _carried(old)}
    new = Member(
        **values,
        union=transfer.to_union,
        change_kind=ChangeKind.TRANSFERRED_IN,
        changed_on=on,
        change_cause=transfer.cause,
    )
    Member.objects.all().prepare([new])
    new.save(force_insert=True)
    record("转入", new, by=by, after=snapshot(new), reason=f"转自{old.union}")
    return new


def _carried(member: Member) -> list[str]:
    """Columns that go with the person."""
    return [f.name for f in member._meta.concrete_fields if f.editable and f.name not in STAYS_BEHIND]
