"""Pages of a transfer (转会办理): the union it goes to receives or returns it, the one that asked takes it back."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views import View

from members.people.actions import RETURNED_WHY, gives, receive, send_back, takes, withdraw
from members.people.changes import Transfer
from unions.access.asking import user_of
from unions.access.grounds import how_much
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import Overtaken
from unions.ledgers.fields import DayField, sentences

REMARK = Transfer._meta.get_field("remark").max_length


class AnswerForm(forms.Form):
    """The day, and the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    on = DayField(label="办理日期", error_messages=sentences("办理日期"))

    @property
    def words(self) -> dict[str, Any]:
        """What the act is told."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class ReturnForm(AnswerForm):
    remark = forms.CharField(
        label="退回原因",
        max_length=REMARK,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"{how_much(RETURNED_WHY)}",
        error_messages=sentences("退回原因"),
    )


class TransferPage(View):
    """Asks for the day and does it; a 404 for strangers and for whoever may not."""

    title: ClassVar[str]
    form: ClassVar[type[AnswerForm]] = AnswerForm

    def may(self, user: User, transfer: Transfer) -> bool:
        return takes(user, transfer)

    def act(self, transfer: Transfer, *, on: date, by: User, **words: str) -> str:
        """Do it and say what was done."""
        raise NotImplementedError

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        transfer = self._transfer(pk)
        if transfer.is_settled:
            messages.info(request, f"这次转会{transfer.get_state_display()}，不用再办。")
            return redirect("transfers-detail", pk)
        return self._page(transfer, self.form(initial={"version": transfer.version, "on": timezone.localdate()}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        transfer, form = self._transfer(pk), self.form(request.POST)
        if not form.is_valid():
            return self._page(transfer, form)
        transfer.version = form.cleaned_data["version"]
        try:
            messages.success(request, self.act(transfer, by=user_of(request), **form.words))
        except Overtaken as late:
            messages.error(request, str(late))
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._page(transfer, form)
        return redirect("transfers-detail", pk)

    def _transfer(self, pk: int) -> Transfer:
        user = user_of(self.request, Act.VIEW)
        transfer = get_object_or_404(Transfer.objects.visible_to(user).for_list(), pk=pk)
        if not self.may(user, transfer):
            raise Http404
        return transfer

    def _page(self, transfer: Transfer, form: AnswerForm) -> HttpResponse:
        context = {"title": self.title, "transfer": transfer, "form": form}
        return render(self.request, "people/transfer.html", context, status=422 if form.errors else 200)


class ReceiveTransfer(TransferPage):
    title = "接收"

    def act(self, transfer: Transfer, *, on: date, by: User, **words: str) -> str:
        return f"已接收“{receive(transfer, on=on, by=by)}”，从{on}起是“{transfer.to_union}”的会员。"


class ReturnTransfer(TransferPage):
    title = "退回"
    form = ReturnForm

    def act(self, transfer: Transfer, *, on: date, by: User, **words: str) -> str:
        send_back(transfer, on=on, by=by, remark=words["remark"])
        return f"已退回，“{transfer.member}”仍是“{transfer.member.union}”的会员。"


class WithdrawTransfer(TransferPage):
    title = "撤回"

    def may(self, user: User, transfer: Transfer) -> bool:
        return gives(user, transfer)

    def act(self, transfer: Transfer, *, on: date, by: User, **words: str) -> str:
        withdraw(transfer, on=on, by=by)
        return f"已撤回，“{transfer.member}”仍是“{transfer.member.union}”的会员，可以另行申请。"
