"""Two people write at the same moment: neither waits for ever, and nothing is written twice."""

from datetime import date
from functools import partial
from uuid import uuid4

import pytest

from members.people.changes import Transfer
from members.people.ledger import TRANSFERS
from tests.factories.access import person
from tests.factories.activities import ActivityFactory
from tests.factories.organisations import UnionFactory
from tests.factories.people import MemberFactory
from tests.racing import at_once, while_paused
from unions.activities.models import Activity
from unions.ledgers import actions
from unions.ledgers.actions import SAME_MOMENT, add, change, remove
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


def test_of_two_rows_that_exclude_each_other_one_is_kept_and_the_other_refused() -> None:
    member = MemberFactory()
    clerks = [person("clerk", member.union), person("clerk", member.union)]
    rows = [Transfer(member=member, to_union=UnionFactory(), asked_on=date(2014, 8, 4)) for _ in clerks]

    told = at_once([partial(add, TRANSFERS, row, by=by, token=uuid4()) for row, by in zip(rows, clerks, strict=True)])

    assert sorted(told) == ["", f"Refused：{SAME_MOMENT}"]
    assert Transfer.objects.count() == 1
    assert [entry.act for entry in Entry.objects.all()] == ["新增"]


def test_a_form_that_is_sent_twice_at_once_makes_one_row() -> None:
    street = UnionFactory(street=True, parent=UnionFactory())
    clerk, token = person("clerk", street), uuid4()
    ledger = books().of(Activity)
    assert ledger is not None
    rows = [ActivityFactory.build(union=street, kind=ActivityFactory().kind) for _ in range(2)]
    Activity.objects.all().delete()

    told = at_once([partial(add, ledger, row, by=clerk, token=token) for row in rows])

    assert told == ["", ""]
    assert Activity.objects.count() == 1
    assert [entry.act for entry in Entry.objects.all()] == ["新增"]
