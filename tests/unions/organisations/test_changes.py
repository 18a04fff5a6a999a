"""Changes of unions (工会变更)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Count, Q

from tests.factories.changes import UnionChangeFactory
from tests.factories.organisations import UnionFactory
from unions.organisations.changes import UnionChange, happened, suspended
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db
Kind = UnionChange.Kind
YEAR = (date(2014, 1, 1), date(2014, 12, 31))


def is_suspended(union, day):
    return Union.objects.filter(suspended(day), pk=union.pk).exists()


@pytest.mark.parametrize(
    ("on", "counted"),
    [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2014, 12, 31), 1), (date(2015, 1, 1), 0)],
)
def test_change_happens_on_both_edges_of_the_period(on, counted):
    UnionChangeFactory(on=on)

    assert UnionChange.objects.happened(*YEAR).count() == counted


def test_changes_are_counted_by_kind_in_one_query(django_assert_num_queries):
    street = UnionFactory(street=True)
    for kind, number in ((Kind.DISSOLVED, 2), (Kind.RENAMED, 1), (Kind.MOVED_OUT, 1)):
        UnionChangeFactory.create_batch(number, union=street, kind=kind)

    with django_assert_num_queries(1):
        counts = UnionChange.objects.within(street).aggregate(
            **{kind.value: Count("pk", filter=happened(*YEAR) & Q(kind=kind)) for kind in Kind}
        )

    assert {kind: n for kind, n in counts.items() if n} == {"dissolved": 2, "renamed": 1, "moved_out": 1}


def test_a_union_that_moved_away_stays_in_the_book_of_the_street_it_left():
    street, other = UnionFactory(street=True), UnionFactory(street=True)
    moved = UnionFactory(parent=other, grassroots=True)

    change = UnionChangeFactory(union=street, subject=moved, kind=Kind.MOVED_OUT)

    assert list(UnionChange.objects.within(street)) == [change]


def test_suspension_lasts_until_the_union_is_resumed():
    change = UnionChangeFactory(kind=Kind.SUSPENDED, on=date(2014, 3, 1))
    UnionChangeFactory(union=change.union, subject=change.subject, kind=Kind.RESUMED, on=date(2014, 9, 1))
    days = (date(2014, 2, 28), date(2014, 3, 1), date(2014, 8, 31), date(2014, 9, 1))

    assert [is_suspended(change.subject, day) for day in days] == [False, True, True, False]


def test_a_resumption_before_the_suspension_does_not_end_it():
    change = UnionChangeFactory(kind=Kind.SUSPENDED, on=date(2014, 3, 1))
    UnionChangeFactory(union=change.union, subject=change.subject, kind=Kind.RESUMED, on=date(2013, 9, 1))

    assert is_suspended(change.subject, date(2014, 6, 1))


def test_an_upgrade_names_the_new_kind():
    change = UnionChangeFactory.build(kind=Kind.UPGRADED, subject=UnionFactory(), union=UnionFactory())

    with pytest.raises(ValidationError) as fault:
        change.full_clean()

    assert fault.value.message_dict == {"kind_after": ["升格应填新工会类别，例如“社区总工会”。"]}


def test_a_renaming_tells_both_names():
    union = UnionFactory()
    change = UnionChangeFactory.build(kind=Kind.RENAMED, subject=union, union=union, after="望江社区总工会")

    with pytest.raises(ValidationError) as fault:
        change.full_clean()

    assert fault.value.message_dict == {"after": ["更名应填变更前和变更后的名称。"]}


def test_change_reads_as_union_and_kind():
    change = UnionChangeFactory(upgraded=True, subject__name="望江社区工会")

    change.full_clean()

    assert str(change) == "望江社区工会升格"


def test_the_same_change_is_booked_once():
    change = UnionChangeFactory()
    again = UnionChangeFactory.build(union=change.union, subject=change.subject)

    with pytest.raises(ValidationError, match="这家工会当天的同类变更已登记，不必重复登记。"):
        again.full_clean()
