"""What all tests share (测试共用): how examples are drawn, the demo district, which tests come first."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings

# No deadline: the machines that run the tests are slow and uneven. The same examples on every run.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

DISTRICT = "demo_district"
LOADED = pytest.StashKey[ExitStack]()


@pytest.fixture(scope="module")
def demo_district(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> None:
    """The demo district without its reports, loaded once for all tests that ask for it; each undoes what it changes."""
    from reports.demo.load import load  # noqa: PLC0415 - models cannot be imported before Django is set up

    if LOADED in request.config.stash:
        return
    with ExitStack() as undoing:
        undoing.enter_context(django_db_blocker.unblock())
        undoing.enter_context(transaction.atomic())
        undoing.callback(transaction.set_rollback, True)
        load()
        connection.check_constraints()  # once, else PostgreSQL checks all these rows again after each test
        request.config.stash[LOADED] = undoing.pop_all()


@pytest.hookimpl(tryfirst=True)  # the order by kinds of database tests comes after, and leaves this one within a kind
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests on the demo district come first: one after the other, and so on one worker, which begins with hundreds."""
    items.sort(key=lambda item: not _is_on_demo(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """The district goes once nobody in the row asks for it any more."""
    yield
    if LOADED in item.config.stash and not (nextitem and _is_on_demo(nextitem)):
        undoing = item.config.stash[LOADED]
        del item.config.stash[LOADED]
        undoing.close()


def _is_on_demo(item: pytest.Item) -> bool:
    return DISTRICT in getattr(item, "fixturenames", ())
