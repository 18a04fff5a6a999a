"""Files of hardship and the aid that reached them."""

from datetime import date
from decimal import Decimal

import pytest

from members.aid.models import AidKind
from reports.catalogue import find
from reports.figures.compute import take
from reports.periods import Period
from tests.factories.aid import AidFactory
from tests.factories.hardship import FileFactory, HouseholdMemberFactory
from tests.factories.organisations import UnionFactory
from unions.organisations.models import Union

YEAR = Period.year(2014)
AUGUST = date(2014, 8, 20)

pytestmark = pytest.mark.django_db


def rate(union: Union, code: str) -> object:
    return take([find(code)], union, YEAR)[code].value


def test_half_of_the_files_were_aided_in_the_year() -> None:
    street = UnionFactory(street=True)
    aided, waiting = FileFactory(union=street, open=True), FileFactory(union=street, open=True)
    AidFactory(union=street, file=aided, person="", given_on=AUGUST)
    AidFactory(union=street, file=waiting, person="", given_on=date(2013, 8, 20))

    assert rate(street, "aid.file_rate") == 50


def test_two_gifts_to_one_file_count_once() -> None:
    street = UnionFactory(street=True)
    file = FileFactory(union=street, open=True)
    for month in (5, 9):
        AidFactory(union=street, file=file, person="", given_on=date(2014, month, 20))

    assert rate(street, "aid.files_aided") == 1


def test_households_with_a_child_at_school_are_reached_by_help_for_school_alone() -> None:
    street = UnionFactory(street=True)
    first, second, childless = FileFactory.create_batch(3, union=street, open=True)
    for file in (first, second):
        HouseholdMemberFactory(file=file, student=True)
        AidFactory(union=street, file=file, person="", given_on=AUGUST)
    AidFactory(union=street, file=first, person="", given_on=AUGUST, kind=AidKind.STUDY)
    AidFactory(union=street, file=childless, person="", given_on=AUGUST, kind=AidKind.STUDY)

    assert rate(street, "aid.study_rate") == Decimal("50.0")


def test_without_files_there_is_no_rate() -> None:
    assert rate(UnionFactory(street=True), "aid.file_rate") is None
