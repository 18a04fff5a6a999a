"""Acts on bundles (打包办理): asked for, made by the worker, stopped, made again, thrown away after a month."""

import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from reports.bundles.making import FOLDER, SUFFIXES, WORK, Made, Order, make
from reports.bundles.models import ACTIVE, Bundle
from reports.bundles.ticking import Stopped
from reports.messages.send import tell
from reports.narrative.facts import Kind
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.record import record

KEPT = timedelta(days=30)
OFTEN = 0.2  # seconds between two notes of progress
SIGN = 2.0  # seconds after which a worker says that it lives, though nothing has moved
ABANDONED = 24 * 60 * 60  # seconds after which the folder of a worker that died goes
BUG = "生成时程序出错，已记入日志。再生成一次；仍不行时告诉系统管理员。"
DEAD = "后台中断，没有生成完。"

Enqueue = Callable[[int], object]


def order(asked: Order, *, by: User, enqueue: Enqueue) -> Bundle:
    """Have a bundle made in the background. Raises Refused without the right, when there is nothing to bundle, or
    while another one of that form is being made for the same person."""
    if not by.may(Act.EXPORT, asked.union):
        raise Refused(f"你不能下载{asked.union.shown}各单位的报告。")
    total = len(asked.gathered().items)
    sweep()
    _bury(by)
    try:
        with transaction.atomic():
            bundle = Bundle.objects.create(**_columns(asked), total=total, by=by)
            record("打包", bundle, by=by)
            transaction.on_commit(lambda: enqueue(bundle.pk))
    except IntegrityError:
        raise Refused(f"你的“{asked.form.label}”正在生成，等它完成或停止以后再生成另一份。") from None
    return bundle


def order_of(bundle: Bundle) -> Order:
    """What a bundle was asked for."""
    kind, form = Kind(bundle.kind), Bundle.Form(bundle.form)
    options = (bundle.with_submitted, bundle.with_word, bundle.with_sheets)
    return Order(bundle.union, bundle.period, kind, form, *options)


def carry_out(pk: int) -> None:
    """Make a bundle that waits, and tell who asked for it. What goes wrong stands in the bundle, where its page shows
    it."""
    now = timezone.now()
    waiting = Bundle.objects.filter(pk=pk, state=Bundle.State.WAITING)
    if not waiting.update(state=Bundle.State.WORKING, started_at=now, moved_at=now):
        return
    bundle = Bundle.objects.select_related("union__parent", "by").get(pk=pk)
    name = f"{FOLDER}/{pk}-{token_hex(8)}.{SUFFIXES[Bundle.Form(bundle.form)]}"
    target = Path(settings.MEDIA_ROOT, name)
    try:
        made = make(order_of(bundle), target, _Noting(pk))
    except Stopped:
        return
    except Refused as refusal:
        _end(bundle, Bundle.State.FAILED, message=str(refusal)[:500])
    except Exception:
        _end(bundle, Bundle.State.FAILED, message=BUG)
        raise
    else:
        _hand_over(bundle, made, target, name)


def stop(bundle: Bundle, *, by: User) -> None:
    """End the work; the worker notices within a second or two. Raises Refused when it is over already."""
    _must_own(bundle, by)
    with transaction.atomic():
        ended = {"state": Bundle.State.STOPPED, "ended_at": timezone.now()}
        if not Bundle.objects.filter(pk=bundle.pk).active().update(**ended):
            raise Refused(f"《{bundle}》已经不在生成，刷新页面看它现在的状态。")
        record("停止打包", bundle, by=by)


def again(bundle: Bundle, *, by: User, enqueue: Enqueue) -> Bundle:
    """Ask for the same once more; one whose worker died is given up."""
    return order(order_of(bundle), by=by, enqueue=enqueue)


def remove(bundle: Bundle, *, by: User) -> None:
    """Delete a bundle and its file; who is still working at it stops."""
    _must_own(bundle, by)
    with transaction.atomic():
        if Bundle.objects.filter(pk=bundle.pk).delete()[0]:
            record("删除打包", bundle, by=by)
    _forget(bundle)


def may_change(bundle: Bundle, user: User) -> bool:
    """Its maker, and who reviews there."""
    return bundle.by_id == user.pk or user.may(Act.REVIEW, bundle.union)


def sweep(now: datetime | None = None) -> None:
    """Delete the files of bundles that were made a month ago, and what workers that died left behind."""
    before = (now or timezone.now()) - KEPT
    for bundle in Bundle.objects.filter(ended_at__lt=before).exclude(file=""):
        _forget(bundle)
        Bundle.objects.filter(pk=bundle.pk).update(file="")
    for folder in Path(settings.MEDIA_ROOT, FOLDER).glob(f"{WORK}*"):
        if folder.stat().st_mtime < time.time() - ABANDONED:
            shutil.rmtree(folder, ignore_errors=True)


class _Noting:
    """Writes down how far a bundle has come, at most a few times a second; the row says whether to go on."""

    def __init__(self, pk: int) -> None:
        self.pk, self.done, self.at = pk, -1, 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self.at < (OFTEN if done != self.done else SIGN):
            return
        self.done, self.at = done, now
        working = Bundle.objects.filter(pk=self.pk, state=Bundle.State.WORKING)
        if not working.update(done=done, total=total, moved_at=timezone.now()):
            raise Stopped


def _hand_over(bundle: Bundle, made: Made, target: Path, name: str) -> None:
    missing = [{"name": one.name, "why": one.why} for one in made.missing]
    told = {"done": made.papers, "total": made.papers, "missing": missing, "file": name}
    if not _end(bundle, Bundle.State.DONE, **told):
        target.unlink(missing_ok=True)  # stopped or removed at the last moment


def _end(bundle: Bundle, state: Bundle.State, **columns: object) -> bool:
    """The outcome, unless somebody took the work away meanwhile; whoever asked for it is told."""
    with transaction.atomic():
        working = Bundle.objects.filter(pk=bundle.pk, state=Bundle.State.WORKING)
        if not working.update(state=state, ended_at=timezone.now(), **columns):
            return False
        said = f"已生成，收入{columns['done']}份" if state == Bundle.State.DONE else f"没有生成：{columns['message']}"
        tell([bundle.by], f"《{bundle}》{said.rstrip('。')}。", reverse("bundle", args=[bundle.pk]))
    return True


def _bury(by: User) -> None:
    """Bundles whose workers died do not keep anybody from asking for another one."""
    for bundle in Bundle.objects.of(by).active():
        if bundle.is_dead(timezone.now()):
            ended = {"state": Bundle.State.FAILED, "message": DEAD, "ended_at": timezone.now()}
            Bundle.objects.filter(pk=bundle.pk, state__in=ACTIVE).update(**ended)


def _columns(asked: Order) -> dict[str, object]:
    period, options = asked.period, ("with_submitted", "with_word", "with_sheets")
    told = {"union": asked.union, "kind": asked.kind, "start": period.start, "end": period.end, "form": asked.form}
    return told | {name: getattr(asked, name) for name in options}


def _must_own(bundle: Bundle, by: User) -> None:
    if not may_change(bundle, by):
        raise Refused(f"《{bundle}》是{bundle.by}生成的，由他本人或审核人停止、删除。")


def _forget(bundle: Bundle) -> None:
    if bundle.file:
        bundle.file.delete(save=False)
