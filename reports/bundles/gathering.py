"""What goes into a bundle (收入范围): the papers in force of the units below a union, in the order of the tree."""

from copy import copy
from dataclasses import dataclass
from functools import cached_property

from reports.documents.document import Document
from reports.filing.filed import document_today
from reports.filing.models import Filing
from reports.filing.reading import in_force_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.totals.coverage import Coverage, coverage_of
from reports.workflow.states import State
from unions.organisations.models import Union

UNAPPROVED = "送审稿"


@dataclass(frozen=True)
class Item:
    """A paper of a bundle; its words stay in the database until they are needed."""

    union: Union
    filing: Filing
    is_approved: bool

    @property
    def name(self) -> str:
        return self.union.shown

    @property
    def note(self) -> str:
        return "" if self.is_approved else UNAPPROVED

    def document(self) -> Document:
        """Read anew each time: a thousand papers are more than memory should hold."""
        return document_today(copy(self.filing))


@dataclass(frozen=True)
class Missing:
    """A unit that is not in the bundle, and why."""

    name: str
    why: str

    @property
    def told(self) -> str:
        return f"{self.name}（{self.why}）"


@dataclass(frozen=True)
class Gathered:
    union: Union
    period: Period
    kind: Kind
    coverage: Coverage
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        return f"{self.period.label}{self.kind.label}"

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """Those who owe a report that is not in, by how it stands; those who are excused."""
        inside = {item.union for item in self.items}
        asked = [one for one in self.coverage.missing if one not in inside]
        return (
            *(Missing(one.shown, self.coverage.state_of(one).label) for one in asked),
            *(Missing(one.shown, "免报") for one in self.coverage.excused),
        )

    @property
    def line(self) -> str:
        """The coverage of the totals, and what a bundle has beyond it."""
        drafts = sum(not item.is_approved for item in self.items)
        more = f"另收入待审核的送审稿{drafts}份。" if drafts else ""
        return self.coverage.line + more


def gathered(union: Union, period: Period, kind: Kind, *, with_submitted: bool = False) -> Gathered:
    """The papers in force of the units that owe a report; on demand those that wait for review as well. The same few
    queries for any number of them."""
    coverage = coverage_of(union, period, kind)
    approved, submitted = set(coverage.approved), set[Union]()
    if with_submitted:
        submitted = {one for one in coverage.missing if coverage.state_of(one) is State.SUBMITTED}
    inside = sorted(approved | submitted, key=lambda one: one.path)
    filings = in_force_of(coverage.reports[one] for one in inside)
    found = [(one, filings.get(coverage.reports[one].pk)) for one in inside]
    items = tuple(Item(one, filing, one in approved) for one, filing in found if filing)
    return Gathered(union, period, kind, coverage, items)
