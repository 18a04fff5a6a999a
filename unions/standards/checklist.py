"""A standard ticked off (逐条检查): every requirement for one union and year at once, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from django.db import transaction
from django.db.models import Q

from unions.access.models import User
from unions.ledgers.actions import add, change, remove
from unions.organisations.models import Union
from unions.standards.ledger import CHECKS
from unions.standards.models import Check, Scheme, SchemeItem, in_use, upheld

CLEARED = "改为未查"


@dataclass(frozen=True)
class Line:
    """One requirement: what this stage found, what the other stages found, and what holds in the end."""

    item: SchemeItem
    check: Check | None
    others: tuple[Check, ...]
    is_upheld: bool

    @property
    def is_missing(self) -> bool:
        """Found wanting, by whichever stage has the last word."""
        return not self.is_upheld and bool(self.check or self.others)


@dataclass(frozen=True)
class Ticked:
    """What somebody says of one requirement; None where it has not been looked at."""

    is_met: bool | None
    evidence: str = ""
    version: int = 0  # of the check that was shown, 0 where there was none


def schemes_for(union: Union, year: int) -> list[Scheme]:
    """Standards in use at the end of the year that are laid down for unions of this kind."""
    suited = Q(applies_to="") | Q(applies_to=union.kind)
    return list(Scheme.objects.valid_for(union).filter(suited, in_use(date(year, 12, 31))).order_by("name"))


def lines(scheme: Scheme, union: Union, year: int, stage: str) -> list[Line]:
    """Every requirement of the standard in its order."""
    checks = Check.objects.filter(union=union, scheme=scheme, year=year).select_related("union", "item", "scheme")
    upheld_items = set(checks.filter(upheld()).values_list("item", flat=True))
    found: dict[int | None, list[Check]] = {}
    for check in checks:
        found.setdefault(check.item_id, []).append(check)
    return [_line(item, found.get(item.pk, []), item.pk in upheld_items, stage) for item in scheme.items.all()]


def _line(item: SchemeItem, checks: Sequence[Check], is_upheld: bool, stage: str) -> Line:
    own = next((check for check in checks if check.stage == stage), None)
    return Line(item, own, tuple(check for check in checks if check.stage != stage), is_upheld)


@transaction.atomic
def tick(
    scheme: Scheme,
    union: Union,
    year: int,
    stage: str,
    ticked: Mapping[int, Ticked],
    *,
    on: date | None,
    by: User,
    token: UUID,
) -> int:
    """Write what was found, by the number of the requirement; gives how many checks were written.

    Raises Overtaken when somebody else changed one of them meanwhile, Refused when `by` may not write for `union`.
    """
    written = 0
    for line in lines(scheme, union, year, stage):
        told = ticked.get(line.item.pk)
        if told is None:
            continue
        if line.check is None and told.is_met is not None:
            check = Check(union=union, scheme=scheme, item=line.item, year=year, stage=stage, checked_on=on)
            check.is_met, check.evidence = told.is_met, told.evidence
            add(CHECKS, check, by=by, token=uuid5(token, str(line.item.pk)))
            written += 1
        elif line.check is not None:
            written += _rewritten(line.check, told, by)
    return written


def _rewritten(check: Check, told: Ticked, by: User) -> bool:
    if told.is_met is None:
        remove(CHECKS, check, by=by, reason=CLEARED)
        return True
    check.is_met, check.evidence = told.is_met, told.evidence
    return bool(change(CHECKS, check, by=by, version=told.version))
