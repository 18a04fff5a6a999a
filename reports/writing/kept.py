"""What people wrote for one paper (写作记录): passages, outline, wordings and points, read in one statement."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.db.models.functions import JSONObject

from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.models import Point
from reports.writing.chosen import ChosenPassage
from reports.writing.models import OutlineEntry, Passage, Wording
from unions.access.models import User
from unions.organisations.models import Union

PASSAGE = ("id", "version", "theme", "text", "seen", "based_on", "turn", "done", "at", "by_id", "by__name")
OUTLINE = ("id", "union_id", "union__name", "union__depth", "theme", "position", "heading", "joined", "left_out")
WORDING = ("id", "union__depth", "key", "theme", "paragraph", "text", "levels", "kinds", "off", "from_year")


POINT = ("id", "kind", "position", "heading", "text")
CHOSEN = ("id", "theme", "position", "text")
JSON = ("seen", "levels", "kinds")
Row = dict[str, Any]


@dataclass(frozen=True)
class Kept:
    """The rows behind one paper: the outline of the nearest union, wordings with the nearest and newest last."""

    passages: tuple[Passage, ...]
    outline: tuple[OutlineEntry, ...]
    wordings: tuple[Wording, ...]
    points: tuple[Point, ...]
    chosen: tuple[ChosenPassage, ...]


def kept_for(union: Union, period: Period, kind: Kind) -> Kept:
    found = _read(union, period, kind)
    nearest = max((row["union__depth"] for row in found[OutlineEntry]), default=0)
    entries = [row for row in found[OutlineEntry] if row["union__depth"] == nearest]
    wordings = sorted(found[Wording], key=lambda row: (row["union__depth"], row["from_year"], row["id"]))
    return Kept(
        tuple(_passage(row, union, period, kind) for row in found[Passage]),
        tuple(_entry(row) for row in sorted(entries, key=lambda row: row["position"])),
        tuple(Wording(**_own(row)) for row in wordings),
        tuple(Point(**row) for row in _placed(found[Point])),
        tuple(ChosenPassage(**row) for row in _placed(found[ChosenPassage])),
    )


def _placed(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["position"], row["id"]))


def _read(union: Union, period: Period, kind: Kind) -> dict[type[models.Model], list[Row]]:
    kinds: tuple[type[models.Model], ...] = (Passage, OutlineEntry, Wording, Point, ChosenPassage)
    statements = (
        _packed(0, Passage.objects.of_paper(union, period, kind), PASSAGE),
        _packed(1, OutlineEntry.objects.above(union, kind), OUTLINE),
        _packed(2, Wording.objects.valid_for(union).in_year(period.end.year), WORDING),
        _packed(3, Point.objects.filter(union=union).of_period(period), POINT),
        _packed(4, ChosenPassage.objects.of_paper(union, period, kind).in_force(), CHOSEN),
    )
    found: dict[type[models.Model], list[Row]] = defaultdict(list)
    for number, row in statements[0].union(*statements[1:], all=True):
        found[kinds[number]].append({name: _opened(name, value) for name, value in row.items()})
    return found


def _packed(number: int, rows: "models.QuerySet[Any]", columns: tuple[str, ...]) -> "models.QuerySet[Any, Any]":
    return rows.order_by().values_list(models.Value(number), JSONObject(**{name: name for name in columns}))


def _opened(name: str, value: Any) -> Any:
    """SQLite hands JSON within JSON over as text."""
    return json.loads(value) if name in JSON and isinstance(value, str) else value


def _own(row: Row) -> Row:
    return {name: value for name, value in row.items() if "__" not in name}


def _entry(row: Row) -> OutlineEntry:
    own = {name: value for name, value in _own(row).items() if name != "union_id"}
    return OutlineEntry(union=Union(pk=row["union_id"], name=row["union__name"]), **own)


def _passage(row: Row, union: Union, period: Period, kind: Kind) -> Passage:
    by = User(pk=row["by_id"], name=row["by__name"])
    told = datetime.fromisoformat(row["at"])
    at = told if told.tzinfo else told.replace(tzinfo=UTC)  # SQLite keeps UTC without saying so
    own = {name: value for name, value in _own(row).items() if name not in ("by_id", "at")}
    return Passage(union=union, start=period.start, end=period.end, kind=kind, by=by, at=at, **own)
