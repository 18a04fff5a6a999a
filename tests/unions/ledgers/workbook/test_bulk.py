"""Writing many rows (批量写入): the same rows as one by one, keys and all, on either database."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from unions.access.models import User
from unions.ledgers.models import Batch
from unions.ledgers.workbook.bulk import CHUNK, insert, update
from unions.organisations.models import Union

pytestmark = pytest.mark.django_db


def street(number: int, **values: object) -> Union:
    filled = {
        "name": f"第{number}街道总工会",
        "kind": "street",
        "code": f"S{number}",
        "established_on": date(2010, 1, 2),
    }
    return Union(**filled | {"path": f"{number:04d}", "depth": 1} | values)


def test_rows_come_back_as_they_were_given():
    given = [
        street(1, credit_code=None, phone=""),
        street(2, address="a\tb\\N\nc'\"—𠮷", dissolved_on=date(2020, 2, 29)),
    ]

    insert(given)

    read = list(Union.objects.order_by("path"))
    names = [field.attname for field in Union._meta.concrete_fields]
    assert [[getattr(row, name) for name in names] for row in read] == [
        [getattr(row, name) for name in names] for row in given
    ]


def test_keys_follow_the_last_one_and_leave_room_for_the_next():
    first = street(1)
    first.save()
    several = [street(number) for number in range(2, 5)]

    insert(several)
    after = street(9)
    after.save()

    assert [row.pk - first.pk for row in [*several, after]] == [1, 2, 3, 4]
    assert [row._state.adding for row in several] == [False] * 3


def test_keys_of_removed_rows_are_not_given_again():
    last = street(1)
    last.save()
    key = last.pk
    last.delete()
    new = street(2)

    insert([new])

    assert new.pk > key


def test_derived_columns_are_filled():
    insert([street(1, name="望江街道总工会")])

    assert Union.objects.get().initials == "wjjdzgh"


def test_given_keys_are_kept():
    row = street(1, pk=4711)

    insert([row])

    assert Union.objects.get().pk == 4711


def test_nothing_takes_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert([])
        written = update([], ["name"])

    assert written == 0


def test_many_rows_take_few_statements_and_tell_their_progress():
    rows = [street(number) for number in range(1, 2 * CHUNK + 2)]
    heard: list[int] = []

    with CaptureQueriesContext(
        connection,
    ) as queries:
        insert(rows, tick=heard.append)

    assert Union.objects.count() == len(rows)
    assert heard == [CHUNK, 2 * CHUNK, 2 * CHUNK + 1]
    assert len(queries) <= 10


def test_json_and_moments_are_stored_as_by_the_model():
    insert([street(1)])
    user = User.objects.create_user("clerk", "x", "陈丽华")
    batch = Batch(union=Union.objects.get(), user=user, file_name="a.xlsx", digest="", counts={"会员": [1, "二"]})

    insert([batch])

    read = Batch.objects.get()
    assert (read.counts, read.at, read.state) == ({"会员": [1, "二"]}, batch.at, "waiting")


def test_changed_rows_are_written_where_the_version_still_fits():
    insert([street(1), street(2)])
    mine = list(Union.objects.order_by("path"))
    Union.objects.filter(pk=mine[1].pk).update(version=2)
    for row in mine:
        row.chair, row.dissolved_on = "周敏", date(2024, 1, 5)

    written = update(mine, ["chair", "dissolved_on"])

    assert written == 1
    assert list(Union.objects.order_by("path").values_list("chair", "dissolved_on", "version")) == [
        ("周敏", date(2024, 1, 5), 2),
        ("", None, 2),
    ]
