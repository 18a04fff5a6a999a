"""Writing a paper (写总结): one theme at a time; what somebody wrote is never overwritten unseen."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.workflow.actions import begin
from reports.writing.codes import code
from reports.writing.models import Passage
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.workbook.cells import CONTROL
from unions.organisations.models import Union
from unions.trail.record import changed, record, snapshot

WRITTEN = "写总结"
UNTOLD = ("by_id", "at")  # the entry itself says who and when
EMPTY = "没有保存：这一节是空的。要换回台账生成的文字，点“恢复按台账生成”；这一节不写，到“提纲”里选“不写”。"
Decide = Callable[[Passage], dict[str, Any]]
LONGEST = 10_000  # characters of one theme; whole papers have fewer
TOO_LONG = f"没有保存：这一节超过{LONGEST:,}个字。删短以后再保存。"
SOURCE = re.compile(r"[^{}|\n]{2,60}")


class Rewritten(Refused):
    """Somebody else saved the theme in the meantime; `stored` has his text."""

    def __init__(self, stored: Passage) -> None:
        self.stored = stored
        at = timezone.localtime(stored.at)
        super().__init__(f"{stored.by} {at:%H:%M}改过这一节，你的改动没有保存。核对新文字后再办一次。")


@dataclass(frozen=True)
class Place:
    """One theme of one paper."""

    union: Union
    period: Period
    kind: Kind
    theme: Theme

    @property
    def key(self) -> dict[str, Any]:
        paper = {"union": self.union, "start": self.period.start, "end": self.period.end}
        return {**paper, "kind": self.kind, "theme": code(self.theme)}


@dataclass(frozen=True)
class Living:
    """What the ledgers say at the moment: the words of each token, and the text that they would make."""

    words: Mapping[str, str]
    generated: str = ""


def write(place: Place, text: str, *, by: User, version: int, living: Living, act: str = WRITTEN) -> Passage:
    """Keep the clerk's own text; figures that he has read before stay marked as he read them.

    Raises Refused for an empty or endless text, Rewritten when the theme is no longer at `version`.
    """
    text = tidy(text)
    if not text:
        raise Refused(EMPTY)
    if len(text) > LONGEST:
        raise Refused(TOO_LONG)

    def own(stored: Passage) -> dict[str, Any]:
        seen = {token: stored.seen.get(token, now) for token, now in living.words.items()}
        return {"text": text, "seen": seen, "based_on": stored.based_on if stored.text else living.generated}

    return _change(place, by, version, act, own)


def write_from_ledgers(place: Place, *, by: User, version: int, living: Living) -> Passage:
    """Let the ledgers write the theme again; the own text stays among the earlier ones."""
    anew = {"text": "", "based_on": living.generated, "seen": {}, "done": False}
    return _change(place, by, version, "恢复按台账生成", lambda _: anew)


def say_otherwise(place: Place, *, by: User, version: int) -> Passage:
    """Take the next way of saying the same."""
    return _change(place, by, version, "换一种说法", lambda stored: {"turn": stored.turn + 1})


def finish(place: Place, *, by: User, version: int, done: bool, living: Living) -> Passage:
    """Mark the theme as finished, which also says that its figures have been read; or take the mark away."""
    read = {"seen": dict(living.words), "based_on": living.generated} if done else {}
    return _change(place, by, version, "标为已写完" if done else "标为未写完", lambda _: {"done": done, **read})


def read_over(place: Place, *, by: User, version: int, living: Living) -> Passage:
    """The clerk has read the changed figures and keeps his text around them."""
    return _change(place, by, version, "看过新数字", lambda _: {"seen": dict(living.words)})


def keep(place: Place, *, by: User, version: int, living: Living) -> Passage:
    """The clerk has read what the ledgers would write now, and keeps his own text."""
    return _change(place, by, version, "保留自写文字", lambda _: {"based_on": living.generated})


def replaced(text: str, start: int, words: str, by: str) -> str:
    """The text with `by` instead of the words that stand nearest to `start`.

    Raises Refused where they stand no more.
    """
    places = [found.start() for found in re.finditer(re.escape(words), text)] if words else []
    if not places:
        raise Refused(f"“{words}”已不在这一节里，刷新页面后再换。")
    first = min(places, key=lambda place: abs(place - start))
    return f"{text[:first]}{by}{text[first + len(words) :]}"


def by_hand(words: str, source: str) -> str:
    """A number that no ledger has, with its source.

    Raises Refused for a source that says nothing.
    """
    source = source.strip()
    if not SOURCE.fullmatch(source):
        raise Refused("手工数要写明来源，2到60个字，如“社区劳动保障站台账”，不用花括号和竖线。")
    return f"{{{words}|{source}}}"


def tidy(text: str) -> str:
    """Lines as paragraphs: without the indent that print adds, without empty ones, without signs nobody sees."""
    plain = CONTROL.sub("", text.replace("\r", "\n"))
    lines = (line.strip(" \t\u3000\u00a0") for line in plain.split("\n"))
    return "\n".join(filter(None, lines))


@transaction.atomic
def _change(place: Place, by: User, version: int, act: str, decide: Decide) -> Passage:
    """Apply what `decide` makes of the stored passage; the same again is not an act."""
    if not by.may(Act.WRITE, place.union):
        raise Refused(f"你没有编写“{place.union}”总结的权限，可联系上级工会管理员开通。")
    # A theme that nobody touched yet is at version 0.
    row, _ = Passage.objects.get_or_create(**place.key, defaults={"by": by, "at": timezone.now(), "version": 0})
    stored = Passage.objects.select_for_update().get(pk=row.pk)
    before = _told(stored)
    for name, value in decide(stored).items():
        setattr(stored, name, value)
    old, new = changed(before, _told(stored))
    if not new and stored.version:
        return stored
    if stored.version != version:
        raise Rewritten(Passage.objects.select_related("by").get(pk=row.pk))
    stored.version, stored.by, stored.at = version + 1, by, timezone.now()
    stored.save(force_update=True)
    begin(place.union, place.period, place.kind, by=by)
    record(act, stored, by=by, before=old, after=new)
    return stored


def _told(row: Passage) -> dict[str, Any]:
    return {name: value for name, value in snapshot(row).items() if name not in UNTOLD}
