"""Slow work of the ledgers (后台任务): large files are checked and written by the worker."""

from django_tasks import task

from unions.access.models import User
from unions.access.refusal import Refused
from unions.ledgers.models import Batch
from unions.ledgers.workbook.uploads import carry_out, examine


@task()
def examine_later(batch: int) -> None:
    examine(Batch.objects.select_related("union", "user").get(pk=batch))


@task()
def carry_out_later(batch: int, user: int) -> str:
    """What could not be done stands in the batch, where its page shows it."""
    waiting = Batch.objects.select_related("union").get(pk=batch)
    try:
        carry_out(waiting, by=User.objects.get(pk=user))
    except Refused as refusal:
        return str(refusal)
    return ""
