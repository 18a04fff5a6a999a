"""Rows by the thousand (大批数据) for the benchmarks."""

from datetime import date, timedelta

from members.people.models import Member
from tests.factories.organisations import UnionFactory
from unions.ledgers.workbook.bulk import insert
from unions.organisations.models import Union
from unions.organisations.rules import id_check_digit


def street() -> Union:
    return UnionFactory(name="枫林街道总工会", code="BENCH", street=True, parent=UnionFactory(code="BENCH-D"))


def id_number(n: int) -> str:
    """The nth valid identity number."""
    born = date(1960, 1, 1) + timedelta(days=n % 14_000)
    first = f"330106{born:%Y%m%d}{n // 14_000 * 2 % 1000 + n % 2:03d}"
    return first + id_check_digit(first)


def members(union: Union, number: int) -> list[Member]:
    """Members of one union, not yet stored."""
    return [
        Member(
            union=union,
            name=f"会员{n}",
            sex="female" if n % 2 == 0 else "male",
            born_on=date(1960, 1, 1) + timedelta(days=n % 14_000),
            id_number=id_number(n),
            joined_on=date(2009 + n % 6, 1 + n % 12, 1 + n % 28),
            change_kind="joined",
            changed_on=date(2009 + n % 6, 1 + n % 12, 1 + n % 28),
        )
        for n in range(number)
    ]


def store(union: Union, number: int) -> None:
    rows = members(union, number)
    Member.objects.all().prepare(rows)
    insert(rows)
