"""The trail (操作记录)."""

import pytest

from tests.factories.access import UserFactory
from tests.factories.organisations import UnionFactory
from unions.trail.models import Entry
from unions.trail.record import changed, note, record, snapshot, verify

pytestmark = pytest.mark.django_db


def test_entries_form_a_chain() -> None:
    union, user = UnionFactory(), UserFactory()

    first = record("新增", union, by=user, after=snapshot(union))
    second = note("登录", user.name, by=user, union=union)

    assert second.previous_hash == first.hash
    assert verify() is None


def test_a_changed_entry_breaks_the_chain() -> None:
    union, user = UnionFactory(), UserFactory()
    entries = [record("修改", union, by=user) for _ in range(3)]

    Entry.objects.filter(pk=entries[1].pk).update(reason="改过")

    assert verify() == entries[1].pk


def test_entries_cut_off_the_end_are_missed() -> None:
    union, user = UnionFactory(), UserFactory()
    entries = [record("修改", union, by=user) for _ in range(3)]

    Entry.objects.filter(pk=entries[2].pk).delete()

    assert verify() == -1


def test_entries_that_are_all_gone_are_missed() -> None:
    assert verify() is None
    record("修改", UnionFactory(), by=UserFactory())

    Entry.objects.all().delete()

    assert verify() == -1


def test_only_changed_columns_are_told() -> None:
    before, after = {"name": "甲", "phone": "1"}, {"name": "乙", "phone": "1"}

    assert changed(before, after) == ({"name": "甲"}, {"name": "乙"})


def test_history_is_newest_first() -> None:
    union, user = UnionFactory(), UserFactory()
    first, second = record("新增", union, by=user), record("修改", union, by=user)

    assert list(Entry.objects.about(union)) == [second, first]
