"""Explaining (填写说明): what the checks found, beside what the clerk says of it now and said a year ago."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.catalogue.checks import Finding, Level, check
from reports.catalogue.readings import Reading
from reports.explanations.citing import notes_on
from reports.explanations.models import Explanation
from reports.figures.compute import take
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import begin
from unions.access.grounds import must_say_something
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.workbook.cells import CONTROL
from unions.organisations.models import Union
from unions.trail.models import Entry
from unions.trail.record import append, changed, entry, snapshot

EXPLAINED, WITHDRAWN = "填写说明", "撤回说明"
LONGEST = 500  # characters of one explanation
UNTOLD = ("by_id", "at")  # the entry itself says who and when


@dataclass(frozen=True)
class Explained:
    """A finding and its explanation; `last_year` is what was said of the same finding a year ago, `notes` are the
    numbers of the explanation that the figures do not bear out."""

    finding: Finding
    explanation: Explanation | None = None
    last_year: Explanation | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.finding.level is Level.ERROR

    @property
    def is_open(self) -> bool:
        """Whether an explanation is still to be written."""
        return not self.is_error and self.explanation is None

    @property
    def is_stale(self) -> bool:
        """Whether the figures have moved since the explanation was written."""
        return self.explanation is not None and self.explanation.sentence != self.finding.sentence

    @property
    def version(self) -> int:
        return self.explanation.version if self.explanation else 0


def explained(
    union: Union, period: Period, findings: Iterable[Finding], readings: Mapping[str, Reading] | None = None
) -> list[Explained]:
    """The findings of a union with its explanations, in the same order, in one query; with `readings` the numbers in
    the explanations are held against them."""
    (found,) = explained_in(period, {union: findings}, {union: readings or {}}).values()
    return found


def explained_in(
    period: Period, findings: Mapping[Union, Iterable[Finding]], readings: Mapping[Union, Mapping[str, Reading]]
) -> dict[Union, list[Explained]]:
    """The same for several unions, still in one query."""
    periods = (period, period.previous())
    rows = Explanation.objects.filter(union__in=findings).of_periods(periods).select_related("by")
    told = {(row.union_id, row.finding, row.start, row.end): row for row in rows}
    now, before = ((one.start, one.end) for one in periods)

    def beside(union: Union, one: Finding) -> Explained:
        this, last = (told.get((union.pk, one.key, *when)) for when in (now, before))
        return Explained(one, this, last, notes_on(this.text, one, readings[union]) if this and readings[union] else ())

    return {union: [beside(union, one) for one in found] for union, found in findings.items()}


@transaction.atomic
def explain(
    union: Union, period: Period, key: str, text: str, *, by: User, version: int = 0, kind: Kind = Kind.SUMMARY
) -> Explanation:
    """Say why a figure that looks odd is as it is; `version` is 0 where nothing was said before, `kind` is the paper
    on which work begins with it.

    Saying the same again after the figures moved confirms it. Raises Refused for a text that says nothing, for what
    the checks no longer find, for errors, and when somebody else has written in the meantime.
    """
    _must_be_allowed(by, union)
    text, finding = _tidy(text), _explainable(_findings(union, period), key)
    kept, told = _keep(union, period, finding, text, by, version)
    begin(union, period, kind, by=by)
    append(told)
    return kept


@transaction.atomic
def explain_together(
    union: Union, period: Period, keys: Sequence[str], text: str, *, by: User, kind: Kind = Kind.SUMMARY
) -> int:
    """Give several findings that nobody explained yet the same reason, all or none; how many they are."""
    _must_be_allowed(by, union)
    if not keys:
        raise Refused("没有勾选要一起说明的几处，没有保存：勾选以后再保存。")
    text, found = _tidy(text), _findings(union, period)
    entries: list[Entry] = []
    for key in sorted(set(keys)):  # in one order: others who explain the same wait, and nobody waits for himself
        entries += _keep(union, period, _explainable(found, key), text, by, version=0)[1]
    begin(union, period, kind, by=by)
    append(entries)
    return len(set(keys))


def _keep(
    union: Union, period: Period, finding: Finding, text: str, by: User, version: int
) -> tuple[Explanation, list[Entry]]:
    """The row as it is then, and what goes on the trail of it."""
    place = {"union": union, "start": period.start, "end": period.end, "finding": finding.key}
    fresh = {"sentence": finding.sentence, "text": text, "by": by, "at": timezone.now()}
    row, is_new = Explanation.objects.get_or_create(**place, defaults={**fresh, "version": 0})
    kept = _locked(pk=row.pk)
    if kept is None:
        raise Refused("这条说明刚刚撤回了，没有保存：刷新页面后再填。")
    stored = copy(kept)
    for name, value in fresh.items():
        setattr(stored, name, value)
    old, new = changed({} if is_new else _told(kept), _told(stored))
    if not new:
        return kept, []
    if not is_new:
        _must_be_at(version, kept)
    stored.version += 1
    stored.save(force_update=True)
    return stored, [entry(EXPLAINED, stored, by=by, before={} if is_new else old, after=new)]


@transaction.atomic
def withdraw(union: Union, period: Period, key: str, *, by: User, version: int) -> None:
    """Take an explanation back; what it said stays on the trail."""
    _must_be_allowed(by, union)
    place = {"union": union, "start": period.start, "end": period.end, "finding": key}
    stored = _locked(**place)
    if stored is None:
        raise Refused("这条说明已经撤回了。")
    _must_be_at(version, stored)
    told = entry(WITHDRAWN, stored, by=by, before=_told(stored))
    stored.delete()
    append([told])


def _locked(**place: Any) -> Explanation | None:
    """The row as it is once nobody else writes it. Without joins: PostgreSQL drops a locked row whose writer, joined
    to it, has changed while it waited."""
    return Explanation.objects.select_for_update().filter(**place).first()


def may_explain(user: User, union: Union) -> bool:
    """Whoever hands the report up explains it, and whoever writes at that very union: a reviewer above asks, and does
    not answer for those whom he asks."""
    return user.may(Act.SUBMIT, union) or union.path in user.paths(Act.WRITE)


def _must_be_allowed(by: User, union: Union) -> None:
    if not may_explain(by, union):
        raise Refused(f"“{union}”的说明由该单位自己填写，你没有填写的权限。")


def _must_be_at(version: int, row: Explanation) -> None:
    if row.version != version:
        raise Refused(f"{row.by.name}刚刚改过这条说明，现在是“{row.text}”。核对后再保存一次。")


def _tidy(text: str) -> str:
    text = " ".join(CONTROL.sub(" ", text).split())
    if not text:
        raise Refused("说明是空的，没有保存：写清原因再保存；不要说明了，点“撤回”。")
    if len(text) > LONGEST:
        raise Refused(f"说明超过{LONGEST}个字，没有保存：删短以后再保存。")
    must_say_something(text, "没有保存", "写清原因，如“3家企业注销，合同随之终止”")
    return text


def _findings(union: Union, period: Period) -> Mapping[str, Finding]:
    """What the checks find as the ledgers stand now, by key."""
    figures = take(catalogue_of(union, period), union, period)
    return {finding.key: finding for finding in check(figures.values())}


def _explainable(findings: Mapping[str, Finding], key: str) -> Finding:
    finding = findings.get(key)
    if finding is None:
        raise Refused("台账已经变了，这一处不再有问题，不用说明。")
    if finding.level is Level.ERROR:
        raise Refused(f"“{finding.title}”是错误，不能用说明代替：改正台账后会自动消失。")
    return finding


def _told(row: Explanation) -> dict[str, Any]:
    return {name: value for name, value in snapshot(row).items() if name not in UNTOLD}
