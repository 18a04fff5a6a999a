"""Writing rows by hand (新增、修改、删除)."""

from datetime import date
from uuid import uuid4

import pytest

from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.refusal import Refused
from unions.ledgers.actions import Overtaken, add, change
from unions.organisations.ledger import UNIONS
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db


def new_union(parent: Union) -> Union:
    return Union(name="望江社区工会", kind="community", code="W1", parent=parent, established_on=date(2012, 5, 1))


def test_a_new_row_leaves_a_trace() -> None:
    street = UnionFactory(street=True)
    clerk = person("clerk", street)

    row = add(UNIONS, new_union(street), by=clerk, token=uuid4())

    entry = Entry.objects.get(act="新增")
    assert (entry.object_id, entry.user, entry.after["name"]) == (row.pk, clerk, "望江社区工会")


def test_the_same_token_makes_one_row() -> None:
    street = UnionFactory(street=True)
    clerk, token = person("clerk", street), uuid4()

    first = add(UNIONS, new_union(street), by=clerk, token=token)
    second = add(UNIONS, new_union(street), by=clerk, token=token)

    assert first == second
    assert Union.objects.filter(code="W1").count() == 1


def test_two_people_cannot_overwrite_each_other() -> None:
    street = UnionFactory(street=True)
    clerk = person("clerk", street, name="李敏")
    mine, theirs = Union.objects.get(pk=street.pk), Union.objects.get(pk=street.pk)
    theirs.chair = "周国平"
    change(UNIONS, theirs, by=clerk, version=theirs.version)

    mine.chair = "吴晓东"
    with pytest.raises(Overtaken, match=r"李敏 \d\d:\d\d改过“枫林"):
        change(UNIONS, mine, by=clerk, version=mine.version)

    assert Union.objects.get(pk=street.pk).chair == "周国平"


def test_a_row_saved_unchanged_leaves_no_trace() -> None:
    street = UnionFactory(street=True)

    assert change(UNIONS, street, by=person("clerk", street), version=street.version) == {}
    assert not Entry.objects.exists()


def test_a_row_is_not_added_where_one_may_not_write() -> None:
    street, other = UnionFactory(street=True), UnionFactory(street=True)

    with pytest.raises(Refused, match="权限"):
        add(UNIONS, new_union(other), by=person("clerk", street), token=uuid4())

    assert not Union.objects.filter(code="W1").exists()


def test_a_union_is_never_deleted() -> None:
    assert not UNIONS.allows("remove")  # type: ignore[arg-type]
