"""Statements built once (预备语句): building SQL for hundreds of figures takes longer than running it.

The SQL of a catalogue and its periods is the same for every union of a level; only the two bounds of its path
differ, and stand among the parameters as placeholders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from reports.catalogue.kinds import Counted
from reports.catalogue.measures import Value
from reports.periods import Period
from unions.organisations.models import Union
from unions.organisations.paths import after

Ask = tuple[Counted, Period]
Answer = dict[tuple[str, Period], Value | None]  # by code and period

FROM, BEFORE = "<from>", "<before>"


def somewhere(ledger: Any) -> Q:
    """Rows of the subtree that is named when the statement runs."""
    lookup = ledger.path_lookup()
    return Q(**{f"{lookup}__gte": FROM, f"{lookup}__lt": BEFORE})


@dataclass(frozen=True)
class Prepared:
    sql: str
    params: tuple[Any, ...]

    @classmethod
    def of(cls, query: "QuerySet[Any, Any]") -> "Prepared":
        sql, params = query.query.get_compiler(query.db).as_sql()
        return cls(sql, tuple(params))

    def rows(self, union: Union) -> Sequence[tuple[Any, ...]]:
        """The answer for the subtree of `union`."""
        bounds = {FROM: union.path, BEFORE: after(union.path)}
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [bounds.get(p, p) if isinstance(p, str) else p for p in self.params])
            rows: Sequence[tuple[Any, ...]] = cursor.fetchall()
            return rows


def read(asked: Ask, text: str | None) -> Value | None:
    """The value that the text of an aggregate stands for."""
    indicator, period = asked
    return indicator.measure.read(text, period.end)
