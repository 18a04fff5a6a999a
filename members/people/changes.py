"""Changes of membership (会籍变化): earlier ones of a member, and transfers (转会) between two unions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from members.people.codes import LEAVING, ChangeCause, ChangeKind
from members.people.models import Member
from unions.access.owned import OwnedQuerySet, Part
from unions.ledgers.constraints import in_order
from unions.organisations.models import Union

if TYPE_CHECKING:
    from unions.access.models import User

ON_THE_WAY = "这位会员正在转会，等对方接收或退回后再办。"


class MembershipChange(Part):
    """以往会籍变化: the latest change stands in the member's row, those before it stand here."""

    owned_by = "member__union"

    member = models.ForeignKey(Member, models.CASCADE, verbose_name="会员", related_name="changes")
    kind = models.CharField("会籍变化类型", max_length=16, choices=ChangeKind)
    changed_on = models.DateField("会籍变化日期")
    cause = models.CharField("会籍变化原因", max_length=12, choices=ChangeCause, blank=True)
    other_union = models.CharField("转往或来自的工会", max_length=100, blank=True)
    note = models.CharField("说明", max_length=200, blank=True)

    objects = OwnedQuerySet["MembershipChange"].as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "以往会籍变化"
        ordering = ["-changed_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "kind", "changed_on"],
                name="membership_change_once_a_day",
                violation_error_message="这一天的这次会籍变化已经登记。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.changed_on} {self.get_kind_display()}"


def past_states(changes: "Sequence[tuple[Member, Member]]") -> list[MembershipChange]:
    """What members were before a change of another kind on a later day. What changes on the same day or goes back to an
    earlier one was put right, and never was."""
    return kept([old for old, new in changes if old.change_kind != new.change_kind and old.changed_on < new.changed_on])


def kept(members: "Sequence[Member]") -> list[MembershipChange]:
    """The state of each as a row of its history, with the union that a member was received from."""
    arrived = [member.pk for member in members if member.change_kind == ChangeKind.TRANSFERRED_IN]
    came = Transfer.objects.filter(received_as__in=arrived).values_list("received_as", "member__union__name")
    came_from = dict(came) if arrived else {}
    return [
        MembershipChange(
            member_id=member.pk,
            kind=member.change_kind,
            changed_on=member.changed_on,
            cause=member.change_cause,
            other_union=came_from.get(member.pk, ""),
        )
        for member in members
    ]


class TransferQuerySet(OwnedQuerySet["Transfer"]):
    def visible_to(self, user: "User", act: str = "view") -> Self:
        """Both sides see a transfer: the union that gives the member and the one that takes him."""
        return self.filter(user.reach(act, "member__union__path") | user.reach(act, "to_union__path"))

    def waiting(self) -> Self:
        return self.filter(state=Transfer.State.WAITING)


class Transfer(Part):
    """转会: asked for by one union, received or returned by the other."""

    class State(models.TextChoices):
        WAITING = "waiting", "待接收"
        RECEIVED = "received", "已接收"
        RETURNED = "returned", "已退回"
        WITHDRAWN = "withdrawn", "已撤回"

    owned_by = "member__union"
    named_anywhere = ("to_union",)

    member = models.ForeignKey(Member, models.CASCADE, verbose_name="会员", related_name="transfers")
    to_union = models.ForeignKey(Union, models.PROTECT, verbose_name="转往工会", related_name="+")
    asked_on = models.DateField("申请日期")
    cause = models.CharField("转会原因", max_length=12, choices=ChangeCause, default=ChangeCause.EMPLOYMENT)
    state = models.CharField("状态", max_length=12, choices=State, default=State.WAITING, editable=False)
    answered_on = models.DateField("答复日期", null=True, blank=True, editable=False)
    remark = models.CharField("答复说明", max_length=200, blank=True, editable=False)
    received_as = models.OneToOneField(
        Member, models.PROTECT, null=True, blank=True, editable=False, related_name="came_by"
    )

    objects = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "转会"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(state="waiting"),
                name="transfer_one_at_a_time",
                violation_error_message=ON_THE_WAY,
            ),
            in_order(
                "transfer_answered_after_asked",
                "asked_on",
                "answered_on",
                message="答复日期早于申请日期，核对其中一项。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member.name}转往{self.to_union}"

    @property
    def is_settled(self) -> bool:
        """Answered or taken back: it stays as it is."""
        return self.state != self.State.WAITING

    def clean(self) -> None:
        if self.is_settled:
            raise ValidationError(f"这次转会{self.get_state_display()}，不能再改。")
        if self.member_id and self.to_union_id and (hindrance := self.hindrance()):
            raise ValidationError(hindrance)

    def hindrance(self) -> dict[str, str]:
        """Why the member cannot go there, by column; asked when a transfer is written and again when it is received."""
        member = self.member
        if member.change_kind in LEAVING:
            return {"member": f"“{member}”已{member.get_change_kind_display()}，不能再转会。"}
        if member.union_id == self.to_union_id:
            return {"to_union": f"“{member}”现在就是“{self.to_union}”的会员，不用转会。"}
        if member.transfers.waiting().exclude(pk=self.pk).exists():  # the form knows no state to hold a constraint to
            return {"member": ON_THE_WAY}
        return {}
