"""What all tests share (测试共用): how examples are drawn, the demo district."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings

# No deadline: the machines that run the tests are slow and uneven. The same examples on every run.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="module")
def district(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo district, loaded once for all tests of a module."""
    from reports.demo.load import load  # noqa: PLC0415 - models cannot be imported before Django is set up

    with django_db_blocker.unblock(), transaction.atomic():
        load()
        connection.check_constraints()  # once, else PostgreSQL checks all these rows again after each test
        yield
        transaction.set_rollback(True)
