"""One query a figure (逐项取数): what the one-pass computation must agree with, and is timed against."""

from django.db.models import Q

from reports.catalogue.kinds import Counted
from reports.catalogue.measures import Value
from reports.periods import Period
from unions.organisations.models import Union


def measured(indicator: Counted, union: Union, period: Period) -> Value | None:
    """The measure of the rows behind one figure."""
    text = indicator.rows(union, period).order_by().aggregate(text=indicator.measure.column(Q()))["text"]
    return indicator.measure.read(text, period.end)
