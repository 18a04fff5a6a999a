"""Earlier wordings of a theme (历史文字), read from the trail, and what differs between two of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from reports.writing.actions import WRITTEN
from reports.writing.models import Passage
from unions.trail.models import Entry

# A figure is one word; so are digits together, and Latin letters; of the rest each character.
WORDS = re.compile(r"\{[^{}]*\}|[0-9.,%]+|[A-Za-z]+|.", re.DOTALL)
FROM_LEDGERS = "按台账生成"
MOST = 500
ONE_SITTING = timedelta(minutes=10)


@dataclass(frozen=True)
class Version:
    """A wording, who wrote it and when; `entry` names it, 0 is what stood before the first act."""

    entry: int
    act: str
    who: str
    at: datetime | None
    text: str
    is_own: bool


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    text: str
    change: Change


def versions(passage: Passage | None) -> list[Version]:
    """Every wording since the first, newest first; what was kept by itself in one sitting counts once."""
    if passage is None:
        return []
    entries = list(Entry.objects.about(passage).select_related("user").filter(after__has_key="text")[:MOST])
    return [*map(_version, _sittings(entries)), *_first(passage, entries)]


def _first(passage: Passage, entries: Sequence[Entry]) -> Iterator[Version]:
    """What stood before the first act."""
    oldest = entries[-1] if entries else None
    text = oldest.before.get("text") if oldest else passage.text
    if text:
        yield Version(0, "最初文字", "", None, text, is_own=True)
    elif oldest:
        yield Version(0, FROM_LEDGERS, "", None, _generated(oldest), is_own=False)


def _sittings(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The last of the entries that one person made one after the other."""
    later: Entry | None = None
    for entry in entries:
        if later is None or not _same_sitting(entry, later):
            yield entry
        later = entry


def _same_sitting(entry: Entry, later: Entry) -> bool:
    alike = (entry.user_id, entry.act) == (later.user_id, later.act)
    return alike and entry.act == WRITTEN and later.at - entry.at < ONE_SITTING


def _generated(entry: Entry) -> str:
    """What the ledgers made when the entry was written."""
    return str(entry.after.get("based_on") or entry.before.get("based_on") or "")


def compared(before: str, after: str) -> list[list[Piece]]:
    """What became of a text, paragraph by paragraph."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    pieces = list(_pieces(old, new, SequenceMatcher(None, old, new, autojunk=False)))
    paragraphs: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        paragraphs[-1].append(Piece(first, piece.change))
        paragraphs.extend([Piece(line, piece.change)] for line in others)
    return [[piece for piece in paragraph if piece.text] for paragraph in paragraphs]


def _pieces(old: Sequence[str], new: Sequence[str], matcher: "SequenceMatcher[str]") -> Iterator[Piece]:
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("".join(old[first:last]), Change.SAME)
            continue
        if last > first:
            yield Piece("".join(old[first:last]), Change.REMOVED)
        if end > start:
            yield Piece("".join(new[start:end]), Change.ADDED)


def _version(entry: Entry) -> Version:
    own = entry.after["text"]
    return Version(entry.pk, entry.act, str(entry.user or "系统"), entry.at, own or _generated(entry), is_own=bool(own))
