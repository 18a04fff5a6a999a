"""Facts for the tests of the narrative (写作素材)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.narrative.facts import Facts, Kind, Level, Reporter
from reports.narrative.library import PHRASEBOOK
from reports.narrative.names import Names, Remark
from reports.narrative.phrasebook import Phrasebook
from reports.periods import Period

PLAIN = Phrasebook(tuple(replace(phrase, variants=()) for phrase in PHRASEBOOK.phrases))


def reading(code: str, value: Any, unit: str = "家", **more: Any) -> Reading:
    """A reading; plain numbers become Decimal."""
    numbers = {key: _number(number) for key, number in {"value": value, **more}.items()}
    return Reading(**{"label": code, "code": code, "unit": Unit(unit), "decimals": 2, "kind": "flow", **numbers})


def facts(
    *readings: Reading, level: Level = Level.STREET, period: str = "2014", kind: Kind = Kind.SUMMARY, **names: Any
) -> Facts:
    reporter = Reporter("青峙街道总工会", level, "北仑区总工会")
    return Facts.of(reporter, Period.parse(period), readings, Names(**names), kind=kind)


def remarks(*texts: str, **headed: tuple[str, ...]) -> tuple[Remark, ...]:
    """Points without a heading, then those of each heading."""
    under = (Remark(text, heading) for heading, points in headed.items() for text in points)
    return (*map(Remark, texts), *under)


def _number(value: Any) -> Any:
    return value if isinstance(value, (bool, str, date, type(None))) else Decimal(str(value))
