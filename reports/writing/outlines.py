"""The outline of a union's papers (提纲): kept as a whole, one after the other."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from reports.narrative.facts import Facts, Kind
from reports.narrative.outline import Entry, Outline, usual
from reports.narrative.themes import Theme
from reports.writing.book import outlined
from reports.writing.codes import code
from reports.writing.holding import hold
from reports.writing.models import OutlineEntry
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.organisations.models import Union
from unions.trail.record import note


def usual_entries(facts: Facts) -> Outline:
    """The outline of a paper for which nobody made one; the introduction always stands first."""
    return tuple(
        Entry(theme, "" if place else chapter.given, joined=place > 0)
        for chapter in usual(facts)
        for place, theme in enumerate(theme for theme in chapter.themes if theme is not Theme.LEAD)
    )


def complete(outline: Outline, facts: Facts) -> Outline:
    """With the themes of the paper that it does not name at its end, without others; the usual one if there is none."""
    entries = usual_entries(facts)
    if not outline:
        return entries
    known, named = {entry.theme for entry in entries}, {entry.theme for entry in outline}
    rest = (Entry(entry.theme) for entry in entries if entry.theme not in named)
    return (*(entry for entry in outline if entry.theme in known), *rest)


def stamp(rows: Sequence[OutlineEntry]) -> int:
    """Tells one saved outline from another; 0 where there is none."""
    return max((row.pk for row in rows), default=0)


@transaction.atomic
def arrange(union: Union, kind: Kind, outline: Outline, *, by: User, stood: int) -> None:
    """Keep an outline of the union's own.

    Raises Refused when somebody changed it since it was `stood`.
    """
    rows = _own(union, kind, by, stood)
    before = outlined(OutlineEntry.objects.in_force(union, kind))
    if outline == before:
        return
    OutlineEntry.objects.filter(pk__in=[row.pk for row in rows]).delete()
    OutlineEntry.objects.bulk_create(_row(union, kind, place, entry) for place, entry in enumerate(outline, 1))
    told = {"before": {"outline": _plain(before)}, "after": {"outline": _plain(outline)}}
    note("调整提纲", f"{union.shown}{kind.label}提纲", by=by, union=union, **told)


@transaction.atomic
def drop(union: Union, kind: Kind, *, by: User, stood: int) -> None:
    """Go back to the outline of the union above, or to none."""
    rows = _own(union, kind, by, stood)
    if rows:
        before = {"outline": _plain(outlined(rows))}
        OutlineEntry.objects.filter(pk__in=[row.pk for row in rows]).delete()
        note("恢复默认提纲", f"{union.shown}{kind.label}提纲", by=by, union=union, before=before)


def moved(outline: Outline, theme: Theme, step: int) -> Outline:
    """With a theme one place up (-1) or down (1)."""
    themes = [entry.theme for entry in outline]
    place = themes.index(theme)
    other = place + step
    if not 0 <= other < len(outline):
        return outline
    entries = list(outline)
    entries[place], entries[other] = entries[other], entries[place]
    return tuple(entries)


def _own(union: Union, kind: Kind, by: User, stood: int) -> list[OutlineEntry]:
    if not by.may(Act.WRITE, union):
        raise Refused(f"你没有调整“{union}”提纲的权限，可联系上级工会管理员开通。")
    hold(union)
    rows = list(OutlineEntry.objects.filter(union=union, kind=kind).order_by("position"))
    if stamp(rows) != stood:
        raise Refused("别人刚改过这份提纲，你的改动没有保存。核对下面的新提纲后再改一次。")
    return rows


def _row(union: Union, kind: Kind, position: int, entry: Entry) -> OutlineEntry:
    told = {"heading": entry.heading, "joined": entry.joined, "left_out": entry.left_out}
    return OutlineEntry(union=union, kind=kind, theme=code(entry.theme), position=position, **told)


def _plain(outline: Outline) -> list[dict[str, Any]]:
    return [
        {
            "theme": entry.theme.value.name,
            "heading": entry.heading,
            "joined": entry.joined,
            "left_out": entry.left_out,
        }
        for entry in outline
    ]
