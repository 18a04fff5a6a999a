"""Kinds of indicator: which rows a period asks for, and how rates and roundings come out."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Q

from reports.catalogue import find
from reports.catalogue.kinds import Cumulative, Flow, Prior, Ratio, Recent, Scope, Stock, by, in_year, on
from reports.catalogue.units import Unit
from reports.periods import Period
from tests.factories.organisations import UnionFactory
from tests.factories.standards import DocumentFactory
from unions.organisations.models import Union, standing
from unions.standards.models import Assessment, Document

SAID = {"code": "a.b", "label": "甲", "unit": Unit.UNION, "source": "乙"}
YEAR = Period.year(2014)


@pytest.mark.parametrize(
    ("indicator", "asked"),
    [
        (Stock(of=Union, at=by("approved_on"), **SAID), Q(approved_on__lte=date(2014, 12, 31))),
        (Stock(of=Assessment, at=in_year("year"), **SAID), Q(year=2014)),
        (
            Flow(of=Union, between=on("approved_on"), **SAID),
            Q(approved_on__range=(date(2014, 1, 1), date(2014, 12, 31))),
        ),
        (Cumulative(of=Union, by=by("approved_on"), **SAID), Q(approved_on__lte=date(2014, 12, 31))),
        (
            Recent(of=Union, between=on("approved_on"), **SAID),
            Q(approved_on__range=(date(2013, 1, 1), date(2014, 12, 31))),
        ),
        (Prior(of=Assessment, year="year", **SAID), Q(year=2013)),
    ],
)
def test_each_kind_asks_for_its_own_days(indicator: Stock, asked: Q) -> None:
    assert indicator.dated(YEAR) == asked


@pytest.mark.parametrize(
    ("part", "whole", "rate"),
    [
        (Decimal(3), Decimal(4), Decimal(75)),
        (Decimal(0), Decimal(4), Decimal(0)),
        (Decimal(3), Decimal(0), None),
        (None, Decimal(4), None),
        (Decimal(3), date(2014, 1, 1), None),
    ],
)
def test_a_rate_of_nothing_is_none(part: Decimal | None, whole: Decimal, rate: Decimal | None) -> None:
    union = Stock(of=Union, at=standing, **SAID)

    assert Ratio(code="a.c", label="率", source="乙", part=union, whole=union).of(part, whole) == rate


def test_a_rate_in_another_unit_is_a_quotient() -> None:
    assert find("staff.enterprises_per_liaison").of(Decimal(70), Decimal(2)) == 35  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "printed"), [("95.45", "95.5"), ("95.44", "95.4"), ("0.05", "0.1"), ("-0.05", "-0.1")]
)
def test_figures_are_rounded_half_up(value: str, printed: str) -> None:
    assert find("aid.fund_rate").rounded(Decimal(value)) == Decimal(printed)


def test_days_are_not_rounded() -> None:
    assert find("facilities.library_opened").rounded(date(2014, 5, 6)) == date(2014, 5, 6)


@pytest.mark.django_db
def test_own_scope_leaves_out_what_those_below_keep() -> None:
    street = UnionFactory(street=True)
    own = DocumentFactory(union=street)
    DocumentFactory(union=UnionFactory(parent=street, community=True))
    every = Stock(of=Document, at=lambda day: Q(), **SAID)
    mine = Stock(of=Document, at=lambda day: Q(), scope=Scope.OWN, **SAID)

    assert every.rows(street, YEAR).count() == 2
    assert list(mine.rows(street, YEAR)) == [own]
