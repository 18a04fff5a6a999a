"""Frozen figures of many units (各单位定稿数): read as plain tuples, so that a hundred papers are one quick query."""

import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.db.models import F, TextField
from django.db.models.functions import Cast

from reports.catalogue.readings import Reading
from reports.filing.models import FrozenFigure
from reports.filing.stored import restored
from reports.workflow.reports import Report
from unions.organisations.models import Union

MORE = tuple(f'"{name}"' for name in ("target", "told", "comparator", "value_max", "computed", "reason"))


class Cell(NamedTuple):
    """A frozen figure; `text` is all that it says, read only when it is needed."""

    report: int
    filing_id: int
    filing: str  # the check code of the filing, made of its content
    number: int
    code: str
    version: int
    theme: str
    value: Decimal | None
    last_year: Decimal | None
    ledger: str
    measure: str
    part_code: str
    whole_code: str
    text: str

    @property
    def reading(self) -> Reading:
        reading = restored(json.loads(self.text))
        assert isinstance(reading, Reading)
        return reading

    @property
    def says_more(self) -> bool:
        """Whether there is more to it than what its rows come to: somebody typed it, or set a target."""
        return any(name in self.text for name in MORE)


Cells = dict[str, Cell]  # of one unit, by code


def cells_of(reports: Iterable[Report], codes: Iterable[str] | None = None) -> dict[Union, Cells]:
    """The figures in force of each report, in one query: of the present round, each as the last correction left it."""
    unions = {report.pk: report.union for report in reports}
    figures = FrozenFigure.objects.filter(filing__report__in=unions, filing__round=F("filing__report__round"))
    asked = figures if codes is None else figures.coded(codes)
    rows = asked.annotate(text=Cast("stored", TextField())).order_by("filing__correction", "number")
    found: dict[int, Cells] = defaultdict(dict)
    for row in rows.values_list("filing__report_id", "filing_id", "filing__code", *Cell._fields[3:]):
        cell = Cell._make(row)
        found[cell.report][cell.code] = cell
    return {union: found[pk] for pk, union in unions.items() if pk in found}
