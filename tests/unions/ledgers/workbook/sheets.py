"""Sheets as the reader gives them (测试用表): headings and rows, checked at a street."""

from collections.abc import Sequence
from typing import Any

from unions.access.models import User
from unions.ledgers.books import books
from unions.ledgers.models import Batch
from unions.ledgers.workbook.apply import apply
from unions.ledgers.workbook.check import check
from unions.ledgers.workbook.plan import Plan
from unions.ledgers.workbook.reading import Sheet
from unions.ledgers.workbook.scope import Scope
from unions.organisations.models import Union


def sheet(title: str, *rows: Sequence[Any], **told: Any) -> Sheet:
    """Rows are filled up to the width of the widest, as the reader does."""
    width = max(map(len, rows), default=0)
    return Sheet(title, [[*row, *[""] * (width - len(row))] for row in rows], **told)


def planned(union: Union, *sheets: Sheet, user: User | None = None) -> Plan:
    return check(sheets, Scope(union, user), tuple(books()))


def told(union: Union, *sheets: Sheet) -> list[str]:
    """The faults as sentences."""
    return [str(fault) for fault in planned(union, *sheets).faults]


def imported(union: Union, user: User, *sheets: Sheet) -> Batch:
    batch = Batch(union=union, user=user, file_name="a.xlsx", digest="")
    return apply(planned(union, *sheets, user=user), batch, by=user)
