"""Marks on one submission (审核标记): remarks and acceptances, found by the place at which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reports.filing.paragraphs import Place
from reports.review.remarking import Pin
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Report


@dataclass(frozen=True)
class Mark:
    """How one place stands with the reviewer: asked to be mended, taken, or not looked at yet."""

    pin: Pin
    remarks: tuple[Remark, ...] = ()
    acceptance: Acceptance | None = None

    @property
    def is_open(self) -> bool:
        return not self.remarks and self.acceptance is None

    @property
    def can_be_accepted(self) -> bool:
        """Figures are taken one by one, and not beside a remark."""
        return self.pin == Pin(self.pin.code) and bool(self.pin.code) and self.is_open

    @property
    def key(self) -> str:
        """The place as the id of an element."""
        pin = self.pin
        parts = (pin.theme, pin.paragraph) if pin.theme else (pin.ledger, pin.row) if pin.row else (pin.code or "all",)
        return "-".join(map(str, parts)).replace(".", "_")


@dataclass(frozen=True)
class Marks:
    """All marks on one round that a person may see."""

    remarks: tuple[Remark, ...]
    acceptances: tuple[Acceptance, ...]

    @classmethod
    def of(cls, report: Report, number: int, remarks: Iterable[Remark]) -> "Marks":
        """`remarks` are all of the report; one query more."""
        acceptances = Acceptance.objects.filter(report=report, round=number).select_related("by")
        return cls(tuple(one for one in remarks if one.round == number), tuple(acceptances))

    @cached_property
    def by_pin(self) -> dict[Pin, tuple[Remark, ...]]:
        return _grouped(self.remarks)

    @cached_property
    def accepted(self) -> dict[str, Acceptance]:
        return {one.code: one for one in self.acceptances}

    def at(self, pin: Pin) -> Mark:
        acceptance = self.accepted.get(pin.code) if pin == Pin(pin.code) and pin.code else None
        return Mark(pin, self.by_pin.get(pin, ()), acceptance)

    def at_figure(self, code: str) -> Mark:
        return self.at(Pin(code))

    def at_paragraph(self, place: Place) -> Mark:
        return self.at(Pin(theme=place.theme, paragraph=place.number))

    def at_row(self, code: str, ledger: str, row: int) -> Mark:
        return self.at(Pin(code, ledger, row))

    @property
    def whole(self) -> Mark:
        return self.at(Pin())


def _grouped(remarks: Iterable[Remark]) -> dict[Pin, tuple[Remark, ...]]:
    found: dict[Pin, tuple[Remark, ...]] = {}
    for one in remarks:
        pin = Pin.of(one)
        found[pin] = (*found.get(pin, ()), one)
    return found
