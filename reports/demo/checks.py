"""Checks of unions against a standard (标准检查)."""

from collections.abc import Iterable
from datetime import date

from reports.demo.place import Place
from unions.organisations.models import Union
from unions.standards.models import Check, SchemeItem

EVIDENCE = ("查看原件", "查看台账", "现场查看并拍照", "查看墙面和橱窗")
MISSED = 0.06


def inspect(place: Place, scheme: str, unions: Iterable[Union], year: int) -> None:
    """Each item at each union; the first union meets them all, others miss a few."""
    items = place.book.named_like(SchemeItem, f"{scheme}：")
    for at, union in enumerate(unions):
        day = place.draw.day(date(year, 10, 8), date(year, 11, 28))
        for item in items:
            is_met = at == 0 or not place.draw.chance(MISSED)
            place.book.add(
                Check,
                union=union,
                scheme=scheme,
                item=item,
                year=year,
                stage=Check.Stage.SAMPLE,
                checked_on=day,
                is_met=is_met,
                evidence=place.draw.choice(EVIDENCE) if is_met else "",
            )
