"""Pages on which membership is dealt with (办理会籍): a change of a member, the answer to a transfer."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views import View

from members.people.actions import RETURNED_WHY, change_membership, gives, receive, send_back, takes, withdraw
from members.people.changes import Transfer
from members.people.codes import ChangeCause, ChangeKind
from members.people.models import Member
from unions.access.asking import user_of
from unions.access.grounds import how_much
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import Overtaken
from unions.ledgers.fields import DayField, sentences
from unions.ledgers.forms import NOTHING_CHOSEN

REMARK = Transfer._meta.get_field("remark").max_length
REASON = 200


class DeedForm(forms.Form):
    """The day, and the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    on = DayField(label="办理日期", error_messages=sentences("办理日期"))

    @property
    def words(self) -> dict[str, Any]:
        """What the act is told."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class ReturnForm(DeedForm):
    remark = forms.CharField(
        label="退回原因",
        max_length=REMARK,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=how_much(RETURNED_WHY),
        error_messages=sentences("退回原因"),
    )


class MembershipForm(DeedForm):
    kind = forms.TypedChoiceField(
        label="会籍变化类型",
        coerce=ChangeKind,
        choices=[("", NOTHING_CHOSEN), *ChangeKind.choices],
        help_text="转往系统里有的工会，用“申请转会”，由对方接收；转到别处的，选转出。",
        error_messages=sentences("会籍变化类型"),
    )
    cause = forms.ChoiceField(
        label="会籍变化原因",
        required=False,
        choices=[("", NOTHING_CHOSEN), *ChangeCause.choices],
        error_messages=sentences("会籍变化原因"),
    )
    reason = forms.CharField(
        label="说明",
        required=False,
        max_length=REASON,
        help_text="如“本人书面申请，委员会会议同意”，留在修改记录里。",
        error_messages=sentences("说明"),
    )
    field_order = ("version", "kind", "on", "cause", "reason")


class DeedPage(View):
    """Asks for the day and what else the act needs, and does it; a 404 for strangers and for whoever may not."""

    slug: ClassVar[str]
    template: ClassVar[str]
    title: ClassVar[str]
    form: ClassVar[type[DeedForm]] = DeedForm

    def row(self, user: User, pk: int) -> Any:
        """The row, if this person may see it and do this with it."""
        raise NotImplementedError

    def act(self, row: Any, *, by: User, **words: Any) -> str:
        """Do it and say what was done."""
        raise NotImplementedError

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.row(user_of(request, Act.VIEW), pk)
        return self.page(row, self.form(initial={"version": row.version, "on": timezone.localdate()}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        user = user_of(request, Act.VIEW)
        row, form = self.row(user, pk), self.form(request.POST)
        if not form.is_valid():
            return self.page(row, form)
        row.version = form.cleaned_data["version"]
        try:
            messages.success(request, self.act(row, by=user, **form.words))
        except Overtaken as late:
            messages.error(request, str(late))
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self.page(row, form)
        return redirect(f"{self.slug}-detail", pk)

    def page(self, row: Model, form: DeedForm) -> HttpResponse:
        context = {"title": self.title, "row": row, "form": form}
        return render(self.request, self.template, context, status=422 if form.errors else 200)


class ChangeMembership(DeedPage):
    slug = "members"
    template = "people/membership.html"
    title = "办理会籍变化"
    form = MembershipForm

    def row(self, user: User, pk: int) -> Member:
        return get_object_or_404(Member.objects.visible_to(user, Act.CHANGE).for_list(), pk=pk)

    def act(self, row: Any, *, by: User, **words: Any) -> str:
        member = change_membership(row, by=by, **words)
        now = f"{member.changed_on}{member.get_change_kind_display()}"
        return f"已办理：“{member}”{now}，原来的会籍留在“以往会籍变化”。"


class TransferPage(DeedPage):
    slug = "transfers"
    template = "people/transfer.html"

    def may(self, user: User, transfer: Transfer) -> bool:
        return takes(user, transfer)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        transfer = self.row(user_of(request, Act.VIEW), pk)
        if transfer.is_settled:
            messages.info(request, f"这次转会{transfer.get_state_display()}，不用再办。")
            return redirect("transfers-detail", pk)
        return super().get(request, pk)

    def row(self, user: User, pk: int) -> Transfer:
        transfer = get_object_or_404(Transfer.objects.visible_to(user).for_list(), pk=pk)
        if not self.may(user, transfer):
            raise Http404
        return transfer


class ReceiveTransfer(TransferPage):
    title = "接收"

    def act(self, row: Any, *, by: User, **words: Any) -> str:
        on: date = words["on"]
        return f"已接收“{receive(row, on=on, by=by)}”，从{on}起是“{row.to_union}”的会员。"


class ReturnTransfer(TransferPage):
    title = "退回"
    form = ReturnForm

    def act(self, row: Any, *, by: User, **words: Any) -> str:
        send_back(row, by=by, **words)
        return f"已退回，“{row.member}”仍是“{row.member.union}”的会员。"


class WithdrawTransfer(TransferPage):
    title = "撤回"

    def may(self, user: User, transfer: Transfer) -> bool:
        return gives(user, transfer)

    def act(self, row: Any, *, by: User, **words: Any) -> str:
        withdraw(row, by=by, **words)
        return f"已撤回，“{row.member}”仍是“{row.member.union}”的会员，可以另行申请。"
