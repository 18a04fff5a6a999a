"""Rows that moved since a paper went up, as pages show them (变动的记录): which, with what effect, by whom."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from reports.filing.drift import Beside, Drift, Moved
from reports.filing.models import Filing, FrozenRow
from unions.ledgers.books import books
from unions.ledgers.display import NOTHING

MOST = 20  # rows shown of one figure


@dataclass(frozen=True)
class Shown:
    """A figure that moved, with the rows that are shown of it and what these are called."""

    drift: Drift
    rows: tuple[tuple[Moved, str], ...]

    @property
    def has_more(self) -> bool:
        return len(self.drift.rows) > len(self.rows)


def shown(beside: Beside, drifts: Collection[Drift]) -> list[Shown]:
    """With their rows: three queries and two for each ledger of these figures."""
    found = beside.with_rows(drifts)
    names = _names(beside.filing, found)
    return [Shown(one, tuple((row, names.get((row.ledger, row.row), "")) for row in one.rows[:MOST])) for one in found]


def _names(filing: Filing, drifts: Sequence[Drift]) -> dict[tuple[str, int], str]:
    """What the rows are called: by their frozen cells, new ones as the ledger calls them; one query a ledger."""
    rows = [row for one in drifts for row in one.rows[:MOST]]
    kept = FrozenRow.objects.of_round(filing).filter(row__in={row.row for row in rows})
    names = {(one.ledger, one.row): _name(one.cells) for one in kept}
    for label in {row.ledger for row in rows}:
        ledger = books().by_label(label)
        new = {row.row for row in rows if row.ledger == label and (label, row.row) not in names}
        if ledger and new:
            found: Any = ledger.model._default_manager
            names |= {(label, one.pk): str(one) for one in found.filter(pk__in=new).for_list()}
    return names


def _name(cells: list[str]) -> str:
    return "，".join([text for text in cells if text != NOTHING][:3])
