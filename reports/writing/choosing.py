"""Taking words of units below into one's own paper (选编), and giving them up again."""

from typing import Any, Protocol

from django.db import transaction
from django.db.models import F, Max

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.writing.actions import LONGEST, TOO_LONG, tidy
from reports.writing.chosen import ChosenPassage
from reports.writing.codes import code
from reports.writing.holding import hold
from unions.access.models import User
from unions.access.refusal import Refused
from unions.organisations.models import Union
from unions.trail.record import changed, record, snapshot

CHOSEN, REWORDED, MOVED, REMOVED = "选用段落", "改选用段落", "调整选用段落次序", "不再选用"
GONE = "这一段刚刚有人改过或去掉了，刷新页面后再办。"
NOT_IN_FORCE = "没有选用：这份报告已经重新打开、更正或还没有通过，刷新页面看现行的定稿。"


class Source(Protocol):
    """A paper that was handed up; said here so that filings may stand above."""

    pk: int
    paper: dict[str, Any]


@transaction.atomic
def choose(
    union: Union, period: Period, kind: Kind, *, filing: Source, owner: Union, section: int, paragraph: int, by: User
) -> ChosenPassage:
    """Take one paragraph of a paper of `owner` that is in force.

    Raises Refused where there is no such paragraph, it has been taken already, or the paper is not in force.
    """
    themes, text = _paragraph(filing, section, paragraph)
    hold(union)
    place = {"union": union, "start": period.start, "end": period.end, "kind": kind}
    where = {"filing_id": filing.pk, "section": section, "paragraph": paragraph}
    if ChosenPassage.objects.filter(**place, **where).exists():
        raise Refused("这一段已经选用。")
    theme = code(_theme(themes))
    last = ChosenPassage.objects.filter(**place, theme=theme).aggregate(last=Max("position"))["last"] or 0
    said = text if owner.shown in text else f"{owner.shown}：{text}"
    chosen = ChosenPassage.objects.create(**place, **where, theme=theme, position=last + 1, text=said, by=by)
    if not ChosenPassage.objects.filter(pk=chosen.pk).in_force().exists():
        raise Refused(NOT_IN_FORCE)
    record(CHOSEN, chosen, by=by, after=snapshot(chosen))
    return chosen


@transaction.atomic
def reword(chosen: ChosenPassage, text: str, theme: Theme, *, by: User, version: int) -> None:
    """Say it in other words or put it under another theme. Raises Refused for nothing, too much, or an old page."""
    text = plain(text)
    if not text:
        raise Refused("没有保存：文字是空的。不再用这一段，点“不再选用”。")
    if len(text) > LONGEST:
        raise Refused(TOO_LONG)
    _change(chosen, REWORDED, {"text": text, "theme": code(theme)}, by=by, version=version)


@transaction.atomic
def move_up(chosen: ChosenPassage, *, by: User, version: int) -> None:
    """Before its neighbour of the same theme; the first one stays first."""
    hold(chosen.union)
    same = ChosenPassage.objects.filter(
        union=chosen.union, start=chosen.start, end=chosen.end, kind=chosen.kind, theme=chosen.theme
    )
    above = same.filter(position__lt=chosen.position).order_by("-position").first()
    if above is None:
        return
    place = above.position
    ChosenPassage.objects.filter(pk=above.pk).update(position=chosen.position, version=F("version") + 1)
    _change(chosen, MOVED, {"position": place}, by=by, version=version)


@transaction.atomic
def remove(chosen: ChosenPassage, *, by: User, version: int) -> None:
    if not ChosenPassage.objects.filter(pk=chosen.pk, version=version).delete()[0]:
        raise Refused(GONE)
    record(REMOVED, chosen, by=by, before=snapshot(chosen))


def plain(text: str) -> str:
    """One paragraph without tokens: its numbers are those of another paper, frozen there."""
    return " ".join(tidy(text).splitlines()).replace("{", "").replace("}", "")


def _change(chosen: ChosenPassage, act: str, values: dict[str, Any], *, by: User, version: int) -> None:
    before = snapshot(chosen)
    rows = ChosenPassage.objects.filter(pk=chosen.pk, version=version)
    if not rows.update(**values, version=F("version") + 1):
        raise Refused(GONE)
    chosen.refresh_from_db()
    old, new = changed(before, snapshot(chosen))
    record(act, chosen, by=by, before=old, after=new)


def _paragraph(filing: Source, section: int, paragraph: int) -> tuple[list[str], str]:
    sections = filing.paper["sections"]
    if section >= len(sections) or paragraph >= len(sections[section]["paragraphs"]):
        raise Refused("没有选用：这份报告里没有这一段，刷新页面后再选。")
    return sections[section]["themes"], plain(sections[section]["paragraphs"][paragraph])


def _theme(names: list[str]) -> Theme:
    """Where a paragraph is put at first; an introduction becomes a feature."""
    return next((Theme[name] for name in names if name != Theme.LEAD.name), Theme.FEATURES)
