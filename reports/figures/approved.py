"""Last year as it was approved (上年定稿数): what the reports in force say, read in one query.

Filings are made of figures and stand above them, so their table is asked for by its name, as a foreign key would.
"""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from django.apps import apps

from reports.periods import Period
from unions.organisations.models import Union

Value = Decimal | date
Said = tuple[Value, int]  # and the version of the definition by which it was counted
Approved = dict[tuple[str, str], Said]  # by the path of the union and the code


def approved(codes: Collection[str], unions: Collection[Union], period: Period) -> Approved:
    """What the approved reports of these unions for a period say, corrections included; a summary before a report."""
    figures: Any = apps.get_model("reports", "FrozenFigure")
    rows = figures.objects.approved(unions, period).coded(codes).in_order()
    found: Approved = {}
    columns = ("filing__report__union__path", "code", "version", "value", "day")
    for path, code, version, number, day in rows.values_list(*columns):
        value = day if number is None else number
        if value is not None:
            found[path, code] = value, version
        else:
            found.pop((path, code), None)
    return found
