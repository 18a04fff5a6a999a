"""What a paper is written from (写作素材): figures by code, names from rows, who reports, and which period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from reports.narrative.names import Names
from reports.periods import Period

Value = Decimal | date


class Kind(StrEnum):
    """Kinds of paper; the value is stored."""

    SUMMARY = "summary"
    REPORT = "report"
    PLAN = "plan"

    @property
    def label(self) -> str:
        return KIND_LABELS[self]


KIND_LABELS = {Kind.SUMMARY: "工作总结", Kind.REPORT: "工作汇报", Kind.PLAN: "工作思路和目标"}


class Level(StrEnum):
    """Who reports: the wording of a paper depends on it."""

    DISTRICT = "district"
    STREET = "street"
    TOWN = "town"
    TOWNSHIP = "township"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Reporter:
    """The union that reports; `patrons` are those who lead it, highest first, if not the usual ones."""

    name: str
    level: Level
    parent: str = ""
    patrons: tuple[str, ...] = ()


class Reading(Protocol):
    """What prose needs to know of a figure; readings of the catalogue and frozen figures both have it."""

    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def decimals(self) -> int: ...
    @property
    def value(self) -> Value | None: ...
    @property
    def value_max(self) -> Decimal | None: ...
    @property
    def last_year(self) -> Value | None: ...
    @property
    def target(self) -> Decimal | None: ...
    @property
    def target_max(self) -> Decimal | None: ...
    @property
    def target_comparator(self) -> str: ...
    @property
    def comparator(self) -> str: ...
    @property
    def told(self) -> bool: ...
    @property
    def reason(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the sections may say."""

    reporter: Reporter
    period: Period
    readings: Mapping[str, Reading]
    names: Names = field(default_factory=Names)
    goals: tuple[Reading, ...] = ()  # readings of the next period, for which targets are set already
    kind: Kind = Kind.SUMMARY

    @classmethod
    def of(
        cls,
        reporter: Reporter,
        period: Period,
        readings: Iterable[Reading],
        names: Names | None = None,
        goals: Iterable[Reading] = (),
        kind: Kind = Kind.SUMMARY,
    ) -> "Facts":
        by_code = {reading.code: reading for reading in readings}
        return cls(reporter, period, by_code, names or Names(), tuple(goals), kind)

    @property
    def level(self) -> Level:
        return self.reporter.level
