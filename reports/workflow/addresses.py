"""Addresses of pages about one paper (页面地址): its union, period and kind as a query."""

from reports.narrative.facts import Kind
from reports.periods import Period
from unions.organisations.models import Union


def query_of(union: Union, period: Period, kind: Kind) -> str:
    """The summary is what pages show when no kind is named."""
    named = "" if kind is Kind.SUMMARY else f"&kind={kind}"
    return f"?union={union.code}&period={period}{named}"
