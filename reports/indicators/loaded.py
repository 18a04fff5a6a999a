"""The catalogue as models see it (延迟载入): its conditions ask every model, so it is loaded after them."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from unions.ledgers.workbook.choices import Choices

if TYPE_CHECKING:
    from reports.catalogue.kinds import Indicator

CATALOGUE = "reports.catalogue"
NOT_TYPED = ("year", "fixed")  # kinds of figures that follow from a rule
DAYS = ("日期", "年度")  # units of what is no number


@cache
def by_code() -> "Mapping[str, Indicator]":
    found: Mapping[str, Indicator] = import_module(CATALOGUE).BY_CODE
    return found


@cache
def themes() -> Mapping[str, str]:
    found: Mapping[str, str] = import_module(CATALOGUE).THEMES
    return found


@cache
def units() -> tuple[str, ...]:
    """Units of figures that are counted or added up."""
    found: Iterable[str] = import_module(f"{CATALOGUE}.units").Unit
    return tuple(str(unit) for unit in found if unit not in DAYS)


@cache
def typed() -> "tuple[Indicator, ...]":
    """Indicators whose figures people may type, told ones first."""
    numbers = [one for one in by_code().values() if one.kind not in NOT_TYPED and one.unit not in DAYS]
    return tuple(sorted(numbers, key=lambda one: one.kind != "told"))


@cache
def choices() -> Choices[str]:
    return Choices((indicator.code, indicator.label) for indicator in typed())


@cache
def labels() -> frozenset[str]:
    return frozenset(indicator.label for indicator in by_code().values())
