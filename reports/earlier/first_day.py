"""The first day (第一天): a union that keeps no ledgers of last year may read its summary in."""

from collections.abc import Mapping

from reports.catalogue.kinds import Flow, Told
from reports.catalogue.readings import Reading

HAPPENED = (Flow.kind, Told.kind)


def lacks_last_year(figures: Mapping[str, Reading]) -> bool:
    """Whether nothing is known to have happened in the period before; unions and firms may well be kept already."""
    return not any(reading.last_year for reading in figures.values() if reading.kind in HAPPENED)
