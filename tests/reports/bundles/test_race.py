"""Somebody who clicks five times at once gets one bundle, on both databases."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from reports.bundles.actions import order
from reports.bundles.making import Order
from reports.bundles.models import Bundle
from reports.narrative.facts import Kind
from reports.workflow.reports import Report
from tests.factories.access import person
from tests.factories.reports import YEAR
from unions.access.refusal import Refused
from unions.organisations.models import Union
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db(transaction=True)
CLICKS = 5


def test_five_clicks_make_one_bundle(district: Union, reports: list[Report]) -> None:
    reviewer, together = person("reviewer", district), Barrier(CLICKS)
    asked = Order(district, YEAR, Kind.SUMMARY, Bundle.Form.ARCHIVE)
    enqueued: list[int] = []

    def click(_: int) -> bool:
        together.wait()
        try:
            order(asked, by=reviewer, enqueue=enqueued.append)
        except Refused:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as clicks:
        outcomes = Counter(clicks.map(click, range(CLICKS)))

    assert outcomes == {True: 1, False: CLICKS - 1}
    assert enqueued == [Bundle.objects.get().pk]
    assert Entry.objects.filter(act="打包").count() == 1
