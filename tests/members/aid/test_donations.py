"""Donation drives (募捐)."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from members.aid.donations import DonationDrive, Purpose
from tests.factories.aid import DonationDriveFactory

pytestmark = pytest.mark.django_db


def test_money_raised_is_added_up_by_purpose_and_period() -> None:
    DonationDriveFactory(amount=Decimal(2000))
    DonationDriveFactory(amount=Decimal(1800), purpose=Purpose.ILLNESS)
    DonationDriveFactory(amount=Decimal(20000), purpose=Purpose.DISASTER, held_on=date(2013, 4, 25))
    year = DonationDrive.objects.held_between(date(2014, 1, 1), date(2014, 12, 31))

    assert year.amount() == Decimal(3800)
    assert year.of_purpose(Purpose.STUDY).amount() == Decimal(2000)


def test_a_drive_is_entered_once_a_day() -> None:
    first = DonationDriveFactory()

    with pytest.raises(ValidationError) as wrong:
        DonationDriveFactory.build(union=first.union, title=first.title).full_clean()

    assert wrong.value.messages == ["这一天已登记同名的募捐，改那一行即可。"]
    assert str(first) == first.title
