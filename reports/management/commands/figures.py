"""Prints the figures of a union (印出指标)."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from reports.catalogue.readings import Reading, as_json
from reports.figures.compute import take
from reports.indicators.making import catalogue_of
from reports.management.asked import add_union_and_period, form_of, period_of, union_of
from reports.tables import before, difference, goal, now, unit
from unions.ledgers.workbook.faults import grid

HEADS = ("代码", "指标", "单位", "本期", "上年同期", "增减", "目标")
FORMS = ("table", "json")


class Command(BaseCommand):
    help = "印出一个工会一个期间的全部指标。"
    requires_system_checks = []  # they take as long as the figures, and change nothing in them

    def add_arguments(self, parser: CommandParser) -> None:
        add_union_and_period(parser)
        parser.add_argument("--format", dest="form", default="table", help="、".join(FORMS))

    def handle(self, *args: Any, **options: Any) -> None:
        form = form_of(options["form"], FORMS)
        union, period = union_of(options["union"]), period_of(options["period"])
        readings = take(catalogue_of(union, period), union, period).values()
        if form == "json":
            self.stdout.write(json.dumps([as_json(reading) for reading in readings], ensure_ascii=False, indent=1))
        else:
            self.stdout.write(grid([HEADS, *map(_line, readings)]))


def _line(reading: Reading) -> tuple[str, ...]:
    return (reading.code, reading.label, unit(reading), *(say(reading) for say in (now, before, difference, goal)))
