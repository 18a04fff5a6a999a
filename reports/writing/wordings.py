"""The district's wordings (区级句式): from a year on, for all unions below."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.writing.models import Wording
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import Overtaken
from unions.organisations.models import Union
from unions.trail.record import append, changed, entry, record, snapshot

UNTOLD = ("by_id", "at")


@transaction.atomic
def reword(union: Union, key: str, from_year: int, said: Mapping[str, Any], *, by: User, version: int) -> Wording:
    """Say a phrase otherwise from a year on, or not at all; the same year again changes what was said for it.

    Raises Overtaken when somebody else changed it meanwhile, Refused where `by` does not review.
    """
    _allow(union, by)
    named = {"union": union, "key": key, "from_year": from_year}
    fresh = {**said, "by": by, "at": timezone.now(), "version": 0}
    row, is_new = Wording.objects.get_or_create(**named, defaults=fresh)
    stored = Wording.objects.select_for_update().get(pk=row.pk)
    before = {} if is_new else _told(stored)
    for name, value in said.items():
        setattr(stored, name, value)
    old, new = changed(before, _told(stored))
    if not new:
        return stored
    if stored.version != version:
        raise Overtaken(f"{row.by}刚改过{from_year}年起的这句话，你的改动没有保存。核对新的说法后再改一次。")
    stored.version, stored.by, stored.at = version + 1, by, timezone.now()
    stored.save(force_update=True)
    record("改句式" if version else "新增句式", stored, by=by, before=old, after=new)
    return stored


@transaction.atomic
def take_back(wording: Wording, *, by: User) -> None:
    """Forget a wording: the phrase is said as before."""
    _allow(wording.union, by)
    told = entry("撤销句式改动", wording, by=by, before=snapshot(wording))
    wording.delete()
    append([told])


def _allow(union: Union, by: User) -> None:
    if not by.may(Act.REVIEW, union):
        raise Refused(f"你没有改“{union}”句式库的权限，由区里的审核人员办理。")


def _told(row: Wording) -> dict[str, Any]:
    return {name: value for name, value in snapshot(row).items() if name not in UNTOLD}
