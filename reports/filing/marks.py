"""Marks of whom a figure is about (去重记号): packed when it is frozen; units are added up without their rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from struct import pack, unpack

from reports.catalogue.measures import MARK, TOLD_APART
from reports.filing.models import FrozenFigure, FrozenMarks

SIZE = 8  # bytes of a mark


def marks_of(figures: Iterable[FrozenFigure], amounts: Mapping[str, Sequence[str | None]]) -> Iterator[FrozenMarks]:
    """Of the figures that tell one from another; `amounts` is what the rows of each bring, by code."""
    for figure in figures:
        told = [amount for amount in amounts.get(figure.code, ()) if amount]
        if told and figure.measure in TOLD_APART:
            marks = {int(one.removeprefix(MARK) or "0", 16) for one in told if one.startswith(MARK)}
            batches = sum((Decimal(one) for one in told if not one.startswith(MARK)), Decimal(0))
            yield FrozenMarks(filing=figure.filing, code=figure.code, marks=packed(marks), batches=batches)


def packed(marks: Iterable[int]) -> bytes:
    kept = sorted(marks)
    return pack(f"<{len(kept)}Q", *kept)


def unpacked(stored: bytes | memoryview) -> tuple[int, ...]:
    return unpack(f"<{len(stored) // SIZE}Q", stored)
