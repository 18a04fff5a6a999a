"""Slow work of bundles (后台任务)."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import default_task_backend, task

from reports.bundles.actions import KEPT, carry_out, sweep


@task()
def make_bundle(pk: int) -> None:
    """Make it, and come back when its file has lain long enough."""
    carry_out(pk)
    if default_task_backend.supports_defer:
        sweep_bundles.using(run_after=timezone.now() + KEPT + timedelta(minutes=1)).enqueue()


@task()
def sweep_bundles() -> None:
    sweep()
