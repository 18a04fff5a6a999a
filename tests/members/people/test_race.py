"""Two clerks answer one transfer at the same moment (同时接收): the member stands in one register, once."""

from datetime import date

import pytest

from members.people import actions
from members.people.actions import receive, send_back, withdraw
from members.people.changes import Transfer
from members.people.models import Member
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import TransferFactory
from tests.racing import Deed, while_paused
from unions.trail.models import Entry
from unions.trail.record import verify

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2014, 8, 20)
LATE = "Overtaken：没有办理：这次转会已经办结，或者刚刚有人改过，下面是现在的内容。"


@pytest.mark.parametrize("other", ["receive", "send_back", "withdraw"])
def test_the_first_answer_holds(monkeypatch: pytest.MonkeyPatch, other: str) -> None:
    transfer = TransferFactory(to_union=UnionFactory())
    giver, taker = person("clerk", transfer.member.union), person("clerk", transfer.to_union)
    second = person("clerk", transfer.to_union)
    same = Transfer.objects.select_related("member__union", "to_union").get()
    late: dict[str, Deed] = {
        "receive": lambda: receive(same, on=DAY, by=second),
        "send_back": lambda: send_back(same, on=DAY, by=second, remark="不是本单位职工"),
        "withdraw": lambda: withdraw(same, on=DAY, by=giver),
    }

    told = while_paused(
        monkeypatch, actions, "_answer", lambda: receive(transfer, on=DAY, by=taker), late[other], after=True
    )

    assert told == ["", LATE]
    assert Member.objects.present(DAY).get().union == transfer.to_union
    assert [entry.act for entry in Entry.objects.about(transfer)] == ["接收转会"]
    assert verify() is None
