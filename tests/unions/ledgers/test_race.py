"""A row is changed by one and deleted by another at the same moment: neither waits for ever."""

import pytest

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.racing import while_paused
from unions.ledgers import actions
from unions.ledgers.actions import change, remove
from unions.ledgers.books import books
from unions.trail.models import Entry
from unions.trail.record import verify

pytestmark = pytest.mark.django_db(transaction=True)


def test_changing_and_deleting_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    street = UnionFactory(street=True, parent=UnionFactory())
    member = MemberFactory(union=street)
    ledger, one, two = books().of(type(member)), person("clerk", street), person("clerk", street)
    assert ledger is not None
    member.name = "改过的名字"
    same = type(member).objects.get(pk=member.pk)

    told = while_paused(
        monkeypatch,
        actions,
        "record",
        lambda: change(ledger, member, by=one, version=1),
        lambda: remove(ledger, same, by=two, reason="重复登记"),
    )

    assert told == ["", ""]
    assert [entry.act for entry in Entry.objects.order_by("pk")] == ["修改", "删除"]
    assert verify() is None
