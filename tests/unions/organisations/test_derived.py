"""Columns filled from another column (派生列)."""

from datetime import date

import pytest

from tests.factories.activities import ActivityFactory
from tests.factories.honours import HonourFactory
from unions.honours.models import Step
from unions.trail.record import snapshot

pytestmark = pytest.mark.django_db


def test_a_kept_text_follows_its_row() -> None:
    activity = ActivityFactory(title="例会", started_on=date(2014, 3, 31))

    activity.started_on = date(2014, 6, 30)
    activity.save()
    activity.refresh_from_db()

    assert activity.dated_title == "例会（2014-06-30）"


def test_a_kept_day_follows_its_row() -> None:
    honour = HonourFactory(applied=True)

    honour.awarded_on = date(2014, 11, 3)
    honour.save()
    honour.refresh_from_db()

    assert (honour.step, honour.moved_on) == (Step.AWARDED, date(2014, 11, 3))


def test_the_trail_tells_what_people_wrote_not_what_follows_from_it() -> None:
    told = snapshot(HonourFactory())

    assert {"step", "moved_on", "initials"} & set(told) == set()
