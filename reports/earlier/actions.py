"""Acts on summaries of earlier years (往年总结办理): kept, corrected, confirmed, taken back, dropped."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F

from reports.earlier.models import EarlierSummary, Excerpt
from reports.figures.models import Target, ToldFigure
from reports.periods import Period
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import opened
from unions.organisations.models import Union
from unions.trail.models import Entry
from unions.trail.record import append, changed, entry, record, snapshot

OVERTAKEN = "“{}”刚刚有人改过或办理过，你的确认没有写入。核对现在的内容后再确认。"


@dataclass(frozen=True)
class Choice:
    """One proposal as the clerk confirmed it, in the indicator's unit."""

    begin: int
    finish: int
    code: str
    value: Decimal
    value_max: Decimal | None = None
    comparator: str = ""
    is_target: bool = False
    is_next: bool = False


@dataclass
class Written:
    """How many figures are new, changed, or stood there already."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def __str__(self) -> str:
        parts = [f"新填{self.new}项" * bool(self.new), f"改填{self.changed}项" * bool(self.changed)]
        return "，".join([part for part in parts if part] + [f"{self.same}项原来就是这个数"] * bool(self.same))


@dataclass
class TakenBack:
    removed: int = 0
    restored: int = 0
    kept: int = 0

    def __str__(self) -> str:
        kept = f"；{self.kept}项采用后又有人改过，保留不动" if self.kept else ""
        return f"已撤回：删除新填的{self.removed}项，还原改填的{self.restored}项{kept}。"


@transaction.atomic
def keep(union: Union, period: Period, text: str, *, is_plan: bool, by: User) -> EarlierSummary:
    """Keep a cleaned text until its numbers are confirmed. Raises Refused when `by` may not import there."""
    _allow(union, by)
    summary = EarlierSummary.objects.create(union=union, text=text, by=by, **_dated(period, is_plan))
    record("读入", summary, by=by, after=_told_of(summary))
    return summary


@transaction.atomic
def correct(summary: EarlierSummary, text: str, period: Period, *, is_plan: bool, version: int, by: User) -> None:
    """Replace text and period by the clerk's corrections; what they propose is read anew.

    Raises Refused when the summary was confirmed or corrected in the meantime.
    """
    _allow(summary.union, by)
    before = _told_of(summary)
    _advance(summary, version, text=text, **_dated(period, is_plan))
    summary.refresh_from_db()
    old, new = changed(before, _told_of(summary))
    record("修改", summary, by=by, before=old, after=new)


@transaction.atomic
def drop(summary: EarlierSummary, *, by: User) -> None:
    """Give a text up; nothing of it was confirmed. Raises Refused when something was."""
    _allow(summary.union, by)
    gone, _ = EarlierSummary.objects.filter(pk=summary.pk, state=EarlierSummary.State.WAITING).delete()
    if not gone:
        raise Refused(OVERTAKEN.format(summary))
    record("放弃", summary, by=by)


def confirm(summary: EarlierSummary, choices: Iterable[Choice], *, version: int, by: User) -> Written:
    """Write what the clerk confirmed as typed figures and targets of the summary's period, all or nothing.

    Raises Refused when the summary was confirmed or corrected in the meantime, or when `by` may not import there.
    """
    _allow(summary.union, by)
    try:
        return _confirmed(summary, choices, version, by)
    except IntegrityError:  # somebody told one of the figures in the same moment
        raise Refused(OVERTAKEN.format(summary)) from None


@transaction.atomic
def _confirmed(summary: EarlierSummary, choices: Iterable[Choice], version: int, by: User) -> Written:
    _advance(summary, version, state=EarlierSummary.State.CONFIRMED)
    written, told, excerpts = Written(), [], []
    for choice in choices:
        row, before = _figure(summary, choice, by)
        told += _told(row, before, summary, by, written)
        excerpts.append(_excerpt(summary, choice, row, before))
    Excerpt.objects.bulk_create(excerpts)
    append([*told, entry("采用", summary, by=by, after={"figures": str(written)})])
    return written


@transaction.atomic
def take_back(summary: EarlierSummary, *, by: User) -> TakenBack:
    """Figures that the summary brought go, those that it changed become what they were; later work stays.

    Raises Refused when it is not confirmed.
    """
    _allow(summary.union, by)
    _advance(summary, summary.version, of=EarlierSummary.State.CONFIRMED, state=EarlierSummary.State.WAITING)
    done, told = TakenBack(), []
    for excerpt in summary.excerpts.select_related("told__union", "target__union"):
        told += _taken_back(excerpt, by, done)
    summary.excerpts.all().delete()
    append([*told, entry("撤回", summary, by=by, reason=str(done))])
    return done


def _dated(period: Period, is_plan: bool) -> dict[str, Any]:
    name = f"{period.label}{'工作思路' if is_plan else '工作总结'}"
    return {"start": period.start, "end": period.end, "name": name, "is_plan": is_plan}


def _told_of(summary: EarlierSummary) -> dict[str, Any]:
    """What the trail keeps of a text: not the whole of it."""
    told = {name: value for name, value in snapshot(summary).items() if name in ("start", "end", "name")}
    return {**told, "signs": len(summary.text)}


def _allow(union: Union, by: User) -> None:
    if not by.may(Act.IMPORT, union):
        raise Refused(f"你没有在“{union}”读入往年总结的权限，可联系上级工会管理员开通。")


def _advance(summary: EarlierSummary, version: int, of: str = EarlierSummary.State.WAITING, **changes: Any) -> None:
    """One conditional update: of two clerks at the same text, the second is told."""
    rows = EarlierSummary.objects.filter(pk=summary.pk, version=version, state=of)
    if not rows.update(version=F("version") + 1, **changes):
        raise Refused(OVERTAKEN.format(summary))


def _figure(summary: EarlierSummary, choice: Choice, by: User) -> tuple[ToldFigure | Target, dict[str, Any]]:
    """The row with the confirmed value, not yet saved, and what it held before; nothing for a new one."""
    period = summary.period.following() if choice.is_next else summary.period
    place: dict[str, Any] = {"union": summary.union, "start": period.start, "end": period.end, "code": choice.code}
    model: type[ToldFigure] | type[Target] = Target if choice.is_target else ToldFigure
    row: Any = model._default_manager.select_for_update(of=("self",)).filter(**place).first() or model(**place)
    before = snapshot(row) if row.pk else {}
    row.value, row.value_max, row.comparator = choice.value, choice.value_max, choice.comparator
    if not before and isinstance(row, Target):
        row.set_by = summary.union
    elif isinstance(row, ToldFigure) and changed(before, snapshot(row))[1]:
        row.source, row.by = summary.name, by
    return row, before


def _told(row: Any, before: dict[str, Any], summary: EarlierSummary, by: User, written: Written) -> list[Entry]:
    """Save the row where something is new, and say so."""
    old, new = changed(before, snapshot(row))
    if before and not new:
        written.same += 1
        return []
    if before:
        row.version += 1
        written.changed += 1
    else:
        written.new += 1
    row.save()
    return [entry("修改" if before else "新增", row, by=by, before=old, after=new, reason=_reason(summary))]


def _excerpt(summary: EarlierSummary, choice: Choice, row: Any, before: dict[str, Any]) -> Excerpt:
    is_written = not before or bool(changed(before, snapshot(row))[1])
    return Excerpt(
        summary=summary,
        begin=choice.begin,
        finish=choice.finish,
        code=choice.code,
        told=row if isinstance(row, ToldFigure) else None,
        target=row if isinstance(row, Target) else None,
        written=row.version if is_written else 0,
        replaced=before if is_written else {},
    )


def _taken_back(excerpt: Excerpt, by: User, done: TakenBack) -> list[Entry]:
    row: Any = excerpt.figure
    if row is None or not excerpt.written:
        return []
    if row.version != excerpt.written:
        done.kept += 1
        return []
    reason = _reason(excerpt.summary)
    if not excerpt.replaced:
        done.removed += 1
        told = entry("删除", row, by=by, before=snapshot(row), reason=reason)
        row.delete()
        return [told]
    done.restored += 1
    return [_turned_back(row, excerpt.replaced, by, reason)]


def _turned_back(row: models.Model, values: dict[str, Any], by: User, reason: str) -> Entry:
    before = snapshot(row)
    for name, value in opened(type(row), values).items():
        setattr(row, name, value)
    row.version += 1  # type: ignore[attr-defined]
    row.save()
    old, new = changed(before, snapshot(row))
    return entry("修改", row, by=by, before=old, after=new, reason=f"撤回{reason}")


def _reason(summary: EarlierSummary) -> str:
    """Ties entries of the trail to their summary."""
    return f"往年总结{summary.pk}"
